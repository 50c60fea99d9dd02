import type { Kind, RelationAttributes, RelationName, Span } from '../../model/index.ts';
import { canRelate, containsSpan, overlapsSpan } from '../../model/index.ts';
import type { Mentions } from '../mentions/findMentions.ts';
import type { Mention } from '../mentions/mention.ts';
import type { DateRange } from '../parse/index.ts';
import type { NamedPerson } from '../people/namedPerson.ts';
import { publicationAt } from '../publications/publicationAt.ts';
import { blockIndexAt, sentenceAt } from '../reading.ts';
import type { Survey } from '../survey.ts';
import { readableRole } from '../words/readableRole.ts';
import type { Relation } from './relation.ts';

/** What a reader of relations works with: the survey, its mentions, and look-ups among them. */
export interface RelationContext extends Survey {
  readonly mentions: readonly Mention[];
  /** For each mention, the index of its block; -1 for none. */
  readonly blockOf: readonly number[];
  /** For each block, the indices of its mentions in order. */
  readonly inBlock: readonly (readonly number[])[];
  /** For each block, the mention of the person whose bullets and fragments it holds. */
  readonly subjectOf: readonly (number | undefined)[];
  /** The mention of the document's owner. */
  readonly owner: number | undefined;
  /** The mention of who says "I" in it. */
  readonly writer: number | undefined;
}

/** Works out a {@link RelationContext}. */
export function createRelationContext(survey: Survey, { mentions }: Mentions): RelationContext {
  const blockOf = mentions.map((mention) => blockIndexAt(survey.blocks, mention));
  const inBlock: number[][] = survey.blocks.map(() => []);
  for (const [index, block] of blockOf.entries()) if (block >= 0) inBlock[block]!.push(index);
  const person = (named: NamedPerson | undefined): number | undefined => {
    if (!named) return undefined;
    const index = mentions.findIndex((mention) => mention.kind === 'person' && mention.start === named.start);
    return index < 0 ? undefined : index;
  };
  const known = new Map<NamedPerson | undefined, number | undefined>();
  const cached = (named: NamedPerson | undefined): number | undefined => {
    if (!known.has(named)) known.set(named, person(named));
    return known.get(named);
  };
  return {
    ...survey,
    mentions,
    blockOf,
    inBlock,
    subjectOf: survey.subjects.ofBlock.map(cached),
    owner: cached(survey.subjects.owner),
    writer: cached(survey.subjects.writer),
  };
}

/** Indices of the mentions inside a span, in order, optionally of some kinds only. */
export function mentionsIn(context: RelationContext, span: Span, ...kinds: Kind[]): number[] {
  const { mentions } = context;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < span.start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let index = low; index < mentions.length && mentions[index]!.start < span.end; index++) {
    const mention = mentions[index]!;
    if (mention.end <= span.end && (kinds.length === 0 || kinds.includes(mention.kind))) found.push(index);
  }
  return found;
}

/** Whether a span lies in the passage that states a publication. */
export function isInPublication({ publications }: Pick<Survey, 'publications'>, span: Span): boolean {
  const publication = publicationAt(publications, span);
  return publication !== undefined && containsSpan(publication.span, span);
}

/** Whether a span stands beside the name of one of several people, where it tells who they are and nothing else. */
export function isInPortrait({ portraits }: Pick<Survey, 'portraits'>, span: Span): boolean {
  return portraits.some(({ areas }) => areas.some((area) => containsSpan(area, span)));
}

/** The mention of a kind that overlaps a span most; undefined for none. */
export function mentionAt(context: RelationContext, span: Span, kind: Kind): number | undefined {
  const found = mentionsIn(context, { start: span.start - 60, end: span.end + 60 }, kind).filter((index) =>
    overlapsSpan(context.mentions[index]!, span),
  );
  const shared = (index: number): number => {
    const mention = context.mentions[index]!;
    return Math.min(mention.end, span.end) - Math.max(mention.start, span.start);
  };
  return found.sort((a, b) => shared(b) - shared(a))[0];
}

/** Makes a relation; undefined where the kinds don't allow it or both ends are one mention's name. */
export function createRelation(
  context: RelationContext,
  relation: RelationName,
  source: number | undefined,
  target: number | undefined,
  evidence: Span,
  confidence: number,
  attributes: RelationAttributes = {},
): Relation | undefined {
  if (source === undefined || target === undefined || source === target) return undefined;
  const from = context.mentions[source]!;
  const to = context.mentions[target]!;
  if (!canRelate(relation, from.kind, to.kind)) return undefined;
  if (
    from.kind === to.kind &&
    (from.name.toLowerCase() === to.name.toLowerCase() ||
      (from.entry !== undefined && from.entry === to.entry))
  )
    return undefined;
  const { role: words, ...others } = attributes;
  const role = words && readableRole(words, to.name);
  return {
    relation,
    source,
    target,
    attributes: role ? { ...others, role } : others,
    evidence: { start: evidence.start, end: evidence.end },
    confidence: Math.round(Math.min(confidence, from.confidence + 0.1, to.confidence + 0.1, 1) * 100) / 100,
  };
}

/** The smallest span that holds all the given ones. */
export function coveringSpan(first: Span, ...others: readonly Span[]): Span {
  return {
    start: Math.min(first.start, ...others.map(({ start }) => start)),
    end: Math.max(first.end, ...others.map(({ end }) => end)),
  };
}

/** The passage that proves something said of a mention: its block where that is short, else its sentence. */
export function passageOf(context: RelationContext, mention: number): Span {
  const block = context.blockOf[mention]!;
  const span = context.mentions[mention]!;
  if (block < 0) return span;
  const { text } = context.blocks[block]!;
  const passage = text.end - text.start <= 240 ? text : sentenceAt(context, block, span);
  return containsSpan(passage, span) ? passage : coveringSpan(passage, span);
}

/** `start` and `end` of a stay as the graph writes them; a single point in time is its end for degrees, else its start. */
export function stayDates(
  dates: readonly DateRange[],
  point: 'start' | 'end' = 'start',
): { start?: string; end?: string } {
  const range = dates[0];
  if (!range) return {};
  if (range.from !== undefined && range.until === undefined)
    return point === 'start' ? { start: range.from } : { end: range.from };
  return {
    ...(range.from === undefined ? {} : { start: range.from }),
    ...(range.until === undefined ? {} : { end: range.until }),
  };
}

/** The year of the first date; undefined for none. */
export function yearOf(dates: readonly DateRange[]): number | undefined {
  const date = dates[0]?.from ?? (dates[0]?.until === 'present' ? undefined : dates[0]?.until);
  return date === undefined ? undefined : Number(date.slice(0, 4));
}
