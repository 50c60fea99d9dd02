import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { connect, type Opened, openExplorer } from './openExplorer.ts';

/** Opens the explorer as {@link openExplorer} does, in the file's own browser. */
export type Open = (
  fragment?: string,
  options?: Parameters<typeof openExplorer>[2] & {
    /** Whether the console may have errors, as where a file is missing on purpose (default: no). */
    mayComplain?: boolean;
  },
) => Promise<Opened>;

/**
 * Connects a file of tests to the browser. Pages that a test opens are closed after it, and their consoles must have
 * stayed free of errors.
 */
export function usePages(): Open {
  let browser: Browser;
  let pages: { readonly opened: Opened; readonly mayComplain: boolean }[] = [];
  beforeAll(async () => {
    browser = await connect();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const ended = pages;
    pages = [];
    for (const { opened } of ended) await opened.close();
    for (const { opened, mayComplain } of ended) {
      if (!mayComplain) expect(opened.complaints, 'the console stays free of errors').toEqual([]);
    }
  });
  return async (fragment, { mayComplain = false, ...options } = {}) => {
    const opened = await openExplorer(browser, fragment, options);
    pages.push({ opened, mayComplain });
    return opened;
  };
}
