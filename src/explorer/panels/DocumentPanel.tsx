import { useExplorer } from './context.ts';
import { useLater } from './useLater.ts';

/** The document view, whose code is fetched when the first document is opened. */
export function DocumentPanel() {
  const { passage } = useExplorer().state.view.value;
  const View = useLater(passage !== null, () => import('./DocumentView.tsx'))?.default;
  return View && passage ? <View passage={passage} /> : null;
}
