import { KINDS } from '../model/index.ts';
import { GROUNDS, THEME_COLORS, type Theme } from './palette.ts';
import { THEME_CHOICES, type ThemeChoice } from './state/index.ts';

const query = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');
/** Where the choice is kept. It is the reader's own, so it is no part of a link. */
const KEY = 'skillgraph.theme';

/** The theme to draw: the reader's choice, or else the system's setting. */
export function resolveTheme(choice: ThemeChoice): Theme {
  if (choice !== 'system') return choice;
  return query().matches ? 'dark' : 'light';
}

/** What the reader chose before; `system` if nothing, or where the browser keeps nothing. */
export function readThemeChoice(): ThemeChoice {
  try {
    const kept = window.localStorage.getItem(KEY);
    return THEME_CHOICES.find((choice) => choice === kept) ?? 'system';
  } catch {
    return 'system';
  }
}

/** Keeps the choice for the next visit, where the browser lets us. */
export function keepThemeChoice(choice: ThemeChoice): void {
  try {
    if (choice === 'system') window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, choice);
  } catch {
    // Storage is switched off: the choice holds until the page is closed.
  }
}

/** Gives the panels' style sheets the map's colours, which have their home in `palette.ts`, and the browser its bar's. */
export function applyTheme(theme: Theme): void {
  const { style } = document.documentElement;
  document.documentElement.dataset.theme = theme;
  for (const kind of KINDS) style.setProperty(`--kind-${kind}`, THEME_COLORS[theme][kind]);
  style.setProperty('--glyph', GROUNDS[theme].glyph);
  const bar = getComputedStyle(document.documentElement).getPropertyValue('--surface').trim();
  for (const meta of document.querySelectorAll('meta[name=theme-color]')) meta.setAttribute('content', bar);
}

/**
 * Listens to the system's setting.
 *
 * @returns a function that ends it
 */
export function onSystemTheme(listener: () => void): () => void {
  const media = query();
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
