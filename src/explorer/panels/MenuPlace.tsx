import { useExplorer } from './context.ts';
import { useLater } from './useLater.ts';

/** The context menu, whose code is fetched when one is first opened. */
export function MenuPlace() {
  const { menu } = useExplorer().state;
  const ContextMenu = useLater(menu.value !== null, () => import('./ContextMenu.tsx'))?.default;
  return ContextMenu ? <ContextMenu /> : null;
}
