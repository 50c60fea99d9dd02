import type { ReadonlySignal } from '@preact/signals';
import type { Span } from '../../model/index.ts';
import { wordRelation } from '../messages/index.ts';
import { type DocumentIndex, describeEdge, relationOf } from '../state/index.ts';
import { useExplorer } from './context.ts';
import { wordAttributes } from './Evidence.tsx';
import { KindIcon } from './Icon.tsx';
import { pointAt } from './pointAt.ts';

/** Facts that are listed; a list of skills on one line can have dozens. */
const MOST_FACTS = 24;

/** What was read from a line of a document, or from the marked passage while no line is pointed at. */
export function LineFacts(props: { index: DocumentIndex; line: ReadonlySignal<Span | null>; passage: Span }) {
  const { state, messages, map } = useExplorer();
  const t = messages.value;
  const u = t.understanding;
  const graph = state.graph.value;
  const span = props.line.value ?? props.passage;
  const edges = props.index.factsIn(span).filter((edge) => graph?.hasEdge(edge));
  const isNothing = edges.length === 0;
  return (
    <section class="line-facts" aria-label={u.lineFacts}>
      <h3>
        {u.lineFacts} <span class="count">{edges.length.toLocaleString(t.code)}</span>
      </h3>
      {isNothing ? <p class="hint">{props.line.value ? u.lineFactsNone : u.lineFactsHint}</p> : null}
      {graph && !isNothing ? (
        <ul>
          {edges.slice(0, MOST_FACTS).map((edge) => {
            const { source, target, attributes } = describeEdge(graph, edge);
            const words = wordAttributes(t, attributes).join(' · ');
            return (
              <li key={edge}>
                <button
                  type="button"
                  class="line-fact"
                  onClick={() => {
                    const isBeside = window.matchMedia('(min-width: 1400px)').matches;
                    state.actions.changeView((view) => ({
                      ...view,
                      selected: { type: 'edge', key: edge },
                      passage: isBeside ? view.passage : null,
                    }));
                    map.value?.reveal(edge);
                  }}
                  {...pointAt(state, 'edge', edge)}
                >
                  <KindIcon kind={source.kind} size={14} />
                  <span>
                    {source.label} <i>{wordRelation(t, relationOf(attributes)).name}</i> {target.label}
                    {words ? <small> {words}</small> : null}
                  </span>
                </button>
              </li>
            );
          })}
          {edges.length > MOST_FACTS ? (
            <li class="hint">{u.lineFactsMore(edges.length - MOST_FACTS)}</li>
          ) : null}
        </ul>
      ) : null}
    </section>
  );
}
