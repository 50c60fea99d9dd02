import { KIND_COLORS, KINDS, type Kind } from '../model/index.ts';

/** The two grounds that the page is drawn on. */
export type Theme = 'light' | 'dark';

/** The colour of each kind on each ground; the dark ones were found as the light ones were (`model/kindColors.ts`). */
export const THEME_COLORS: Readonly<Record<Theme, Readonly<Record<Kind, string>>>> = {
  light: KIND_COLORS,
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

const groupColors = (theme: Theme): readonly string[] =>
  KINDS.filter((kind) => kind !== 'publication').map((kind) => THEME_COLORS[theme][kind]);

/** The colours of groups, largest first, where colour does not tell the kind; papers' grey is for what has none. */
export const GROUP_COLORS: Readonly<Record<Theme, readonly string[]>> = {
  light: groupColors('light'),
  dark: groupColors('dark'),
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
