import { isInitials, parsePersonName } from '../extract/names/index.ts';
import { foldName } from './nameKey.ts';

/** A person's name, prepared for comparing with others. Folded: lower case, without accents. */
export interface ComparableName {
  readonly name: string;
  /**
   * Names that share a key are equal but for order, hyphens, spaces and middle initials: both parts of a Latin name in
   * alphabetical order, for each way in which three or more words can be divided; the letters of a Korean one.
   */
  readonly keys: readonly string[];
  readonly hangul: string | undefined;
  /** Latin words, initials left out. */
  readonly words: readonly string[];
  readonly initials: string;
  /** First letter of one word and all of another: `m kim`; what initials and full name have in common. */
  readonly initialKeys: readonly string[];
  /**
   * - `full`: at least two words written out, or a Korean name with a family name
   * - `initials`: one word and initials
   * - `single`: one word: a given name, a family name, a nickname
   */
  readonly form: 'full' | 'initials' | 'single';
}

/** Prepares a person's name for comparing. */
export function comparableName(name: string): ComparableName {
  const written = isShouted(name) ? toTitleCase(name) : name;
  const parsed = parsePersonName(written);
  const plain = parsed ? (parsed.latin ?? '') : withoutTitle(written);
  const hangul = parsed?.hangul ?? (/^[가-힣]+$/u.test(plain) ? plain : undefined);
  const words: string[] = [];
  let initials = '';
  if (plain !== hangul)
    for (const part of plain.split(/\s+/u)) {
      const letters = foldName(part).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
      if (isInitials(part)) initials += letters;
      else if (letters !== '') words.push(letters);
    }
  const keys = hangul === undefined ? [] : [hangul];
  if (words.length === 1) keys.push(initials === '' ? words[0]! : `${initials}. ${words[0]}`);
  for (const at of new Set([1, words.length - 1]))
    if (at > 0 && at < words.length)
      keys.push([words.slice(0, at).join(''), words.slice(at).join('')].sort().join(' '));
  if (keys.length === 0) keys.push(foldName(name).replace(/\s/gu, ''));
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const initialKeys =
    words.length === 0
      ? []
      : words.length === 1
        ? [`${initials[0] ?? ''} ${first}`]
        : [
            `${first[0]} ${last}`,
            `${words[1]![0]} ${first}`,
            `${last[0]} ${first}`,
            `${initials[0] ?? first[0]} ${last}`,
          ];
  const isFull = words.length > 1 || (parsed?.hangul !== undefined && parsed.given !== '');
  return {
    name,
    keys,
    hangul,
    words,
    initials,
    initialKeys: [...new Set(initialKeys)],
    form: isFull ? 'full' : words.length === 1 && initials !== '' ? 'initials' : 'single',
  };
}

/** Whether a person's name is all in capitals: there KIM is a name, and not three initials. */
export function isShouted(name: string): boolean {
  return /^[\p{Lu}\s'’-]+$/u.test(name) && /\p{Lu}{4}/u.test(name);
}

/** A name with a capital at the beginning of each word only. */
export function toTitleCase(name: string): string {
  return name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

function withoutTitle(name: string): string {
  return name
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/^(?:prof(?:essor)?|dr|mr|mrs|ms)\b\.?\s*/iu, '')
    .replace(/(?<=[가-힣])\s*(?:교수|박사|선생|씨|님)(?:님)?$/u, '')
    .trim();
}

/** Whether two names are the same but for order, hyphens, spaces, and initials that one leaves out. */
export function isSamePersonName(a: ComparableName, b: ComparableName): boolean {
  if (!a.keys.some((key) => b.keys.includes(key))) return false;
  return a.initials === '' || b.initials === '' || a.initials[0] === b.initials[0];
}

/**
 * Whether two written-out names differ by a slip of the pen: two neighbouring letters swapped, or, in a word of at
 * least seven letters, one letter doubled that isn't in the other.
 *
 * Another letter in place of one is no slip: `Jihwa Lee` and `Sihwa Lee` are two people.
 */
export function isSlipOf(a: ComparableName, b: ComparableName): boolean {
  if (a.words.length < 2 || a.words.length !== b.words.length || a.words.join('').length < 8) return false;
  const differing = a.words.flatMap((word, at) =>
    word === b.words[at] ? [] : [[word, b.words[at]!] as const],
  );
  const [pair] = differing;
  if (!pair || differing.length > 1) return false;
  const [left, right] = pair;
  return (
    isTransposition(left, right) || (Math.min(left.length, right.length) >= 7 && isDoubling(left, right))
  );
}

function isTransposition(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 4) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function isDoubling(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length !== short.length + 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return long[at] === long[at - 1] && short.slice(at) === long.slice(at + 1);
}
