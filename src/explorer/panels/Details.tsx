import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { GraphMention } from '../../model/index.ts';
import {
  describeEdge,
  describeNode,
  type Fact,
  type FactGroup,
  type NodeDescription,
  type NodeLine,
} from '../state/index.ts';
import { useExplorer } from './context.ts';
import { FromVocabulary, nameOfDocument, Passage, wordAttributes } from './Evidence.tsx';
import { ActionIcon, KindIcon } from './Icon.tsx';
import { Panel } from './Panel.tsx';

/** Facts of a group that are shown before "Show more". */
const FIRST_FACTS = 6;
/** Passages of a fact that are shown before "Show more". */
const FIRST_PASSAGES = 1;

/** All about what is selected: a node with its facts, or one relation with its evidence. */
export function Details() {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const graph = state.graph.value;
  const wanted = state.view.value.selected;
  const item = state.selected.value;
  const scroll = useRef<HTMLDivElement>(null);
  const mark = item ? `${item.type} ${item.key}` : '';
  useEffect(() => {
    if (mark) scroll.current?.scrollTo(0, 0);
  }, [mark]);
  if (!graph || !wanted) return null;
  return (
    <Panel tag="aside" name="details" label={t.details} covers="right">
      <button
        type="button"
        class="icon-button small panel-close"
        aria-label={`${t.close}: ${t.details}`}
        title={t.close}
        onClick={() => state.actions.select(null)}
      >
        <ActionIcon name="close" size={18} />
      </button>
      <div class="panel-scroll" ref={scroll}>
        {item?.type === 'node' ? <AboutNode key={mark} node={describeNode(graph, item.key)} /> : null}
        {item?.type === 'edge' ? <AboutEdge key={mark} edge={item.key} /> : null}
        {item ? null : <p class="hint">{t.detailsMissing}</p>}
      </div>
    </Panel>
  );
}

/** A node that can be clicked; pointing at it points at it on the map too. */
function NodeButton({ node, size = 20 }: { node: NodeLine; size?: number }) {
  const { state, map } = useExplorer();
  return (
    <button
      type="button"
      class="node-button"
      onClick={() => {
        state.actions.selectNode(node.key);
        map.value?.reveal(node.key);
      }}
      onMouseEnter={() => state.actions.hover({ type: 'node', key: node.key })}
      onMouseLeave={() => state.actions.hover(null)}
    >
      <KindIcon kind={node.kind} size={size} />
      <span class="name">{node.label}</span>
    </button>
  );
}

function AboutNode({ node }: { node: NodeDescription }) {
  const { messages } = useExplorer();
  const t = messages.value;
  const { aliases, mentions, year } = node.attributes;
  return (
    <>
      <header class="about-head">
        <KindIcon kind={node.kind} size={40} />
        <div>
          <p class="about-kind">
            {t.kinds[node.kind][0]}
            {year === undefined ? '' : ` · ${t.date(String(year))}`}
          </p>
          <h2>{node.label}</h2>
        </div>
      </header>
      {aliases.length > 0 ? (
        <p class="aliases">
          <span class="label">{t.aliases}</span>
          {aliases.map((alias) => (
            <span key={alias} class="alias">
              {alias}
            </span>
          ))}
        </p>
      ) : null}
      <NamedIn mentions={mentions} />
      {node.groups.map((group) => (
        <Facts key={`${group.relation} ${group.direction}`} group={group} />
      ))}
      {node.facts === 0 ? <p class="hint">{t.noFacts}</p> : null}
    </>
  );
}

/** The documents that name a node; each opens at the first place. */
function NamedIn({ mentions }: { mentions: readonly GraphMention[] }) {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const firsts = new Map<string, GraphMention>();
  for (const mention of mentions) {
    const first = firsts.get(mention.document);
    if (!first || mention.start < first.start) firsts.set(mention.document, mention);
  }
  if (firsts.size === 0) return <p class="hint">{t.noDocument}</p>;
  return (
    <details class="named-in">
      <summary>
        {t.namedIn(firsts.size)}
        <ActionIcon name="chevron" size={16} />
      </summary>
      <ul>
        {[...firsts.values()].map(({ document, start, end }) => (
          <li key={document}>
            <button
              type="button"
              class="document-button"
              title={t.openPassage(document)}
              onClick={() => state.actions.openPassage({ document, start, end })}
            >
              <ActionIcon name="document" size={16} />
              {nameOfDocument(document)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Facts({ group }: { group: FactGroup }) {
  const { messages } = useExplorer();
  const t = messages.value;
  const isWhole = useSignal(false);
  const title = t.relations[group.relation][group.direction];
  const rest = group.facts.length - FIRST_FACTS;
  // "Show 1 more" would take the room of the one.
  const isCut = rest > 1 && !isWhole.value;
  const facts = isCut ? group.facts.slice(0, FIRST_FACTS) : group.facts;
  return (
    <section class="facts">
      <h3>
        {title}
        <span class="count">{group.facts.length.toLocaleString(t.code)}</span>
      </h3>
      <ul>
        {facts.map((fact) => (
          <FactRow key={fact.edge} fact={fact} title={title} />
        ))}
      </ul>
      {rest > 1 ? (
        <button
          type="button"
          class="text-button"
          aria-expanded={isWhole.value}
          onClick={() => {
            isWhole.value = !isWhole.value;
          }}
        >
          {isCut ? t.more(rest) : t.fewer}
        </button>
      ) : null}
    </section>
  );
}

function FactRow({ fact, title }: { fact: Fact; title: string }) {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const isWhole = useSignal(false);
  const words = wordAttributes(t, fact.attributes);
  const rest = fact.evidence.length - FIRST_PASSAGES;
  const pieces = isWhole.value ? fact.evidence : fact.evidence.slice(0, FIRST_PASSAGES);
  return (
    <li class="fact">
      <div class="fact-head">
        <NodeButton node={fact.neighbour} />
        <button
          type="button"
          class="icon-button small"
          aria-label={t.showRelation(title, fact.neighbour.label)}
          title={t.evidence}
          onClick={() => state.actions.selectEdge(fact.edge)}
        >
          <ActionIcon name="link" size={16} />
        </button>
      </div>
      {words.length > 0 ? <p class="fact-words">{words.join(' · ')}</p> : null}
      {pieces.map((piece) => (
        <Passage key={`${piece.document} ${piece.start} ${piece.end}`} piece={piece} />
      ))}
      {fact.attributes.weight === 0 ? <FromVocabulary /> : null}
      {rest > 0 ? (
        <button
          type="button"
          class="text-button"
          aria-expanded={isWhole.value}
          onClick={() => {
            isWhole.value = !isWhole.value;
          }}
        >
          {isWhole.value ? t.fewer : t.more(rest)}
        </button>
      ) : null}
    </li>
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
  return (
    <>
      <header class="about-edge">
        <h2 class="visually-hidden">
          {source.label} · {t.relations[attributes.relation].name} · {target.label}
        </h2>
        <NodeButton node={source} size={28} />
        <p class="about-relation">{t.relations[attributes.relation].name}</p>
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
