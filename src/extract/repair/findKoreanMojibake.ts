import { allMatches } from '../allMatches.ts';
import { cp949 } from './cp949.ts';
import type { Edit } from './draft.ts';
import { type Arc, chooseReading } from './hangulLattice.ts';
import { type HangulModel, isHangulSyllable } from './hangulModel.ts';
import { codePointOf, continuationCount } from './readSequences.ts';

/** Whole Hangul syllables that a run must give by itself, and fewer once the document has given `DOCUMENT`. */
const STRONG = 2;
const DOCUMENT = 6;
/** Posterior below which a restored character is uncertain. */
const CERTAIN = 0.9;
/** Posterior below which it stays lost; one of which no byte is left must be certain. */
const LIKELIER_THAN_NOT = 0.5;
const WHAT = 'mojibake:euc-kr';
/** Logarithm of the probability of the rarest syllable that is guessed where nothing is left of it. */
const FREQUENT = -6.5;
/** The same for a syllable of which only the first byte is left. */
const RARE = -8.5;
/** Price, in nats, of giving up on such a syllable. */
const NOTHING_KNOWN = -7;
const frequent = new WeakMap<HangulModel, string[]>();

/** Stands for bytes that were no character of CP949: one or two of them. */
const UNKNOWN = -1;

interface Tables {
  /** Both bytes of a two-byte character, as a number; 0 for none. */
  readonly bytesOf: Uint16Array;
  readonly run: RegExp;
  /** The characters that the first two bytes of Hangul or CJK in UTF-8 become, and one more after it. */
  readonly start: RegExp;
}

let tables: Tables | undefined;

function createTables(): Tables {
  const { characters, bytesOf } = cp949();
  const starts: string[] = [];
  for (const [bytes, character] of characters)
    if (bytes >> 8 >= 0xe3 && bytes >> 8 <= 0xed && (bytes & 0xff) <= 0xbf) starts.push(character);
  const set = (list: Iterable<string>) => `[${[...list].join('').replace(/[\\\]^-]/g, '\\$&')}\uFFFD]`;
  const all = set(characters.values());
  return { bytesOf, run: new RegExp(`${all}{2,}`, 'g'), start: new RegExp(`${set(starts)}${all}`) };
}

/** A byte of a run. */
interface Slot {
  readonly byte: number;
  /** Whether an unknown byte may not have been there at all. */
  readonly optional: boolean;
}

/** A reading of the slots from `start` to `end`, with its bytes; unknown ones are still unknown. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly bytes: readonly number[];
}

/**
 * Finds UTF-8 that was read as EUC-KR (CP949), and gives what it was before.
 *
 * Two bytes of UTF-8 became one character; where they were none, a U+FFFD stands for one or two bytes. Whole
 * syllables come back as they were, the others with the model; without one they become U+FFFD.
 */
export function findKoreanMojibake(text: string, model?: HangulModel): Edit[] {
  const runs = damagedRuns(text);
  return runs.map(({ start, end, pieces, slots }) => {
    const arcs = distinct(pieces).flatMap((piece) => arcsOf(piece, model));
    const path = model ? chooseReading(arcs, slots, model) : shortestPath(arcs, slots);
    let restored = '';
    const uncertain: { start: number; end: number }[] = [];
    for (const arc of path) {
      const posterior = 'posterior' in arc ? arc.posterior : 1;
      const at = restored.length;
      restored += posterior < (arc.isGuess ? CERTAIN : LIKELIER_THAN_NOT) ? '\uFFFD' : arc.text;
      if (posterior < CERTAIN || arc.text === '\uFFFD') uncertain.push({ start: at, end: restored.length });
    }
    return { start, end, text: restored, what: WHAT, uncertain };
  });
}

/** Whether such damage is there with bytes missing, so that a model helps. */
export function hasLossyKoreanMojibake(text: string): boolean {
  return damagedRuns(text).some(({ start, end }) => text.slice(start, end).includes('\uFFFD'));
}

interface DamagedRun {
  readonly start: number;
  readonly end: number;
  readonly slots: number;
  readonly pieces: readonly Piece[];
  readonly whole: number;
}

function damagedRuns(text: string): DamagedRun[] {
  if (!/[㐀-鿿豈-﫿]/.test(text)) return []; // what begins a syllable in UTF-8 becomes a hanja
  tables ??= createTables();
  if (!tables.start.test(text)) return [];
  const runs: DamagedRun[] = [];
  for (const { index, 0: run } of allMatches(text, tables.run)) {
    const slots = slotsOf(run, tables.bytesOf);
    const pieces = piecesOf(slots);
    if (!pieces) continue;
    const whole = pieces.filter(({ bytes }) => bytes.length === 3 && isWholeHangul(bytes)).length;
    runs.push({ start: index, end: index + run.length, slots: slots.length, pieces, whole });
  }
  const total = runs.reduce((sum, { whole }) => sum + whole, 0);
  return runs.filter(({ whole }) => whole >= STRONG || total >= DOCUMENT);
}

function slotsOf(run: string, bytesOf: Uint16Array): Slot[] {
  const slots: Slot[] = [];
  for (let i = 0; i < run.length; i++) {
    const bytes = bytesOf[run.charCodeAt(i)]!;
    if (bytes === 0) slots.push({ byte: UNKNOWN, optional: false }, { byte: UNKNOWN, optional: true });
    else slots.push({ byte: bytes >> 8, optional: false }, { byte: bytes & 0xff, optional: false });
  }
  return slots;
}

function isWholeHangul(bytes: readonly number[]): boolean {
  return !bytes.includes(UNKNOWN) && isHangulSyllable(String.fromCodePoint(codePointOf(bytes) ?? 0));
}

/** Every piece that lies on a way from the first slot to the last; undefined where there is no way. */
function piecesOf(slots: readonly Slot[]): Piece[] | undefined {
  const reachable = new Set([0]);
  const all: Piece[] = [];
  for (let at = 0; at < slots.length; at++) {
    if (!reachable.has(at)) continue;
    for (const piece of piecesAt(slots, at)) {
      reachable.add(piece.end);
      all.push(piece);
    }
  }
  if (!reachable.has(slots.length)) return undefined;
  const leading = new Set([slots.length]);
  const kept: Piece[] = [];
  for (const piece of all.reverse())
    if (leading.has(piece.end)) {
      leading.add(piece.start);
      kept.push(piece);
    }
  return leading.has(0) ? kept.sort((a, b) => a.start - b.start || a.end - b.end) : undefined;
}

function piecesAt(slots: readonly Slot[], at: number): Piece[] {
  const pieces: Piece[] = [];
  const take = (next: number, bytes: readonly number[], wanted: number): void => {
    if (bytes.length === wanted) {
      pieces.push({ start: at, end: next, bytes });
      // An unknown byte that was none may trail.
      if (slots[next]?.optional) pieces.push({ start: at, end: next + 1, bytes });
      return;
    }
    const slot = slots[next];
    if (!slot) return;
    if (slot.optional) take(next + 1, bytes, wanted);
    if (slot.byte === UNKNOWN || (slot.byte >= 0x80 && slot.byte <= 0xbf))
      take(next + 1, [...bytes, slot.byte], wanted);
  };
  const first = slots[at]!;
  if (first.byte === UNKNOWN) take(at + 1, [UNKNOWN], 3);
  else if (first.byte < 0x80) pieces.push({ start: at, end: at + 1, bytes: [first.byte] });
  else if (continuationCount(first.byte) > 0) take(at + 1, [first.byte], continuationCount(first.byte) + 1);
  return pieces;
}

function distinct(pieces: readonly Piece[]): Piece[] {
  return [...new Map(pieces.map((piece) => [`${piece.start} ${piece.end} ${piece.bytes}`, piece])).values()];
}

function arcsOf({ start, end, bytes }: Piece, model: HangulModel | undefined): Arc[] {
  if (bytes.length === 1) return [{ start, end, text: String.fromCharCode(bytes[0]!), prior: 0 }];
  if (!bytes.includes(UNKNOWN)) {
    const codePoint = codePointOf(bytes);
    const text = codePoint === undefined ? '\uFFFD' : String.fromCodePoint(codePoint);
    return [{ start, end, text, prior: 0 }];
  }
  if (!model || bytes.length !== 3) return [{ start, end, text: '\uFFFD', prior: 0 }];
  if (bytes.every((byte) => byte === UNKNOWN))
    return [
      { start, end, text: '\uFFFD', prior: NOTHING_KNOWN },
      ...frequentSyllables(model).map((text) => ({ start, end, text, prior: 0, isGuess: true }) as const),
    ];
  const isWideOpen = bytes[1] === UNKNOWN && bytes[2] === UNKNOWN; // 4,096 candidates
  const arcs: Arc[] = [];
  const options = (byte: number, from: number, to: number) =>
    byte === UNKNOWN ? Array.from({ length: to - from + 1 }, (_, i) => from + i) : [byte];
  for (const a of options(bytes[0]!, 0xea, 0xed))
    for (const b of options(bytes[1]!, 0x80, 0xbf))
      for (const c of options(bytes[2]!, 0x80, 0xbf)) {
        const text = String.fromCodePoint(codePointOf([a, b, c]) ?? 0);
        if (!isHangulSyllable(text)) continue;
        if (isWideOpen && model.logProbability('', text) < RARE) continue;
        arcs.push({ start, end, text, prior: 0 });
      }
  return arcs.length > 0 ? arcs : [{ start, end, text: '\uFFFD', prior: 0 }];
}

/** What a syllable can be of which no byte is left; its price is that of the best guess for a rare one. */
function frequentSyllables(model: HangulModel): readonly string[] {
  let syllables = frequent.get(model);
  if (!syllables) {
    syllables = [];
    for (let code = 0xac00; code <= 0xd7a3; code++) {
      const syllable = String.fromCharCode(code);
      if (model.logProbability('', syllable) > FREQUENT) syllables.push(syllable);
    }
    frequent.set(model, syllables);
  }
  return syllables;
}

/** A way with the fewest pieces, known ones first, where no model can choose. */
function shortestPath(arcs: readonly Arc[], length: number): Arc[] {
  const best: (readonly Arc[] | undefined)[] = Array.from({ length: length + 1 });
  const cost = (path: readonly Arc[]) => path.reduce((sum, { text }) => sum + (text === '\uFFFD' ? 3 : 1), 0);
  best[0] = [];
  for (const arc of arcs) {
    const before = best[arc.start];
    if (!before) continue;
    const path = [...before, arc];
    const other = best[arc.end];
    if (!other || cost(path) < cost(other)) best[arc.end] = path;
  }
  return [...(best[length] ?? [])];
}
