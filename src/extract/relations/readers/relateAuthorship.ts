import type { Span } from '../../../model/index.ts';
import type { Relation } from '../relation.ts';
import {
  coveringSpan,
  createRelation,
  mentionAt,
  mentionsIn,
  type RelationContext,
} from '../relationContext.ts';
import { readStatement } from '../statement.ts';

/** Who wrote what, where it appeared, and what it is about. */
export function relateAuthorship(context: RelationContext): Relation[] {
  const relations: Relation[] = [];
  const add = (relation: Relation | undefined): void => {
    if (relation) relations.push(relation);
  };
  for (const {
    block,
    span,
    title,
    venueWithin = span,
    reference,
    byOwner,
    confidence,
  } of context.publications) {
    const publication = mentionAt(context, title, 'publication');
    if (publication === undefined) continue;
    if (byOwner) {
      const statement = readStatement(context, publication);
      const isAsserted = statement.modality === 'asserted';
      const writers = isAsserted
        ? [statement.subject ?? context.subjectOf[block], ...coWriters(context, span)]
        : [];
      for (const writer of new Set(writers)) {
        add(createRelation(context, 'author_of', writer, publication, span, Math.min(0.85, confidence)));
      }
    }
    for (const [index, author] of reference.authors.entries()) {
      const person = mentionAt(context, author, 'person');
      add(
        createRelation(context, 'author_of', person, publication, coveringSpan(author, title), confidence, {
          // "with X and Y" tells no order
          ...(byOwner ? {} : { position: index + 1 }),
          ...(author.equalContribution ? { equalContribution: true as const } : {}),
        }),
      );
    }
    const venues = withoutPreprint(context, mentionsIn(context, venueWithin, 'venue'));
    const seen = new Set<string>();
    for (const venue of venues) {
      const { entry, name } = context.mentions[venue]!;
      const id = entry ?? name.toLowerCase();
      if (seen.has(id) || (seen.size > 0 && entry === undefined)) continue;
      seen.add(id);
      add(
        createRelation(
          context,
          'published_in',
          publication,
          venue,
          coveringSpan(title, context.mentions[venue]!),
          confidence,
          {
            ...(reference.year === undefined ? {} : { year: reference.year }),
          },
        ),
      );
    }
    for (const topic of mentionsIn(context, title, 'technique', 'model', 'software', 'dataset')) {
      add(createRelation(context, 'about', publication, topic, title, 0.85));
    }
  }
  return relations;
}

/** Where a venue is named, the preprint server beside it is no second one. */
function withoutPreprint({ mentions }: RelationContext, venues: readonly number[]): readonly number[] {
  const others = venues.filter((venue) => !/^(?:arxiv|biorxiv|medrxiv)/iu.test(mentions[venue]!.name));
  return others.length > 0 ? others : venues;
}

/** "the report that I wrote with Ana Ruiz and Tom Li": people that the passage names as company in the work. */
function coWriters(context: RelationContext, span: Span): number[] {
  return context.people
    .filter((person) => person.as === 'colleague' && person.start >= span.start && person.end <= span.end)
    .flatMap((person) => mentionAt(context, person, 'person') ?? []);
}
