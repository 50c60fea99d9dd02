import type { RelationAttributes, RelationName } from '../../../model/index.ts';
import { readableName } from '../../reading.ts';
import { findDegrees } from '../../words/degreeWords.ts';
import type { Relation } from '../relation.ts';
import { createRelation, type RelationContext, stayDates } from '../relationContext.ts';
import { readStatement } from '../statement.ts';

/** What stands right before an organization's name, and what it makes of a person. Tried in order. */
const BEFORE: readonly (readonly [RegExp, RelationName])[] = [
  [/→\s$/u, 'works_at'],
  [
    /(?:^|[.;]\s|\()(?:Ph\.?\s?D\.?|M\.?\s?Sc?\.?|B\.?\s?Sc?\.?|B\.?A\.?|M\.?A\.?|MBA|M\.?Eng\.?|MFA)(?:\s(?:in|of)\s|,\s|\s)[^.;]{0,60},?\s$/u,
    'studied_at',
  ],
  [
    /\b(?:served|serving|enlisted|conscripted|military service|drafted)\b[^.;]{0,40}\b(?:in|at|with)\s(?:the\s)?$/iu,
    'served',
  ],
  [
    /\b(?:Ph\.?\s?D\.?|M\.?\s?Sc?\.?|B\.?\s?Sc?\.?|B\.?A\.?|M\.?A\.?|MBA|M\.?Eng\.?|doctorate|doctoral|master['’]?s?|bachelor['’]?s?|degrees?|diploma|undergraduate|graduate studies)\b[^.;]{0,90}\b(?:from|at|with)\s(?:the\s)?$/iu,
    'studied_at',
  ],
  [
    /\b(?:graduat(?:ed|ing|ion) from|studied(?: [^.;]{0,60})? at|stud(?:ies|ying)(?: [^.;]{0,60})? at|educated at|attended|enrolled (?:at|in)|alumn(?:us|a|i) of|(?:Ph\.?\s?D\.?|doctoral|master['’]?s?|undergraduate|graduate|visiting)?\s?(?:student|candidate) (?:at|in|of)|majored in [^.;]{0,50} at|completed (?:his|her|their|my) [^.;]{0,60} at|thesis at)\s(?:the\s)?$/iu,
    'studied_at',
  ],
  [
    /\b(?:(?:is |are |was |as )?an? (?:\p{L}+ ){0,3}members? of|members? of|member (?:at|in)|part of|belongs? to|active in|volunteers? (?:at|for|with)|participat(?:es|ed) in)\s(?:the\s)?$/iu,
    'member_of',
  ],
  [
    /\b(?:work(?:s|ed|ing)?(?: [^.;,]{0,60})? (?:at|for)|join(?:s|ed|ing)|employed (?:at|by)|intern(?:s|ed|ing|ship)?(?: [^.;]{0,40})? (?:at|with)|(?:co-?)?found(?:s|ed|er of|ing)|hired by|moved to|career at|position (?:at|with)|spent [^.;]{0,40} (?:at|with)|years? (?:at|with)|time at|stint at|before (?:that )?(?:at|joining)|previously (?:at|with)|currently (?:at|with)|(?:leads?|led|heads?|headed|manag(?:es|ed)|directs?|directed|runs?|ran)(?: [^.;,]{0,60})? (?:at|of|for|in))\s(?:the\s)?$/iu,
    'works_at',
  ],
  [
    /\b(?:engineer|scientist|researcher|developer|professor|lecturer|manager|director|lead|intern|analyst|designer|consultant|officer|founder|fellow|assistant|associate|architect|head|president|specialist|postdoc(?:toral)?(?: \p{L}+)?|CEO|CTO|CFO|COO|VP)\b[^.;]{0,60}?\s(?:at|of|with|for|in|@)\s(?:the\s)?$/iu,
    'works_at',
  ],
];

/** What stands right behind a Korean sentence's organization. */
const BEHIND: readonly (readonly [RegExp, RelationName])[] = [
  [/^(?:에서|에)?\s?[^.]{0,40}?(?:군\s?복무|병역|복무)/u, 'served'],
  [/^(?:를|을|에서|에)?\s?[^.,]{0,40}?(?:졸업|학사|석사|박사|재학|입학|수료|전공|학위)/u, 'studied_at'],
  [
    /^(?:에서|에|의|으로)?\s?[^.,]{0,50}?(?:근무|재직|입사|이직|합류|일하|일했|인턴|개발자로|엔지니어로|연구원으로|팀장|창업|설립|대표|몸담)/u,
    'works_at',
  ],
  [/^(?:의|에서|에)?\s?[^.,]{0,20}?(?:회원|멤버|소속|활동)/u, 'member_of'],
];

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
    const statement = readStatement(context, index);
    if (statement.subject === undefined || statement.modality !== 'asserted') continue;
    const before = text
      .slice(Math.max(statement.sentence.start, mention.start - 150), mention.start)
      .replace(/[*_`[]+$/u, '')
      .replace(/\s+/gu, ' ');
    const after = text
      .slice(mention.end, Math.min(statement.sentence.end, mention.end + 90))
      .replace(/^[*_`\]]+/u, '');
    const relation = relationOf(before, after) ?? coordinated(context, index, statement.sentence.start);
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

function relationOf(before: string, after: string): RelationName | undefined {
  for (const [pattern, relation] of BEFORE) if (pattern.test(before)) return relation;
  if (/\p{Script=Hangul}/u.test(after.slice(0, 12)))
    for (const [pattern, relation] of BEHIND) if (pattern.test(after)) return relation;
  return undefined;
}

/** "worked at Foo and Bar": the second takes the relation of the first. */
function coordinated(context: RelationContext, index: number, from: number): RelationName | undefined {
  const { text, mentions } = context;
  for (let previous = index - 1; previous >= 0 && mentions[previous]!.start >= from; previous--) {
    const other = mentions[previous]!;
    if (other.kind !== 'organization') continue;
    const gap = text.slice(other.end, mentions[index]!.start);
    if (
      !/^[*_`]*\s*(?:\([^)]{0,30}\)\s*)?(?:,|and|,\s*and|then|및|와|과|·|,\s*then|and then (?:at)?|and at)\s*[*_`]*(?:the\s)?$/u.test(
        gap,
      )
    )
      return undefined;
    const before = text.slice(Math.max(from, other.start - 150), other.start).replace(/\s+/gu, ' ');
    return relationOf(before, '') ?? coordinated(context, previous, from);
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
