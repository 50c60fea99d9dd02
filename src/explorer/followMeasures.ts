import { effect, untracked } from '@preact/signals-core';
import type { Measure, State } from './state/index.ts';

/**
 * Works out what a view asks for and nobody has yet: influence, bridges, communities. In a worker, loaded when first
 * needed.
 *
 * @returns a function that ends it
 */
export function followMeasures(state: State): () => void {
  const running = new Map<Measure, AbortController>();
  let graph = state.graph.peek();
  const stop = (): void => {
    for (const controller of running.values()) controller.abort();
    running.clear();
  };

  async function work(measure: Measure): Promise<void> {
    if (!graph || running.has(measure)) return;
    const controller = new AbortController();
    running.set(measure, controller);
    const index = new Map(graph.nodes().map((key, at) => [key, at]));
    const edges = new Uint32Array(2 * graph.size);
    let at = 0;
    graph.forEachEdge((_key, _attributes, source, target) => {
      edges[at] = index.get(source)!;
      edges[at + 1] = index.get(target)!;
      at += 2;
    });
    try {
      const { measureInWorker } = await import('../workers/measureInWorker.ts');
      const values = await measureInWorker(measure, { order: index.size, edges }, controller.signal);
      if (!controller.signal.aborted) state.actions.setMeasure(measure, values);
    } catch (error) {
      console.warn(error);
    }
    if (running.get(measure) === controller) running.delete(measure);
  }

  const unfollow = effect(() => {
    const next = state.graph.value;
    const { size, color, regions } = state.view.value.looking;
    const known = state.measures.value;
    untracked(() => {
      if (next !== graph) stop();
      graph = next;
      if (size !== 'degree' && !known.has(size)) void work(size);
      if ((color === 'community' || regions) && !known.has('community')) void work('community');
    });
  });
  return () => {
    unfollow();
    stop();
  };
}
