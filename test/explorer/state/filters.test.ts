import { beforeEach, describe, expect, test } from 'vitest';
import { createFacetIndex } from '../../../src/explorer/state/facetIndex.ts';
import { countLeast, countYears, listFacet } from '../../../src/explorer/state/findPassing.ts';
import {
  createState,
  type Filters,
  INITIAL_VIEW,
  listActive,
  listLoosenings,
  NO_FILTERS,
  type State,
  toggleValue,
  withoutFilter,
} from '../../../src/explorer/state/index.ts';
import { sampleGraph } from '../sampleGraph.ts';

const graph = sampleGraph();
const index = createFacetIndex(graph);
const COMPRESSION = 'technique/model-compression';
let state: State;
beforeEach(() => {
  state = createState({ browserLanguage: 'en' });
  state.actions.finishLoading({ status: 'ready', graph, report: null });
});
const ask = (filters: Partial<Filters>): void =>
  state.actions.changeView({ filters: { ...NO_FILTERS, ...filters } });
const shown = () => state.shown.value;

describe('a technique', () => {
  test('includes what is under it, at any depth', () => {
    const scope = index.scope('technique', COMPRESSION);
    for (const key of ['knowledge-distillation', 'quantization', 'quantization-aware-training']) {
      expect(scope.has(`technique/${key}`), key).toBe(true);
    }
    expect(scope.has('technique/computer-vision')).toBe(false);
  });

  test('shows who knows any of them, and nobody else', () => {
    ask({ technique: [COMPRESSION] });
    const under = graph.filterNodes((key) => index.scope('technique', COMPRESSION).has(key));
    expect([...shown().nodes].sort()).toEqual(under.sort());
    const people = graph.filterNodes(
      (key, { kind }) =>
        kind === 'person' &&
        graph.someNeighbor(key, (other) =>
          /technique\/.*(?:quantization|pruning|distill|compress)/.test(other),
        ),
    );
    expect([...shown().nodes].filter((key) => key.startsWith('person/')).sort()).toEqual(people.sort());
  });

  test('is a root of the taxonomy when nothing is broader', () => {
    expect(index.roots).toContain(COMPRESSION);
    expect(index.roots).not.toContain('technique/quantization');
    expect(index.narrower('technique/quantization')).toContain('technique/quantization-aware-training');
  });
});

describe('the other facets', () => {
  test('a document shows the nodes that it names and the relations that it states', () => {
    ask({ document: ['mira-oh.md'] });
    for (const key of shown().nodes) {
      expect(graph.getNodeAttribute(key, 'mentions').some((one) => one.document === 'mira-oh.md')).toBe(true);
    }
    for (const key of shown().edges) {
      const { evidence } = graph.getEdgeAttributes(key);
      expect(evidence.length === 0 || evidence.some((one) => one.document === 'mira-oh.md')).toBe(true);
    }
    expect(shown().nodes.size).toBeGreaterThan(3);
    expect(shown().nodes.size).toBeLessThan(graph.order);
  });

  test('an organization shows its people and what they know', () => {
    ask({ organization: ['organization/narae-labs'] });
    expect(shown().nodes.has('person/mira-oh')).toBe(true);
    expect(
      graph.filterOutNeighbors('person/mira-oh', (key) => key.startsWith('technique/')).length,
    ).toBeGreaterThan(0);
    for (const key of graph.filterOutNeighbors('person/mira-oh', (key) => key.startsWith('technique/'))) {
      expect(shown().nodes.has(key), key).toBe(true);
    }
  });

  test('years keep the papers of those years and none of others', () => {
    ask({ years: [2019, 2020] });
    const papers = [...shown().nodes]
      .map((key) => graph.getNodeAttribute(key, 'year'))
      .filter((year) => year !== undefined);
    expect(papers.length).toBeGreaterThan(0);
    for (const year of papers) expect(year === 2019 || year === 2020).toBe(true);
  });

  test('several values of one facet are joined by "or", facets by "and"', () => {
    ask({ document: ['mira-oh.md'] });
    const one = shown().nodes.size;
    ask({ document: ['mira-oh.md', 'sofie-aalbers.md'] });
    const both = shown().nodes.size;
    expect(both).toBeGreaterThan(one);
    ask({ document: ['mira-oh.md', 'sofie-aalbers.md'], technique: [COMPRESSION] });
    expect(shown().nodes.size).toBeLessThan(both);
  });

  test('pieces of evidence count for nodes and relations', () => {
    ask({ evidence: 2 });
    for (const key of shown().edges) expect(graph.getEdgeAttribute(key, 'weight')).toBeGreaterThan(1);
    for (const key of shown().nodes)
      expect(graph.getNodeAttribute(key, 'mentions').length).toBeGreaterThan(1);
  });

  test('what the graph does not have shows nothing and breaks nothing', () => {
    ask({
      technique: ['technique/nothing'],
      document: ['no.md'],
      place: ['place/nowhere'],
      organization: ['x'],
    });
    expect(shown().nodes.size).toBe(0);
  });
});

describe('counts', () => {
  test('a value counts what choosing it alone would show, whatever else its facet asks for', () => {
    for (const facet of ['document', 'organization', 'place', 'technique'] as const) {
      ask({ evidence: 1, [facet]: [] });
      const values = listFacet(graph, index, state.passing.value!, facet);
      for (const { value, count } of values.slice(0, 4)) {
        ask({ evidence: 1, [facet]: [value] });
        expect(shown().nodes.size, `${facet} ${value}`).toBe(count);
        expect(listFacet(graph, index, state.passing.value!, facet)).toEqual(values);
      }
    }
  });

  test('years count dated nodes and follow the other facets', () => {
    const years = countYears(index, state.passing.value!);
    for (const { year, count } of years) {
      ask({ years: [year, year] });
      expect(shown().nodes.size, String(year)).toBe(count);
    }
    ask({ technique: [COMPRESSION] });
    const total = (all: readonly { count: number }[]) => all.reduce((sum, { count }) => sum + count, 0);
    expect(total(countYears(index, state.passing.value!))).toBeLessThan(total(years));
  });

  test('the more evidence is asked for, the fewer nodes there are', () => {
    const [any, two, many] = countLeast(graph, state.passing.value!, 'evidence', [0, 2, 1000]);
    expect(any).toBe(graph.order);
    expect(two).toBeLessThan(graph.order);
    expect(many).toBe(0);
  });

  test('kinds and relations follow the other facets, but not themselves', () => {
    ask({ technique: [COMPRESSION] });
    const people = () => state.kinds.value.find(({ name }) => name === 'person')?.count;
    const before = people();
    expect(before).toBe([...shown().nodes].filter((key) => key.startsWith('person/')).length);
    state.actions.toggleKind('person');
    expect(people()).toBe(before);
    expect(state.relations.value.find(({ name }) => name === 'skilled_in')?.count).toBe(0);
  });
});

describe('what is active', () => {
  test('each thing that is asked for can be taken away by itself', () => {
    state.actions.toggleKind('venue');
    ask({ years: [2019, 2020], evidence: 2, document: ['mira-oh.md'] });
    let view = state.view.value;
    const active = listActive(view);
    expect(active.map(({ facet }) => facet)).toEqual(['kind', 'document', 'years', 'evidence']);
    for (const one of active) view = withoutFilter(view, one);
    expect(view).toEqual(INITIAL_VIEW);
  });

  test('many kinds that are switched off share a chip', () => {
    for (const kind of ['person', 'venue', 'award', 'place'] as const) state.actions.toggleKind(kind);
    expect(listActive(state.view.value)).toHaveLength(1);
  });

  test('where nothing is left, the facet that hides most is named first', () => {
    ask({ years: [1950, 1951], evidence: 1 });
    expect(shown().nodes.size).toBe(0);
    const [first] = listLoosenings(state.view.value, state.passing.value!);
    expect(first?.facet).toBe('years');
    expect(first?.count).toBeGreaterThan(100);
  });

  test('a value toggled twice is as before', () => {
    expect(toggleValue(toggleValue(NO_FILTERS, 'place', 'b'), 'place', 'b')).toEqual(NO_FILTERS);
    expect(toggleValue(toggleValue(NO_FILTERS, 'place', 'b'), 'place', 'a').place).toEqual(['a', 'b']);
  });
});
