import { batch, signal } from '@preact/signals-core';
import { openGraph } from '../workers/openGraph.ts';
import {
  createGraphReader,
  type GraphReading,
  INITIAL_VIEW,
  type Loading,
  type OpenedFile,
  type OpenedGraph,
  type State,
} from './state/index.ts';
import { addressToView, viewToAddress } from './url.ts';

/**
 * Creates what opens graphs.
 *
 * @param hooks.beforeGraph ends what works on the graph that is shown: the layout, an index
 * @param hooks.afterGraph another graph is in the state; `isPlaced`: it came with positions
 */
export function createOpenedGraph(
  state: State,
  hooks: { beforeGraph: () => void; afterGraph: (isPlaced: boolean) => void },
): OpenedGraph {
  const file = signal<OpenedFile | null>(null);
  const isOpening = signal(false);
  const share = signal<number | null>(null);
  const fault = signal<OpenedGraph['fault']['value']>(null);
  let built: { readonly loading: Loading; readonly address: string } | null = null;
  let latest = 0;

  /** Shows a graph with a view of its own; the language stays. */
  function show(loading: Loading, address: string): void {
    hooks.beforeGraph();
    const { language } = state.view.peek();
    batch(() => {
      state.actions.changeView(() => ({ ...INITIAL_VIEW, ...addressToView(address), language }));
      state.actions.finishLoading(loading);
    });
  }

  return {
    file,
    isOpening,
    share,
    fault,
    async open(chosen) {
      latest += 1;
      const turn = latest;
      isOpening.value = true;
      share.value = null;
      fault.value = null;
      const reader = createGraphReader();
      let reading: GraphReading | null = null;
      const reply = await openGraph(chosen, {
        nodes(nodes, before) {
          reader.addNodes(nodes);
          if (turn === latest) share.value = before;
        },
        edges(edges, before) {
          reader.addEdges(edges);
          if (turn === latest) share.value = before;
        },
        end(rest) {
          reading = reader.finish(rest);
        },
      });
      if (turn !== latest) return; // another file was chosen meanwhile
      isOpening.value = false;
      if ('fault' in reply) {
        fault.value = { file: chosen.name, fault: reply.fault };
        return;
      }
      const { graph, fault: damage } = reading!;
      if (!graph) {
        const detail = damage.what === 'damaged' ? damage.detail : damage.what;
        fault.value = { file: chosen.name, fault: { what: 'unreadable', detail } };
        return;
      }
      built ??= { loading: state.loading.peek(), address: viewToAddress(state.view.peek()) };
      show({ status: 'ready', graph, report: null }, '');
      file.value = {
        name: chosen.name,
        format: graph.getAttributes().origin?.format ?? null,
        notes: reply.notes,
      };
      hooks.afterGraph(reply.isPlaced);
    },
    forgetFault() {
      fault.value = null;
    },
    close() {
      latest += 1;
      isOpening.value = false;
      fault.value = null;
      if (!built) return;
      const { loading, address } = built;
      built = null;
      show(loading, address);
      file.value = null;
      hooks.afterGraph(true);
    },
  };
}
