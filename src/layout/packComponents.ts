import type { Plane } from './plane.ts';

/** Space between components, in the unit of the positions. */
const GAP = 14;

/**
 * Puts components side by side, in place: the first in the middle, the others in rings around it, in the order given.
 * Each has to be laid out around any point of its own.
 */
export function packComponents(plane: Plane, components: readonly (readonly number[])[]): void {
  let inner = 0; // radius of what is placed
  let ring = 0; // radius of the circle on which centres of the present ring lie
  let angle = 0;
  let deepest = 0; // half the width of the present ring
  components.forEach((component, index) => {
    const radius = centre(plane, component) + GAP / 2;
    if (index === 0) {
      inner = radius;
      return;
    }
    const width = () => 2 * Math.asin(Math.min(1, radius / Math.max(ring, radius)));
    if (ring === 0 || angle + width() > 2 * Math.PI) {
      // Components come the largest first: the first of a ring tells how wide the ring is.
      if (ring > 0) inner = ring + deepest;
      ring = inner + radius;
      deepest = radius;
      angle = 0;
    }
    const at = angle + width() / 2;
    for (const node of component) {
      plane.positions[2 * node] = plane.positions[2 * node]! + ring * Math.cos(at);
      plane.positions[2 * node + 1] = plane.positions[2 * node + 1]! + ring * Math.sin(at);
    }
    angle += width();
  });
}

/** Moves a component's middle to the origin; its radius, the discs of its nodes included. */
function centre({ positions, radii }: Plane, component: readonly number[]): number {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const node of component) {
    left = Math.min(left, positions[2 * node]! - radii[node]!);
    right = Math.max(right, positions[2 * node]! + radii[node]!);
    top = Math.min(top, positions[2 * node + 1]! - radii[node]!);
    bottom = Math.max(bottom, positions[2 * node + 1]! + radii[node]!);
  }
  let radius = 0;
  for (const node of component) {
    positions[2 * node] = positions[2 * node]! - (left + right) / 2;
    positions[2 * node + 1] = positions[2 * node + 1]! - (top + bottom) / 2;
    radius = Math.max(radius, Math.hypot(positions[2 * node]!, positions[2 * node + 1]!) + radii[node]!);
  }
  return radius;
}
