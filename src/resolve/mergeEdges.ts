import type { EdgeAttributes, Evidence, RelationAttributes, RelationName } from '../model/index.ts';
import { overlapsSpan } from '../model/index.ts';
import { getOrAdd } from './clusters.ts';
import { compareStrings, type Link, type Pool } from './item.ts';

/** An edge before it has a key. */
export interface MergedEdge {
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
}

/** How much an edge counts whose passage repair could only guess in part. */
const CONFIDENCE_OF_A_GUESS = 0.9;

/** Relations that can hold several times between the same two, each time another stay, term or year. */
const REPEATABLE: ReadonlySet<RelationName> = new Set([
  'works_at',
  'studied_at',
  'member_of',
  'served',
  'received',
]);
/** Relations that can't hold in both directions. */
const ONE_WAY: ReadonlySet<RelationName> = new Set(['advised_by', 'part_of', 'based_on', 'broader']);

/**
 * Makes edges of the relations of all documents: one for each fact, with all its evidence.
 *
 * Two readings are the same fact unless their dates, roles or years contradict each other, as those of two stays at one
 * company do; a reading that says less joins one that says more. What joins a thing to itself, or may not join two
 * kinds, is left out; of a relation and its reverse only the surer stays.
 *
 * @param keyOf key of an item's node
 * @param isAllowed whether a relation may join two nodes
 */
export function mergeEdges(
  pool: Pool,
  keyOf: (item: number) => string,
  isAllowed: (relation: RelationName, source: string, target: string) => boolean,
): MergedEdge[] {
  const groups = new Map<string, { source: string; target: string; relation: RelationName; links: Link[] }>();
  for (const link of pool.links) {
    const [source, target] = [keyOf(link.source), keyOf(link.target)];
    const { relation } = link;
    if (source === target || !isAllowed(relation, source, target)) continue;
    const group = { source, target, relation, links: [] as Link[] };
    getOrAdd(groups, groupKey(source, relation, target), () => group).links.push(link);
  }
  const edges: MergedEdge[] = [];
  for (const { source, target, relation, links } of groups.values()) {
    if (ONE_WAY.has(relation)) {
      const reverse = groups.get(groupKey(target, relation, source));
      if (reverse && isWeaker(links, reverse.links, compareStrings(source, target))) continue;
    }
    for (const stay of divideStays(pool, relation, links))
      edges.push({ source, target, attributes: attributesOf(pool, relation, stay) });
  }
  return edges.sort(compareEdges);
}

function groupKey(source: string, relation: RelationName, target: string): string {
  return `${source}\n${relation}\n${target}`;
}

function isWeaker(links: readonly Link[], others: readonly Link[], order: number): boolean {
  const best = (list: readonly Link[]) => Math.max(...list.map(({ confidence }) => confidence));
  return (best(links) - best(others) || links.length - others.length || -order) < 0;
}

/** By source, relation, target; then the earlier stay first. */
export function compareEdges(a: MergedEdge, b: MergedEdge): number {
  return (
    compareStrings(a.source, b.source) ||
    compareStrings(a.attributes.relation, b.attributes.relation) ||
    compareStrings(a.target, b.target) ||
    compareStrings(a.attributes.start ?? '~', b.attributes.start ?? '~') ||
    compareStrings(a.attributes.end ?? '~', b.attributes.end ?? '~') ||
    (a.attributes.year ?? 0) - (b.attributes.year ?? 0) ||
    compareStrings(a.attributes.role ?? '', b.attributes.role ?? '') ||
    compareStrings(a.attributes.degree ?? '', b.attributes.degree ?? '')
  );
}

/** Groups readings of one relation between the same two into facts, those that say most first. */
function divideStays(pool: Pool, relation: RelationName, links: readonly Link[]): Link[][] {
  const ranked = [...links].sort(
    (a, b) =>
      detailOf(b.attributes) - detailOf(a.attributes) ||
      compareStrings(a.attributes.start ?? '~', b.attributes.start ?? '~') ||
      comparePlaces(pool, a, b),
  );
  if (!REPEATABLE.has(relation)) return [ranked];
  const stays: Link[][] = [];
  for (const link of ranked) {
    const fitting = stays.filter((stay) => stay.every((other) => agree(link.attributes, other.attributes)));
    const alike = fitting.find((stay) =>
      stay.some((other) => hasSameDetail(link.attributes, other.attributes)),
    );
    const stay = alike ?? fitting[0];
    if (stay) stay.push(link);
    else stays.push([link]);
  }
  return stays;
}

function detailOf(attributes: RelationAttributes): number {
  const { start, end, year, role, degree, field } = attributes;
  const dates = Number(start !== undefined) + Number(end !== undefined) + Number(year !== undefined);
  return 4 * dates + 2 * Number(role !== undefined || degree !== undefined) + Number(field !== undefined);
}

function comparePlaces(pool: Pool, a: Link, b: Link): number {
  const pathOf = (link: Link) => pool.documents[link.document]!.document.path;
  return (
    compareStrings(pathOf(a), pathOf(b)) ||
    a.evidence.start - b.evidence.start ||
    a.evidence.end - b.evidence.end ||
    b.confidence - a.confidence ||
    compareStrings(JSON.stringify(a.attributes), JSON.stringify(b.attributes))
  );
}

function agree(a: RelationAttributes, b: RelationAttributes): boolean {
  if (!isSameDate(a.start, b.start)) return false;
  const isSameStart = a.start !== undefined && b.start !== undefined;
  // An older document says "present" of what a newer one knows the end of.
  const isEndKnown = isSameStart && (a.end === 'present') !== (b.end === 'present');
  if (!isEndKnown && !isSameDate(a.end, b.end)) return false;
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return false;
  return isSameWord(a.role, b.role) && isSameWord(a.degree, b.degree);
}

/** Dates agree if one is the other's year, or one is not known. */
function isSameDate(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}

/** Titles agree if one holds the other, or they are in different scripts, which can't be compared. */
function isSameWord(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  const [left, right] = [a, b].map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')) as [
    string,
    string,
  ];
  if (left.includes(right) || right.includes(left)) return true;
  const isKorean = (word: string) => /[가-힣]/u.test(word);
  return isKorean(left) !== isKorean(right);
}

function hasSameDetail(a: RelationAttributes, b: RelationAttributes): boolean {
  return (
    (a.role !== undefined && a.role === b.role) ||
    (a.degree !== undefined && a.degree === b.degree) ||
    (a.start !== undefined && a.start === b.start)
  );
}

function attributesOf(pool: Pool, relation: RelationName, links: readonly Link[]): EdgeAttributes {
  const evidence = new Map<string, Evidence>();
  let confidence = 0;
  const said: RelationAttributes = {};
  for (const link of links) {
    const { document } = pool.documents[link.document]!;
    const { start, end } = link.evidence;
    const isGuess = document.uncertain.some((span) => overlapsSpan(span, link.evidence));
    const quote = document.text.slice(start, end);
    evidence.set(`${document.path}\n${start}\n${end}`, {
      document: document.path,
      start,
      end,
      quote,
      ...(isGuess ? { uncertain: true } : {}),
    });
    confidence = Math.max(confidence, link.confidence * (isGuess ? CONFIDENCE_OF_A_GUESS : 1));
    addMissing(said, link.attributes);
  }
  return {
    relation,
    ...inOrder(said),
    evidence: [...evidence.values()].sort(compareEvidence),
    weight: evidence.size,
    confidence: roundConfidence(confidence),
  };
}

function addMissing(said: RelationAttributes, more: RelationAttributes): void {
  const isLater = said.end === 'present' && more.end !== undefined && said.start !== undefined;
  for (const [name, value] of Object.entries(more) as [keyof RelationAttributes, never][]) {
    const isFiner =
      name === 'start' && isSameDate(said.start, value) && String(value).length > (said.start?.length ?? 0);
    if (value !== undefined && (said[name] === undefined || isFiner || (name === 'end' && isLater)))
      said[name] = value;
  }
}

function inOrder(attributes: RelationAttributes): RelationAttributes {
  const names = ['role', 'degree', 'field', 'start', 'end', 'year', 'position', 'equalContribution'] as const;
  return Object.fromEntries(
    names.flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]]])),
  );
}

/** By document, then place. */
export function compareEvidence(
  a: { readonly document: string; readonly start: number; readonly end: number },
  b: { readonly document: string; readonly start: number; readonly end: number },
): number {
  return compareStrings(a.document, b.document) || a.start - b.start || a.end - b.end;
}

/** Three decimals: enough to rank by, and short. */
export function roundConfidence(confidence: number): number {
  return Math.round(Math.min(1, Math.max(0, confidence)) * 1000) / 1000;
}
