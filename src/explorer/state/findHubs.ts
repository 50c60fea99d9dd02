import type { ExplorerGraph } from './graphData.ts';
import { type AnyKind, kindOf } from './graphKinds.ts';

/** A node that is joined to more than this part of all people… */
const SHARE_OF_PEOPLE = 1 / 3;
/** … and to at least so many tells little of each of them. In a small circle it is just what they have in common. */
const FEWEST_PEOPLE = 12;
/** A node with so many times the neighbours that its kind has edges on average… */
const TIMES_AVERAGE = 10;
/** … and at least so many stands far above the rest. */
const FEWEST_NEIGHBOURS = 40;

/**
 * The extreme hubs of a graph: a country, or "Python", which joins nearly everybody and thereby nobody. People are
 * never hubs, since it is them that one looks for. Those with most neighbours come first.
 */
export function findHubs(graph: ExplorerGraph): readonly string[] {
  const neighbours = new Map<string, number>();
  const sums = new Map<AnyKind, { nodes: number; edges: number }>();
  graph.forEachNode((key, attributes) => {
    const kind = kindOf(attributes);
    const sum = sums.get(kind) ?? { nodes: 0, edges: 0 };
    sums.set(kind, sum);
    sum.nodes += 1;
    sum.edges += graph.degree(key);
  });
  const people = sums.get('person')?.nodes ?? 0;
  const isHub = (key: string, kind: AnyKind): boolean => {
    if (kind === 'person' || graph.degree(key) < FEWEST_PEOPLE) return false;
    const count = graph.neighbors(key).length;
    neighbours.set(key, count);
    const sum = sums.get(kind);
    const average = sum ? sum.edges / sum.nodes : 0;
    if (count >= FEWEST_NEIGHBOURS && count > average * TIMES_AVERAGE) return true;
    const joined = graph.filterNeighbors(key, (_one, attributes) => attributes.kind === 'person').length;
    return joined >= FEWEST_PEOPLE && joined > people * SHARE_OF_PEOPLE;
  };
  return graph
    .filterNodes((key, attributes) => isHub(key, kindOf(attributes)))
    .sort((a, b) => neighbours.get(b)! - neighbours.get(a)! || (a < b ? -1 : 1));
}
