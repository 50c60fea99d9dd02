import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { inject } from 'vitest';
import type { SkillgraphApi } from '../../src/explorer/api.ts';

/** The page under test, with what it complained about. */
export interface Opened {
  readonly page: Page;
  /** Console errors, page errors and refused requests since it was opened. */
  readonly complaints: string[];
  /** Addresses that the page asked for. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** What is usual: a desktop window, light, English. */
const USUAL = {
  viewport: { width: 1280, height: 800 },
  colorScheme: 'light',
  locale: 'en-US',
  serviceWorkers: 'block',
} as const;

/** A phone that is held upright. */
export const PHONE = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
} as const;

/** Connects to the browser that setup.ts started. */
export const connect = (): Promise<Browser> => chromium.connect(inject('browserAddress'));

/**
 * Opens the explorer and waits until its graph is drawn or found wanting.
 *
 * @param fragment of the address, with `#`
 * @param options.graph the text of `graph.json`, in place of the sample's
 * @param options.prepare is called before the page is opened: routes, scripts
 */
export async function openExplorer(
  browser: Browser,
  fragment = '',
  options: BrowserContextOptions & {
    address?: string;
    graph?: string;
    /** Whether the page is to begin with the tour (default: no). */
    isFirstVisit?: boolean;
    prepare?: (context: BrowserContext) => Promise<unknown>;
  } = {},
): Promise<Opened> {
  const { address = inject('pageAddress'), graph, isFirstVisit = false, prepare, ...rest } = options;
  const context = await browser.newContext({ ...USUAL, ...rest });
  if (!isFirstVisit) await context.addInitScript(() => localStorage.setItem('skillgraph tour', 'seen'));
  if (graph !== undefined) {
    await context.route('**/data/graph.json', (route) =>
      route.fulfill({ body: graph, contentType: 'application/json' }),
    );
  }
  await prepare?.(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${address}${fragment}`, { waitUntil: 'commit' });
  await page.waitForFunction(
    () =>
      performance.getEntriesByName('first-picture').length > 0 ||
      document.querySelector('[role=alert]') !== null,
  );
  return { page, complaints, requests, close: () => context.close() };
}

/** What `window.skillgraph` says. */
export async function ask<K extends keyof SkillgraphApi>(
  page: Page,
  question: K,
  ...args: Parameters<SkillgraphApi[K]>
): Promise<ReturnType<SkillgraphApi[K]>> {
  const answer = await page.evaluate(
    ([name, given]) => {
      const api = window.skillgraph as unknown as Record<string, (...all: unknown[]) => unknown>;
      return api[name]?.(...given);
    },
    [question, args] as [string, unknown[]],
  );
  return answer as ReturnType<SkillgraphApi[K]>; // what the page's API returns, as JSON
}

/** Where a node or edge is, once the camera has come to rest. */
export async function restingPosition(page: Page, key: string): Promise<{ x: number; y: number }> {
  let last = await ask(page, 'screenPosition', key);
  // The camera sets out slowly, and a busy machine draws late: both time and frames have to pass without any motion.
  for (let still = 0; still < 3; ) {
    await page.evaluate(
      () =>
        new Promise((resolve) =>
          setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(resolve)), 40),
        ),
    );
    const now = await ask(page, 'screenPosition', key);
    still = now && last && Math.hypot(now.x - last.x, now.y - last.y) < 0.01 ? still + 1 : 0;
    last = now;
  }
  if (!last) throw new Error(`test: "${key}" is not shown.`);
  return last;
}
