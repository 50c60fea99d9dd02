import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findProgram } from './findProgram.ts';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** How to get a browser for the tests, in one line. */
export const HOW_TO_GET_CHROMIUM =
  'No Chromium found: "apt-get install chromium", or "npx playwright-core install chromium", or set CHROME_PATH to one.';

/**
 * Where a Chromium or its like lies: `CHROME_PATH`, else the usual names on PATH and the usual places, else
 * Playwright's own. Nothing where there is none.
 */
export function findChromium(): string | undefined {
  return findProgram(process.env.CHROME_PATH, NAMES, [...ELSEWHERE, playwrightsOwn()]);
}

/** As {@link findChromium}; where there is none, installs Debian's package if this is root on Debian. */
export function findOrInstallChromium(): string | undefined {
  const found = findChromium();
  if (found || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return found;
  try {
    const run = (...args: string[]) => execFileSync('apt-get', args, { stdio: 'inherit' });
    run('update', '-q');
    run('install', '-y', '-q', '--no-install-recommends', 'chromium');
  } catch {
    return undefined;
  }
  return findChromium();
}

function playwrightsOwn(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}
