// npx vitest bench --project unit test/vocabulary
// 2 shared cores (Xeon 2.5 GHz), Node 20.20, 15 600 entries with 33 000 names, November 2026, processor time:
// | reading CVs, dense with names    | 10 MB/s |
// | reading English prose            | 11 MB/s |
// | reading Korean prose (UTF-8)     | 20 MB/s |
// | creating, index kept / made anew | 50 / 400 ms cold |
import { beforeAll, bench, describe } from 'vitest';
import { readVocabularyFiles } from '../../scripts/readVocabulary.ts';
import {
  createVocabulary,
  indexVocabulary,
  parseVocabulary,
  type Vocabulary,
  type VocabularyEntry,
  type VocabularyIndex,
} from '../../src/vocabulary/index.ts';

let entries: VocabularyEntry[];
let index: VocabularyIndex;
let vocabulary: Vocabulary;
let english: string;
let korean: string;

beforeAll(async () => {
  entries = parseVocabulary(await readVocabularyFiles()).entries;
  index = indexVocabulary(entries);
  vocabulary = createVocabulary(entries, index);
  const names = entries.filter((_, place) => place % 40 === 0);
  english = names
    .map(({ name }) => `I have worked with ${name} for some years, and others did so too.\n`)
    .join('');
  korean = names
    .map(({ name }) => `여러 해 동안 ${name}에서 많은 일을 하였고 다른 사람들도 그러하였다.\n`)
    .join('');
});

describe('creating a vocabulary', () => {
  bench('with its index', () => {
    createVocabulary(entries, index);
  });
  bench('without', () => {
    createVocabulary(entries);
  });
});

describe('reading', () => {
  bench('English', () => {
    vocabulary.find(english);
  });
  bench('Korean', () => {
    vocabulary.find(korean);
  });
});
