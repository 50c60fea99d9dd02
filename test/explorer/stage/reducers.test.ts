import { beforeEach, describe, expect, test } from 'vitest';
import { THEME_COLORS } from '../../../src/explorer/palette.ts';
import { shortenName } from '../../../src/explorer/stage/drawNames.ts';
import { createGraphTable } from '../../../src/explorer/stage/graphTable.ts';
import { createLook, type Look, lanesOf, radiiByDegree } from '../../../src/explorer/stage/look.ts';
import { createReducers } from '../../../src/explorer/stage/reducers.ts';
import { sampleGraph } from '../sampleGraph.ts';

const graph = sampleGraph();
const MIRA = 'person/mira-oh';
const node = graph.getNodeAttributes(MIRA);
let look: Look;
beforeEach(() => {
  look = createLook('light');
  look.shown = { nodes: new Set(graph.nodes()), edges: new Set(graph.edges()) };
});

describe('reducers', () => {
  test('a node has the colour of its kind on the ground that is set', () => {
    const reducers = createReducers(look);
    expect(reducers.node(MIRA, node).color).toBe(THEME_COLORS.light.person);
    look.theme = 'dark';
    expect(reducers.node(MIRA, node).color).toBe(THEME_COLORS.dark.person);
  });

  test('what the filters take away is hidden', () => {
    look.shown = { nodes: new Set(), edges: new Set() };
    const reducers = createReducers(look);
    expect(reducers.node(MIRA, node).hidden).toBe(true);
    const edge = graph.edges(MIRA)[0]!;
    expect(reducers.edge(edge, graph.getEdgeAttributes(edge)).hidden).toBe(true);
  });

  test('what stands out does not fade', () => {
    look.emphasis = { centers: new Set([MIRA]), nodes: new Set([MIRA]), edges: new Set() };
    const reducers = createReducers(look);
    expect(reducers.node(MIRA, node)).toMatchObject({ highlighted: true });
    expect(reducers.node('software/rust', graph.getNodeAttributes('software/rust'))).toMatchObject({
      highlighted: false,
    });
  });

  test('an edge that only the vocabulary states is dashed', () => {
    const reducers = createReducers(look);
    const dashed = graph.filterEdges((key, attributes) => reducers.edge(key, attributes).dashed);
    expect(dashed).toEqual(graph.filterEdges((_, { weight }) => weight === 0));
    expect(dashed.length).toBeGreaterThan(0);
  });

  test('attributes of the graph are left alone', () => {
    const before = JSON.stringify(node);
    createReducers(look).node(MIRA, node);
    expect(JSON.stringify(node)).toBe(before);
  });
});

test('a node with more edges is drawn at least as large', () => {
  const radii = radiiByDegree(graph);
  const keys = graph.nodes().sort((a, b) => graph.degree(a) - graph.degree(b));
  for (const [index, key] of keys.entries()) {
    if (index > 0) expect(radii.get(key)!).toBeGreaterThanOrEqual(radii.get(keys[index - 1]!)!);
  }
  expect(Math.max(...radii.values())).toBe(20);
});

test('edges of one pair have lanes of their own, in both directions', () => {
  const lanes = lanesOf(createGraphTable(graph));
  const seen = new Set<string>();
  for (const [edge, lane] of lanes) {
    const [source, target] = graph.extremities(edge);
    // A lane is measured from the edge's own direction.
    const side = source < target ? lane : -lane;
    const place = `${[source, target].sort().join(' ')} ${side}`;
    expect(seen.has(place)).toBe(false);
    seen.add(place);
  }
  expect(lanes.size).toBeGreaterThan(0);
});

test.each([
  ['Short', 10, 'Short'],
  ['A name that is too long', 10, 'A name th…'],
  ['한 줄\n두 줄', 10, '한 줄 두 줄'],
  ['\u202eesrever', 20, 'esrever'],
  ['👩‍💻'.repeat(1), 10, '👩‍💻'],
])('%j on the map is at most %i characters', (name, longest, expected) => {
  expect(shortenName(name, longest)).toBe(expected);
});
