/**
 * Searching a graph of 10,000 nodes, a third of them with Korean names: the first result within 50 ms. And what
 * facets cost on it, which is done once for each change of the filters.
 *
 * Run: `npx vitest bench --project unit --run test/explorer/state/searchIndex.bench.ts`
 */
import { bench, describe } from 'vitest';
import { createFacetIndex } from '../../../src/explorer/state/facetIndex.ts';
import { countYears, findPassing, listFacet, shownOf } from '../../../src/explorer/state/findPassing.ts';
import { INITIAL_VIEW, NO_FILTERS, readGraph, readGraphKinds } from '../../../src/explorer/state/index.ts';
import { createSearchIndex } from '../../../src/explorer/state/searchIndex.ts';
import { listRows } from '../../../src/explorer/state/tableRows.ts';
import { GRAPH_VERSION, KINDS } from '../../../src/model/index.ts';

const NODES = 10_000;
const EDGES = 30_000;
const FAMILIES = [...'김이박최정강조윤장임한오서신권황안송류홍'];
const SYLLABLES = [...'민서지우하윤도현수아준영은진성호재경태연나라온유'];
const WORDS =
  'graph speech vision neural sparse robust language model learning network quantum search index'.split(' ');

/** A 32-bit linear congruential generator, constants of Numerical Recipes. */
let seed = 7;
const random = (): number => {
  seed = (1664525 * seed + 1013904223) % 4294967296;
  return seed / 4294967296;
};
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

const { graph } = readGraph({
  attributes: { format: 'skillgraph', version: GRAPH_VERSION, documents: ['a.md', 'b.md', 'c.md'] },
  nodes: Array.from({ length: NODES }, (_, place) => ({
    key: `n${place}`,
    attributes: {
      label:
        place % 3 === 0
          ? pick(FAMILIES) + pick(SYLLABLES) + pick(SYLLABLES)
          : `${pick(WORDS)} ${pick(WORDS)} ${place}`,
      kind: place % 3 === 0 ? 'person' : pick(KINDS),
      aliases: [`${pick(WORDS)}${place}`],
      mentions: [
        { document: pick(['a.md', 'b.md', 'c.md']), start: 0, end: 1, how: 'section', confidence: 0.9 },
      ],
      confidence: 0.9,
      x: 0,
      y: 0,
    },
  })),
  edges: Array.from({ length: EDGES }, (_, place) => {
    const from = Math.floor(random() * NODES);
    const to = (from + 1 + Math.floor(random() * (NODES - 1))) % NODES;
    return {
      key: `e${place}`,
      source: `n${from}`,
      target: `n${to}`,
      attributes: {
        relation: pick(['works_at', 'skilled_in', 'author_of', 'broader'] as const),
        evidence: [{ document: 'a.md', start: 0, end: 1, quote: 'x' }],
        weight: 1,
        confidence: 0.9,
        year: 1990 + Math.floor(random() * 35),
      },
    };
  }),
});
if (!graph) throw new Error('bench: the graph that was made up cannot be read.');

const index = createSearchIndex(graph);
describe('search among 10,000 nodes', () => {
  for (const query of ['graph', 'quantm serch', '김민', 'ㄱㅁㅅ', 'minseo', 'kim min seo', 'a']) {
    bench(query, () => {
      index.find(query);
    });
  }
});

const facets = createFacetIndex(graph);
const kinds = readGraphKinds(graph);
const asked = {
  ...INITIAL_VIEW,
  filters: { ...NO_FILTERS, years: [2000, 2010] as const, document: ['a.md'] },
};
const passing = findPassing(graph, kinds, facets, asked);
const shown = shownOf(passing);
describe('facets and table of 10,000 nodes and 30,000 edges', () => {
  bench('what passes', () => {
    shownOf(findPassing(graph, kinds, facets, asked));
  });
  bench('years', () => {
    countYears(facets, passing);
  });
  bench('organizations', () => {
    listFacet(graph, facets, passing, 'organization');
  });
  bench('rows of people by name', () => {
    listRows(
      { graph, kinds, index: facets, shown },
      { tab: 'person', sort: { column: 'name', descending: false }, hidden: [] },
      'ko',
    );
  });
});
