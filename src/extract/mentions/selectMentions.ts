import type { Kind } from '../../model/index.ts';
import { containsSpan, overlapsSpan } from '../../model/index.ts';
import type { Candidate } from './candidate.ts';

/** What may stand inside a longer name and still be a mention of its own: the topics in a title, who gives an award. */
const NESTED: Partial<Record<Kind, ReadonlySet<Kind>>> = {
  publication: new Set<Kind>(['technique', 'model', 'software', 'dataset']),
  award: new Set<Kind>(['organization', 'venue']),
};

/**
 * Chooses among overlapping candidates: higher rank first, then the longer, then the surer. Names inside titles and
 * awards are kept beside them.
 *
 * @returns ordered by start, then end
 */
export function selectMentions(candidates: readonly Candidate[]): Candidate[] {
  const order = [...candidates].sort(
    (a, b) =>
      b.rank - a.rank ||
      b.end - b.start - (a.end - a.start) ||
      b.confidence - a.confidence ||
      a.start - b.start ||
      (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0),
  );
  const chosen: Candidate[] = [];
  // Candidates are bucketed by position, so that a long document does not compare each with each.
  const buckets = new Map<number, Candidate[]>();
  const BUCKET = 256;
  for (const candidate of order) {
    const first = Math.floor(candidate.start / BUCKET);
    const last = Math.floor(candidate.end / BUCKET);
    let blocked = false;
    for (let bucket = first; bucket <= last && !blocked; bucket++) {
      blocked = (buckets.get(bucket) ?? []).some(
        (other) => overlapsSpan(other, candidate) && !mayNest(other, candidate),
      );
    }
    if (blocked) continue;
    chosen.push(candidate);
    for (let bucket = first; bucket <= last; bucket++) {
      const list = buckets.get(bucket);
      if (list) list.push(candidate);
      else buckets.set(bucket, [candidate]);
    }
  }
  return chosen.sort((a, b) => a.start - b.start || a.end - b.end);
}

function mayNest(outer: Candidate, inner: Candidate): boolean {
  const isInside = containsSpan(outer, inner) && inner.end - inner.start < outer.end - outer.start;
  // "AWS Certified Solutions" in an award's name only looks like an organization.
  const isSure = outer.kind !== 'award' || inner.kind !== 'organization' || inner.confidence >= 0.8;
  return isInside && isSure && (NESTED[outer.kind]?.has(inner.kind) ?? false);
}
