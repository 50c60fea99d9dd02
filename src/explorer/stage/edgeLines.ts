import { type Drawing, nodePoint } from './drawing.ts';
import { type EdgeLine, findEdgeAt, middleOf } from './findEdgeAt.ts';

/** Where edges run on the stage, remembered until the camera or a node moves. */
export interface EdgeLines {
  /** The edge at a point of the stage, if there is one. */
  at(x: number, y: number): string | null;
  middle(key: string): { x: number; y: number };
  /** Something moved. */
  forget(): void;
}

/** Creates the edge lines of a drawing. */
export function createEdgeLines(drawing: Drawing): EdgeLines {
  const { look } = drawing;
  let lines: EdgeLine[] | null = null;
  function lineOf(key: string): EdgeLine {
    const [source, target] = drawing.graph().extremities(key);
    const from = nodePoint(drawing, source);
    const to = nodePoint(drawing, target);
    return { key, x1: from.x, y1: from.y, x2: to.x, y2: to.y, lane: look.lanes.get(key) ?? 0 };
  }
  return {
    at(x, y) {
      lines ??= [...look.shown.edges].map(lineOf);
      return findEdgeAt(lines, x, y);
    },
    middle: (key) => middleOf(lineOf(key)),
    forget() {
      lines = null;
    },
  };
}
