import type { Span } from '../../../model/index.ts';
import { isTold } from '../../publications/publicationAt.ts';
import { isReadable } from '../../reading.ts';
import { isUnit } from '../../words/isUnit.ts';
import { readForms } from '../forms/form.ts';
import { OWNER_BY_SORT, OWNER_FORMS } from '../forms/ownerForms.ts';
import { type Outline, outlinesOf, WORK } from '../outline.ts';
import type { Relation } from '../relation.ts';
import { coveringSpan, createRelation, mentionsIn, type RelationContext } from '../relationContext.ts';
import { readStatement } from '../statement.ts';
import { lastThing, topicBefore } from '../topics.ts';

/** Words that make a thing its maker's employer's. */
const IN_HOUSE =
  /\b(?:in-house|internal|company-wide|proprietary|(?:our|the) company['’]s)\b|사내|자체|전사/iu;

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
      for (const { thing, sort, confidence } of readForms(outline, [OWNER_BY_SORT])) {
        const owner = organizationBefore(context, block, sentence, sort.toLowerCase());
        if (owner !== undefined)
          add(thing, owner, coveringSpan(context.mentions[owner]!, sentence), confidence);
      }
    }
    for (const thing of inHouse(context, block, outlines))
      add(thing, employerOf(context, block), context.blocks[block]!.text, 0.68);
  }
  return relations;
}

/** The organization that "the group" or "the company" means: the last one of that sort in the block so far. */
function organizationBefore(
  context: RelationContext,
  block: number,
  before: Span,
  sort: string,
): number | undefined {
  const { start } = context.blocks[block]!.text;
  const isGroup = /^(?:group|lab|team)/u.test(sort);
  return mentionsIn(context, { start, end: before.end }, 'organization').findLast((index) => {
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
          .split(/[.;]\s/u)
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

/** The employer in whose entry a block stands. */
function employerOf(context: RelationContext, block: number): number | undefined {
  const entry = context.entries.find(({ body, head }) => body.includes(block) || head.includes(block));
  if (entry?.section !== 'experience') return undefined;
  const named = entry.head.flatMap((head) => mentionsIn(context, context.blocks[head]!.text, 'organization'));
  return named.find((index) => !isUnit(context.mentions[index]!.name)) ?? named[0];
}
