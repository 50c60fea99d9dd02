import { describe, expect, test } from 'vitest';
import {
  createState,
  type ExplorerGraph,
  OTHER,
  readGraph,
  readGraphKinds,
} from '../../../src/explorer/state/index.ts';
import { adoptGraph } from '../../../src/formats/adoptGraph.ts';
import { ForeignGraph, GRAPH_LIMITS } from '../../../src/formats/foreignGraph.ts';
import { KINDS } from '../../../src/model/index.ts';
import { sampleGraph } from '../sampleGraph.ts';

/** A graph of nodes with these kinds; each but the first is joined to it by an edge that says these words in turn. */
function openGraph(kinds: readonly string[], words: readonly string[] = ['']): ExplorerGraph {
  const foreign = new ForeignGraph('GEXF', GRAPH_LIMITS);
  kinds.forEach((kind, index) => {
    foreign.addNode(`n${index}`, new Map(kind ? [['kind', kind]] : []));
    if (index === 0) return;
    const label = words[index % words.length]!;
    foreign.addEdge({
      source: 'n0',
      target: `n${index}`,
      isDirected: true,
      fields: new Map([['label', label]]),
    });
  });
  return readGraph(adoptGraph(foreign, 'a.gexf').graph).graph!;
}

describe('the kinds of a graph', () => {
  test('of ours are those that there are, drawn as always', () => {
    const { kinds, lookOf, kindEntry } = readGraphKinds(sampleGraph());
    expect(kinds).toEqual(KINDS);
    expect(lookOf('person')).toEqual({ color: 'person', shape: 'person', isPlain: false });
    expect(kindEntry('person')).toBe('person');
  });

  test('of a file are called as it calls them, the most frequent first, after ours', () => {
    const { kinds, kindCounts } = readGraphKinds(
      openGraph(['Planet', 'Moon', 'Moon', 'person', 'Planet', 'Planet', '']),
    );
    expect(kinds).toEqual(['person', '~Planet', '~Moon', OTHER]);
    expect(kindCounts.get('~Planet')).toBe(3);
    expect(kindCounts.get(OTHER)).toBe(1);
  });

  test('borrow colours and shapes that no node of ours needs, each one of its own, without a drawing', () => {
    const { lookOf } = readGraphKinds(openGraph(['Planet', 'Moon', 'person', 'organization']));
    const looks = [lookOf('~Planet'), lookOf('~Moon')];
    for (const { color, isPlain } of looks) {
      expect(isPlain).toBe(true);
      expect(['person', 'organization', 'publication']).not.toContain(color);
    }
    expect(looks[0]!.color).not.toBe(looks[1]!.color);
  });

  test('share one entry where colours run out', () => {
    const many = Array.from({ length: 14 }, (_, index) =>
      Array.from({ length: 20 - index }, () => `Kind ${index}`),
    );
    const { kinds, kindCounts, kindEntry, lookOf } = readGraphKinds(openGraph(many.flat()));
    // Nine colours besides the grey of "other".
    expect(kinds).toHaveLength(10);
    expect(kinds.at(-1)).toBe(OTHER);
    expect(kindEntry('~Kind 0')).toBe('~Kind 0');
    expect(kindEntry('~Kind 12')).toBe(OTHER);
    expect(lookOf('~Kind 12').color).toBe('publication');
    // 11 + 10 + 9 + 8 + 7 nodes of the last five kinds.
    expect(kindCounts.get(OTHER)).toBe(45);
  });
});

describe('relations of a file', () => {
  test('have entries of their own, and one for what says nothing', () => {
    const { relations, relationCounts } = readGraphKinds(
      openGraph(['Planet', 'Moon', 'Moon', 'Moon', 'Moon', 'Moon'], ['orbits', 'orbits', '']),
    );
    expect(relations).toEqual(['~orbits', OTHER]);
    expect(relationCounts.get('~orbits')).toBe(3);
  });
});

describe('a filter on what we do not know', () => {
  test('hides its nodes or edges and counts them', () => {
    const state = createState({ browserLanguage: 'en' });
    const graph = openGraph(['Planet', 'Moon', 'Moon', 'person'], ['orbits', 'sees']);
    state.actions.finishLoading({ status: 'ready', graph, report: null });
    expect(state.kinds.value).toEqual([
      { name: 'person', count: 1 },
      { name: '~Moon', count: 2 },
      { name: '~Planet', count: 1 },
    ]);
    state.actions.toggleKind('~Moon');
    expect(state.counts.value.shownNodes).toBe(2);
    state.actions.toggleKind('~Moon');
    state.actions.toggleRelation('~sees');
    expect(state.counts.value).toMatchObject({ shownNodes: 4, shownEdges: 1 });
    expect(state.view.value.hiddenRelations).toEqual(['~sees']);
  });
});
