import { effect, untracked } from '@preact/signals-core';
import Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '../../model/index.ts';
import { GROUNDS, type Theme } from '../palette.ts';
import type { ExplorerGraph, State } from '../state/index.ts';
import { drawNames, FONT_FAMILY, type NameStyle, PILL_PADDING_PX, shortenName } from './drawNames.ts';
import { createEdgeProgram } from './edgeProgram.ts';
import { type EdgeLine, findEdgeAt, middleOf } from './findEdgeAt.ts';
import { fitCamera } from './fitCamera.ts';
import { createLook, laneOfEdges, radiiByDegree } from './look.ts';
import { createNodeProgram } from './nodeProgram.ts';
import { type Box, type NameWish, type PlacedName, placeNames } from './placeNames.ts';
import { createReducers } from './reducers.ts';

type Renderer = Sigma<NodeAttributes, EdgeAttributes, GraphAttributes>;

/** A point of the page, in CSS pixels from the window's top left. */
export interface PagePoint {
  readonly x: number;
  readonly y: number;
}

/** The map, as the rest of the page sees it. */
export interface Stage {
  fit(): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Moves the camera until a node or an edge is well in view; stays where it is if it is already. */
  reveal(key: string): void;
  /** Where the middle of a node or of an edge is; `null` when it is not shown. */
  screenPosition(key: string): PagePoint | null;
  /** The names that are drawn, with their places on the page. */
  names(): readonly (Box & { readonly key: string })[];
  /** Positions in the graph were changed from outside; draws them, at most once per animation frame. */
  positionsChanged(): void;
  /** Another theme is to be drawn. */
  themeChanged(): void;
  /** Radius of a node as a part of the graph's extent, as it was first fitted; for layouts that avoid overlap. */
  radius(key: string): number;
  /** Removes the map and everything that it listens to. */
  kill(): void;
}

/** What the stage needs to know of the page around it. */
export interface StageOptions {
  readonly container: HTMLElement;
  readonly state: State;
  /** The part of the container that no panel covers, in CSS pixels. */
  readonly freeArea: () => Box;
  readonly theme: () => Theme;
  readonly reducedMotion: () => boolean;
  /** Says what an edge states, for the name beside the pointer. */
  readonly edgeName: (key: string) => string;
  /** A node is dragged to a place, or let go (`null`). */
  readonly onDrag: (key: string, position: { x: number; y: number } | null) => void;
}

/** Whether this browser can draw the map at all. */
export function hasWebGL(): boolean {
  try {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

const HOVER_DELAY_MS = 45;
const LEAVE_DELAY_MS = 90;
const FADE_MS = 140;
const MOVE_MS = 420;
/** How far the pointer must go before a press on a node is a drag, in CSS pixels. */
const DRAG_PX = 4;
/** Free space around the fitted graph, in CSS pixels; names need some. */
const FIT_MARGIN_PX = 44;

/**
 * Creates the map of a state's graph in a container, which must have a size. It follows the state by itself: filters,
 * emphasis, selection. One sigma lives as long as the map; another graph is put into it.
 */
export function createStage(options: StageOptions): Stage {
  const { container, state } = options;
  const look = createLook(options.theme());
  const reducers = createReducers(look);
  const ends: (() => void)[] = [];

  let graph = state.graph.peek();
  if (!graph)
    throw new Error('stage: there is no graph yet; create the stage after the graph has been read.');

  const renderer: Renderer = new Sigma(prepare(graph), container, {
    allowInvalidContainer: true,
    renderLabels: false,
    enableEdgeEvents: false,
    zIndex: false,
    stagePadding: 0,
    minCameraRatio: 0.02,
    maxCameraRatio: 6,
    doubleClickZoomingRatio: 1.8,
    zoomingRatio: 1.5,
    nodeProgramClasses: { circle: createNodeProgram(look) },
    edgeProgramClasses: { line: createEdgeProgram(look), arrow: createEdgeProgram(look) },
    defaultDrawNodeHover: () => {},
    nodeReducer: reducers.node,
    edgeReducer: reducers.edge,
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / look.scale,
  });
  const camera = renderer.getCamera();
  renderer.createCanvasContext('names', { style: { pointerEvents: 'none' } });
  const { names: namesCanvas, mouse: mouseCanvas } = renderer.getCanvases();
  if (namesCanvas) mouseCanvas?.before(namesCanvas);
  renderer.resize(true);
  const namesContext = namesCanvas?.getContext('2d');
  if (!namesContext) throw new Error('stage: this browser has no 2D canvas, which names are drawn with.');

  /** Takes what depends on the whole graph into the look, before sigma asks the reducers. */
  function prepare(next: ExplorerGraph): ExplorerGraph {
    look.radii = radiiByDegree(next);
    look.lanes = laneOfEdges(next);
    look.shown = state.shown.peek();
    look.emphasis = state.emphasis.peek();
    look.selected = state.selected.peek();
    return next;
  }

  // --- camera ------------------------------------------------------------------------------------------------

  /** Whether the reader has left the camera where the last fit put it; a new window size then fits again. */
  let isFitted = true;

  function stageFree(): Box {
    const free = options.freeArea();
    const margin = Math.min(FIT_MARGIN_PX, free.width / 8, free.height / 8);
    return {
      left: free.left + margin,
      top: free.top + margin,
      width: free.width - 2 * margin,
      height: free.height - 2 * margin,
    };
  }

  function moveCamera(to: Partial<CameraState>, animated: boolean): void {
    if (animated && !options.reducedMotion()) camera.animate(to, { duration: MOVE_MS, easing: 'cubicInOut' });
    else camera.setState({ ...camera.getState(), ...to });
  }

  /** Sigma's framed coordinates of a point of the graph: they don't change with the camera. */
  function framed(point: { x: number; y: number }): { x: number; y: number } {
    return renderer.viewportToFramedGraph(renderer.graphToViewport(point));
  }

  function frame(): { width: number; height: number; unitPx: number } {
    const { width, height } = renderer.getDimensions();
    const home = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
    const a = renderer.framedGraphToViewport({ x: 0, y: 0 }, { cameraState: home });
    const b = renderer.framedGraphToViewport({ x: 1, y: 0 }, { cameraState: home });
    return { width, height, unitPx: b.x - a.x };
  }

  function fitAll(animated: boolean): void {
    if (!graph) return;
    const bounds = { minX: Infinity, maxX: -Infinity, minY: Infinity, maxY: -Infinity };
    graph.forEachNode((key, attributes) => {
      if (!look.shown.nodes.has(key)) return;
      const { x, y } = framed(attributes);
      bounds.minX = Math.min(bounds.minX, x);
      bounds.maxX = Math.max(bounds.maxX, x);
      bounds.minY = Math.min(bounds.minY, y);
      bounds.maxY = Math.max(bounds.maxY, y);
    });
    if (bounds.minX > bounds.maxX) return;
    const free = stageFree();
    // Nodes are sized for a free area of about 900 × 700.
    look.scale = Math.max(0.55, Math.min(1.2, Math.sqrt((free.width * free.height) / (900 * 700))));
    moveCamera(fitCamera(frame(), bounds, free), animated);
    isFitted = true;
  }

  function zoom(factor: number): void {
    const free = options.freeArea();
    const middle = { x: free.left + free.width / 2, y: free.top + free.height / 2 };
    const ratio = camera.getBoundedRatio(camera.getState().ratio * factor);
    moveCamera(renderer.getViewportZoomedState(middle, ratio), true);
    isFitted = false;
  }

  function pointOf(key: string): { x: number; y: number } | null {
    if (!graph) return null;
    if (look.shown.nodes.has(key)) return renderer.graphToViewport(graph.getNodeAttributes(key));
    if (look.shown.edges.has(key)) return middleOf(lineOf(key));
    return null;
  }

  function reveal(key: string): void {
    const at = pointOf(key);
    if (!at) return;
    const free = stageFree();
    const isInside =
      at.x >= free.left &&
      at.x <= free.left + free.width &&
      at.y >= free.top &&
      at.y <= free.top + free.height;
    const { ratio } = camera.getState();
    const closeUp = Math.min(ratio, 0.75);
    if (isInside && ratio <= 1.4) return;
    const center = renderer.viewportToFramedGraph(at);
    const { width, height, unitPx } = frame();
    moveCamera(
      fitCamera(
        { width, height, unitPx },
        { minX: center.x, maxX: center.x, minY: center.y, maxY: center.y },
        free,
        closeUp,
      ),
      true,
    );
    isFitted = false;
  }

  // --- names -------------------------------------------------------------------------------------------------

  const widths = new Map<string, number>();
  let placed: readonly (PlacedName & { style: NameStyle })[] = [];
  let byImportance: string[] = [];
  let isPlacingDue = true;
  let pointer = { x: 0, y: 0 };

  function rankNodes(): void {
    if (!graph) return;
    const { radii } = look;
    byImportance = graph
      .nodes()
      .sort((a, b) => (radii.get(b) ?? 0) - (radii.get(a) ?? 0) || (a < b ? -1 : a > b ? 1 : 0));
  }

  function widthOf(text: string, font: string): number {
    const known = widths.get(`${font}\n${text}`);
    if (known !== undefined) return known;
    namesContext!.font = font;
    const width = Math.ceil(namesContext!.measureText(text).width);
    if (widths.size > 20_000) widths.clear();
    widths.set(`${font}\n${text}`, width);
    return width;
  }

  function styleOf(key: string, radius: number): NameStyle {
    const { label, kind } = graph!.getNodeAttributes(key);
    const isPill =
      (look.emphasis?.centers.has(key) ?? false) ||
      (look.selected?.type === 'node' && look.selected.key === key);
    const isNear = look.emphasis?.nodes.has(key) ?? false;
    const sizePx = Math.round(Math.max(11, Math.min(15, 10 + radius * 0.3)) * 2) / 2;
    const weight = isPill || kind === 'person' || radius >= 13 ? 600 : 450;
    return {
      text: shortenName(label),
      font: `${weight} ${isPill ? Math.max(13, sizePx) : sizePx}px ${FONT_FAMILY}`,
      sizePx: isPill ? Math.max(13, sizePx) : sizePx,
      rank: isPill ? 'pill' : isNear ? 'strong' : look.emphasis ? 'faded' : radius >= 11 ? 'strong' : 'plain',
    };
  }

  function place(): void {
    isPlacingDue = false;
    if (!graph) return;
    const { width, height } = renderer.getDimensions();
    const area: Box = { left: 2, top: 2, width: width - 4, height: height - 4 };
    const wishes: NameWish[] = [];
    const boxes = new Map<string, Box>();
    const styles = new Map<string, NameStyle>();
    const emphasis = look.emphasis;
    const isCenter = (key: string): boolean =>
      (look.selected?.type === 'node' && look.selected.key === key) || (emphasis?.centers.has(key) ?? false);
    const centers = byImportance.filter(isCenter);
    const near = emphasis ? byImportance.filter((key) => emphasis.nodes.has(key) && !isCenter(key)) : [];
    const rest = byImportance.filter((key) => !isCenter(key) && !emphasis?.nodes.has(key));
    for (const key of [...centers, ...near, ...rest]) {
      if (!look.shown.nodes.has(key)) continue;
      const { x, y } = renderer.graphToViewport(graph.getNodeAttributes(key));
      if (x < -40 || y < -40 || x > width + 40 || y > height + 40) continue;
      const radius = renderer.scaleSize(look.radii.get(key) ?? 5);
      boxes.set(key, { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius });
      const style = styleOf(key, radius);
      if (!style.text) continue;
      const padding = style.rank === 'pill' ? PILL_PADDING_PX : 0;
      styles.set(key, style);
      wishes.push({
        key,
        x,
        y,
        radius,
        width: widthOf(style.text, style.font) + 2 * padding,
        height: Math.ceil(style.sizePx * (padding ? 1.85 : 1.3)),
        eager: style.rank === 'pill' || style.rank === 'strong',
      });
    }
    // One name for each 80 × 80 pixels keeps the picture calm however far one zooms out.
    const most = Math.ceil((width * height) / 6400) + centers.length + near.length;
    placed = placeNames(wishes, area, boxes, most).map((name) => ({ ...name, style: styles.get(name.key)! }));
  }

  function paintNames(): void {
    if (isPlacingDue) place();
    const context = namesContext!;
    const { width, height } = renderer.getDimensions();
    context.clearRect(0, 0, width, height);
    paintRing(context);
    drawNames(context, placed, look);
    if (look.hoveredEdge) paintEdgeName(context, look.hoveredEdge);
  }

  /** The ring around the selected node. */
  function paintRing(context: CanvasRenderingContext2D): void {
    if (look.selected?.type !== 'node' || !look.shown.nodes.has(look.selected.key)) return;
    const { x, y } = renderer.graphToViewport(graph!.getNodeAttributes(look.selected.key));
    const radius = renderer.scaleSize(look.radii.get(look.selected.key) ?? 5);
    context.strokeStyle = look.colors.accent;
    context.lineWidth = 2.5;
    context.beginPath();
    context.arc(x, y, radius * 1.12 + 3.5, 0, 2 * Math.PI);
    context.stroke();
  }

  /** What an edge says, beside the pointer. */
  function paintEdgeName(context: CanvasRenderingContext2D, key: string): void {
    const text = options.edgeName(key);
    const font = `550 12.5px ${FONT_FAMILY}`;
    const width = widthOf(text, font) + 2 * PILL_PADDING_PX;
    const stage = renderer.getDimensions();
    const left = Math.max(4, Math.min(stage.width - width - 4, pointer.x + 12));
    const top = pointer.y > 44 ? pointer.y - 34 : pointer.y + 18;
    const style: NameStyle = { text, font, sizePx: 12.5, rank: 'pill' };
    drawNames(context, [{ key, left, top, width, height: 24, style }], look);
  }

  // --- refreshing --------------------------------------------------------------------------------------------

  /** Draws some items anew; positions and sizes are as they were. */
  function redraw(nodes: Iterable<string>, edges: Iterable<string>): void {
    isPlacingDue = true;
    renderer.refresh({
      partialGraph: { nodes: [...nodes], edges: [...edges] },
      skipIndexation: true,
      schedule: true,
    });
  }

  let fadeFrame = 0;
  function fadeTo(target: number): void {
    cancelAnimationFrame(fadeFrame);
    if (options.reducedMotion() || look.fade === target) {
      look.fade = target;
      renderer.scheduleRender();
      return;
    }
    const from = look.fade;
    const begin = performance.now();
    const step = (now: number): void => {
      const share = Math.min(1, Math.max(0, now - begin) / FADE_MS);
      look.fade = from + (target - from) * share;
      renderer.scheduleRender();
      if (share < 1) fadeFrame = requestAnimationFrame(step);
    };
    fadeFrame = requestAnimationFrame(step);
  }

  let positionsFrame = 0;
  function positionsChanged(): void {
    if (positionsFrame) return;
    positionsFrame = requestAnimationFrame(() => {
      positionsFrame = 0;
      isPlacingDue = true;
      forgetLines();
      // Without items, sigma reads all positions anew but asks no reducer.
      renderer.refresh({ partialGraph: {}, schedule: false });
    });
  }

  // --- edges under the pointer -------------------------------------------------------------------------------

  let lines: EdgeLine[] | null = null;
  const forgetLines = (): void => {
    lines = null;
  };

  function lineOf(key: string): EdgeLine {
    const from = renderer.graphToViewport(graph!.getNodeAttributes(graph!.source(key)));
    const to = renderer.graphToViewport(graph!.getNodeAttributes(graph!.target(key)));
    return { key, x1: from.x, y1: from.y, x2: to.x, y2: to.y, lane: look.lanes.get(key) ?? 0 };
  }

  function edgeAt(x: number, y: number): string | null {
    lines ??= [...look.shown.edges].map(lineOf);
    return findEdgeAt(lines, x, y);
  }

  // --- pointer -----------------------------------------------------------------------------------------------

  let hoverTimer = 0;
  let dragged: { key: string; from: { x: number; y: number }; isMoving: boolean } | null = null;
  let hasJustDragged = false;

  function hoverSoon(key: string | null): void {
    window.clearTimeout(hoverTimer);
    const current = state.hovered.peek();
    if ((current?.type === 'node' ? current.key : null) === key) return;
    hoverTimer = window.setTimeout(
      () => state.actions.hover(key === null ? null : { type: 'node', key }),
      key === null ? LEAVE_DELAY_MS : HOVER_DELAY_MS,
    );
  }

  function hoverEdge(key: string | null): void {
    if (look.hoveredEdge === key) {
      if (key !== null) renderer.scheduleRender();
      return;
    }
    const touched = [look.hoveredEdge, key].filter((one) => one !== null);
    look.hoveredEdge = key;
    redraw([], touched);
  }

  let edgeFrame = 0;
  function lookForEdge(): void {
    if (edgeFrame) return;
    edgeFrame = requestAnimationFrame(() => {
      edgeFrame = 0;
      const isOverNode = state.hovered.peek() !== null;
      const key = isOverNode || dragged ? null : edgeAt(pointer.x, pointer.y);
      hoverEdge(key);
      container.style.cursor = dragged?.isMoving ? 'grabbing' : isOverNode || key ? 'pointer' : '';
    });
  }

  renderer.on('enterNode', ({ node }) => {
    if (dragged) return;
    hoverSoon(node);
    container.style.cursor = 'pointer';
  });
  renderer.on('leaveNode', () => {
    if (dragged) return;
    hoverSoon(null);
    container.style.cursor = '';
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
    reveal(node);
  });
  renderer.on('clickStage', ({ event }) => {
    if (hasJustDragged) return;
    const edge = edgeAt(event.x, event.y);
    if (edge) state.actions.selectEdge(edge);
    else state.actions.select(null);
  });
  renderer.on('downNode', ({ node, event }) => {
    hasJustDragged = false;
    dragged = { key: node, from: { x: event.x, y: event.y }, isMoving: false };
  });
  renderer.on('downStage', () => {
    hasJustDragged = false;
  });
  renderer.on('moveBody', ({ event, preventSigmaDefault }) => {
    pointer = { x: event.x, y: event.y };
    if (!dragged) {
      lookForEdge();
      return;
    }
    preventSigmaDefault();
    event.original.preventDefault();
    const far = Math.hypot(event.x - dragged.from.x, event.y - dragged.from.y);
    if (!dragged.isMoving && far < DRAG_PX) return;
    dragged.isMoving = true;
    container.style.cursor = 'grabbing';
    const position = renderer.viewportToGraph(event);
    Object.assign(graph!.getNodeAttributes(dragged.key), position);
    options.onDrag(dragged.key, position);
    positionsChanged();
  });
  const endDrag = (): void => {
    if (!dragged) return;
    hasJustDragged = dragged.isMoving;
    if (dragged.isMoving) options.onDrag(dragged.key, null);
    dragged = null;
    container.style.cursor = '';
  };
  renderer.on('wheelStage', () => {
    isFitted = false;
  });
  renderer.on('wheelNode', () => {
    isFitted = false;
  });
  renderer.getMouseCaptor().on('mousemovebody', () => {
    // Panning: sigma moves the camera by itself.
    if (renderer.getMouseCaptor().isMoving) isFitted = false;
  });
  renderer.getTouchCaptor().on('touchmove', () => {
    isFitted = false;
  });
  camera.on('updated', () => {
    isPlacingDue = true;
    forgetLines();
  });
  renderer.on('resize', () => {
    isPlacingDue = true;
    forgetLines();
  });
  renderer.on('afterRender', paintNames);

  function listen<T extends EventTarget>(target: T, type: string, listener: () => void): void {
    target.addEventListener(type, listener);
    ends.push(() => target.removeEventListener(type, listener));
  }
  listen(window, 'mouseup', endDrag);
  listen(window, 'touchend', endDrag);
  listen(window, 'touchcancel', endDrag);

  const sizes = new ResizeObserver(() => {
    if (container.offsetWidth === 0 || container.offsetHeight === 0) return;
    renderer.resize();
    if (isFitted) fitAll(false);
    renderer.scheduleRender();
  });
  sizes.observe(container);
  ends.push(() => sizes.disconnect());

  // --- following the state -----------------------------------------------------------------------------------

  let isFirst = true;
  ends.push(
    effect(() => {
      const next = state.graph.value;
      if (!next) return;
      untracked(() => {
        if (!isFirst) {
          prepare(next);
          graph = next;
          renderer.setCustomBBox(null);
          renderer.setGraph(next);
        }
        isFirst = false;
        rankNodes();
        // The frame stays as it is while the layout runs; otherwise each step would move the whole picture.
        renderer.setCustomBBox(renderer.getBBox());
        isPlacingDue = true;
        forgetLines();
        fitAll(false);
      });
    }),
    effect(() => {
      const shown = state.shown.value;
      untracked(() => {
        if (shown === look.shown || !graph) return;
        look.shown = shown;
        look.emphasis = state.emphasis.peek();
        forgetLines();
        redraw(graph.nodes(), graph.edges());
      });
    }),
    effect(() => {
      const emphasis = state.emphasis.value;
      const selected = state.selected.value;
      untracked(() => {
        const before = look.emphasis;
        look.selected = selected;
        look.emphasis = emphasis;
        const nodes = new Set([...(before?.nodes ?? []), ...(emphasis?.nodes ?? [])]);
        const edges = new Set([...(before?.edges ?? []), ...(emphasis?.edges ?? [])]);
        const isThere = (key: string): boolean => graph?.hasNode(key) ?? false;
        redraw(
          [...nodes].filter(isThere),
          [...edges].filter((key) => graph?.hasEdge(key)),
        );
        fadeTo(emphasis ? 1 : 0);
      });
    }),
  );

  return {
    fit: () => fitAll(true),
    zoomIn: () => zoom(1 / 1.5),
    zoomOut: () => zoom(1.5),
    reveal,
    screenPosition(key) {
      const at = pointOf(key);
      if (!at) return null;
      const { left, top } = container.getBoundingClientRect();
      return { x: left + at.x, y: top + at.y };
    },
    names() {
      const { left, top } = container.getBoundingClientRect();
      return placed.map((name) => ({
        key: name.key,
        left: left + name.left,
        top: top + name.top,
        width: name.width,
        height: name.height,
      }));
    },
    positionsChanged,
    themeChanged() {
      look.theme = options.theme();
      look.colors = GROUNDS[look.theme];
      renderer.refresh({ schedule: true });
    },
    radius(key) {
      const free = stageFree();
      return ((look.radii.get(key) ?? 5) * look.scale) / Math.min(free.width, free.height);
    },
    kill() {
      for (const end of ends) end();
      window.clearTimeout(hoverTimer);
      cancelAnimationFrame(fadeFrame);
      cancelAnimationFrame(edgeFrame);
      cancelAnimationFrame(positionsFrame);
      renderer.kill();
    },
  };
}
