import { useEffect } from 'preact/hooks';
import { FOCUS_DEPTHS, focusOn } from '../state/index.ts';
import { useExplorer } from './context.ts';

/** Keys for looking: 1–3 focus on what is selected, the menu key or Shift+F10 opens its menu. */
export function useLookingKeys(): void {
  const { state, map } = useExplorer();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
        return;
      const target = event.target as HTMLElement | null;
      if (target?.closest('input:not([type=checkbox]), textarea, select, [contenteditable], [role=menu]'))
        return;
      const item = state.selected.peek();
      if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
        event.preventDefault();
        const at = (item && map.peek()?.screenPosition(item.key)) || {
          x: window.innerWidth / 2,
          y: window.innerHeight / 2,
        };
        state.actions.openMenu({ item, ...at });
        return;
      }
      const depth = FOCUS_DEPTHS.find((value) => String(value) === event.key);
      if (depth === undefined || event.shiftKey) return;
      const { focus } = state.view.peek().looking;
      const key = item?.type === 'node' ? item.key : focus?.key;
      if (key !== undefined) state.actions.look((looking) => focusOn(looking, key, depth));
    };
    // A browser opens its own menu for the menu key after the key's event; ours is open then.
    const onMenu = (event: Event): void => {
      if (state.menu.peek()) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('contextmenu', onMenu);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('contextmenu', onMenu);
    };
  }, [state, map]);
}
