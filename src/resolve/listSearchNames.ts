import type { VocabularyEntry } from '../vocabulary/entry.ts';
import { foldName } from './nameKey.ts';

/**
 * The names of an entry that no document uses: "양자화" and "PTQ" for who searches, where documents write only
 * "post-training quantization". In the entry's order.
 *
 * @param used the node's label and aliases
 */
export function listSearchNames(entry: VocabularyEntry | undefined, used: readonly string[]): string[] {
  if (!entry) return [];
  const known = new Set(used.map(foldName));
  const names: string[] = [];
  for (const name of [entry.name, ...entry.aliases, ...entry.exact, ...entry.search]) {
    const folded = foldName(name);
    if (known.has(folded)) continue;
    known.add(folded);
    names.push(name);
  }
  return names;
}
