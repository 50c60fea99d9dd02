import type { Vocabulary } from '../../vocabulary/index.ts';

const namesOf = new WeakMap<Vocabulary, readonly string[]>();

/** The vocabulary's own Korean names, which help to restore damaged ones; worked out once for each vocabulary. */
export function koreanNames(vocabulary: Vocabulary): readonly string[] {
  let names = namesOf.get(vocabulary);
  if (!names) {
    names = [...vocabulary.entries.values()]
      .flatMap(({ name, aliases, exact }) => [name, ...aliases, ...exact])
      .filter((name) => /\p{Script=Hangul}{2}/u.test(name));
    namesOf.set(vocabulary, names);
  }
  return names;
}
