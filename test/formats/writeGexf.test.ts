import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GexfOptions, writeGexf } from '../../src/formats/index.ts';
import type { NodeAttributes, SerializedGraph } from '../../src/model/index.ts';

function makeGraph(...nodes: (Partial<NodeAttributes> & { key: string })[]): SerializedGraph {
  return {
    attributes: { format: 'skillgraph', version: 1, documents: ['a.txt'] },
    options: { type: 'directed', multi: true, allowSelfLoops: false },
    nodes: nodes.map(({ key, ...attributes }) => ({
      key,
      attributes: {
        label: key,
        kind: 'person',
        aliases: [],
        mentions: [{ document: 'a.txt', start: 0, end: 3, how: 'pattern', confidence: 0.5 }],
        confidence: 0.5,
        x: 1.5,
        y: -2,
        ...attributes,
      },
    })),
    edges: [],
  };
}

function withEdges(graph: SerializedGraph, ...ends: (readonly [string, string, number?])[]): SerializedGraph {
  return {
    ...graph,
    edges: ends.map(([source, target, weight = 1], at) => ({
      key: `e${at}`,
      source,
      target,
      attributes: {
        relation: 'works_at',
        evidence: Array.from({ length: weight }, (_, start) => ({
          document: 'a.txt',
          start,
          end: start + 1,
          quote: '"',
        })),
        weight,
        confidence: 0.5,
      },
    })),
  };
}

const write = (graph: SerializedGraph, options?: GexfOptions) => [...writeGexf(graph, options)].join('');

describe('writeGexf', () => {
  test('forbidden characters are left out, white space and markup survive', () => {
    const gexf = write(makeGraph({ key: 'a', label: 'A\u0000<B> & "C"\n\ud800\uffff' }));
    expect(gexf).toContain('label="A&lt;B&gt; &amp; &quot;C&quot;&#10;\ufffd"');
  });

  test.each([
    ['1.3', '[&quot;C++&quot;, &quot;Seoul, South Korea&quot;, &quot;a \\&quot;b\\&quot; \\\\ c&quot;]'],
    ['1.2draft', 'C++|Seoul, South Korea|a &quot;b&quot; \\ c'],
  ] as const)('a list in GEXF %s is %s', (version, list) => {
    const graph = makeGraph({ key: 'a', aliases: ['C++', 'Seoul, South Korea', 'a "b" \\ c'] });
    expect(write(graph, { version })).toContain(`<attvalue for="aliases" value="${list}"/>`);
  });

  test('an empty list and numbers that are not finite are left out', () => {
    const gexf = write(makeGraph({ key: 'a', year: Number.NaN }));
    expect(gexf).not.toMatch(/for="(?:aliases|year)"/);
  });

  test('parallel edges have kinds of their own and the plain relation', () => {
    const gexf = write(withEdges(makeGraph({ key: 'a' }, { key: 'b' }), ['a', 'b'], ['a', 'b']));
    expect(gexf.match(/ kind="[^"]*"/g)).toEqual([' kind="works_at"', ' kind="works_at#2"']);
    expect(gexf.match(/for="relation" value="works_at"/g)).toHaveLength(2);
  });

  test('an edge without evidence weighs 1 and counts 0', () => {
    const gexf = write(withEdges(makeGraph({ key: 'a' }, { key: 'b' }), ['a', 'b', 0]));
    expect(gexf).toContain('weight="1"');
    expect(gexf).toContain('<attvalue for="evidence_count" value="0"/>');
  });

  test('evidence is written as JSON only where it is asked for', () => {
    const graph = withEdges(makeGraph({ key: 'a' }, { key: 'b' }), ['a', 'b']);
    expect(write(graph)).not.toContain('quote');
    expect(write(graph, { evidence: true })).toContain('&quot;quote&quot;:&quot;\\&quot;&quot;');
  });

  test('of a part, only edges with both ends in it are written', () => {
    const graph = withEdges(makeGraph({ key: 'a' }, { key: 'b' }, { key: 'c' }), ['a', 'b'], ['b', 'c']);
    const gexf = write(graph, { only: (key) => key !== 'c' });
    expect(gexf.match(/<(?:node|edge) /g)).toHaveLength(3);
  });

  const checker = join(import.meta.dirname, '../../../shared/tools/check-gexf.py');
  const canCheck =
    existsSync(checker) && spawnSync('/usr/bin/python3', ['-c', 'import networkx, lxml']).status === 0;

  test.runIf(canCheck).each(['1.3', '1.2draft'] as const)(
    'NetworkX and the schema accept any GEXF %s',
    (version) => {
      const folder = mkdtempSync(join(tmpdir(), 'gexf-'));
      const text = fc.string({ unit: 'binary', maxLength: 12 });
      const [graph] = fc
        .sample(
          fc.array(
            fc.record({ label: text, aliases: fc.array(text.map((each) => `x${each.replace(/\|/g, '')}`)) }),
            { minLength: 30, maxLength: 30 },
          ),
          { numRuns: 1, seed: 7 },
        )
        .map((nodes) =>
          withEdges(
            makeGraph(...nodes.map((node, at) => ({ key: `person/${at}`, ...node }))),
            ['person/0', 'person/1', 3],
            ['person/0', 'person/1', 0],
            ['person/2', 'person/1'],
          ),
        );
      writeFileSync(join(folder, 'graph.gexf'), write(graph!, { version, evidence: true }));
      writeFileSync(join(folder, 'graph.json'), JSON.stringify(graph));
      const { stdout, status } = spawnSync('/usr/bin/python3', [checker, 'graph.gexf', 'graph.json'], {
        cwd: folder,
        encoding: 'utf8',
      });
      rmSync(folder, { recursive: true });
      expect({ stdout, status }).toEqual({ stdout: expect.stringContaining('PASS'), status: 0 });
    },
    60_000,
  );
});
