import { isSameView, type View } from './view.ts';

/** Views to go back to and forward to; plain data, never changed in place. */
export interface ViewHistory {
  /** Oldest first. */
  readonly past: readonly View[];
  /** What was undone last comes last. */
  readonly future: readonly View[];
  /** What the last change touched, if the next one of the same sort may join it: each letter of a search. */
  readonly run: string | null;
}

/** A history without anything to undo or redo. */
export const NO_HISTORY: ViewHistory = { past: [], future: [], run: null };

/** So many changes can be undone. */
const LONGEST = 200;

/** Which parts of the view differ. */
function touched(a: View, b: View): string {
  const keys = Object.keys(b) as (keyof View)[]; // a View's own keys
  return keys.filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key])).join(' ');
}

/**
 * The history after a change of the view. Small steps that touch the same part, one right after the other, are one
 * change to undo; whatever was undone before can't be redone any more.
 *
 * @param isSmall whether the change is one of a run, as letters of a search text are
 */
export function recordChange(
  history: ViewHistory,
  before: View,
  after: View,
  { isSmall }: { readonly isSmall: boolean },
): ViewHistory {
  if (isSameView(before, after)) return history;
  const run = isSmall ? touched(before, after) : null;
  const joins = run !== null && run === history.run;
  return { past: joins ? history.past : [...history.past, before].slice(-LONGEST), future: [], run };
}

/** Takes one change back; `null` if there is none. */
export function undoChange(history: ViewHistory, now: View): { view: View; history: ViewHistory } | null {
  const view = history.past.at(-1);
  if (!view) return null;
  return { view, history: { past: history.past.slice(0, -1), future: [...history.future, now], run: null } };
}

/** Makes one change again that was taken back; `null` if there is none. */
export function redoChange(history: ViewHistory, now: View): { view: View; history: ViewHistory } | null {
  const view = history.future.at(-1);
  if (!view) return null;
  return { view, history: { past: [...history.past, now], future: history.future.slice(0, -1), run: null } };
}
