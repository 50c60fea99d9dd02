import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import type { Moment, Stretch } from './probe.ts';

/** What one visit to a page gave, in ms unless said otherwise; what is missing was not asked for or took too long. */
export interface Visit {
  /** Scripts that were fetched until the page had come to rest, by their paths below its address. */
  scripts?: readonly string[];
  /** First picture: asked for by the script, and drawn. */
  firstAsked?: number;
  firstDrawn?: number;
  openLongest?: number;
  openLongestCpu?: number;
  /** Hovers that gave no highlight within {@link HOVER_PATIENCE_MS}. */
  hoversMissed?: number;
  /** Median and longest of the others. */
  hover?: number;
  hoverMost?: number;
  hoverDrawn?: number;
  hoverLongest?: number;
  /** The same with the neighbours highlighted, for the peer, which has to be told. */
  hoverNeighbours?: number;
  /** While the mouse moves. */
  panLongest?: number;
  panGap?: number;
  /** From then on until the picture is finished. */
  restLongest?: number;
  /** Of both. */
  panLongestCpu?: number;
  /** Frames a second. */
  panFrames?: number;
  /** Main thread per frame. */
  panFrameCost?: number;
  select?: number;
  selectLongest?: number;
  selectLongestCpu?: number;
}

/** How a page is visited. */
export interface VisitOptions {
  readonly url: string;
  /** The script of `probe.ts`. */
  readonly probe: string;
  /** Keys of the nodes that are hovered, best joined first. */
  readonly keys: readonly string[];
  /** Whether draw calls are left out, so that only the page's own work is measured. */
  readonly leavesOutDrawing: boolean;
  /** The longest that opening may take, and any other phase. */
  readonly patienceMs: number;
  /** Whether clicking selects; the peer does nothing then. */
  readonly selects: boolean;
}

/** A phase took too long, or broke. */
export interface Failure {
  readonly phase: string;
  readonly reason: string;
}

const HOVERS = 7;
/** The longest that a highlight may take to come. */
const HOVER_PATIENCE_MS = 8000;
const PAN_MS = 2500;
/** A mouse tells of itself so often, in ms. */
const MOUSE_MS = 16;

/**
 * Visits a page once: opens it, points at nodes, drags the map about, selects. Each phase has its own patience; where
 * one fails, what was measured until then is given, with the reason.
 */
export async function measurePage(
  browser: Browser,
  options: VisitOptions,
): Promise<{ readonly visit: Visit; readonly failure: Failure | null }> {
  const visit: Visit = {};
  let context: BrowserContext | null = null;
  let phase = 'open';
  const within = <T>(work: Promise<T>, ms = options.patienceMs): Promise<T> => withPatience(work, ms);
  try {
    context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'en-US',
      serviceWorkers: 'block',
    });
    await context.addInitScript({
      content: `localStorage.setItem('skillgraph tour', 'seen'); leavesOutDrawing = ${options.leavesOutDrawing};`,
    });
    await context.addInitScript({ content: options.probe });
    const page = await context.newPage();
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url().slice(options.url.length));
    });
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const hand = createHand(session);

    const stopOpening = await watch(browser, page);
    await within(page.goto(options.url, { waitUntil: 'commit' }));
    const first = await within(ask<Moment>(page, 'firstPicture()'));
    await within(ask(page, 'rest()'));
    visit.scripts = scripts;
    visit.firstAsked = first.askedMs;
    visit.firstDrawn = first.drawnMs;
    visit.openLongest = (await ask<Stretch>(page, 'end()')).longestTaskMs;
    const opening = await within(stopOpening());
    const process = processOf(opening);
    visit.openLongestCpu = longestTask(opening, process);

    phase = 'places';
    const places = await within(
      ask<{ empty: Point; nodes: readonly Point[] }>(page, `findPlaces(${JSON.stringify(options.keys)})`),
    );
    const nodes = spread(places.nodes, HOVERS);

    phase = 'hover';
    const hovers = await within(hoverAll(page, hand, places.empty, nodes));
    visit.hoversMissed = nodes.length - hovers.length;
    visit.hover = median(hovers.map(({ askedMs }) => askedMs));
    visit.hoverMost = Math.max(...hovers.map(({ askedMs }) => askedMs));
    visit.hoverDrawn = median(hovers.map(({ drawnMs }) => drawnMs));
    visit.hoverLongest = Math.max(...hovers.map(({ longestTaskMs }) => longestTaskMs));

    phase = 'pan';
    await hand.move(places.empty);
    await within(ask(page, 'rest()'));
    const stopPanning = await watch(browser, page);
    await ask(page, 'begin()');
    const before = await taskSeconds(session);
    await hand.press(places.empty);
    const start = performance.now();
    while (performance.now() - start < PAN_MS) {
      const turn = ((performance.now() - start) / PAN_MS) * 6 * Math.PI;
      hand.moveOn({ x: places.empty.x + 120 * Math.sin(turn), y: places.empty.y + 80 * Math.sin(turn / 2) });
      await new Promise((resolve) => setTimeout(resolve, MOUSE_MS));
    }
    const pan = await within(ask<Stretch>(page, 'end()'));
    visit.panFrames = (pan.frames * 1000) / (performance.now() - start);
    visit.panFrameCost = (((await taskSeconds(session)) - before) * 1000) / Math.max(1, pan.frames);
    visit.panLongest = pan.longestTaskMs;
    visit.panGap = pan.longestGapMs;
    await ask(page, 'begin()');
    await within(hand.release(places.empty));
    await within(ask(page, 'rest()'));
    visit.restLongest = (await ask<Stretch>(page, 'end()')).longestTaskMs;
    visit.panLongestCpu = longestTask(await within(stopPanning()), process);

    if (options.selects) {
      phase = 'select';
      const { nodes: now } = await within(
        ask<{ nodes: readonly Point[] }>(page, `findPlaces(${JSON.stringify(options.keys)})`),
      );
      const chosen = spread(now, 3)[1] ?? now[0];
      if (!chosen) throw new Error('no node can be pointed at.');
      await hand.move(chosen);
      await within(ask(page, 'rest()'));
      const stopSelecting = await watch(browser, page);
      await ask(page, 'begin()');
      await ask(page, "expectHighlight('click')");
      await within(hand.press(chosen));
      await within(hand.release(chosen));
      visit.select = (await within(ask<Moment>(page, 'highlight()'))).askedMs;
      await within(ask(page, 'rest()'));
      visit.selectLongest = (await ask<Stretch>(page, 'end()')).longestTaskMs;
      visit.selectLongestCpu = longestTask(await within(stopSelecting()), process);
    } else {
      phase = 'hover neighbours';
      await page.evaluate('highlightNeighbours()');
      await within(ask(page, 'rest()'));
      const again = await within(hoverAll(page, hand, places.empty, nodes.slice(0, 4)));
      visit.hoverNeighbours = median(again.map(({ askedMs }) => askedMs));
    }
    return { visit, failure: null };
  } catch (error) {
    return { visit, failure: { phase, reason: error instanceof Error ? error.message : String(error) } };
  } finally {
    // A page that hangs is not waited for; the browser is closed in the end.
    await withPatience(context?.close() ?? Promise.resolve(), 10_000).catch(() => {});
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points at each node, coming from empty ground; those where nothing happens are left out. */
async function hoverAll(
  page: Page,
  hand: Hand,
  empty: Point,
  nodes: readonly Point[],
): Promise<(Moment & Stretch)[]> {
  const found: (Moment & Stretch)[] = [];
  for (const node of nodes) {
    await hand.move(empty);
    await ask(page, 'rest()');
    await ask(page, 'begin()');
    await ask(page, "expectHighlight('mousemove')");
    await hand.move(node);
    const moment = await withPatience(ask<Moment>(page, 'highlight()'), HOVER_PATIENCE_MS).catch(() => null);
    await ask(page, 'rest()');
    const stretch = await ask<Stretch>(page, 'end()');
    if (moment) found.push({ ...moment, ...stretch });
  }
  return found;
}

/** Calls the probe in the page. Expressions, since functions that were compiled here need helpers that are not there. */
const ask = <T>(page: Page, call: string): Promise<T> => page.evaluate(`probe.${call}`) as Promise<T>;

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Time on the processor, in µs. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Watches what the browser does; the function that it gives ends that, and tells. */
async function watch(browser: Browser, page: Page): Promise<() => Promise<readonly TraceEvent[]>> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  return async () => {
    const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
    return trace.traceEvents;
  };
}

/** The process of the page, which marks its first picture; the browser's own pages don't. */
function processOf(events: readonly TraceEvent[]): number {
  return events.find(({ name }) => name === 'first-picture')?.pid ?? -1;
}

/** The longest task of a page's main thread in ms of the processor's time, which other programs don't lengthen. */
function longestTask(events: readonly TraceEvent[], process: number): number {
  const main = events.find(
    ({ name, pid, args }) => name === 'thread_name' && pid === process && args?.name === 'CrRendererMain',
  );
  return events
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && pid === process && tid === main?.tid)
    .reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0);
}

/** A mouse. */
interface Hand {
  move(point: Point): Promise<void>;
  /** As a real mouse does: without waiting for the page, which may take long for each event. */
  moveOn(point: Point): void;
  press(point: Point): Promise<void>;
  release(point: Point): Promise<void>;
}

function createHand(session: CDPSession): Hand {
  let isDown = false;
  const send = async (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', at: Point): Promise<void> => {
    await session.send('Input.dispatchMouseEvent', {
      type,
      ...at,
      button: type === 'mouseMoved' && !isDown ? 'none' : 'left',
      buttons: isDown ? 1 : 0,
      clickCount: type === 'mouseMoved' ? 0 : 1,
    });
  };
  return {
    move: (at) => send('mouseMoved', at),
    moveOn(at) {
      send('mouseMoved', at).catch(() => {}); // the page was closed meanwhile
    },
    press(at) {
      isDown = true;
      return send('mousePressed', at);
    },
    release(at) {
      isDown = false;
      return send('mouseReleased', at);
    },
  };
}

/** @throws {Error} (as a rejection) when it takes longer */
async function withPatience<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took more than ${Math.round(ms / 1000)} s`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Some of a list, evenly chosen, the first among them. */
function spread<T>(list: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, Math.floor(list.length / count));
  return list.filter((_, at) => at % step === 0).slice(0, count);
}

/** The middle value; of none, not a number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? sorted[middle]!
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
