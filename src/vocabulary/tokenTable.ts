import { foldedUnit } from './characters.ts';

/**
 * Numbers for tokens, found without copying them out of the text: an open-addressed hash table over folded units.
 * Number 0 means "no token of any name".
 */
export interface TokenTable {
  /** The number of a folded token, given to it now if it has none. */
  add(folded: string): number;
  /** The number of `text.slice(start, end)` once folded; 0 if it has none. */
  find(text: string, start: number, end: number): number;
}

// FNV-1a over 16-bit units (Fowler, Noll, Vo; constants of the 32-bit variant).
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Creates an empty table.
 *
 * @param expected about as many tokens; more only take longer
 */
export function createTokenTable(expected: number): TokenTable {
  const tokens: string[] = ['']; // number 0 is taken
  let slots = new Int32Array(2 << Math.ceil(Math.log2(expected + 16)));

  function insert(number: number): void {
    let hash = FNV_OFFSET;
    const token = tokens[number]!;
    for (let i = 0; i < token.length; i++) hash = Math.imul(hash ^ token.charCodeAt(i), FNV_PRIME);
    let slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number;
  }

  function equals(token: string, text: string, start: number, end: number): boolean {
    let at = 0;
    for (let i = start; i < end; i++) {
      const unit = foldedUnit(text.charCodeAt(i));
      if (unit === 0) continue;
      if (token.charCodeAt(at) !== unit) return false; // NaN behind the end: never equal
      at++;
    }
    return at === token.length;
  }

  function find(text: string, start: number, end: number): number {
    let hash = FNV_OFFSET;
    for (let i = start; i < end; i++) {
      const unit = foldedUnit(text.charCodeAt(i));
      if (unit !== 0) hash = Math.imul(hash ^ unit, FNV_PRIME);
    }
    let slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
    while (slots[slot] !== 0) {
      const number = slots[slot]!;
      if (equals(tokens[number]!, text, start, end)) return number;
      slot = (slot + 1) & (slots.length - 1);
    }
    return 0;
  }

  function add(folded: string): number {
    const known = find(folded, 0, folded.length);
    if (known !== 0) return known;
    const number = tokens.push(folded) - 1;
    if (tokens.length * 2 > slots.length) {
      slots = new Int32Array(slots.length * 2);
      for (let each = 1; each < tokens.length; each++) insert(each);
    } else insert(number);
    return number;
  }

  return { add, find };
}
