import { allMatches } from '../../allMatches.ts';
import { isTold } from '../../publications/publicationAt.ts';
import { isReadable } from '../../reading.ts';
import { isUnit } from '../../words/isUnit.ts';
import { namesWithin, ORGANIZATION, type Outline, outlinesOf, PERSON } from '../outline.ts';
import type { Relation } from '../relation.ts';
import { createRelation, mentionsIn, type RelationContext } from '../relationContext.ts';
import { readStatement } from '../statement.ts';

/** "Activities: Product Club (president), Chess Society", "동아리: 새싹". */
const ACTIVITIES = new RegExp(
  `\\b(?:Activities(?: and societies)?|Clubs?|Societies|Memberships?|Communities)\\s?:\\s(?<list>[^.;:]{0,80}?${ORGANIZATION}(?:[^.;:]{0,40}?${ORGANIZATION})*)`,
  'dgiu',
);
/** "Mentor, Women in Hardware since 2018": a member's role and a name, outside the sections for them. */
const ROLE = new RegExp(
  `(?:^|[.;]\\s)(?:(?:Board |Founding |Honorary |Student )?(?:Member|Mentor|Volunteer|Trustee|Treasurer|Secretary|Captain|Ambassador|President)|(?:Co-?)?Organi[sz]er),\\s(?<list>${ORGANIZATION})`,
  'dgu',
);
/** "current members: Ana Ruiz, Jungho Han", "구성원: 한가온 (박사과정), 김도윤". */
const MEMBERS = new RegExp(
  `(?:\\b(?:(?:current|present|former|past|lab|group|team|core)\\s)*members?(?:\\sinclude|\\sare)?\\s?:?|(?:구성원|팀원|연구원)\\s?[:：])\\s(?<list>${PERSON}(?:(?:\\s?\\([^()]*\\))?(?:[,;·]\\s?(?:and\\s)?|\\sand\\s|\\s및\\s)${PERSON})*)`,
  'dgiu',
);

/** Members of groups that a line lists: activities, roles, the people of a laboratory. */
export function relateMemberships(context: RelationContext): Relation[] {
  const relations: Relation[] = [];
  const add = (person: number | undefined, group: number | undefined, outline: Outline): void => {
    const made = createRelation(context, 'member_of', person, group, outline.sentence, 0.75);
    if (made) relations.push(made);
  };
  for (const [block, told] of context.blocks.entries()) {
    if (!isReadable(told) || !isTold(context, told) || context.inBlock[block]!.length === 0) continue;
    for (const outline of outlinesOf(context, block)) {
      for (const match of [...allMatches(outline.text, ACTIVITIES), ...allMatches(outline.text, ROLE)]) {
        for (const group of listed(context, outline, match, 'organization')) {
          const { subject, modality } = readStatement(context, group);
          if (modality === 'asserted') add(subject, group, outline);
        }
      }
      for (const match of allMatches(outline.text, MEMBERS)) {
        const group = groupAbove(context, block);
        for (const person of listed(context, outline, match, 'person')) add(person, group, outline);
      }
    }
  }
  return relations;
}

function listed(
  context: RelationContext,
  outline: Outline,
  match: RegExpExecArray,
  kind: 'organization' | 'person',
): number[] {
  const place = match.indices!.groups!.list!;
  return namesWithin(outline, ...place).filter((index) => context.mentions[index]!.kind === kind);
}

/** The group that a block or what it hangs under names. */
function groupAbove(context: RelationContext, block: number): number | undefined {
  const { blocks, mentions } = context;
  const entry = context.entries.find(({ body }) => body.includes(block));
  const above: number[] = [block, ...(entry?.head ?? [])];
  for (let index = blocks[block]!.parent, guard = 0; index >= 0 && guard < 3; guard++) {
    above.push(index);
    index = blocks[index]!.parent;
  }
  return above
    .flatMap((index) => mentionsIn(context, blocks[index]!.text, 'organization'))
    .find((index) => isUnit(mentions[index]!.name));
}
