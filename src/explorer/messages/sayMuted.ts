import type { ExplorerGraph } from '../state/index.ts';
import type { Messages } from './messages.ts';

/** Names of muted nodes that are said; the rest is a number. */
const MOST_NAMES = 4;

/** Which nodes are drawn small and left out of paths; `null` if none are. */
export function sayMuted(
  messages: Messages,
  graph: ExplorerGraph | null,
  muted: ReadonlySet<string>,
): string | null {
  const keys = [...muted].filter((key) => graph?.hasNode(key));
  if (!graph || keys.length === 0) return null;
  const labels = keys.slice(0, MOST_NAMES).map((key) => graph.getNodeAttribute(key, 'label'));
  if (keys.length > MOST_NAMES) labels.push(`+${(keys.length - MOST_NAMES).toLocaleString(messages.code)}`);
  return messages.looking.mutedNote(labels);
}
