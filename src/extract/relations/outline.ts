import type { Span } from '../../model/index.ts';
import { containsSpan } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import { findOverlap, sentenceAt } from '../reading.ts';
import type { RelationContext } from './relationContext.ts';

/** What stands in an outline for a person; like the others a character of the private use area. */
export const PERSON = '\uE000';
/** An organization. */
export const ORGANIZATION = '\uE001';
/** Software, a model or a data set that only the document tells of. */
export const WORK = '\uE002';
/** Software, a model or a data set that the vocabulary knows. */
export const KNOWN = '\uE003';
/** A technique. */
export const TECHNIQUE = '\uE004';
/** Anything else: a place, a venue, an award, a publication. */
export const OTHER = '\uE005';

const SYMBOLS = '\uE000-\uE005';
const SYMBOL = new RegExp(`[${SYMBOLS}]`, 'gu');

/**
 * A sentence with one symbol for each thing that it names, without markup, addresses and quotation marks around
 * names, white space collapsed: "Built **Murmur** on PyTorch" → "Built ␣ on ␣". Patterns over it speak of kinds.
 */
export interface Outline {
  readonly sentence: Span;
  readonly text: string;
  /** For each symbol, its offset in `text` and the mention (index) that it stands for; in order. */
  readonly names: readonly { readonly at: number; readonly mention: number }[];
}

const outlines = new WeakMap<RelationContext, Map<string, Outline>>();

/** The outline of one sentence of a block; worked out once. */
export function outlineOf(context: RelationContext, block: number, sentence: Span): Outline {
  const known = outlines.get(context) ?? new Map<string, Outline>();
  outlines.set(context, known);
  const key = `${sentence.start}:${sentence.end}`;
  const outline = known.get(key) ?? createOutline(context, block, sentence);
  known.set(key, outline);
  return outline;
}

/** The outlines of a block's sentences, in order. */
export function outlinesOf(context: RelationContext, block: number): Outline[] {
  return (context.sentences[block] ?? []).map((sentence) => outlineOf(context, block, sentence));
}

/** The outline of the sentence that holds a mention, and where the mention stands in it; undefined where it isn't shown. */
export function outlineAround(
  context: RelationContext,
  mention: number,
): { outline: Outline; at: number } | undefined {
  const block = context.blockOf[mention]!;
  if (block < 0) return undefined;
  const outline = outlineOf(context, block, sentenceAt(context, block, context.mentions[mention]!));
  const name = outline.names.find((candidate) => candidate.mention === mention);
  return name && { outline, at: name.at };
}

/** The mentions whose symbols stand in a stretch of an outline. */
export function namesWithin(outline: Outline, start: number, end: number): number[] {
  return outline.names.filter(({ at }) => at >= start && at < end).map(({ mention }) => mention);
}

/** An address by itself, with the brackets around it. */
const ADDRESS = /\s?[(<]?https?:\/\/[^\s)>]+[)>]?/gu;
const QUOTED = new RegExp(`["“”'‘’「」『』«»]([${SYMBOLS}])["“”'‘’「」『』«»]`, 'gu');
/** A remark in brackets that says nothing about making: a year, a licence, the name in another script. */
const REMARK = new RegExp(
  `([${SYMBOLS}])\\s?\\((?![^()]*(?:house|intern|based|built|writ|사내|기반|사용|개발))[^()${SYMBOLS}]{1,40}\\)`,
  'gu',
);

function createOutline(context: RelationContext, block: number, sentence: Span): Outline {
  const { text, mentions } = context;
  const { markup, key, value } = context.blocks[block]!;
  const column = key && value && /^\s+$/u.test(text.slice(key.end, value.start)) ? key.end : undefined;
  const shown: number[] = [];
  let raw = '';
  let from = sentence.start;
  const copy = (end: number): void => {
    // "offlinelab      JAX library": a column of names is as good as a colon
    if (column !== undefined && from <= column && column < end) {
      copyTo(column);
      raw += ':';
    }
    copyTo(end);
  };
  const copyTo = (end: number): void => {
    for (const hidden of markup) {
      if (hidden.end <= from) continue;
      if (hidden.start >= end) break;
      raw += text.slice(from, Math.max(from, hidden.start));
      if (/<\/t[dh]>/iu.test(text.slice(Math.max(from, hidden.start), hidden.end))) raw += ' | ';
      from = Math.max(from, Math.min(hidden.end, end));
    }
    raw += text.slice(from, Math.max(from, end));
    from = Math.max(from, end);
  };
  for (const index of context.inBlock[block]!) {
    const mention = mentions[index]!;
    // What lies inside a longer name, or in the address of a link, is not shown.
    if (mention.start < from || !containsSpan(sentence, mention)) continue;
    const hidden = findOverlap(markup, mention);
    if (hidden && containsSpan(hidden, mention)) continue;
    copy(mention.start);
    raw += symbolOf(mention);
    shown.push(index);
    from = mention.end;
  }
  copy(sentence.end);
  const outline = raw
    .replace(ADDRESS, '')
    .replace(/(\d)\.(?=\d)/gu, '$1·')
    .replace(/(\p{Ll})-\n\s*(\p{Ll})/gu, '$1$2')
    .replace(/\s+/gu, ' ')
    .replace(QUOTED, '$1')
    .replace(REMARK, '$1')
    .replace(QUOTED, '$1')
    .trim();
  const names = allMatches(outline, SYMBOL).map(({ index }, place) => ({
    at: index,
    mention: shown[place]!,
  }));
  return { sentence, text: outline, names };
}

function symbolOf({ kind, how }: RelationContext['mentions'][number]): string {
  switch (kind) {
    case 'person':
      return PERSON;
    case 'organization':
      return ORGANIZATION;
    case 'software':
    case 'model':
    case 'dataset':
      return how === 'vocabulary' ? KNOWN : WORK;
    case 'technique':
      return TECHNIQUE;
    default:
      return OTHER;
  }
}
