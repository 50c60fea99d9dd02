import { type Signal, useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { useExplorer } from './context.ts';

/** The dialog that is open; its code is fetched when the first one is. */
export function DialogPanel() {
  const { state } = useExplorer();
  const name = state.dialog.value;
  const dialogs: Signal<{ Help: ComponentType; Report: ComponentType } | null> = useSignal(null);
  const isWanted = name !== null;
  useEffect(() => {
    if (isWanted && !dialogs.peek()) {
      import('./HelpAndReport.tsx').then(({ Help, Report }) => {
        dialogs.value = { Help, Report };
      });
    }
  }, [isWanted, dialogs]);
  if (!dialogs.value || name === null) return null;
  const { Help, Report } = dialogs.value;
  return name === 'help' ? <Help key="help" /> : <Report key="report" />;
}
