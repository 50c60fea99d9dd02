import { beforeEach, describe, expect, test } from 'vitest';
import { createState, INITIAL_VIEW, type State } from '../../../src/explorer/state/index.ts';
import { sampleGraph } from '../sampleGraph.ts';

const graph = sampleGraph();
const MIRA = 'person/mira-oh';
let state: State;
beforeEach(() => {
  state = createState({ browserLanguage: 'en' });
  state.actions.finishLoading({ status: 'ready', graph, report: null });
});

describe('filters', () => {
  test('at first everything is shown', () => {
    expect(state.counts.value).toEqual({
      nodes: graph.order,
      edges: graph.size,
      shownNodes: graph.order,
      shownEdges: graph.size,
    });
  });

  test('a kind that is switched off takes its nodes and their edges away', () => {
    state.actions.toggleKind('person');
    const people = graph.filterNodes((_, { kind }) => kind === 'person');
    const edges = graph.filterEdges(
      (_e, _a, source, target) => people.includes(source) || people.includes(target),
    );
    expect(state.counts.value.shownNodes).toBe(graph.order - people.length);
    expect(state.counts.value.shownEdges).toBe(graph.size - edges.length);
  });

  test('a relation that is switched off leaves its nodes', () => {
    state.actions.toggleRelation('skilled_in');
    expect(state.counts.value.shownNodes).toBe(graph.order);
    expect(state.counts.value.shownEdges).toBe(
      graph.filterEdges((_, { relation }) => relation !== 'skilled_in').length,
    );
  });

  test('a kind switched off and on again is as before', () => {
    state.actions.toggleKind('venue');
    state.actions.toggleKind('venue');
    expect(state.view.value).toEqual(INITIAL_VIEW);
  });

  test('the order of switching does not show in the view', () => {
    state.actions.toggleKind('venue');
    state.actions.toggleKind('person');
    expect(state.view.value.hiddenKinds).toEqual(['person', 'venue']);
  });

  test('the legend counts all, whatever is switched off', () => {
    const before = state.kinds.value;
    state.actions.toggleKind('person');
    expect(state.kinds.value).toEqual(before);
    expect(before.reduce((sum, { count }) => sum + count, 0)).toBe(graph.order);
  });

  test('a search text does not change what is shown', () => {
    const before = state.shown.value;
    state.actions.search('mira');
    expect(state.shown.value).toBe(before);
  });
});

describe('emphasis', () => {
  test('nothing stands out at first', () => {
    expect(state.emphasis.value).toBeNull();
  });

  test('a hovered node stands out with its neighbours', () => {
    state.actions.hover({ type: 'node', key: MIRA });
    expect([...state.emphasis.value!.nodes].sort()).toEqual([MIRA, ...graph.neighbors(MIRA)].sort());
    expect(state.emphasis.value!.edges.size).toBe(graph.degree(MIRA));
  });

  test('the hovered node goes before the selected', () => {
    state.actions.selectNode(MIRA);
    state.actions.hover({ type: 'node', key: 'software/rust' });
    expect([...state.emphasis.value!.centers]).toEqual(['software/rust']);
    state.actions.hover(null);
    expect([...state.emphasis.value!.centers]).toEqual([MIRA]);
  });

  test('neighbours that are filtered out do not stand out', () => {
    state.actions.toggleKind('technique');
    state.actions.selectNode(MIRA);
    for (const key of state.emphasis.value!.nodes) {
      expect(graph.getNodeAttribute(key, 'kind')).not.toBe('technique');
    }
  });

  test('a selected edge stands out with its two ends', () => {
    const edge = graph.edges()[0]!;
    state.actions.selectEdge(edge);
    expect([...state.emphasis.value!.nodes].sort()).toEqual(graph.extremities(edge).sort());
  });

  test('what the graph does not have is not selected', () => {
    state.actions.selectNode('person/nobody');
    expect(state.selected.value).toBeNull();
    expect(state.emphasis.value).toBeNull();
  });
});

describe('peel', () => {
  test('takes one layer at a time: document, selection, search, filters', () => {
    state.actions.toggleKind('place');
    state.actions.search('mira');
    state.actions.selectNode(MIRA);
    state.actions.openPassage({ document: 'mira-oh.md', start: 0, end: 9 });
    state.actions.peel();
    expect(state.view.value.passage).toBeNull();
    expect(state.view.value.selected).not.toBeNull();
    state.actions.peel();
    expect(state.view.value.selected).toBeNull();
    expect(state.view.value.query).toBe('mira');
    state.actions.peel();
    expect(state.view.value.query).toBe('');
    expect(state.view.value.hiddenKinds).toEqual(['place']);
    state.actions.peel();
    expect(state.view.value).toEqual(INITIAL_VIEW);
    expect(state.actions.peel()).toBe(false);
  });
});

describe('steps in history', () => {
  test('a selection is a step of its own, a letter of a search is not', () => {
    state.actions.selectNode(MIRA);
    expect(state.lastStep()).toBe('push');
    state.actions.search('m');
    expect(state.lastStep()).toBe('replace');
  });
});

describe('sheets on a narrow window', () => {
  test('the legend is closed at first, and again when something is selected', () => {
    const narrow = createState({ browserLanguage: 'en', isNarrow: true });
    expect(narrow.isLegendOpen.value).toBe(false);
    narrow.actions.toggleLegend();
    narrow.actions.selectNode(MIRA);
    expect(narrow.isLegendOpen.value).toBe(false);
  });

  test('switching a kind off leaves the legend open', () => {
    const narrow = createState({ browserLanguage: 'en', isNarrow: true });
    narrow.actions.toggleLegend();
    narrow.actions.toggleKind('person');
    expect(narrow.isLegendOpen.value).toBe(true);
  });
});

test("the language is the browser's until the reader chooses", () => {
  const korean = createState({ browserLanguage: 'ko' });
  expect(korean.language.value).toBe('ko');
  korean.actions.setLanguage('en');
  expect(korean.language.value).toBe('en');
});
