import type { Merge, MergeReason } from '../model/index.ts';

/**
 * Things that may turn out to be one (union–find), with the reasons why they did and a memory of what must stay apart.
 *
 * Items are numbers from 0. The representative of a cluster is its smallest item, so that it doesn't depend on the
 * order in which things were joined.
 */
export class Clusters {
  readonly #parent: Int32Array;
  readonly #apart = new Map<number, Set<number>>();
  readonly #entry: (string | undefined)[];
  readonly #listeners: ((kept: number, gone: number) => void)[] = [];
  readonly #joins: { item: number; names: readonly [string, string]; because: MergeReason }[] = [];

  /** @param entries for each item the id of its vocabulary entry; clusters of two entries are never joined */
  constructor(entries: readonly (string | undefined)[]) {
    this.#parent = Int32Array.from(entries, (_, item) => item);
    this.#entry = [...entries];
  }

  /** The representative of an item's cluster. */
  find(item: number): number {
    let root = item;
    while (this.#parent[root] !== root) root = this.#parent[root]!;
    for (let at = item; at !== root; ) {
      const next = this.#parent[at]!;
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  /** The vocabulary entry of an item's cluster. */
  entryOf(item: number): string | undefined {
    return this.#entry[this.find(item)];
  }

  /** Forbids that two items are ever joined. Without effect where they already are. */
  keepApart(a: number, b: number): void {
    const [rootA, rootB] = [this.find(a), this.find(b)];
    if (rootA === rootB) return;
    this.#foes(rootA).add(rootB);
    this.#foes(rootB).add(rootA);
  }

  /** Whether two items are in different clusters that may be joined. */
  canJoin(a: number, b: number): boolean {
    const [rootA, rootB] = [this.find(a), this.find(b)];
    if (rootA === rootB) return false;
    const [entryA, entryB] = [this.#entry[rootA], this.#entry[rootB]];
    if (entryA !== undefined && entryB !== undefined && entryA !== entryB) return false;
    const foes = this.#apart.get(rootA);
    if (!foes) return true;
    for (const foe of foes) if (this.find(foe) === rootB) return false;
    return true;
  }

  /**
   * Joins the clusters of two items where that is allowed, and remembers why. The first reason counts.
   *
   * @returns whether the items are in one cluster now
   */
  join(a: number, b: number, because: MergeReason, names: readonly [string, string]): boolean {
    if (this.find(a) === this.find(b)) return true;
    if (!this.canJoin(a, b)) return false;
    const [low, high] = [this.find(a), this.find(b)].sort((x, y) => x - y) as [number, number];
    this.#parent[high] = low;
    for (const listener of this.#listeners) listener(low, high);
    this.#entry[low] ??= this.#entry[high];
    const foes = this.#apart.get(high);
    if (foes) {
      const kept = this.#foes(low);
      for (const foe of foes) {
        kept.add(foe);
        this.#foes(this.find(foe)).add(low);
      }
      this.#apart.delete(high);
    }
    if (names[0] !== names[1]) this.#joins.push({ item: a, names, because });
    return true;
  }

  /** Calls a function whenever two clusters become one, with the representative that stays and the one that goes. */
  onJoin(listener: (kept: number, gone: number) => void): void {
    this.#listeners.push(listener);
  }

  /** For each representative, which names became one and why: names sorted, one group for each chain of one reason. */
  merges(): Map<number, Merge[]> {
    const links = new Map<number, Map<MergeReason, Map<string, Set<string>>>>();
    for (const { item, names, because } of this.#joins) {
      const reasons = getOrAdd(
        links,
        this.find(item),
        () => new Map<MergeReason, Map<string, Set<string>>>(),
      );
      const graph = getOrAdd(reasons, because, () => new Map<string, Set<string>>());
      getOrAdd(graph, names[0], () => new Set<string>()).add(names[1]);
      getOrAdd(graph, names[1], () => new Set<string>()).add(names[0]);
    }
    const merges = new Map<number, Merge[]>();
    for (const [root, reasons] of links) {
      const list: Merge[] = [];
      for (const because of [...reasons.keys()].sort())
        for (const names of connectedNames(reasons.get(because)!)) list.push({ names, because });
      merges.set(root, list);
    }
    return merges;
  }

  #foes(root: number): Set<number> {
    return getOrAdd(this.#apart, root, () => new Set<number>());
  }
}

/** A set of strings for each cluster, united when clusters are joined. */
export class ClusterSets {
  readonly #clusters: Clusters;
  readonly #sets = new Map<number, Set<string>>();

  constructor(clusters: Clusters) {
    this.#clusters = clusters;
    clusters.onJoin((kept, gone) => {
      const [a, b] = [this.#sets.get(kept), this.#sets.get(gone)];
      if (!b) return;
      this.#sets.delete(gone);
      if (!a) this.#sets.set(kept, b);
      else for (const value of b) a.add(value);
    });
  }

  /** Adds a string to the set of an item's cluster. */
  add(item: number, value: string): void {
    getOrAdd(this.#sets, this.#clusters.find(item), () => new Set<string>()).add(value);
  }

  /** The set of an item's cluster. */
  get(item: number): ReadonlySet<string> {
    return this.#sets.get(this.#clusters.find(item)) ?? NOTHING;
  }

  /** Whether the clusters of two items have a string in common. */
  share(a: number, b: number): boolean {
    const [small, large] = [this.get(a), this.get(b)].sort((x, y) => x.size - y.size) as [
      ReadonlySet<string>,
      ReadonlySet<string>,
    ];
    for (const value of small) if (large.has(value)) return true;
    return false;
  }
}

const NOTHING: ReadonlySet<string> = new Set();

/** The value of a key, made and kept where there is none yet. */
export function getOrAdd<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = create();
    map.set(key, value);
  }
  return value;
}

function connectedNames(graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const groups: string[][] = [];
  const seen = new Set<string>();
  for (const start of [...graph.keys()].sort()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const group = [start];
    for (let at = 0; at < group.length; at++)
      for (const next of graph.get(group[at]!)!)
        if (!seen.has(next)) {
          seen.add(next);
          group.push(next);
        }
    groups.push(group.sort());
  }
  return groups;
}
