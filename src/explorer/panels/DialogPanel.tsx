import { useExplorer } from './context.ts';
import { useLater } from './useLater.ts';

/** The dialog that is open; its code is fetched when the first one is. */
export function DialogPanel() {
  const name = useExplorer().state.dialog.value;
  const dialogs = useLater(name !== null, () => import('./HelpAndReport.tsx'));
  if (!dialogs || name === null) return null;
  const { Help, Report } = dialogs;
  return name === 'help' ? <Help key="help" /> : <Report key="report" />;
}
