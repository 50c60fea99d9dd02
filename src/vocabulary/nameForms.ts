import type { Kind } from '../model/index.ts';
import { CHARACTER, characterClass, foldText } from './characters.ts';
import { isEverydayWord } from './everydayWords.ts';
import { pluralOf, respell, singularOf } from './spelling.ts';
import { createTokens, GAP, SPACED, type Tokens, tokenize } from './tokenize.ts';

/** One way in which a name may stand in a text, cut into tokens. */
export interface NameForm {
  /** Keys for the token table, see {@link punctuationKey}. */
  readonly keys: readonly string[];
  /** The tokens as the vocabulary writes them; for variants as they would be written. */
  readonly written: readonly string[];
  /** Letter case must be that of `written`. */
  readonly exact: boolean;
  /** A plural, the other spelling, parts joined or parted: what the vocabulary does not say itself. */
  readonly variant: boolean;
  /** Parts of "PyTorch" that stand alone must begin with a capital, a digit or as versions do ("v5"). */
  readonly capitalised: boolean;
  /** Bit k: white space may stand between the tokens k and k + 1 even though both are Hangul. */
  readonly loose: number;
}

/** Key of a mark with white space on the given sides ({@link SPACED}); "&" and "/" take or leave it. */
export function punctuationKey(mark: string, spaced: number): string {
  if (mark === '&' || mark === '&amp;') return 'and';
  if (mark === '’' || mark === '‘') return `'${spaced}`;
  return mark === '/' ? mark : `${mark}${spaced}`;
}

let scratch: Tokens | undefined;

/** Cuts a name into tokens as texts are cut; the result holds until the next call. */
function tokenizeName(name: string): Tokens {
  scratch ??= createTokens();
  return tokenize(name, 0, name.length, () => 1, scratch);
}

const MAX_TOKENS = 30; // as many bits as `loose` has to spare
const MIN_JOINED_LENGTH = 4; // "A B" is not "AB"
const MAX_BEGINNING = 5; // letters of a phrase's first word: "deep", "graph"
const MAX_RESPELT = 4; // forms by spelling; names with more such words are not worth more

// Kinds whose names are compounds of common words or of a brand's parts; "SanJose" is not worth its forms.
const COMPOUND_KINDS: ReadonlySet<Kind> = new Set([
  'technique',
  'model',
  'software',
  'dataset',
  'organization',
] as const);
// Kinds whose names are common nouns, read in plural and singular …
const NOUN_KINDS: ReadonlySet<Kind> = new Set(['technique', 'award'] as const);
// … and those of which one can have several, but whose own plural is a name ("Windows", "Transformers").
const COUNTABLE_KINDS: ReadonlySet<Kind> = new Set(['model', 'dataset'] as const);

interface Draft {
  readonly keys: readonly string[];
  readonly written: readonly string[];
  readonly gaps: readonly number[];
  readonly words: readonly boolean[];
  readonly variant: boolean;
}

function replaceAt<T>(list: readonly T[], index: number, value: T): T[] {
  const copy = [...list];
  copy[index] = value;
  return copy;
}

/** The draft with the tokens at `k - 1` and `k` written together. */
function joinAt(draft: Draft, k: number): Draft {
  const join = <T>(list: readonly T[], value: T): T[] => [
    ...list.slice(0, k - 1),
    value,
    ...list.slice(k + 1),
  ];
  return {
    keys: join(draft.keys, draft.keys[k - 1]! + draft.keys[k]!),
    written: join(draft.written, draft.written[k - 1]! + draft.written[k]!),
    gaps: join(draft.gaps, draft.gaps[k - 1]!),
    words: join(draft.words, true),
    variant: true,
  };
}

/**
 * Adds forms with parts written together: "HuggingFace", "finetuning", "Posttraining quantization". Techniques are
 * phrases, of which only short beginnings grow together ("DeepLearning", but not "ReinforcementLearning").
 */
function addJoinedForms(draft: Draft, kind: Kind, forms: Draft[]): void {
  const { keys, gaps, words } = draft;
  const isPhrase = kind === 'technique' && keys[0]!.length > MAX_BEGINNING;
  let all = draft;
  let joints = 0;
  for (let k = keys.length - 1; k > 0; k--) {
    const isJoint =
      gaps[k] !== 0 &&
      words[k] &&
      words[k - 1] &&
      isCompound(keys[k - 1]!, keys[k]!, kind) &&
      ((keys.length === 2 && !isPhrase) || (gaps[k]! & GAP.hyphen) !== 0);
    if (!isJoint || keys[k - 1]!.length + keys[k]!.length < MIN_JOINED_LENGTH) continue;
    joints++;
    forms.push(joinAt(draft, k));
    all = joinAt(all, k);
  }
  if (joints > 1) forms.push(all);
}

/** Whether two parts may grow together; of companies, only if no other word comes of it: score, checkpoint. */
function isCompound(first: string, second: string, kind: Kind): boolean {
  if (kind !== 'organization') return true;
  return first.length > 1 && second.length > 1 && !(isEverydayWord(first) && isEverydayWord(second));
}

function partsOf(word: string): string[] {
  if (!/[A-Za-z](?:[a-z][A-Z]|\d$)/.test(word)) return [word]; // most words
  const version = /^([A-Za-z]{3,}?)(v?\d+)$/.exec(word);
  if (version !== null) return [version[1]!, version[2]!];
  return word.split(/(?<=[A-Za-z][a-z])(?=[A-Z][A-Za-z])/);
}

/** "PyTorch" → Py Torch, "YOLOv5" → YOLO v5, "GPT4" → GPT 4. */
function partedForm(draft: Draft): Draft | undefined {
  if (!draft.written.some((token, k) => draft.words[k] && partsOf(token).length > 1)) return undefined;
  const keys: string[] = [];
  const written: string[] = [];
  const gaps: number[] = [];
  const words: boolean[] = [];
  draft.written.forEach((token, k) => {
    const parts = draft.words[k] ? partsOf(token) : [token];
    parts.forEach((part, p) => {
      keys.push(parts.length === 1 ? draft.keys[k]! : foldText(part));
      written.push(part);
      gaps.push(p === 0 ? draft.gaps[k]! : GAP.space);
      words.push(draft.words[k]!);
    });
  });
  return { keys, written, gaps, words, variant: true };
}

function otherNumbers(word: string, kind: Kind): string[] {
  const others: (string | undefined)[] = [];
  if (NOUN_KINDS.has(kind)) others.push(singularOf(word), pluralOf(word));
  else if (COUNTABLE_KINDS.has(kind)) others.push(pluralOf(word));
  return others.filter((other) => other !== undefined);
}

/** @param isKorean all tokens are syllables */
function looseGaps(gaps: readonly number[], isKorean: boolean): number {
  let loose = 0;
  for (let k = 0; k + 1 < gaps.length; k++) if (gaps[k + 1] !== 0) loose |= 1 << k;
  if (loose !== 0 || gaps.length < 4 || !isKorean) return loose;
  // "지식증류" is also written "지식 증류": anywhere but behind the first and before the last syllable
  for (let k = 1; k + 2 < gaps.length; k++) loose |= 1 << k;
  return loose;
}

/** A name cut into tokens, with their keys for the token table. No keys: there is nothing to read, or too much. */
function draftName(name: string): Draft & { readonly isKorean: boolean } {
  const tokens = tokenizeName(name);
  const keys: string[] = [];
  const written: string[] = [];
  const gaps: number[] = [];
  const words: boolean[] = [];
  let isKorean = true;
  for (let k = 0; k < tokens.count && tokens.count <= MAX_TOKENS; k++) {
    const token = name.slice(tokens.starts[k], tokens.ends[k]);
    const kind = tokens.classes[k]!;
    if (kind === CHARACTER.punctuation) {
      const before = k > 0 && tokens.gaps[k] !== 0 ? SPACED.before : 0;
      const behind = k + 1 < tokens.count && tokens.gaps[k + 1] !== 0 ? SPACED.behind : 0;
      keys.push(punctuationKey(token, before | behind));
    } else keys.push(foldText(token));
    written.push(token);
    gaps.push(tokens.gaps[k]!);
    words.push(kind === CHARACTER.letter);
    isKorean &&= kind === CHARACTER.hangul;
  }
  return { keys, written, gaps, words, variant: false, isKorean };
}

/** What a name has in common with all names that a text cannot tell from it; '' if it cannot be read at all. */
export function readingKey(name: string): string {
  return draftName(name).keys.join(' ');
}

/**
 * All forms of one name, itself first.
 *
 * @param exact letter case counts; then the only variants are parts joined and the "s" of abbreviations ("LLMs")
 */
export function nameForms(name: string, kind: Kind, { exact }: { readonly exact: boolean }): NameForm[] {
  const base = draftName(name);
  const { keys, written, words } = base;
  if (keys.length === 0) return [];
  const last = keys.length - 1;
  const drafts: Draft[] = [base];
  const vary = (draft: Draft, k: number, other: string): void => {
    drafts.push({
      keys: replaceAt(draft.keys, k, other),
      written: replaceAt(draft.written, k, other),
      gaps: draft.gaps,
      words: draft.words,
      variant: true,
    });
  };

  if (exact) {
    if (/^[A-Z][A-Z0-9-]*[A-Z]$/.test(written[last]!)) {
      drafts.push({
        ...base,
        keys: replaceAt(keys, last, `${keys[last]}s`),
        written: replaceAt(written, last, `${written[last]}s`),
        variant: true,
      });
    }
  } else {
    for (let k = 0; k <= last; k++) {
      const other = words[k] ? respell(keys[k]!) : undefined;
      if (other === undefined || drafts.length > MAX_RESPELT) continue;
      for (let i = drafts.length - 1; i >= 0; i--) vary(drafts[i]!, k, other);
    }
    if (NOUN_KINDS.has(kind) || COUNTABLE_KINDS.has(kind)) {
      for (let i = drafts.length - 1; i >= 0; i--) {
        for (const other of otherNumbers(drafts[i]!.keys[last]!, kind)) vary(drafts[i]!, last, other);
      }
    }
  }
  const isCompound = COMPOUND_KINDS.has(kind);
  if (isCompound && last > 0)
    for (let i = drafts.length - 1; i >= 0; i--) addJoinedForms(drafts[i]!, kind, drafts);

  const forms: NameForm[] = [];
  const add = (draft: Draft, capitalised: boolean): void => {
    const loose = last === 0 ? 0 : looseGaps(draft.gaps, base.isKorean);
    const form = {
      keys: draft.keys,
      written: draft.written,
      exact,
      variant: draft.variant,
      capitalised,
      loose,
    };
    if (words[0] && words[last]) forms.push(form);
    else forms.push(...withEdges(form));
  };
  for (const draft of drafts) add(draft, false);
  const parted = isCompound ? partedForm(base) : undefined;
  if (parted !== undefined) {
    const isVersion = parted.written.some((part) => /^v?\d+$/.test(part));
    add(parted, !exact && !isVersion);
  }
  return forms;
}

/** At the edge of a name, a mark may have white space outside it or not: ".NET", "C#/.NET". */
function withEdges(form: NameForm): NameForm[] {
  const last = form.keys.length - 1;
  const isMark = (k: number): boolean => /[0-3]$/.test(form.keys[k]!) && !isWordStart(form.keys[k]!);
  let forms = [form];
  const vary = (k: number, side: number): void => {
    if (!isMark(k)) return;
    forms = forms.flatMap((each) => {
      const key = each.keys[k]!;
      const other = key.slice(0, -1) + (Number(key.slice(-1)) ^ side);
      return [each, { ...each, keys: replaceAt(each.keys, k, other) }];
    });
  };
  vary(0, SPACED.before);
  vary(last, SPACED.behind);
  return forms;
}

function isWordStart(key: string): boolean {
  return characterClass(key.charCodeAt(0)) !== CHARACTER.punctuation;
}
