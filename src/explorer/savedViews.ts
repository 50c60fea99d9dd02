import { signal } from '@preact/signals-core';
import type { SavedView, SavedViews } from './state/index.ts';

/** Longest name, in characters. */
const LONGEST_VIEW_NAME = 80;
const MOST = 100;

const clean = (name: string): string => name.replace(/\s+/g, ' ').trim().slice(0, LONGEST_VIEW_NAME);

function readViews(text: string | null): SavedView[] {
  const json: unknown = JSON.parse(text ?? '[]');
  if (!Array.isArray(json)) return [];
  return json
    .filter((one: unknown): one is SavedView => {
      const view = one as Partial<SavedView> | null;
      return typeof view?.name === 'string' && typeof view.address === 'string';
    })
    .map(({ name, address }) => ({ name: clean(name), address }))
    .filter(({ name }) => name !== '');
}

/**
 * Creates the list of saved views. Where the browser keeps nothing (a private window, a full disk), views last as long
 * as the page.
 *
 * @param key under which they are kept; copies of the page at one host have lists of their own
 */
export function createSavedViews(key: string, storage: () => Storage = () => localStorage): SavedViews {
  const read = (): SavedView[] => {
    try {
      return readViews(storage().getItem(key));
    } catch {
      return [];
    }
  };
  const list = signal<readonly SavedView[]>(read());
  const write = (next: readonly SavedView[]): void => {
    list.value = next.slice(0, MOST);
    try {
      storage().setItem(key, JSON.stringify(list.value));
    } catch {
      // Not kept, but there as long as the page is.
    }
  };
  return {
    list,
    save(name, address) {
      const cleaned = clean(name);
      if (cleaned === '') return;
      write([{ name: cleaned, address }, ...list.peek().filter((view) => view.name !== cleaned)]);
    },
    rename(name, next) {
      const cleaned = clean(next);
      if (cleaned === '' || cleaned === name) return;
      write(
        list
          .peek()
          .filter((view) => view.name !== cleaned)
          .map((view) => (view.name === name ? { ...view, name: cleaned } : view)),
      );
    },
    remove(name) {
      write(list.peek().filter((view) => view.name !== name));
    },
  };
}
