import type { Box } from './stage/placeNames.ts';

/**
 * The part of the map's container that no panel covers, in CSS pixels from its top left. Panels say with
 * `data-covers` that they lie on the map; whether they stand at its side or at its foot, as sheets do on a phone, is
 * read from where they are.
 */
export function freeArea(container: HTMLElement): Box {
  const map = container.getBoundingClientRect();
  let { left, top, right, bottom } = map;
  for (const panel of document.querySelectorAll('[data-covers]')) {
    const box = panel.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const side = panel.getAttribute('data-covers');
    if (side === 'top') top = Math.max(top, box.bottom);
    else if (side === 'bottom' || box.width > map.width * 0.7) bottom = Math.min(bottom, box.top);
    else if (side === 'left') left = Math.max(left, box.right);
    else right = Math.min(right, box.left);
  }
  // When panels leave hardly anything, the map lies under them as a whole.
  if (right - left < 120) ({ left, right } = map);
  if (bottom - top < 120) ({ top, bottom } = map);
  return { left: left - map.left, top: top - map.top, width: right - left, height: bottom - top };
}
