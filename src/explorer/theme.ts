import { KINDS } from '../model/index.ts';
import { GROUNDS, THEME_COLORS, type Theme } from './palette.ts';

const query = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

/** The system's setting. */
export const systemTheme = (): Theme => (query().matches ? 'dark' : 'light');

/** Gives the panels' style sheets the map's colours, which have their home in `palette.ts`. */
export function applyTheme(theme: Theme): void {
  const { style } = document.documentElement;
  document.documentElement.dataset.theme = theme;
  for (const kind of KINDS) style.setProperty(`--kind-${kind}`, THEME_COLORS[theme][kind]);
  style.setProperty('--glyph', GROUNDS[theme].glyph);
}

/**
 * Listens to the system's setting.
 *
 * @returns a function that ends it
 */
export function onSystemTheme(listener: (theme: Theme) => void): () => void {
  const media = query();
  const onChange = (): void => listener(systemTheme());
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
}
