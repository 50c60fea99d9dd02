import type { Span } from '../../../model/index.ts';
import { isRole } from '../../words/roleWords.ts';
import { STAND_IN } from '../../words/sentenceShape.ts';
import type { Relation } from '../relation.ts';
import {
  coveringSpan,
  createRelation,
  mentionsIn,
  passageOf,
  type RelationContext,
} from '../relationContext.ts';
import { shapeIn } from '../shapeIn.ts';
import { readStatement } from '../statement.ts';

const O = STAND_IN.organization;

const GAP = /^[*_`)\]]{0,3}\s*[,·|(–-]?\s*[*_`]{0,2}$/u;
/** What an organization is called by what it is. */
const SORT =
  '(?:compan(?:y|ies)|start-?ups?|firms?|agency|studio|consultancy|bank|charity|publisher|newspaper|laboratory|lab|institute|university|hospital|non-?profit|foundation|collective|co-?operative|manufacturer|maker)';
/** "▯ in", "▯, a small company in", "▯, which is based in". */
const ORGANIZATION_IN = new RegExp(
  `^,?\\s(?:an?\\s(?:[\\p{L}-]+\\s){0,5}${SORT}\\s)?(?:(?:(?:which|that)\\s)?(?:is|was)\\s(?:now\\s|still\\s)?)?(?:(?:based|located|headquartered|situated)\\s)?(?:in|at|near)\\s(?:the\\s)?$`,
  'iu',
);
/** "▯ opened a second office in", "▯ has laboratories in". */
const HAS_SITE =
  /^(?:,[^,;]{1,60},)?\s(?:has|had|have|opened|opens|runs|keeps|maintains|set up)\s(?:(?:an?|its|two|three|several|offices?)\s)?(?:[\p{Ll}-]+\s){0,4}?(?:office|offices|headquarters|lab|labs|laboratories|campus|studio|plant|branch|factory|site|sites)\s(?:in|near|at)\s$/u;
/** Between two places of one organization: "in ▯ and ▯". */
const AND = /^(?:,?\sand|,|\s&)\s$/u;
/** "▯, a Glasgow start-up": what follows the place. */
const SORT_BEHIND = new RegExp(`^(?:-based)?\\s(?:\\p{Ll}[\\p{L}-]*\\s){0,3}${SORT}\\b`, 'u');
const SORT_BETWEEN = new RegExp(
  `^(?:-based)?\\s(?:\\p{Ll}[\\p{L}-]*\\s){0,3}${SORT}\\s(?:called\\s|named\\s)?$`,
  'u',
);
/** "The company, which is based in": of the organization that was named last. */
const THE_COMPANY = new RegExp(
  `^(?:[^,;]{0,24}\\s)?(?:the|this|our)\\s(?:${SORT}|group|team|office)\\b[^.;]{0,60}\\b(?:based|located|headquartered|sits)\\s(?:in|at|near)\\s(?:the\\s)?$`,
  'iu',
);
const LIVES =
  /\b(?:based|lives?|living|located|resid(?:es|ing)|born|raised|hometown|grew up|from|relocated to|moved to|headquartered|settled|works?|working)\s(?:and\s\p{L}+\s)?(?:there and\s)?(?:in\s|near\s|at\s)?[*_`]{0,2}(?:the\s)?$|📍\s*$/iu;
/** "is a compiler engineer in Graz". */
const ROLE_IN =
  /\b(?:is|am|['’]m) (?:an?|the) ((?:[\p{L}-]+ ){0,4}[\p{L}-]+) (?:in|near) [*_`]{0,2}(?:the )?$/u;
/** "works in Leith" tells where somebody lives only with "lives" before it or in a line of their own. */
const WORKS = /\bwork(?:s|ing)\sin\s[*_`]{0,2}(?:the\s)?$/iu;

/** Behind a Korean place, of a person. */
const KOREAN_LIVES =
  /^(?:광역시|특별시|시|도|구)?(?:에서\s?(?:태어|나고|자라|자랐|성장|출생|살|거주|생활|일하는\s|활동하)|에\s?(?:살|거주|삽|머물|정착|산다)|\s?(?:출신|거주|토박이))/u;
/** Between a Korean place and an organization behind it. */
const KOREAN_AT =
  /^(?:에\s(?:있는|위치한|본사를\s?둔|자리\s?잡은|자리한)|\s소재(?:의)?|의|\s기반(?:의)?)\s(?:(?:작은|한)\s)?(?:(?:스타트업|회사|기업|연구소|병원|학교|은행|게임사|에이전시|벤처기업)(?:인)?\s)?['‘"“「『]?$/u;
const KOREAN_FOUNDED_IN = /^에서\s(?:[^\s.]+\s){0,2}?['‘"“「『]?$/u;
const KOREAN_FOUNDED = /^['’"”」』]?(?:을|를)\s(?:공동\s?)?(?:창업|설립|창립|세웠|세우)/u;
/** Behind a Korean place, of the organization that is the sentence's subject. */
const KOREAN_SEAT =
  /^(?:\s[\p{Script=Hangul}\d]{1,8}(?<!은|는|이|가|을|를)){0,2}에\s(?:(?:본사|사무실|본점|지사|연구소|공장)(?:를|을|가|이)\s)?(?:두고|둔|두었|있|위치|자리)/u;

/** Where people live and where organizations are. */
export function relatePlaces(context: RelationContext): Relation[] {
  const { mentions, blocks } = context;
  const relations: Relation[] = [];
  for (const [index, place] of mentions.entries()) {
    if (place.kind !== 'place') continue;
    const block = blocks[context.blockOf[index]!];
    if (!block || block.section === 'publications') continue;
    const relation =
      relateOrganization(context, index) ?? relateAddress(context, index) ?? relatePerson(context, index);
    if (relation) relations.push(relation);
  }
  return relations;
}

/** Where the organization is that stands beside a place. */
function relateOrganization(context: RelationContext, index: number): Relation | undefined {
  const { mentions, blocks, blockOf } = context;
  const place = mentions[index]!;
  const block = blockOf[index]!;
  const { text: within } = blocks[block]!;
  const make = (organization: number | undefined, confidence: number): Relation | undefined =>
    organization === undefined
      ? undefined
      : createRelation(
          context,
          'located_in',
          organization,
          index,
          coveringSpan(mentions[organization]!, place),
          confidence,
        );
  const beside = standsAlone(context, index) ? undefined : organizationBefore(context, index, within.start);
  if (beside !== undefined) return make(beside, 0.85);
  const { sentence, modality } = readStatement(context, index);
  if (modality !== 'asserted') return undefined;
  const after = shapeIn(context, block, { start: place.end, end: sentence.end });
  const before = mentionsIn(context, { start: sentence.start, end: place.start }, 'organization').at(-1);
  const next = mentionsIn(context, { start: place.end, end: sentence.end }, 'organization')[0];
  if (before !== undefined && SORT_BEHIND.test(after)) {
    const gap = shapeIn(context, block, { start: mentions[before]!.end, end: place.start });
    if (/^,?\s(?:an?|the)\s(?:\p{Ll}+\s){0,2}$/u.test(gap)) return make(before, 0.8);
  }
  if (next !== undefined) {
    const gap = shapeIn(context, block, { start: place.end, end: mentions[next]!.start });
    const behind = shapeIn(context, block, { start: mentions[next]!.end, end: sentence.end });
    if (SORT_BETWEEN.test(gap) || KOREAN_AT.test(gap)) return make(next, 0.8);
    if (KOREAN_FOUNDED_IN.test(gap) && KOREAN_FOUNDED.test(behind)) return make(next, 0.7);
  }
  if (before !== undefined && KOREAN_SEAT.test(after) && !KOREAN_AT.test(`${after.split(O)[0]}`)) {
    const gap = shapeIn(context, block, { start: mentions[before]!.end, end: place.start });
    if (/^(?:은|는|이|가)\s/u.test(gap)) return make(before, 0.8);
  }
  if (THE_COMPANY.test(shapeIn(context, block, { start: sentence.start, end: place.start })))
    return make(
      mentionsIn(context, { start: within.start, end: sentence.start }, 'organization').at(-1),
      0.7,
    );
  return undefined;
}

/** The organization right before a place, or before the place that it follows: "Foo University, Seoul, South Korea". */
function organizationBefore(
  context: RelationContext,
  index: number,
  from: number,
  atMost = 4,
): number | undefined {
  const { text, mentions } = context;
  for (let previous = index - 1; previous >= 0 && mentions[previous]!.end > from; previous--) {
    const other = mentions[previous]!;
    if (other.end > mentions[index]!.start) continue;
    const gap = text.slice(other.end, mentions[index]!.start);
    if (
      other.kind === 'organization' &&
      (GAP.test(gap) ||
        HAS_SITE.test(gap.replace(/\s+/gu, ' ')) ||
        ORGANIZATION_IN.test(
          gap
            .replace(/^[*_`)\]]{1,3}(?:\([^)\s]*\))?/u, '')
            .replace(/[*_`[]+$/u, '')
            .replace(/\s+/gu, ' '),
        ))
    )
      return previous;
    if (other.kind === 'place' && (GAP.test(gap) || AND.test(gap)) && atMost > 0)
      return organizationBefore(context, previous, from, atMost - 1);
    return undefined;
  }
  return undefined;
}

/** Lines of an address that may stand between an organization's and its town's. */
const MAX_ADDRESS = 2;
/** Blocks at the head of a letter, up to its salutation. */
const MAX_HEAD = 12;

/** "Lantern Bank / Talent Team / Edinburgh": the last line of an address at the head of a letter. */
function relateAddress(context: RelationContext, index: number): Relation | undefined {
  const { text, mentions, blocks, blockOf } = context;
  const at = blockOf[index]!;
  const { type, text: line } = blocks[at]!;
  if (type !== 'line' || at > MAX_HEAD) return undefined;
  const places = mentionsIn(context, line, 'place').map((other) => mentions[other]!);
  const named = places.reduce((sum, { start, end }) => sum + end - start, 0);
  if (line.end - line.start > named + 4) return undefined;
  const isLetter = blocks
    .slice(at, at + MAX_HEAD)
    .some((block) => /^\W*dear\s/iu.test(text.slice(block.text.start, block.text.end)));
  if (!isLetter) return undefined;
  for (
    let above = at - 1;
    above >= 0 && above >= at - 1 - MAX_ADDRESS && blocks[above]!.type === 'line';
    above--
  ) {
    const organization = mentionsIn(context, blocks[above]!.text, 'organization').at(-1);
    if (organization === undefined) continue;
    const isWhole =
      blocks[above]!.text.end - blocks[above]!.text.start <= mentions[organization]!.name.length + 6;
    const further =
      above > 0 ? mentionsIn(context, blocks[above - 1]!.text, 'organization').at(-1) : undefined;
    const owner =
      further !== undefined && blocks[above - 1]!.type === 'line' && isUnitLine(context, organization)
        ? further
        : organization;
    return isWhole
      ? createRelation(
          context,
          'located_in',
          owner,
          index,
          coveringSpan(mentions[owner]!, mentions[index]!),
          0.7,
        )
      : undefined;
  }
  return undefined;
}

function isUnitLine({ mentions }: RelationContext, organization: number): boolean {
  return /\b(?:team|department|office|division|human resources|admissions)\b/iu.test(
    mentions[organization]!.name,
  );
}

/** Where the person is of whom a place is said. */
function relatePerson(context: RelationContext, index: number): Relation | undefined {
  const { text, mentions, blocks, blockOf } = context;
  const place = mentions[index]!;
  const blockIndex = blockOf[index]!;
  const block = blocks[blockIndex]!;
  const subject = context.subjectOf[blockIndex];
  if (subject !== undefined && (isContactLine(context, blockIndex) || standsAlone(context, index)))
    return createRelation(context, 'located_in', subject, index, passageOf(context, index), 0.85);
  const before = text.slice(Math.max(block.text.start, place.start - 40), place.start);
  const after = text.slice(place.end, Math.min(block.text.end, place.end + 20));
  const isTold = LIVES.test(before) && !(WORKS.test(before) && !/\blives?\b/iu.test(before));
  const role = ROLE_IN.exec(text.slice(Math.max(block.text.start, place.start - 90), place.start))?.[1];
  if (isTold || KOREAN_LIVES.test(after) || (role !== undefined && isRole(role))) {
    const statement = readStatement(context, index);
    if (statement.modality !== 'asserted') return undefined;
    return createRelation(context, 'located_in', statement.subject, index, statement.sentence, 0.8);
  }
  if (subject === undefined || block.section !== 'experience' || block.part !== 'head') return undefined;
  // "Foo Inc. … Seoul, Korea" with role and dates between: the place of the employer.
  const entry = context.entries.find(({ head }) => head.includes(blockIndex));
  const organization = entry?.head.flatMap((head) =>
    mentionsIn(context, blocks[head]!.text, 'organization'),
  )[0];
  return organization !== undefined && entry && entry.span.end - entry.span.start < 240
    ? createRelation(
        context,
        'located_in',
        organization,
        index,
        coveringSpan(mentions[organization]!, place),
        0.6,
      )
    : undefined;
}

/** Signs that part the facts of a line: "Engineer @ Foo · Seoul". */
const FACT_START = /(?:^|[·•|])[\s*_📍]*$/u;
const FACT_END = /^[*_)]{0,3}\s*(?:$|[·•|])/u;

/** Whether a place is a fact by itself in a line of facts about somebody, above the first section. */
function standsAlone({ text, mentions, blocks, blockOf }: RelationContext, index: number): boolean {
  const block = blocks[blockOf[index]!]!;
  if (block.section !== 'profile' || block.type === 'paragraph') return false;
  let { start, end } = mentions[index]!;
  const isNext = (a: Span, b: Span): boolean => a.end <= b.start && /^,\s$/u.test(text.slice(a.end, b.start));
  for (let before = index - 1; mentions[before]?.kind === 'place'; before--) {
    if (!isNext(mentions[before]!, { start, end })) break;
    start = mentions[before]!.start;
  }
  for (let behind = index + 1; mentions[behind]?.kind === 'place'; behind++) {
    if (!isNext({ start, end }, mentions[behind]!)) break;
    end = mentions[behind]!.end;
  }
  const isWhole = start === block.text.start && end === block.text.end;
  return (
    !isWhole &&
    FACT_START.test(text.slice(block.text.start, start)) &&
    FACT_END.test(text.slice(end, block.text.end))
  );
}

/** A line of contact details at the top: before the first section, with places, masks and separators only. */
function isContactLine(context: RelationContext, blockIndex: number): boolean {
  const { text, blocks } = context;
  const block = blocks[blockIndex]!;
  if (
    block.section !== 'profile' ||
    block.text.end - block.text.start > 600 ||
    (block.type === 'paragraph' && text.slice(block.text.start, block.text.end).length > 160)
  )
    return false;
  const covered = mentionsIn(context, block.text, 'place').reduce(
    (sum, index) => sum + context.mentions[index]!.end - context.mentions[index]!.start,
    0,
  );
  const rest = text
    .slice(block.text.start, block.text.end)
    .replace(/█/gu, '')
    .replace(/https?:\S+/gu, '')
    .replace(/[\s,|·•()\-–\d]/gu, '');
  return covered > 0 && rest.length <= covered + 30;
}
