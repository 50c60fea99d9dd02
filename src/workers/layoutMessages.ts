import type { LayoutGraph } from './forceLayout.ts';

/** What the page says to the layout's worker. */
export type LayoutRequest =
  | { readonly type: 'start'; readonly graph: LayoutGraph }
  | { readonly type: 'pin'; readonly node: number; readonly position: { x: number; y: number } | null }
  /** The page has drawn the last positions and can take new ones; none are computed before. */
  | { readonly type: 'next' };

/** What the worker says to the page. */
export interface LayoutReply {
  /** x, y of each node; the worker keeps a copy. */
  readonly positions: Float32Array;
  readonly hasSettled: boolean;
}
