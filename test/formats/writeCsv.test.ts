import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CsvOptions, writeEdgesCsv, writeNodesCsv } from '../../src/formats/index.ts';
import type { SerializedGraph } from '../../src/model/index.ts';
import { anyGraph, HOSTILE_GRAPH, makeGraph, SAMPLE } from './sampleGraphs.ts';

const nodes = (graph: SerializedGraph, options?: CsvOptions) => [...writeNodesCsv(graph, options)].join('');
const edges = (graph: SerializedGraph, options?: CsvOptions) => [...writeEdgesCsv(graph, options)].join('');

/** RFC 4180, the obvious way. */
function parse(csv: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replace(/""/g, '"'));
    if (end === '') break;
    if (end === '\r\n') rows.push([]);
  }
  rows.pop(); // after the last line end
  const [headers, ...records] = rows;
  return records.map((cells) => {
    expect(cells).toHaveLength(headers!.length);
    return Object.fromEntries(cells.map((cell, at) => [headers![at]!, cell]));
  });
}

describe('CSV', () => {
  test('the headers are those that Gephi knows', () => {
    expect(nodes(makeGraph({}))).toMatch(/^Id,Label,Kind,/);
    expect(edges(makeGraph({}))).toMatch(/^Source,Target,Type,Kind,Weight,/);
  });

  test('a row for each node and each edge of the sample', () => {
    expect(parse(nodes(SAMPLE)).map(({ Id }) => Id)).toEqual(SAMPLE.nodes.map(({ key }) => key));
    expect(parse(edges(SAMPLE)).map(({ Relation }) => Relation)).toEqual(
      SAMPLE.edges.map(({ attributes }) => attributes.relation),
    );
  });

  test('any graph is as many rows, every row as many cells as there are headers', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        expect(parse(nodes(graph))).toHaveLength(graph.nodes.length);
        expect(parse(edges(graph))).toHaveLength(graph.edges.length);
      }),
      { numRuns: 50, seed: 2 },
    );
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+82', "'+82"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['  =1', '"\'  =1"'.slice(1, -1)],
    ['\u0000=1', "'=1"],
    ['＝1', "'＝1"],
    ['C++', 'C++'],
    ['a=b', 'a=b'],
  ])('the label %j is written as %j', (label, written) => {
    expect(parse(nodes(makeGraph({ a: { label } })))[0]?.Label).toBe(written);
  });

  test('items of a list are guarded one by one, for spreadsheets that part cells by semicolons', () => {
    const csv = nodes(makeGraph({ a: { aliases: ['x', '=1'] } }));
    expect(csv).toContain(`"x; '=1"`);
  });

  test('no cell of a hostile graph begins a formula', () => {
    for (const row of [...parse(nodes(HOSTILE_GRAPH)), ...parse(edges(HOSTILE_GRAPH))])
      for (const [header, cell] of Object.entries(row))
        if (!['X', 'Y'].includes(header)) expect(cell).not.toMatch(/^\s*[=+\-@]/);
  });

  test('numbers are numbers: a coordinate keeps its sign', () => {
    expect(parse(nodes(makeGraph({ a: { x: -1.5 } })))[0]?.X).toBe('-1.5');
  });

  test('without the guard texts are as they are', () => {
    expect(parse(nodes(makeGraph({ a: { label: '=1' } }), { guardsFormulas: false }))[0]?.Label).toBe('=1');
  });

  test('a byte order mark only where it is asked for', () => {
    expect(nodes(SAMPLE, { hasByteOrderMark: true }).startsWith('\ufeffId,')).toBe(true);
    expect(nodes(SAMPLE).startsWith('Id,')).toBe(true);
  });

  test('evidence is the quotes, as many as Excel takes in a cell', () => {
    const evidence = Array.from({ length: 50 }, (_, start) => ({
      document: 'a',
      start,
      end: start + 1,
      quote: `${start} ${'q'.repeat(1000)}`,
    }));
    const [row] = parse(edges(makeGraph({ a: {}, b: {} }, [['a', 'b', { evidence, weight: 50 }]])));
    expect(row?.Evidence).toMatch(/^0 q+; 1 q/);
    expect(row?.Evidence).toMatch(/; …$/);
    expect(row!.Evidence!.length).toBeLessThan(32_767);
    expect(row?.['Evidence Count']).toBe('50');
  });

  test('parallel edges have kinds of their own and the plain relation', () => {
    const rows = parse(
      edges(
        makeGraph({ a: {}, b: {} }, [
          ['a', 'b', {}],
          ['a', 'b', {}],
        ]),
      ),
    );
    expect(rows.map(({ Kind, Relation }) => [Kind, Relation])).toEqual([
      ['works_at', 'works_at'],
      ['works_at#2', 'works_at'],
    ]);
  });
});
