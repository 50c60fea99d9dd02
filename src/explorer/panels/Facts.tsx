import { useSignal } from '@preact/signals';
import { type ComponentChildren, Fragment } from 'preact';
import type { Evidence, NodeAttributes } from '../../model/index.ts';
import type { Fact } from '../state/index.ts';
import { useExplorer } from './context.ts';
import { FromVocabulary, Passage, SourceName, wordAttributes } from './Evidence.tsx';
import { ActionIcon } from './Icon.tsx';
import { NodeButton } from './NodeButton.tsx';
import { usePrinting } from './usePrinting.ts';

/** Rows of a list that are shown before "Show more". */
const FIRST_ROWS = 6;
/** Rows that are printed. */
const MOST_PRINTED = 300;

/** A list that shows its first rows until the reader asks for all. */
export function CutList<T>(props: {
  items: readonly T[];
  row: (item: T) => ComponentChildren;
  first?: number;
  class?: string;
}) {
  const { messages } = useExplorer();
  const t = messages.value;
  const isWhole = useSignal(false);
  const isPrinting = usePrinting();
  const rest = props.items.length - (props.first ?? FIRST_ROWS);
  // "Show 1 more" would take the room of the one.
  const isCut = rest > 1 && !isWhole.value;
  const first = isPrinting.value ? MOST_PRINTED : (props.first ?? FIRST_ROWS);
  const items = isCut ? props.items.slice(0, first) : props.items;
  return (
    <>
      <ul class={props.class}>{items.map(props.row)}</ul>
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
    </>
  );
}

/** A section with a heading and a count. */
export function Section(props: {
  title: string;
  count?: number;
  class?: string;
  children: ComponentChildren;
}) {
  const { messages } = useExplorer();
  return (
    <section class={props.class ? `facts ${props.class}` : 'facts'}>
      <h3>
        {props.title}
        {props.count === undefined ? null : (
          <span class="count">{props.count.toLocaleString(messages.value.code)}</span>
        )}
      </h3>
      {props.children}
    </section>
  );
}

/** What else the file of a graph that others made says of a node or an edge, in its own words. */
export function ForeignAttributes({ pairs }: { pairs: NodeAttributes['foreignAttributes'] }) {
  const { messages } = useExplorer();
  if (!pairs || pairs.length === 0) return null;
  return (
    <Section title={messages.value.keeping.inTheFile}>
      <dl class="attributes">
        {pairs.map(([name, value]) => (
          <div key={name}>
            <dt>
              <bdi>{name}</bdi>
            </dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** The first passage of each document, and the rest. */
function byDocument(evidence: readonly Evidence[]): { firsts: Evidence[]; rest: Evidence[] } {
  const documents = new Set<string>();
  const firsts: Evidence[] = [];
  const rest: Evidence[] = [];
  for (const piece of evidence) {
    (documents.has(piece.document) ? rest : firsts).push(piece);
    documents.add(piece.document);
  }
  return { firsts, rest };
}

/** Passages in different words that stand there before more are asked for. */
const FIRST_PASSAGES = 5;

/** Where a fact is stated: one passage of each document that does, as long as they are few; the others on demand. */
export function Passages({ evidence }: { evidence: readonly Evidence[] }) {
  const { messages } = useExplorer();
  const t = messages.value;
  const isWhole = useSignal(false);
  const { firsts, rest } = byDocument(evidence);
  const few = byQuote(firsts).slice(0, FIRST_PASSAGES);
  const more = evidence.length - few.flat().length;
  return (
    <>
      {(isWhole.value ? byQuote([...firsts, ...rest]) : few).map(([piece, ...same]) => (
        <Fragment key={keyOf(piece)}>
          <Passage piece={piece} />
          {same.length > 0 ? (
            <p class="same-quote">
              {same.map((other) => (
                <SameQuote key={keyOf(other)} piece={other} />
              ))}
            </p>
          ) : null}
        </Fragment>
      ))}
      {more > 0 ? (
        <button
          type="button"
          class="text-button"
          aria-expanded={isWhole.value}
          onClick={() => {
            isWhole.value = !isWhole.value;
          }}
        >
          {isWhole.value ? t.fewer : t.more(more)}
        </button>
      ) : null}
    </>
  );
}

const keyOf = ({ document, start, end }: Evidence): string => `${document} ${start} ${end}`;

/** Pieces that say the same in the same words, together. */
function byQuote(pieces: readonly Evidence[]): (readonly [Evidence, ...Evidence[]])[] {
  const groups = new Map<string, [Evidence, ...Evidence[]]>();
  for (const piece of pieces) {
    const quote = piece.quote.replace(/\s+/g, ' ').trim();
    const group = groups.get(quote);
    if (group) group.push(piece);
    else groups.set(quote, [piece]);
  }
  return [...groups.values()];
}

/** Another document that says the same in the same words; a click opens it there. */
function SameQuote({ piece }: { piece: Evidence }) {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const { document, start, end } = piece;
  return (
    <button
      type="button"
      class="source-button"
      title={t.openPassage(document)}
      onClick={() => state.actions.openPassage({ document, start, end })}
    >
      <SourceName piece={piece} />
    </button>
  );
}

/** One fact: the other node, what the text says besides, and where it says so. */
export function FactRow(props: {
  fact: Fact;
  title: string;
  /** Said before the other node: a place in a list. */
  mark?: ComponentChildren;
  /** The evidence is shown elsewhere, for several facts at once. */
  isBare?: boolean;
  /** Said between the fact's words and its evidence. */
  children?: ComponentChildren;
}) {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const { fact, title } = props;
  const words = wordAttributes(t, fact.attributes);
  return (
    <li class="fact">
      <div class="fact-head">
        {props.mark}
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
      {props.children}
      {props.isBare ? null : <Passages evidence={fact.evidence} />}
      {fact.attributes.weight === 0 ? <FromVocabulary /> : null}
    </li>
  );
}
