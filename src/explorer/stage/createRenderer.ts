import Sigma from 'sigma';
import type { EdgeProgramType } from 'sigma/rendering';
import type { Settings } from 'sigma/settings';
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '../../model/index.ts';
import type { ExplorerGraph } from '../state/index.ts';
import type { Renderer } from './drawing.ts';
import type { NodesTurn } from './nodesLayer.ts';
import { withoutEdges } from './withoutEdges.ts';

/** What sigma draws edges with: nothing. Its own programs would be compiled, used or not. */
const NO_PROGRAM = class {
  reallocate(): void {}
  process(): void {}
  render(): void {}
  kill(): void {}
  drawLabel = undefined;
} as unknown as EdgeProgramType<NodeAttributes, EdgeAttributes, GraphAttributes>; // all that sigma calls

/** What we know of sigma 3.0.3 from within. */
interface SigmaInside {
  /** Nodes that are drawn above all others. */
  readonly highlightedNodes: ReadonlySet<string>;
  readonly hoveredNode: string | null;
  getNodeAtPosition(position: { x: number; y: number }): string | null;
  /** Makes room for the picture that tells which node is where. */
  resetWebGLTexture(layer: string): Renderer;
  clear(): Renderer;
  renderHighlightedNodes(): void;
}

/**
 * Creates sigma, which is camera, captors and nodes here. Its canvas of edges is left to us: sigma neither draws on it
 * nor clears it. Which node is under the pointer is asked of `nodeAt`, in CSS pixels of the stage; sigma would draw all
 * nodes a second time in each frame, and wait for the graphics card at each step of the mouse. The canvas of highlighted
 * nodes is left alone while there are none.
 *
 * @param turn says whether the canvas of nodes is to be cleared, since all are drawn anew
 * @throws {Error} if the browser has no WebGL 2
 */
export function createRenderer(
  graph: ExplorerGraph,
  container: HTMLElement,
  settings: Partial<Settings<NodeAttributes, EdgeAttributes, GraphAttributes>>,
  nodeAt: (x: number, y: number) => string | null,
  turn: NodesTurn,
): Renderer {
  const renderer: Renderer = new Sigma(withoutEdges(graph), container, {
    ...settings,
    renderLabels: false, // names have a layer of their own
    defaultDrawNodeHover: () => {},
    edgeProgramClasses: { line: NO_PROGRAM, arrow: NO_PROGRAM },
  });
  const gl = renderer.getCanvases().nodes?.getContext('webgl2');
  if (!gl) {
    renderer.kill();
    throw new Error('stage: this browser has no WebGL 2, which the map is drawn with.');
  }
  // Sigma has no settings for these, most of which are private; its version is pinned, and tests point at nodes.
  const inner = renderer as unknown as SigmaInside;
  const drawHighlighted = inner.renderHighlightedNodes.bind(renderer);
  let hasHighlighted = true;
  Object.assign(inner, {
    getNodeAtPosition: ({ x, y }) => nodeAt(x, y),
    resetWebGLTexture: () => renderer,
    clear() {
      if (!turn.drawsAll) return renderer;
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl.clear(gl.COLOR_BUFFER_BIT);
      return renderer;
    },
    renderHighlightedNodes() {
      const hadHighlighted = hasHighlighted;
      hasHighlighted = inner.highlightedNodes.size > 0 || inner.hoveredNode !== null;
      if (hasHighlighted || hadHighlighted) drawHighlighted();
    },
  } satisfies Partial<SigmaInside>);
  return renderer;
}

/** How drivers call themselves that draw in software. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Whether WebGL draws in software: then what covers much of the stage takes as long as many frames. */
export function drawsInSoftware(renderer: Renderer): boolean {
  const gl = renderer.getCanvases().nodes?.getContext('webgl2');
  const names = gl?.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl?.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  return typeof name === 'string' && SOFTWARE.test(name);
}
