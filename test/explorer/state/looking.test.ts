import { MultiDirectedGraph } from 'graphology';
import { describe, expect, test } from 'vitest';
import { findFocus, withoutNodes } from '../../../src/explorer/state/findFocus.ts';
import { groupByCommunity, groupByDocument, MOST_GROUPS } from '../../../src/explorer/state/findGroups.ts';
import { findHubs } from '../../../src/explorer/state/findHubs.ts';
import { createState, type ExplorerGraph, INITIAL_VIEW } from '../../../src/explorer/state/index.ts';
import {
  focusOn,
  hideNode,
  INITIAL_LOOKING,
  setMuted,
  toggleOpened,
} from '../../../src/explorer/state/looking.ts';
import type { Kind } from '../../../src/model/index.ts';
import { sampleGraph } from '../sampleGraph.ts';

const sample = sampleGraph();
const MIRA = 'person/mira-oh';
const all = { nodes: new Set(sample.nodes()), edges: new Set(sample.edges()) };

/** A graph of so many people who all know one technique, and each one of their own. */
function circle(people: number): ExplorerGraph {
  const graph: ExplorerGraph = new MultiDirectedGraph();
  const add = (key: string, kind: Kind) =>
    graph.addNode(key, { label: key, kind, aliases: [], mentions: [], confidence: 1, x: 0, y: 0 });
  const know = (person: string, technique: string) =>
    graph.addEdge(person, technique, { relation: 'skilled_in', weight: 1, evidence: [], confidence: 1 });
  add('python', 'software');
  for (let person = 0; person < people; person++) {
    add(`p${person}`, 'person');
    add(`t${person}`, 'technique');
    know(`p${person}`, 'python');
    know(`p${person}`, `t${person}`);
  }
  return graph;
}
/** A state that shows a graph. */
function showing(graph: ExplorerGraph) {
  const state = createState({ browserLanguage: 'en' });
  state.actions.finishLoading({ status: 'ready', graph, report: null });
  return state;
}

describe('findHubs', () => {
  test('what joins more than a third of many people is a hub', () => {
    expect(findHubs(circle(30))).toEqual(['python']);
  });

  test('in a small circle it is what they have in common', () => {
    expect(findHubs(circle(8))).toEqual([]);
    expect(findHubs(sample)).toEqual([]);
  });

  test('people never are', () => {
    const graph = circle(30);
    for (let other = 1; other < 30; other++) {
      graph.addEdge('p0', `t${other}`, { relation: 'skilled_in', weight: 1, evidence: [], confidence: 1 });
      graph.addEdge('p0', `p${other}`, { relation: 'advised_by', weight: 1, evidence: [], confidence: 1 });
    }
    expect(findHubs(graph)).toEqual(['python']);
  });
});

describe('muted', () => {
  test('holds hubs by rule until the reader says otherwise, for one or for all', () => {
    const { muted, actions } = showing(circle(30));
    expect([...muted.value]).toEqual(['python']);
    actions.look((looking) => setMuted(looking, 'python', false));
    expect([...muted.value]).toEqual([]);
    actions.look((looking) => setMuted(looking, 't1', true));
    expect([...muted.value]).toEqual(['t1']);
    actions.look({ muteHubs: false, unmuted: [] });
    expect([...muted.value]).toEqual(['t1']);
  });

  test('no path leads through a muted node', () => {
    const { paths, actions } = showing(circle(30));
    actions.showPath({ from: 'p0', to: 'p1' });
    expect(paths.value).toEqual([]);
    actions.look({ muteHubs: false });
    expect(paths.value).toHaveLength(1);
  });
});

describe('findFocus', () => {
  test('one step is the node, its neighbours and all edges between them', () => {
    const focus = findFocus(sample, all, { key: MIRA, depth: 1, opened: [] }, new Set())!;
    expect(focus.nodes).toEqual(new Set([MIRA, ...sample.neighbors(MIRA)]));
    for (const edge of sample.edges()) {
      expect(focus.edges.has(edge)).toBe(sample.extremities(edge).every((end) => focus.nodes.has(end)));
    }
  });

  test('no step leads on through a muted node, but it can be opened', () => {
    const graph = circle(4);
    const shown = { nodes: new Set(graph.nodes()), edges: new Set(graph.edges()) };
    const muted = new Set(['python']);
    const near = findFocus(graph, shown, { key: 'p0', depth: 3, opened: [] }, muted)!;
    expect([...near.nodes].sort()).toEqual(['p0', 'python', 't0']);
    const opened = findFocus(graph, shown, { key: 'p0', depth: 1, opened: ['p2', 'python'] }, muted)!;
    expect([...opened.nodes].sort()).toEqual(['p0', 'p1', 'p2', 'p3', 'python', 't0', 't2']);
  });

  test('there is none around what is not shown', () => {
    const shown = withoutNodes(sample, all, [MIRA]);
    expect(findFocus(sample, shown, { key: MIRA, depth: 1, opened: [] }, new Set())).toBeNull();
  });
});

describe('looking', () => {
  test('another focus keeps its depth and what becomes of the rest, and opens nothing', () => {
    const first = toggleOpened(focusOn(INITIAL_LOOKING, 'a', 2), 'b');
    expect(first.focus?.opened).toEqual(['b']);
    expect(focusOn(first, 'c').focus).toEqual({ key: 'c', depth: 2, opened: [], rest: 'hidden' });
    expect(focusOn(first, 'a', 3).focus?.opened).toEqual(['b']);
  });

  test('hiding the middle of a focus ends it', () => {
    expect(hideNode(focusOn(INITIAL_LOOKING, 'a'), 'a')).toMatchObject({ focus: null, hidden: ['a'] });
  });

  test('Esc takes the focus after the selection', () => {
    const { actions, view } = showing(sample);
    actions.look((looking) => focusOn(looking, MIRA));
    actions.selectNode(MIRA);
    actions.peel();
    expect(view.value.looking.focus?.key).toBe(MIRA);
    actions.peel();
    expect(view.value).toEqual(INITIAL_VIEW);
  });

  test('the second end of a path joins it to the first, or to what is selected', () => {
    const { actions, view } = showing(sample);
    actions.choosePathEnd('from', MIRA);
    actions.select(null);
    actions.choosePathEnd('to', 'person/hana-seo');
    expect(view.value.path).toEqual({ from: MIRA, to: 'person/hana-seo' });
    actions.selectNode('person/김도윤');
    actions.choosePathEnd('from', MIRA);
    expect(view.value.path).toEqual({ from: MIRA, to: 'person/김도윤' });
  });
});

describe('groups', () => {
  test('of documents: each node is in one, and counts add up', () => {
    const { list, of } = groupByDocument(sample);
    expect(of.size).toBe(sample.order);
    expect(list.reduce((sum, { count }) => sum + count, 0)).toBe(sample.order);
    expect(list.filter(({ what }) => what === 'document').length).toBeLessThanOrEqual(MOST_GROUPS);
  });

  test('of communities are named by their best joined node, a muted one aside', () => {
    const graph = circle(5);
    const values = graph.nodes().map(() => 0);
    expect(groupByCommunity(graph, values).list[0]).toMatchObject({ what: 'around', label: 'python' });
    expect(groupByCommunity(graph, values, (key) => key !== 'python').list[0]?.label).toBe('p0');
  });
});
