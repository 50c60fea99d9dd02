import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { type ExportFormat, type ExportScope, type PictureFormat, useExplorer } from './context.ts';
import { ActionIcon } from './Icon.tsx';
import { useMenu } from './useMenu.ts';

const FORMATS: readonly (readonly [ExportFormat, string])[] = [
  ['gexf', 'GEXF'],
  ['graphml', 'GraphML'],
  ['json', 'JSON'],
  ['csv', 'CSV'],
  ['jsonld', 'JSON-LD'],
];
const PICTURES: readonly (readonly [PictureFormat, string])[] = [
  ['png', 'PNG'],
  ['svg', 'SVG'],
];
const SCOPES: readonly ExportScope[] = ['everything', 'shown'];
const SCALES = [1, 2, 3, 4];

/** The menu of files that the page writes; a menu button by the ARIA Authoring Practices. */
export function ExportMenu() {
  const { state, messages, map, exportGraph, exportPicture } = useExplorer();
  const t = messages.value;
  const words = t.keeping;
  const fault = useSignal<string | null>(null);
  const scale = useSignal(2);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const menu = useMenu(button, list);

  const write = (work: Promise<void>): void => {
    menu.close();
    fault.value = null;
    work.catch((error: unknown) => {
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
        aria-expanded={menu.isOpen.value}
        disabled={state.graph.value === null}
        onClick={() => menu.toggle()}
      >
        <ActionIcon name="export" size={18} />
        <span class="button-text">{t.export}</span>
      </button>
      {menu.isOpen.value ? (
        <div
          ref={list}
          class="menu export-menu"
          role="menu"
          tabIndex={-1}
          aria-label={t.export}
          onKeyDown={menu.onKeyDown}
        >
          {/* biome-ignore lint/a11y/useSemanticElements: a menu's groups cannot be fieldsets */}
          <div role="group" aria-label={words.data}>
            <p class="menu-title" aria-hidden="true">
              {words.data}
            </p>
            {FORMATS.map(([format, name]) => (
              <div key={format} class="export-row" role="none">
                <span class="export-format" aria-hidden="true">
                  <b>{name}</b>
                  <small>{words.formats[format]}</small>
                </span>
                {SCOPES.map((scope) => (
                  <button
                    key={scope}
                    type="button"
                    role="menuitem"
                    tabIndex={-1}
                    aria-label={scope === 'everything' ? t.exportAll(name) : t.exportShown(name)}
                    onClick={() => write(exportGraph(format, scope))}
                  >
                    {words[scope]}
                  </button>
                ))}
              </div>
            ))}
          </div>
          {map.value ? (
            // biome-ignore lint/a11y/useSemanticElements: a menu's groups cannot be fieldsets
            <div role="group" aria-label={words.picture}>
              <p class="menu-title" aria-hidden="true">
                {words.picture}
              </p>
              <div class="export-row" role="none">
                {PICTURES.map(([format, name]) => (
                  <button
                    key={format}
                    type="button"
                    role="menuitem"
                    class="export-picture"
                    tabIndex={-1}
                    aria-label={name}
                    onClick={() => write(exportPicture(format, scale.value))}
                  >
                    <b>{name}</b>
                    <small>{words.formats[format]}</small>
                  </button>
                ))}
              </div>
              <div class="export-scales" role="none">
                {SCALES.map((times) => (
                  <button
                    key={times}
                    type="button"
                    role="menuitemradio"
                    tabIndex={-1}
                    aria-label={`PNG ${words.scale(times)}`}
                    aria-checked={scale.value === times}
                    onClick={() => {
                      scale.value = times;
                    }}
                  >
                    {words.scale(times)}
                  </button>
                ))}
              </div>
            </div>
          ) : null}
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
