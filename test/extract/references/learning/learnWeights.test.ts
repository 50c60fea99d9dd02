import { describe, expect, test } from 'vitest';
import { inventReferences } from '../../../../src/extract/references/learning/inventReferences.ts';
import {
  createExample,
  createRandom,
  learnWeights,
} from '../../../../src/extract/references/learning/learnWeights.ts';
import { readTaggedReferences } from '../../../../src/extract/references/learning/readTaggedReferences.ts';
import { createReferenceParser } from '../../../../src/extract/references/parseReference.ts';

const examples = inventReferences(250)
  .map(createExample)
  .filter((example) => example !== undefined);

describe('learnWeights', () => {
  const weights = learnWeights(examples, { rounds: 6, seeds: [1] });

  test('a parser reads a reference that it has not seen', () => {
    const reference = createReferenceParser(weights)(
      'S. Lee and M. Gang, "Folding maps with robots," IEEE Access, 2020.',
    );
    expect(reference?.authors.map(({ name }) => name)).toEqual(['S. Lee', 'M. Gang']);
    expect(reference?.title?.text).toBe('Folding maps with robots');
    expect(reference?.venue?.name).toBe('IEEE Access');
  });

  test('the same examples and seeds give the same figures', () => {
    expect(learnWeights(examples, { rounds: 6, seeds: [1] })).toEqual(weights);
  });
});

test('inventing again gives the same references', () => {
  expect(inventReferences(20)).toEqual(inventReferences(20));
  expect(inventReferences(20, [], 8)).not.toEqual(inventReferences(20));
});

test('a reference of which a part ends inside a word is no example', () => {
  expect(
    createExample([
      ['author', 'S. Lee.'],
      ['title', 'Folding ma'],
      ['venue', 'ps, 2020.'],
    ]),
  ).toBeUndefined();
  expect(
    createExample([
      ['author', 'World Folding Organization.'],
      ['title', 'Folding maps.'],
      ['date', '2020.'],
    ]),
  ).toBeUndefined();
});

test('tagged references are read without citation numbers', () => {
  const xml =
    '<dataset><sequence><citation-number>[1]</citation-number><author>Lee, S. &amp; Gang, M.</author><title>Folding\n maps.</title><isbn>1</isbn></sequence></dataset>';
  expect(readTaggedReferences(xml)).toEqual([
    [
      ['author', 'Lee, S. & Gang, M.'],
      ['title', 'Folding maps.'],
      ['other', '1'],
    ],
  ]);
});

test('random numbers lie between 0 and 1 and spread', () => {
  const random = createRandom(3);
  const values = Array.from({ length: 1000 }, random);
  expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  expect(new Set(values.map((value) => Math.floor(value * 10))).size).toBe(10);
});
