import { describe, expect, test } from 'vitest';
import { createFacetIndex } from '../../../src/explorer/state/facetIndex.ts';
import {
  columnsOfTab,
  INITIAL_TABLE,
  readGraphKinds,
  type TableTab,
} from '../../../src/explorer/state/index.ts';
import { listRows, readCell } from '../../../src/explorer/state/tableRows.ts';
import { tableToClipboard, tableToCsv } from '../../../src/explorer/state/tableText.ts';
import { sampleGraph } from '../sampleGraph.ts';

const graph = sampleGraph();
const all = { nodes: new Set(graph.nodes()), edges: new Set(graph.edges()) };
const kinds = readGraphKinds(graph);
const tabs: readonly TableTab[] = [...kinds.kinds, 'relations'];
const source = { graph, kinds, index: createFacetIndex(graph), shown: all };
const MIRA = 'person/mira-oh';

describe('rows', () => {
  test.each(tabs)('the tab %s has each of its rows once', (tab) => {
    const rows = listRows(source, { ...INITIAL_TABLE, tab }, 'en');
    const expected = tab === 'relations' ? graph.edges() : graph.filterNodes((_, { kind }) => kind === tab);
    expect([...rows].sort()).toEqual(expected.sort());
  });

  test('what is not shown has no row and counts for nothing', () => {
    const shown = { nodes: new Set([MIRA]), edges: new Set<string>() };
    expect(listRows({ ...source, shown }, INITIAL_TABLE, 'en')).toEqual([MIRA]);
    expect(readCell({ ...source, shown }, 'person', 'skills', MIRA)).toEqual({ type: 'empty' });
    expect(readCell({ ...source, shown }, 'person', 'relations', MIRA)).toEqual({ type: 'number', value: 0 });
  });

  test('are sorted both ways, what is empty last', () => {
    const years = (descending: boolean) =>
      listRows(source, { tab: 'technique', sort: { column: 'years', descending }, hidden: [] }, 'en').map(
        (key) => readCell(source, 'technique', 'years', key),
      );
    for (const descending of [true, false]) {
      const cells = years(descending);
      const firstEmpty = cells.findIndex(({ type }) => type === 'empty');
      expect(firstEmpty).toBeGreaterThan(0);
      expect(cells.slice(firstEmpty).every(({ type }) => type === 'empty')).toBe(true);
      const last = cells.slice(0, firstEmpty).map((cell) => (cell.type === 'year' ? cell.to : 0));
      expect(last).toEqual([...last].sort((a, b) => (descending ? b - a : a - b)));
    }
  });

  test.each(tabs)('each column of %s says something in some row', (tab) => {
    const rows = listRows(source, { ...INITIAL_TABLE, tab }, 'en');
    const empty = columnsOfTab(tab).filter((column) =>
      rows.every((key) => readCell(source, tab, column, key).type === 'empty'),
    );
    // The sample has no other names for some kinds, and no award that says who granted it to whom.
    expect(empty.filter((column) => !['aliases', 'years', 'broader'].includes(column))).toEqual([]);
  });
});

describe('cells', () => {
  test('authors stand in their order', () => {
    const paper = graph.findNode((key, { kind }) => kind === 'publication' && graph.inDegree(key) > 1)!;
    const cell = readCell(source, 'publication', 'authors', paper);
    const authors = graph
      .filterInEdges(paper, (_, { relation }) => relation === 'author_of')
      .sort((a, b) => graph.getEdgeAttribute(a, 'position')! - graph.getEdgeAttribute(b, 'position')!)
      .map((edge) => graph.getNodeAttribute(graph.source(edge), 'label'));
    expect(cell).toEqual({ type: 'names', names: authors });
  });
});

describe('text', () => {
  test('CSV quotes what has to be quoted and defuses formulas', () => {
    expect(
      tableToCsv([
        ['a', 'b "c", d'],
        ['=1+1', '김도윤\nx'],
      ]),
    ).toBe('\ufeffa,"b ""c"", d"\r\n\'=1+1,"김도윤\nx"\r\n');
  });

  test('the clipboard gets one line a row, one TAB between cells', () => {
    expect(
      tableToClipboard([
        ['a\tb', '-x'],
        ['c\nd', ''],
      ]),
    ).toBe("a b\t'-x\nc d\t");
  });
});
