import { useEffect } from 'preact/hooks';

/** The parts of the page, in its own order: what F6 goes through. */
const PARTS = '.search input, .panel, .toolbar';

const isThere = (part: HTMLElement): boolean => part.getClientRects().length > 0;

/** F6 goes to the next part of the page, Shift+F6 to the one before, as in the windows of desktops. */
export function usePartKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (document.querySelector('dialog[open]')) return;
      const parts = [...document.querySelectorAll<HTMLElement>(PARTS)].filter(isThere);
      const at = parts.findIndex((part) => part.contains(document.activeElement));
      const next = event.shiftKey ? (at < 0 ? 0 : at) - 1 : at + 1;
      event.preventDefault();
      parts.at(next % parts.length)?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
