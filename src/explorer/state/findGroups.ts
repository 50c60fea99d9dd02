import type { ExplorerGraph } from './graphData.ts';

/** So many groups have a colour of their own; the rest shares one. */
export const MOST_GROUPS = 9;

/** Nodes of one colour. */
export interface Group {
  /** `around`: a community, by its best joined node; the last three share the plain colour. */
  readonly what: 'around' | 'document' | 'several' | 'none' | 'others';
  /** A node's label, a document's path; empty for the rest. */
  readonly label: string;
  /** How many of the graph's nodes. */
  readonly count: number;
}

/** Which nodes share a colour. */
export interface Groups {
  /** Those with a colour of their own come first, in the order of the colours; see {@link MOST_GROUPS}. */
  readonly list: readonly Group[];
  /** A node's place in `list`. */
  readonly of: ReadonlyMap<string, number>;
}

/** Whether a group has a colour of its own. */
export const isColored = ({ what }: Group): boolean => what === 'around' || what === 'document';

/** Puts nodes into groups by name: the largest get colours, the rest is of the plain sort that `sortOf` says. */
function group(
  names: ReadonlyMap<string, string>,
  what: 'around' | 'document',
  labelOf: (name: string, keys: readonly string[]) => string,
): Groups {
  const members = new Map<string, string[]>();
  for (const [key, name] of names) {
    const keys = members.get(name);
    if (keys) keys.push(key);
    else members.set(name, [key]);
  }
  const plain = (name: string): name is 'several' | 'none' => name === 'several' || name === 'none';
  const large = [...members]
    .filter(([name, keys]) => !plain(name) && (what === 'document' || keys.length > 2))
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .slice(0, MOST_GROUPS);
  const list: Group[] = large.map(([name, keys]) => ({
    what,
    label: labelOf(name, keys),
    count: keys.length,
  }));
  const of = new Map<string, number>();
  large.forEach(([, keys], place) => {
    for (const key of keys) of.set(key, place);
  });
  for (const sort of ['several', 'others', 'none'] as const) {
    const keys = [...names].filter(([key, name]) => !of.has(key) && (plain(name) ? name : 'others') === sort);
    if (keys.length === 0) continue;
    for (const [key] of keys) of.set(key, list.length);
    list.push({ what: sort, label: '', count: keys.length });
  }
  return { list, of };
}

/**
 * Nodes by community.
 *
 * @param values the number of each node's community, in the graph's order
 * @param isFit whether a node may give its community the name (default: any)
 */
export function groupByCommunity(
  graph: ExplorerGraph,
  values: ArrayLike<number>,
  isFit: (key: string) => boolean = () => true,
): Groups {
  const names = new Map(graph.mapNodes((key) => key).map((key, at) => [key, `c${values[at] ?? 0}`]));
  return group(names, 'around', (_name, keys) => {
    const fit = keys.filter(isFit);
    const best = (fit.length > 0 ? fit : keys).reduce((a, b) => (graph.degree(b) > graph.degree(a) ? b : a));
    return graph.getNodeAttribute(best, 'label');
  });
}

/** Nodes by the document that names them more often than all others together. */
export function groupByDocument(graph: ExplorerGraph): Groups {
  const names = new Map<string, string>();
  graph.forEachNode((key, { mentions }) => {
    const counts = new Map<string, number>();
    for (const { document } of mentions) counts.set(document, (counts.get(document) ?? 0) + 1);
    const most = [...counts].find(([, count]) => count * 2 > mentions.length);
    names.set(key, mentions.length === 0 ? 'none' : most ? `d${most[0]}` : 'several');
  });
  return group(names, 'document', (name) => name.slice(1));
}
