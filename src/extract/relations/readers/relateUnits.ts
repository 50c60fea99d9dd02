import type { Span } from '../../../model/index.ts';
import { allMatches } from '../../allMatches.ts';
import type { Mention } from '../../mentions/mention.ts';
import { publicationAt } from '../../publications/publicationAt.ts';
import { isReadable } from '../../reading.ts';
import { isUnitMention } from '../../words/isUnit.ts';
import { namesWithin, ORGANIZATION, type Outline, outlinesOf, TECHNIQUE } from '../outline.ts';
import type { Relation } from '../relation.ts';
import { createRelation, mentionsIn, type RelationContext } from '../relationContext.ts';
import { readStatement } from '../statement.ts';

const O = ORGANIZATION;
/** The same name in another script or for short, in brackets behind it. */
const ALIAS = `(?:\\s?\\(${O}\\))?`;

/** Neighbours of which one may be a part of the other, and which of the two groups of the pattern is the part. */
const NEIGHBOURS: readonly (readonly [pattern: RegExp, part: 1 | 2])[] = [
  // "Vision Lab, Hanbit University", "the Vision Lab at Hanbit University", "Vision Lab (Hanbit University)".
  [
    new RegExp(
      `(?<!\\b[Ee]x-)(${O})${ALIAS}(?:,\\s|\\s[–—|]\\s|\\s(?:at|of|in|within)\\s(?:the\\s)?|\\s?\\()(?=(${O}))`,
      'dgu',
    ),
    1,
  ],
  // "Hanbit University (Centre for Speech)", "Nimbus, Search team", "Nimbus's Search team", "Nimbus / Search".
  [
    new RegExp(
      `(${O})${ALIAS}(?:,\\s|\\s?\\/\\s?|\\s?\\((?:[^()${O}]{0,30},\\s)?|['’]s?\\s|의\\s|\\s(?:산하|소속|내)?\\s?|\\s[–—|]\\s)(?=(${O}))`,
      'dgu',
    ),
    2,
  ],
  // "at Hanbit University, where she directs the Vision Lab".
  [
    new RegExp(
      `(${O}),?\\s(?:where|and)\\s(?:he|she|I|they)\\s(?:(?:has|have|had|also|\\p{L}+ly)\\s){0,2}(?:directs?|directed|headed|built up|established|leads?|led|heads?|runs?|founded|chairs?|manages?)\\s(?:the\\s|its\\s)?(?=(${O}))`,
      'dgu',
    ),
    2,
  ],
  // "developed at Nimbus by the Data Platform team".
  [new RegExp(`\\b(?:at|within|by)\\s(${O})\\s(?:by|in|on|with)\\s(?:the|its)\\s(?=(${O}))`, 'dgu'), 2],
];

/** "The Vision Lab is part of Hanbit University", "Nimbus, a subsidiary of Kestrel Holdings", "가온연구실은 한빛대학교 소속이다". */
const PART_OF: readonly RegExp[] = [
  new RegExp(
    `(${O})${ALIAS}(?:,\\s|\\s(?:is|was|remains|became)\\s)(?:now\\s|itself\\s)?(?:an?\\s|the\\s)?(?:[\\p{Ll}-]+\\s){0,3}?(?:part|subsidiary|division|unit|arm|branch|department|institute)\\sof\\s(?:the\\s)?(${O})`,
    'dgu',
  ),
  new RegExp(
    `(${O})${ALIAS}(?:은|는)\\s(${O})${ALIAS}(?:의|\\s${O})?\\s?(?:소속|산하|자회사|계열사|부설)`,
    'dgu',
  ),
];

/** What stands between neighbours and a third organization behind them. */
const FURTHER = new RegExp(`^,\\s(?:Department of ${TECHNIQUE},\\s)?(?=(${O}))`, 'du');
const FOLLOWED = new RegExp(`^(?:,\\s|\\s(?:at|of)\\s(?:the\\s)?)${O}`, 'u');

/** Schools and institutes by name, which are parts only of universities. */
const SCHOOL =
  /^(?:Instituto|Institut|College|School|Faculty|Facultad|Faculdade|Fakultät|École|Ecole|Escuela|Escola|Academy)\b|\b(?:College|School|Faculty)$/iu;
const UNIVERSITY = /^(?:the )?universi|\buniversit(?:y|ät|é|à|eit)$|대학교$/iu;

/** Laboratories of universities, teams of companies. */
export function relateUnits(context: RelationContext): Relation[] {
  const relations: Relation[] = [];
  const add = (part: number, whole: number, evidence: Span, confidence: number): void => {
    // A thesis told in a sentence is no reference.
    const publication = publicationAt(context.publications, context.mentions[part]!);
    if (publication && !publication.byOwner) return;
    const made = createRelation(context, 'part_of', part, whole, evidence, confidence);
    if (made) relations.push(made);
  };
  for (const [block, told] of context.blocks.entries()) {
    if (!isReadable(told)) continue;
    if (!context.inBlock[block]!.some((index) => context.mentions[index]!.kind === 'organization')) continue;
    for (const outline of outlinesOf(context, block)) {
      for (const match of PART_OF.flatMap((form) => allMatches(outline.text, form))) {
        const [part, whole] = [1, 2].map((group) => namesWithin(outline, ...match.indices![group]!)[0]);
        if (part !== undefined && whole !== undefined && readStatement(context, part).modality === 'asserted')
          add(part, whole, outline.sentence, 0.8);
      }
      for (const [part, whole] of neighbours(context, outline)) add(part, whole, outline.sentence, 0.82);
    }
    const below = wholeBelow(context, block);
    if (below) add(below.part, below.whole, context.mentions[below.whole]!, 0.75);
    for (const part of unitsWithin(context, block)) {
      const whole = employerAbove(context, block);
      if (whole !== undefined) add(part, whole, context.blocks[block]!.text, 0.7);
    }
  }
  return relations;
}

function* neighbours(
  context: RelationContext,
  outline: Outline,
): Generator<readonly [part: number, whole: number]> {
  const { mentions } = context;
  for (const [pattern, partGroup] of NEIGHBOURS) {
    for (const match of allMatches(outline.text, pattern)) {
      const [first, second] = [1, 2].map((group) => namesWithin(outline, ...match.indices![group]!)[0]);
      if (first === undefined || second === undefined) continue;
      if (mentions[second]!.how === 'abbreviation') continue;
      const [part, next] = partGroup === 1 ? [first, second] : [second, first];
      if (!isPartOf(mentions[part]!, mentions[next]!)) {
        // "Ageing Lab, School of Computing, Hanbit University": both are parts of the last.
        const end = match.indices![2]![1];
        const further = FURTHER.exec(outline.text.slice(end));
        const whole =
          further && namesWithin(outline, end + further[0].length, end + further[0].length + 1)[0];
        const isChain = partGroup === 1 && isUnitMention(mentions[part]!) && isUnitMention(mentions[next]!);
        if (isChain && whole !== undefined && whole !== null && isPartOf(mentions[part]!, mentions[whole]!))
          yield [part, whole];
        continue;
      }
      // "Hanbit University, Vision Lab, Nimbus": what follows a unit may be its whole as well.
      const behind = outline.text.slice(match.indices![2]![1]);
      const isFollowed = FOLLOWED.test(behind);
      if (partGroup === 2 && match[0].includes(',') && isFollowed) continue;
      yield [part, next];
    }
  }
}

function isPartOf(part: Mention, whole: Mention): boolean {
  if (isUnitMention(whole)) return false;
  return (
    isUnitMention(part) ||
    (SCHOOL.test(part.name) && UNIVERSITY.test(whole.name) && !UNIVERSITY.test(part.name))
  );
}

/** How many blocks of a page may belong to its title. */
const TITLE_BLOCKS = 8;

/** A unit that ends a line of the page's title, and the whole with which the next line begins. */
function wholeBelow(context: RelationContext, block: number): { part: number; whole: number } | undefined {
  const { blocks, text, mentions } = context;
  const next = blocks[block + 1];
  if (block >= TITLE_BLOCKS || !next || next.type === 'item' || next.key) return undefined;
  if (blocks[block]!.type === 'paragraph' || next.text.end - next.text.start > 200) return undefined;
  const units = mentionsIn(context, blocks[block]!.text, 'organization');
  const part = units.find((index) => isUnitMention(mentions[index]!));
  if (
    part === undefined ||
    units.some((index) => !isUnitMention(mentions[index]!) && !isBeside(context, part, index))
  )
    return undefined;
  const wholes = mentionsIn(context, next.text, 'organization');
  const isAffiliation =
    wholes.length > 0 &&
    !/\p{Ll}\s\p{Ll}+\s\p{Ll}/u.test(text.slice(next.text.start, mentions[wholes[0]!]!.start));
  const whole = wholes.find((index) => isPartOf(mentions[part]!, mentions[index]!));
  return isAffiliation && whole !== undefined ? { part, whole } : undefined;
}

/** Whether the second of two mentions stands in brackets behind the first: its name in another script. */
function isBeside({ text, mentions }: RelationContext, first: number, second: number): boolean {
  return /^\s?\($/u.test(text.slice(mentions[first]!.end, mentions[second]!.start));
}

/** "of the Retrieval team", "Director, Language Group": where a unit stands that its owner belongs to. */
const AT_WORK =
  /\b(?:of|in|on|within|lead|leads|led|leading|join\p{L}*|manag\p{L}*|head\p{L}*)\s(?:the|a|our)\s$|^(?:(?:\p{Lu}\p{L}+\s){0,2}(?:Director|Head|Lead|Leader|Member|Manager)(?:,| of)\s(?:the\s)?)?$/u;

/** Units that the lines of a job or a degree name with no other organization: "침해사고분석단에서", "Director, River Group". */
function unitsWithin(context: RelationContext, block: number): number[] {
  const { section, part } = context.blocks[block]!;
  if ((section !== 'experience' && section !== 'education') || part !== 'body') return [];
  const named = context.inBlock[block]!.filter((index) => context.mentions[index]!.kind === 'organization');
  const isOther = (index: number, place: number): boolean =>
    !isUnitMention(context.mentions[index]!) && (place === 0 || !isBeside(context, named[place - 1]!, index));
  if (named.some(isOther)) return [];
  return outlinesOf(context, block).flatMap(({ text, names }) =>
    names
      .filter(({ at, mention }) => {
        if (text[at] !== O) return false;
        const isIn = AT_WORK.test(text.slice(0, at)) || /^(?:에서|\s?소속)/u.test(text.slice(at + 1));
        return isIn && readStatement(context, mention).modality === 'asserted';
      })
      .map(({ mention }) => mention),
  );
}

/** The employer or school in the head of a job or degree. */
function employerAbove(context: RelationContext, block: number): number | undefined {
  const entry = context.entries.find(({ body }) => body.includes(block));
  return entry?.head
    .flatMap((head) => mentionsIn(context, context.blocks[head]!.text, 'organization'))
    .find((index) => !isUnitMention(context.mentions[index]!));
}
