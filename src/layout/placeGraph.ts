import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { nodeRadius, type SerializedGraph } from '../model/index.ts';
import { edgePull } from './edgePull.ts';
import { packComponents } from './packComponents.ts';
import { placeRadially } from './placeRadially.ts';
import { listComponents, type Plane } from './plane.ts';
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
/** Iterations of ForceAtlas2 for a small graph, and the product of iterations and nodes that a large one gets. */
const MOST_ITERATIONS = 500;
const FEWEST_ITERATIONS = 40;
const NODE_ITERATIONS = 600_000;

/**
 * Gives every node of a graph a position, so that the picture is finished when the page opens.
 *
 * ForceAtlas2 for each component, beginning from a radial tree; edges between well-connected nodes pull less, so that
 * hubs don't draw everything into one knot. Then overlaps are removed with the radii that nodes are drawn with, and
 * small components are put around the large one. Positions are rounded to hundredths, the middle is at 0, 0, and the
 * unit is a CSS pixel when the picture is shown at its own size. The longer axis lies level.
 *
 * Same graph, same seed, same positions, whatever the order of nodes and edges.
 *
 * Source: Jacomy, Venturini, Heymann, Bastian: ForceAtlas2 (2014), doi:10.1371/journal.pone.0098679, as implemented by
 * graphology-layout-forceatlas2; Barnes–Hut with θ 1.2, as in Gephi.
 */
export function placeGraph(graph: SerializedGraph, options: PlaceOptions = {}): SerializedGraph {
  const keys = graph.nodes.map(({ key }) => key).sort(compareCodeUnits);
  const plane = createPlane(graph, keys);
  const turn = 2.399963 * (options.seed ?? 1); // the golden angle: seeds next to each other begin far apart
  const components = listComponents(plane);
  for (const component of components) {
    placeRadially(plane, component, turn);
    if (component.length > 2) relax(plane, component);
    settle(plane, component);
  }
  packComponents(plane, components);
  const place = new Map(keys.map((key, node) => [key, node]));
  return {
    ...graph,
    nodes: graph.nodes.map(({ key, attributes }) => {
      const node = place.get(key)!;
      return {
        key,
        attributes: {
          ...attributes,
          x: round(plane.positions[2 * node]!),
          y: round(plane.positions[2 * node + 1]!),
        },
      };
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

function createPlane(graph: SerializedGraph, keys: readonly string[]): Plane {
  const order = keys.length;
  const numbers = new Map(keys.map((key, node) => [key, node]));
  const degrees = new Array<number>(order).fill(0);
  const pulls = new Map<number, { asserted: number; other: number }>();
  for (const { source, target, attributes } of graph.edges) {
    const [from, to] = [numbers.get(source), numbers.get(target)];
    if (from === undefined || to === undefined || from === to) continue;
    degrees[from]! += 1;
    degrees[to]! += 1;
    const pair = Math.min(from, to) * order + Math.max(from, to);
    const pull = pulls.get(pair) ?? { asserted: 0, other: 0 };
    pulls.set(pair, pull);
    if (attributes.weight > 0) pull.asserted += 1;
    else pull.other += 1;
  }
  const neighbours: number[][] = keys.map(() => []);
  const pairs = [...pulls].sort(([a], [b]) => a - b);
  for (const [pair] of pairs) {
    const [a, b] = [Math.floor(pair / order), pair % order];
    neighbours[a]!.push(b);
    neighbours[b]!.push(a);
  }
  const edges = pairs.map(([pair, pull]) => {
    const [a, b] = [Math.floor(pair / order), pair % order];
    return {
      a,
      b,
      weight: edgePull({ ...pull, neighbours: [neighbours[a]!.length, neighbours[b]!.length] }, order),
    };
  });
  const largest = Math.max(0, ...degrees);
  return {
    order,
    edges,
    neighbours: neighbours.map((list) => list.sort((a, b) => a - b)),
    positions: new Float64Array(2 * order),
    radii: degrees.map((degree) => nodeRadius(degree, largest, order)),
  };
}

/** Runs ForceAtlas2 on one component, in place: first freely, then slower, so that nodes come to rest. */
function relax(plane: Plane, component: readonly number[]): void {
  const graph = new Graph({ type: 'undirected', multi: false });
  const members = new Set(component);
  for (const node of component)
    graph.addNode(node, { x: plane.positions[2 * node]!, y: plane.positions[2 * node + 1]! });
  for (const { a, b, weight } of plane.edges) if (members.has(a)) graph.addEdge(a, b, { weight });
  const iterations = Math.max(
    FEWEST_ITERATIONS,
    Math.min(MOST_ITERATIONS, Math.floor(NODE_ITERATIONS / component.length)),
  );
  for (const [share, slowDown] of [
    [0.7, 1],
    [0.3, 1 + Math.log(component.length)],
  ] as const)
    forceAtlas2.assign(graph, {
      iterations: Math.ceil(iterations * share),
      getEdgeWeight: 'weight',
      settings: {
        barnesHutOptimize: component.length > 50,
        barnesHutTheta: 1.2,
        strongGravityMode: true,
        gravity: 0.05,
        scalingRatio: 10,
        slowDown,
        edgeWeightInfluence: 1,
      },
    });
  graph.forEachNode((key, { x, y }) => {
    plane.positions[2 * Number(key)] = x;
    plane.positions[2 * Number(key) + 1] = y;
  });
}

/** Turns one component's longer axis level, gives it the room its nodes need, and removes overlaps, in place. */
function settle(plane: Plane, component: readonly number[]): void {
  const points = new Float64Array(2 * component.length);
  let [meanX, meanY] = [0, 0];
  for (const node of component) {
    meanX += plane.positions[2 * node]! / component.length;
    meanY += plane.positions[2 * node + 1]! / component.length;
  }
  let [xx, xy, yy] = [0, 0, 0];
  component.forEach((node, at) => {
    const [x, y] = [plane.positions[2 * node]! - meanX, plane.positions[2 * node + 1]! - meanY];
    points[2 * at] = x;
    points[2 * at + 1] = y;
    xx += x * x;
    xy += x * y;
    yy += y * y;
  });
  const angle = -Math.atan2(2 * xy, xx - yy) / 2; // of the first principal axis
  const spread = Math.sqrt((xx + yy) / component.length);
  const radii = component.map((node) => plane.radii[node]! + MARGIN);
  const discs = radii.reduce((sum, radius) => sum + radius * radius, 0);
  // Points spread evenly over a disc of radius R have a root mean square distance of R/√2 from its middle.
  const wanted = Math.sqrt(discs / COVERED / 2);
  const scale = spread > 0 ? wanted / spread : 1;
  for (let at = 0; at < component.length; at++) {
    const [x, y] = [points[2 * at]!, points[2 * at + 1]!];
    points[2 * at] = scale * (x * Math.cos(angle) - y * Math.sin(angle));
    points[2 * at + 1] = scale * (x * Math.sin(angle) + y * Math.cos(angle));
  }
  removeOverlap(points, radii);
  component.forEach((node, at) => {
    plane.positions[2 * node] = points[2 * at]!;
    plane.positions[2 * node + 1] = points[2 * at + 1]!;
  });
}
