import { useEffect } from 'preact/hooks';

/** Places that are remembered, one for each stay in a panel: more than are ever taken away at once. */
const MOST_PLACES = 12;

const isThere = (element: HTMLElement): boolean => element.isConnected && element.getClientRects().length > 0;

/**
 * Keeps the place of whoever walks by keyboard. When the element with the focus is taken away, the panel that it was
 * in gets the focus, for what stands there now; or, when that has gone as well, the last element before that is still
 * there: usually the one that opened the panel. After a press of mouse or finger nothing is done.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    /** Elements that had the focus, each with the panels that it was in; the last one has it now. */
    const places: { readonly element: HTMLElement; readonly panels: readonly HTMLElement[] }[] = [];
    let isByKeyboard = false;
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      const panels: HTMLElement[] = [];
      let panel = target.parentElement?.closest<HTMLElement>('[tabindex]');
      while (panel) {
        panels.push(panel);
        panel = panel.parentElement?.closest<HTMLElement>('[tabindex]');
      }
      if (panels.length > 0 && places.at(-1)?.panels[0] === panels[0]) places.pop(); // still in the same one
      places.push({ element: target, panels });
      if (places.length > MOST_PLACES) places.shift();
    };
    const onKey = (): void => {
      isByKeyboard = true;
    };
    const onPress = (): void => {
      isByKeyboard = false;
    };
    const observer = new MutationObserver(() => {
      const last = places.at(-1);
      if (!isByKeyboard || !last || last.element.isConnected) return;
      if (document.activeElement !== document.body) return;
      const place = last.panels.find(isThere) ?? places.map(({ element }) => element).findLast(isThere);
      place?.focus({ preventScroll: true });
    });
    window.addEventListener('focusin', onFocus);
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('pointerdown', onPress, { capture: true });
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      window.removeEventListener('focusin', onFocus);
      window.removeEventListener('keydown', onKey, { capture: true });
      window.removeEventListener('pointerdown', onPress, { capture: true });
      observer.disconnect();
    };
  }, []);
}
