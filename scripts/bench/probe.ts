// Runs in the page that is measured, before the page's own scripts; bundled and put there by `openForBench`. It listens
// and counts, so that only results have to cross to Node.

/** What was seen between {@link Probe.begin} and {@link Probe.end}. */
export interface Stretch {
  /** Animation frames. */
  readonly frames: number;
  /** Longest time between two frames, in ms. */
  readonly longestGapMs: number;
  /** Longest task of the main thread in ms; 0: none was of 50 ms or more, which is where the browser begins to tell. */
  readonly longestTaskMs: number;
}

/** A moment, as the page's own script and as the eye has it, in ms. */
export interface Moment {
  /** All drawing was asked for. */
  readonly askedMs: number;
  /** All drawing was done. */
  readonly drawnMs: number;
}

/** The measuring part within the page. */
export interface Probe {
  /** When the page had its first picture, from the start of its loading. */
  firstPicture(): Promise<Moment>;
  /** Forgets what was seen so far. */
  begin(): void;
  end(): Stretch;
  /** From now on, the next event of a type and the next highlight belong together. */
  expectHighlight(type: 'mousemove' | 'click'): void;
  /** How long after its event the highlight came. */
  highlight(): Promise<Moment>;
  /** Waits until frames come regularly and no task is long. */
  rest(): Promise<void>;
  /** A point of the map far from nodes, and nodes that can be pointed at, all in CSS pixels of the window. */
  findPlaces(keys: readonly string[]): {
    readonly empty: { readonly x: number; readonly y: number };
    readonly nodes: readonly { readonly key: string; readonly x: number; readonly y: number }[];
  };
}

declare global {
  interface Window {
    probe: Probe;
    /** Set before this script: draw calls to the page's canvases are left out. */
    leavesOutDrawing?: boolean;
  }
}

type Context = WebGLRenderingContext | WebGL2RenderingContext;

const contexts = new Set<Context>();
/** Contexts that draw into a framebuffer just now, which is how sigma finds what is under the pointer. */
const offscreen = new WeakSet<Context>();

const getContext = HTMLCanvasElement.prototype.getContext;
Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
  value(this: HTMLCanvasElement, type: string, ...rest: unknown[]) {
    const context: unknown = Reflect.apply(getContext, this, [type, ...rest]);
    if (context && type.includes('webgl')) contexts.add(context as Context); // by its name
    return context;
  },
});

if (window.leavesOutDrawing) {
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
    const bind = prototype.bindFramebuffer;
    prototype.bindFramebuffer = function (this: Context, target, framebuffer) {
      if (framebuffer) offscreen.add(this);
      else offscreen.delete(this);
      bind.call(this as WebGL2RenderingContext, target, framebuffer);
    };
    for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced']) {
      const draw: unknown = Reflect.get(prototype, name);
      if (typeof draw !== 'function') continue;
      Object.defineProperty(prototype, name, {
        value(this: Context, ...given: unknown[]) {
          if (offscreen.has(this)) Reflect.apply(draw, this, given);
        },
      });
    }
  }
}

/** Waits until all that was asked of WebGL is done. */
async function finishDrawing(): Promise<void> {
  for (const context of contexts) {
    if (!(context instanceof WebGL2RenderingContext) || context.isContextLost()) continue;
    const fence = context.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (!fence) continue;
    context.flush();
    while (context.clientWaitSync(fence, 0, 0) === context.TIMEOUT_EXPIRED)
      await new Promise((resolve) => setTimeout(resolve, 2));
    context.deleteSync(fence);
  }
}

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** A promise and what settles it. */
function createWait(): { promise: Promise<number>; done: (ms: number) => void } {
  let done: (ms: number) => void = () => {};
  const promise = new Promise<number>((resolve) => {
    done = resolve;
  });
  return { promise, done };
}

const firstPicture = createWait();
let highlighted = createWait();
let awaited: string | null = null;
let eventMs = Number.NaN;
new PerformanceObserver((list) => {
  for (const { name, startTime } of list.getEntries()) {
    if (name === 'first-picture') firstPicture.done(startTime);
    if (name === 'highlight' && startTime >= eventMs) highlighted.done(startTime);
  }
}).observe({ type: 'mark', buffered: true });
for (const type of ['mousemove', 'click']) {
  window.addEventListener(
    type,
    ({ timeStamp }) => {
      if (awaited !== type) return;
      awaited = null;
      eventMs = timeStamp;
    },
    { capture: true },
  );
}

let tasks: PerformanceEntry[] = [];
const taskObserver = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
taskObserver.observe({ type: 'longtask', buffered: true });

let beginMs = 0;
let frames = 0;
let lastFrameMs = 0;
let longestGapMs = 0;
const countFrame = (now: number): void => {
  frames += 1;
  longestGapMs = Math.max(longestGapMs, now - lastFrameMs);
  lastFrameMs = now;
  requestAnimationFrame(countFrame);
};
requestAnimationFrame(countFrame);

const probe: Probe = {
  async firstPicture() {
    const askedMs = await firstPicture.promise;
    await finishDrawing();
    return { askedMs, drawnMs: performance.now() };
  },
  begin() {
    taskObserver.takeRecords();
    tasks = [];
    beginMs = performance.now();
    frames = 0;
    lastFrameMs = beginMs;
    longestGapMs = 0;
  },
  end() {
    tasks.push(...taskObserver.takeRecords());
    const lengths = tasks
      .filter(({ startTime, duration }) => startTime + duration > beginMs)
      .map(({ duration }) => duration);
    return { frames, longestGapMs, longestTaskMs: Math.max(0, ...lengths) };
  },
  expectHighlight(type) {
    eventMs = Number.POSITIVE_INFINITY;
    awaited = type;
    highlighted = createWait();
  },
  async highlight() {
    const markMs = await highlighted.promise;
    await finishDrawing();
    return { askedMs: markMs - eventMs, drawnMs: performance.now() - eventMs };
  },
  async rest() {
    const QUIET_MS = 500;
    await finishDrawing();
    let quietSince = performance.now();
    let last = quietSince;
    while (last - quietSince < QUIET_MS) {
      const now = Math.max(await nextFrame(), performance.now());
      if (now - last > 70) quietSince = now;
      last = now;
    }
  },
  findPlaces(keys) {
    const { innerWidth: width, innerHeight: height } = window;
    const isMap = (x: number, y: number): boolean =>
      document.elementFromPoint(x, y)?.classList.contains('sigma-mouse') ?? false;
    const points = keys.flatMap((key) => {
      const point = window.skillgraph?.screenPosition(key);
      return point && isMap(point.x, point.y) ? [{ key, x: point.x, y: point.y }] : [];
    });
    let empty = { x: 0, y: 0 };
    let widest = -1;
    for (let x = 60; x < width - 60; x += 20) {
      for (let y = 60; y < height - 60; y += 20) {
        // A pan from here stays within the window.
        if (!isMap(x, y) || x < width * 0.25 || x > width * 0.85 || y < height * 0.2 || y > height * 0.8)
          continue;
        const room = points.reduce((least, one) => Math.min(least, Math.hypot(one.x - x, one.y - y)), 1e9);
        if (room <= widest) continue;
        widest = room;
        empty = { x, y };
      }
    }
    return { empty, nodes: points };
  },
};
window.probe = probe;
