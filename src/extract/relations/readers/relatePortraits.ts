import type { RelationAttributes } from '../../../model/index.ts';
import { containsSpan } from '../../../model/index.ts';
import type { Segment } from '../../entries/entry.ts';
import type { Portrait } from '../../entries/readPortraits.ts';
import { findDegrees } from '../../words/degreeWords.ts';
import { isSchool } from '../../words/isSchool.ts';
import { isUnit } from '../../words/isUnit.ts';
import { readableRole } from '../../words/readableRole.ts';
import type { Relation } from '../relation.ts';
import { coveringSpan, createRelation, mentionAt, type RelationContext } from '../relationContext.ts';

const STUDENT = /\bstudents?\b|\bcandidate\b|과정|학생|재학|연구생/iu;
/** "한빛대학교 통계학과" and nothing behind it that tells of a post. */
const DEPARTMENT = /^\s\p{Script=Hangul}{2,14}(?:학과|학부|전공)(?=[\s*_]*(?:\(|$|,|·|\d|\n))/u;
const NOW = /(?:→|->|\bnow\b|\bcurrently\b|현재?|現|\bnext\b|진로)[^,;]{0,60}$/iu;

/** Who the people of a page are and where, from what stands beside their names. */
export function relatePortraits(context: RelationContext): Relation[] {
  return context.portraits.flatMap((portrait) => relatePortrait(context, portrait));
}

function relatePortrait(context: RelationContext, { person, segments, areas, past }: Portrait): Relation[] {
  const { text } = context;
  const subject = mentionAt(context, person, 'person');
  if (subject === undefined) return [];
  const relations: Relation[] = [];
  const seen = new Set<number>();
  for (const segment of segments) {
    if (segment.what !== 'organization') continue;
    const organization = mentionAt(context, segment, 'organization');
    if (organization === undefined || seen.has(organization)) continue;
    if (isBesideAnother(context, subject, organization)) continue;
    seen.add(organization);
    const { name } = context.mentions[organization]!;
    const apart = past.find((cell) => containsSpan(cell, segment));
    const beside = apart ? segments.filter((other) => containsSpan(apart, other)) : segments;
    const role = nearestRole(beside, segment);
    const roleText = role && readableRole(text.slice(role.start, role.end));
    const area = areas.find(({ start, end }) => start <= segment.start && segment.end <= end) ?? segment;
    const before = text.slice(area.start, segment.start);
    const degree =
      findDegrees(text, pieceAround(text, area, segment))[0] ??
      findDegrees(text, { start: area.start, end: segment.start }).find(({ end }) =>
        /^,\s(?:the\s)?$/u.test(text.slice(end, segment.start)),
      );
    const isStudent =
      isSchool(name) &&
      (degree !== undefined ||
        (roleText !== undefined
          ? STUDENT.test(roleText)
          : STUDENT.test(text.slice(segment.end, segment.end + 12)) ||
            DEPARTMENT.test(text.slice(segment.end, segment.end + 24)))) &&
      !(roleText !== undefined && !STUDENT.test(roleText));
    const isFormer = degree !== undefined && !isSchool(name) && !NOW.test(before) && roleText === undefined;
    if (isFormer) continue;
    const attributes: RelationAttributes = isStudent
      ? degree
        ? { degree: degree.degree }
        : {}
      : roleText === undefined
        ? {}
        : { role: roleText };
    const made = createRelation(
      context,
      isStudent
        ? 'studied_at'
        : isUnit(name) && segments.some((other) => other !== segment && other.what === 'organization')
          ? 'member_of'
          : 'works_at',
      subject,
      organization,
      coveringSpan(context.mentions[subject]!, context.mentions[organization]!),
      0.82,
      attributes,
    );
    if (made) relations.push(made);
  }
  return relations;
}

/** Whether an organization stands right behind somebody else: "(with Thabo Nkosi, University of Pretoria)". */
function isBesideAnother(
  { mentions, text }: RelationContext,
  subject: number,
  organization: number,
): boolean {
  const before = mentions[organization - 1];
  return (
    before?.kind === 'person' &&
    organization - 1 !== subject &&
    before.name !== mentions[subject]!.name &&
    /^,?\s(?:of\s|at\s|\()?(?:the\s)?$/u.test(text.slice(before.end, mentions[organization]!.start))
  );
}

/** The role beside an organization, with no other organization between. */
function nearestRole(segments: readonly Segment[], organization: Segment): Segment | undefined {
  const roles = segments.filter(({ what }) => what === 'role');
  return roles.sort(
    (a, b) => Math.abs(a.start - organization.start) - Math.abs(b.start - organization.start),
  )[0];
}

/** The words around a segment up to commas, semicolons and brackets. */
function pieceAround(
  text: string,
  area: { start: number; end: number },
  segment: Segment,
): { start: number; end: number } {
  const before = text.slice(area.start, segment.start);
  const cut = Math.max(
    ...[',', ';', '(', ')', '→', '·', '|', ' – ', ' - ', ' — '].map(
      (mark) => before.lastIndexOf(mark) + mark.length * Number(before.includes(mark)),
    ),
    0,
  );
  const behind = text.slice(segment.end, area.end);
  const stop = behind.search(/[,;()→|·]|\s[–—-]\s/u);
  return { start: area.start + cut, end: stop < 0 ? area.end : segment.end + stop };
}
