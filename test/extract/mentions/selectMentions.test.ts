import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../../src/extract/mentions/candidate.ts';
import { selectMentions } from '../../../src/extract/mentions/selectMentions.ts';
import { KINDS, type Kind } from '../../../src/model/index.ts';

function candidate(
  start: number,
  end: number,
  rank: number,
  kind: Kind = 'software',
  confidence = 0.9,
): Candidate {
  return { start, end, rank, kind, confidence, how: 'pattern', name: `${start}-${end}` };
}

const names = (candidates: readonly Candidate[]): string[] => candidates.map(({ name }) => name);

describe('selectMentions', () => {
  test('the higher rank wins, however short', () => {
    expect(names(selectMentions([candidate(0, 10, 50), candidate(2, 5, 60)]))).toEqual(['2-5']);
  });

  test('of equal rank the longer wins', () => {
    expect(names(selectMentions([candidate(2, 5, 60), candidate(0, 10, 60)]))).toEqual(['0-10']);
  });

  test('of equal rank and length the surer wins', () => {
    const chosen = selectMentions([candidate(0, 4, 60, 'model', 0.5), candidate(0, 4, 60, 'dataset', 0.8)]);
    expect(chosen.map(({ kind }) => kind)).toEqual(['dataset']);
  });

  test('neighbours that only touch are both kept, in the order of the text', () => {
    expect(names(selectMentions([candidate(4, 8, 60), candidate(0, 4, 10)]))).toEqual(['0-4', '4-8']);
  });

  test.each<[Kind, Kind, number, number]>([
    ['publication', 'technique', 0.9, 2],
    ['publication', 'software', 0.9, 2],
    ['publication', 'person', 0.9, 1],
    ['publication', 'organization', 0.9, 1],
    ['award', 'organization', 0.9, 2],
    ['award', 'organization', 0.6, 1],
    ['award', 'venue', 0.9, 2],
    ['award', 'software', 0.9, 1],
    ['organization', 'place', 0.9, 1],
  ])('inside a %s, a %s of confidence %d: %d are kept', (outer, inner, confidence, count) => {
    const chosen = selectMentions([candidate(0, 20, 90, outer), candidate(5, 9, 60, inner, confidence)]);
    expect(chosen).toHaveLength(count);
  });

  test('a name that crosses the end of a title is dropped', () => {
    expect(
      selectMentions([candidate(0, 20, 90, 'publication'), candidate(15, 25, 60, 'technique')]),
    ).toHaveLength(1);
  });

  test('what is chosen doesn’t depend on the order of the candidates', () => {
    const someCandidate = fc
      .record({
        start: fc.nat(600),
        length: fc.integer({ min: 1, max: 300 }),
        rank: fc.nat(3),
        kind: fc.constantFrom(...KINDS),
      })
      .map(({ start, length, rank, kind }) => candidate(start, start + length, rank, kind));
    fc.assert(
      fc.property(fc.array(someCandidate, { maxLength: 30 }), (candidates) => {
        const chosen = selectMentions(candidates);
        expect(selectMentions([...candidates].reverse())).toEqual(chosen);
        expect(selectMentions(chosen)).toEqual(chosen);
      }),
    );
  });
});
