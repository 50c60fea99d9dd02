import { useEffect, useRef } from 'preact/hooks';
import { wordRelation } from '../messages/index.ts';
import { describeEdge, describeNode, relationOf } from '../state/index.ts';
import { AboutNode } from './AboutNode.tsx';
import { useExplorer } from './context.ts';
import { FromVocabulary, Passage } from './Evidence.tsx';
import { ForeignAttributes } from './Facts.tsx';
import { ActionIcon } from './Icon.tsx';
import { NodeButton } from './NodeButton.tsx';
import { Panel } from './Panel.tsx';
import { Paths } from './Paths.tsx';

/** All about what is selected: a node with its facts, or one relation with its evidence. */
export default function Details() {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const graph = state.graph.value;
  const wanted = state.view.value.selected;
  const item = state.selected.value;
  const scroll = useRef<HTMLDivElement>(null);
  const path = state.view.value.path;
  const mark = path ? `path ${path.from} ${path.to}` : item ? `${item.type} ${item.key}` : '';
  useEffect(() => {
    if (mark) scroll.current?.scrollTo(0, 0);
  }, [mark]);
  if (!graph || !(wanted || path)) return null;
  return (
    <Panel tag="aside" name="details" label={t.details} covers="right">
      <button
        type="button"
        class="icon-button small panel-close"
        aria-label={`${t.close}: ${t.details}`}
        title={t.close}
        onClick={() => (path ? state.actions.showPath(null) : state.actions.select(null))}
      >
        <ActionIcon name="close" size={18} />
      </button>
      <div class="panel-scroll" ref={scroll}>
        {path ? <Paths key={mark} from={path.from} to={path.to} /> : null}
        {!path && item?.type === 'node' ? (
          <AboutNode key={mark} node={describeNode(graph, item.key)} />
        ) : null}
        {!path && item?.type === 'edge' ? <AboutEdge key={mark} edge={item.key} /> : null}
        {path || item ? null : <p class="hint">{t.detailsMissing}</p>}
      </div>
    </Panel>
  );
}

function AboutEdge({ edge }: { edge: string }) {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const graph = state.graph.value;
  if (!graph) return null;
  const { source, target, attributes } = describeEdge(graph, edge);
  const { role, degree, field, start, end, year, position } = attributes;
  const rows: (readonly [string, string | undefined])[] = [
    [t.attributes.role, role],
    [t.attributes.degree, degree],
    [t.attributes.field, field],
    [
      t.attributes.period,
      start || end
        ? t.period(start && t.date(start), end === 'present' ? end : end && t.date(end))
        : undefined,
    ],
    [t.attributes.year, year === undefined ? undefined : t.date(String(year))],
    [
      t.attributes.position,
      position === undefined
        ? undefined
        : `${position}${attributes.equalContribution ? ` · ${t.equalContribution}` : ''}`,
    ],
  ];
  const relation = wordRelation(t, relationOf(attributes)).name;
  return (
    <>
      <header class="about-edge">
        <h2 class="visually-hidden">
          {source.label} · {relation} · {target.label}
        </h2>
        <NodeButton node={source} size={28} />
        <p class="about-relation">{relation}</p>
        <NodeButton node={target} size={28} />
      </header>
      <dl class="attributes">
        {rows.map(([name, value]) =>
          value === undefined ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <ForeignAttributes pairs={attributes.foreignAttributes} />
      <section class="facts">
        <h3>
          {t.evidence}
          <span class="count">{attributes.evidence.length.toLocaleString(t.code)}</span>
        </h3>
        {attributes.evidence.map((piece) => (
          <Passage key={`${piece.document} ${piece.start} ${piece.end}`} piece={piece} />
        ))}
        {attributes.weight === 0 ? <FromVocabulary /> : null}
      </section>
    </>
  );
}
