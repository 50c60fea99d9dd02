import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findUnknownNames, type Sighting, suggestEntries } from '../../src/vocabulary/index.ts';
import { vocabularyOf } from './entries.ts';

const vocabulary = vocabularyOf({ software: 'PyTorch:\n', organization: 'Kakao:\n  aliases: [카카오]\n' });

describe('findUnknownNames', () => {
  test.each([
    ['forms that only names have', 'with FooBar, XLM and llama2, Vicuna 7B', ['FooBar', 'XLM', 'Vicuna 7B']],
    ['capitalised phrases', 'the Journal of Imaginary Results says', ['Journal of Imaginary Results']],
    ['a word with a capital inside a sentence', 'built on Quuxel today', ['Quuxel']],
    ['not the first word of a sentence', 'Built on it', []],
    ['not what the vocabulary knows', 'PyTorch at Kakao', []],
    ['not months, degrees and everyday words', 'since March as Ph.D. at the Beach in Spring', ['Beach']],
    ['not what stands in an address', 'https://example.com/FooBar and me@FooBar.example.com', []],
    ['Korean nouns without their particles', '모조엔진을 개발, 카카오에서', ['모조엔진']],
  ])('%s', (_, text, names) => {
    expect(findUnknownNames(text, vocabulary)).toEqual(names);
  });
});

describe('suggestEntries', () => {
  const sighting = (name: string, document: string, example: string, kind?: 'software'): Sighting => ({
    name,
    kind,
    document,
    example,
  });
  const sightings = [
    sighting('FooBar', 'a.md', 'I like FooBar a lot.', 'software'),
    sighting('FooBar', 'b.md', 'FooBar and more', 'software'),
    sighting('foo-bar', 'b.md', 'foo-bar', 'software'),
    sighting('Quuxel', 'a.md', 'on Quuxel'),
    sighting('Quuxel', 'a.md', 'on Quuxel'),
    sighting('Once Only', 'a.md', 'Once Only'),
  ];

  test('gives YAML by kind, the most frequent first, in the commonest spelling, with an example', () => {
    expect(suggestEntries(sightings)).toBe(`# kind to be chosen: 1 name

# 2× in 1 document
"Quuxel":
  examples: ["on Quuxel"]

# software: 1 name

# 3× in 2 documents
"FooBar":
  examples: ["FooBar and more"]
`);
  });

  test('does not depend on the order of the sightings', () => {
    expect(suggestEntries([...sightings].reverse())).toBe(suggestEntries(sightings));
  });

  test('shortens long examples around the name and shows no masks', () => {
    const long = `${'word '.repeat(60)}FooBar ████████ ${'word '.repeat(60)}`;
    const text = suggestEntries([sighting('FooBar', 'a.md', long, 'software')], { minCount: 1 });
    const [example] = (parse(text) as { FooBar: { examples: string[] } }).FooBar.examples;
    expect(example).toContain('FooBar');
    expect(example!.length).toBeLessThanOrEqual(120);
    expect(example).not.toContain('█');
  });
});
