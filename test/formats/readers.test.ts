import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readGraph, writeGexf, writeGraphml } from '../../src/formats/index.ts';
import type { SerializedGraph } from '../../src/model/index.ts';
import { anyGraph, asRead, factsOf, HOSTILE_GRAPH, SAMPLE } from './sampleGraphs.ts';

// Debian: python3-networkx, python3-igraph.
const PYTHON = '/usr/bin/python3';
const has = (module: string) => spawnSync(PYTHON, ['-c', `import ${module}`]).status === 0;
const hasNetworkx = has('networkx');
const hasIgraph = has('igraph');
const titled = (name: string, isThere: boolean) => (isThere ? name : `${name} (skipped: not installed)`);

/** What a reader found, in the file's order: labels of nodes, relations of edges, weights. */
interface Found {
  readonly labels: readonly string[];
  readonly kinds: readonly string[];
  readonly relations: readonly string[];
  readonly weights: readonly number[];
  readonly directed: boolean;
}

const READERS = {
  networkx: `
import json, sys, networkx as nx
path = sys.argv[1]
g = nx.read_graphml(path) if path.endswith('graphml') else nx.read_gexf(path)
edges = list(g.edges(data=True))
print(json.dumps({'labels': [d['label'] for _, d in g.nodes(data=True)], 'kinds': [d['kind'] for _, d in g.nodes(data=True)],
  'relations': [d['relation'] for _, _, d in edges], 'weights': [d['weight'] for _, _, d in edges], 'directed': g.is_directed()}))`,
  igraph: `
import json, sys, igraph
g = igraph.Graph.Read_GraphML(sys.argv[1])
print(json.dumps({'labels': g.vs['label'], 'kinds': g.vs['kind'], 'relations': g.es['relation'] if g.ecount() else [],
  'weights': g.es['weight'] if g.ecount() else [], 'directed': g.is_directed()}))`,
  writers: `
import sys, networkx as nx
g = nx.MultiDiGraph()
g.add_node('p', label='Ada <& "Co">', kind='Person', viz={'position': {'x': 1.5, 'y': -2.0, 'z': 0.0}})
g.add_node('o', label='A\\nB', kind='company', viz={'position': {'x': 3.0, 'y': 4.0, 'z': 0.0}})
g.add_edge('p', 'o', relation='worksFor', weight=2.5)
g.add_edge('p', 'o', relation='likes', weight=1.0)
nx.write_gexf(g, sys.argv[1])
for _, d in g.nodes(data=True): d.update(d['viz']['position']); del d['viz']
nx.write_graphml(g, sys.argv[1].replace('.gexf', '.graphml'))`,
} as const;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'formats-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(script: keyof typeof READERS, file: string): string {
  const { stdout, stderr, status } = spawnSync(PYTHON, ['-c', READERS[script], join(folder, file)], {
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** What they should find; order aside, since NetworkX groups edges by their source. */
function expected(graph: SerializedGraph): Found {
  return {
    labels: graph.nodes.map(({ attributes }) => asRead(attributes.label)),
    kinds: graph.nodes.map(({ attributes }) => attributes.kind),
    relations: graph.edges.map(({ attributes }) => attributes.relation).sort(),
    weights: graph.edges.map(({ attributes }) => attributes.weight || 1).sort((a, b) => a - b),
    directed: true,
  };
}
function sorted(json: string): Found {
  const found = JSON.parse(json) as Found;
  const { relations, weights } = found;
  return { ...found, relations: relations.toSorted(), weights: weights.toSorted((a, b) => a - b) };
}

// NetworkX reads a graph as one of parallel edges only once it has met some, so any graph has some.
const [someGraph] = fc.sample(
  anyGraph.filter(
    ({ nodes, edges }) =>
      new Set(edges.map(({ source, target }) => `${source} ${target}`)).size < edges.length &&
      nodes.every(({ attributes }) => asRead(attributes.label) !== ''),
  ),
  { numRuns: 1, seed: 21 },
);
const GRAPHS = [
  ['the sample', SAMPLE],
  ['hostile labels', HOSTILE_GRAPH],
  ['any graph', someGraph!],
] as const;

describe.skipIf(!hasNetworkx)(titled('NetworkX', hasNetworkx), { timeout: 60_000 }, () => {
  test.each(GRAPHS)('reads GraphML whole: %s', (_, graph) => {
    writeFileSync(join(folder, 'n.graphml'), [...writeGraphml(graph, { evidence: true })].join(''));
    expect(sorted(run('networkx', 'n.graphml'))).toEqual(expected(graph));
  });

  test.each(GRAPHS)('reads GEXF 1.2draft whole: %s', (_, graph) => {
    writeFileSync(join(folder, 'n.gexf'), [...writeGexf(graph, { version: '1.2draft' })].join(''));
    expect(sorted(run('networkx', 'n.gexf'))).toEqual(expected(graph));
  });

  test.each(['gexf', 'graphml'])('writes %s that is opened here', (extension) => {
    run('writers', 'w.gexf');
    const file = readGraph(readFileSync(join(folder, `w.${extension}`), 'utf8'), `w.${extension}`);
    expect(file.fault).toBeUndefined();
    expect(factsOf(file.graph!)).toEqual({
      nodes: [
        ['p', 'Ada <& "Co">', 'person'],
        ['o', 'A\nB', 'organization'],
      ],
      edges: [
        [expect.any(String), 'p', 'o', 'works_at', 2.5, undefined, undefined, undefined],
        [expect.any(String), 'p', 'o', 'likes', 1, undefined, undefined, undefined],
      ],
    });
    expect(file.graph!.nodes.map(({ attributes: { x, y } }) => [x, y])).toEqual([
      [1.5, -2],
      [3, 4],
    ]);
  });
});

describe.skipIf(!hasIgraph)(titled('igraph', hasIgraph), { timeout: 60_000 }, () => {
  test.each(GRAPHS)('reads GraphML whole: %s', (_, graph) => {
    writeFileSync(join(folder, 'i.graphml'), [...writeGraphml(graph, { evidence: true })].join(''));
    expect(sorted(run('igraph', 'i.graphml'))).toEqual(expected(graph));
  });
});
