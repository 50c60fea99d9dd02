import { sortedValues } from './filters.ts';

/** What the reader can choose of light and dark. */
export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
/** One of {@link THEME_CHOICES}; `system`: as the device is set. */
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** What a node's size can tell. */
export const SIZE_MODES = ['degree', 'pagerank', 'betweenness'] as const;
/** One of {@link SIZE_MODES}. */
export type SizeMode = (typeof SIZE_MODES)[number];

/** What a node's colour can tell. */
export const COLOR_MODES = ['kind', 'community', 'document'] as const;
/** One of {@link COLOR_MODES}. */
export type ColorMode = (typeof COLOR_MODES)[number];

/** How many steps from the middle a focus reaches. */
export const FOCUS_DEPTHS = [1, 2, 3] as const;
/** One of {@link FOCUS_DEPTHS}. */
export type FocusDepth = (typeof FOCUS_DEPTHS)[number];

/** A node with what is around it, apart from all else. */
export interface Focus {
  readonly key: string;
  readonly depth: FocusDepth;
  /** Nodes whose neighbours are shown as well, wherever they are; sorted. */
  readonly opened: readonly string[];
  /** What becomes of the rest. */
  readonly rest: 'hidden' | 'faded';
}

/** How the graph is looked at: what stands in the middle, what size and colour tell, what is kept out of the way. */
export interface Looking {
  readonly focus: Focus | null;
  readonly size: SizeMode;
  readonly color: ColorMode;
  /** Whether communities are drawn as regions under the graph. */
  readonly regions: boolean;
  /** Whether extreme hubs are muted by rule; see `findHubs`. */
  readonly muteHubs: boolean;
  /** Nodes that the reader mutes besides; sorted. */
  readonly muted: readonly string[];
  /** Hubs that the reader wants as they are; sorted. */
  readonly unmuted: readonly string[];
  /** Nodes that the reader hides; sorted. */
  readonly hidden: readonly string[];
}

/** How somebody looks at the graph who has just arrived. */
export const INITIAL_LOOKING: Looking = {
  focus: null,
  size: 'degree',
  color: 'kind',
  regions: false,
  muteHubs: true,
  muted: [],
  unmuted: [],
  hidden: [],
};

const without = (keys: readonly string[], key: string): readonly string[] =>
  keys.filter((one) => one !== key);
const including = (keys: readonly string[], key: string): readonly string[] => sortedValues([...keys, key]);

/** Looking with a node muted, or as it is again. */
export function setMuted(looking: Looking, key: string, isMuted: boolean): Looking {
  return isMuted
    ? { ...looking, muted: including(looking.muted, key), unmuted: without(looking.unmuted, key) }
    : { ...looking, muted: without(looking.muted, key), unmuted: including(looking.unmuted, key) };
}

/** Looking without a node; a focus on it ends. */
export function hideNode(looking: Looking, key: string): Looking {
  const focus = looking.focus?.key === key ? null : looking.focus;
  return { ...looking, focus, hidden: including(looking.hidden, key) };
}

/** Looking with a node in the middle; how far it reaches and what becomes of the rest stay as they were. */
export function focusOn(looking: Looking, key: string, depth?: FocusDepth): Looking {
  const { focus } = looking;
  return {
    ...looking,
    focus: {
      key,
      depth: depth ?? focus?.depth ?? 1,
      opened: focus?.key === key ? focus.opened : [],
      rest: focus?.rest ?? 'hidden',
    },
    hidden: without(looking.hidden, key),
  };
}

/** Looking with the neighbours of a node of the focus shown as well, or no longer; the same without a focus. */
export function toggleOpened(looking: Looking, key: string): Looking {
  const { focus } = looking;
  if (!focus) return looking;
  const opened = focus.opened.includes(key) ? without(focus.opened, key) : including(focus.opened, key);
  return { ...looking, focus: { ...focus, opened } };
}
