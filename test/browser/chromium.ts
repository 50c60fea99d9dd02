import { findChromium as findOnThisMachine, HOW_TO_GET_CHROMIUM } from '../../scripts/findChromium.ts';

/** Flags for a quiet browser that draws WebGL in software. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The path of a Chromium, see `scripts/findChromium.ts`.
 *
 * @throws {Error} with one line that says how to get one
 */
export function findChromium(): string {
  const found = findOnThisMachine();
  if (found === undefined) throw new Error(HOW_TO_GET_CHROMIUM);
  return found;
}
