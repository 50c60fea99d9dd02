import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useExplorer } from './context.ts';
import { ActionIcon, type ActionIconName } from './Icon.tsx';
import { OpenFileButton } from './OpenFileButton.tsx';
import { SavedViewsButton } from './SavedViewsButton.tsx';
import { onPressOutside } from './useMenu.ts';

/** What keys in these mean something of their own, undo among it. */
const TYPING =
  'input:not([type=checkbox], [type=radio], [type=range], [type=button]), textarea, [contenteditable]';

/** Undo, redo, the link, saved views and opening a file: in the bar, or behind one button on a narrow window. */
export function KeepBar() {
  const { state, messages } = useExplorer();
  const isOpen = useSignal(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return;
      if ((event.target as HTMLElement | null)?.closest(TYPING)) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) state.actions.redo();
      else state.actions.undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [state]);
  useEffect(() => {
    if (!isOpen.value) return;
    return onPressOutside([root], () => {
      isOpen.value = false;
    });
  }, [isOpen.value]);

  if (!state.isNarrow.value) {
    return (
      <div class="keep-bar">
        <Commands />
      </div>
    );
  }
  const { more } = messages.value.keeping;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons within
    <div
      class="menu-root"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen.value) return;
        event.stopPropagation();
        isOpen.value = false;
        root.current?.querySelector('button')?.focus();
      }}
    >
      <button
        type="button"
        class="icon-button"
        aria-label={more}
        title={more}
        aria-expanded={isOpen.value}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        <ActionIcon name="dots" />
      </button>
      {isOpen.value ? (
        <div class="menu keep-menu">
          <Commands
            isWithText
            onDone={() => {
              isOpen.value = false;
            }}
          />
        </div>
      ) : null}
    </div>
  );
}

/** @param props.onDone is called after what leads elsewhere; undo and redo are often wanted several times */
function Commands({ isWithText = false, onDone }: { isWithText?: boolean; onDone?: () => void }) {
  const { state, messages, copyLink } = useExplorer();
  const t = messages.value.keeping;
  const { past, future } = state.history.value;
  const button = (name: string, icon: ActionIconName, onClick: () => void, isDisabled = false) => (
    <button
      type="button"
      class={isWithText ? 'menu-row' : 'icon-button'}
      aria-label={name}
      title={isWithText ? undefined : name}
      // Stays focusable: whoever undoes by keyboard isn't thrown out at the last step.
      aria-disabled={isDisabled}
      onClick={() => {
        if (!isDisabled) onClick();
      }}
    >
      <ActionIcon name={icon} />
      {isWithText ? <span>{name}</span> : null}
    </button>
  );
  return (
    <>
      {button(t.undo, 'undo', () => state.actions.undo(), past.length === 0)}
      {button(t.redo, 'redo', () => state.actions.redo(), future.length === 0)}
      {isWithText
        ? button(messages.value.understanding.help, 'help', () => {
            onDone?.();
            state.actions.openDialog('help');
          })
        : null}
      {button(
        t.copyLink,
        'copyLink',
        () => {
          onDone?.();
          void copyLink();
        },
        state.graph.value === null,
      )}
      <SavedViewsButton isWithText={isWithText} {...(onDone ? { onDone } : {})} />
      <OpenFileButton look={isWithText ? 'row' : 'icon'} {...(onDone ? { onDone } : {})} />
    </>
  );
}
