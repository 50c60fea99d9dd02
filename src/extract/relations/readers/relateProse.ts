import { overlapsSpan, type RelationAttributes, type Span } from '../../../model/index.ts';
import { readableName } from '../../reading.ts';
import { type Career, careerRelation } from '../../words/careerRelation.ts';
import { findDegrees } from '../../words/degreeWords.ts';
import { isSchoolMention } from '../../words/isSchool.ts';
import { isUnit } from '../../words/isUnit.ts';
import { datesOf } from '../datesOf.ts';
import { peopleBeside } from '../personBeside.ts';
import type { Relation } from '../relation.ts';
import {
  coveringSpan,
  createRelation,
  mentionsIn,
  type RelationContext,
  stayDates,
} from '../relationContext.ts';
import { shapeIn } from '../shapeIn.ts';
import { readStatement } from '../statement.ts';

/** Career facts told in sentences: "She joined Foo as a data engineer in 2019". Heads of entries are read elsewhere. */
export function relateProse(context: RelationContext): Relation[] {
  const { mentions } = context;
  const relations: Relation[] = [];
  const add = (relation: Relation | undefined): void => {
    if (relation) relations.push(relation);
  };
  for (const [index, mention] of mentions.entries()) {
    if (mention.kind !== 'organization' || !isTold(context, index) || isPortrayed(context, mention)) continue;
    const statement = readStatement(context, index);
    if (statement.modality !== 'asserted') continue;
    const { sentence } = statement;
    const beside = peopleBeside(context, index, sentence);
    for (const { person, career, confidence } of beside) {
      const { relation } = settle(context, index, career);
      const attributes = attributesOf(context, index, sentence, career);
      const evidence = coveringSpan(mentions[person]!, mention);
      add(createRelation(context, relation, person, index, evidence, confidence, attributes));
    }
    if (statement.subject === undefined || beside.some(({ alone }) => alone)) continue;
    const career = careerOf(context, index, sentence);
    if (!career) continue;
    const { relation } = settle(context, index, career);
    const attributes = attributesOf(context, index, sentence, career);
    for (const subject of withPartners(context, statement.subject, sentence))
      add(createRelation(context, relation, subject, index, sentence, 0.8, attributes));
  }
  return relations;
}

/** Whether what stands beside a name tells already of an organization. */
function isPortrayed({ portraits }: RelationContext, mention: Span): boolean {
  return portraits.some(({ segments }) =>
    segments.some((segment) => segment.what === 'organization' && overlapsSpan(segment, mention)),
  );
}

/** "Ana Ruiz and Mira Oh run …": the subject and who is named with them at the beginning of the sentence. */
function withPartners(context: RelationContext, subject: number, sentence: Span): number[] {
  const { text, mentions } = context;
  const block = context.blockOf[subject]!;
  const own = block < 0 ? undefined : context.subjectOf[block];
  // "she and Piotr Wolski started"
  const isWith =
    own !== undefined &&
    own !== subject &&
    /(?:^|[\s,])(?:I|s?he)\sand\s[*_]*$/iu.test(
      text.slice(Math.max(sentence.start, mentions[subject]!.start - 12), mentions[subject]!.start),
    ) &&
    mentions[subject]!.start >= sentence.start;
  if (isWith) return [own, subject];
  const people = mentionsIn(context, sentence, 'person').slice(0, 2);
  const [first, second] = people.map((index) => mentions[index]!);
  const areBoth =
    first !== undefined &&
    second !== undefined &&
    people.includes(subject) &&
    /^[*_]*\s(?:and|&)\s[*_]*$/u.test(text.slice(first.end, second.start)) &&
    /^\W*(?:(?:When|After|Before|Since|While|As|In)\b[^,.;]{0,20},?\s[*_]*)?$/u.test(
      text.slice(sentence.start, first.start),
    );
  return areBoth ? people : [subject];
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

/** Whether an organization stands where sentences tell of careers. */
function isTold({ text, mentions, blocks, blockOf }: RelationContext, index: number): boolean {
  const block = blocks[blockOf[index]!];
  if (!block || block.type === 'heading' || block.section === 'publications') return false;
  if (block.part !== 'head' || block.type === 'paragraph' || !STAY_SECTIONS.has(block.section)) return true;
  return MEMBER_LINE.test(text.slice(block.text.start, mentions[index]!.start));
}

/** A line of a list of memberships that says so itself. */
const MEMBER_LINE = /^\W*(?:members?|trustee|fellow) of\b/iu;

/** What the sentence says of its subject and an organization, or of the one that this is named together with. */
function careerOf(context: RelationContext, index: number, sentence: Span, atMost = 10): Career | undefined {
  const block = context.blockOf[index]!;
  const { start, end, name } = context.mentions[index]!;
  const before = shapeIn(context, block, { start: sentence.start, end: start });
  const after = shapeIn(context, block, { start: end, end: sentence.end });
  if (OF_A_THING.test(before) || isOfWork(context, index, sentence)) return undefined;
  const own = careerRelation(before, after);
  if (own || atMost === 0) return own;
  if (!isSchoolMention(context.mentions[index]!) && AT_FIRST.test(before) && WAS_THERE.test(after))
    return { relation: 'works_at' };
  const previous = mentionsIn(context, { start: sentence.start, end: start }, 'organization').at(-1);
  if (previous === undefined) return undefined;
  const other = context.mentions[previous]!;
  const gap = shapeIn(context, block, { start: other.end, end: start });
  const isPart = INSIDE.test(gap) && isUnit(other.name) && !isUnit(name);
  return isPart || BESIDE.test(gap) ? careerOf(context, previous, sentence, atMost - 1) : undefined;
}

/** Whether a Korean sentence begins with a thing as its subject: "이 모델은 …에서 운영", "여울은 …를 통해". */
function isOfWork(context: RelationContext, index: number, sentence: Span): boolean {
  const { text, mentions } = context;
  const head = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 40));
  if (!/\p{Script=Hangul}/u.test(head)) return false;
  if (KOREAN_THING.test(head)) return true;
  const [first] = mentionsIn(context, { start: sentence.start, end: mentions[index]!.start });
  if (first === undefined || !THINGS.has(mentions[first]!.kind)) return false;
  const { start, end } = mentions[first]!;
  return (
    /^[^\p{L}\p{N}]*$/u.test(text.slice(sentence.start, start)) &&
    /^["'’”」』*_]{0,3}(?:은|는)\s/u.test(text.slice(end, end + 6))
  );
}
const THINGS: ReadonlySet<string> = new Set(['software', 'model', 'dataset', 'publication']);
const KOREAN_THING =
  /^\s?(?:(?:이|그|해당|본)\s(?:[\p{Script=Hangul}]+\s)?(?:모델|시스템|도구|연구|논문|기술|서비스|라이브러리|프로젝트|제품|알고리즘|데이터\S{0,2}|플랫폼|책|작품|결과)(?:은|는|이|가)|이는|이것은)\s/u;

/** "Later, at ▯, she designed": where somebody did what the sentence tells. */
const AT_FIRST =
  /(?:^|[.;:]\s|,\s(?:and|but)\s)\W{0,3}(?:(?:There|Later|Then|Earlier|Previously|Afterwards|Before that|After that|Most recently|More recently|Currently|Today|Now),?\s)?(?:While |Whilst |When )?at\s(?:the\s)?$/iu;
const WAS_THERE =
  /^(?:\s(?:in|from|since|until|between)\s[^.,;]{1,30}?)?,?\s(?:I|he|she|they|\uE000)\s(?:(?:\p{L}+ly|also|first|then|has|had|have|helped|was|is)\s){0,2}(?:part of|responsible for|in charge of|co-?\p{L}+ed|led|leads?|heads?|headed|runs?|ran|buil[dt]s?|designs?|designed|develop(?:s|ed)?|creat(?:es|ed)|works?|worked|wrote|writes?|directs?|directed|manage[sd]?|oversees|oversaw|maintain(?:s|ed)?|launched|shipped|introduced|started|spent|taught|teaches|looks after|owns|owned|set up|established)\b/u;

/** A clause whose subject is a thing: "it was being used at", "the version that is maintained at". */
const OF_A_THING =
  /(?:^|[.;]\s|,\s(?:and|but|so)\s)(?:(?:In|Within|By|Since|After|During|At|For|Today|Now|Soon|Later)\b[^,;]{0,40},?\s)?(?:it|its\s\p{Ll}+|this|that|these|those|both|(?:the|this|her|his|their|my|our)\s(?:\p{Ll}+\s){0,2}(?:company|start-?up|firm|product|tool|version|software|system|library|framework|package|service|platform|model|data ?set|benchmark|corpus|paper|book|method|code|project|algorithm|app|robots?|idea|result|team|group|office))\s(?:(?:that|which)\s[^,;]*?)?(?:is|was|are|were|has|have|had|can|will|would|runs?|ran|grew|moved|came|went|works?|helps?|uses?|builds?|sells?|serves?|started|began|became|appeared|won)\b(?![^;]*\b(?:she|he|they|I)\s)/iu;

/** "worked at Foo and Bar", "at Foo (2019), then Bar": the second takes the relation of the first. */
const BESIDE =
  /^\s?(?:\([^)]{0,40}\)\s?)?(?:,|and|,\s?and|then|및|와|과|·|,\s?then|and then (?:at)?|and (?:at|of)|,?\s?and later(?: at)?|,?\s?later(?: at)?)\s?(?:an?\s(?:[\p{Ll}-]+\s){0,4}(?:called|named)\s)?(?:the\s)?$/u;
/** "the Vision Lab at Foo University". */
const INSIDE = /^(?:,|\s(?:of|at|in|within))\s(?:the\s)?$/u;

/** Parts of schools in which students are members. */
const GROUP = /\b(?:lab(?:oratory|s)?|group|team|cent(?:er|re))\b|(?:연구실|실험실|랩|팀|그룹|센터)$/iu;

/** A relation for what the organization is: one goes to a school to learn, and is a member of the lab one studies in. */
function settle({ mentions }: RelationContext, index: number, career: Career): Career {
  const mention = mentions[index]!;
  const isSchool = isSchoolMention(mention);
  if (career.atSchool && isSchool) return { ...career, relation: career.atSchool };
  if (career.relation === 'studied_at' && GROUP.test(mention.name) && !isSchool)
    return { ...career, relation: 'member_of' };
  return career;
}

function attributesOf(
  context: RelationContext,
  index: number,
  sentence: Span,
  career: Career,
): RelationAttributes {
  const { relation, role } = settle(context, index, career);
  const dates = datesOf(context, index, sentence);
  if (relation !== 'studied_at')
    return { ...stayDates(dates), ...(role ? { role: readableName(role) } : {}) };
  return { ...stayDates(dates, 'end'), ...degreeOf(context, index, sentence) };
}

/** The degree that a sentence names with a school: before an English name, behind a Korean one. */
function degreeOf(context: RelationContext, index: number, sentence: Span): RelationAttributes {
  const { text, mentions } = context;
  const { start, end } = mentions[index]!;
  const organizations = mentionsIn(context, sentence, 'organization');
  const at = organizations.indexOf(index);
  const from = at > 0 ? mentions[organizations[at - 1]!]!.end : sentence.start;
  const until =
    at >= 0 && at + 1 < organizations.length ? mentions[organizations[at + 1]!]!.start : sentence.end;
  const before = findDegrees(text, { start: Math.max(from, start - 140), end: start }).at(-1);
  const degree = before ?? findDegrees(text, { start: end, end: Math.min(until, end + 60) })[0];
  const field = degree?.field
    ? text.slice(degree.field.start, degree.field.end)
    : fieldBefore(text.slice(from, start));
  return {
    ...(degree ? { degree: degree.degree } : {}),
    ...(field ? { field: readableName(field) } : {}),
  };
}

/** "studied engineering physics at", "read history at". */
function fieldBefore(before: string): string | undefined {
  return /\b(?:studied|studying|studies|read|majored in|majoring in)\s((?:\p{L}[\p{L}-]*\s){1,4}?)(?:at|in|under|from)\s(?:the\s)?$/u
    .exec(before.replace(/\s+/gu, ' '))?.[1]
    ?.trim();
}
