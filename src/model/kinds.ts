/** What a node can be, in the order in which legends and reports list it. */
export const KINDS = [
  'person',
  'organization',
  'technique',
  'model',
  'software',
  'dataset',
  'publication',
  'venue',
  'award',
  'place',
] as const;

/** One of {@link KINDS}. */
export type Kind = (typeof KINDS)[number];

/** Whether a string is one of {@link KINDS}. */
export function isKind(value: unknown): value is Kind {
  return (KINDS as readonly unknown[]).includes(value);
}
