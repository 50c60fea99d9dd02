import { expect, test } from 'vitest';
import type { GraphFile } from '../../src/formats/index.ts';
import type { SerializedGraph } from '../../src/model/index.ts';
import { cutGraph } from '../../src/workers/cutGraph.ts';
import { openGraph } from '../../src/workers/openGraph.ts';
import { sampleJson } from '../explorer/sampleGraph.ts';

/** A worker that has read this. */
function fakeWorker(read: GraphFile): { worker: Worker; isEnded: () => boolean } {
  const events = new EventTarget();
  let isEnded = false;
  const worker = Object.assign(events, {
    postMessage() {
      for (const data of cutGraph(read)) events.dispatchEvent(new MessageEvent('message', { data }));
    },
    terminate() {
      isEnded = true;
    },
  });
  return { worker: worker as unknown as Worker, isEnded: () => isEnded }; // what openGraph uses of it
}

const file = new File([], 'a.json');

test('a graph of many pieces arrives whole, its nodes first, and the worker ends', async () => {
  const sample = sampleJson();
  const copies = Array.from({ length: 40 }, (_, copy) => copy);
  const graph: SerializedGraph = {
    ...sample,
    nodes: copies.flatMap((copy) => sample.nodes.map((node) => ({ ...node, key: `${copy} ${node.key}` }))),
    edges: copies.flatMap((copy) => sample.edges.map((edge) => ({ ...edge, key: `${copy} ${edge.key}` }))),
  };
  const { worker, isEnded } = fakeWorker({ graph, notes: [{ what: 'loop', count: 2 }], isPlaced: true });
  const taken: SerializedGraph = { ...sample, nodes: [], edges: [] };
  const shares: number[] = [];
  let rest: SerializedGraph | undefined;
  const reply = await openGraph(
    file,
    {
      nodes(nodes, share) {
        expect(taken.edges).toEqual([]);
        taken.nodes.push(...nodes);
        shares.push(share);
      },
      edges(edges, share) {
        taken.edges.push(...edges);
        shares.push(share);
      },
      end(graph) {
        rest = graph;
      },
    },
    () => worker,
  );
  expect(reply).toEqual({ notes: [{ what: 'loop', count: 2 }], isPlaced: true });
  expect(taken.nodes).toEqual(graph.nodes);
  expect(taken.edges).toEqual(graph.edges);
  expect(rest).toEqual({ ...sample, nodes: [], edges: [] });
  expect(shares.length).toBeGreaterThan(5);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares[0]).toBe(0);
  expect(isEnded()).toBe(true);
});

test('a file that cannot be read gives the fault and nothing else', async () => {
  const { worker, isEnded } = fakeWorker({ fault: { what: 'no-nodes' } });
  const none = (): void => expect.unreachable();
  const reply = await openGraph(file, { nodes: none, edges: none, end: none }, () => worker);
  expect(reply).toEqual({ fault: { what: 'no-nodes' } });
  expect(isEnded()).toBe(true);
});
