import type { RelationAttributes, RelationName } from '../../../model/index.ts';
import { readableName } from '../../reading.ts';
import { careerRelation } from '../../words/careerRelation.ts';
import { findDegrees } from '../../words/degreeWords.ts';
import type { Relation } from '../relation.ts';
import { createRelation, isInPortrait, type RelationContext, stayDates } from '../relationContext.ts';
import { readStatement } from '../statement.ts';

/** Career facts told in sentences: "She joined Foo as a data engineer in 2019". Heads of entries are read elsewhere. */
export function relateProse(context: RelationContext): Relation[] {
  const { text, mentions, blocks } = context;
  const relations: Relation[] = [];
  for (const [index, mention] of mentions.entries()) {
    if (mention.kind !== 'organization') continue;
    const blockIndex = context.blockOf[index]!;
    const block = blocks[blockIndex];
    if (
      !block ||
      block.type === 'heading' ||
      block.section === 'publications' ||
      block.section === 'references'
    )
      continue;
    if (block.part === 'head' && block.type !== 'paragraph' && STAY_SECTIONS.has(block.section)) continue;
    if (isInPortrait(context, mention)) continue;
    const statement = readStatement(context, index);
    if (statement.subject === undefined || statement.modality !== 'asserted') continue;
    const before = text
      .slice(Math.max(statement.sentence.start, mention.start - 150), mention.start)
      .replace(/[*_`[]+$/u, '')
      .replace(/\s+/gu, ' ');
    const after = text
      .slice(mention.end, Math.min(statement.sentence.end, mention.end + 90))
      .replace(/^[*_`\]]+/u, '');
    const relation = careerRelation(before, after) ?? coordinated(context, index, statement.sentence.start);
    if (!relation) continue;
    const made = createRelation(
      context,
      relation,
      statement.subject,
      index,
      statement.sentence,
      0.8,
      attributesOf(context, relation, statement.sentence, before, index),
    );
    if (made) relations.push(made);
  }
  return relations;
}

const STAY_SECTIONS: ReadonlySet<string> = new Set([
  'experience',
  'education',
  'military',
  'teaching',
  'memberships',
  'awards',
  'certifications',
]);

/** "worked at Foo and Bar": the second takes the relation of the first, a tenth that of a ninth. */
function coordinated(
  context: RelationContext,
  index: number,
  from: number,
  atMost = 10,
): RelationName | undefined {
  if (atMost === 0) return undefined;
  const { text, mentions } = context;
  for (let previous = index - 1; previous >= 0 && mentions[previous]!.start >= from; previous--) {
    const other = mentions[previous]!;
    if (other.kind !== 'organization') continue;
    const gap = text.slice(other.end, mentions[index]!.start);
    if (
      !/^[*_`]*\s*(?:\([^)]{0,40}\)\s*)?(?:,|and|,\s*and|then|및|와|과|·|,\s*then|,?\s*and then (?:at)?|,?\s*and (?:at|of))\s*(?:an?\s(?:[\p{Ll}-]+\s){0,4}(?:called|named)\s)?[*_`]*(?:the\s)?$/u.test(
        gap,
      )
    )
      return undefined;
    const before = text.slice(Math.max(from, other.start - 150), other.start).replace(/\s+/gu, ' ');
    return careerRelation(before, '') ?? coordinated(context, previous, from, atMost - 1);
  }
  return undefined;
}

function attributesOf(
  context: RelationContext,
  relation: RelationName,
  sentence: { start: number; end: number },
  before: string,
  index: number,
): RelationAttributes {
  const { text, mentions } = context;
  const block = context.blockOf[index]!;
  const mention = mentions[index]!;
  const end = nextOrganization(context, index, sentence.end);
  const dates = (context.dates[block] ?? []).filter((date) => date.start >= mention.end && date.end <= end);
  const role =
    /\b(?:as|is|was|an?)\s+(?:an?\s+|the\s+)?((?:\p{L}[\p{L}-]*\s){0,4}(?:engineer|scientist|researcher|developer|professor|lecturer|manager|director|lead|intern|analyst|designer|consultant|officer|founder|fellow|assistant|architect|postdoc|CEO|CTO|president))\b/iu.exec(
      before,
    )?.[1];
  if (relation === 'studied_at') {
    const degree = findDegrees(text, {
      start: Math.max(sentence.start, mention.start - 120),
      end: mention.start,
    }).at(-1);
    return {
      ...stayDates(dates, 'end'),
      ...(degree ? { degree: degree.degree } : {}),
      ...(degree?.field ? { field: readableName(text.slice(degree.field.start, degree.field.end)) } : {}),
    };
  }
  return { ...stayDates(dates), ...(role === undefined ? {} : { role: readableName(role) }) };
}

function nextOrganization(context: RelationContext, index: number, end: number): number {
  for (let next = index + 1; next < context.mentions.length && context.mentions[next]!.start < end; next++) {
    if (context.mentions[next]!.kind === 'organization') return context.mentions[next]!.start;
  }
  return end;
}
