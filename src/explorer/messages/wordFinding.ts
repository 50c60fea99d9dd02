/** A sentence about a finding; a method's type, since those may be called with less than they ask for. */
type Sentence<Finding> = { say(finding: Finding): string }['say'];

/** A sentence for each kind of finding; findings are told apart by `what`. */
export type FindingWords<Finding extends { readonly what: string }> = {
  readonly [What in Finding['what']]: Sentence<Extract<Finding, { readonly what: What }>>;
};

/** A finding in words. One that this page does not know yet, from a newer build, is called by its code. */
export function wordFinding<Finding extends { readonly what: string }>(
  words: FindingWords<Finding>,
  finding: Finding,
): string {
  // The sentence at `what` is the one for findings with this `what`.
  const sentences = words as Readonly<Partial<Record<string, Sentence<Finding>>>>;
  return sentences[finding.what]?.(finding) ?? finding.what;
}
