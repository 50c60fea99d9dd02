import { type Box, doBoxesMeet, type PlacedName } from './placeNames.ts';

/**
 * Names that have their places, moved along with their nodes. What then isn't wholly in the area is left out, and so is
 * what would overlap a name before it; none is added.
 *
 * @param names most important first
 * @param shiftOf how far the node of a name has moved, in CSS pixels
 */
export function followNames<T extends PlacedName>(
  names: readonly T[],
  area: Box,
  shiftOf: (key: string) => { readonly x: number; readonly y: number },
): readonly T[] {
  const right = area.left + area.width;
  const bottom = area.top + area.height;
  const kept: T[] = [];
  for (const name of names) {
    const { x, y } = shiftOf(name.key);
    const moved = { ...name, left: name.left + x, top: name.top + y };
    const isInside =
      moved.left >= area.left &&
      moved.top >= area.top &&
      moved.left + moved.width <= right &&
      moved.top + moved.height <= bottom;
    if (isInside && !kept.some((other) => doBoxesMeet(moved, other))) kept.push(moved);
  }
  return kept;
}
