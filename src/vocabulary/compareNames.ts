import { foldText } from './characters.ts';

/** The order of names in a vocabulary file: by letters whatever their case and accents; never by locale. */
export function compareNames(a: string, b: string): number {
  const x = foldText(a);
  const y = foldText(b);
  if (x !== y) return x < y ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
