import type { Span } from '../../model/index.ts';
import { koreanFamilyNames } from '../names/index.ts';
import { KOREAN_TITLE } from '../people/readName.ts';
import { mentionsIn, type RelationContext } from './relationContext.ts';

const HE = /(?<!\p{L})(?:he|his|him)(?!\p{L})/giu;
const SHE = /(?<!\p{L})(?:she|her|hers)(?!\p{L})/giu;
const I =
  /(?<!\p{L})(?:I|my|me|mine)(?!\p{L})|(?<!\p{L})(?:저는|제가|저의|저를|저도|저에게|제게|저와|저로|제|나는|내가|나의|나를)(?=\s)/gu;

/** How a document speaks of its owner. */
export type OwnPronoun = 'I' | 'he' | 'she' | undefined;

const pronounOf = new WeakMap<RelationContext, { readonly pronoun: OwnPronoun }>();

/** The pronoun by which a document speaks of its owner: the one that it uses most, by far; undefined where none is. */
export function ownPronoun(context: RelationContext): OwnPronoun {
  const known = pronounOf.get(context);
  if (known) return known.pronoun;
  const told = context.blocks
    .filter(({ type }) => type !== 'code')
    .map(({ text: { start, end } }) => context.text.slice(start, end))
    .join('\n');
  const count = (pattern: RegExp): number => told.match(pattern)?.length ?? 0;
  const counts = [
    ['I', count(I)],
    ['he', count(HE)],
    ['she', count(SHE)],
  ] as const;
  const [first, second] = counts.toSorted((a, b) => b[1] - a[1]);
  // Whoever says "I" often says it of themselves, however often they tell of another.
  const isClear =
    first![0] === 'I'
      ? first![1] >= Math.max(1, Math.min(3, 2 * second![1])) && first![1] > second![1]
      : first![1] >= Math.max(2, 2 * second![1]);
  const pronoun = isClear ? first![0] : undefined;
  pronounOf.set(context, { pronoun });
  return pronoun;
}

/** Whether a third person's pronoun in a block of the owner's can't be theirs: "he" where they are "she", or say "I". */
export function isOthers(context: RelationContext, block: number, pronoun: string): boolean {
  const { owner, writer, subjectOf } = context;
  if (owner === undefined || owner !== writer || subjectOf[block] !== owner) return false;
  const own = ownPronoun(context);
  if (own === undefined) return false;
  const plain = pronoun.toLowerCase();
  if (plain === 'they' || plain === 'their') return false;
  const gender = plain.startsWith('s') || plain.startsWith('her') ? 'she' : 'he';
  return own !== gender;
}

/** The last person other than the owner whom a block names before an offset. */
export function lastOther(context: RelationContext, block: number, before: number): number | undefined {
  const { mentions, owner, blocks } = context;
  const own = owner === undefined ? undefined : mentions[owner]!.name;
  const parts = own?.split(' ') ?? [];
  return mentionsIn(context, { start: blocks[block]!.text.start, end: before }, 'person').findLast(
    (index) => index !== owner && mentions[index]!.name !== own && !parts.includes(mentions[index]!.name),
  );
}

const TITLED_FAMILY = new RegExp(
  `^\\W*(?:이에\\s|또\\s|또한\\s)?(\\p{Script=Hangul}{1,2})\\s?(?:${KOREAN_TITLE}|[A-Z]{3})(?:은|는|이|가|께서|도)\\s`,
  'u',
);

/** The person whom a Korean sentence calls by family name and title: "도 교수는 …"; undefined where several have that name. */
export function titledSubject(context: RelationContext, sentence: Span): number | undefined {
  const family = TITLED_FAMILY.exec(
    context.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 30)),
  )?.[1];
  if (family === undefined || !koreanFamilyNames.has(family)) return undefined;
  const people = new Map<string, number>();
  for (const [index, { kind, name }] of context.mentions.entries()) {
    if (
      kind === 'person' &&
      /^\p{Script=Hangul}{3,4}$/u.test(name) &&
      name.startsWith(family) &&
      !people.has(name)
    )
      people.set(name, index);
  }
  return people.size === 1 ? [...people.values()][0] : undefined;
}
