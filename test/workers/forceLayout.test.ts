import { describe, expect, test } from 'vitest';
import { createForceLayout, type LayoutGraph } from '../../src/workers/forceLayout.ts';

/** Two rings of nodes joined by one edge, at made-up places; no random numbers. */
function twoRings(size: number): LayoutGraph {
  const order = size * 2;
  const positions = Float32Array.from({ length: order * 2 }, (_, i) => Math.sin(i * 12.9898) * 50);
  const edges: number[] = [0, size];
  for (let ring = 0; ring < 2; ring++) {
    for (let i = 0; i < size; i++) edges.push(ring * size + i, ring * size + ((i + 1) % size));
  }
  return {
    positions,
    radii: new Float32Array(order).fill(2),
    edges: Uint32Array.from(edges),
    pulls: new Float32Array(edges.length / 2).fill(1),
  };
}

function distance(positions: Float32Array, a: number, b: number): number {
  return Math.hypot(positions[a * 2]! - positions[b * 2]!, positions[a * 2 + 1]! - positions[b * 2 + 1]!);
}

describe('createForceLayout', () => {
  test('settles by itself', () => {
    const layout = createForceLayout(twoRings(20));
    let steps = 0;
    while (!layout.step(10)) steps += 10;
    expect(steps).toBeGreaterThan(0);
    expect(steps).toBeLessThan(3000);
  });

  test('after it has settled, nothing moves', () => {
    const layout = createForceLayout(twoRings(10));
    while (!layout.step(50));
    const before = [...layout.positions];
    expect(layout.step(50)).toBe(true);
    expect([...layout.positions]).toEqual(before);
  });

  test('neighbours end up nearer than strangers', () => {
    const layout = createForceLayout(twoRings(20));
    while (!layout.step(50));
    const { positions } = layout;
    let near = 0;
    let far = 0;
    for (let i = 0; i < 20; i++) {
      near += distance(positions, i, (i + 1) % 20);
      far += distance(positions, i, 20 + i);
    }
    expect(near).toBeLessThan(far / 2);
  });

  test('the picture keeps its middle and its size while nodes move', () => {
    const graph = twoRings(20);
    const measure = (positions: Float32Array): [number, number, number] => {
      const xs = positions.filter((_, index) => index % 2 === 0);
      const ys = positions.filter((_, index) => index % 2 === 1);
      const mean = (all: Float32Array): number => all.reduce((sum, value) => sum + value, 0) / all.length;
      const [x, y] = [mean(xs), mean(ys)];
      return [x, y, Math.sqrt(mean(xs.map((value, at) => (value - x) ** 2 + (ys[at]! - y) ** 2)))];
    };
    const before = measure(graph.positions);
    const layout = createForceLayout(graph);
    layout.step(100);
    measure(layout.positions).forEach((value, index) => {
      expect(value).toBeCloseTo(before[index]!, 2);
    });
  });

  test('in the end no two discs overlap', () => {
    const graph = twoRings(20);
    const layout = createForceLayout(graph);
    while (!layout.step(50));
    for (let a = 0; a < 40; a++) {
      for (let b = 0; b < a; b++) expect(distance(layout.positions, a, b)).toBeGreaterThan(2 * 2);
    }
  });

  test('a pinned node stays where it is put and wakes the layout up', () => {
    const layout = createForceLayout(twoRings(10));
    while (!layout.step(50));
    layout.pin(3, { x: 500, y: -400 });
    expect(layout.step(1)).toBe(false);
    layout.step(40);
    expect([...layout.positions.slice(6, 8)]).toEqual([500, -400]);
  });

  test('the same graph gives the same positions', () => {
    const run = (): number[] => {
      const layout = createForceLayout(twoRings(15));
      layout.step(100);
      return [...layout.positions];
    };
    expect(run()).toEqual(run());
  });

  test('the given positions are left alone', () => {
    const graph = twoRings(5);
    const before = [...graph.positions];
    createForceLayout(graph).step(10);
    expect([...graph.positions]).toEqual(before);
  });

  test.each([0, 1])('%i nodes have settled at once', (order) => {
    const layout = createForceLayout({
      positions: new Float32Array(order * 2),
      radii: new Float32Array(order),
      edges: new Uint32Array(),
      pulls: new Float32Array(),
    });
    expect(layout.step(1)).toBe(true);
  });
});
