import { STAND_IN } from '../../words/sentenceShape.ts';
import type { Relation } from '../relation.ts';
import {
  createRelation,
  mentionAt,
  mentionsIn,
  passageOf,
  type RelationContext,
} from '../relationContext.ts';
import { shapeIn } from '../shapeIn.ts';
import { readStatement, type Statement } from '../statement.ts';

const P = STAND_IN.person;

const DEGREE =
  '(?:Ph\\.?\\s?D|doctora\\p{L}+|thesis|dissertation|master|M\\.?Sc?|M\\.?Phil|degree|studied|studies|bachelor|B\\.?Sc?)';
/** "a PhD, which she received in 2012 under ▯", "did his doctorate at Foo with ▯". */
const LEARNED_BEFORE = new RegExp(
  `\\b${DEGREE}(?!\\p{L})[^;${P}]{0,120}?\\s(?:under|with)\\s(?:(?:Dr|Prof(?:essor)?)\\.?\\s)?$`,
  'iu',
);
/** "did his doctorate at Foo in ▯'s group". */
const LEARNED_IN = new RegExp(
  `\\b${DEGREE}(?!\\p{L})[^;${P}]{0,120}?\\sin\\s(?:(?:Dr|Prof(?:essor)?)\\.?\\s)?$`,
  'iu',
);
const GROUP_OF = /^['’]s?\s(?:[\p{L}-]+\s){0,3}(?:lab(?:oratory)?|group|team)\b/iu;
/** "her mentor ▯", "my tutor was ▯". */
const ADVISOR_BEFORE =
  /\b(?:(?:my|his|her|their|the|our|whose)\s(?:\p{Ll}+\s){0,2}|^|,\s)(?:tutor|mentor|advis[eo]r|supervisor|Doktorvater|teacher)s?,?\s(?:(?:was|is|were|are|,)\s)?(?:(?:Dr|Prof(?:essor)?)\.?\s)?$/iu;
/** "A student of ▯", "who had been a pupil of ▯"; company ("together with") teaches nothing. */
const STUDENT_OF = /\b(?:students?|pupil|apprentice|prot[ée]g[ée]) of\s(?:(?:Dr|Prof(?:essor)?)\.?\s)?$/iu;
const TOGETHER =
  /\b(?:together|along|jointly|collaborat\p{L}+|work(?:ed|s|ing)?|share[ds]?|wrote|built|developed|collected|created|founded)\s(?:\p{L}+\s){0,2}with\s$/iu;
/** "▯, who co-supervised the thesis", "▯ advised me". */
const ADVISES_BEHIND =
  /^,?\s(?:who\s)?(?:has\s|had\s)?(?:co-)?(?:supervise|advise|mentor)[ds]?\s(?:(?:the|his|her|my|their)\s(?:[\p{L}'’]+\s){0,2}(?:thesis|dissertation|Ph\.?D|doctorate|work|studies|project)|him|her|me|them)\b|^\s(?:was|is)\s(?:his|her|my|their)\s(?:\p{Ll}+\s){0,2}(?:advis[eo]r|supervisor|promotor|mentor|tutor|Doktorvater)\b/iu;
/** "I supervised her thesis". */
const I_ADVISED =
  /\bI\s(?:have\s|had\s)?(?:co-)?(?:supervised|advised|mentored|taught and advised)\s(?:(?:his|her|their|the)\s(?:[\p{L}'’]+\s){0,3}(?:thesis|dissertation|work|studies|project|Ph\.?D|doctorate)|him|her|them|\uE000)|(?:제가|저의?)\s(?:직접\s)?지도(?:한|하는|했|하였)/u;
/** "has supervised eight students, among them ▯", "advises ▯ and ▯", "her former students, Sow, ▯ and ▯"; brackets gone. */
const STUDENT_BEFORE = new RegExp(
  `(?:(?<!(?:is|was|are|were|been|being|be)\\s(?:co-)?)\\b(?:supervise[ds]?|advise[ds]?|mentor(?:ed|s)|supervising|advising|mentoring)\\s(?:[^.;${P}]{0,60}(?:students?|candidates?|theses|PhDs?|researchers?|postdocs?)[^.;${P}]{0,30}(?:among them|including|such as|:|,)\\s)?(?:(?:Dr|Ms|Mr)\\.?\\s)?(?:${P}[^.;${P}]{0,40}?(?:,|,?\\sand)\\s)*|\\b(?:my|his|her|their|whose)\\s(?:[\\p{L}-]+\\s){0,3}(?:students|supervisees|advisees)(?:,|\\s[–—]|:|\\sinclude|\\sincluded|\\sare|\\swere)?\\s(?:(?:${P}[^.;${P}]{0,60}?|\\p{Lu}[\\p{L}'’-]+)(?:,|,?\\sand)\\s)*|^(?:(?:current|former|past|present|Ph\\.?D\\.?|master['’]?s?|graduate|doctoral|my)\\s){1,3}(?:students|advisees)\\s?:\\s(?:${P}[^.;${P}]{0,60}?(?:,|,?\\sand)\\s)*)$`,
  'iu',
);

/** Titles under which an owner lists those whom they teach. */
const STUDENTS =
  /^[^\p{L}]*(?:(?:current|former|past|my|our|ph\.?\s?d\.?|doctoral|graduate|undergraduate|master['’]?s?|m\.?sc?\.?|b\.?sc?\.?|research|and|&|\/|,|theses|thesis|supervised|advised|list of)\s*)*(?:students?|advisees?|mentees?|supervision|supervisees?|advising|mentoring|alumn[iae]+)(?:\s(?:advised|supervised|mentored|and alumni|and mentoring|experience))?[^\p{L}]*$|지도\s?학생|배출\s?학생|학위\s?지도/iu;

/** "(PhD, co-supervised with ▯)", "joint with Prof. ▯" behind a student's name. */
const SHARED =
  /^[^()\n]{0,3}\([^()\n]{0,40}\b(?:co-?(?:supervis|advis)\p{L}+|joint(?:ly)?(?: supervis\p{L}+| advis\p{L}+)?|with)(?:\s(?:with|by))?:?\s(?:(?:Dr|Prof(?:essor)?)\.?\s)*$|공동\s?지도\s?(?:교수)?\s?[:：]?\s?$/iu;

/** Keys whose values are students of a laboratory: "박사과정: …", "PhD students: …". */
const STUDENTS_KEY =
  /^\W*(?:(?:박사|석사|통합|석박사?통합)\s?과정(?:생)?|학부\s?연구생|졸업생|(?:ph\.?\s?d\.?|doctoral|master['’]?s?|m\.?sc?\.?|graduate|current|former) students?)\W*$/iu;

const KOREAN_ADVISES =
  /^\s?(?:(?:명예|석좌|부|조)?교수|박사|선생)?님?(?:의|에게|께|께서|이|가|를|을)?\s?(?:지도(?:를|로|하에|\s?하|\s?아래|받|했|한)|사사)/u;
const KOREAN_STUDENT = /(?:제자|지도\s?학생|문하생)(?:로는|로|인|는|은|이자)?\s[^.]{0,120}$/u;
const KOREAN_MINE = /(?:제가|내가)\s(?:직접\s)?(?:지도한|지도하는|가르친)\s$/u;

/** Who learned from whom: advisors and mentors by their titles and by what sentences say, students by lists and sentences. */
export function relateAdvisors(context: RelationContext): Relation[] {
  const { mentions, blocks, blockOf } = context;
  const relations: Relation[] = [];
  const add = (
    student: number | undefined,
    advisor: number | undefined,
    by: number,
    confidence: number,
  ): void => {
    const made = createRelation(context, 'advised_by', student, advisor, passageOf(context, by), confidence);
    if (made) relations.push(made);
  };
  for (const person of context.people) {
    const mention = mentionAt(context, person, 'person');
    if (mention === undefined) continue;
    if (person.as === 'student') add(mention, subjectBeside(context, mention), mention, 0.75);
    if (person.as === 'advisor') add(subjectBeside(context, mention), mention, mention, 0.9);
  }
  for (const [index, mention] of mentions.entries()) {
    const block = blocks[blockOf[index]!];
    if (mention.kind !== 'person' || !block || block.section === 'publications') continue;
    const statement = readStatement(context, index);
    if (statement.modality !== 'asserted') continue;
    const { before, after } = shapesOf(context, index, statement);
    const isLearned =
      (LEARNED_BEFORE.test(before) && !TOGETHER.test(before)) ||
      (LEARNED_IN.test(before) && GROUP_OF.test(after));
    if (isLearned || STUDENT_OF.test(before) || ADVISOR_BEFORE.test(before) || KOREAN_ADVISES.test(after))
      add(subjectBeside(context, index), index, index, 0.8);
    if (ADVISES_BEHIND.test(after))
      add(
        /\b(?:me|my)\b/u.test(after.slice(0, 60))
          ? context.writer
          : (context.owner ?? subjectBeside(context, index)),
        index,
        index,
        0.8,
      );
    const isStudent =
      STUDENT_BEFORE.test(before.replace(/\s?\([^()]*\)/gu, '')) || KOREAN_STUDENT.test(before);
    if (isStudent) add(index, teacherOf(context, index, before), index, 0.8);
    if (KOREAN_MINE.test(before)) add(index, context.writer, index, 0.8);
  }
  return [...relations, ...relateAdvised(context), ...relateStudents(context)];
}

function shapesOf(
  context: RelationContext,
  index: number,
  { sentence }: Statement,
): { before: string; after: string } {
  const block = context.blockOf[index]!;
  const { start, end } = context.mentions[index]!;
  return {
    before: shapeIn(context, block, { start: sentence.start, end: start }),
    after: shapeIn(context, block, { start: end, end: sentence.end }),
  };
}

/** Whose students a list names: the owner's for "her former students include ▯ and ▯", else the sentence's subject. */
function teacherOf(context: RelationContext, index: number, before: string): number | undefined {
  const isOwn = new RegExp(
    `^[^${P}]*\\b(?:my|his|her)\\s(?:[\\p{L}-]+\\s){0,3}(?:students|supervisees|advisees)\\b`,
    'iu',
  );
  const owner = context.subjectOf[context.blockOf[index]!];
  return owner !== undefined && isOwn.test(before) ? owner : subjectBeside(context, index);
}

/** The person of whom a sentence speaks that names another. */
function subjectBeside(context: RelationContext, index: number): number | undefined {
  const { subject } = readStatement(context, index);
  const block = context.blockOf[index]!;
  return subject === index || subject === undefined ? context.subjectOf[block] : subject;
}

/** A letter's "I supervised her thesis": the person whom it is about learned from who wrote it. */
function relateAdvised(context: RelationContext): Relation[] {
  const { owner, writer, blocks, sentences, subjectOf } = context;
  if (owner === undefined || writer === undefined || owner === writer) return [];
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'code' || subjectOf[index] !== owner) continue;
    const sentence = sentences[index]!.find((span) => I_ADVISED.test(shapeIn(context, index, span)));
    const made = sentence && createRelation(context, 'advised_by', owner, writer, sentence, 0.8);
    if (made) return [made];
  }
  return [];
}

/** Those whom somebody lists under "Students" are advised by them. */
function relateStudents(context: RelationContext): Relation[] {
  const { text, blocks, mentions, owner } = context;
  if (owner === undefined) return [];
  const relations: Relation[] = [];
  for (const block of blocks) {
    const title = blocks[block.sectionBlock] ?? blocks[block.parent];
    const near = blocks[block.parent];
    const isUnder = [title, near].some(
      (heading) =>
        heading?.type === 'heading' && STUDENTS.test(text.slice(heading.text.start, heading.text.end)),
    );
    const isKeyed = block.key && STUDENTS_KEY.test(text.slice(block.key.start, block.key.end));
    if ((!isUnder && !isKeyed) || block.type === 'heading') continue;
    const within = isKeyed && block.value ? block.value : block.text;
    const people = mentionsIn(context, within, 'person').filter((person) => person !== owner);
    for (const [at, person] of people.entries()) {
      const from = at === 0 ? within.start : mentions[people[at - 1]!]!.end;
      const gap = text.slice(from, mentions[person]!.start);
      // at the beginning, or behind the bracket of the one before
      const isListed =
        at === 0
          ? /^[\s*_[\d.)(–-]*$/u.test(gap)
          : /^(?:[^()]{0,3}\([^()]*\))?[*_\]]*[.,;·]\s(?:and\s)?[*_[]*$/u.test(gap);
      const student = people[at - 1];
      const made = isListed
        ? createRelation(context, 'advised_by', person, owner, passageOf(context, person), 0.78)
        : student !== undefined && SHARED.test(gap)
          ? createRelation(context, 'advised_by', student, person, passageOf(context, person), 0.78)
          : undefined;
      if (made) relations.push(made);
    }
  }
  return relations;
}
