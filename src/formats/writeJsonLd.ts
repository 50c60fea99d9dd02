import { isKind, type Kind, kindName, type RelationName, type SerializedGraph } from '../model/index.ts';
import { cleanText } from './cleanText.ts';
import { type PartOptions, selectPart } from './selectPart.ts';

type Node = SerializedGraph['nodes'][number];
type Edge = SerializedGraph['edges'][number];

/** Something that is said of a node. */
type Statement = readonly [property: string, value: unknown];

/** The whole context: nothing is fetched. Authors are a list, since their order says something. */
const CONTEXT = {
  '@vocab': 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  relation: 'urn:skillgraph:relation:',
  author: { '@container': '@list' },
  startDate: { '@type': 'Date' },
  endDate: { '@type': 'Date' },
  datePublished: { '@type': 'Date' },
};

const TYPES: Readonly<Record<Exclude<Kind, 'publication' | 'venue'>, string>> = {
  person: 'Person',
  organization: 'Organization',
  technique: 'DefinedTerm',
  model: 'SoftwareApplication',
  software: 'SoftwareApplication',
  dataset: 'Dataset',
  award: 'DefinedTerm',
  place: 'Place',
};

/** Schema.org's creative works: what may have a creator, a contributor, a producer, and be based on another. */
const WORKS: readonly string[] = ['model', 'software', 'dataset', 'publication'];

/** A journal's name begins with such a word or ends with one; other venues are events. */
const JOURNAL =
  /\b(?:journal|transactions|letters|magazine|review|proceedings of the ieee)\b|(?:학회지|논문지|저널)/iu;

/**
 * Writes a graph as JSON-LD in the words of schema.org, a piece a node. Joined, the pieces are the file.
 *
 * People know techniques (`knowsAbout`), work for and are alumni and members of organizations, with a `Role` between
 * where the text gives a role or dates; publications have `author`, a list in order. What schema.org has no property for
 * is a property of ours, `urn:skillgraph:relation:NAME`; broader techniques are SKOS's. Things are
 * `urn:skillgraph:node:KEY`. The context is part of the file, so that reading it needs no network.
 *
 * Evidence isn't written: schema.org has no place for a passage. Nothing in it depends on the time, and no `<` is in
 * it, so that it can stand in a page.
 */
export function* writeJsonLd(graph: SerializedGraph, options: PartOptions = {}): Generator<string> {
  const { nodes, edges } = selectPart(graph, options);
  const names = nameThings(nodes);
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const readEdge = (edge: Edge): Fact => {
    const [from, to] = [byKey.get(edge.source)!, byKey.get(edge.target)!];
    return { attributes: edge.attributes, from, to, isInverse: isInverse(edge.attributes, from, to) };
  };
  const said = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = readEdge(edge).isInverse ? edge.target : edge.source;
    const list = said.get(key);
    if (list) list.push(edge);
    else said.set(key, [edge]);
  }

  yield `{"@context":${writeValue(CONTEXT)},\n"@graph":[`;
  let separator = '\n';
  for (const node of nodes) {
    const facts = (said.get(node.key) ?? []).map(readEdge).sort((a, b) => positionOf(a) - positionOf(b));
    const properties = new Map<string, unknown[]>();
    for (const [property, value] of [
      ...describeNode(node, facts),
      ...facts.flatMap((fact) => describeFact(fact, names)),
    ]) {
      const values = properties.get(property);
      if (values) values.push(value);
      else properties.set(property, [value]);
    }
    const thing = { '@id': names.get(node.key), ...Object.fromEntries(properties) };
    yield separator + writeValue(thing);
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** An edge with its ends. */
interface Fact {
  readonly attributes: Edge['attributes'];
  readonly from: Node;
  readonly to: Node;
  /** Whether schema.org says it of the target: a publication has authors. */
  readonly isInverse: boolean;
}

const INVERSE: Partial<Record<RelationName, string>> = {
  author_of: 'author',
  created: 'creator',
  contributed_to: 'contributor',
};

function isInverse(attributes: Edge['attributes'], from: Node, to: Node): boolean {
  const relation = ownRelation(attributes);
  return (
    relation !== undefined &&
    relation in INVERSE &&
    WORKS.includes(kindName(to.attributes)) &&
    kindName(from.attributes) === 'person'
  );
}

function ownRelation({ relation, foreignRelation }: Edge['attributes']): RelationName | undefined {
  return foreignRelation === undefined ? relation : undefined;
}

function positionOf({ attributes: { position } }: Fact): number {
  return Number.isFinite(position) ? position! : Number.MAX_SAFE_INTEGER;
}

/** An address for each node: its key, percent-encoded; `/` as `:`, so that it never looks like a path. */
function nameThings(nodes: readonly Node[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { key } of nodes) {
    const wanted = `urn:skillgraph:node:${encodeName(key).replace(/%2F/gu, ':') || '-'}`;
    let name = wanted;
    for (let number = 2; taken.has(name); number++) name = `${wanted}:${number}`;
    taken.add(name);
    names.set(key, name);
  }
  return names;
}

function encodeName(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function describeNode({ attributes }: Node, facts: readonly Fact[]): Statement[] {
  const { label, aliases, year } = attributes;
  const kind = kindName(attributes);
  const type = typeOf(kind, label, facts);
  const statements: Statement[] = [
    ['@type', type],
    ['name', label],
    ...aliases.map((alias) => ['alternateName', alias] as const),
  ];
  if (kind === 'model') statements.push(['applicationCategory', 'Machine learning model']);
  if (type === 'Thing' && kind !== '') statements.push(['additionalType', kind]);
  if (kind === 'publication' && Number.isInteger(year)) statements.push(['datePublished', String(year)]);
  return statements;
}

function typeOf(kind: string, label: string, facts: readonly Fact[]): string {
  if (!isKind(kind)) return 'Thing';
  if (kind === 'venue') return isJournal(label) ? 'Periodical' : 'Event';
  if (kind !== 'publication') return TYPES[kind];
  return facts.some(({ attributes }) => ownRelation(attributes) === 'published_in')
    ? 'ScholarlyArticle'
    : 'CreativeWork';
}

function isJournal(label: string): boolean {
  return JOURNAL.test(label);
}

/** What an edge says, in the words of schema.org where it has them. */
function describeFact(fact: Fact, names: ReadonlyMap<string, string>): Statement[] {
  const { attributes, from, to } = fact;
  const { role, start, end, degree, field, year } = attributes;
  const relation = ownRelation(attributes);
  if (fact.isInverse) return [[INVERSE[relation!]!, { '@id': names.get(from.key) }]];

  const target = { '@id': names.get(to.key) };
  const [fromKind, toKind] = [kindName(from.attributes), kindName(to.attributes)];
  const areWorks = WORKS.includes(fromKind) && WORKS.includes(toKind);
  const ours: Statement = [
    `relation:${encodeName(attributes.foreignRelation ?? attributes.relation)}`,
    target,
  ];
  const withRole = (property: string, roleName: string | undefined): Statement => {
    const more = { roleName, startDate: dateOf(start), endDate: dateOf(end) };
    const isPlain = Object.values(more).every((value) => value === undefined);
    return [property, isPlain ? target : { '@type': 'Role', [property]: target, ...more }];
  };
  switch (relation) {
    case 'works_at':
      return [withRole('worksFor', role)];
    case 'studied_at':
      return [withRole('alumniOf', degree && field ? `${degree}, ${field}` : (degree ?? field))];
    case 'member_of':
      return [withRole('memberOf', role)];
    case 'served':
      return [withRole(toKind === 'venue' ? 'performerIn' : 'affiliation', role)];
    case 'skilled_in':
      return [['knowsAbout', target]];
    case 'about':
      return [['about', target]];
    case 'published_in':
      if (toKind === 'venue' && isJournal(to.attributes.label)) return [['isPartOf', target]];
      return [['publication', { '@type': 'PublicationEvent', superEvent: target, startDate: yearOf(year) }]];
    case 'received': {
      // `award` is text; the edge itself keeps the way to the award's own entry.
      const { label } = to.attributes;
      const startDate = yearOf(year);
      return [['award', startDate ? { '@type': 'Role', award: label, startDate } : label], ours];
    }
    case 'developed_by':
      return [WORKS.includes(fromKind) ? ['producer', target] : ours];
    case 'based_on':
      return [areWorks ? ['isBasedOn', target] : ours];
    case 'part_of':
      return [['parentOrganization', target]];
    case 'located_in':
      return [['location', target]];
    case 'broader':
      return [['skos:broader', target]];
    default:
      return [ours];
  }
}

/** A date that ISO 8601 knows; `present` and words of others are none. */
function dateOf(date: string | undefined): string | undefined {
  return date !== undefined && /^\d{4}(?:-\d{2}){0,2}$/u.test(date) ? date : undefined;
}

function yearOf(year: number | undefined): string | undefined {
  return Number.isInteger(year) ? String(year) : undefined;
}

/** JSON that can stand in a page: `<` is escaped. */
function writeValue(value: unknown): string {
  const json = JSON.stringify(value, (_, each) => (typeof each === 'string' ? cleanText(each) : each));
  return json.replace(/</gu, '\\u003c');
}
