import { expect, test } from 'vitest';
import { repairDocument } from '../../../src/extract/repair/index.ts';

const repair = (text: string) => repairDocument({ path: 'a.txt', format: 'text', encoding: 'utf-8', text });

test.each([
  ['Mar. 2O21 - Feb. 2023', 'Mar. 2021 - Feb. 2023'],
  ['2O19–2O2O, since l998', '2019–2020, since 1998'],
  ['Artificial lntelligence, lmage processing', 'Artificial Intelligence, Image processing'],
])('letters read for others are mended: %j', (text, expected) => {
  const { text: repaired, repairs } = repair(text);
  expect(repaired).toBe(expected);
  expect(repairs.map(({ what }) => what)).toContain('misread-character');
});

test.each([
  'lxml, lmdb, lstm and ldap',
  'part no. A-2O21, id_2O21, v1.2O21',
  'il nuovo, lncRNA',
  '2oz, 20l of water',
  'https://example.org/lnter/2O21',
])('%j stays', (text) => expect(repair(text).text).toBe(text));
