import { computed, effect, untracked } from '@preact/signals-core';
import type { CameraState } from 'sigma/types';
import { GROUNDS, type Theme } from '../palette.ts';
import { type ExplorerGraph, isColored, type State } from '../state/index.ts';
import { attachMiniMap, type MiniMap } from './attachMiniMap.ts';
import { createCameraControl } from './cameraControl.ts';
import { connectPointer } from './connectPointer.ts';
import { createRenderer, drawsInSoftware } from './createRenderer.ts';
import { type Drawing, nodePoint } from './drawing.ts';
import { createEdgesLayer } from './edgesLayer.ts';
import { middleOf } from './findEdgeAt.ts';
import { findNodeAt } from './findNodeAt.ts';
import { createGraphTable } from './graphTable.ts';
import { arrowsOf, createLook, findFaintEdges, lanesOf, radiiBy } from './look.ts';
import { createMotion } from './motion.ts';
import { createNamesLayer } from './namesLayer.ts';
import { createNodeProgram, type NodesChange } from './nodeProgram.ts';
import { attachNodesLayer, type NodesTurn } from './nodesLayer.ts';
import type { Box } from './placeNames.ts';
import { readProjection } from './projection.ts';
import { readScene, type Scene } from './readScene.ts';
import { createReducers } from './reducers.ts';
import { createRegionsLayer } from './regionsLayer.ts';
import { createStrongEdgesLayer } from './strongEdgesLayer.ts';
import { withoutEdges } from './withoutEdges.ts';

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
  /** The names that can be seen, with their places on the page. */
  names(): readonly (Box & { readonly key: string })[];
  /** Positions in the graph were changed from outside; draws them, at most once per animation frame. */
  positionsChanged(): void;
  /** A panel came or went, so more or less of the map can be seen. */
  panelsChanged(): void;
  /** Another theme is to be drawn. */
  themeChanged(): void;
  /** Radii of nodes in the unit of positions, as drawn when all is in view; for layouts that avoid overlap. */
  radii(): (key: string) => number;
  /** Where the camera is, so that a map that has to be created anew can look at the same. */
  camera(): CameraState;
  /** Looks somewhere else. */
  lookAt(camera: CameraState): void;
  /** What can be seen between the panels, for pictures. */
  scene(): Scene;
  /** The layout has spread the graph out or drawn it together: frames it anew, if the reader hasn't moved the camera. */
  reframe(): void;
  /**
   * Draws the graph small into a canvas of the page, whenever not all of it is in view.
   *
   * @returns a function that ends it
   */
  attachMiniMap(canvas: HTMLCanvasElement): () => void;
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
  /** Fetches what is missing of the fonts for texts that are drawn; `document.fonts` says when it has come. */
  readonly requestFont: (texts: Iterable<string>) => void;
  /** A node is dragged to a place, or let go (`null`). */
  readonly onDrag: (key: string, position: { x: number; y: number } | null) => void;
  /** The graphics card lost what it had drawn with and is there again: the map has to be created anew. */
  readonly onContextRestored: () => void;
  /** Where to look; the whole graph if left out. */
  readonly camera?: CameraState;
}

/** How long what doesn't stand out takes to fade. */
const FADE_MS = 140;
/** How often the number of dots for a CSS pixel is asked for: of a change alone, browsers tell late or never. */
const DENSITY_MS = 500;
/** One step of the zoom buttons. */
const ZOOM_STEP = 1.5;

/** Sigma's own motions, in milliseconds, for those who asked for none. */
const AT_ONCE = { zoomDuration: 1, inertiaDuration: 1, doubleClickZoomingDuration: 1 };

/**
 * Creates the map of a state's graph in a container, which must have a size. It follows the state by itself: filters,
 * emphasis, selection. One sigma lives as long as the map; another graph is put into it.
 *
 * @throws {Error} if the state has no graph yet, or the browser no WebGL 2
 */
export function createStage(options: StageOptions): Stage {
  const { container, state } = options;
  const first = state.graph.peek();
  if (!first)
    throw new Error('stage: there is no graph yet; create the stage after the graph has been read.');
  let graph = first;
  let table = createGraphTable(first);
  const look = createLook(options.theme());

  /** Takes what depends on the whole graph into the look, before sigma asks the reducers. */
  function prepare(next: ExplorerGraph): ExplorerGraph {
    if (next !== graph) table = createGraphTable(next);
    graph = next;
    look.arrows = arrowsOf(table);
    look.lanes = lanesOf(table);
    look.kindLook = state.graphKinds.peek()?.lookOf ?? look.kindLook;
    readLooking();
    look.shown = state.shown.peek();
    look.emphasis = state.emphasis.peek();
    look.selected = state.selected.peek();
    look.hoveredEdge = null;
    return next;
  }

  /** Takes what size and colour tell, and what is muted or out of focus, into the look. */
  function readLooking(): void {
    const { looking } = state.view.peek();
    look.muted = state.muted.peek();
    look.kept = looking.focus?.rest === 'faded' ? state.focus.peek() : null;
    look.faintEdges = findFaintEdges(graph, look.muted, look.kept);
    look.groups = state.groups.peek();
    const communities = looking.regions ? state.communities.peek() : null;
    look.regions = communities && {
      of: communities.of,
      colored: communities.list.filter(isColored).length,
    };
    const values = looking.size === 'degree' ? null : (state.measures.peek().get(looking.size) ?? null);
    look.radii = radiiBy(graph, values, look.muted);
    look.largestRadius = 0;
    for (const radius of look.radii.values()) look.largestRadius = Math.max(look.largestRadius, radius);
  }

  /** The node at a point of the stage. */
  function nodeAt(x: number, y: number): string | null {
    const scale = renderer.scaleSize(1);
    const found = findNodeAt(table, readProjection(renderer), x, y, look.largestRadius * scale, (node) => {
      const key = table.nodes[node]!;
      return look.shown.nodes.has(key) ? (look.radii.get(key) ?? 0) * scale : 0;
    });
    return found === null ? null : table.nodes[found]!;
  }

  const reducers = createReducers(look);
  const turn: NodesTurn = { drawsAll: true };
  let allNodes: NodesChange | null = null;
  const renderer = createRenderer(
    prepare(first),
    container,
    {
      allowInvalidContainer: true,
      zIndex: false,
      stagePadding: 0,
      minCameraRatio: 0.02,
      maxCameraRatio: 6,
      doubleClickZoomingRatio: 1.8,
      zoomingRatio: 1.5,
      ...(options.reducedMotion() ? AT_ONCE : {}),
      nodeProgramClasses: {
        circle: createNodeProgram(look, turn, (program) => {
          allNodes = program;
        }),
      },
      nodeReducer: reducers.node,
      zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / look.scale,
    },
    nodeAt,
    turn,
  );
  const drawing: Drawing = {
    renderer,
    look,
    graph: () => graph,
    table: () => table,
    freeArea: options.freeArea,
    reducedMotion: options.reducedMotion,
    isSoftware: drawsInSoftware(renderer),
  };
  const camera = createCameraControl(drawing);
  const motion = createMotion(renderer, () => {
    names.invalidate();
    renderer.scheduleRender();
  });
  attachNodesLayer(drawing, motion, turn, () => allNodes?.hasChanged() ?? true);
  const edges = createEdgesLayer(drawing, motion, markFirstPicture);
  const strongEdges = createStrongEdgesLayer(drawing, reducers);
  const regions = createRegionsLayer(drawing);
  const names = createNamesLayer(drawing, motion, options);

  let miniMap: MiniMap | null = null;
  const moved = (): void => {
    names.invalidate();
    regions.invalidate();
  };
  renderer.getCamera().on('updated', moved);
  renderer.on('resize', moved);

  /** Draws some nodes anew; positions and sizes are as they were. */
  function redraw(nodes: readonly string[]): void {
    names.invalidate();
    if (isAllDue) return; // sigma has forgotten the places of nodes until it has read them all
    renderer.refresh({ partialGraph: { nodes: [...nodes] }, skipIndexation: true, schedule: true });
  }

  let isAllDue = false;
  renderer.on('afterProcess', () => {
    isAllDue = false;
  });
  /** Draws everything anew with the next frame. */
  function redrawAll(): void {
    isAllDue = true;
    edges.refill();
    strongEdges.invalidate();
    renderer.refresh({ schedule: true });
  }

  let fadeFrame = 0;
  function fadeTo(target: number): void {
    cancelAnimationFrame(fadeFrame);
    const from = look.fade;
    if (from === target) return;
    const begin = performance.now();
    const duration = options.reducedMotion() ? 0 : FADE_MS;
    const step = (now: number): void => {
      const share = duration === 0 ? 1 : Math.min(1, Math.max(0, now - begin) / duration);
      look.fade = from + (target - from) * share;
      renderer.scheduleRender();
      if (share < 1) fadeFrame = requestAnimationFrame(step);
    };
    fadeFrame = requestAnimationFrame(step);
  }

  /** Marks a moment for whoever measures; only the last of a name is kept. */
  function mark(name: 'first-picture' | 'highlight'): void {
    performance.clearMarks(name);
    performance.mark(name);
  }
  let hasPicture = false;
  function markFirstPicture(): void {
    if (hasPicture || !edges.isComplete()) return;
    hasPicture = true;
    mark('first-picture');
  }
  renderer.on('afterRender', markFirstPicture);

  /** Draws what the graph's positions are now. */
  function takePositions(): void {
    table.update();
    edges.move();
    strongEdges.invalidate();
    moved();
    miniMap?.invalidate();
    // Without items, sigma reads all positions anew but asks no reducer.
    renderer.refresh({ partialGraph: {} });
  }

  let positionsFrame = 0;
  function positionsChanged(): void {
    if (positionsFrame) return;
    positionsFrame = requestAnimationFrame(() => {
      positionsFrame = 0;
      takePositions();
    });
  }

  function pointOf(key: string): { x: number; y: number } | null {
    if (look.shown.nodes.has(key)) return nodePoint(drawing, key);
    if (!look.shown.edges.has(key)) return null;
    const [from, to] = graph.extremities(key).map((end) => nodePoint(drawing, end)) as [PagePoint, PagePoint];
    return middleOf({ x1: from.x, y1: from.y, x2: to.x, y2: to.y, lane: look.lanes.get(key) ?? 0 });
  }

  /** What the reader asks about: all that lies on the paths, or else what is selected. */
  function subject(): readonly string[] {
    const paths = state.paths.peek() ?? [];
    if (paths.length > 0) return [...new Set(paths.flatMap(({ nodes }) => nodes.map(({ key }) => key)))];
    const item = state.selected.peek();
    return item ? [item.key] : [];
  }
  const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');

  /** The subject as of when the camera was put somewhere on purpose: it stays there, in view or not. */
  let keptFor: readonly string[] = options.camera ? subject() : [];
  let wanted: { readonly keys: readonly string[]; readonly isNear: boolean } | null = null;
  let revealFrame = 0;
  /** Brings items into view once the panels, which may open for them, have their places. */
  function revealSoon(keys: readonly string[], isNear: boolean): void {
    if (keys.length === 0 || (isSame(keys, keptFor) && !isNear)) return;
    wanted = { keys, isNear: isNear || (wanted !== null && isSame(keys, wanted.keys) && wanted.isNear) };
    cancelAnimationFrame(revealFrame);
    revealFrame = requestAnimationFrame(() => {
      revealFrame = requestAnimationFrame(() => {
        const points = (wanted?.keys ?? []).map(pointOf).filter((point) => point !== null);
        if (wanted && points.length > 0) camera.reveal(points, wanted.isNear);
        wanted = null;
      });
    });
  }
  const reveal = (key: string): void => revealSoon([key], true);

  const disconnectPointer = connectPointer(drawing, {
    container,
    state,
    camera,
    edges,
    names,
    reveal,
    edgeHovered() {
      strongEdges.invalidate();
      renderer.scheduleRender();
    },
    drawNow: () => renderer.refresh({ partialGraph: {}, skipIndexation: true }),
    positionsChanged,
    onDrag: options.onDrag,
  });

  let density = window.devicePixelRatio;
  /** Another screen, or the browser's zoom: as many CSS pixels as before, but another number of dots for each. */
  function followDensity(): void {
    if (density === window.devicePixelRatio) return;
    density = window.devicePixelRatio;
    renderer.resize(true);
    names.invalidate();
    renderer.scheduleRender();
  }
  window.addEventListener('resize', followDensity);
  const densityTimer = window.setInterval(followDensity, DENSITY_MS);
  const sizes = new ResizeObserver(() => {
    if (container.offsetWidth === 0 || container.offsetHeight === 0) return;
    followDensity();
    renderer.resize();
    camera.scaleToStage();
    names.invalidate();
    camera.refit(false);
    renderer.scheduleRender();
  });
  try {
    sizes.observe(container, { box: 'device-pixel-content-box' }); // also tells of another pixel ratio
  } catch {
    sizes.observe(container); // Safari
  }

  /** The frame stays as it is while the layout runs; otherwise each of its steps would move the whole picture. */
  function settle(): void {
    renderer.setCustomBBox(renderer.getBBox());
    names.rank();
    moved();
    miniMap?.invalidate();
    camera.scaleToStage();
    camera.fitAll(false);
    motion.rest();
  }
  settle();
  if (options.camera) {
    renderer.getCamera().setState(options.camera);
    camera.release();
    motion.rest();
  }

  /** Takes another graph in; first of all that follows, whatever order effects run in. */
  function takeGraph(): void {
    const next = state.graph.peek();
    if (!next || next === graph) return;
    prepare(next);
    keptFor = [];
    edges.refill();
    strongEdges.invalidate();
    renderer.setCustomBBox(null);
    renderer.setGraph(withoutEdges(next));
    settle();
  }
  const followGraph = effect(() => {
    void state.graph.value;
    untracked(takeGraph);
  });
  const followFilters = effect(() => {
    const shown = state.shown.value;
    untracked(() => {
      takeGraph();
      if (shown === look.shown) return;
      const before = look.shown;
      look.shown = shown;
      edges.refill();
      strongEdges.invalidate();
      regions.invalidate();
      miniMap?.invalidate();
      redraw(graph.filterNodes((key) => before.nodes.has(key) !== shown.nodes.has(key)));
    });
  });
  const followEmphasis = effect(() => {
    const emphasis = state.emphasis.value;
    const selected = state.selected.value;
    untracked(() => {
      takeGraph();
      const before = look.emphasis;
      look.selected = selected;
      look.emphasis = emphasis;
      const nodes = new Set([...(before?.nodes ?? []), ...(emphasis?.nodes ?? [])]);
      strongEdges.invalidate();
      redraw([...nodes].filter((key) => graph.hasNode(key)));
      fadeTo(emphasis ? 1 : 0);
      if (emphasis) renderer.once('afterRender', () => mark('highlight'));
    });
  });
  const looking = computed(() => state.view.value.looking);
  let isFirstLook = true;
  const followLooking = effect(() => {
    void [looking.value, state.muted.value, state.focus.value, state.groups.value];
    void [state.communities.value, state.measures.value];
    untracked(() => {
      if (isFirstLook) {
        isFirstLook = false; // `prepare` has read it
        return;
      }
      takeGraph();
      readLooking();
      miniMap?.invalidate();
      names.rank();
      moved();
      redrawAll();
    });
  });
  let focusFrame = 0;
  let focused: string | null = JSON.stringify(looking.peek().focus);
  const followFocus = effect(() => {
    const focus = JSON.stringify(looking.value.focus);
    untracked(() => {
      if (focus === focused) return;
      focused = focus;
      // Once the bar that says so has its place.
      cancelAnimationFrame(focusFrame);
      focusFrame = requestAnimationFrame(() => {
        focusFrame = requestAnimationFrame(() => camera.fitAll(true));
      });
    });
  });
  // What a link without a camera asks for is shown as what is searched for: near, where the whole map would be far away.
  let isLinked = !options.camera;
  const followSelection = effect(() => {
    state.selected.value; // tells when
    state.paths.value;
    untracked(() => {
      takeGraph();
      const keys = subject();
      if (!isSame(keys, keptFor)) keptFor = [];
      revealSoon(keys, isLinked);
      isLinked = false;
    });
  });

  let panelsFrame = 0;
  /** Panels share the window with the map: what is selected stays in view, or else the whole graph if it was. */
  function panelsChanged(): void {
    cancelAnimationFrame(panelsFrame);
    panelsFrame = requestAnimationFrame(() => {
      panelsFrame = requestAnimationFrame(() => {
        names.invalidate();
        renderer.scheduleRender();
        const keys = subject();
        if (keys.length > 0) revealSoon(keys, false);
        else camera.refit(true);
      });
    });
  }

  const watching = new AbortController();
  document.fonts.addEventListener(
    'loadingdone',
    () => {
      names.remeasure();
      renderer.scheduleRender();
    },
    { signal: watching.signal },
  );
  // A lost context comes back only if somebody asks for it; without one, the canvas stays blank.
  let isLost = false;
  for (const canvas of Object.values(renderer.getCanvases())) {
    const { signal } = watching;
    canvas.addEventListener(
      'webglcontextlost',
      (event) => {
        event.preventDefault();
        isLost = true;
      },
      { signal },
    );
    canvas.addEventListener(
      'webglcontextrestored',
      () => {
        if (isLost) options.onContextRestored();
        isLost = false;
      },
      { signal },
    );
  }

  const onPage = (point: { x: number; y: number }): PagePoint => {
    const { left, top } = container.getBoundingClientRect();
    return { x: left + point.x, y: top + point.y };
  };

  return {
    fit: () => camera.fitAll(true),
    zoomIn: () => camera.zoomBy(1 / ZOOM_STEP),
    zoomOut: () => camera.zoomBy(ZOOM_STEP),
    reveal,
    screenPosition(key) {
      const point = pointOf(key);
      return point && onPage(point);
    },
    names: () =>
      names.seen().map(({ key, left, top, width, height }) => {
        const { x, y } = onPage({ x: left, y: top });
        return { key, left: x, top: y, width, height };
      }),
    positionsChanged,
    panelsChanged,
    themeChanged() {
      look.theme = options.theme();
      look.colors = GROUNDS[look.theme];
      regions.invalidate();
      miniMap?.invalidate();
      redrawAll();
    },
    radii() {
      const { x, y } = renderer.getBBox();
      const area = camera.roomyArea();
      const unitPx = Math.min(area.width / (x[1] - x[0] || 1), area.height / (y[1] - y[0] || 1));
      return (key) => ((look.radii.get(key) ?? 5) * look.scale) / unitPx;
    },
    camera: () => renderer.getCamera().getState(),
    lookAt(to) {
      renderer.getCamera().setState(to);
      camera.release();
      keptFor = subject();
      wanted = null;
    },
    attachMiniMap(canvas) {
      miniMap?.stop();
      const own = attachMiniMap(canvas, drawing, camera.centerOn);
      miniMap = own;
      return () => {
        own.stop();
        if (miniMap === own) miniMap = null;
      };
    },
    scene: () => readScene(drawing, { names, regions }, options.freeArea()),
    reframe() {
      if (!camera.isFitted()) return;
      renderer.setCustomBBox(renderer.getBBox());
      takePositions();
      camera.fitAll(false);
      motion.rest();
    },
    kill() {
      watching.abort();
      followGraph();
      followFilters();
      followEmphasis();
      followSelection();
      followLooking();
      followFocus();
      disconnectPointer();
      motion.stop();
      edges.stop();
      sizes.disconnect();
      window.removeEventListener('resize', followDensity);
      window.clearInterval(densityTimer);
      for (const frame of [fadeFrame, focusFrame, positionsFrame, revealFrame, panelsFrame])
        cancelAnimationFrame(frame);
      renderer.kill();
    },
  };
}
