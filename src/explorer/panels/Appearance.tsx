import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { nameGroup, sayMuted } from '../messages/index.ts';
import { GROUP_COLORS, THEME_COLORS, type Theme } from '../palette.ts';
import {
  COLOR_MODES,
  type ColorMode,
  isColored,
  type Looking,
  SIZE_MODES,
  type SizeMode,
  THEME_CHOICES,
  type ThemeChoice,
} from '../state/index.ts';
import { useExplorer } from './context.ts';
import { ActionIcon } from './Icon.tsx';

/** Whether size or colour need explaining at once, as for somebody who follows a link. */
const isUnusual = ({ size, color, regions }: Looking): boolean =>
  size !== 'degree' || color !== 'kind' || regions;

/** What size and colour tell, regions and hubs: how the graph is drawn, and what that means in plain words. */
export function Appearance() {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const words = t.looking;
  const { looking } = state.view.value;
  const isMeasuring =
    (looking.size !== 'degree' && !state.measures.value.has(looking.size)) ||
    ((looking.color === 'community' || looking.regions) && !state.measures.value.has('community'));
  const isOpen = useSignal(isUnusual(looking));
  const look = (change: Partial<Looking>): void => state.actions.look(change);
  return (
    <details
      class="appearance"
      open={isOpen.value}
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open;
      }}
    >
      <summary>
        {words.appearance}
        <ActionIcon name="chevron" size={16} />
      </summary>
      <div class="appearance-body">
        {state.isNarrow.value ? (
          <Chooser
            label={words.theme}
            value={state.theme.value}
            options={THEME_CHOICES.map((choice) => [choice, words.themes[choice]])}
            help=""
            // The options are the choices.
            onChoose={(choice) => state.actions.setTheme(choice as ThemeChoice)}
          />
        ) : null}
        <Chooser
          label={words.size}
          value={looking.size}
          options={SIZE_MODES.map((mode) => [mode, words.sizes[mode]])}
          help={words.sizeHelp[looking.size]}
          // The options are the modes, here and below.
          onChoose={(mode) => look({ size: mode as SizeMode })}
        />
        <Chooser
          label={words.color}
          value={looking.color}
          options={COLOR_MODES.map((mode) => [mode, words.colors[mode]])}
          help={words.colorHelp[looking.color]}
          onChoose={(mode) => look({ color: mode as ColorMode })}
        />
        <p class="measuring" aria-live="polite">
          {isMeasuring ? words.measuring : ''}
        </p>
        <GroupKey />
        <Toggle
          text={words.regions}
          help={words.regionsHelp}
          isOn={looking.regions}
          onToggle={() => look({ regions: !looking.regions })}
        />
        <Toggle
          text={words.muteHubs}
          isOn={looking.muteHubs}
          onToggle={() => look({ muteHubs: !looking.muteHubs, unmuted: [] })}
        />
        <p class="appearance-help">
          {sayMuted(t, state.graph.value, state.muted.value) ??
            (state.hubs.value.length === 0 ? words.noHubs : '')}
        </p>
      </div>
    </details>
  );
}

/** A choice from a list, with what the chosen one means under it. */
function Chooser(props: {
  label: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  help: string;
  onChoose: (value: string) => void;
}) {
  const id = useId();
  return (
    <div class="chooser">
      <label>
        <span>{props.label}</span>
        <select
          value={props.value}
          aria-describedby={id}
          onChange={(event) => props.onChoose(event.currentTarget.value)}
        >
          {props.options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <p id={id} class="appearance-help">
        {props.help}
      </p>
    </div>
  );
}

/** What each colour stands for, where it is not the kind. */
function GroupKey() {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const groups = state.groups.value;
  if (!groups) return null;
  return (
    <ul class="group-key">
      {groups.list.map((group, place) => (
        <li key={`${group.what} ${group.label}`} title={group.label}>
          <Swatch place={isColored(group) ? place : null} />
          <span class="group-name">{nameGroup(t, group)}</span>
          <span class="count">{group.count.toLocaleString(t.code)}</span>
        </li>
      ))}
    </ul>
  );
}

function Swatch({ place }: { place: number | null }) {
  const { theme } = useExplorer();
  const drawn: Theme = theme.value;
  const color = (place === null ? undefined : GROUP_COLORS[drawn][place]) ?? THEME_COLORS[drawn].publication;
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="5.5" fill={color} />
    </svg>
  );
}

function Toggle(props: { text: string; help?: string; isOn: boolean; onToggle: () => void }) {
  return (
    <label class="switch" title={props.help}>
      <input type="checkbox" checked={props.isOn} onChange={props.onToggle} />
      <span class="switch-text">{props.text}</span>
    </label>
  );
}
