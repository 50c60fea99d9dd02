import { containsSpan } from '../../../model/index.ts';
import type { NamedPerson } from '../../people/namedPerson.ts';
import { readableName } from '../../reading.ts';
import { isUnit } from '../../words/isUnit.ts';
import type { Relation } from '../relation.ts';
import {
  coveringSpan,
  createRelation,
  mentionAt,
  mentionsIn,
  passageOf,
  type RelationContext,
} from '../relationContext.ts';

/** Groups, hosts, and where people that are named with an organization work. */
export function relatePeople(context: RelationContext): Relation[] {
  const relations: Relation[] = [];
  const add = (relation: Relation | undefined): void => {
    if (relation) relations.push(relation);
  };
  for (const person of context.people) {
    if (person.as !== 'host') continue;
    const host = mentionAt(context, person, 'person');
    const place = host === undefined ? undefined : hostingOrganization(context, person);
    if (place !== undefined)
      add(createRelation(context, 'works_at', host, place, passageOf(context, host!), 0.7));
  }
  relations.push(...relateGroup(context));
  const { mentions, text } = context;
  for (const [index, person] of mentions.entries()) {
    if (person.kind !== 'person') continue;
    const block = context.blocks[context.blockOf[index]!];
    if (!block || block.section === 'publications') continue;
    const organization = mentionsIn(
      context,
      { start: person.end, end: Math.min(block.text.end, person.end + 120) },
      'organization',
    )[0];
    if (organization === undefined) continue;
    const gap = text.slice(person.end, mentions[organization]!.start);
    const behind = text.slice(mentions[organization]!.end, mentions[organization]!.end + 3);
    // "Tendai Chikowore (Databricks)"; among people who vouch also "Prof. Han, Hanbit University".
    const isBracketed =
      /^[*_\]]{0,3}(?:\([^)\s]*\))?[*_]{0,3}\s?\((?:(?:both|all)\s|[^()]{0,40}?\b(?:now|currently)\s(?:at\s|with\s)?|[^()]{0,30}?(?:현재?|現)\s)?[*_]{0,2}$/u.test(
        gap,
      ) && /^[*_]{0,2}[),]/u.test(behind);
    const isListed = block.section === 'references' && /^[*_]{0,3},\s(?:[^,;]{0,50},\s)?$/u.test(gap);
    if (isBracketed || isListed)
      add(
        createRelation(
          context,
          'works_at',
          index,
          organization,
          coveringSpan(person, mentions[organization]!),
          0.75,
        ),
      );
  }
  return relations;
}

/** The organization that somebody visited where the bracket names who received them. */
function hostingOrganization(context: RelationContext, host: NamedPerson): number | undefined {
  const block = context.blocks[host.block]!;
  const before = mentionsIn(context, { start: block.text.start, end: host.start }, 'organization');
  const head = block.entry < 0 ? undefined : context.entries.find((entry) => entry.head.includes(host.block));
  const above = head
    ? mentionsIn(context, { start: head.span.start, end: host.start }, 'organization')
    : before;
  const wholes = above.filter((index) => !isUnit(context.mentions[index]!.name));
  return wholes.at(-1) ?? before.at(-1);
}

/** Headings and titles under which people are not of the group whose page it is. */
const NOT_THEIRS =
  /\b(?:advis[oe]rs?|advisory|investors?|partners?|friends|sponsors?|speakers?|panel(?:l?ists?)?|guests?|collaborators?|visitors?|recommendations?|references?|testimonials?|keynotes?|programme?|schedule|conference|summit|workshop)\b|자문|투자|협력|연사|방문|추천|발표/iu;

/** On a page of several people: they are of the group that the page's title, or its first sentence, names. */
function relateGroup(context: RelationContext): Relation[] {
  if (context.subjects.owner) return [];
  const people = new Map<number, number>();
  for (const [block, subject] of context.subjectOf.entries()) {
    if (subject !== undefined && !people.has(subject)) people.set(subject, block);
  }
  if (people.size < 2) return [];
  const titled = groupInTitle(context);
  const group = titled ?? groupInOpening(context);
  if (group === undefined) return [];
  const isCompany = titled === undefined && !isUnit(context.mentions[group]!.name);
  return [...people].flatMap(([person, block]) => {
    if (isUnderOthers(context, block)) return [];
    const role = isCompany ? roleBeside(context, block) : undefined;
    return (
      createRelation(
        context,
        isCompany ? 'works_at' : 'member_of',
        person,
        group,
        context.blocks[block]!.text,
        0.7,
        role === undefined ? {} : { role },
      ) ?? []
    );
  });
}

function groupInTitle(context: RelationContext): number | undefined {
  const titles = context.blocks
    .slice(0, 6)
    .filter(
      ({ type, section }, index) =>
        context.subjects.ofBlock[index] === undefined &&
        (type === 'heading' || (type === 'line' && section === 'profile')),
    );
  const named = titles.flatMap((block) => mentionsIn(context, block.text, 'organization'));
  // "Hanbit University, Vision Lab": the people are the laboratory's
  const first = titles.find((block) => mentionsIn(context, block.text, 'organization').length > 0);
  const unit =
    first &&
    named.find(
      (index) => containsSpan(first.text, context.mentions[index]!) && isUnit(context.mentions[index]!.name),
    );
  return unit ?? named[0];
}

/** "Larkspur Health builds …": the organization with which the first paragraph begins. */
function groupInOpening(context: RelationContext): number | undefined {
  const { blocks, subjects, text } = context;
  const index = blocks.slice(0, 4).findIndex(({ type }) => type === 'paragraph');
  const block = blocks[index];
  if (!block || subjects.ofBlock[index] !== undefined) return undefined;
  const first = mentionsIn(context, block.text, 'organization')[0];
  return first !== undefined &&
    /^[^\p{L}]*$/u.test(text.slice(block.text.start, context.mentions[first]!.start))
    ? first
    : undefined;
}

function isUnderOthers({ text, blocks }: RelationContext, index: number): boolean {
  for (let at = blocks[index]!.parent, guard = 0; at >= 0 && guard < 4; guard++) {
    const { type, text: span, parent } = blocks[at]!;
    if (type === 'heading' && NOT_THEIRS.test(text.slice(span.start, span.end))) return true;
    at = parent;
  }
  return false;
}

/** The role that stands beside the name in a person's block. */
function roleBeside({ text, portraits }: RelationContext, block: number): string | undefined {
  const portrait = portraits.find(({ person }) => person.block === block);
  const role = portrait?.segments.find(({ what }) => what === 'role');
  return role && readableName(text.slice(role.start, role.end));
}
