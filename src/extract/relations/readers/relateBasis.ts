import { isTold } from '../../publications/publicationAt.ts';
import { isReadable } from '../../reading.ts';
import { BASIS_FORMS, FURTHER, HEAD_TOOLS, ONLY_TOOLS, STACK } from '../forms/basisForms.ts';
import { type Found, readForms } from '../forms/form.ts';
import { namesWithin, type Outline, outlinesOf, WORK } from '../outline.ts';
import type { Relation } from '../relation.ts';
import { createRelation, mentionsIn, type RelationContext } from '../relationContext.ts';
import { readStatement } from '../statement.ts';
import { isHeadOf, lastThing, MADE, topicBefore, topicOf } from '../topics.ts';

const QUIET: ReadonlySet<string> = new Set(['references', 'personal', 'languages']);

/** What things are built on, written in, or extend, where the text says so; never from company in a sentence alone. */
export function relateBasis(context: RelationContext): Relation[] {
  const relations: Relation[] = [];
  for (const [block, told] of context.blocks.entries()) {
    if (QUIET.has(told.section) || !isReadable(told) || !isTold(context, told)) continue;
    if (context.inBlock[block]!.length === 0) continue;
    // "Contributor: vLLM, Ray" lists where somebody helped
    if (told.key && /contribut|기여/iu.test(context.text.slice(told.key.start, told.key.end))) continue;
    for (const relation of relateRow(context, block)) relations.push(relation);
    const outlines = outlinesOf(context, block);
    for (const outline of outlines) {
      for (const { thing, list, start, confidence } of readBases(context, block, outline)) {
        const topic =
          thing ?? lastThing(outline, start, WORK) ?? topicBefore(context, block, outlines, outline);
        if (topic === undefined) continue;
        for (const basis of list) {
          if (readStatement(context, basis).modality !== 'asserted') continue;
          if (isTrainedOn(outline, basis) && !TRAINED_ON.has(context.mentions[basis]!.kind)) continue;
          const made = createRelation(context, 'based_on', topic, basis, outline.sentence, confidence);
          if (made) relations.push(made);
        }
      }
    }
  }
  return relations;
}

/** What a thing was trained on is its basis where that is a data set or another model, and no accelerator. */
const TRAINED_ON: ReadonlySet<string> = new Set(['dataset', 'model']);
const LISTED = '(?:[\uE000-\uE005](?:,\\s|,?\\sand\\s|\\s?[와과·]\\s?|\\s및\\s)?(?:the\\s)?)';
const TRAINED_BEFORE = new RegExp(`\\btrained on\\s(?:(?:the|an?|its)\\s)?${LISTED}{0,8}$`, 'iu');
const TRAINED_BEHIND = new RegExp(
  `^(?:,\\s|[와과·]\\s?|\\s및\\s)?${LISTED}{0,8}(?:\\s?(?:데이터\\s?[셋세]트?|말뭉치|코퍼스|데이터))?(?:으로|로)\\s(?:사전\\s?)?학습`,
  'u',
);

function isTrainedOn({ text, names }: Outline, mention: number): boolean {
  const at = names.find((name) => name.mention === mention)?.at;
  return (
    at !== undefined && (TRAINED_BEFORE.test(text.slice(0, at)) || TRAINED_BEHIND.test(text.slice(at + 1)))
  );
}

/** Headers of the column that says with what the thing of a row was built. */
const TOOLS_HEADER =
  /^\W*(?:built (?:with|on|in)|made with|tech(?:nolog(?:y|ies))?(?: stack)?|stack|tools?|languages?|written in|기술(?: 스택)?|사용 ?기술|개발 ?환경|언어|도구)\W*$/iu;

/** A row of a table of works: its thing rests on what the column of tools names. */
function relateRow(context: RelationContext, block: number): Relation[] {
  const { cells, headers, section, text } = context.blocks[block]!;
  if (section !== 'projects' && section !== 'opensource') return [];
  const column = headers.findIndex(({ start, end }) => TOOLS_HEADER.test(context.text.slice(start, end)));
  const cell = column < 0 ? undefined : cells[column];
  const thing = mentionsIn(context, text, ...MADE)[0];
  if (!cell || thing === undefined || context.mentions[thing]!.how === 'vocabulary') return [];
  return mentionsIn(context, cell, ...MADE).flatMap(
    (basis) => createRelation(context, 'based_on', thing, basis, text, 0.78) ?? [],
  );
}

function* readBases(context: RelationContext, block: number, outline: Outline): Generator<Found> {
  for (const found of readForms(outline, BASIS_FORMS)) {
    yield found;
    yield* readFurther(outline, found);
  }
  const { section } = context.blocks[block]!;
  const head = context.inBlock[block]!.find((index) => MADE.has(context.mentions[index]!.kind));
  const isWork = head !== undefined && isHeadOf(context, head);
  const isListed = section === 'projects' || section === 'opensource';
  const isOwn = head !== undefined && context.mentions[head]!.how !== 'vocabulary' && section !== 'skills';
  if ((isListed || isOwn) && isWork && outline.names[0]?.mention === head)
    for (const found of readForms(outline, [HEAD_TOOLS])) yield { ...found, thing: head };
  if (topicOf(context, block) !== undefined)
    yield* readForms(outline, isListed ? [STACK, ONLY_TOOLS] : [STACK]);
}

/** What a further phrase right behind a list adds to it: "in Rust on top of Tokio". */
function* readFurther(outline: Outline, found: Found): Generator<Found> {
  const rest = outline.text.slice(found.end);
  const match = rest.match(FURTHER);
  if (!match?.indices?.groups?.list) return;
  const [start, end] = match.indices.groups.list;
  const further: Found = {
    thing: found.thing,
    list: namesWithin(outline, found.end + start, found.end + end),
    start: found.end,
    end: found.end + match[0].length,
    confidence: found.confidence - 0.03,
    sort: '',
  };
  yield further;
  yield* readFurther(outline, further);
}
