import { type AnyKind, isForeign } from '../state/index.ts';
import type { Messages } from './messages.ts';

/** What one thing of a kind is called; a kind that is none of ours as its file calls it. */
export function nameKind(messages: Messages, kind: AnyKind): string {
  return isForeign(kind) ? kind.slice(1) || messages.keeping.otherKind : messages.kinds[kind][0];
}

/** What several things of a kind are called. */
export function nameKinds(messages: Messages, kind: AnyKind): string {
  return isForeign(kind) ? nameKind(messages, kind) : messages.kinds[kind][1];
}
