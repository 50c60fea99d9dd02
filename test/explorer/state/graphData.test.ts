import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createGraphReader, readGraph } from '../../../src/explorer/state/index.ts';
import { GRAPH_VERSION } from '../../../src/model/index.ts';
import { sampleJson } from '../sampleGraph.ts';

describe('readGraph', () => {
  test('a graph that a build wrote is read whole', () => {
    const json = sampleJson();
    const { graph } = readGraph(json);
    expect(graph?.order).toBe(json.nodes.length);
    expect(graph?.size).toBe(json.edges.length);
    expect(graph?.getNodeAttribute('person/mira-oh', 'aliases')).toContain('오미라');
  });

  test('a graph of another version is said to be so', () => {
    const json = { ...sampleJson(), attributes: { ...sampleJson().attributes, version: GRAPH_VERSION + 1 } };
    expect(readGraph(json).fault).toEqual({
      what: 'version',
      found: GRAPH_VERSION + 1,
      expected: GRAPH_VERSION,
    });
  });

  test.each([
    [
      'the format',
      (json: ReturnType<typeof sampleJson>) => Object.assign(json.attributes, { format: 'gexf' }),
      'attributes.format',
    ],
    [
      'a kind',
      (json: ReturnType<typeof sampleJson>) => Object.assign(json.nodes[3]!.attributes, { kind: 'robot' }),
      'nodes[3].kind',
    ],
    [
      'a position',
      (json: ReturnType<typeof sampleJson>) => Object.assign(json.nodes[2]!.attributes, { x: 'left' }),
      'nodes[2].x, y',
    ],
    [
      'an end',
      (json: ReturnType<typeof sampleJson>) => Object.assign(json.edges[5]!, { target: 'nobody' }),
      'edges[5].target',
    ],
    [
      'a relation',
      (json: ReturnType<typeof sampleJson>) =>
        Object.assign(json.edges[1]!.attributes, { relation: 'likes' }),
      'edges[1].relation',
    ],
    [
      'the evidence',
      (json: ReturnType<typeof sampleJson>) => Object.assign(json.edges[0]!.attributes, { evidence: [{}] }),
      'edges[0].evidence',
    ],
    [
      'a key that is there twice',
      (json: ReturnType<typeof sampleJson>) => Object.assign(json.nodes[1]!, { key: json.nodes[0]!.key }),
      'nodes[1].key',
    ],
  ])('damage to %s is named', (_what, damage, detail) => {
    const json = sampleJson();
    damage(json);
    expect(readGraph(json).fault).toEqual({ what: 'damaged', detail });
  });

  test('anything else is damaged, and never thrown over', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(readGraph(json).fault).toBeDefined();
      }),
    );
  });

  test.each(['in order', 'edges first'])('a graph that comes in pieces is the same, %s', (order) => {
    const json = sampleJson();
    const reader = createGraphReader();
    const addEdges = (): void => {
      for (const edge of json.edges) reader.addEdges([edge]);
    };
    if (order === 'edges first') addEdges();
    reader.addNodes(json.nodes.slice(0, 10));
    reader.addNodes(json.nodes.slice(10));
    if (order === 'in order') addEdges();
    const { graph } = reader.finish({ ...json, nodes: [], edges: [] });
    expect(graph?.export()).toEqual(readGraph(json).graph?.export());
  });

  test('a fault in a piece is named by its place in the whole', () => {
    const json = sampleJson();
    const reader = createGraphReader();
    reader.addNodes(json.nodes);
    reader.addEdges(json.edges.slice(0, 7));
    reader.addEdges([{ ...json.edges[7]!, source: json.edges[7]!.target }]);
    const { fault } = reader.finish({ ...json, nodes: [], edges: [] });
    expect(fault).toEqual({ what: 'damaged', detail: 'edges[7].target' });
  });

  test('keys like __proto__ are keys like any other', () => {
    const json = sampleJson();
    json.nodes[0]!.key = '__proto__';
    json.edges = [];
    expect(readGraph(json).graph?.hasNode('__proto__')).toBe(true);
  });
});
