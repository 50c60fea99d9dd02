import { type Clusters, getOrAdd } from './clusters.ts';
import type { Pool } from './item.ts';

/** Who signed which publication in which place: two who signed one in different places are two people. */
export class Bylines {
  readonly #clusters: Clusters;
  /** For each person's representative, for each publication's, the places in its list of authors. */
  readonly #places = new Map<number, Map<number, Set<number>>>();

  /** Reads all `author_of` relations. Publications must have been resolved before. */
  constructor(pool: Pool, clusters: Clusters) {
    this.#clusters = clusters;
    for (const { relation, source, target, attributes } of pool.links) {
      // A list of one's own papers seldom says in which place one signed them.
      if (relation !== 'author_of' || attributes.position === undefined) continue;
      const publications = getOrAdd(
        this.#places,
        clusters.find(source),
        () => new Map<number, Set<number>>(),
      );
      const places = getOrAdd(publications, clusters.find(target), () => new Set<number>());
      places.add(attributes.position);
    }
    clusters.onJoin((kept, gone) => {
      const theirs = this.#places.get(gone);
      if (!theirs) return;
      this.#places.delete(gone);
      const ours = this.#places.get(kept);
      if (!ours) {
        this.#places.set(kept, theirs);
        return;
      }
      for (const [publication, places] of theirs)
        for (const place of places) getOrAdd(ours, publication, () => new Set<number>()).add(place);
    });
  }

  /** Whether two persons signed one publication in different places. */
  areCoAuthors(a: number, b: number): boolean {
    const [left, right] = [a, b].map((item) => this.#places.get(this.#clusters.find(item)));
    if (!left || !right) return false;
    const [few, many] = left.size < right.size ? [left, right] : [right, left];
    for (const [publication, places] of few) {
      const others = many.get(publication);
      if (others && ![...places].some((place) => others.has(place))) return true;
    }
    return false;
  }
}
