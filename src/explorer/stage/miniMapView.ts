/** A rectangle of the graph's plane, whose y points up. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How a part of the graph's plane lies in the mini-map, whose y points down. */
export interface MiniMapView {
  /** CSS pixels for a unit of the plane. */
  readonly scale: number;
  /** Where the plane's origin is, in CSS pixels from the mini-map's top left. */
  readonly left: number;
  readonly top: number;
}

/** Free space around the nodes, in CSS pixels. */
const MARGIN_PX = 8;

/** Fits bounds into a mini-map, in the middle and with a margin; a single point lies in the middle. */
export function fitMiniMap(bounds: Bounds, width: number, height: number): MiniMapView {
  const scale = Math.min(
    (width - 2 * MARGIN_PX) / (bounds.right - bounds.left || 1),
    (height - 2 * MARGIN_PX) / (bounds.top - bounds.bottom || 1),
  );
  return {
    scale,
    left: width / 2 - (scale * (bounds.left + bounds.right)) / 2,
    top: height / 2 + (scale * (bounds.top + bounds.bottom)) / 2,
  };
}

/** A point of the plane in the mini-map. */
export function toMiniMap(view: MiniMapView, { x, y }: { x: number; y: number }): { x: number; y: number } {
  return { x: view.left + x * view.scale, y: view.top - y * view.scale };
}

/** A point of the mini-map in the plane. */
export function fromMiniMap(view: MiniMapView, { x, y }: { x: number; y: number }): { x: number; y: number } {
  return { x: (x - view.left) / view.scale, y: (view.top - y) / view.scale };
}

/** Whether all of some bounds lies within others. */
export function isWithin(inner: Bounds, outer: Bounds): boolean {
  return (
    outer.left <= inner.left &&
    outer.right >= inner.right &&
    outer.top >= inner.top &&
    outer.bottom <= inner.bottom
  );
}
