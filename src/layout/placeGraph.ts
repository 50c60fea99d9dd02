import { nodeRadius, type SerializedGraph } from '../model/index.ts';
import { arrange } from './arrange.ts';
import { edgePull } from './edgePull.ts';
import { packComponents } from './packComponents.ts';
import { createPlane, dividePlane, listComponents, type Plane } from './plane.ts';
import { removeOverlap } from './removeOverlap.ts';

/** What {@link placeGraph} can be told. */
export interface PlaceOptions {
  /** Turns the first positions; the same seed gives the same picture. Any integer, default 1. */
  readonly seed?: number;
}

/** Free space around each node, in the unit of positions: CSS pixels when the picture is shown at its own size. */
const MARGIN = 3;
/** Share of the picture that the discs of the nodes cover before overlaps are removed, 0–1. */
const COVERED = 0.1;
/** The golden angle, in radians: seeds next to each other begin far apart. */
const TURN = Math.PI * (3 - Math.sqrt(5));

/**
 * Gives every node of a graph a position, so that the picture is finished when the page opens.
 *
 * ForceAtlas2 for each component, large ones first in small; edges between well-connected nodes pull less, so that
 * hubs don't draw everything into one knot. Then overlaps are removed with the radii that nodes are drawn with, and
 * small components are put below the large one. Positions are rounded to hundredths, the middle is at 0, 0, and the
 * unit is a CSS pixel when the picture is shown at its own size. The longer axis lies level.
 *
 * Same graph, same seed, same positions, whatever the order of nodes and edges.
 *
 * Source: Jacomy, Venturini, Heymann, Bastian: ForceAtlas2 (2014), doi:10.1371/journal.pone.0098679, as implemented by
 * graphology-layout-forceatlas2; Barnes–Hut with θ 1.2, as in Gephi.
 */
export function placeGraph(graph: SerializedGraph, options: PlaceOptions = {}): SerializedGraph {
  const keys = graph.nodes.map(({ key }) => key).sort(compareCodeUnits);
  const { plane, radii } = readGraph(graph, keys);
  const components = listComponents(plane);
  dividePlane(plane, components).forEach((part, index) => {
    const component = components[index]!;
    arrange(part, TURN * (options.seed ?? 1));
    settle(
      part,
      component.map((node) => radii[node]! + MARGIN),
    );
    component.forEach((node, at) => {
      plane.positions.set(part.positions.subarray(2 * at, 2 * at + 2), 2 * node);
    });
  });
  packComponents(plane.positions, radii, components);
  const place = new Map(keys.map((key, node) => [key, 2 * node]));
  return {
    ...graph,
    nodes: graph.nodes.map(({ key, attributes }) => {
      const [x, y] = plane.positions.subarray(place.get(key)!, place.get(key)! + 2);
      return { key, attributes: { ...attributes, x: round(x!), y: round(y!) } };
    }),
  };
}

function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Two decimals; no negative zero, which JSON would lose. */
function round(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}

/** The graph as numbers, its nodes counted in the order of `keys`, and the radius of each. */
function readGraph(graph: SerializedGraph, keys: readonly string[]): { plane: Plane; radii: number[] } {
  const order = keys.length;
  const numbers = new Map(keys.map((key, node) => [key, node]));
  const degrees = new Array<number>(order).fill(0);
  const neighbours = new Array<number>(order).fill(0);
  const pairs = new Map<number, { a: number; b: number; asserted: number; other: number }>();
  for (const { source, target, attributes } of graph.edges) {
    const [from, to] = [numbers.get(source), numbers.get(target)];
    if (from === undefined || to === undefined || from === to) continue;
    degrees[from]! += 1;
    degrees[to]! += 1;
    const [a, b] = from < to ? [from, to] : [to, from];
    let pair = pairs.get(a * order + b);
    if (!pair) {
      pair = { a, b, asserted: 0, other: 0 };
      pairs.set(a * order + b, pair);
      neighbours[a]! += 1;
      neighbours[b]! += 1;
    }
    if (attributes.weight > 0) pair.asserted += 1;
    else pair.other += 1;
  }
  const edges = [...pairs.values()]
    .sort((left, right) => left.a - right.a || left.b - right.b)
    .map((pair) => ({
      a: pair.a,
      b: pair.b,
      weight: edgePull({ ...pair, neighbours: [neighbours[pair.a]!, neighbours[pair.b]!] }, order),
    }));
  const largest = degrees.reduce((most, degree) => Math.max(most, degree), 0);
  return {
    plane: createPlane(order, edges),
    radii: degrees.map((degree) => nodeRadius(degree, largest, order)),
  };
}

/**
 * Turns a picture's longer axis level, gives it the room that its nodes need, and removes overlaps, in place.
 *
 * @param radii the margin around nodes included
 */
function settle({ order, positions }: Plane, radii: readonly number[]): void {
  let [meanX, meanY] = [0, 0];
  for (let node = 0; node < order; node++) {
    meanX += positions[2 * node]! / order;
    meanY += positions[2 * node + 1]! / order;
  }
  let [xx, xy, yy] = [0, 0, 0];
  for (let node = 0; node < order; node++) {
    const [x, y] = [positions[2 * node]! - meanX, positions[2 * node + 1]! - meanY];
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const angle = -Math.atan2(2 * xy, xx - yy) / 2; // of the first principal axis
  const spread = Math.sqrt((xx + yy) / order);
  const discs = radii.reduce((sum, radius) => sum + radius * radius, 0);
  // Points spread evenly over a disc of radius R have a root mean square distance of R/√2 from its middle.
  const wanted = Math.sqrt(discs / COVERED / 2);
  const scale = spread > 0 ? wanted / spread : 1;
  for (let node = 0; node < order; node++) {
    const [x, y] = [positions[2 * node]! - meanX, positions[2 * node + 1]! - meanY];
    positions[2 * node] = scale * (x * Math.cos(angle) - y * Math.sin(angle));
    positions[2 * node + 1] = scale * (x * Math.sin(angle) + y * Math.cos(angle));
  }
  removeOverlap(positions, radii);
}
