import { MESSAGES } from '../messages/index.ts';
import { INITIAL_TABLE, LANGUAGE_CODES, type LanguageCode } from '../state/index.ts';
import { useExplorer } from './context.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { ActionIcon } from './Icon.tsx';
import { KeepBar } from './KeepBar.tsx';
import { SearchBox } from './SearchBox.tsx';
import { ThemeChooser } from './ThemeChooser.tsx';

/** The bar at the top: name, search, export, language. */
export function TopBar() {
  const { state, messages } = useExplorer();
  const t = messages.value;
  return (
    <header class="top-bar">
      <button
        type="button"
        class="icon-button"
        aria-label={t.legend}
        title={t.legend}
        aria-pressed={state.isLegendOpen.value}
        onClick={() => state.actions.toggleLegend()}
      >
        <ActionIcon name="legend" />
      </button>
      <h1 class="brand" title={t.tagline}>
        <Mark />
        <span>{t.title}</span>
      </h1>
      <SearchBox />
      <div class="top-actions">
        <KeepBar />
        <TableButton />
        <ExportMenu />
        {state.isNarrow.value ? null : <ThemeChooser />}
        {state.isNarrow.value ? null : <HelpButton />}
        <LanguageChooser />
      </div>
    </header>
  );
}

/** The language by its own name; on a narrow window a globe says that it can be chosen. */
function LanguageChooser() {
  const { state, messages } = useExplorer();
  const t = messages.value;
  return (
    <span class="language-place">
      {state.isNarrow.value ? <ActionIcon name="globe" /> : null}
      <select
        class="language"
        aria-label={t.language}
        title={t.language}
        value={state.language.value}
        // The options are the language codes.
        onChange={(event) => state.actions.setLanguage(event.currentTarget.value as LanguageCode)}
      >
        {LANGUAGE_CODES.map((code) => (
          <option key={code} value={code} lang={code}>
            {MESSAGES[code].name}
          </option>
        ))}
      </select>
    </span>
  );
}

/** Opens the help sheet. */
function HelpButton() {
  const { state, messages } = useExplorer();
  const { help } = messages.value.understanding;
  return (
    <button
      type="button"
      class="icon-button help-button"
      aria-label={help}
      title={`${help} (?)`}
      onClick={() => state.actions.openDialog('help')}
    >
      <ActionIcon name="help" />
    </button>
  );
}

/** Opens and closes the table. */
function TableButton() {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const isOpen = state.view.value.table !== null;
  return (
    <button
      type="button"
      class="button"
      aria-label={t.table.title}
      title={t.table.help}
      aria-pressed={isOpen}
      disabled={state.graph.value === null}
      onClick={() => state.actions.changeView({ table: isOpen ? null : INITIAL_TABLE })}
    >
      <ActionIcon name="table" size={18} />
      <span class="button-text">{t.table.title}</span>
    </button>
  );
}

/** The product's mark: three joined nodes. */
function Mark() {
  return (
    <svg class="mark" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
      <path
        d="M7 7.5 17 6M7 8.5l4.5 9M16.5 7.5l-4 9.5"
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
      />
      <circle cx="6.5" cy="7.5" r="3.5" fill="var(--kind-person)" />
      <circle cx="18" cy="5.5" r="2.8" fill="var(--kind-organization)" />
      <circle cx="12" cy="18.5" r="3" fill="var(--kind-technique)" />
    </svg>
  );
}
