import type { Item, State } from '../state/index.ts';

/**
 * Handlers for an element that stands for a thing: pointing at it points at the thing on the map. What comes to lie
 * under a pointer that rests, as when a panel opens there, is not pointed at.
 */
export const pointAt = (state: State, type: Item['type'], key: string) => ({
  // Not "enter": that comes without any motion too.
  onMouseMove: (): void => state.actions.hover({ type, key }),
  onMouseLeave: (): void => state.actions.hover(null),
});
