import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/**
 * What is fetched only when it is first wanted, such as the code of a panel; `null` until it is there. Panels that
 * most visits don't need are no part of the first load.
 *
 * @param load called once, as in `() => import('./TableView.tsx')`
 */
export function useLater<T>(isWanted: boolean, load: () => Promise<T>): T | null {
  const loaded: Signal<T | null> = useSignal(null);
  useEffect(() => {
    if (!isWanted || loaded.peek()) return;
    load().then((value) => {
      loaded.value = value;
    });
  }, [isWanted]);
  return loaded.value;
}
