import type { Kind } from './kinds.ts';

/**
 * The colour of each kind on a light ground, `#rrggbb`.
 *
 * Hues follow Okabe and Ito's palette for colour-blind readers (https://jfly.uni-koeln.de/color/), darkened until each
 * stands at least 3:1 against white (WCAG 2.2, 1.4.11).
 */
export const KIND_COLORS: Readonly<Record<Kind, string>> = {
  person: '#0b6bb5',
  organization: '#bf4f0b',
  technique: '#0a8763',
  model: '#7d52b8',
  software: '#1f7f98',
  dataset: '#8a6b00',
  publication: '#5d6775',
  venue: '#b8457c',
  award: '#a8620a',
  place: '#5f7a1f',
};
