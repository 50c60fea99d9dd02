import { useExplorer } from './context.ts';
import { useLater } from './useLater.ts';

/** Fetches the details' code. Where the address asks for them, that is done before the map is fitted beside them. */
export const loadDetails = () => import('./Details.tsx');

/** Details of what is selected or asked for, whose code is fetched when something first is. */
export function DetailsPanel() {
  const { selected, path } = useExplorer().state.view.value;
  const Details = useLater(selected !== null || path !== null, loadDetails)?.default;
  return Details ? <Details /> : null;
}
