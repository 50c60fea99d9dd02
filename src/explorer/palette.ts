import type { Kind } from '../model/index.ts';

/** The two grounds that the page is drawn on. */
export type Theme = 'light' | 'dark';

/**
 * The colour of each kind, on a light and on a dark ground. Found by a search for ten colours of given hues that stay
 * as far apart as they can under normal, red-, green- and blue-blind vision (Machado, Oliveira and Fernandes 2009,
 * doi:10.1109/TVCG.2009.113) and stand at least 3:1 against the ground (WCAG 2.2, 1.4.11); the tests hold both. Ten
 * colours cannot be told apart with ease by everyone, hence a shape and a glyph for each kind besides (`icons.ts`).
 */
export const KIND_COLORS: Record<Theme, Record<Kind, string>> = {
  light: {
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
  },
  dark: {
    person: '#65abfb',
    organization: '#d4512b',
    technique: '#39a880',
    model: '#a04ed9',
    software: '#62e9fb',
    dataset: '#f5dc9c',
    publication: '#6e7a8b',
    venue: '#fc77c0',
    award: '#cb911b',
    place: '#a1ce54',
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
