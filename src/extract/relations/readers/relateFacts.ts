import type { Kind, RelationName, Span } from '../../../model/index.ts';
import { readableName } from '../../reading.ts';
import { findDegrees } from '../../words/degreeWords.ts';
import { isDepartment, isSchoolMention } from '../../words/isSchool.ts';
import { isTeam, isUnit } from '../../words/isUnit.ts';
import { isRole } from '../../words/roleWords.ts';
import type { Relation } from '../relation.ts';
import {
  createRelation,
  isInPortrait,
  mentionsIn,
  type RelationContext,
  stayDates,
} from '../relationContext.ts';

/** Keys of a card ("Location: Seoul") and what their values are to the owner. */
const KEYS: readonly (readonly [RegExp, RelationName, Kind])[] = [
  [
    /^(?:location|address|city|country|residence|based(?: in)?|lives in|where|주소|거주지?|위치|지역)$/iu,
    'located_in',
    'place',
  ],
  [
    /^(?:education|school|university|alma mater|degrees?|ph\.?d\.?|m\.?sc?\.?|b\.?sc?\.?|학력|학교|출신\s?학교|최종\s?학력)$/iu,
    'studied_at',
    'organization',
  ],
  [
    /^(?:company|employer|organi[sz]ation|current (?:position|role|employer|company|job)|position|affiliation|works? (?:at|for)|job|experience|직장|회사|소속(?:\s?기관)?|근무처|현\s?소속|현직|직책)$/iu,
    'works_at',
    'organization',
  ],
  [
    /^(?:teams?|groups?|communit(?:y|ies)|memberships?|member of|clubs?|lab|laboratory|팀|동아리|학회|모임|커뮤니티|연구실)$/iu,
    'member_of',
    'organization',
  ],
  [/^(?:military(?: service)?|army|병역|군\s?복무|병역\s?사항)$/iu, 'served', 'organization'],
  [/^(?:advis[oe]rs?|supervisors?|mentors?|지도\s?교수|멘토)$/iu, 'advised_by', 'person'],
];

/** On the card of a person, above all sections, these tell of employers, too: "Role: Engineer, Nimbus", "Previously: …". */
const CARD_STAY: readonly [RegExp, RelationName, Kind] = [
  /^(?:(?:current |job )?(?:titles?|roles?)|currently|now|previous(?:ly)?|formerly|past|before(?: that)?|earlier|prior(?:ly)?|ex|former (?:employers?|companies)|이전\s?(?:직장|소속|회사)|전\s?직장)$/iu,
  'works_at',
  'organization',
];

/** Facts of a card: pairs of a key and a value about the owner. */
export function relateFacts(context: RelationContext): Relation[] {
  const { text, blocks } = context;
  const relations: Relation[] = [];
  for (const [index, block] of blocks.entries()) {
    relations.push(...relateHeadline(context, index));
    const subject = context.subjectOf[index];
    if (!block.key || !block.value || subject === undefined) continue;
    if (block.section === 'references' || block.section === 'publications') continue;
    const key = readableName(text.slice(block.key.start, block.key.end))
      .replace(/[:：]\s*$/u, '')
      .replace(/^[^\p{L}]+/u, '')
      .trim();
    const isCard = block.section === 'profile' || block.section === 'summary';
    for (const [pattern, relation, kind] of isCard ? [...KEYS, CARD_STAY] : KEYS) {
      if (!pattern.test(key)) continue;
      const found = mentionsIn(context, withoutFurther(text, block.value), kind);
      for (const mention of found) {
        const span = context.mentions[mention]!;
        if (
          relation === 'works_at' &&
          found[0] !== mention &&
          isInBrackets(text, block.value.start, span.start)
        )
          continue;
        if (relation === 'works_at' && isTeam(span.name) && isInHeadOfWhole(context, index)) continue;
        const isLab = relation === 'studied_at' && isUnit(span.name);
        const dates = context.dates[index]!.filter((date) => date.start >= span.end);
        const degree =
          relation === 'studied_at'
            ? findDegrees(text, {
                start: Math.max(block.value.start, span.start - 300),
                end: span.start,
              }).at(-1)
            : undefined;
        const made = createRelation(
          context,
          isLab ? 'member_of' : relation,
          subject,
          mention,
          { start: block.text.start, end: block.text.end },
          0.9,
          {
            ...stayDates(dates, relation === 'studied_at' ? 'end' : 'start'),
            ...(degree ? { degree: degree.degree } : {}),
            ...(degree?.field
              ? { field: readableName(text.slice(degree.field.start, degree.field.end)) }
              : {}),
          },
        );
        if (made) relations.push(made);
      }
    }
  }
  return relations;
}

/** Whether a fact goes on with the head of a job that names its employer: "소속: 검색팀" below "새벽 (2021 ~ )". */
function isInHeadOfWhole(context: RelationContext, block: number): boolean {
  const entry = context.entries.find(
    ({ section, head }) => section === 'experience' && head.includes(block) && head[0] !== block,
  );
  return (
    entry !== undefined &&
    mentionsIn(context, context.blocks[entry.head[0]!]!.text, 'organization').some(
      (index) => !isUnit(context.mentions[index]!.name),
    )
  );
}

/** Role and organization in the lines under the name: "Professor, Inha University", "PM at Karrot · ex-Booking.com". */
function relateHeadline(context: RelationContext, index: number): Relation[] {
  const { text, blocks } = context;
  const block = blocks[index]!;
  const subject = context.subjectOf[index];
  const isHeadline = block.type === 'line' || block.type === 'heading' || block.type === 'item';
  const isTop = block.section === 'profile' || (index < 8 && block.type === 'line' && block.entry < 0);
  if (subject === undefined || !isTop || !isHeadline || block.key || context.subjects.leads[index]) return [];
  const relations: Relation[] = [];
  const named = mentionsIn(context, block.text, 'organization');
  let hasName = false;
  /** What the unit right before made of its whole: "Professor, Department of Statistics, Inha University". */
  let above: { relation: RelationName; role: string } | undefined;
  for (const [at, organization] of named.entries()) {
    const span = context.mentions[organization]!;
    if (isInPortrait(context, span)) continue;
    const from = at === 0 ? block.text.start : context.mentions[named[at - 1]!]!.end;
    const before = text
      .slice(from, span.start)
      .replace(/[*_`[]+$/u, '')
      .split(/[|·•]/u)
      .at(-1)!;
    const year = isSchoolMention(span) ? classYear(text.slice(span.end, block.text.end)) : undefined;
    const role = readableName(before.replace(/(?:,|@|\bat\b|\bof\b|\s[-–—])\s*$/u, '').split(',')[0] ?? '');
    // A member or a trustee is told by the sentence, not by the line.
    if (/\b(?:members?|trustee|volunteer|(?:co-?)?organi[sz]er)\b/iu.test(role)) continue;
    const isChain = above !== undefined && /^[*_\s]*(?:,|at|of|\/|\(|·)[*_\s]*$/u.test(before);
    const isStudent =
      year !== undefined || /\b(?:student|candidate|mba|ph\.?d|master|bachelor)\b|과정|학생/iu.test(before);
    const picture = /(?:🏢|💼)\uFE0F?\s?[*_`[]*$/u.test(text.slice(from, span.start));
    const korean = koreanRole(text.slice(span.end, block.text.end));
    const isFormer = /\bex-$|\bformerly\s|\bpreviously\s|\bprev\.?\s/iu.test(before);
    // "Chaerin Moon, Ageing Lab, Ewha Womans University": a name and an affiliation.
    const isAffiliation: boolean =
      at === 0
        ? mentionsIn(context, { start: block.text.start, end: span.start }, 'person').length > 0
        : hasName;
    hasName ||= isAffiliation;
    if (!isStudent && !isFormer && !isRole(role) && !korean && !picture && !isAffiliation && !isChain) {
      above = undefined;
      continue;
    }
    const isKnown = isChain && above;
    const relation = isKnown ? above!.relation : isStudent ? 'studied_at' : 'works_at';
    const shown = isKnown ? above!.role : isStudent ? '' : (korean ?? (isRole(role) ? role : ''));
    const made = createRelation(context, relation, subject, organization, block.text, 0.8, {
      ...(shown === '' ? {} : { role: shown }),
      ...(year === undefined ? {} : { end: year }),
    });
    if (made) relations.push(made);
    above = isUnit(span.name) || isDepartment(span.name) ? { relation, role: shown } : undefined;
  }
  return relations;
}

/** A value up to the next key in its line: "Advisor: Ana Ruiz    Committee: Mira Oh". */
function withoutFurther(text: string, value: Span): Span {
  const further = /(?:\s{2,}|\s?[;|·]\s?)\p{Lu}?[\p{L} ]{2,24}[:：]\s/u.exec(
    text.slice(value.start, value.end),
  );
  return further ? { start: value.start, end: value.start + further.index } : value;
}

/** The role behind an organization, as Korean has it: "부산대학교 정보컴퓨터공학부 부교수". */
function koreanRole(after: string): string | undefined {
  const words = /^((?:\s[\p{Script=Hangul}\d·]+){1,3})[*_\s]*(?:$|[|·•,(/])/u.exec(after)?.[1]?.trim();
  const last = words?.split(' ').at(-1);
  return last !== undefined && isRole(last) && !/과정|학생|연구생|졸업/u.test(words!) ? words : undefined;
}

/** The year in which somebody left a school, as alumni write it: "KAIST '21" → 2021. */
function classYear(after: string): string | undefined {
  const short = /^[*_`\]]{0,3}(?:\([^()\s]*\))?\s?['’](\d\d)(?![\d\p{L}])/u.exec(after)?.[1];
  return short === undefined ? undefined : `${Number(short) > 60 ? '19' : '20'}${short}`;
}

function isInBrackets(text: string, from: number, at: number): boolean {
  const before = text.slice(Math.max(from, at - 300), at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}
