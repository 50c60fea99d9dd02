/** Learned figures of the reference parser. */
export interface Weights {
  /** Feature → one figure for each of `LABELS`. */
  readonly segments: Readonly<Record<string, readonly number[]>>;
  /** Square table, row: label before (first row: the start), column: label after (first column: the end). */
  readonly transitions: readonly number[];
}
