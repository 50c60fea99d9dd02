import { useExplorer } from './context.ts';
import { useLater } from './useLater.ts';

/** Details of what is selected or asked for, whose code is fetched when something first is. */
export function DetailsPanel() {
  const { selected, path } = useExplorer().state.view.value;
  const Details = useLater(selected !== null || path !== null, () => import('./Details.tsx'))?.default;
  return Details ? <Details /> : null;
}
