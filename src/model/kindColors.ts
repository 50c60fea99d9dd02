import type { Kind } from './kinds.ts';

/**
 * The colour of each kind on a light ground, `#rrggbb`.
 *
 * Found by a search for ten colours of given hues that stay as far apart as they can under normal, red-, green- and
 * blue-blind vision (Machado, Oliveira and Fernandes 2009, doi:10.1109/TVCG.2009.113) and stand at least 3:1 against
 * white (WCAG 2.2, 1.4.11); test/explorer/palette.test.ts holds both. Ten colours cannot be told apart with ease by
 * everyone, so whoever draws them gives each kind a shape as well.
 */
export const KIND_COLORS: Readonly<Record<Kind, string>> = {
  person: '#2e79f3',
  organization: '#a52b0e',
  technique: '#1a8e62',
  model: '#580c9c',
  software: '#10647e',
  dataset: '#8d6e04',
  publication: '#6f7893',
  venue: '#6e2248',
  award: '#bd8317',
  place: '#286012',
};
