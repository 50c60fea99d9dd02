import { useSignal } from '@preact/signals';
import { memo } from 'preact/compat';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Span } from '../../model/index.ts';
import { nameKind } from '../messages/index.ts';
import {
  createDocumentIndex,
  cutParts,
  cutPieces,
  type DocumentMention,
  lineAt,
  type Passage,
} from '../state/index.ts';
import { useExplorer } from './context.ts';
import { ActionIcon } from './Icon.tsx';
import { LineFacts } from './LineFacts.tsx';
import { Panel } from './Panel.tsx';
import { pointAt } from './pointAt.ts';

const NO_SPANS: readonly Span[] = [];

/**
 * A document's repaired text with one passage marked and scrolled to, all names marked by kind, and what repair
 * changed or guessed. Below it stands what was read from the line under the pointer.
 */
export default function DocumentView({ passage }: { passage: Passage }) {
  const { state, messages, readDocument } = useExplorer();
  const t = messages.value;
  const text = useSignal<{ path: string; text: string | null } | null>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const { document: path, start, end } = passage;

  useEffect(() => {
    let isCurrent = true;
    readDocument(path).then((read) => {
      if (isCurrent) text.value = { path, text: read };
    });
    return () => {
      isCurrent = false;
    };
  }, [path, readDocument, text]);

  const graph = state.graph.value;
  const index = useMemo(() => (graph ? createDocumentIndex(graph, path) : null), [graph, path]);
  const loading = state.loading.value;
  const report = loading.status === 'ready' ? loading.report : null;
  const repairs = useMemo(() => {
    const ofDocument = report?.documents.find((one) => one.path === path);
    return {
      repaired: ofDocument?.repaired ?? NO_SPANS,
      uncertain: ofDocument?.uncertain ?? NO_SPANS,
    };
  }, [report, path]);

  const shown = text.value?.path === path ? text.value : null;
  const whole = shown?.text ?? null;
  const parts = useMemo(() => (whole === null ? [] : cutParts(whole, { start, end })), [whole, start, end]);
  useEffect(() => {
    if (whole !== null) scroll.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }, [whole, start, end]);

  // The line under the pointer; until there is one, the marked passage.
  const line = useSignal<Span | null>(null);
  useEffect(() => {
    line.value = null;
  }, [path, start, end, line]);
  const pointTo = (offset: number | null): void => {
    if (offset === null || whole === null) return;
    const next = lineAt(whole, offset);
    if (next.start !== line.peek()?.start) line.value = next;
  };

  return (
    <Panel tag="section" name="document" label={t.document} covers="right">
      <header class="document-head">
        <ActionIcon name="document" />
        <h2>{path}</h2>
        <button
          type="button"
          class="icon-button small"
          aria-label={`${t.close}: ${t.document}`}
          title={t.close}
          onClick={() => state.actions.openPassage(null)}
        >
          <ActionIcon name="close" size={18} />
        </button>
      </header>
      {whole !== null && index ? (
        <p class="document-key">
          <span>{t.understanding.documentMentions(index.mentions.length)}</span>
          {repairs.repaired.length > 0 ? (
            <span class="repaired" title={t.understanding.repairedHelp}>
              {t.understanding.repaired}
            </span>
          ) : null}
          {repairs.uncertain.length > 0 ? (
            <span class="uncertain" title={t.uncertainHelp}>
              {t.uncertain}
            </span>
          ) : null}
        </p>
      ) : null}
      <div
        class="panel-scroll document-text"
        ref={scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text is to be reached by keyboard
        tabIndex={0}
        role="document"
        aria-label={path}
        onPointerMove={(event) => pointTo(offsetAtPoint(event))}
        onPointerDown={(event) => pointTo(offsetAtPoint(event))}
        onFocusCapture={(event) => {
          const offset = (event.target as HTMLElement).dataset.at; // only HTML elements take the focus here
          if (offset !== undefined) pointTo(Number(offset));
        }}
      >
        {shown === null ? <p class="hint">{t.documentLoading}</p> : null}
        {shown?.text === null ? <p class="hint">{t.documentMissing(path)}</p> : null}
        {whole !== null && index ? (
          <div class="text">
            {parts.map((part) => {
              const isMarked = part.start < end && start < part.end;
              return (
                <TextPart
                  key={part.start}
                  text={whole}
                  start={part.start}
                  end={part.end}
                  mentions={index.mentions}
                  repaired={repairs.repaired}
                  uncertain={repairs.uncertain}
                  markStart={isMarked ? start : -1}
                  markEnd={isMarked ? end : -1}
                />
              );
            })}
          </div>
        ) : null}
      </div>
      {whole !== null && index ? <LineFacts index={index} line={line} passage={passage} /> : null}
    </Panel>
  );
}

/** Where in the text the pointer is, as an offset; `null` where there is no text. */
function offsetAtPoint({ clientX, clientY }: PointerEvent): number | null {
  // Standard first; WebKit before 26 has only the older one.
  const page = document as Document & {
    caretPositionFromPoint?(x: number, y: number): { offsetNode: Node; offset: number } | null;
    caretRangeFromPoint?(x: number, y: number): Range | null;
  };
  const position = page.caretPositionFromPoint?.(clientX, clientY);
  const range = position ? null : page.caretRangeFromPoint?.(clientX, clientY);
  const node = position?.offsetNode ?? range?.startContainer;
  const offset = position?.offset ?? range?.startOffset;
  const piece = node?.parentElement?.closest<HTMLElement>('[data-at]');
  return piece && offset !== undefined ? Number(piece.dataset.at) + offset : null;
}

/** Characters that a line of the panel holds, and its height in pixels; for the height of parts never seen. */
const LINE_LENGTH = 52;
const LINE_PX = 24;

interface PartProps {
  text: string;
  start: number;
  end: number;
  mentions: readonly DocumentMention[];
  repaired: readonly Span[];
  uncertain: readonly Span[];
  /** -1: the part is not marked. */
  markStart: number;
  markEnd: number;
}

/** A part of a text. Far from what is seen it is plain: a long text has thousands of marks. */
const TextPart = memo(function TextPart(props: PartProps) {
  const { text, start, end, markStart, markEnd } = props;
  const place = useRef<HTMLDivElement>(null);
  const isNear = useSignal(markStart >= 0);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const lines = text.slice(start, end).split('\n');
    const height = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_LENGTH)), 0);
    element.style.setProperty('contain-intrinsic-height', `auto ${height * LINE_PX}px`);
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) isNear.value = true;
      },
      { root: element.closest('.document-text'), rootMargin: '600px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [text, start, end, isNear]);

  const isRich = isNear.value || markStart >= 0;
  const marked = markStart >= 0 ? { start: markStart, end: markEnd } : null;
  return (
    <div class="text-part" ref={place} data-at={start}>
      {isRich ? <RichText {...props} marked={marked} /> : text.slice(start, end)}
    </div>
  );
});

function RichText(props: PartProps & { marked: Span | null }) {
  const { text, start, end, mentions, repaired, uncertain, marked } = props;
  const part = { start, end };
  const pieces = cutPieces(part, { mentions, repaired, uncertain, marked });
  const before = pieces.filter((piece) => !piece.isMarked && (!marked || piece.end <= marked.start));
  const within = pieces.filter((piece) => piece.isMarked);
  const after = pieces.filter((piece) => !piece.isMarked && marked && piece.start >= marked.end);
  const show = (piece: (typeof pieces)[number]) => (
    <Piece key={piece.start} text={text.slice(piece.start, piece.end)} piece={piece} />
  );
  return (
    <>
      {before.map(show)}
      {within.length > 0 ? <mark>{within.map(show)}</mark> : null}
      {after.map(show)}
    </>
  );
}

function Piece({ text, piece }: { text: string; piece: ReturnType<typeof cutPieces>[number] }) {
  const { state, messages, map } = useExplorer();
  const t = messages.value;
  const { mention, repair, start } = piece;
  const help = repair === 'uncertain' ? t.uncertainHelp : repair ? t.understanding.repairedHelp : undefined;
  if (!mention) {
    return (
      <span data-at={start} {...(repair ? { class: repair, title: help } : {})}>
        {text}
      </span>
    );
  }
  const isSelected = state.selected.value?.key === mention.node;
  const name = `${nameKind(t, mention.kind)}: ${mention.label}`;
  return (
    <a
      class={`mention ${mention.kind} ${repair ?? ''}`}
      href={`#node=${encodeURIComponent(mention.node)}`}
      title={help ? `${name} – ${help}` : name}
      data-at={start}
      {...(isSelected ? { 'aria-current': 'true' as const } : {})}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a tab of its own, as with any link
        event.preventDefault();
        // Where the details cannot stand beside the document, they take its place; Back gives it back.
        const isBeside = window.matchMedia('(min-width: 1400px)').matches;
        state.actions.changeView((view) => ({
          ...view,
          selected: { type: 'node', key: mention.node },
          passage: isBeside ? view.passage : null,
        }));
        map.value?.reveal(mention.node);
      }}
      {...pointAt(state, 'node', mention.node)}
    >
      {text}
    </a>
  );
}
