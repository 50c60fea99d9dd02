import { expect, test } from 'vitest';
import { repairDocument } from '../../../src/extract/repair/index.ts';

const repair = (text: string) => repairDocument({ path: 'a.txt', format: 'text', encoding: 'utf-8', text });

test.each([
  ['ligatures', 'eﬃcient ﬁne ﬂow oﬀ aﬄuent', 'efficient fine flow off affluent'],
  ['an accent before its letter', 'na¨ıve Universit´e Z¨urich, Erd˝os', 'naïve Université Zürich, Erdős'],
  ['an accent at the beginning', '´Ecole, ¨Uber den', 'École, Über den'],
  ['a caron', 'Dvoˇr´ak and Kraˇci', 'Dvořák and Krači'],
  ['a cedilla on either side', 'Fran¸cois, Franc¸ois', 'François, François'],
  ['a space between', 'Z¨ urich', 'Zürich'],
  ['a floating accent', 'Universit ́e', 'Université'],
  ['bullets of symbol fonts', '\uf0b7 First\n  \uf0a7 Second\n\u000f Third', '• First\n  • Second\n• Third'],
  ['soft hyphens', 'inter\u00adnational', 'international'],
  ['Windows punctuation as controls', '\u0093quoted\u0094 it\u0092s', '“quoted” it’s'],
])('%s', (_, text, expected) => expect(repair(text).text).toBe(expected));

test.each([
  'don´t, it´s, we´re, they´ll',
  'l´école, d´une, qu´un',
  '`a` and ```\n¨a\n```',
  'Iğdır, ışık',
  'an icon \uf09b of a web font',
])('%s stays', (text) => expect(repair(text).text).toBe(text));

test('each kind is counted', () => {
  expect(repair('ﬁne ﬂow, na¨ıve').repairs).toEqual([
    { what: 'ligature', count: 2 },
    { what: 'split-accent', count: 1 },
  ]);
});
