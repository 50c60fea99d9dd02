import { containsSpan, type Span } from '../../../model/index.ts';
import { allMatches } from '../../allMatches.ts';
import { blockIndexAt } from '../../reading.ts';
import { ATTENDED } from '../../words/serviceRoles.ts';
import type { Relation } from '../relation.ts';
import {
  createRelation,
  isInPublication,
  mentionAt,
  passageOf,
  type RelationContext,
} from '../relationContext.ts';
import { readStatement } from '../statement.ts';
import { yearBeside } from '../yearBeside.ts';

/** Words of service and the role that they tell. */
const ROLES: readonly (readonly [RegExp, string])[] = [
  [/\breview(?:er|ers|ed|ing|s)?\b|심사|리뷰어/iu, 'Reviewer'],
  [/\bsession (?:co-)?chairs?\b/iu, 'Session chair'],
  [/\barea chairs?\b/iu, 'Area chair'],
  [/\b(?:general|program|publicity|workshop|tutorial|local|finance|web) (?:co-)?chairs?\b/iu, 'Chair'],
  [/\bprogram(?:me)? committee|\bPC member|프로그램\s?위원/iu, 'Program committee'],
  [/\b(?:co-)?organi[sz](?:er|ers|ed|ing)\b|조직\s?위원|주최/iu, 'Organizer'],
  [/\b(?:associate |guest |managing )?editor\b|편집\s?위원/iu, 'Editor'],
  [
    /\b(?:(?:keynote|invited|guest|featured) )?(?:speaker|talks?|presentation|presented|presenter|keynote|panelist|spoke|speaks|lightning talk|tutorial|demo)\b|발표|연사|강연/iu,
    'Speaker',
  ],
  [/\bvolunteer(?:ed|ing|s)?\b|봉사|자원/iu, 'Volunteer'],
  [/\b(?:judge|jury)\b|심사위원/iu, 'Judge'],
  [/\bmentor\b|멘토/iu, 'Mentor'],
  [/\bteaching assistant|\bTA\b|\bteaching fellow|조교/u, 'Teaching assistant'],
];
const EVERY_ROLE = ROLES.map(
  ([pattern, role]) => [pattern, new RegExp(pattern.source, `${pattern.flags}g`), role] as const,
);
const SERVICE_SECTIONS = new Set(['service', 'talks']);

/** Reviewing, organising, speaking, volunteering and serving for venues and organizations. */
export function relateService(context: RelationContext): Relation[] {
  const listed = relateListed(context);
  const known = new Set(listed.map(({ target }) => target));
  return [...listed, ...relateNamed(context, known)];
}

/** What lists and sentences of service say. */
function relateListed(context: RelationContext): Relation[] {
  return context.services.flatMap(({ block, name, kind, role, isImplied, confidence }) => {
    const index = mentionAt(context, name, 'venue') ?? mentionAt(context, name, 'organization');
    if (index === undefined) return [];
    const mention = context.mentions[index]!;
    // Beside a speaker's name stands where they work; in a list of papers and talks, where a paper appeared.
    if (
      isImplied &&
      (isInPaper(context, mention) || (kind === 'organization' && isBesideName(context, block)))
    )
      return [];
    const { subject, modality, sentence } = readStatement(context, index);
    if (subject === undefined || modality !== 'asserted') return [];
    const year = yearBeside(context, index, nearDates(context, block, mention, sentence));
    const made = createRelation(
      context,
      'served',
      subject,
      index,
      passageOf(context, index),
      confidence,
      year === undefined ? { role } : { role, year },
    );
    return made ? [made] : [];
  });
}

/** Whether a block names somebody, or stands under somebody's name on a page of several. */
function isBesideName(context: RelationContext, block: number): boolean {
  const { text } = context.blocks[block]!;
  return (
    context.portraits.some(({ areas }) => areas.some((area) => containsSpan(area, text))) ||
    context.inBlock[block]!.some((index) => context.mentions[index]!.kind === 'person')
  );
}

/** Whether a venue stands in a publication of a list that holds papers, too: "발표와 논문". */
function isInPaper(context: RelationContext, venue: Span): boolean {
  if (!isInPublication(context, venue)) return false;
  const { sectionBlock } = context.blocks[blockIndexAt(context.blocks, venue)]!;
  const title = context.blocks[sectionBlock]?.text;
  return (
    title !== undefined && /paper|publication|논문|저술/iu.test(context.text.slice(title.start, title.end))
  );
}

/** Venues and organizations near a word of service, of which no list and no sentence tells in a form that is known. */
function relateNamed(context: RelationContext, known: ReadonlySet<number>): Relation[] {
  const { text, mentions, blocks } = context;
  const relations: Relation[] = [];
  // Mentions read so far for awards, and where the last of these ends: what ends before it lies inside one.
  let awards = 0;
  let awardsEnd = -1;
  for (const [index, mention] of mentions.entries()) {
    if (known.has(index) || (mention.kind !== 'venue' && mention.kind !== 'organization')) continue;
    const blockIndex = context.blockOf[index]!;
    const block = blocks[blockIndex];
    if (
      !block ||
      block.section === 'publications' ||
      block.section === 'education' ||
      block.section === 'references'
    )
      continue;
    if (isInPublication(context, mention)) continue;
    while (awards < mentions.length && mentions[awards]!.start <= mention.start) {
      if (mentions[awards]!.kind === 'award') awardsEnd = Math.max(awardsEnd, mentions[awards]!.end);
      awards++;
    }
    if (awardsEnd >= mention.end) continue;
    const statement = readStatement(context, index);
    if (statement.subject === undefined || statement.modality !== 'asserted') continue;
    if (ATTENDED.test(text.slice(statement.clause.start, mention.start))) continue;
    const before = text.slice(Math.max(statement.sentence.start, mention.start - 110), mention.start);
    const after = text.slice(mention.end, Math.min(statement.sentence.end, mention.end + 50));
    const inSection = SERVICE_SECTIONS.has(block.section);
    const role = roleNear(before, after) ?? (inSection ? roleOfSection(context, blockIndex) : undefined);
    if (mention.kind === 'organization') {
      // For organizations a role word must be tied to the name; a company in the neighbourhood is not served.
      const tied =
        /\b(?:review(?:er|ed|s)? (?:for|of)|volunteer(?:ed|s)? (?:at|for|with)|mentor (?:at|for)|served (?:in|with|at|on)|judge (?:at|for)|organi[sz]er of|teaching assistant[^.;]{0,30} at|board of)\s(?:the\s)?[*_`["“]{0,3}$/iu.test(
          before,
        );
      if (!tied) continue;
    } else if (role === undefined) {
      continue;
    }
    const year = yearBeside(context, index, nearDates(context, blockIndex, mention, statement.sentence));
    const made = createRelation(
      context,
      'served',
      statement.subject,
      index,
      passageOf(context, index),
      inSection ? 0.88 : 0.78,
      {
        ...(role === undefined ? {} : { role }),
        ...(year === undefined ? {} : { year }),
      },
    );
    if (made) relations.push(made);
  }
  return relations;
}

function roleNear(before: string, after: string): string | undefined {
  let best: { role: string; distance: number } | undefined;
  for (const [pattern, everywhere, role] of EVERY_ROLE) {
    for (const match of allMatches(before, everywhere)) {
      const distance = before.length - match.index - match[0].length;
      if (!best || distance < best.distance) best = { role, distance };
    }
    const behind = pattern.exec(after);
    if (behind && behind.index < 30 && (!best || behind.index < best.distance))
      best = { role, distance: behind.index };
  }
  return best?.role;
}

function roleOfSection(context: RelationContext, blockIndex: number): string | undefined {
  const { text, blocks } = context;
  const block = blocks[blockIndex]!;
  for (let index: number = block.parent, guard = 0; index >= 0 && guard < 4; guard++) {
    const parent = blocks[index]!;
    const role = roleNear(text.slice(parent.text.start, parent.text.end), '');
    if (role) return role;
    index = parent.parent;
  }
  return block.section === 'talks' ? 'Speaker' : undefined;
}

function nearDates(
  context: RelationContext,
  blockIndex: number,
  mention: Span,
  sentence: Span,
): RelationContext['dates'][number] {
  return (context.dates[blockIndex] ?? []).filter(
    (date) =>
      date.start >= sentence.start && date.end <= sentence.end && Math.abs(date.start - mention.end) < 40,
  );
}
