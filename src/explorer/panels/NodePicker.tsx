import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { AnyKind, NodeLine } from '../state/index.ts';
import { useExplorer } from './context.ts';
import { KindIcon } from './Icon.tsx';

/** Hits that are looked through for those that may be chosen. */
const MOST_SOUGHT = 300;
/** Hits that are offered. */
const MOST_OFFERED = 7;

/** Chooses a node by its name: a text field with the best few matches below it. */
export function NodePicker(props: {
  label: string;
  /** Kinds that may be chosen (default: all). */
  kinds?: readonly AnyKind[];
  /** Nodes that may not be chosen. */
  without: readonly string[];
  onChoose: (key: string) => void;
  onCancel: () => void;
}) {
  const { find, messages } = useExplorer();
  const t = messages.value;
  const hits = useSignal<readonly NodeLine[]>([]);
  const query = useSignal('');
  const active = useSignal(0);
  const isNothing = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  // At once, so that not even the first letter of a quick typist is lost.
  useLayoutEffect(() => field.current?.focus(), []);

  const look = async (text: string): Promise<void> => {
    query.value = text;
    const found = await find(text, MOST_SOUGHT); // of all kinds, so many, that some are of those wanted
    if (query.peek() !== text) return; // typed on meanwhile
    hits.value = found
      .filter(({ key, kind }) => !props.without.includes(key) && (props.kinds?.includes(kind) ?? true))
      .slice(0, MOST_OFFERED);
    active.value = 0;
    isNothing.value = text.trim() !== '' && hits.value.length === 0;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const count = hits.value.length;
    if (event.key === 'ArrowDown' && count > 0) active.value = (active.value + 1) % count;
    else if (event.key === 'ArrowUp' && count > 0) active.value = (active.value + count - 1) % count;
    else if (event.key === 'Enter' && hits.value[active.value]) props.onChoose(hits.value[active.value]!.key);
    else if (event.key === 'Escape') props.onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isOpen = hits.value.length > 0;
  return (
    <div class="picker">
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={props.label}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}list`}
        aria-activedescendant={isOpen ? `${id}${active.value}` : undefined}
        placeholder={t.understanding.choose}
        value={query.value}
        onInput={(event) => look(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}list`} role="listbox" aria-label={props.label} hidden={!isOpen}>
        {hits.value.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys (ARIA combobox pattern)
          <div
            key={hit.key}
            id={`${id}${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active.value}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => props.onChoose(hit.key)}
          >
            <KindIcon kind={hit.kind} size={18} />
            <span class="name">{hit.label}</span>
          </div>
        ))}
      </div>
      <p class="picker-nothing" aria-live="polite">
        {isNothing.value ? t.filters.noMatch : ''}
      </p>
    </div>
  );
}
