import type { RelationAttributes, Span } from '../../../model/index.ts';
import { containsSpan } from '../../../model/index.ts';
import type { Entry, Segment } from '../../entries/entry.ts';
import { sameInitials } from '../../names/index.ts';
import type { Section } from '../../parse/index.ts';
import { readableName } from '../../reading.ts';
import { isDepartment, isSchoolMention } from '../../words/isSchool.ts';
import { isTeam, isUnit, isUnitMention } from '../../words/isUnit.ts';
import { leadingServiceRole } from '../../words/serviceRoles.ts';
import type { Relation } from '../relation.ts';
import {
  coveringSpan,
  createRelation,
  mentionAt,
  mentionsIn,
  type RelationContext,
  stayDates,
} from '../relationContext.ts';

/** Jobs, degrees, service and memberships from the heads of entries. */
export function relateCareer(context: RelationContext): Relation[] {
  const relations: Relation[] = [];
  let employer: number[] = [];
  for (const entry of context.entries) {
    if (context.subjects.leads[entry.head[0]!]) continue; // one of several people, see relatePortraits
    const subject = context.subjectOf[entry.head[0]!];
    const own = headOrganizations(context, entry);
    const section = stayOf(context, entry, own);
    // Several roles at one employer: later ones stand below without its name, or with a team's only.
    const isBelow =
      section === 'experience' && entry.dates.length > 0 && isWithoutEmployer(context, entry, own);
    const organizations = isBelow ? [...employer, ...own] : own;
    if (section !== 'experience') employer = [];
    else if (!isBelow)
      employer = organizations.filter((index) => !isUnitMention(context.mentions[index]!)).slice(0, 1);
    if (organizations.length === 0) continue;
    // A line that begins with somebody else's name tells about them; that is read elsewhere.
    const isLead =
      subject !== undefined && subject !== context.owner && entry.head.includes(context.blockOf[subject]!);
    if (subject !== undefined && !isLead)
      relations.push(...relateStay(context, { ...entry, section }, subject, organizations));
    relations.push(...relateParts(context, entry, organizations));
  }
  return relations;
}

const FORCES =
  /육군|해군|공군|해병대|카투사|\b(?:army|navy|air force|marines?|marine corps|katusa|armed forces)\b/iu;
const SOLDIER =
  /(?:이병|일병|상병|병장|[가-힣]{2}병|복무|전역|제대|소집|만기)(?![가-힣])|\b(?:sergeant|conscript|private|corporal|soldier|mandatory|compulsory|conscription|military service)\b/iu;

/** Work for nobody: it stands below no employer. */
const FREE =
  /\b(?:freelanc\p{L}*|self[- ]employed|independent (?:consultant|contractor)|career break|parental leave)\b/iu;

function isWithoutEmployer(
  context: RelationContext,
  entry: Entry,
  organizations: readonly number[],
): boolean {
  const head = entry.head.map((block) =>
    context.text.slice(context.blocks[block]!.text.start, context.blocks[block]!.text.end),
  );
  if (organizations.length === 0 && head.some((line) => FREE.test(line))) return false;
  return organizations.every(
    (index) => isTeam(context.mentions[index]!.name) && !isGroupOfFirms(context, entry, index),
  );
}

/** "MTN Group, Johannesburg": a group that the vocabulary knows, or called after nothing that one works on, with a place. */
function isGroupOfFirms({ mentions, vocabulary }: RelationContext, entry: Entry, index: number): boolean {
  const mention = mentions[index]!;
  if (mention.entry !== undefined) return true;
  const word =
    /^(\p{Lu}[\p{L}&]*)(?:\s(?:Engineering|Consulting|Capital|Insurance|Financial|Media|Hospitality|Hotels?|Energy|Retail|Logistics|Construction|Property|Healthcare|Advisory|Investments?|Automotive|Legal|Publishing|Staffing|Banking|Manufacturing|Holdings?))?\sGroup$/u.exec(
      mention.name,
    )?.[1];
  return (
    word !== undefined &&
    entry.segments.some(({ what }) => what === 'place') &&
    !/^(?:Research|Search|Growth|Platform|Data|Product|Design|Systems|Working|User)$/u.test(word) &&
    vocabulary.lookUp(word).length === 0
  );
}

/** The section that an entry belongs to by what its head says, where its heading says nothing. */
function stayOf(context: RelationContext, entry: Entry, organizations: readonly number[]): Section {
  const { mentions, text, blocks } = context;
  const first = organizations[0];
  // "해군 전산병 (2011 – 2013)" among jobs
  if (entry.section === 'experience' && first !== undefined && FORCES.test(mentions[first]!.name)) {
    const head = entry.head
      .map((index) => text.slice(blocks[index]!.text.start, blocks[index]!.text.end))
      .join(' ');
    if (SOLDIER.test(head)) return 'military';
  }
  // "경희대학교 컴퓨터공학과 학사" in one list with jobs
  if (entry.section === 'experience' && first !== undefined && isKoreanDegree(context, entry, first))
    return 'education';
  if (entry.section !== 'other' || organizations.length === 0 || entry.dates[0]?.until === undefined)
    return entry.section;
  if (entry.degrees.length > 0 && organizations.some((index) => isSchoolMention(mentions[index]!)))
    return 'education';
  return entry.segments.some(({ what }) => what === 'role') ? 'experience' : entry.section;
}

/** Whether an entry among jobs tells of a Korean degree: a school before the degree, and no post beside it. */
function isKoreanDegree({ text, mentions }: RelationContext, entry: Entry, school: number): boolean {
  return (
    isSchoolMention(mentions[school]!) &&
    entry.degrees.some(
      ({ start, end }) => start >= mentions[school]!.end && /\p{Script=Hangul}/u.test(text.slice(start, end)),
    ) &&
    entry.segments.every(({ what, start, end }) => what !== 'role' || ADVISOR.test(text.slice(start, end)))
  );
}

const ADVISOR = /지도\s?교수/u;

/** No head names more than a few; what does is a list. */
const MAX_ORGANIZATIONS = 12;

/** Mentions of organizations in an entry's head, in order, each once; units in the first body line of a degree too. */
function headOrganizations(context: RelationContext, entry: Entry): number[] {
  const found: number[] = [];
  for (const segment of entry.segments) {
    if (segment.what !== 'organization') continue;
    const mention = mentionAt(context, segment, 'organization');
    if (mention !== undefined && !found.includes(mention)) found.push(mention);
  }
  for (const index of entry.head) {
    for (const mention of mentionsIn(context, context.blocks[index]!.text, 'organization')) {
      if (!found.includes(mention)) found.push(mention);
    }
  }
  const same = new Set<string>();
  return found
    .sort((a, b) => a - b)
    .filter((index) => {
      const { entry: id, name } = context.mentions[index]!;
      const key = id ?? name.toLowerCase();
      return same.has(key) ? false : Boolean(same.add(key));
    })
    .slice(0, MAX_ORGANIZATIONS);
}

function relateStay(
  context: RelationContext,
  entry: Entry,
  subject: number,
  organizations: readonly number[],
): Relation[] {
  const { text, mentions } = context;
  const relations: Relation[] = [];
  const role = roleBeside(context, entry, organizations[0]!);
  const roleText = role && readableName(text.slice(role.start, role.end));
  const evidenceOf = (organization: number): Span => {
    const spans: Span[] = [mentions[organization]!];
    if (mentions[organization]!.start < entry.span.start) return entry.span; // named by the entry before
    if (entry.dates[0]) spans.push(entry.dates[0]);
    if (role) spans.push(role);
    const whole = coveringSpan(spans[0]!, ...spans.slice(1));
    return whole.end - whole.start <= 400 ? whole : mentions[organization]!;
  };
  const add = (
    relation: Relation['relation'],
    organization: number,
    confidence: number,
    attributes: RelationAttributes,
  ): void => {
    const made = createRelation(
      context,
      relation,
      subject,
      organization,
      evidenceOf(organization),
      confidence,
      attributes,
    );
    if (made) relations.push(made);
  };
  const withRole = { ...stayDates(entry.dates), ...(roleText === undefined ? {} : { role: roleText }) };
  switch (entry.section) {
    case 'experience': {
      const wholes = organizations.filter((index) => !isUnitMention(mentions[index]!));
      const [first, ...others] = wholes.length > 0 ? wholes : organizations;
      add('works_at', first!, 0.92, withRole);
      if (wholes.length > 0)
        for (const unit of organizations)
          if (isUnitMention(mentions[unit]!))
            // a team is only a part of where one works; a laboratory may itself be that
            add(isTeam(mentions[unit]!.name) ? 'member_of' : 'works_at', unit, 0.82, withRole);
      for (const other of others) {
        const isWhole = isUnitMention(mentions[first!]!) || isUnitMention(mentions[other]!);
        if (!isWhole && isPeer(text, mentions[first!]!, mentions[other]!))
          add('works_at', other, 0.7, withRole);
        else if (isInside(text, mentions[first!]!, mentions[other]!)) add('works_at', other, 0.8, withRole);
        else if (!isWhole) {
          // a line of its own with a role of its own: "Visiting researcher at Foo, autumn 2017"
          const post = ownPost(context, entry, first!, other);
          if (post) add('works_at', other, 0.8, post);
        }
      }
      break;
    }
    case 'education': {
      // "파도콘 2023 연사" below "교육 및 활동"
      if (KOREAN_SPEAKER.test(text.slice(entry.span.start, Math.min(entry.span.end, entry.span.start + 80))))
        break;
      const schools = organizations.filter(
        (index) => isSchoolMention(mentions[index]!) || context.mentions[index]!.entry !== undefined,
      );
      const degree = entry.degrees[0];
      const field = degree?.field ?? entry.segments.find(({ what }) => what === 'field');
      const study: RelationAttributes = {
        ...stayDates(entry.dates, 'end'),
        ...(degree ? { degree: degree.degree } : {}),
        ...(field ? { field: readableName(text.slice(field.start, field.end)) } : {}),
      };
      for (const organization of organizations) {
        if (FORCES.test(mentions[organization]!.name)) {
          // "(military service: Republic of Korea Army, 2017 – 2019)" between the years of a degree
          const own = (context.dates[context.blockOf[organization]!] ?? []).filter(
            ({ start }) => start >= mentions[organization]!.end,
          );
          add('served', organization, 0.82, stayDates(own));
        } else if (isUnitMention(mentions[organization]!) && !isSchoolMention(mentions[organization]!)) {
          // a department is where one studies, a laboratory what one belongs to
          if (!isDepartment(mentions[organization]!.name))
            add('member_of', organization, 0.8, stayDates(entry.dates));
        } else if (schools.includes(organization) || schools.length === 0) {
          add('studied_at', organization, 0.92, study);
        }
      }
      break;
    }
    case 'military':
      for (const organization of organizations) add('served', organization, 0.85, withRole);
      break;
    case 'teaching':
      add('served', organizations[0]!, 0.75, { role: roleText ?? 'Teaching', ...stayDates(entry.dates) });
      break;
    case 'memberships': {
      // "Vision Club (Hanbit University)": the school says where, unless nothing else is named
      const clubs = organizations.filter((index) => !isSchoolMention(mentions[index]!));
      // "밋업 연사": who speaks at a club's meeting need be none of its members
      if (
        SERVING.test(
          roleText ?? text.slice(entry.span.start, Math.min(entry.span.end, entry.span.start + 80)),
        )
      )
        break;
      for (const organization of clubs.length > 0 ? clubs : organizations)
        add('member_of', organization, 0.85, withRole);
      break;
    }
    case 'awards':
      if (roleText !== undefined && /\bmember\b|회원/iu.test(roleText))
        for (const organization of organizations) add('member_of', organization, 0.8, withRole);
      break;
    case 'service': {
      const isService =
        roleText === undefined ||
        /review|organi[sz]|chair|editor|committee|judge|instructor|speaker|심사|조직|편집/iu.test(roleText);
      const served = roleText && leadingServiceRole(roleText)?.role;
      add(
        isService ? 'served' : 'member_of',
        organizations[0]!,
        0.75,
        isService && served ? { ...withRole, role: served } : withRole,
      );
      break;
    }
    case 'publications': {
      // one's own thesis was written for a degree at the school that it names
      const school = organizations.find((index) => isSchoolMention(mentions[index]!));
      const degree = entry.degrees[0];
      if (school !== undefined && degree && isThesis(context, entry, subject))
        add('studied_at', school, 0.75, { degree: degree.degree, ...stayDates(entry.dates, 'end') });
      break;
    }
    default:
      break;
  }
  return relations;
}

/** What one does at the meeting of a club, without being of it. */
const SERVING = /\b(?:speaker|reviewer|judge|presenter|panell?ist)\b|연사|발표자?|강연자?|심사/iu;

const KOREAN_SPEAKER = /(?:^|\s)(?:연사|발표자?|강연자?|심사위원)(?:\s|$)/u;

const THESIS = /\b(?:thesis|dissertation)\b|학위\s?논문/iu;

/** Whether an entry names a thesis, and nobody but the subject as who wrote it. */
function isThesis(context: RelationContext, entry: Entry, subject: number): boolean {
  const { text, blocks, mentions } = context;
  return entry.head.every((index) => {
    const span = blocks[index]!.text;
    const thesis = THESIS.exec(text.slice(span.start, span.end));
    if (!thesis) return false;
    // who stands behind it supervised it
    const before = { start: span.start, end: span.start + thesis.index };
    return mentionsIn(context, before, 'person').every(
      (person) =>
        person === subject || isSamePerson(context, mentions[person]!.name, mentions[subject]!.name),
    );
  });
}

function isSamePerson({ subjects, text }: RelationContext, name: string, other: string): boolean {
  const { owner } = subjects;
  const names = owner ? [owner, ...owner.also].map((span) => text.slice(span.start, span.end)) : [other];
  return names.some((known) => known === name || sameInitials(known, name));
}

/** The role in an organization's own line, else the first in a line without another organization. */
function roleBeside(context: RelationContext, entry: Entry, organization: number): Segment | undefined {
  const block = context.blockOf[organization];
  const roles = entry.segments.filter(
    ({ what }) =>
      // "PhD fellow", "Doctoral student" are posts among jobs
      what === 'role' || (entry.section === 'experience' && what === 'degree'),
  );
  // a line with only a team beside the role still tells of the employer
  const others = new Set(
    entry.segments
      .filter(({ what, start, end }) => what === 'organization' && !isUnit(context.text.slice(start, end)))
      .map((segment) => segment.block),
  );
  const isNamedHere = block !== undefined && entry.head.includes(block);
  const free = roles.filter(
    (segment) => !isNamedHere || segment.block === block || !others.has(segment.block),
  );
  return (
    free.find((segment) => segment.block === block && segment.what === 'role') ??
    free.find(({ what }) => what === 'role') ??
    free[0]
  );
}

/** Role and dates of an organization that has a line of the head to itself; undefined where it shares the first one's. */
function ownPost(
  context: RelationContext,
  entry: Entry,
  first: number,
  other: number,
): RelationAttributes | undefined {
  const block = context.blockOf[other]!;
  if (block === context.blockOf[first]) return undefined;
  const role = entry.segments.find((segment) => segment.block === block && segment.what === 'role');
  if (!role) return undefined;
  return {
    ...stayDates(context.dates[block] ?? []),
    role: readableName(context.text.slice(role.start, role.end)),
  };
}

/** "Kakao / Naver", "Foo & Bar": two employers of one job; not "Seoul, Foo" or a client in brackets. */
function isPeer(text: string, a: Span, b: Span): boolean {
  return b.start >= a.end && /^\s*(?:\/|&|and|및|→|->)\s*$/u.test(text.slice(a.end, b.start));
}

/** "농촌진흥청 국립농업과학원": Korean names the larger organization right before the one inside it. */
function isInside(text: string, whole: Span, part: Span): boolean {
  return (
    /^ {1,2}$/u.test(text.slice(whole.end, part.start)) &&
    /\p{Script=Hangul}$/u.test(text.slice(part.start, part.end)) &&
    !/(?:대학교|대학)$/u.test(text.slice(part.start, part.end))
  );
}

/** A unit and the larger organization named with it in one head. */
function relateParts(context: RelationContext, entry: Entry, organizations: readonly number[]): Relation[] {
  const { mentions } = context;
  const relations: Relation[] = [];
  if (entry.section === 'awards' || entry.section === 'certifications' || entry.section === 'publications')
    return relations;
  const { text } = context;
  for (const [at, part] of organizations.entries()) {
    const whole = organizations[at - 1];
    if (whole === undefined || isUnitMention(mentions[part]!) || isUnitMention(mentions[whole]!)) continue;
    if (!isInside(text, mentions[whole]!, mentions[part]!)) continue;
    const made = createRelation(
      context,
      'part_of',
      part,
      whole,
      coveringSpan(mentions[whole]!, mentions[part]!),
      0.75,
    );
    if (made) relations.push(made);
  }
  for (const unit of organizations) {
    if (!isUnitMention(mentions[unit]!)) continue;
    const whole = organizations
      .filter((other) => other !== unit && !isUnitMention(mentions[other]!))
      .sort(
        (a, b) =>
          Math.abs(mentions[a]!.start - mentions[unit]!.start) -
          Math.abs(mentions[b]!.start - mentions[unit]!.start),
      )[0];
    if (whole === undefined) continue;
    const evidence = coveringSpan(mentions[unit]!, mentions[whole]!);
    // sentences of a paragraph tell of several places
    const isTold = context.blocks[context.blockOf[unit]!]?.type === 'paragraph';
    if (isTold && /[.!?]\s/u.test(text.slice(evidence.start, evidence.end))) continue;
    if (evidence.end - evidence.start > 240 || containsSpan(mentions[unit]!, mentions[whole]!)) continue;
    const made = createRelation(context, 'part_of', unit, whole, evidence, 0.85);
    if (made) relations.push(made);
  }
  return relations;
}
