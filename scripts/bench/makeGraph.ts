import {
  GRAPH_VERSION,
  KINDS,
  type Kind,
  RELATION_ENDS,
  type RelationName,
  type SerializedGraph,
} from '../../src/model/index.ts';

/** How many of a thousand nodes are of each kind, as in graphs of CVs and publication lists. */
const NODES_OF_KIND: Readonly<Record<Kind, number>> = {
  person: 300,
  organization: 90,
  technique: 150,
  model: 40,
  software: 70,
  dataset: 30,
  publication: 270,
  venue: 20,
  award: 10,
  place: 20,
};

/** How many of a thousand edges are of each relation. */
const EDGES_OF_RELATION: Readonly<Record<RelationName, number>> = {
  works_at: 70,
  studied_at: 45,
  member_of: 25,
  advised_by: 20,
  author_of: 230,
  published_in: 60,
  about: 130,
  skilled_in: 260,
  created: 25,
  contributed_to: 20,
  developed_by: 15,
  based_on: 15,
  received: 10,
  granted_by: 5,
  part_of: 10,
  located_in: 35,
  served: 15,
  broader: 10,
};

/** Part of the edges that stay within a community. */
const WITHIN = 0.75;
/** How uneven popularity is, within a community and over all: of `n` things the first gets `n ** (-1 / skew)`. */
const SKEW_WITHIN = 2.2;
const SKEW_OVERALL = 4.5;
/** Documents: one for so many nodes. */
const NODES_PER_DOCUMENT = 35;
/** Space that each node has, in the unit of positions: the side of a square. */
const SPACING = 22;
/** The golden angle, in radians: communities lie as seeds in a sunflower. */
const TURN = Math.PI * (3 - Math.sqrt(5));

const SYLLABLES = 'ba do ha ki lo mi nu ra se ta wo ye jun min seo lan ver tis mor gal den fir'.split(' ');

/**
 * Makes an invented graph in the form of `graph.json`, of any size: communities, a few things that everybody has, many
 * that hardly anybody has, names and quotes as long as real ones, positions as a layout would leave them. The same
 * arguments give the same graph.
 *
 * @param order number of nodes, at least 50
 * @param size number of edges
 * @param seed any integer (default 1)
 */
export function makeGraph(order: number, size: number, seed = 1): SerializedGraph {
  const random = createRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const word = (): string => {
    const text = Array.from({ length: 1 + below(3) }, () => SYLLABLES[below(SYLLABLES.length)]!).join('');
    return text[0]!.toUpperCase() + text.slice(1);
  };
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');
  /** Normal distribution, mean 0, deviation 1 (Box and Muller). */
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

  const documents = Array.from({ length: Math.ceil(order / NODES_PER_DOCUMENT) }, (_, at) => `cv/${at}.md`);
  const passage = (): { document: string; start: number; end: number } => {
    const start = below(9000);
    return { document: documents[below(documents.length)]!, start, end: start + 20 };
  };
  const communities = Math.max(1, Math.round(Math.sqrt(order) / 3));
  const spread = (SPACING * Math.sqrt(order / communities)) / 2.5;
  const reach = SPACING * Math.sqrt(order / communities / Math.PI) * 1.1;

  /** The nodes of each kind, of all communities and of each. */
  const byKind = new Map(KINDS.map((kind) => [kind, createPools(communities)]));
  const nodes = Array.from({ length: order }, (_, at): SerializedGraph['nodes'][number] => {
    const kind = pickBy(NODES_OF_KIND, KINDS, (at * 1000) / order);
    const community = below(communities);
    const label = words(kind === 'publication' ? 6 + below(4) : kind === 'person' ? 2 : 1 + below(3));
    const key = `${kind}/${at}`;
    const pools = byKind.get(kind)!;
    pools.all.push(key);
    pools.within[community]!.push(key);
    const radius = reach * Math.sqrt(community) * 1.6;
    return {
      key,
      attributes: {
        label,
        kind,
        aliases: random() < 0.3 ? [words(1)] : [],
        mentions: Array.from({ length: 1 + below(3) }, () => ({
          ...passage(),
          how: 'section' as const,
          confidence: 0.9,
        })),
        confidence: 0.9,
        ...(kind === 'publication' ? { year: 2005 + below(20) } : {}),
        x: round(radius * Math.cos(community * TURN) + spread * normal()),
        y: round(radius * Math.sin(community * TURN) + spread * normal()),
      },
    };
  });

  const relations = Object.keys(EDGES_OF_RELATION) as RelationName[]; // its own keys
  const edges: SerializedGraph['edges'] = [];
  while (edges.length < size) {
    const relation = pickBy(EDGES_OF_RELATION, relations, random() * 1000);
    const ends: { from: readonly Kind[]; to: readonly Kind[] } = RELATION_ENDS[relation];
    const community = below(communities);
    const isWithin = random() < WITHIN;
    const choose = (kinds: readonly Kind[], skew: number): string | undefined => {
      const pools = byKind.get(kinds[below(kinds.length)]!)!;
      const pool = isWithin ? pools.within[community]! : pools.all;
      return pool[Math.floor(pool.length * random() ** skew)];
    };
    const source = choose(ends.from, 1);
    const target = choose(ends.to, isWithin ? SKEW_WITHIN : SKEW_OVERALL);
    if (source === undefined || target === undefined || source === target) continue;
    edges.push({
      key: `e${edges.length}`,
      source,
      target,
      attributes: {
        relation,
        weight: relation === 'broader' ? 0 : 1,
        confidence: 0.9,
        evidence: relation === 'broader' ? [] : [{ ...passage(), quote: words(9 + below(6)) }],
        ...(relation === 'works_at' ? { start: `${2000 + below(20)}`, end: 'present' } : {}),
      },
    });
  }
  return {
    attributes: { format: 'skillgraph', version: GRAPH_VERSION, documents: documents.sort() },
    options: { type: 'directed', multi: true, allowSelfLoops: false },
    nodes,
    edges,
  };
}

function createPools(communities: number): { all: string[]; within: string[][] } {
  return { all: [], within: Array.from({ length: communities }, () => []) };
}

/** The name whose share of a thousand holds a number. */
function pickBy<T extends string>(shares: Readonly<Record<T, number>>, names: readonly T[], at: number): T {
  let sum = 0;
  for (const name of names) {
    sum += shares[name];
    if (at < sum) return name;
  }
  return names.at(-1)!;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** A 32-bit linear congruential generator; constants of Numerical Recipes (as in d3-force's lcg.js). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
