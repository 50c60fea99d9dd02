import type { Publication } from '../../publications/publication.ts';
import { ORGANIZATION, outlineAround, PERSON } from '../outline.ts';
import type { Relation } from '../relation.ts';
import {
  coveringSpan,
  createRelation,
  mentionAt,
  mentionsIn,
  passageOf,
  type RelationContext,
} from '../relationContext.ts';
import { readStatement } from '../statement.ts';
import { yearBeside } from '../yearBeside.ts';

const FROM =
  /^[*_`)\]]{0,4},?\s(?:(?:award|prize|fellowship|scholarship)\s)?(?:from|by|of|at|issued by|awarded by|sponsored by|given by|funded by)\s(?:the\s)?[*_`["“]{0,3}$/iu;

/** "▯ won the …", "▯은 …을 수상했고": the award of an organization, where nobody else is named before it. */
const OF_COMPANY = new RegExp(
  `^(?:[Tt]he\\s)?${ORGANIZATION}(?:(?:은|는)\\s|\\s(?:has\\s|have\\s|also\\s)*(?:won|received|earned|was (?:awarded|named))\\s)(?!.*(?:${PERSON}|\\b(?:he|she|they|I|we)\\b))`,
  'u',
);

function isCompanys(context: RelationContext, index: number): boolean {
  const place = outlineAround(context, index);
  return place !== undefined && OF_COMPANY.test(place.outline.text.slice(0, place.at));
}

/** "she endowed the …": who gives it does not receive it. */
const GIVES =
  /\b(?:endow(?:s|ed)|established|founded|created|funds|funded|sponsor(?:s|ed)|judge[sd]|chair(?:s|ed)|administers?|organi[sz]e[sd]|shortlisted for|did not win)\b(?:(?!\b(?:and|but|won|received)\b)[^,;]){0,40}$/iu;

/** Who received which award, when, and who gives it. */
export function relateAwards(context: RelationContext): Relation[] {
  const { text, mentions, blocks, entries } = context;
  const relations: Relation[] = [];
  const papers = papersByBlock(context);
  const add = (relation: Relation | undefined): void => {
    if (relation) relations.push(relation);
  };
  for (const [index, mention] of mentions.entries()) {
    if (mention.kind !== 'award') continue;
    const blockIndex = context.blockOf[index]!;
    const block = blocks[blockIndex];
    if (!block) continue;
    if (block.section === 'publications') {
      for (const relation of relatePaperPrize(context, index, papers.get(blockIndex))) add(relation);
      continue;
    }
    const statement = readStatement(context, index);
    const entry = block.entry < 0 ? undefined : entries.find(({ head }) => head.includes(blockIndex));
    const isGiven =
      isCompanys(context, index) || GIVES.test(text.slice(statement.clause.start, mention.start));
    if (statement.subject !== undefined && statement.modality === 'asserted' && !isGiven) {
      const inEntry = entry && (entry.section === 'awards' || entry.section === 'certifications');
      const dates = inEntry
        ? entry.dates
        : (context.dates[blockIndex] ?? []).filter(
            (date) => date.end >= statement.sentence.start && date.start <= statement.sentence.end,
          );
      const inName = /\b(?:19|20)\d\d\b/u.exec(mention.name)?.[0];
      const year = yearBeside(context, index, dates) ?? (inName === undefined ? undefined : Number(inName));
      const evidence =
        inEntry && entry.dates[0] && entry.span.end - entry.span.start < 300
          ? coveringSpan(mention, entry.dates[0])
          : passageOf(context, index);
      add(
        createRelation(
          context,
          'received',
          statement.subject,
          index,
          evidence,
          0.85,
          year === undefined ? {} : { year },
        ),
      );
    }
    for (const organization of givers(context, index, blockIndex)) {
      add(
        createRelation(
          context,
          'granted_by',
          index,
          organization,
          coveringSpan(mention, mentions[organization]!),
          0.78,
        ),
      );
    }
  }
  return relations;

  function givers(_: RelationContext, index: number, blockIndex: number): number[] {
    const mention = mentions[index]!;
    const block = blocks[blockIndex]!;
    const end = Math.min(block.text.end, mention.end + 600);
    const near = mentionsIn(context, { start: mention.start, end }, 'organization');
    const outside = near.filter((other) => mentions[other]!.start >= mention.end);
    const named = outside.find((other) => FROM.test(text.slice(mention.end, mentions[other]!.start)));
    if (named !== undefined) return [named];
    if (block.section === 'awards' || block.section === 'certifications') {
      // In a list of awards the organization behind the name gives it, up to the next award.
      const next = mentionsIn(context, { start: mention.end, end }, 'award')[0];
      const limit = next === undefined ? end : mentions[next]!.start;
      const first = outside.find((other) => mentions[other]!.start < limit);
      if (first !== undefined) return [first];
      const entry = entries.find(({ head }) => head.includes(blockIndex));
      const later = entry?.head
        .filter((other) => other > blockIndex)
        .flatMap((other) => mentionsIn(context, blocks[other]!.text, 'organization'))[0];
      if (later !== undefined && block.part === 'head') return [later];
    }
    return near.filter((other) => mentions[other]!.end <= mention.end).slice(0, 1);
  }
}

/** The first paper of each block. */
function papersByBlock(context: RelationContext): ReadonlyMap<number, Publication> {
  const papers = new Map<number, Publication>();
  for (const paper of context.publications) {
    const publication = mentionAt(context, paper.title, 'publication');
    const block = publication === undefined ? undefined : context.blockOf[publication];
    if (block !== undefined && !papers.has(block)) papers.set(block, paper);
  }
  return papers;
}

/** A prize beside a reference goes to all authors of the paper. */
function relatePaperPrize(
  context: RelationContext,
  award: number,
  paper: Publication | undefined,
): Relation[] {
  const { blockOf, subjectOf, mentions } = context;
  const block = blockOf[award]!;
  if (!paper) return [];
  const authors = paper.byOwner
    ? [subjectOf[block]]
    : paper.reference.authors.map((author) => mentionAt(context, author, 'person'));
  const evidence = coveringSpan(mentions[award]!, paper.title);
  const year = paper.reference.year === undefined ? {} : { year: paper.reference.year };
  return authors.flatMap(
    (author) => createRelation(context, 'received', author, award, evidence, 0.8, year) ?? [],
  );
}
