import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasContext, isEverydayWord, needsContext } from '../../src/vocabulary/index.ts';
import { vocabularyOf } from './entries.ts';

const vocabulary = vocabularyOf({
  software: `
Go:
  aliases: [Golang, Go programming language]
  exact: [Go]
  context: [programming, goroutine, c++, 백엔드]
Notion:
  context: []
PyTorch:
`,
});
const [go] = vocabulary.lookUp('Go');
const [notion] = vocabulary.lookUp('Notion');
const [pytorch] = vocabulary.lookUp('PyTorch');

describe('hasContext', () => {
  test.each([
    ['a context word in the block', 'Go is my first programming language', true],
    ['in the plural and in capitals', 'Go: GOROUTINES', true],
    ['with signs', 'from C++ to Go', true],
    ['in Korean, with whatever follows', 'Go로 백엔드를 개발', true],
    ['no context word', 'Go and see', false],
    ['a context word inside a longer word', 'reprogrammings, Go', false],
  ])('%s', (_, block, expected) => {
    expect(hasContext(go!, block)).toBe(expected);
  });

  test('is never there for an entry whose context is empty', () => {
    expect(hasContext(notion!, 'Notion, the notion of notions')).toBe(false);
  });

  test('is always there for an entry that asks for none', () => {
    expect(hasContext(pytorch!, '')).toBe(true);
  });

  test('is not asked of a name that speaks for itself', () => {
    expect(hasContext(go!, '', 'Golang')).toBe(true);
    expect(hasContext(go!, '', 'Go programming language')).toBe(true);
    expect(needsContext(go!, 'Go')).toBe(true);
  });
});

test('a context word stands where a pattern for it finds it', () => {
  const pieces = [
    'Go',
    'go',
    'C++',
    'data',
    'base',
    's',
    'es',
    ' ',
    '\n',
    '-',
    '9',
    '백엔드',
    '를',
    'É',
    '😀',
  ];
  const entry = (word: string) =>
    vocabularyOf({ software: `Spark:\n  context: ["${word}"]\n` }).lookUp('Spark')[0]!;
  const WORDS = new Map(
    ['go', 'C++', 'data base', 'data 9', '백엔드', '- data'].map((word) => [
      entry(word),
      new RegExp(
        (/^\w/.test(word) ? '(?<![\\p{L}\\p{N}])' : '') +
          word.replace(/[+]/g, '\\$&').replace(/ /g, '\\s+') +
          (/\w$/.test(word) ? '(?:e?s)?(?![A-Za-z0-9])' : ''),
        'iu',
      ),
    ]),
  );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces)), fc.constantFrom(...WORDS), (text, [each, pattern]) => {
      expect(hasContext(each, text.join(''))).toBe(pattern.test(text.join('')));
    }),
    { numRuns: 500 },
  );
});

test('everyday words are known in any letter case, in both languages', () => {
  expect(['spark', 'Spark', 'MAY', '라인'].every(isEverydayWord)).toBe(true);
  expect(['PyTorch', '카카오', 'Knowledge distillation'].some(isEverydayWord)).toBe(false);
});
