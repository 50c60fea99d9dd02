import type { RepairName, Span } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import { type CodePage, codePages } from './codePages.ts';
import type { Edit } from './draft.ts';
import { findLatinNames, findNameHints, findNamesElsewhere } from './findNameHints.ts';
import { type Arc, type ChosenArc, chooseReading } from './hangulLattice.ts';
import type { HangulModel } from './hangulModel.ts';
import { codePointOf, continuationCount, type Run, readRuns, readSequence } from './readSequences.ts';

/** Strength (see `readSequences.ts`) that a run must have by itself, before it counts as damage. */
const STRONG = 2;
/** Strength that is enough once the whole document has shown `DOCUMENT_STRENGTH` in the same code page. */
const WEAK = 0.9;
const DOCUMENT_STRENGTH = 4;
/** Hangul syllables after which the document is Korean, and lone damaged ones are believed. */
const KOREAN = 10;
/** Posterior below which a restored character is uncertain. */
const CERTAIN = 0.9;
/** Price, in nats, of reading a quotation mark or dash as what it looks like, inside damaged text. */
const UNDAMAGED_MARK = -6;
/** Logarithm of the probability below which a syllable is so rare that this is looked into. */
const RARE = -12.5;
/** Prices, in nats, of a character that belongs to no sequence, and of two spaces where one may have been a byte. */
const ORPHAN = -9;
const SECOND_SPACE = -8;
/**
 * Gain, in nats, where a space as a byte makes a sequence complete (the table knows less of syllables that lose no
 * other byte), and where nothing but a byte could stand there: before a second space or a comma.
 */
const SPACE_COMPLETES = 1;
const SPACE_BEFORE_LETTER = -4;
const SPACE_IS_BYTE = 8;
/** Marks that may directly follow a syllable in undamaged text. */
const MARKS = '’‘“”–—…•»›·';
/** Among those what hardly can be anything else. */
const PLAIN_CASES = '”」\ufe0f';
/** Characters of a line that are looked at together; the memory that this takes is a multiple. */
const LONGEST_LINE = 2000;
/** How sure each syllable of a word must be, before the word helps where it may stand again. */
const SURE = 0.98;
const SOFT_HYPHEN = 0xad;
const NO_BREAK_SPACE = 0xa0;
/** What stands in CVs, restored where it fits the bytes that are left; the likelier of two comes first. */
const LIKELY = '←→↓●◎❤✍✏✅☎➡➜⭐✨❗❌🎓🏆🏅🎯🎨🎉🎤🐍🐙🐳👍👏🏢🏠🏫∞∏∝═┐┝㎏ⓐ\ufe0f';

/** What one code page finds in a text. */
interface Evidence {
  readonly page: CodePage;
  readonly runs: readonly Run[];
  /** Sum of the strengths of the strong runs. */
  readonly strength: number;
  /** How well the page explains the text: what its sequences speak for, less those that want more bytes. */
  readonly rank: number;
  readonly incomplete: number;
  /** Bytes that never occur though they should: the page leaves them undefined, or they are soft hyphens. */
  readonly lost: readonly number[];
  /** Whether no-break spaces, which would be bytes, may have become spaces. */
  readonly spacesAreBytes: boolean;
  /** Bytes are missing. */
  readonly lossy: boolean;
  readonly korean: boolean;
}

/**
 * Finds UTF-8 that was read as a single-byte encoding, and gives what it was before.
 *
 * Found per run of characters and not per text; a run that is not quite convincing by itself is believed where the
 * document has others. Where bytes are missing, Hangul is restored with the model; what the
 * model can't tell, or cannot without a model, becomes U+FFFD. One code page a call: call again until nothing is found.
 *
 * @param repaired what was repaired before, ordered and disjoint. Where anything was, little evidence is enough for the
 *   rest; what was repaired is touched again only if it is strong evidence by itself (text that was misread twice)
 */
export function findMojibake(text: string, model?: HangulModel, repaired: readonly Span[] = []): Edit[] {
  for (const evidence of gatherEvidence(text, repaired)) {
    const edits = evidence.lossy ? restoreLines(text, evidence, model) : replaceSequences(evidence);
    if (edits.length > 0) return edits;
  }
  return [];
}

/** Whether a text has Hangul with bytes missing, for which {@link findMojibake} wants a model. */
export function hasLossyHangul(text: string): boolean {
  const best = gatherEvidence(text)[0];
  if (!best?.lossy) return false;
  const isDamaged = ({ start }: Span) => isHangulStart(best.page.byteOf[text.charCodeAt(start)]!);
  return best.runs.some((run) => run.incomplete.some(isDamaged));
}

function isHangulStart(byte: number): boolean {
  return byte >= 0xea && byte <= 0xed;
}

function gatherEvidence(text: string, repaired: readonly Span[] = []): Evidence[] {
  const pages = codePages().filter((page) => page.sequenceStart.test(text));
  const whole = pages.flatMap((page) => {
    const runs = readRuns(text, page);
    return [{ page, runs, complete: runs.filter(({ isFlawless }) => isFlawless) }];
  });
  const all: Evidence[] = [];
  for (const { page, runs } of whole) {
    const others = whole.filter((other) => other.page !== page).map(({ complete }) => complete);
    // A run that another page explains without a flaw, or as part of a longer one, is left to that page.
    // Where the page is strong evidence in what was repaired, the text was misread twice.
    const again = runs.filter((run) => run.strength >= STRONG && spanAround(run, repaired));
    const isTwice = sum(again, ({ strength }) => strength) >= DOCUMENT_STRENGTH;
    const isOurs = (run: Run) =>
      (isTwice || run.lossyStrength >= STRONG || !spanAround(run, repaired)) &&
      !words(text, run).every((word) =>
        others.some((list) => {
          const other = spanAround(word, list);
          return other && (!run.isFlawless || other.end - other.start > word.end - word.start);
        }),
      );
    const evidence = evidenceFor(text, page, runs.filter(isOurs), isOurs);
    if (evidence.strength >= STRONG) all.push(evidence);
    else if (repaired.length > 0) {
      const flawless = evidence.runs.filter((run) => run.isFlawless);
      all.push({ ...evidence, runs: flawless, lossy: false, strength: DOCUMENT_STRENGTH });
    }
  }
  all.sort((a, b) => b.rank - a.rank);
  // Windows-1252 and -1254 differ in few characters. Without Ž and ž, bytes that only 1254 lacks are missing too.
  const [first, second] = all;
  const isTie = first && second && first.rank === second.rank && first.lossy && first.incomplete > 0;
  if (isTie && first.page.name === 'windows-1252' && second.page.name === 'windows-1254')
    if (second.lost.includes(0x9e) && second.lost.includes(0x8e)) return [second, first, ...all.slice(2)];
  return all;
}

/** The parts of a run between its spaces. */
function words(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  for (const { index, 0: word } of allMatches(text.slice(start, end), /[^ ]+/g))
    parts.push({ start: start + index, end: start + index + word.length });
  return parts;
}

/** The one of some ordered, disjoint spans that holds the whole of another. */
function spanAround({ start, end }: Span, spans: readonly Span[]): Span | undefined {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle]!;
    if (span.end <= start) low = middle + 1;
    else if (span.start > start) high = middle - 1;
    else return span.end >= end ? span : undefined;
  }
  return undefined;
}

function evidenceFor(
  text: string,
  page: CodePage,
  runs: readonly Run[],
  isOurs: (run: Run) => boolean,
): Evidence {
  const seen = new Set<number>();
  for (const run of runs)
    for (const { start, end } of run.sequences)
      for (let i = start; i < end; i++) seen.add(page.byteOf[text.charCodeAt(i)]!);
  const losesBytes = page.byteOf[SOFT_HYPHEN] === SOFT_HYPHEN;
  const spacesAreBytes = losesBytes && !seen.has(NO_BREAK_SPACE);
  const lost = losesBytes ? [...page.undefinedBytes, SOFT_HYPHEN].filter((byte) => !seen.has(byte)) : [];

  const strict = sum(runs, ({ strength }) => strength);
  const lenientRuns = spacesAreBytes ? readRuns(text, page, page.spacedRun).filter(isOurs) : runs;
  const lenient = sum(
    lenientRuns.filter(({ sequences }) => sequences.length > 0),
    ({ lossyStrength }) => lossyStrength,
  );
  const complete = lenientRuns.flatMap(({ sequences }) => sequences);
  // A lone "é" is a letter and no sequence that lost its bytes.
  const isLone = ({ start, end, incomplete }: Run) => end - start === 1 && incomplete.length === 1;
  const incomplete = lenientRuns.reduce((count, run) => count + (isLone(run) ? 0 : run.incomplete.length), 0);
  // Most sequences survive; in clean Cyrillic nearly everything that looks like one is incomplete.
  const lossy =
    lost.length > 0 &&
    complete.length >= incomplete &&
    lenient >= DOCUMENT_STRENGTH &&
    (incomplete > 0 || strict >= DOCUMENT_STRENGTH);
  const hangul = complete.filter(({ codePoint }) => isHangul(codePoint)).length;
  const rank = complete.reduce((total, { strength }) => total + strength, 0) - incomplete;
  const common = { page, lost, lossy, incomplete, rank, korean: hangul >= KOREAN };
  return lossy
    ? { ...common, runs: lenientRuns, strength: lenient, spacesAreBytes }
    : { ...common, runs, strength: strict, spacesAreBytes: false };
}

/** Sum over the runs that are strong by themselves. */
function sum(runs: readonly Run[], strengthOf: (run: Run) => number): number {
  return runs.map(strengthOf).reduce((total, strength) => (strength >= STRONG ? total + strength : total), 0);
}

function replaceSequences({ page, runs, strength, korean }: Evidence): Edit[] {
  const threshold = strength >= DOCUMENT_STRENGTH ? WEAK : STRONG;
  const edits: Edit[] = [];
  for (const run of runs) {
    if (run.strength < threshold && !(korean && isAllHangul(run))) continue;
    for (const { start, end, codePoint } of run.sequences)
      edits.push({ start, end, text: String.fromCodePoint(codePoint), what: `mojibake:${page.name}` });
  }
  return joinEdits(edits);
}

// ---- missing bytes -------------------------------------------------------------------------------------------

function restoreLines(text: string, evidence: Evidence, model: HangulModel | undefined): Edit[] {
  const lines = damagedLines(text, evidence, model);
  if (model && lines.some(({ names }) => names.length > 0))
    model = model.withWords(new Set(lines.flatMap(({ names }) => names)));
  let paths = lines.map((line) => (model ? chooseInLine(line, model) : firstReadings(line)));
  if (model) {
    // What the document says with certainty in one place helps where it says it again.
    const better = model.withWords([...certainWords(paths), ...undamagedWords(text)]);
    const isCertain = (path: readonly ChosenArc[]) => path.every(({ posterior }) => posterior >= CERTAIN);
    paths = paths.map((path, i) => (isCertain(path) ? path : chooseInLine(lines[i]!, better)));
  }
  const edits: Edit[] = [];
  for (const path of paths)
    for (const edit of editsOf(text, path, `mojibake:${evidence.page.name}`)) edits.push(edit);
  return joinEdits(edits);
}

function undamagedWords(text: string): readonly string[] {
  return [...new Set(text.match(/[가-힣]{2,}/g))];
}

/** Words of Hangul of which every syllable is certain. */
function certainWords(paths: readonly (readonly ChosenArc[])[]): Set<string> {
  const words = new Set<string>();
  for (const path of paths) {
    let word = '';
    let isCertain = true;
    for (const { text, posterior } of path) {
      if (/^[가-힣]+$/.test(text)) {
        word += text;
        isCertain &&= posterior >= SURE;
        continue;
      }
      if (word.length >= 2 && isCertain) words.add(word);
      word = '';
      isCertain = true;
    }
    if (word.length >= 2 && isCertain) words.add(word);
  }
  return words;
}

interface DamagedLine extends Span {
  readonly arcs: readonly Arc[];
  /** Korean names, and the given names of these, that a Latin spelling beside them tells. */
  readonly names: readonly string[];
}

function damagedLines(text: string, evidence: Evidence, model: HangulModel | undefined): DamagedLine[] {
  const lines: DamagedLine[] = [];
  const accepted = evidence.runs.filter((run) => isAccepted(text, run, evidence));
  const latinNames = model ? findLatinNames(text) : [];
  let first = 0;
  for (let start = 0; first < accepted.length; ) {
    start = Math.max(start, text.lastIndexOf('\n', accepted[first]!.start) + 1);
    const end = endOfLine(text, start);
    while (first < accepted.length && accepted[first]!.end <= start) first++;
    let last = first;
    while (last < accepted.length && accepted[last]!.start < end) last++;
    if (last > first) {
      const arcs = arcsOf(text, start, end, accepted.slice(first, last), evidence, model);
      const hints = model ? findNameHints(text.slice(start, end), start, arcs) : [];
      const names = hints.flatMap(({ text: name }) => [name, name.slice(1)]);
      const others =
        hints.length > 0 ? [] : findNamesElsewhere(text.slice(start, end), start, arcs, latinNames);
      const all = [...arcs, ...hints, ...others].sort((a, b) => a.start - b.start);
      lines.push({ start, end, names, arcs: all });
    }
    start = end;
    while (first < accepted.length && accepted[first]!.end <= start) first++;
  }
  return lines;
}

/** The end of a line, or of a part of a very long one, at a space. */
function endOfLine(text: string, start: number): number {
  const newline = text.indexOf('\n', start);
  const end = newline < 0 ? text.length : newline;
  if (end - start <= LONGEST_LINE) return end;
  const space = text.indexOf(' ', start + LONGEST_LINE / 2);
  return space < 0 || space > start + LONGEST_LINE ? start + LONGEST_LINE : space;
}

/** Whether nothing but Hangul comes out of a run. */
function isAllHangul(run: Run): boolean {
  return (
    run.end - run.start === 3 * run.sequences.length &&
    run.sequences.every(({ codePoint }) => isHangul(codePoint))
  );
}

function isHangul(codePoint: number): boolean {
  return codePoint >= 0xac00 && codePoint <= 0xd7a3;
}

function isAccepted(text: string, run: Run, evidence: Evidence): boolean {
  const { korean, page } = evidence;
  if (run.sequences.length === 0 && run.incomplete.length > 0 && isAccentedWord(text, run, page))
    return false;
  if (run.lossyStrength >= WEAK || (korean && isAllHangul(run))) return true;
  const first = run.incomplete[0];
  if (first && korean && isHangulStart(page.byteOf[text.charCodeAt(first.start)]!)) {
    if (first.end - first.start > 1) return run.lossyStrength >= 0.25;
    const word = /\p{L}/u;
    return !word.test(text[run.start - 1] ?? ' ') && !word.test(text[run.end] ?? ' ');
  }
  return run.end - run.start === 1 && accentAt(text, run.start, evidence) !== undefined;
}

/**
 * Whether a run without a whole sequence is rather a word with accents: "Tadeáš", "Mníšek". A Korean particle stands at
 * the end of a foreign word, not inside it.
 */
function isAccentedWord(text: string, { start, end }: Run, page: CodePage): boolean {
  if (!/^\p{L}+$/u.test(text.slice(start, end))) return false;
  const first = page.byteOf[text.charCodeAt(start)]!;
  return !isHangulStart(first) || /[A-Za-z]/.test(text[end] ?? '');
}

function arcsOf(
  text: string,
  start: number,
  end: number,
  runs: readonly Run[],
  evidence: Evidence,
  model: HangulModel | undefined,
): Arc[] {
  const arcs: Arc[] = [];
  let r = 0;
  for (let i = start; i < end; i++) {
    while (r < runs.length && runs[r]!.end <= i) r++;
    const inRun = r < runs.length && runs[r]!.start <= i;
    const readings = inRun ? readingsAt(text, i, end, evidence, model) : [];
    if (readings.length > 0) for (const arc of readings) arcs.push(arc);
    else
      arcs.push({
        start: i,
        end: i + 1,
        text: text[i]!,
        prior: inRun || runs[r - 1]?.end === i ? priorOfItself(text, i, evidence) : 0,
      });
  }
  return arcs;
}

function completionGain(text: string, space: number): number {
  if (text[space] !== ' ') return 0;
  const after = text[space + 1] ?? '\n';
  if (/[\s.,;:)!?]/.test(after)) return SPACE_IS_BYTE;
  return /[A-Za-z0-9]/.test(after) ? SPACE_BEFORE_LETTER : SPACE_COMPLETES;
}

/** How likely a character inside a damaged run is meant as it stands. */
function priorOfItself(text: string, at: number, { page, spacesAreBytes }: Evidence): number {
  if (isContinuationByte(page, text, at)) return ORPHAN;
  return spacesAreBytes && text[at] === ' ' && text[at + 1] === ' ' ? SECOND_SPACE : 0;
}

function editsOf(text: string, path: readonly ChosenArc[], what: RepairName): Edit[] {
  const edits: Edit[] = [];
  for (const { start, end, text: chosen, posterior, isGuess } of path) {
    if (chosen === text.slice(start, end)) continue;
    const edit = { start, end, text: chosen, what };
    const guess = isGuess || posterior < CERTAIN || chosen.includes('\uFFFD');
    edits.push(guess ? { ...edit, uncertain: [{ start: 0, end: chosen.length }] } : edit);
  }
  return edits;
}

function chooseInLine({ start, end, arcs }: DamagedLine, model: HangulModel): readonly ChosenArc[] {
  const moved = arcs.map((arc) => ({ ...arc, start: arc.start - start, end: arc.end - start }));
  return chooseReading(moved, end - start, model).map((arc) => ({
    ...arc,
    start: arc.start + start,
    end: arc.end + start,
  }));
}

function firstReadings({ start, end, arcs }: DamagedLine): ChosenArc[] {
  const path: ChosenArc[] = [];
  let at = start;
  for (let k = 0; k < arcs.length && at < end; k++) {
    if (arcs[k]!.start !== at) continue;
    path.push({ ...arcs[k]!, posterior: 1 });
    at = arcs[k]!.end;
  }
  return path;
}

/** Every reading of the sequence that begins at `at`; none where nothing begins. */
function readingsAt(
  text: string,
  at: number,
  lineEnd: number,
  evidence: Evidence,
  model: HangulModel | undefined,
): Arc[] {
  const { page, lost, spacesAreBytes } = evidence;
  const first = page.byteOf[text.charCodeAt(at)]!;
  const more = continuationCount(first);
  if (more === 0) return [];
  const complete = readSequence(text, at, page);
  if (complete && complete.end <= lineEnd) {
    const { end, codePoint } = complete;
    const arcs: Arc[] = [{ start: at, end, text: String.fromCodePoint(codePoint), prior: 0 }];
    // The last byte may be a real quotation mark, and the sequence incomplete.
    const markAtEnd = MARKS.includes(text[end - 1]!) && !page.byteOf[text.charCodeAt(end)];
    if (model && markAtEnd && isHangulStart(first) && model.logProbability('', arcs[0]!.text) < RARE)
      for (const character of candidates(bytesOf(text, at, end - 1, page), more, lost))
        arcs.push({ start: at, end: end - 1, text: character, prior: UNDAMAGED_MARK });
    return arcs;
  }
  if (more === 1) {
    const accent = accentAt(text, at, evidence);
    return accent ? [accent] : [];
  }
  let end = at + 1;
  while (end < lineEnd && end < at + more && isContinuationByte(page, text, end)) end++;
  const arcs: Arc[] = [];
  for (const character of candidates(bytesOf(text, at, end, page), more, lost))
    arcs.push({ start: at, end, text: character, prior: 0 });
  if (spacesAreBytes && isHangulStart(first)) {
    for (let stop = end; stop < lineEnd && stop <= at + more; stop++) {
      if (text[stop] !== ' ' && !isContinuationByte(page, text, stop)) break;
      if (!text.slice(at, stop + 1).includes(' ')) continue;
      for (const character of candidates(bytesOf(text, at, stop + 1, page), more, lost))
        arcs.push({
          start: at,
          end: stop + 1,
          text: character,
          prior: stop === at + more ? completionGain(text, stop) : 0,
        });
    }
  }
  if (isHangulStart(first)) {
    if (model && arcs.length > 0) return arcs;
    return arcs.length === 1 ? arcs : [{ start: at, end, text: '\uFFFD', prior: 0 }];
  }
  const mark = markAt(text, at, end, evidence) ?? likelyOf(arcs);
  if (mark) {
    const chosen = arcs.filter((arc) => arc.text === mark);
    return PLAIN_CASES.includes(mark) ? chosen : chosen.map((arc) => ({ ...arc, isGuess: true }) as const);
  }
  if (first === 0xe2 && end === at + 1) return []; // nothing but "â": it may be one
  return [{ start: at, end, text: '\uFFFD', prior: 0 }];
}

/** The likeliest reading that stands in CVs; undefined for none. */
function likelyOf(arcs: readonly Arc[]): string | undefined {
  return [...LIKELY].find((sign) => arcs.some((arc) => arc.text === sign));
}

/** Which quotation mark or bracket lost its last byte, by what stands around it. */
function markAt(text: string, at: number, end: number, { page, lost }: Evidence): string | undefined {
  const bytes = bytesOf(text, at, end, page);
  if (bytes.length !== 2) return undefined;
  if (bytes[0] === 0xe2 && bytes[1] === 0x80) {
    const letters = /[A-Za-z]/.test(text[at - 1] ?? '') && /[a-z]/.test(text[end] ?? '');
    if (letters) return '\u2010';
    return page.byteOf[text.charCodeAt(end)] === 0xf0 ? '\u200d' : '”';
  }
  if (bytes[0] === 0xe3 && bytes[1] === 0x80) {
    // 「 keeps its bytes, 」』 and 【 lose one, and so may 『.
    const lineStart = text.lastIndexOf('\n', at) + 1;
    const encoded = text.slice(at, end);
    const third = (start: number) => page.byteOf[text.charCodeAt(start + 2)]!;
    let open = '';
    for (let i = text.indexOf(encoded, lineStart); i < at; i = text.indexOf(encoded, i + 1)) {
      if (third(i) === 0x8c) open = '」';
      else if (third(i) === 0x8e) open = '』';
      else if (!isContinuationByte(page, text, i + 2)) open = open === '' && lost.includes(0x8e) ? '』' : '';
    }
    if (open !== '') return open;
    const newline = text.indexOf('\n', at);
    const closing = text.slice(end, newline < 0 ? text.length : newline).indexOf(encoded);
    if ((closing >= 0 && third(end + closing) === 0x91) || !lost.includes(0x8e)) return '【';
    return '『';
  }
  return undefined;
}

/** Accented letters that lost their second byte: the common ones first. */
const ACCENTS = 'íčàāďÁÍÝōŁĐ';

/**
 * The accented letter of which only the first byte's character is left, where that character cannot be meant: a
 * capital inside a lower-case word ("GarcÃa"), or "Ã" at a word's beginning.
 */
function accentAt(text: string, at: number, { page, lost, spacesAreBytes }: Evidence): Arc | undefined {
  const first = page.byteOf[text.charCodeAt(at)]!;
  if (first < 0xc3 || first > 0xc5 || text[at]!.toLowerCase() === text[at]) return undefined;
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  const inWord = /[\p{L}\u0080-\u00bf]/u.test(before) && !/[A-Z]/.test(before);
  if (spacesAreBytes && first === 0xc3 && after === ' ' && (inWord || before === ' ')) {
    const end = text[at + 2] === ' ' ? at + 2 : at + 1;
    return { start: at, end, text: 'à', prior: 0, isGuess: true };
  }
  if (!/[a-z]/.test(after) || (!inWord && (first !== 0xc3 || /\p{L}/u.test(before)))) return undefined;
  const fitting = [...candidates([first], 1, lost)].filter(
    (letter) => (letter === letter.toLowerCase()) === inWord,
  );
  const letter = [...ACCENTS].find((accent) => fitting.includes(accent));
  if (!letter) return undefined;
  const arc = { start: at, end: at + 1, text: letter, prior: 0 };
  return fitting.length === 1 ? arc : { ...arc, isGuess: true };
}

function isContinuationByte(page: CodePage, text: string, at: number): boolean {
  const byte = page.byteOf[text.charCodeAt(at)]!;
  return byte >= 0x80 && byte <= 0xbf;
}

function bytesOf(text: string, start: number, end: number, page: CodePage): number[] {
  const bytes: number[] = [];
  for (let i = start; i < end; i++)
    bytes.push(text[i] === ' ' ? NO_BREAK_SPACE : page.byteOf[text.charCodeAt(i)]!);
  return bytes;
}

/** Characters whose bytes are the given ones, in order, with as many lost ones put in between as are missing. */
function candidates(bytes: readonly number[], more: number, lost: readonly number[]): Set<string> {
  const found = new Set<string>();
  const put = (given: readonly number[], from: number): void => {
    if (given.length === more + 1) {
      const codePoint = codePointOf(given);
      if (codePoint !== undefined && isWritten(codePoint)) found.add(String.fromCodePoint(codePoint));
      return;
    }
    for (let place = from; place <= given.length; place++)
      for (const byte of lost) put([...given.slice(0, place), byte, ...given.slice(place)], place + 1);
  };
  put(bytes, 1);
  return found;
}

function isWritten(codePoint: number): boolean {
  if (codePoint >= 0xa000 && codePoint <= 0xdfff) return isHangul(codePoint);
  return /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Cf}]/u.test(String.fromCodePoint(codePoint));
}

/** Edits that touch become one. */
function joinEdits(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  let parts: string[] = [];
  let uncertain: Span[] = [];
  let start = 0;
  let length = 0;
  edits.forEach((edit, i) => {
    if (parts.length === 0) start = edit.start;
    parts.push(edit.text);
    for (const span of edit.uncertain ?? [])
      uncertain.push({ start: span.start + length, end: span.end + length });
    length += edit.text.length;
    if (edits[i + 1]?.start === edit.end) return;
    joined.push({ start, end: edit.end, text: parts.join(''), what: edit.what, uncertain });
    parts = [];
    uncertain = [];
    length = 0;
  });
  return joined;
}
