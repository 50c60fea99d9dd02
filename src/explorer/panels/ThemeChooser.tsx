import { THEME_CHOICES, type ThemeChoice } from '../state/index.ts';
import { useExplorer } from './context.ts';
import { ActionIcon } from './Icon.tsx';

/** The choice of light and dark: an icon that is a list to choose from. */
export function ThemeChooser() {
  const { state, messages } = useExplorer();
  const t = messages.value.looking;
  return (
    <label class="theme-choice" title={t.theme}>
      <ActionIcon name="theme" size={18} />
      <select
        aria-label={t.theme}
        value={state.theme.value}
        // The options are the choices.
        onChange={(event) => state.actions.setTheme(event.currentTarget.value as ThemeChoice)}
      >
        {THEME_CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {t.themes[choice]}
          </option>
        ))}
      </select>
    </label>
  );
}
