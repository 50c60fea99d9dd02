import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useExplorer } from './context.ts';
import { ActionIcon } from './Icon.tsx';

/** The button that opens the list of saved views; `onDone` is called when that is closed again. */
export function SavedViewsButton({ isWithText, onDone }: { isWithText: boolean; onDone?: () => void }) {
  const { messages } = useExplorer();
  const { views } = messages.value.keeping;
  const isOpen = useSignal(false);
  return (
    <>
      <button
        type="button"
        class={isWithText ? 'menu-row' : 'icon-button'}
        aria-label={views}
        title={isWithText ? undefined : views}
        aria-haspopup="dialog"
        aria-expanded={isOpen.value}
        onClick={() => {
          isOpen.value = true;
        }}
      >
        <ActionIcon name="bookmark" />
        {isWithText ? <span>{views}</span> : null}
      </button>
      {isOpen.value ? (
        <SavedViewsDialog
          onClose={() => {
            isOpen.value = false;
            onDone?.();
          }}
        />
      ) : null}
    </>
  );
}

function SavedViewsDialog({ onClose }: { onClose: () => void }) {
  const { messages, savedViews, saveView, openView } = useExplorer();
  const t = messages.value;
  const words = t.keeping;
  const dialog = useRef<HTMLDialogElement>(null);
  const renaming = useSignal<string | null>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = (): void => dialog.current?.close();
  const nameOf = (form: HTMLFormElement): string => String(new FormData(form).get('name') ?? '');

  return (
    <dialog
      ref={dialog}
      class="views-dialog"
      aria-label={words.views}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.stopPropagation(); // closes only the dialog
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close(); // on the backdrop
      }}
    >
      <div class="views-body">
        <header>
          <h2>{words.views}</h2>
          <button
            type="button"
            class="icon-button small"
            aria-label={`${t.close}: ${words.views}`}
            onClick={close}
          >
            <ActionIcon name="close" size={16} />
          </button>
        </header>
        <form
          class="views-form"
          onSubmit={(event) => {
            event.preventDefault();
            saveView(nameOf(event.currentTarget));
            event.currentTarget.reset();
          }}
        >
          <input
            name="name"
            required
            maxLength={80}
            aria-label={words.viewName}
            placeholder={words.viewName}
          />
          <button type="submit" class="button">
            {words.saveView}
          </button>
        </form>
        {savedViews.list.value.length === 0 ? <p class="views-empty">{words.viewsEmpty}</p> : null}
        <ul>
          {savedViews.list.value.map(({ name }) =>
            renaming.value === name ? (
              <li key={name}>
                <form
                  class="views-form"
                  onSubmit={(event) => {
                    event.preventDefault();
                    savedViews.rename(name, nameOf(event.currentTarget));
                    renaming.value = null;
                  }}
                >
                  <input
                    name="name"
                    required
                    maxLength={80}
                    aria-label={words.viewName}
                    defaultValue={name}
                    ref={(input) => input?.focus()}
                  />
                  <button type="submit" class="button">
                    {words.keepName}
                  </button>
                </form>
              </li>
            ) : (
              <li key={name}>
                <button
                  type="button"
                  class="views-name"
                  aria-label={words.openView(name)}
                  onClick={() => {
                    close();
                    openView(name);
                  }}
                >
                  <bdi>{name}</bdi>
                </button>
                <button
                  type="button"
                  class="icon-button small"
                  aria-label={words.renameView(name)}
                  title={words.renameView(name)}
                  onClick={() => {
                    renaming.value = name;
                  }}
                >
                  <ActionIcon name="pen" size={16} />
                </button>
                <button
                  type="button"
                  class="icon-button small"
                  aria-label={words.deleteView(name)}
                  title={words.deleteView(name)}
                  onClick={() => savedViews.remove(name)}
                >
                  <ActionIcon name="bin" size={16} />
                </button>
              </li>
            ),
          )}
        </ul>
      </div>
    </dialog>
  );
}
