import type { Relation } from '../relation.ts';
import {
  coveringSpan,
  createRelation,
  mentionsIn,
  passageOf,
  type RelationContext,
} from '../relationContext.ts';
import { readStatement } from '../statement.ts';

const GAP = /^[*_`)\]]{0,3}\s*[,·|(–-]?\s*[*_`]{0,2}$/u;
const LIVES =
  /\b(?:based|lives?|living|located|resid(?:es|ing)|born|raised|hometown|grew up|from|relocated to|moved to|headquartered)\s(?:in\s|near\s|at\s)?[*_`]{0,2}(?:the\s)?$|📍\s*$/iu;

/** Where people live and where organizations are. */
export function relatePlaces(context: RelationContext): Relation[] {
  const { text, mentions, blocks } = context;
  const relations: Relation[] = [];
  const add = (relation: Relation | undefined): void => {
    if (relation) relations.push(relation);
  };
  for (const [index, place] of mentions.entries()) {
    if (place.kind !== 'place') continue;
    const blockIndex = context.blockOf[index]!;
    const block = blocks[blockIndex];
    if (!block || block.section === 'publications') continue;
    const owner = organizationBefore(index, block.text.start);
    if (owner !== undefined) {
      add(createRelation(context, 'located_in', owner, index, coveringSpan(mentions[owner]!, place), 0.85));
      continue;
    }
    const subject = context.subjectOf[blockIndex];
    if (subject === undefined) continue;
    if (isContactLine(context, blockIndex)) {
      add(createRelation(context, 'located_in', subject, index, passageOf(context, index), 0.85));
    } else if (LIVES.test(text.slice(Math.max(block.text.start, place.start - 40), place.start))) {
      const statement = readStatement(context, index);
      if (statement.modality === 'asserted')
        add(createRelation(context, 'located_in', statement.subject, index, statement.sentence, 0.8));
    } else if (block.section === 'experience' && block.part === 'head') {
      // "Foo Inc. … Seoul, Korea" with role and dates between: the place of the employer.
      const entry = context.entries.find(({ head }) => head.includes(blockIndex));
      const organization = entry?.head.flatMap((head) =>
        mentionsIn(context, blocks[head]!.text, 'organization'),
      )[0];
      if (organization !== undefined && entry && entry.span.end - entry.span.start < 240) {
        add(
          createRelation(
            context,
            'located_in',
            organization,
            index,
            coveringSpan(mentions[organization]!, place),
            0.6,
          ),
        );
      }
    }
  }
  return relations;

  /** The organization right before a place, or before the place that it follows: "Foo University, Seoul, South Korea". */
  function organizationBefore(index: number, from: number, atMost = 4): number | undefined {
    for (let previous = index - 1; previous >= 0 && mentions[previous]!.end > from; previous--) {
      const other = mentions[previous]!;
      if (other.end > mentions[index]!.start) continue;
      const gap = text.slice(other.end, mentions[index]!.start);
      if (
        other.kind === 'organization' &&
        (GAP.test(gap) || /^[*_`)\]]{0,3}(?:\([^)\s]*\))?[*_]{0,2}\s(?:in|at)\s$/u.test(gap))
      )
        return previous;
      if (other.kind === 'place' && GAP.test(gap) && atMost > 0)
        return organizationBefore(previous, from, atMost - 1);
      return undefined;
    }
    return undefined;
  }
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
