import type { EdgeAttributes, NodeAttributes } from '../../model/index.ts';
import { kindOf } from '../state/index.ts';
import { cellOf, type Look, nodeColor } from './look.ts';

/** What the node program draws. Sigma adds what it wants besides. */
export interface DrawnNode {
  x: number;
  y: number;
  size: number;
  color: string;
  hidden: boolean;
  /** Names have a layer of their own. */
  label: null;
  /** Drawn again above all others, which may fade. */
  highlighted: boolean;
  /** Cell of the atlas. */
  cell: number;
}

/** How an edge is drawn. */
export interface DrawnEdge {
  /** Width in CSS pixels at camera ratio 1. */
  size: number;
  color: string;
  hidden: boolean;
  /** From {@link Look.lanes}. */
  lane: number;
  /** Dashed: the vocabulary alone states it, no document does. */
  dashed: boolean;
  /** With an arrow at its target, when near. */
  arrow: boolean;
  emphasis: 0 | 1;
}

/** The two functions that tell how an item is drawn. They read the look and nothing else. */
export interface Reducers {
  readonly node: (key: string, attributes: NodeAttributes) => DrawnNode;
  readonly edge: (key: string, attributes: EdgeAttributes) => DrawnEdge;
}

/** How much of the ground is in the colour of a node outside of the focus. */
const FADED = 0.84;
/** Opacity of a faint edge, 00–ff. */
export const FAINT_ALPHA = '1c';

/** A colour between two, all `#rrggbb`. */
function blend(color: string, other: string, share: number): string {
  const part = (text: string, at: number): number => Number.parseInt(text.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(part(color, at) * (1 - share) + part(other, at) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Creates the reducers of a look; made once, since they see each change of it. */
export function createReducers(look: Look): Reducers {
  return {
    node(key, attributes) {
      const { x, y } = attributes;
      return {
        x,
        y,
        size: look.radii.get(key) ?? 5,
        color:
          look.kept?.nodes.has(key) === false
            ? blend(nodeColor(look, key, attributes), look.colors.ground, FADED)
            : nodeColor(look, key, attributes),
        hidden: !look.shown.nodes.has(key),
        label: null,
        highlighted: look.emphasis?.nodes.has(key) ?? false,
        cell: cellOf(look.kindLook(kindOf(attributes))),
      };
    },
    edge(key, { weight }) {
      const strong = (look.emphasis?.edges.has(key) ?? false) || look.hoveredEdge === key;
      return {
        size: strong ? 1.7 : 1,
        color: strong
          ? look.colors.strongEdge
          : look.faintEdges.has(key)
            ? `${look.colors.edge.slice(0, 7)}${FAINT_ALPHA}`
            : look.colors.edge,
        hidden: !look.shown.edges.has(key),
        lane: look.lanes.get(key) ?? 0,
        dashed: weight === 0,
        arrow: look.arrows.has(key),
        emphasis: strong ? 1 : 0,
      };
    },
  };
}
