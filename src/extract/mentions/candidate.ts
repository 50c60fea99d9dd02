import type { Span } from '../../model/index.ts';
import { containsSpan } from '../../model/index.ts';
import { type Reading, readableName } from '../reading.ts';
import type { Mention } from './mention.ts';

/** A mention that a recogniser proposes; where two overlap, the higher rank wins, then the longer one. */
export interface Candidate extends Mention {
  /** 0–100: how much the evidence for this reading outweighs others of the same text. */
  readonly rank: number;
}

/** Ranks of recognisers, from reading the structure of a text (sure) to guessing from a place in a list. */
export const RANK = {
  owner: 98,
  reference: 95,
  award: 84,
  person: 82,
  personForm: 68,
  shortName: 50,
  repeated: 45,
  place: 60,
  organizationForm: 76,
  title: 72,
  vocabulary: 70,
  intro: 66,
  /** What a README is about. */
  project: 67,
  link: 64,
  /** A name that its place tells and that holds a word of the vocabulary: "Nureum AI". */
  longer: 71,
  head: 58,
  skill: 40,
  repository: 30,
} as const;

/** Makes a candidate; its name is the text of the span as a reader would write it. */
export function createCandidate(
  text: string,
  span: Span,
  fields: Omit<Candidate, 'start' | 'end' | 'name'> & { readonly name?: string },
): Candidate {
  const { name = readableName(text.slice(span.start, span.end)), ...rest } = fields;
  return { start: span.start, end: span.end, name, ...rest };
}

/** A rank above the vocabulary's where a name holds a shorter one of the vocabulary: "Nureum AI" is more than "AI". */
export function rankOver(reading: Pick<Reading, 'matches'>, block: number, span: Span, rank: number): number {
  const holds = reading.matches[block]!.some(
    (match) => containsSpan(span, match) && match.end - match.start < span.end - span.start,
  );
  return holds ? Math.max(rank, RANK.longer) : rank;
}
