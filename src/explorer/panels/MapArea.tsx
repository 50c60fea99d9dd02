import { useEffect, useRef } from 'preact/hooks';
import { nameKinds } from '../messages/index.ts';
import type { GraphFault } from '../state/index.ts';
import { listNodes } from '../state/index.ts';
import { useExplorer } from './context.ts';
import { KindIcon } from './Icon.tsx';
import { NothingShown } from './NothingShown.tsx';
import { OpenFileButton } from './OpenFileButton.tsx';
import { Progress } from './Progress.tsx';

/** The map's place, or what stands there when there is no map: a reason, and the nodes as a list. */
export function MapArea() {
  const { state, messages, mountMap } = useExplorer();
  const t = messages.value;
  const container = useRef<HTMLDivElement>(null);
  const loading = state.loading.value;
  const hasMap = loading.status === 'ready' && state.stageFault.value === null;
  useEffect(
    () => (hasMap && container.current ? mountMap(container.current) : undefined),
    [hasMap, mountMap],
  );
  return (
    <section class="map-area" aria-label={t.graph}>
      {hasMap ? (
        <>
          <p class="visually-hidden">{t.graphHelp}</p>
          <div class="map" ref={container} data-testid="map" />
          {state.counts.value.shownNodes === 0 && state.view.value.table === null ? (
            <div class="map-note">
              <NothingShown />
            </div>
          ) : null}
        </>
      ) : null}
      {loading.status === 'loading' ? (
        <div class="map-note">
          <Progress what={t.loading} share={loading.share} />
        </div>
      ) : null}
      {loading.status === 'failed' ? <Fault fault={loading.fault} /> : null}
      {loading.status === 'ready' && !hasMap ? <NodeList /> : null}
    </section>
  );
}

/** Says plainly why there is no graph, and what to do. */
function Fault({ fault }: { fault: GraphFault }) {
  const { messages } = useExplorer();
  const t = messages.value;
  const text =
    fault.what === 'missing'
      ? t.faultMissing
      : fault.what === 'version'
        ? t.faultVersion(fault.found, fault.expected)
        : t.faultDamaged(fault.detail);
  return (
    <div class="fault" role="alert">
      <h2>{t.faultTitle}</h2>
      <p>{text}</p>
      <p class="hint">{t.faultOtherFile}</p>
      <OpenFileButton look="button" />
    </div>
  );
}

/** The graph as lists by kind, where no map can be drawn. */
function NodeList() {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const graph = state.graph.value;
  if (!graph) return null;
  const nodes = listNodes(graph, state.shown.value.nodes);
  return (
    <div class="node-list">
      <div class="fault" role="alert">
        <h2>{t.webglTitle}</h2>
        <p>{t.webglText}</p>
      </div>
      <h2>{t.listTitle}</h2>
      {state.kinds.value.map(({ name }) => {
        const ofKind = nodes.filter((node) => state.graphKinds.value?.kindEntry(node.kind) === name);
        if (ofKind.length === 0) return null;
        return (
          <section key={name}>
            <h3>
              {nameKinds(t, name)} <span class="count">{ofKind.length.toLocaleString(t.code)}</span>
            </h3>
            <ul>
              {ofKind.map((node) => (
                <li key={node.key}>
                  <button
                    type="button"
                    class="node-button"
                    onClick={() => state.actions.selectNode(node.key)}
                  >
                    <KindIcon kind={node.kind} />
                    <span class="name">{node.label}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
