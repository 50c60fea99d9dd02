import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Passage } from '../state/index.ts';
import { useExplorer } from './context.ts';
import { ActionIcon } from './Icon.tsx';
import { Panel } from './Panel.tsx';

/** A document's repaired text with one passage marked, scrolled to it. */
export default function DocumentView({ passage }: { passage: Passage }) {
  const { state, messages, readDocument } = useExplorer();
  const t = messages.value;
  const text = useSignal<{ path: string; text: string | null } | null>(null);
  const marked = useRef<HTMLElement>(null);
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

  const shown = text.value?.path === path ? text.value : null;
  useEffect(() => {
    if (shown && end >= start) marked.current?.scrollIntoView({ block: 'center' });
  }, [shown, start, end]);

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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text is to be reached by keyboard */}
      <div class="panel-scroll document-text" tabIndex={0} role="document" aria-label={path}>
        {shown === null ? <p class="hint">{t.documentLoading}</p> : null}
        {shown?.text === null ? <p class="hint">{t.documentMissing(path)}</p> : null}
        {typeof shown?.text === 'string' ? (
          <p class="text">
            {shown.text.slice(0, start)}
            <mark ref={marked}>{shown.text.slice(start, end)}</mark>
            {shown.text.slice(end)}
          </p>
        ) : null}
      </div>
    </Panel>
  );
}
