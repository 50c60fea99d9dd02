import { useExplorer } from './context.ts';
import { useLater } from './useLater.ts';

/** Fetches the document view's code. Where the address asks for it, that is done before the map is fitted beside it. */
export const loadDocumentView = () => import('./DocumentView.tsx');

/** The document view, whose code is fetched when the first document is opened. */
export function DocumentPanel() {
  const { passage } = useExplorer().state.view.value;
  const View = useLater(passage !== null, loadDocumentView)?.default;
  return View && passage ? <View passage={passage} /> : null;
}
