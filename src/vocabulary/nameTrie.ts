/** A trie over token numbers; a node is a number, 0 the root. What hangs at a node is a list of `T`. */
export interface NameTrie<T> {
  /** Hangs `value` at the end of `path`. */
  add(path: readonly number[], value: T): void;
  /** The node that `token` leads to, 0 if none. */
  step(node: number, token: number): number;
  /** What hangs at a node, `undefined` if nothing. */
  at(node: number): readonly T[] | undefined;
}

/**
 * Creates an empty trie. Edges lie in one hash table of integers: nothing is allocated while reading.
 *
 * @param expected about as many edges; more only take longer
 */
export function createNameTrie<T>(expected: number): NameTrie<T> {
  const size = 2 << Math.ceil(Math.log2(expected + 16));
  let nodes = 1;
  let edges = 0;
  let from = new Int32Array(size);
  let tokens = new Int32Array(size); // 0: free, since 0 is no token
  let to = new Int32Array(size);
  const values: (T[] | undefined)[] = [];

  function slotOf(node: number, token: number): number {
    const mask = tokens.length - 1;
    // Knuth's multiplicative hashing; the second constant only has to be odd and unlike the first
    const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(token, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 16)) & mask;
    while (tokens[slot] !== 0 && (tokens[slot] !== token || from[slot] !== node)) slot = (slot + 1) & mask;
    return slot;
  }

  function grow(): void {
    const old = { from, tokens, to };
    from = new Int32Array(old.from.length * 2);
    tokens = new Int32Array(old.from.length * 2);
    to = new Int32Array(old.from.length * 2);
    for (let i = 0; i < old.tokens.length; i++) {
      if (old.tokens[i] === 0) continue;
      const slot = slotOf(old.from[i]!, old.tokens[i]!);
      from[slot] = old.from[i]!;
      tokens[slot] = old.tokens[i]!;
      to[slot] = old.to[i]!;
    }
  }

  return {
    add(path, value) {
      let node = 0;
      for (const token of path) {
        if (edges * 2 > tokens.length) grow();
        const slot = slotOf(node, token);
        if (tokens[slot] === 0) {
          from[slot] = node;
          tokens[slot] = token;
          to[slot] = nodes++;
          edges++;
        }
        node = to[slot]!;
      }
      const list = values[node];
      if (list === undefined) values[node] = [value];
      else list.push(value);
    },
    step(node, token) {
      const slot = slotOf(node, token);
      return tokens[slot] === 0 ? 0 : to[slot]!;
    },
    at(node) {
      return values[node];
    },
  };
}
