import { KIND_ICONS } from '../icons.ts';
import { type AnyKind, usualLook } from '../state/index.ts';
import { useExplorer } from './context.ts';

/** A kind as the map draws it. It says nothing to screen readers: the kind's name always stands beside it. */
export function KindIcon({ kind, size = 20 }: { kind: AnyKind; size?: number }) {
  const { graphKinds } = useExplorer().state;
  const look = (graphKinds.value?.lookOf ?? usualLook)(kind);
  const { shape, glyph } = KIND_ICONS[look.shape];
  return (
    <svg class="kind-icon" width={size} height={size} viewBox="0 0 100 100" aria-hidden="true">
      <path d={shape} fill={`var(--kind-${look.color})`} />
      {look.isPlain ? null : (
        <path d={glyph} transform="translate(22 22) scale(2.333)" fill="var(--glyph)" fill-rule="evenodd" />
      )}
    </svg>
  );
}

const ACTIONS = {
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm4.8 11.3L20 20',
  close: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  play: 'M8 5.5v13l10.5-6.5Z',
  stop: 'M7 7h10v10H7Z',
  export: 'M12 15V4M8 8l4-4 4 4M5 13v6h14v-6',
  legend: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 5v4M8 15v4',
  link: 'M9 6l6 6-6 6',
  chevron: 'M7 10l5 5 5-5',
  document: 'M7 3.5h7l4 4v13H7ZM10 12h5M10 16h5',
  table: 'M4 5.5h16v13H4ZM4 10h16M10 10v8.5',
  undo: 'M8 4.5 4 8.5l4 4M4.5 8.5H14a5.5 5.5 0 0 1 0 11H9',
  redo: 'M16 4.5l4 4-4 4M19.5 8.5H10a5.5 5.5 0 0 0 0 11h5',
  copyLink:
    'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1.2 1.2M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1.2-1.2',
  bookmark: 'M7 4h10v16l-5-4-5 4Z',
  folder: 'M3.5 18.5v-13h6l2 2.5h9v10.5Z',
  dots: 'M6 11.2a.8.8 0 1 0 .01 0ZM12 11.2a.8.8 0 1 0 .01 0ZM18 11.2a.8.8 0 1 0 .01 0Z',
  pen: 'M5 19l.8-3.6L16.2 5l2.8 2.8L8.6 18.2Z',
  bin: 'M5 7h14M10 7V4.5h4V7M7 7l.8 12.5h8.4L17 7',
  theme: 'M12 3.5a8.5 8.5 0 1 0 0 17ZM12 3.5a8.5 8.5 0 0 1 0 17',
  expand: 'M9 4H4v5M15 20h5v-5M4 4l6 6M20 20l-6-6',
  focus: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM12 2.5V5M12 19v2.5M2.5 12H5M19 12h2.5',
  vocabulary: 'M6 4.5h12v15H6ZM9.5 4.5v15',
  globe:
    'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM3.5 12h17M12 3.5c4.8 5 4.8 12 0 17M12 3.5c-4.8 5-4.8 12 0 17',
  help: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM9.6 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.2 1-1.2 1.8M12 16.5v.3',
  path: 'M6 18a2 2 0 1 0 0-.1ZM18 6a2 2 0 1 0 0-.1ZM8 17c6 0 2-10 8-10',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7Z',
} as const;

/** The name of one of the page's own icons. */
export type ActionIconName = keyof typeof ACTIONS;

/** An icon on a button, which carries the name. */
export function ActionIcon({ name, size = 20 }: { name: ActionIconName; size?: number }) {
  return (
    <svg class="action-icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={ACTIONS[name]} />
    </svg>
  );
}
