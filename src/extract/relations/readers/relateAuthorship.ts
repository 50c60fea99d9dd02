import type { Span } from '../../../model/index.ts';
import { allMatches } from '../../allMatches.ts';
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
  const { text } = context;
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
      // a title may ask what its sentence does not
      const isAsked = text.slice(title.start, title.end + 2).includes('?');
      const isAsserted = statement.modality === 'asserted' || (statement.modality === 'offered' && isAsked);
      const company = coWriters(context, span, title);
      const isOwn = statement.subject === undefined || company.includes(statement.subject);
      const writer = isOwn ? context.subjectOf[block] : statement.subject;
      const writers = isAsserted ? [writer, ...company] : [];
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
    const description = describedBefore(context, span, title);
    for (const topic of description
      ? mentionsIn(context, description, 'technique', 'model', 'dataset')
      : []) {
      add(createRelation(context, 'about', publication, topic, coveringSpan(description!, title), 0.75));
    }
  }
  return relations;
}

/** "her article on sim-to-real transfer, "…"": what a sentence says of a work right before its title. */
function describedBefore({ text }: RelationContext, span: Span, title: Span): Span | undefined {
  const before = text.slice(span.start, title.start);
  const match =
    /\b(?:papers?|articles?|book|talk|thesis|dissertation|tutorial|essay|report|patent|chapter|work)\s(?:on|about|for)\s([^"“”.;]{3,80})[,:]?\s?["“*_]*$/u.exec(
      before,
    );
  if (!match) return undefined;
  const start = span.start + match.index + match[0].indexOf(match[1]!);
  return { start, end: start + match[1]!.length };
}

/** Where a venue is named, the preprint server beside it is no second one. */
function withoutPreprint({ mentions }: RelationContext, venues: readonly number[]): readonly number[] {
  const others = venues.filter((venue) => !/^(?:arxiv|biorxiv|medrxiv)/iu.test(mentions[venue]!.name));
  return others.length > 0 ? others : venues;
}

/** Company in Korean prose: "금별하 님과 함께 쓴 …", all names that are listed before it. */
const KOREAN_COMPANY =
  /[와과]\s(?:함께|같이|공동으로)\s(?:쓴|쓰고|작성한|집필한|저술한|발표한|출원한|등록한|낸|연구한|만든)/gu;

/** "the report that I wrote with Ana Ruiz and Tom Li": people that the passage names as company in the work. */
function coWriters(context: RelationContext, span: Span, title: Span): number[] {
  const named = context.people
    .filter((person) => person.as === 'colleague' && person.start >= span.start && person.end <= span.end)
    .flatMap((person) => mentionAt(context, person, 'person') ?? []);
  const before = context.text.slice(span.start, title.start);
  const company = allMatches(before, KOREAN_COMPANY).at(-1);
  if (!company) return named;
  const end = span.start + company.index;
  return [...named, ...mentionsIn(context, { start: Math.max(span.start, end - 60), end }, 'person')];
}
