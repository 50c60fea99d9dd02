import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { SearchHit } from '../state/searchIndex.ts';
import { useExplorer } from './context.ts';
import { ActionIcon, KindIcon } from './Icon.tsx';

/**
 * The search: a combobox by the ARIA Authoring Practices. Typing searches, arrows walk, Enter selects and brings the
 * node into view. While an input method composes, Enter belongs to it.
 */
export function SearchBox() {
  const { state, messages, find, map } = useExplorer();
  const t = messages.value;
  const query = state.view.value.query;
  const hits = useSignal<readonly SearchHit[]>([]);
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
        hits.value = found;
        active.value = 0;
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [query, isReady, find, hits, active]);

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

  const choose = (hit: SearchHit | undefined): void => {
    if (!hit) return;
    isOpen.value = false;
    state.actions.selectNode(hit.key);
    map.value?.reveal(hit.key);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const count = hits.value.length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen.value) isOpen.value = true;
      else if (count > 0) active.value = (active.value + (event.key === 'ArrowDown' ? 1 : count - 1)) % count;
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const typed = input.current?.value ?? '';
      // The list may still be on its way to what was typed last.
      find(typed).then((found) =>
        choose(found === hits.value ? found[active.value] : (found[active.value] ?? found[0])),
      );
    } else if (event.key === 'Escape' && (isOpen.value || query)) {
      event.preventDefault();
      event.stopPropagation();
      if (isOpen.value && query) isOpen.value = false;
      else state.actions.search('');
    }
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
        aria-activedescendant={isListShown && hits.value.length > 0 ? `${id}-${active.value}` : undefined}
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
        {hits.value.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the focus and takes the keys
          <div
            key={hit.key}
            tabIndex={-1}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active.value}
            onMouseMove={() => {
              active.value = index;
            }}
            onClick={() => choose(hit)}
          >
            <KindIcon kind={hit.kind} />
            <span class="search-name">
              <span class="name">{hit.label}</span>
              {hit.alias === null ? null : <span class="why">{t.searchAlias(hit.alias)}</span>}
            </span>
            <span class="search-kind">{t.kinds[hit.kind][0]}</span>
          </div>
        ))}
        {hits.value.length === 0 ? (
          <div class="search-nothing" role="option" tabIndex={-1} aria-selected="false" aria-disabled="true">
            {t.searchNothing(query)}
          </div>
        ) : null}
      </div>
      <span class="visually-hidden" aria-live="polite">
        {isListShown ? t.searchFound(hits.value.length) : ''}
      </span>
    </search>
  );
}
