import type { Extraction } from '../extract/extraction.ts';
import type { Mention } from '../extract/mentions/mention.ts';
import { KINDS, type Kind } from '../model/index.ts';
import { getOrAdd } from './clusters.ts';
import { foldName } from './nameKey.ts';

/** A mention's kind after the document has been asked as a whole, and its entry if that still holds. */
export interface SettledKind {
  readonly kind: Kind;
  readonly entry: string | undefined;
}

/** From here on a recogniser is sure of the kind. */
const SURE = 0.8;
/** Up to here it isn't. */
const UNSURE = 0.7;

/**
 * Decides of which kind each mention is, where one document reads the same name in several ways.
 *
 * A kind that was recognised surely (confidence ≥ 0.8) stays; where two were, the name has two meanings, and both
 * stay. Readings that are all unsure (≤ 0.7) give way to the one sure kind, or, where none is sure, to the kind with
 * the highest sum of confidences. Persons and publications never change: their names are recognised by more than form.
 */
export function settleKinds({ mentions }: Extraction): readonly SettledKind[] {
  const settled: SettledKind[] = mentions.map(({ kind, entry }) => ({ kind, entry }));
  const byName = new Map<string, number[]>();
  mentions.forEach((mention, index) => {
    if (mention.kind === 'person' || mention.kind === 'publication') return;
    getOrAdd(byName, foldName(mention.name).replace(/[\s-]/gu, ''), () => [] as number[]).push(index);
  });
  for (const indices of byName.values()) {
    const kinds = new Map<Kind, { best: number; sum: number; first: Mention }>();
    for (const index of indices) {
      const mention = mentions[index]!;
      const tally = getOrAdd(kinds, mention.kind, () => ({ best: 0, sum: 0, first: mention }));
      tally.best = Math.max(tally.best, mention.confidence);
      tally.sum += mention.confidence;
      if (tally.first.entry === undefined && mention.entry !== undefined) tally.first = mention;
    }
    if (kinds.size < 2) continue;
    const ranked = [...kinds].sort(
      ([kindA, a], [kindB, b]) => b.sum - a.sum || KINDS.indexOf(kindA) - KINDS.indexOf(kindB),
    );
    const sure = ranked.filter(([, { best }]) => best >= SURE);
    if (sure.length > 1) continue;
    const [winner, { first }] = sure[0] ?? ranked[0]!;
    for (const index of indices) {
      const mention = mentions[index]!;
      if (mention.kind !== winner && kinds.get(mention.kind)!.best <= UNSURE)
        settled[index] = { kind: winner, entry: first.entry };
    }
  }
  return settled;
}
