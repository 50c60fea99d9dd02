import {
  type EdgeAttributes,
  type Evidence,
  FALLBACK_KIND,
  FALLBACK_RELATION,
  type FileNote,
  type FileNoteName,
  GRAPH_VERSION,
  type GraphMention,
  isKind,
  isRelation,
  type Kind,
  type Merge,
  type NodeAttributes,
  type SerializedGraph,
} from '../model/index.ts';
import { cleanText } from './cleanText.ts';
import type { ForeignEdge, ForeignFields, ForeignGraph } from './foreignGraph.ts';
import { isRecord, type JsonRecord, parseJson } from './jsonRecord.ts';
import { recogniseKind } from './recogniseKind.ts';
import { recogniseRelation } from './recogniseRelation.ts';

/** Names under which programs keep what a node is, folded, the likeliest first. */
// biome-ignore format: a list of names
const KIND_FIELDS = [
  'kind', 'type', '@type', 'category', 'class', 'entitytype', 'nodetype', 'entity', 'labels', 'group',
];
/** The same for what an edge says. */
// biome-ignore format: a list of names
const RELATION_FIELDS = [
  'relation', 'relationship', 'predicate', 'kind', 'type', 'interaction', 'rel', 'label', 'name', 'category', 'title',
];
const LABEL_FIELDS = ['label', 'name', 'title'];
const WEIGHT_FIELDS = ['weight', 'value', 'strength'];
/** How a node or an edge is drawn elsewhere, or counted by our own writers. */
// biome-ignore format: a list of names
const UNSAID = new Set([
  'x', 'y', 'z', 'vx', 'vy', 'fx', 'fy', 'size', 'color', 'colour', 'viz', 'mention_count', 'evidence_count',
]);

/** Longest label, in characters. */
const LONGEST_LABEL = 20_000;
/** Longest value of another attribute, in characters, and how many a node or an edge keeps. */
const LONGEST_VALUE = 2_000;
const MOST_VALUES = 50;
/** How many names of fields are remembered, in a file that has a new one for each node. */
const MOST_NAMES = 1_000;
/** Coordinates beyond are mistakes; drawing needs their squares. */
const FARTHEST = 1e9;
/** Distance of nodes that are placed here, in the plane's units: about that of `src/layout`. */
const SPACING = 12;

/** A graph of ours, whatever it was before. */
export interface Adopted {
  readonly graph: SerializedGraph;
  /** What was left out or changed, for the reader. */
  readonly notes: readonly FileNote[];
  /** Whether the file had a position for every node; otherwise those that lack one are on a spiral. */
  readonly isPlaced: boolean;
}

/**
 * Makes a graph that others made one of ours. Kinds and relations are mapped where they are recognised; otherwise they
 * are kept as `foreignKind` and `foreignRelation`. What our graphs don't have – loops, a second node of the same key,
 * edges without direction or without an end – is left out or turned, and noted.
 *
 * @param foreign as a reader found it
 * @param own the attributes of the graph if it is a `graph.json` of ours, whose words are then taken as they are
 */
export function adoptGraph(foreign: ForeignGraph, file: string, own?: JsonRecord): Adopted {
  const notes = new Notes();
  const adopting: Adopting = { isOwn: own !== undefined, notes, fold: createFolding() };
  const nodes = new Map<string, SerializedGraph['nodes'][number]>();
  const keys = new Set<string>();
  const unplaced: NodeAttributes[] = [];
  for (const { key: found, fields } of foreign.nodes) {
    if (nodes.has(found)) {
      notes.count('same-key');
      continue;
    }
    const key = makeKey(found, keys);
    if (key !== found) notes.count('renamed-key');
    const attributes = adoptNode(cleanText(found) || key, fields, adopting);
    if (!hasPosition(fields)) unplaced.push(attributes);
    nodes.set(found, { key, attributes });
  }
  const isPlaced = placeUnplaced(
    [...nodes.values()].map(({ attributes }) => attributes),
    unplaced,
  );

  const edges: SerializedGraph['edges'] = [];
  const edgeKeys = new Set<string>();
  for (const edge of foreign.edges) {
    const source = nodes.get(edge.source);
    const target = nodes.get(edge.target);
    if (!source || !target) notes.count('lost-end');
    else if (source === target) notes.count('loop');
    else {
      if (!edge.isDirected) notes.count('undirected');
      const { attributes, isInverse } = adoptEdge(edge, source.attributes, target.attributes, adopting);
      const [from, to] = isInverse ? [target, source] : [source, target];
      const wanted = edge.key === undefined ? `e${edges.length}` : edge.key;
      edges.push({ key: makeKey(wanted, edgeKeys), source: from.key, target: to.key, attributes });
    }
  }

  const adopted = [...nodes.values()];
  const origin = own
    ? readOrigin(own.origin)
    : { file: cleanText(file).slice(0, 200), format: foreign.format };
  const documents = new Set(listTexts(own?.documents) ?? []);
  for (const { attributes } of adopted)
    for (const { document } of attributes.mentions) documents.add(document);
  for (const { attributes } of edges) for (const { document } of attributes.evidence) documents.add(document);
  const graph: SerializedGraph = {
    attributes: {
      ...(own ? copyRecord(own) : {}),
      format: 'skillgraph',
      version: GRAPH_VERSION,
      documents: [...documents].sort(),
      ...(origin ? { origin } : {}),
    },
    options: { type: 'directed', multi: true, allowSelfLoops: false },
    nodes: adopted,
    edges,
  };
  return { graph, notes: [...foreign.notes, ...notes.list()], isPlaced };
}

/** What all functions here share. */
interface Adopting {
  readonly isOwn: boolean;
  readonly notes: Notes;
  /** A field's name without letter case, spaces, hyphens and underscores. */
  readonly fold: (name: string) => string;
}

/** Remembers what it folded: a file has a dozen names, a million times. */
function createFolding(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    let folded = known.get(name);
    if (folded === undefined) {
      folded = name.toLowerCase().replace(/[\s_-]/gu, '');
      if (known.size < MOST_NAMES) known.set(name, folded);
    }
    return folded;
  };
}

/** Counts what is left out or changed. */
class Notes {
  readonly #counts = new Map<FileNoteName, number>();

  count(what: FileNoteName): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  list(): FileNote[] {
    return [...this.#counts].map(([what, count]) => ({ what, count }));
  }
}

/**
 * A key that nobody else has and that no object has by itself: graphs keep neighbours in objects, where `constructor`
 * and `__proto__` are taken.
 */
function makeKey(found: string, taken: Set<string>): string {
  const clean = cleanText(found);
  const wanted = clean === '' || clean in {} ? `key:${clean}` : clean;
  let key = wanted;
  for (let number = 2; taken.has(key); number++) key = `${wanted}-${number}`;
  taken.add(key);
  return key;
}

/** A record's values without the names that would change an object they are copied to. */
function copyRecord(record: JsonRecord): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !(name in {})));
}

/** The fields by folded name; of several that fold alike the first. */
class Lookup {
  readonly #fields: ForeignFields;
  readonly #names = new Map<string, string>();
  readonly #used = new Set<string>();

  constructor(fields: ForeignFields, fold: (name: string) => string) {
    this.#fields = fields;
    for (const name of fields.keys()) {
      const folded = fold(name);
      if (!this.#names.has(folded)) this.#names.set(folded, name);
    }
  }

  /** The first of some fields for which there is an answer; it is not told again by {@link rest}. */
  take<T>(names: readonly string[], read: (value: unknown, name: string) => T | undefined): T | undefined {
    for (const name of names) {
      const found = this.#names.get(name);
      if (found === undefined) continue;
      const answer = read(this.#fields.get(found), name);
      if (answer === undefined) continue;
      this.#used.add(found);
      return answer;
    }
    return undefined;
  }

  /** All that wasn't taken, as texts. */
  rest(): [name: string, value: string][] {
    const rest: [string, string][] = [];
    for (const [name, value] of this.#fields) {
      const isOurs =
        name === 'documents' && (this.#names.has('mentioncount') || this.#names.has('evidencecount'));
      if (this.#used.has(name) || UNSAID.has(name.toLowerCase()) || isOurs) continue;
      const text = writeText(value);
      if (text === '') continue;
      rest.push([shorten(cleanText(name), 200), shorten(cleanText(text), LONGEST_VALUE)]);
      if (rest.length === MOST_VALUES) break;
    }
    return rest;
  }
}

/** @param name what the node is called if it has no label */
function adoptNode(name: string, fields: ForeignFields, adopting: Adopting): NodeAttributes {
  const { isOwn, fold } = adopting;
  const lookup = new Lookup(fields, fold);
  const label = shorten(cleanText(lookup.take(LABEL_FIELDS, readWord) ?? name), LONGEST_LABEL);
  const { kind, foreignKind } = adoptKind(lookup, adopting);
  const aliases = lookup.take(['aliases'], listTexts) ?? [];
  const searchNames = isOwn ? lookup.take(['searchnames'], listTexts) : undefined;
  const mentions = lookup.take(['mentions'], (value) => listMentions(value)) ?? [];
  const merges = lookup.take(['merges'], (value) => listRecords<Merge>(value, isMerge));
  const confidence = lookup.take(['confidence'], readShare) ?? 1;
  const year = lookup.take(['year'], readInteger);
  const foreignAttributes = isOwn ? listPairs(fields.get('foreignAttributes')) : lookup.rest();
  return {
    ...(isOwn ? copyRecord(Object.fromEntries(withoutOurs(fields, OWN_NODE_FIELDS))) : {}),
    label: label === '' ? name : label,
    kind,
    aliases: aliases.map((alias) => shorten(cleanText(alias), LONGEST_LABEL)).filter((alias) => alias !== ''),
    ...(searchNames ? { searchNames } : {}),
    mentions,
    confidence,
    ...(merges ? { merges } : {}),
    ...(year === undefined ? {} : { year }),
    ...(foreignKind === undefined ? {} : { foreignKind }),
    ...(foreignAttributes.length > 0 ? { foreignAttributes } : {}),
    x: readCoordinate(fields.get('x')) ?? 0,
    y: readCoordinate(fields.get('y')) ?? 0,
  };
}

function adoptKind(lookup: Lookup, { isOwn, notes }: Adopting): { kind: Kind; foreignKind?: string } {
  if (isOwn) {
    const foreignKind = lookup.take(['foreignkind'], (value) =>
      typeof value === 'string' ? value : undefined,
    );
    if (foreignKind !== undefined)
      return { kind: FALLBACK_KIND, foreignKind: shorten(cleanText(foreignKind), 200) };
  }
  // A word of ours is taken as it is; a synonym is mapped and stays among the other attributes.
  const exact = lookup.take(KIND_FIELDS, (value) => (isKind(value) ? value : undefined));
  if (exact) return { kind: exact };
  let known: Kind | undefined;
  lookup.take(KIND_FIELDS, (value) => {
    known ??= listWords(value)
      .map(recogniseKind)
      .find((kind) => kind !== undefined);
    return undefined;
  });
  if (known) return { kind: known };
  notes.count('unknown-kind');
  const foreignKind = lookup.take(KIND_FIELDS, (value, name) => {
    const word = listWords(value).find((each) => each.trim() !== '');
    if (word === undefined || !/^[\d.\s-]*$/u.test(word)) return word;
    return `${name} ${word.trim()}`; // d3's groups are numbers
  });
  return { kind: FALLBACK_KIND, foreignKind: shorten(cleanText(foreignKind ?? ''), 200) };
}

interface AdoptedEdge {
  readonly attributes: EdgeAttributes;
  /** Whether the relation is read from target to source. */
  readonly isInverse: boolean;
}

function adoptEdge(
  { fields, isDirected }: ForeignEdge,
  from: NodeAttributes,
  to: NodeAttributes,
  adopting: Adopting,
): AdoptedEdge {
  const { isOwn, fold } = adopting;
  const lookup = new Lookup(fields, fold);
  const text = (name: string) => lookup.take([name], (value) => (value === '' ? undefined : readWord(value)));
  const evidence = lookup.take(['evidence'], listEvidence) ?? [];
  const { relation, foreignRelation, isInverse } = adoptRelation(lookup, from, to, isDirected, adopting);
  const found = lookup.take(WEIGHT_FIELDS, (value) => {
    const number = readNumber(value);
    return number !== undefined && number >= 0 ? number : undefined;
  });
  const isVocabulary = readNumber(fields.get('evidence_count')) === 0 && found === 1;
  const details = {
    role: text('role'),
    start: lookup.take(['start'], (value) => readDate(value, isOwn)),
    end: lookup.take(['end'], (value) => readDate(value, isOwn)),
    degree: text('degree'),
    field: text('field'),
    year: lookup.take(['year'], readInteger),
    position: lookup.take(['position'], readInteger),
    equalContribution: lookup.take(['equalcontribution'], (value) =>
      value === true || value === 'true' ? (true as const) : undefined,
    ),
  };
  const confidence = lookup.take(['confidence'], readShare) ?? 1;
  const foreignAttributes = isOwn ? listPairs(fields.get('foreignAttributes')) : lookup.rest();
  return {
    attributes: {
      ...(isOwn ? copyRecord(Object.fromEntries(withoutOurs(fields, OWN_EDGE_FIELDS))) : {}),
      relation,
      evidence,
      weight: isVocabulary ? 0 : (found ?? 1),
      confidence,
      ...withoutGaps(details),
      ...(foreignRelation === undefined ? {} : { foreignRelation }),
      ...(foreignAttributes.length > 0 ? { foreignAttributes } : {}),
    },
    isInverse,
  };
}

function adoptRelation(
  lookup: Lookup,
  from: NodeAttributes,
  to: NodeAttributes,
  isDirected: boolean,
  { isOwn, notes }: Adopting,
): Pick<EdgeAttributes, 'relation' | 'foreignRelation'> & { isInverse: boolean } {
  if (isOwn) {
    const foreignRelation = lookup.take(['foreignrelation'], (value) =>
      typeof value === 'string' ? shorten(cleanText(value), 200) : undefined,
    );
    if (foreignRelation !== undefined)
      return { relation: FALLBACK_RELATION, foreignRelation, isInverse: false };
  }
  const areKnown = from.foreignKind === undefined && to.foreignKind === undefined;
  const exact = lookup.take(RELATION_FIELDS, (value) => (isRelation(value) ? value : undefined));
  if (exact) {
    // Our own label says the same once more.
    lookup.take(['label'], (value) => (value === exact ? true : undefined));
    const meaning = areKnown && !isDirected ? recogniseRelation(exact, from.kind, to.kind) : undefined;
    return { relation: exact, isInverse: meaning?.relation === exact && meaning.isInverse };
  }
  let meaning: ReturnType<typeof recogniseRelation>;
  if (areKnown) {
    lookup.take(RELATION_FIELDS, (value) => {
      meaning ??= listWords(value)
        .map((word) => recogniseRelation(word, from.kind, to.kind))
        .find((each) => each !== undefined);
      return undefined;
    });
  }
  if (meaning) return meaning;
  const isSense = (word: string) => word.trim() !== '' && !/^(?:(?:un)?directed|mutual)$/iu.test(word);
  const word = lookup.take(RELATION_FIELDS, (value) => listWords(value).find(isSense)) ?? '';
  lookup.take(['label'], (value) => (value === word ? true : undefined));
  notes.count('unknown-relation');
  return { relation: FALLBACK_RELATION, foreignRelation: shorten(cleanText(word), 200), isInverse: false };
}

/** What the functions above write themselves. */
// biome-ignore format: a list of names
const OWN_NODE_FIELDS = new Set([
  'label', 'kind', 'aliases', 'searchNames', 'mentions', 'merges', 'confidence', 'year', 'foreignKind', 'foreignAttributes', 'x', 'y',
]);
// biome-ignore format: a list of names
const OWN_EDGE_FIELDS = new Set([
  'relation', 'evidence', 'weight', 'confidence', 'role', 'start', 'end', 'degree', 'field', 'year', 'position',
  'equalContribution', 'foreignRelation', 'foreignAttributes',
]);

function withoutOurs(fields: ForeignFields, ours: ReadonlySet<string>): [string, unknown][] {
  return [...fields].filter(([name]) => !ours.has(name));
}

function withoutGaps<T extends object>(record: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof T]?: Exclude<T[Name], undefined> };
}

/**
 * Places what has no position on a sunflower's spiral around what has one, and tells whether everything had. Many nodes
 * in one point have none.
 *
 * Source: H. Vogel, "A better way to construct the sunflower head", 1979, https://doi.org/10.1016/0025-5564(79)90080-4
 */
function placeUnplaced(all: readonly NodeAttributes[], unplaced: readonly NodeAttributes[]): boolean {
  const first = all[0];
  const isHeap = all.length > 1 && all.every(({ x, y }) => x === first!.x && y === first!.y);
  const homeless = isHeap ? all : unplaced;
  if (homeless.length === 0) return true;
  let reach = 0;
  if (!isHeap) for (const { x, y } of all) reach = Math.max(reach, Math.hypot(x, y));
  for (const [index, attributes] of homeless.entries()) {
    const angle = index * Math.PI * (3 - Math.sqrt(5));
    const radius = reach + SPACING * Math.sqrt(index + (reach > 0 ? 1 : 0));
    attributes.x = Math.round(Math.cos(angle) * radius * 100) / 100;
    attributes.y = Math.round(Math.sin(angle) * radius * 100) / 100;
  }
  return false;
}

function hasPosition(fields: ForeignFields): boolean {
  return readCoordinate(fields.get('x')) !== undefined && readCoordinate(fields.get('y')) !== undefined;
}

function readCoordinate(value: unknown): number | undefined {
  const number = readNumber(value);
  return number !== undefined && Math.abs(number) <= FARTHEST ? number : undefined;
}

function readNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (
    typeof value !== 'string' ||
    !/^\s*[-+]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})(?:e[-+]?\d{1,3})?\s*$/iu.test(value)
  )
    return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

function readInteger(value: unknown): number | undefined {
  const number = readNumber(value);
  return Number.isSafeInteger(number) ? number : undefined;
}

function readShare(value: unknown): number | undefined {
  const number = readNumber(value);
  return number !== undefined && number >= 0 && number <= 1 ? number : undefined;
}

/** `2021`, `2021-03` or `present`; of a longer date the year and the month. */
function readDate(value: unknown, isOwn: boolean): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return undefined;
  if (isOwn || text === 'present') return cleanText(text);
  return /^(\d{4}(?:-\d{2})?)(?:-\d{2}(?:T.*)?)?$/su.exec(text.trim())?.[1];
}

/** A text or a number as text, cleaned. */
function readWord(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? cleanText(value) : undefined;
}

/** The words of a value that names a kind or a relation: itself, the items of a list, Neo4j's `:Person:Author`. */
function listWords(value: unknown): string[] {
  const items = Array.isArray(value) ? value.slice(0, 20) : [value];
  return items.flatMap((item) => {
    const word = readWord(item);
    if (word === undefined) return [];
    return word.startsWith(':') ? word.slice(1, 1000).split(':') : [word];
  });
}

/** A list of texts: as it is, as JSON, or joined by bars or semicolons. */
function listTexts(value: unknown): string[] | undefined {
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string');
  if (typeof value !== 'string') return undefined;
  const json = value.startsWith('[') ? parseJson(value) : undefined;
  if (Array.isArray(json)) return listTexts(json);
  return value
    .split(/[|;]/u)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** The items of a list, or of JSON in a text, that are what they should be. */
function listRecords<T>(value: unknown, isItem: (item: JsonRecord) => boolean): T[] | undefined {
  const list = typeof value === 'string' ? parseJson(value) : value;
  if (!Array.isArray(list)) return undefined;
  // The check of each item is what earns its type.
  return list.filter((item) => isRecord(item) && isItem(item)).map((item) => copyRecord(item) as T);
}

function isPassage({ document, start, end }: JsonRecord): boolean {
  return (
    typeof document === 'string' &&
    Number.isSafeInteger(start) &&
    Number.isSafeInteger(end) &&
    0 <= (start as number) &&
    (start as number) <= (end as number)
  );
}

function listEvidence(value: unknown): Evidence[] | undefined {
  return listRecords<Evidence>(value, (item) => isPassage(item) && typeof item.quote === 'string');
}

function listMentions(value: unknown): GraphMention[] | undefined {
  return listRecords<GraphMention>(value, isPassage)?.map((mention) => ({
    ...mention,
    how: typeof mention.how === 'string' ? mention.how : 'pattern',
    confidence: readShare(mention.confidence) ?? 1,
  }));
}

function isMerge({ names, because }: JsonRecord): boolean {
  return (
    Array.isArray(names) && names.every((name) => typeof name === 'string') && typeof because === 'string'
  );
}

function listPairs(value: unknown): [name: string, value: string][] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((pair: unknown) => {
    if (!Array.isArray(pair)) return [];
    const [name, text] = pair as unknown[];
    return typeof name === 'string' && typeof text === 'string' ? [[name, text] as [string, string]] : [];
  });
}

function readOrigin(value: unknown): { file: string; format: string } | undefined {
  if (!isRecord(value)) return undefined;
  const { file, format } = value;
  return typeof file === 'string' && typeof format === 'string' ? { file, format } : undefined;
}

/** A value as text: lists joined, records as JSON, nothing for nothing. */
function writeText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.join('; ');
  try {
    return JSON.stringify(value);
  } catch {
    return ''; // nested too deep to be read by anybody
  }
}

function shorten(text: string, most: number): string {
  return text.length > most
    ? `${text
        .slice(0, most)
        .toWellFormed()
        .replace(/\ufffd$/u, '')}…`
    : text;
}
