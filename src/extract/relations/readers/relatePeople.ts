import { containsSpan } from '../../../model/index.ts';
import { isUnit } from '../../words/isUnit.ts';
import type { Relation } from '../relation.ts';
import { coveringSpan, createRelation, mentionsIn, type RelationContext } from '../relationContext.ts';

/** Groups and where people that are named with an organization work. */
export function relatePeople(context: RelationContext): Relation[] {
  const relations: Relation[] = [];
  const add = (relation: Relation | undefined): void => {
    if (relation) relations.push(relation);
  };
  for (const relation of relateGroup(context)) add(relation);
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
      /^[*_\]]{0,3}(?:\([^)\s]*\))?[*_]{0,3}\s?\((?:(?:both|all)\s)?[*_]{0,2}$/u.test(gap) &&
      /^[*_]{0,2}[),]/u.test(behind);
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

/** On a page of several people: they are members of the group that the page's title names. */
function relateGroup(context: RelationContext): Relation[] {
  if (context.subjects.owner) return [];
  const people = new Map<number, number>();
  for (const [block, subject] of context.subjectOf.entries()) {
    if (subject !== undefined && !people.has(subject)) people.set(subject, block);
  }
  if (people.size < 2) return [];
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
  const group = unit ?? named[0];
  if (group === undefined) return [];
  return [...people].flatMap(
    ([person, block]) =>
      createRelation(context, 'member_of', person, group, context.blocks[block]!.text, 0.7) ?? [],
  );
}
