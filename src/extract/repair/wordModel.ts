import {
  AUXILIARY_VERBS,
  COUNTERS,
  ENDINGS,
  LIGHT_VERBS,
  PARTICLES,
  PREFIXES,
  SHORT_NOUNS,
  SHORT_WORDS,
  SUFFIXES,
  TITLES,
} from './koreanForms.ts';
import { type EndingGroup, type VerbClass, verbStems } from './verbStems.ts';

/** How likely a word is as a whole: what single runs of syllables cannot tell. See {@link createWordModel}. */
export interface WordModel {
  /** Probability of Hangul between two other symbols, the first of them a space; 0 where it is not known. */
  probability(word: string): number;
  /** The same for what stands right behind a number, and behind a word of another script. */
  afterNumber(word: string): number;
  afterForeign(word: string): number;
}

/** Nouns and other words. */
export interface WordList {
  /** Probability of one of them to begin a word; 0 for what isn't listed. */
  shareOf(word: string): number;
}

/** A verb as dictionaries have it, how it is inflected, and its share of all words. */
export type Verb = readonly [dictionaryForm: string, verbClass: VerbClass, share: number];

/** How frequent family names, and the first and second syllables of given names are (each sums up to 1); common given names. */
export interface NameShares {
  readonly families: ReadonlyMap<string, number>;
  readonly given: ReadonlySet<string>;
  readonly firsts: ReadonlyMap<string, number>;
  readonly seconds: ReadonlyMap<string, number>;
}

/** Longest part of a word that is looked up. */
const LONGEST = 8;
/** Share of words that go on with another part. */
const COMPOUND = 0.08;
/** Share of words that end in a part of one syllable, if all were like the figures of `SUFFIXES`. */
const SUFFIXED = 0.2;
/** Shares of each part of one syllable: before others, by itself with and without a particle. */
const PREFIX_SHARE = 2e-4;
const SHORT_NOUN_SHARE = 2e-5;
const SHORT_WORD_SHARE = 5e-4;
/** Share of words that are full names, and given names by themselves; of names that a title follows. */
const FULL_NAMES = 0.02;
const GIVEN_NAMES = 0.002;
const TITLED = 0.02;
/** Share of given names that are among the common ones. */
const COMMON_NAMES = 0.5;
/** Share of forms in 아 or 어 that another verb follows without a space. */
const AUXILIARY = 0.15;
/** Share of particles among what is joined to a word of another script. */
const PARTICLE_AFTER_FOREIGN = 0.4;

/**
 * A model of words out of lists of them: a word is one or more listed parts with a particle or ending, a verb's form, or
 * a person's name, and each is as likely as it is frequent among all. A particle has the form that the syllable before
 * it asks for.
 */
export function createWordModel(
  lists: readonly WordList[],
  verbs: readonly Verb[] = [],
  names?: NameShares,
): WordModel {
  const verbForms = formsOf(verbs);
  const shareOf = (part: string): number => {
    let sum = 0;
    for (const list of lists) sum += list.shareOf(part);
    return sum;
  };

  function probability(word: string): number {
    const first = word[0]!;
    let sum = shareOfVerb(word, verbForms, AUXILIARIES);
    if (names) sum += shareOfName(word, names);
    if (SHORT_WORDS.has(word)) sum += SHORT_WORD_SHARE;
    if (SHORT_NOUNS.has(first)) sum += SHORT_NOUN_SHARE * tailShare(first, word.slice(1));
    // ways[i]: probability of the first i syllables as whole parts.
    const ways = new Array<number>(word.length + 1).fill(0);
    ways[0] = 1;
    if (PREFIXES.has(first)) ways[1] = PREFIX_SHARE;
    for (let start = 0; start < word.length; start++) {
      const before = ways[start]! * (start === 0 ? 1 : COMPOUND);
      if (before === 0) continue;
      if (start > 1) ways[start + 1]! += ways[start]! * SUFFIXED * (SUFFIX_SHARES.get(word[start]!) ?? 0);
      for (let end = start + 2; end <= word.length && end - start <= LONGEST; end++) {
        const share = shareOf(word.slice(start, end));
        if (share > 0) ways[end]! += before * share;
      }
    }
    for (let end = 2; end <= word.length; end++)
      if (ways[end]! > 0) sum += ways[end]! * tailShare(word[end - 1]!, word.slice(end));
    return sum;
  }

  return {
    probability,
    afterNumber: (word) => {
      let sum = 0;
      for (let end = 1; end <= word.length; end++)
        if (COUNTERS.has(word.slice(0, end)))
          sum += tailShare(word[end - 1]!, word.slice(end)) / COUNTERS.size;
      return sum;
    },
    // How the foreign word ends when it is read aloud is not known.
    afterForeign: (word) =>
      (PARTICLE_AFTER_FOREIGN * (tailShare('가', word) + tailShare('각', word))) / 2 +
      (1 - PARTICLE_AFTER_FOREIGN) * probability(word),
  };
}

function shareOfName(word: string, { families, given, firsts, seconds }: NameShares): number {
  let sum = 0;
  for (const length of [0, 1, 2]) {
    const family = length === 0 ? GIVEN_NAMES : FULL_NAMES * (families.get(word.slice(0, length)) ?? 0);
    const first = firsts.get(word[length] ?? '') ?? 0;
    const last = word[length + 1] ?? '';
    const common = given.has(word.slice(length, length + 2)) ? COMMON_NAMES / given.size : 0;
    const share = common + (1 - COMMON_NAMES) * first * (seconds.get(last) ?? 0);
    if (family === 0 || share === 0) continue;
    const tail = word.slice(length + 2);
    sum += family * share * (tailShare(last, tail) + (TITLES.has(tail) ? TITLED : 0));
  }
  return sum;
}

/** Beginnings of verbs' forms → the groups of endings that complete them, with the verbs' shares. */
type VerbForms = ReadonlyMap<string, readonly (readonly [EndingGroup, number])[]>;

const knownForms = new WeakMap<readonly Verb[], VerbForms>();

function formsOf(verbs: readonly Verb[]): VerbForms {
  const known = knownForms.get(verbs);
  if (known) return known;
  const forms = new Map<string, [EndingGroup, number][]>();
  for (const [verb, verbClass, share] of verbs)
    for (const [text, group] of verbStems(verb, verbClass)) {
      const list = forms.get(text);
      if (list) list.push([group, share]);
      else forms.set(text, [[group, share]]);
    }
  knownForms.set(verbs, forms);
  return forms;
}

function shareOfVerb(word: string, forms: VerbForms, auxiliaries?: VerbForms): number {
  let sum = 0;
  for (let end = 1; end <= word.length; end++) {
    const found = forms.get(word.slice(0, end));
    if (!found) continue;
    const ending = word.slice(end);
    for (const [group, share] of found) {
      sum += share * (ENDING_SHARES.get(group)!.get(ending) ?? 0);
      if (group === '아' && auxiliaries && ending !== '')
        sum += share * AUXILIARY * shareOfVerb(ending, auxiliaries);
    }
  }
  return sum;
}

/** Whether something may follow a noun that ends in a syllable: a particle in the form that it asks for. */
export function hasParticle(last: string, particle: string): boolean {
  return particleShare(last, particle) > 0;
}

/** Share of what follows a noun that ends in a syllable: a particle, or a verb written together with it. */
function tailShare(last: string, tail: string): number {
  const particle = particleShare(last, tail);
  return tail === '' ? particle : particle + shareOfVerb(tail, LIGHT);
}

function particleShare(last: string, particle: string): number {
  const final = (last.charCodeAt(0) - 0xac00) % 28;
  const shares = final === 0 ? PARTICLE_SHARES.afterVowel : PARTICLE_SHARES.afterConsonant;
  // 로 follows ㄹ too, and 으로 doesn't.
  if (final === RIEUL && /^(?:으)?로/.test(particle))
    return particle.startsWith('으') ? 0 : (PARTICLE_SHARES.afterVowel.get(particle) ?? 0);
  return shares.get(particle) ?? 0;
}

/** ㄹ among the final consonants. */
const RIEUL = 8;

/** `form=thousandths …` as shares. */
function readShares(text: string): Map<string, number> {
  const entries = text.trim().split(/\s+/);
  return new Map(
    entries.map((entry) => {
      const [form = '', thousandths] = entry.split('=');
      return [form, Number(thousandths) / 1000];
    }),
  );
}

function readParticles(): { afterVowel: Map<string, number>; afterConsonant: Map<string, number> } {
  const afterVowel = new Map<string, number>();
  const afterConsonant = new Map<string, number>();
  for (const [forms, share] of readShares(PARTICLES)) {
    const [vowel = '', consonant = vowel] = forms.split('/');
    afterVowel.set(vowel, (afterVowel.get(vowel) ?? 0) + share);
    afterConsonant.set(consonant, (afterConsonant.get(consonant) ?? 0) + share);
  }
  return { afterVowel, afterConsonant };
}

const ENDING_SHARES: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(ENDINGS).map(([group, text]) => [group, readShares(text)]),
);
const PARTICLE_SHARES = readParticles();
const SUFFIX_SHARES = readShares(SUFFIXES);
const LIGHT = formsOf(LIGHT_VERBS);
const AUXILIARIES = formsOf(
  AUXILIARY_VERBS.map(([verb, verbClass]) => [verb, verbClass, 1 / AUXILIARY_VERBS.length]),
);
