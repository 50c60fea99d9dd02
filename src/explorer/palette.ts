import type { Kind } from '../model/index.ts';

/** The two grounds that the page is drawn on. */
export type Theme = 'light' | 'dark';

/**
 * The colour of each kind, on a light and on a dark ground. Hues follow Okabe and Ito's palette for colour-blind
 * readers (https://jfly.uni-koeln.de/color/), made darker or lighter until each stands at least 3:1 against the
 * ground (WCAG 2.2, 1.4.11). Ten hues cannot all be told apart by everyone, hence a shape and a glyph of its own for
 * each kind besides (`icons.ts`).
 */
export const KIND_COLORS: Record<Theme, Record<Kind, string>> = {
  light: {
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
  },
  dark: {
    person: '#6cb8f2',
    organization: '#f0915a',
    technique: '#4fc9a0',
    model: '#b79cf0',
    software: '#6fcbe0',
    dataset: '#e0c457',
    publication: '#a4aebd',
    venue: '#ee93bf',
    award: '#f0b74f',
    place: '#b4cc6a',
  },
};

/** Colours of the map itself. */
export interface Ground {
  readonly ground: string;
  /** Of labels. */
  readonly ink: string;
  /** Of the labels of what has no weight. */
  readonly mutedInk: string;
  /** The ground of the name that is pointed at. */
  readonly pill: string;
  /** The drawing within a node. */
  readonly glyph: string;
  readonly edge: string;
  readonly strongEdge: string;
  /** The ring around the selected node. */
  readonly accent: string;
}

/** The map's colours on each ground; `--ground` and others in `styles/tokens.css` say the same for the panels. */
export const GROUNDS: Record<Theme, Ground> = {
  light: {
    ground: '#f7f8fa',
    ink: '#1b2330',
    mutedInk: '#4a5565',
    pill: '#ffffff',
    glyph: '#ffffff',
    edge: '#8c98a855',
    strongEdge: '#4d6a8ce6',
    accent: '#0a55e8',
  },
  dark: {
    ground: '#12151b',
    ink: '#eef1f6',
    mutedInk: '#aab4c2',
    pill: '#2a303b',
    glyph: '#12151b',
    edge: '#8390a447',
    strongEdge: '#a9c4e8e6',
    accent: '#7fb2ff',
  },
};
