import { type Item, type State, toggleOpened } from '../state/index.ts';
import type { CameraControl } from './cameraControl.ts';
import type { Drawing } from './drawing.ts';
import type { EdgesLayer } from './edgesLayer.ts';
import type { NamesLayer } from './namesLayer.ts';

/** A node stays hovered for so long after the pointer has left, so going on to a neighbour doesn't flicker. */
const LEAVE_DELAY_MS = 90;
/** How far the pointer must go before a press on a node is a drag, in CSS pixels. */
const DRAG_PX = 4;

/** A finger that rests for so long opens the menu. */
const LONG_PRESS_MS = 500;

/** What the pointer's doings need of the stage. */
export interface PointerOptions {
  readonly container: HTMLElement;
  readonly state: State;
  readonly camera: CameraControl;
  readonly edges: EdgesLayer;
  readonly names: NamesLayer;
  readonly reveal: (key: string) => void;
  /** Another edge stands out. */
  readonly edgeHovered: () => void;
  /** Draws what is due in this frame, not in the next. */
  readonly drawNow: () => void;
  readonly positionsChanged: () => void;
  readonly onDrag: (key: string, position: { x: number; y: number } | null) => void;
}

/**
 * Turns what mouse and finger do on the stage into actions: pointing hovers, clicking selects, dragging moves a node.
 *
 * @returns a function that ends it
 */
export function connectPointer(drawing: Drawing, options: PointerOptions): () => void {
  const { renderer, look } = drawing;
  const { container, state, camera, edges, names } = options;
  let pointer = { x: 0, y: 0 };
  /** The pointer is on a node, which may not be hovered yet. */
  let isOnNode = false;
  let hoverFrame = 0;
  let leaveTimer = 0;
  let edgeFrame = 0;
  let dragged: { readonly key: string; readonly x: number; readonly y: number; isMoving: boolean } | null =
    null;
  let hasJustDragged = false;

  let pressTimer = 0;
  /** Opens the menu of a node, or of the edge at a point of the stage, or of the ground. */
  function openMenu(node: string | null, { x, y }: { x: number; y: number }): void {
    const edge = node === null ? edges.at(x, y) : null;
    const item: Item | null =
      node !== null ? { type: 'node', key: node } : edge !== null ? { type: 'edge', key: edge } : null;
    const { left, top } = container.getBoundingClientRect();
    state.actions.openMenu({ item, x: left + x, y: top + y });
  }
  function waitForLongPress(node: string | null, event: { x: number; y: number; original: Event }): void {
    window.clearTimeout(pressTimer);
    if (!('touches' in event.original) || (event.original as TouchEvent).touches.length > 1) return;
    const { x, y } = event;
    pressTimer = window.setTimeout(() => {
      dragged = null;
      hasJustDragged = true; // the finger that is lifted then is no tap
      openMenu(node, { x, y });
    }, LONG_PRESS_MS);
  }

  /**
   * Hovers a node when the pointer is still on it a frame later, so that crossing a crowd doesn't flicker; and leaves
   * it a little later than the pointer does.
   */
  function hoverSoon(key: string | null): void {
    cancelAnimationFrame(hoverFrame);
    window.clearTimeout(leaveTimer);
    const current = state.hovered.peek();
    if ((current?.type === 'node' ? current.key : null) === key) return;
    if (key === null) {
      leaveTimer = window.setTimeout(() => state.actions.hover(null), LEAVE_DELAY_MS);
      return;
    }
    hoverFrame = requestAnimationFrame(() => {
      hoverFrame = requestAnimationFrame(() => {
        state.actions.hover({ type: 'node', key });
        options.drawNow();
      });
    });
  }

  function hoverEdge(key: string | null): void {
    if (look.hoveredEdge === key) {
      if (key !== null) renderer.scheduleRender(); // its name follows the pointer
      return;
    }
    look.hoveredEdge = key;
    options.edgeHovered();
  }

  function lookForEdge(): void {
    if (edgeFrame) return;
    edgeFrame = requestAnimationFrame(() => {
      edgeFrame = 0;
      const isOverNode = isOnNode || state.hovered.peek()?.type === 'node';
      const isMoving =
        dragged !== null || renderer.getMouseCaptor().isMoving || renderer.getCamera().isAnimated();
      const edge = isOverNode || isMoving ? null : edges.at(pointer.x, pointer.y);
      hoverEdge(edge);
      container.style.cursor = isOverNode || edge ? 'pointer' : '';
    });
  }

  renderer.on('enterNode', ({ node }) => {
    isOnNode = true;
    if (!dragged) hoverSoon(node);
  });
  renderer.on('leaveNode', () => {
    isOnNode = false;
    if (!dragged) hoverSoon(null);
  });
  renderer.on('leaveStage', () => {
    hoverSoon(null);
    hoverEdge(null);
  });
  renderer.on('clickNode', ({ node }) => {
    if (!hasJustDragged) state.actions.selectNode(node);
  });
  renderer.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    state.actions.selectNode(node);
    const { focus } = state.view.peek().looking;
    // In a focus, a neighbour opens in place.
    if (focus && focus.key !== node) state.actions.look((looking) => toggleOpened(looking, node));
    else options.reveal(node);
  });
  renderer.on('clickStage', ({ event }) => {
    if (hasJustDragged) return;
    const edge = edges.at(event.x, event.y);
    if (edge) state.actions.selectEdge(edge);
    else state.actions.select(null);
  });
  renderer.on('rightClickNode', ({ node, event }) => openMenu(node, event));
  renderer.on('rightClickStage', ({ event }) => openMenu(null, event));
  const noBrowserMenu = (event: Event): void => event.preventDefault();
  container.addEventListener('contextmenu', noBrowserMenu);
  renderer.on('downNode', ({ node, event }) => {
    hasJustDragged = false;
    waitForLongPress(node, event);
    dragged = { key: node, x: event.x, y: event.y, isMoving: false };
  });
  renderer.on('downStage', ({ event }) => {
    hasJustDragged = false;
    waitForLongPress(null, event);
  });
  renderer.on('moveBody', ({ event, preventSigmaDefault }) => {
    pointer = { x: event.x, y: event.y };
    names.pointAt(event.x, event.y);
    if (!dragged) {
      if (event.original.target === renderer.getCanvases().mouse) lookForEdge();
      return;
    }
    preventSigmaDefault();
    if (event.original.cancelable) event.original.preventDefault();
    const distance = Math.hypot(event.x - dragged.x, event.y - dragged.y);
    if (!dragged.isMoving && distance < DRAG_PX) return;
    window.clearTimeout(pressTimer);
    dragged.isMoving = true;
    container.style.cursor = 'grabbing';
    const position = renderer.viewportToGraph(event);
    options.onDrag(dragged.key, position); // before it moves, since somebody remembers where it was
    Object.assign(drawing.graph().getNodeAttributes(dragged.key), position);
    options.positionsChanged();
  });
  renderer.on('wheelStage', camera.release);
  renderer.on('wheelNode', camera.release);
  renderer.getTouchCaptor().on('touchmove', () => {
    camera.release();
    if (!dragged) window.clearTimeout(pressTimer); // a node that is held has its own patience
  });
  renderer.getMouseCaptor().on('mousemovebody', () => {
    if (renderer.getMouseCaptor().isMoving) camera.release(); // panning
  });

  const endDrag = (): void => {
    window.clearTimeout(pressTimer);
    if (!dragged) return;
    hasJustDragged = dragged.isMoving;
    if (dragged.isMoving) options.onDrag(dragged.key, null);
    dragged = null;
    container.style.cursor = '';
  };
  const ENDS = ['mouseup', 'touchend', 'touchcancel', 'blur'] as const;
  for (const type of ENDS) window.addEventListener(type, endDrag);
  return () => {
    for (const type of ENDS) window.removeEventListener(type, endDrag);
    container.removeEventListener('contextmenu', noBrowserMenu);
    window.clearTimeout(leaveTimer);
    window.clearTimeout(pressTimer);
    cancelAnimationFrame(hoverFrame);
    cancelAnimationFrame(edgeFrame);
  };
}
