import type { Kind } from '../model/index.ts';
import { comparableName, isShouted, toTitleCase } from './comparableName.ts';
import { compareStrings } from './item.ts';

/**
 * The name that a reader would write, out of those that were read: not a short form where the long one is known, not
 * all in capitals, and then the most frequent, the longest, the first in order. A person's name that was only read in
 * capitals is written as names are.
 *
 * @param counts how often each name was read; at least one
 * @param shortForms names that a document introduced as abbreviations of others
 */
export function chooseLabel(
  kind: Kind,
  counts: ReadonlyMap<string, number>,
  shortForms: ReadonlySet<string>,
): string {
  const flaws = new Map<string, number>();
  for (const name of counts.keys()) flaws.set(name, flawsOf(kind, name) + (shortForms.has(name) ? 4 : 0));
  const [best] = [...counts].sort(
    ([a, countA], [b, countB]) =>
      flaws.get(a)! - flaws.get(b)! || countB - countA || b.length - a.length || compareStrings(a, b),
  );
  const label = best![0];
  return kind === 'person' && isShouted(label) ? toTitleCase(label) : label;
}

function flawsOf(kind: Kind, name: string): number {
  let flaws = 0;
  if (kind === 'person') {
    const { form, initials } = comparableName(name);
    if (form === 'single') flaws += 4;
    if (form === 'initials') flaws += 3;
    else if (initials !== '') flaws += 0.5;
    if (/[,(]/u.test(name)) flaws += 1;
    if (/^(?:prof|dr|mr|mrs|ms)\b|(?:교수|박사|님)$/iu.test(name)) flaws += 1;
  }
  if (/^the\s/iu.test(name)) flaws += 1;
  const letters = name.replace(/[^\p{L}]/gu, '');
  const isCased = letters !== letters.toLowerCase() || letters !== letters.toUpperCase();
  const isShouted = letters.length > 5 && letters === letters.toUpperCase();
  const isWhispered = letters === letters.toLowerCase() && (kind === 'person' || kind === 'organization');
  if (isCased && (isShouted || isWhispered)) flaws += 2;
  return flaws;
}
