import { describe, expect, test } from 'vitest';
import { chooseReading } from '../../../src/extract/repair/hangulLattice.ts';
import { createHangulModel, toSymbols } from '../../../src/extract/repair/hangulModel.ts';

// Codes: 0 is 1.35^0 = 1 occurrence, A is 1.35^10 ≈ 20.1.
const TABLE = ['# a comment', '\tA\t가A나A_A', '가\tA\t나A', '_가\tA\t나A'].join('\n');

test('what a table says more often is likelier', () => {
  const model = createHangulModel(TABLE);
  expect(model.logProbability('가', '나')).toBeGreaterThan(model.logProbability('가', '가'));
  expect(model.logProbability('', '가')).toBeGreaterThan(model.logProbability('', '힣'));
});

test('a probability follows from absolute discounting', () => {
  // 가 → 나: count c = 1.35^10 = 20.107; sum = c − 0.5 = 19.607; rest = max(c − sum, 0.05·sum, 0.5·1) = 0.98033.
  // Shorter context: all = 3c, sum₀ = 3·19.607 = 58.82, rest₀ = max(1.5, 2.941, 1.5) = 2.941;
  // p₀ = (19.607 + 2.941/11172)/(58.82 + 2.941) = 0.31747. p = (19.607 + 0.98033·0.31747)/(19.607 + 0.98033) = 0.96750.
  expect(Math.exp(createHangulModel(TABLE).logProbability('가', '나'))).toBeCloseTo(0.9675, 4);
});

test('only the last three symbols of a context count', () => {
  const model = createHangulModel(TABLE);
  expect(model.logProbability('나다라가', '나')).toBe(model.logProbability('다라가', '나'));
});

const UNKNOWN = Math.log(0.1);

test('words are known with their particles and verbs', () => {
  const model = createHangulModel(TABLE).withWords(['다람쥐', '도토리 묵']);
  for (const word of ['다람쥐', '다람쥐는', '다람쥐에게', '도토리', '도토리하며'])
    expect(model.wordBonus(word)).toBeGreaterThan(0);
  for (const word of ['다람', '다람쥐은', '쥐다람']) expect(model.wordBonus(word)).toBeCloseTo(UNKNOWN, 6);
  expect(createHangulModel(TABLE).wordBonus('다람쥐')).toBeCloseTo(UNKNOWN, 6);
});

test('phrases are known, with a particle a little less', () => {
  const model = createHangulModel(TABLE).withWords(['도토리 묵']);
  expect(model.phraseBonus('도토리_묵')).toBeGreaterThan(model.phraseBonus('도토리_묵을'));
  expect(model.phraseBonus('도토리_묵을')).toBeGreaterThan(0);
  expect(model.phraseBonus('도토리_묵를')).toBe(0);
  expect(model.phraseBonus('도토리_국')).toBe(0);
});

test('a model with words answers as before where these are not met', () => {
  const model = createHangulModel(`${TABLE}\n=\t고슴도치`);
  const extended = model.withWords(['다람쥐']);
  expect(extended.wordBonus('고슴도치는')).toBe(model.wordBonus('고슴도치는'));
  expect(extended.logProbability('_가', '나')).toBe(model.logProbability('_가', '나'));
});

test('lists in the table are known: words, a long list, verbs, names', () => {
  const lists = [
    '=\t다람쥐,도토리',
    '~고\t슴도치\t니\t라니',
    '+\t1e-4\tㅂ\t돕다',
    '*\t김,남궁\t가람\t하,바\t늘,다',
  ];
  const model = createHangulModel([TABLE, ...lists].join('\n'));
  for (const word of ['도토리', '고슴도치', '고니', '고라니', '도왔으며', '남궁바다는', '김가람'])
    expect(model.wordBonus(word)).toBeGreaterThan(0);
  expect(model.wordBonus('고니')).toBeGreaterThan(model.wordBonus('라니'));
});

test('a table without an empty context is refused', () => {
  expect(() => createHangulModel('가\tA\t나A')).toThrow('whole table');
});

test('runs of one class are one symbol', () => {
  expect(toSymbols('BERT는  2018년, β판', '_')).toBe('_A는_0년._A판');
});

describe('a lattice', () => {
  const arc = (start: number, end: number, text: string, prior = 0) => ({ start, end, text, prior });

  test('gives the likelier reading and its posterior', () => {
    const model = createHangulModel(TABLE);
    const path = chooseReading([arc(0, 1, '가'), arc(1, 2, '나'), arc(1, 2, '다')], 2, model);
    expect(path.map(({ text }) => text).join('')).toBe('가나');
    expect(path[0]!.posterior).toBeCloseTo(1, 6);
    expect(path[1]!.posterior).toBeGreaterThan(0.9);
  });

  test('compares readings of different lengths', () => {
    const model = createHangulModel(TABLE);
    const arcs = [arc(0, 1, '가'), arc(0, 2, '나', -9), arc(1, 2, '나')];
    expect(chooseReading(arcs, 2, model).map(({ text }) => text)).toEqual(['가', '나']);
  });

  test('without arcs is an empty path', () => {
    expect(chooseReading([], 0, createHangulModel(TABLE))).toEqual([]);
  });

  test('finds the same path as trying every combination', () => {
    const model = createHangulModel(TABLE).withWords(['다람쥐', '가나다']);
    const choices = [
      ['다', '가'],
      ['람', '나', '라'],
      ['쥐', '다'],
    ];
    const arcs = choices.flatMap((texts, i) => texts.map((text) => arc(i, i + 1, text)));
    const score = (text: string) => {
      const symbols = `_${text}_`;
      let sum = model.wordBonus(text, '_');
      for (let i = 1; i < symbols.length; i++) sum += model.logProbability(symbols.slice(0, i), symbols[i]!);
      return sum;
    };
    const all = choices.reduce((texts, next) => texts.flatMap((text) => next.map((one) => text + one)), ['']);
    const best = all.sort((a, b) => score(b) - score(a))[0];
    expect(
      chooseReading(arcs, 3, model)
        .map(({ text }) => text)
        .join(''),
    ).toBe(best);
  });
});
