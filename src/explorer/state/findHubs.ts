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
  const sums = new Map<AnyKind, { nodes: number; edges: number }>();
  const nodes = graph.mapNodes((key, attributes) => ({
    key,
    kind: kindOf(attributes),
    degree: graph.degree(key),
  }));
  for (const { kind, degree } of nodes) {
    const sum = sums.get(kind) ?? { nodes: 0, edges: 0 };
    sums.set(kind, sum);
    sum.nodes += 1;
    sum.edges += degree;
  }
  const people = sums.get('person')?.nodes ?? 0;
  const hasMostPeople = (count: number): boolean =>
    count >= FEWEST_PEOPLE && count > people * SHARE_OF_PEOPLE;
  return nodes
    .flatMap(({ key, kind, degree }) => {
      const sum = sums.get(kind)!;
      const isFarAbove = (count: number): boolean =>
        count >= FEWEST_NEIGHBOURS && count > (sum.edges / sum.nodes) * TIMES_AVERAGE;
      // There are at least as many edges as neighbours, and they are counted already.
      if (kind === 'person' || (!isFarAbove(degree) && !hasMostPeople(degree))) return [];
      const count = graph.neighbors(key).length;
      const joined = graph.filterNeighbors(key, (_one, attributes) => attributes.kind === 'person').length;
      return isFarAbove(count) || hasMostPeople(joined) ? [{ key, count }] : [];
    })
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
    .map(({ key }) => key);
}
