import type { ExplorerGraph } from './graphData.ts';
import { nameSounds, soundOfHangul, soundOfLatin } from './sounds.ts';

/** Kinds whose names are written in both scripts by sound; other things are translated. */
const NAMED_BY_SOUND = new Set(['person', 'organization', 'place']);
/** The beginnings of sounds that are shorter are alike by chance. */
const SHORTEST = 3;
/** A name has no more words than this. */
const MOST_WORDS = 4;
const HANGUL = /^[가-힣]{2,}$/;
const LATIN = /^[\p{Script=Latin}\p{M}'’.-]+$/u;

/** Finds names that are written in the other script. */
export interface SoundIndex {
  /** Keys of the nodes whose name sounds like all words that were typed; in the graph's order. */
  find(query: string): readonly string[];
}

interface Spoken {
  readonly key: string;
  /** Sounds of what is written in Hangul, and in Latin letters. */
  readonly hangul: readonly string[];
  readonly latin: readonly string[];
}

const wordsOf = (text: string): string[] => text.split(/[\s,()/]+/).filter(Boolean);

function speak(names: readonly string[]): Omit<Spoken, 'key'> {
  const hangul = new Set<string>();
  const latin = new Set<string>();
  for (const name of names) {
    const words = wordsOf(name);
    words.forEach((word, place) => {
      if (HANGUL.test(word)) {
        hangul.add(soundOfHangul(word));
        for (const { families, given } of nameSounds(word)) {
          hangul.add(given);
          for (const family of families) hangul.add(family);
        }
      } else if (LATIN.test(word)) {
        latin.add(soundOfLatin(word));
        // "Min Soo Kim" is 김민수, too.
        const next = words[place + 1];
        if (next !== undefined && LATIN.test(next)) latin.add(soundOfLatin(word + next));
      }
    });
  }
  return { hangul: [...hangul], latin: [...latin] };
}

/** Words with some of them joined to their neighbours, since syllables may be typed apart; none for no words. */
function joinings(words: readonly string[]): readonly (readonly string[])[] {
  const [first, second, ...rest] = words;
  if (first === undefined) return [];
  if (second === undefined) return [[first]];
  const apart = joinings([second, ...rest]).map((others) => [first, ...others]);
  const canJoin = words.length <= MOST_WORDS && LATIN.test(first) && LATIN.test(second);
  return canJoin ? [...apart, ...joinings([first + second, ...rest])] : apart;
}

/** Indexes how the names of people, organizations and places sound: Latin finds Hangul, and Hangul finds Latin. */
export function createSoundIndex(graph: ExplorerGraph): SoundIndex {
  const spoken: Spoken[] = [];
  graph.forEachNode((key, { kind, label, aliases }) => {
    if (NAMED_BY_SOUND.has(kind)) spoken.push({ key, ...speak([label, ...aliases]) });
  });
  const begins = (sounds: readonly string[], asked: string): boolean =>
    sounds.some((sound) => sound === asked || (asked.length >= SHORTEST && sound.startsWith(asked)));
  return {
    find(query) {
      const askFor = (word: string) => {
        if (HANGUL.test(word)) {
          const [whole, names] = [soundOfHangul(word), nameSounds(word)];
          return ({ latin }: Spoken): boolean =>
            begins(latin, whole) ||
            names.some(
              ({ families, given }) =>
                begins(latin, given) && families.some((family) => latin.includes(family)),
            );
        }
        if (LATIN.test(word)) {
          const sound = soundOfLatin(word);
          return ({ hangul }: Spoken): boolean => begins(hangul, sound);
        }
        return () => false;
      };
      const readings = joinings(wordsOf(query.normalize('NFC'))).map((words) => words.map(askFor));
      return spoken
        .filter((one) => readings.some((asked) => asked.every((matches) => matches(one))))
        .map(({ key }) => key);
    },
  };
}
