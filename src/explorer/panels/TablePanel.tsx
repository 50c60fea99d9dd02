import { useExplorer } from './context.ts';
import { useLater } from './useLater.ts';

/** The table, whose code is fetched when it is first opened. */
export function TablePanel() {
  const { state } = useExplorer();
  const { table } = state.view.value;
  const Table = useLater(table !== null, () => import('./TableView.tsx'))?.default;
  return Table && table && state.graph.value ? <Table view={table} /> : null;
}
