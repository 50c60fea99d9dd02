import type { RelationName, Span } from '../../../model/index.ts';
import { allMatches } from '../../allMatches.ts';
import { isTold } from '../../publications/publicationAt.ts';
import { isReadable } from '../../reading.ts';
import { isSchoolMention } from '../../words/isSchool.ts';
import { isUnit } from '../../words/isUnit.ts';
import { SORT } from '../../words/sortWords.ts';
import { readForms } from '../forms/form.ts';
import { OWNER_BY_SORT, OWNER_FORMS } from '../forms/ownerForms.ts';
import { KNOWN, namesWithin, ORGANIZATION, type Outline, outlinesOf, WORK } from '../outline.ts';
import type { Relation } from '../relation.ts';
import { coveringSpan, createRelation, mentionsIn, type RelationContext } from '../relationContext.ts';
import { readStatement } from '../statement.ts';
import { lastThing, MADE, topicBefore } from '../topics.ts';
import { relateMaker } from './relateMaking.ts';

/** What ends the words that belong to a name: a sentence, or another thing. */
const SEPARATE = new RegExp(`[.;]\\s|[${WORK}${KNOWN}]`, 'u');
/** Words that make a thing its maker's employer's. */
const IN_HOUSE =
  /\b(?:in-house|internal|company-wide|proprietary|(?:our|the) (?:company|bank|firm|agency|group|institute|studio|newspaper|hospital|ministry|team|lab)['’]s)\b|사내|자체|전사/iu;

/** Whose software, models and data sets are, where the text says so. */
export function relateOwners(context: RelationContext): Relation[] {
  const relations: Relation[] = [];
  const add = (
    thing: number | undefined,
    owner: number | undefined,
    evidence: Span,
    confidence: number,
  ): void => {
    if (thing === undefined || owner === undefined) return;
    if ([thing, owner].some((end) => readStatement(context, end).modality === 'denied')) return;
    const made = createRelation(context, 'developed_by', thing, owner, evidence, confidence);
    if (made) relations.push(made);
  };
  for (const [block, told] of context.blocks.entries()) {
    if (told.section === 'references' || !isReadable(told) || !isTold(context, told)) continue;
    if (context.inBlock[block]!.length === 0) continue;
    const outlines = outlinesOf(context, block);
    for (const outline of outlines) {
      const { sentence } = outline;
      for (const found of readForms(outline, OWNER_FORMS)) {
        const thing =
          found.thing ??
          lastThing(outline, found.start, WORK) ??
          topicBefore(context, block, outlines, outline);
        for (const owner of found.list) add(thing, owner, sentence, found.confidence);
      }
      for (const match of allMatches(outline.text, ITS)) {
        const [thing] = namesWithin(outline, ...match.indices!.groups!.thing!);
        const owner = ownerOfIts(outlines, outlines.indexOf(outline), match.index);
        if (owner !== undefined && !isUnit(context.mentions[owner]!.name)) add(thing, owner, sentence, 0.7);
      }
      for (const { thing, sort, confidence } of readForms(outline, [OWNER_BY_SORT])) {
        const before = thing === undefined ? sentence.start : context.mentions[thing]!.start;
        const owner = organizationBefore(context, block, before, sort.toLowerCase());
        if (owner !== undefined)
          add(thing, owner, coveringSpan(context.mentions[owner]!, sentence), confidence);
      }
    }
    for (const thing of inHouse(context, block, outlines))
      add(thing, employerOf(context, block), context.blocks[block]!.text, 0.68);
    for (const thing of madeAtWork(context, block))
      add(thing, employerOf(context, block), context.blocks[block]!.text, 0.62);
  }
  return relations;
}

/** "Its operating system, Skylark": of the organization that the clause or sentence before is about. */
const ITS = new RegExp(
  `(?:^|;\\s|,\\s(?:and\\s)?|\\.\\s|\\sand\\s)[Ii]ts\\s(?:[\\p{L}-]+\\s){0,3}?(?:${SORT}|product)(?:,|\\scalled)?\\s(?<thing>${WORK})`,
  'dgu',
);

/** The organization to which "its" points: the first of the same sentence, or the only one of the sentence before. */
function ownerOfIts(outlines: readonly Outline[], index: number, at: number): number | undefined {
  const organizations = ({ names, text }: Outline, end: number): number[] =>
    names.filter((name) => name.at < end && text[name.at] === ORGANIZATION).map(({ mention }) => mention);
  const own = organizations(outlines[index]!, at);
  if (own.length > 0) return own[0];
  const hasWork = (outline: Outline): boolean => outline.text.includes(WORK);
  const before = outlines[index - 1];
  const named = before && !hasWork(before) ? organizations(before, before.text.length) : [];
  return named.length === 1 ? named[0] : undefined;
}

/** The organization that "the group" or "the company" means: the last one of that sort in the block so far. */
function organizationBefore(
  context: RelationContext,
  block: number,
  before: number,
  sort: string,
): number | undefined {
  const { start } = context.blocks[block]!.text;
  const isGroup = /^(?:group|lab|team)/u.test(sort);
  return mentionsIn(context, { start, end: before }, 'organization').findLast((index) => {
    const { name } = context.mentions[index]!;
    return isGroup ? isUnit(name) : !isUnit(name);
  });
}

/** Works that a job's bullet calls internal: "our internal toolkit", "사내 플랫폼". */
function inHouse(context: RelationContext, block: number, outlines: readonly Outline[]): number[] {
  if (context.blocks[block]!.entry < 0) return [];
  return outlines.flatMap(({ text, names }) =>
    names
      .filter(({ at, mention }) => {
        if (text[at] !== WORK) return false;
        const before = text
          .slice(Math.max(0, at - 60), at)
          .split(SEPARATE)
          .at(-1)!;
        const after =
          /^(?:,|:|\s[–—-]|\s\()\s?(?:an?|the|our)?\s?[^.;,]{0,40}/u.exec(text.slice(at + 1))?.[0] ?? '';
        return (
          (IN_HOUSE.test(before) || IN_HOUSE.test(after)) &&
          readStatement(context, mention).modality === 'asserted'
        );
      })
      .map(({ mention }) => mention),
  );
}

/** Hints that a thing made beside a job is not the employer's. */
const OWN_TIME =
  /\b(?:side[- ]project|spare time|evenings|weekends?|personal|my own|hobby|open[- ]source)\b|개인|사이드|취미/iu;

/** Works that the bullets of a job say its owner made there. */
function madeAtWork(context: RelationContext, block: number): number[] {
  const { section, part, text, entry } = context.blocks[block]!;
  const isJob = section === 'experience' && part === 'body';
  if (!isJob && (entry >= 0 || datedHeadingAbove(context, block).length === 0)) return [];
  const told = context.text.slice(text.start, text.end);
  if (OWN_TIME.test(told)) return [];
  return context.inBlock[block]!.filter(
    (index) =>
      MADE.has(context.mentions[index]!.kind) &&
      context.mentions[index]!.how !== 'vocabulary' &&
      isMadeHere(relateMaker(context, index)?.relation, told),
  );
}

/** Whether a relation to a thing is its making, whole or in part; what one sends patches to is somebody else's. */
function isMadeHere(relation: RelationName | undefined, told: string): boolean {
  return relation === 'created' || (relation === 'contributed_to' && !UPSTREAM.test(told));
}

const UPSTREAM = /\bcontribut|\bupstream|\bpull requests?\b|\bPRs?\b|\bpatch|\bcommunity\b|기여/iu;

/** The heading of a job that is told in prose: with dates, "㈜물결데이터 (2021년 6월 ~ 현재)". */
function datedHeadingAbove(context: RelationContext, block: number): number[] {
  const { parent } = context.blocks[block]!;
  if (parent < 0 || context.blocks[parent]!.type !== 'heading') return [];
  return context.dates[parent]!.length > 0 ? [parent] : [];
}

/** The employer in whose entry a block stands. */
function employerOf(context: RelationContext, block: number): number | undefined {
  const entry = context.entries.find(({ body, head }) => body.includes(block) || head.includes(block));
  if (entry && entry.section !== 'experience') return undefined;
  const namedIn = (heads: readonly number[]): number[] =>
    heads.flatMap((head) => mentionsIn(context, context.blocks[head]!.text, 'organization'));
  const own = namedIn(entry?.head ?? []);
  const named = own.length > 0 ? own : namedIn(datedHeadingAbove(context, block));
  return named.find(
    (index) => !isUnit(context.mentions[index]!.name) && !isSchoolMention(context.mentions[index]!),
  );
}
