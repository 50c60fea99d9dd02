import { type Signal, useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { TableView as View } from '../state/index.ts';
import { useExplorer } from './context.ts';

/** The table, whose code is fetched when it is first opened. */
export function TablePanel() {
  const { state } = useExplorer();
  const { table } = state.view.value;
  const component: Signal<ComponentType<{ view: View }> | null> = useSignal(null);
  const isWanted = table !== null;
  useEffect(() => {
    if (isWanted && !component.peek()) {
      import('./TableView.tsx').then((module) => {
        component.value = module.default;
      });
    }
  }, [isWanted, component]);
  const Table = component.value;
  return Table && table && state.graph.value ? <Table view={table} /> : null;
}
