import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { type Messages, nameKinds } from '../messages/index.ts';
import type { DocumentHit } from '../state/findPassage.ts';
import type { SearchHit } from '../state/searchIndex.ts';
import { useExplorer } from './context.ts';
import { nameOfDocument } from './Evidence.tsx';
import { ActionIcon, KindIcon } from './Icon.tsx';

/** Documents are searched when nobody has typed for so long. */
const DOCUMENT_DELAY_MS = 180;

/** Hits of one kind together; the kind of the best hit first. */
function groupByKind(hits: readonly SearchHit[]): readonly (readonly SearchHit[])[] {
  const groups = new Map<string, SearchHit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.kind);
    if (group) group.push(hit);
    else groups.set(hit.kind, [hit]);
  }
  return [...groups.values()];
}

/** Why a hit is one, where its name doesn't say so. */
function wordReason({ because, alias }: SearchHit, query: string, t: Messages): string | null {
  if (because === 'name') return null;
  if (because === 'initials') return t.searchWhy.initials(query.trim());
  if (because === 'sound') return t.searchWhy.sound(query.trim());
  if (alias !== null) return t.searchAlias(alias);
  return t.searchWhy.similar;
}

/**
 * The search: a combobox by the ARIA Authoring Practices. Typing searches, arrows walk, Enter selects and brings the
 * node into view. While an input method composes, Enter belongs to it.
 */
export function SearchBox() {
  const { state, messages, find, findInDocuments, map } = useExplorer();
  const t = messages.value;
  const query = state.view.value.query;
  const hits = useSignal<readonly SearchHit[]>([]);
  const documents = useSignal<readonly DocumentHit[]>([]);
  const isSearching = useSignal(false);
  const active = useSignal(0);
  const isOpen = useSignal(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const isReady = state.graph.value !== null;

  useEffect(() => {
    let isCurrent = true;
    if (!isReady || !query.trim()) hits.value = [];
    else {
      find(query).then((found) => {
        if (!isCurrent) return;
        hits.value = groupByKind(found).flat();
        active.value = 0;
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [query, isReady, find, hits, active]);

  useEffect(() => {
    documents.value = [];
    isSearching.value = isReady && query.trim() !== '';
    if (!isSearching.value) return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      findInDocuments(query, controller.signal).then((found) => {
        if (controller.signal.aborted) return;
        documents.value = found;
        isSearching.value = false;
      });
    }, DOCUMENT_DELAY_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [query, isReady, findInDocuments, documents, isSearching]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const target = event.target as HTMLElement | null;
      if (target?.closest('input:not([type=checkbox]), textarea, select, [contenteditable]')) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  /** What was looked for is found: on a narrow window the field gives the bar, and the keyboard its place, back. */
  const finish = (): void => {
    isOpen.value = false;
    if (state.isNarrow.value) input.current?.blur();
  };

  const choose = (hit: SearchHit | undefined): void => {
    if (!hit) {
      open(documents.value[active.value - hits.value.length]);
      return;
    }
    finish();
    state.actions.selectNode(hit.key);
    map.value?.reveal(hit.key);
  };

  const open = (hit: DocumentHit | undefined): void => {
    if (!hit) return;
    finish();
    const { document, start, end } = hit;
    state.actions.openPassage({ document, start, end });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // Safari ends a composition before its last key, and says so by this code alone.
    if (event.isComposing || event.keyCode === 229) return;
    const count = hits.value.length + documents.value.length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen.value) isOpen.value = true;
      else if (count > 0) active.value = (active.value + (event.key === 'ArrowDown' ? 1 : count - 1)) % count;
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const typed = input.current?.value ?? '';
      // The list may still be on its way to what was typed last.
      find(typed).then((found) => {
        const sorted = groupByKind(found).flat();
        const isListed =
          sorted.map(({ key }) => key).join('\n') === hits.value.map(({ key }) => key).join('\n');
        choose(isListed ? hits.value[active.value] : sorted[0]);
      });
    } else if (event.key === 'Escape' && (isOpen.value || query)) {
      event.preventDefault();
      event.stopPropagation();
      if (isOpen.value && query) isOpen.value = false;
      else state.actions.search('');
    } else if (event.key === 'Escape' && state.isNarrow.value) {
      event.stopPropagation();
      finish();
    }
  };

  const count = hits.value.length + documents.value.length;
  const listed = {
    id,
    active: active.value,
    onPoint: (index: number) => {
      active.value = index;
    },
  };
  const isListShown = isOpen.value && query.trim() !== '' && isReady;
  return (
    <search class="search">
      <ActionIcon name="search" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={t.search}
        aria-expanded={isListShown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isListShown && count > 0 ? `${id}-${active.value}` : undefined}
        aria-keyshortcuts="/"
        placeholder={t.searchPlaceholder}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        value={query}
        onInput={(event) => {
          isOpen.value = true;
          state.actions.search(event.currentTarget.value);
        }}
        onFocus={() => {
          isOpen.value = true;
          // The index is made before the first letter is typed.
          find('');
        }}
        onBlur={() => {
          isOpen.value = false;
        }}
        onKeyDown={onKeyDown}
      />
      {query ? (
        <button
          type="button"
          class="icon-button small"
          aria-label={t.clearSearch}
          title={t.clearSearch}
          onClick={() => {
            state.actions.search('');
            input.current?.focus();
          }}
        >
          <ActionIcon name="close" size={16} />
        </button>
      ) : (
        <kbd>/</kbd>
      )}
      <div
        id={`${id}-list`}
        class="search-list"
        role="listbox"
        aria-label={t.searchResults}
        hidden={!isListShown}
        // The input keeps the focus while an option is pressed.
        onMouseDown={(event) => event.preventDefault()}
      >
        {groupByKind(hits.value).map((group) => {
          const kind = group[0]?.kind;
          if (kind === undefined) return null;
          return (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
            <div key={kind} role="group" aria-label={nameKinds(t, kind)}>
              <div class="search-group" aria-hidden="true">
                {nameKinds(t, kind)}
              </div>
              {group.map((hit) => {
                const why = wordReason(hit, query, t);
                return (
                  <Option
                    key={hit.key}
                    index={hits.value.indexOf(hit)}
                    onChoose={() => choose(hit)}
                    {...listed}
                  >
                    <KindIcon kind={hit.kind} />
                    <span class="search-name">
                      <span class="name">{hit.label}</span>
                      {why === null ? null : <span class="why">{why}</span>}
                    </span>
                  </Option>
                );
              })}
            </div>
          );
        })}
        {documents.value.length > 0 ? (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div role="group" aria-label={t.searchDocuments}>
            <div class="search-group" aria-hidden="true">
              {t.searchDocuments}
            </div>
            {documents.value.map((hit, place) => (
              <Option
                key={hit.document}
                index={hits.value.length + place}
                onChoose={() => open(hit)}
                {...listed}
              >
                <ActionIcon name="document" />
                <span class="search-name">
                  <span class="search-quote">
                    {hit.before}
                    <b>{hit.match}</b>
                    {hit.after}
                  </span>
                  <span class="why">
                    {nameOfDocument(hit.document)}
                    {hit.count > 1 ? ` · ${t.searchPlaces(hit.count)}` : ''}
                  </span>
                </span>
              </Option>
            ))}
          </div>
        ) : null}
        {count === 0 && !isSearching.value ? (
          <div class="search-nothing" role="option" tabIndex={-1} aria-selected="false" aria-disabled="true">
            {t.searchNothing(query)}
          </div>
        ) : null}
      </div>
      <span class="visually-hidden" aria-live="polite">
        {isListShown ? t.searchFound(count) : ''}
      </span>
    </search>
  );
}

/** One line of the list; the combobox keeps the focus and takes the keys. */
function Option(props: {
  id: string;
  index: number;
  active: number;
  onPoint: (index: number) => void;
  onChoose: () => void;
  children: ComponentChildren;
}) {
  const { id, index, active } = props;
  const isActive = index === active;
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the focus and takes the keys
    <div
      ref={element}
      tabIndex={-1}
      id={`${id}-${index}`}
      role="option"
      aria-selected={isActive}
      onMouseMove={() => props.onPoint(index)}
      onClick={props.onChoose}
    >
      {props.children}
    </div>
  );
}
