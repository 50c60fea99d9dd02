import { type Signal, useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Passage } from '../state/index.ts';
import { useExplorer } from './context.ts';

/** The document view, whose code is fetched when the first document is opened. */
export function DocumentPanel() {
  const { state } = useExplorer();
  const passage = state.view.value.passage;
  const view: Signal<ComponentType<{ passage: Passage }> | null> = useSignal(null);
  const isWanted = passage !== null;
  useEffect(() => {
    if (isWanted && !view.peek()) {
      import('./DocumentView.tsx').then((module) => {
        view.value = module.default;
      });
    }
  }, [isWanted, view]);
  const View = view.value;
  return View && passage ? <View passage={passage} /> : null;
}
