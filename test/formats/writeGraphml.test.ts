import { describe, expect, test } from 'vitest';
import { writeGraphml } from '../../src/formats/index.ts';
import { HOSTILE_GRAPH, makeGraph } from './sampleGraphs.ts';

const write = (...args: Parameters<typeof writeGraphml>) => [...writeGraphml(...args)].join('');

describe('writeGraphml', () => {
  test('each value has a declared key of its type', () => {
    const graphml = write(HOSTILE_GRAPH, { evidence: true });
    const declared = [
      ...graphml.matchAll(
        /<key id="([^"]+)" for="(node|edge)" attr\.name="\w+" attr\.type="(string|int|double|boolean)"/g,
      ),
    ];
    const used = new Set([...graphml.matchAll(/<data key="([^"]+)">/g)].map(([, key]) => key));
    expect([...used].filter((key) => !declared.some(([, id]) => id === key))).toEqual([]);
  });

  test('a list is JSON in a string', () => {
    const graphml = write(makeGraph({ a: { aliases: ['C++', 'Seoul, "Korea"'] } }));
    expect(graphml).toContain(
      '<data key="node_aliases">[&quot;C++&quot;,&quot;Seoul, \\&quot;Korea\\&quot;&quot;]</data>',
    );
  });

  test('an edge without evidence weighs 1 and counts 0; an edge of others is not counted', () => {
    const graph = makeGraph({ a: {}, b: {} }, [
      ['a', 'b', { weight: 0 }],
      ['b', 'a', { weight: 0.5 }],
    ]);
    expect(write(graph).match(/edge_(?:weight|evidence_count)">[^<]*/g)).toEqual([
      'edge_weight">1',
      'edge_evidence_count">0',
      'edge_weight">0.5',
    ]);
  });

  test('of a part, only edges with both ends in it are written', () => {
    const graph = makeGraph({ a: {}, b: {}, c: {} }, [
      ['a', 'b', {}],
      ['b', 'c', {}],
    ]);
    expect(write(graph, { only: (key) => key !== 'c' }).match(/<(?:node|edge) /g)).toHaveLength(3);
  });
});
