import { describe, expect, test } from 'vitest';
import { makeGraph } from '../../scripts/bench/makeGraph.ts';
import { median, type Visit } from '../../scripts/bench/measurePage.ts';
import { type Measured, writeBenchTable } from '../../scripts/bench/writeBenchTable.ts';
import { readGraph } from '../../src/explorer/state/index.ts';
import { canRelate } from '../../src/model/index.ts';

describe('makeGraph', () => {
  const made = makeGraph(400, 1200, 3);

  test('the explorer reads what it makes, and it has the size that was asked for', () => {
    const { graph } = readGraph(made);
    expect([graph?.order, graph?.size]).toEqual([400, 1200]);
  });

  test('relations join what they may join', () => {
    const kinds = new Map(made.nodes.map(({ key, attributes }) => [key, attributes.kind]));
    for (const { source, target, attributes } of made.edges)
      expect(canRelate(attributes.relation, kinds.get(source)!, kinds.get(target)!)).toBe(true);
  });

  test('the same seed makes the same graph, another one another', () => {
    expect(JSON.stringify(makeGraph(400, 1200, 3))).toBe(JSON.stringify(made));
    expect(JSON.stringify(makeGraph(400, 1200, 4))).not.toBe(JSON.stringify(made));
  });

  test('a few things have many edges, most have few', () => {
    const degrees = new Map<string, number>();
    for (const key of made.edges.flatMap(({ source, target }) => [source, target]))
      degrees.set(key, (degrees.get(key) ?? 0) + 1);
    const sorted = [...degrees.values()].sort((a, b) => b - a);
    expect(sorted[0]!).toBeGreaterThan(8 * median(sorted));
  });
});

test.each([
  [[3], 3],
  [[5, 1, 3], 3],
  [[4, 1, 3, 2], 2.5],
  [[], Number.NaN],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle);
});

describe('the table', () => {
  const measured = (ours: Visit[], peer: Visit[]): Measured => ({
    graph: '5000',
    nodes: 5000,
    edges: 15_000,
    visits: { drawn: { ours, peer }, own: { ours: [], peer: [] } },
    failures: [{ page: 'peer', mode: 'own', phase: 'pan', reason: 'took more than 90 s\nand so on' }],
  });
  const table = writeBenchTable(
    measured([{ hover: 40, panLongest: 0 }, { hover: 70, panLongest: 130 }, { hover: 60 }], [{ hover: 20 }]),
    { ours: 120, peer: 40 },
  );

  test('has medians, the ratio to the peer, and marks a limit that is not kept', () => {
    expect(table).toContain('| JavaScript at first load, KB gzip | 120.0 | 40.0 | 3.00 | 130 |');
    expect(table).toContain('| pointer to highlight | 60 | 20 | 3.00 | 50 ✗ |');
    // The middle of 0 and 130, from the two visits that came so far.
    expect(table).toContain('| longest task while panning | 65 | – |  | 100 |');
  });

  test('says what was not measured, and why', () => {
    expect(table).toContain('| click to highlight | – | – |  |  |');
    expect(table).toContain('peer (own) did not finish "pan": took more than 90 s\n');
  });
});
