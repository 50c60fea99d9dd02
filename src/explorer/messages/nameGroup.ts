import type { Group } from '../state/index.ts';
import type { Messages } from './messages.ts';

/** What the nodes of one colour are called, where colours don't stand for kinds. */
export function nameGroup({ looking: t }: Messages, { what, label }: Group): string {
  if (what === 'around') return t.around(label);
  if (what === 'document') return label.split('/').at(-1) ?? label;
  return { several: t.severalDocuments, none: t.noDocument, others: t.others }[what];
}
