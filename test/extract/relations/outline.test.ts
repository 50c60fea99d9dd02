import { expect, test } from 'vitest';
import { findMentions } from '../../../src/extract/mentions/index.ts';
import { outlinesOf } from '../../../src/extract/relations/outline.ts';
import { createRelationContext } from '../../../src/extract/relations/relationContext.ts';
import { surveyText } from '../surveyText.ts';

const LETTERS = 'POWKTX';

/** The outlines of a paragraph with letters for symbols, and the names that they stand for. */
function read(paragraph: string): { text: string; names: string[] }[] {
  const survey = surveyText(`# Ana Ruiz\n\n## About\n\n${paragraph}\n`);
  const context = createRelationContext(survey, findMentions(survey));
  return outlinesOf(context, 2).map(({ text, names }) => ({
    text: text.replace(/[\uE000-\uE005]/gu, (symbol) => LETTERS[symbol.charCodeAt(0) - 0xe000]!),
    names: names.map(({ at, mention }) => {
      expect(/[\uE000-\uE005]/u.test(text[at]!)).toBe(true);
      return context.mentions[mention]!.name;
    }),
  }));
}

test('each name is one symbol of its kind', () => {
  expect(read('At Nimbus I use PyTorch for quantization in Seoul.')).toEqual([
    { text: 'At O I use K for T in X.', names: ['Nimbus', 'PyTorch', 'quantization', 'Seoul'] },
  ]);
});

test('markup, addresses, quotation marks and remarks are left out', () => {
  expect(read('I built **“Pebble”** (2021), a [scheduler](https://example.org) on  *PyTorch*.')).toEqual([
    { text: 'I built W, a scheduler on K.', names: ['Pebble', 'PyTorch'] },
  ]);
});

test('a number keeps no full stop', () => {
  expect(read('It has 1.2 million rows.')).toEqual([{ text: 'It has 1·2 million rows.', names: [] }]);
});

test('sentences have outlines of their own', () => {
  expect(read('I use PyTorch. I like Kafka.').map(({ text }) => text)).toEqual(['I use K.', 'I like K.']);
});
