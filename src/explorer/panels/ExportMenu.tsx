import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type ExportFormat, type ExportScope, useExplorer } from './context.ts';
import { ActionIcon } from './Icon.tsx';

const FORMATS: readonly (readonly [ExportFormat, string])[] = [['gexf', 'GEXF']];
const SCOPES: readonly ExportScope[] = ['everything', 'shown'];

/** The menu of files that the page writes; a menu button by the ARIA Authoring Practices. */
export function ExportMenu() {
  const { state, messages, exportGraph } = useExplorer();
  const t = messages.value;
  const isOpen = useSignal(false);
  const fault = useSignal<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  const items = (): HTMLElement[] => [
    ...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
  ];
  const close = (): void => {
    isOpen.value = false;
    button.current?.focus();
  };

  // Before the menu is painted: the next key is for it.
  useLayoutEffect(() => {
    if (!isOpen.value) return;
    items()[0]?.focus();
    const onPress = (event: PointerEvent): void => {
      const target = event.target as Node;
      if (!menu.current?.contains(target) && !button.current?.contains(target)) isOpen.value = false;
    };
    window.addEventListener('pointerdown', onPress, true);
    return () => window.removeEventListener('pointerdown', onPress, true);
  }, [isOpen.value]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const all = items();
    const at = all.indexOf(event.target as HTMLElement);
    const go = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (go !== undefined) {
      event.preventDefault();
      all[go % all.length]?.focus();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') isOpen.value = false;
  };

  const write = (format: ExportFormat, scope: ExportScope): void => {
    close();
    fault.value = null;
    exportGraph(format, scope).catch((error: unknown) => {
      fault.value = error instanceof Error ? error.message : String(error);
    });
  };

  return (
    <div class="menu-root">
      <button
        ref={button}
        type="button"
        class="button"
        aria-label={t.export}
        aria-haspopup="menu"
        aria-expanded={isOpen.value}
        disabled={state.graph.value === null}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        <ActionIcon name="export" size={18} />
        <span class="button-text">{t.export}</span>
      </button>
      {isOpen.value ? (
        <div ref={menu} class="menu" role="menu" tabIndex={-1} aria-label={t.export} onKeyDown={onKeyDown}>
          {FORMATS.flatMap(([format, name]) =>
            SCOPES.map((scope) => (
              <button
                key={`${format} ${scope}`}
                type="button"
                role="menuitem"
                tabIndex={-1}
                onClick={() => write(format, scope)}
              >
                {scope === 'everything' ? t.exportAll(name) : t.exportShown(name)}
              </button>
            )),
          )}
        </div>
      ) : null}
      {fault.value === null ? null : (
        <p class="toast" role="alert">
          {t.exportFailed(fault.value)}
        </p>
      )}
    </div>
  );
}
