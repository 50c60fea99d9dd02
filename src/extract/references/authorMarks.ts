import type { MaskedText } from './maskMarkup.ts';

/** Which authors are marked as equal or as corresponding. */
export function authorMarks(
  masked: MaskedText,
  names: readonly { end: number }[],
  whole: string,
): { equal: ReadonlySet<number>; corresponding: ReadonlySet<number> } {
  const marksOf = names.map(({ end }) => {
    let found = '';
    for (
      let at = end;
      at < end + 14 &&
      (masked.text[at] === ' ' || masked.marks.has(at) || /[\\,]/.test(masked.text[at] ?? ''));
      at++
    ) {
      const mark = masked.marks.get(at);
      if (masked.text[at] === ',' && mark === undefined) break;
      if (mark !== undefined) found += mark.replace(/∗|＊|⁎/g, '*');
    }
    return found;
  });
  const equal = new Set<number>();
  const corresponding = new Set<number>();
  const legend = (sign: string, words: RegExp) => {
    const at = whole.search(words);
    return at >= 0 && whole.slice(Math.max(0, at - 6), at).includes(sign);
  };
  const EQUAL =
    /(?:denotes?\s+|indicates?\s+)?(?:equal(?:ly)?\b|co-?first|contributed equally|공동\s?1?저자|동등)/i;
  const CORRESPONDING = /(?:denotes?\s+|indicates?\s+)?(?:corresponding|correspondence|교신)/i;
  for (const sign of new Set(marksOf.join('').replace(/[\d\s,]/g, ''))) {
    const who = marksOf.flatMap((marks, i) => (marks.includes(sign) ? [i] : []));
    if (legend(sign, CORRESPONDING) || sign === '✉') for (const i of who) corresponding.add(i);
    else if (legend(sign, EQUAL) || (who.length > 1 && who[0] === 0 && /[*†‡#§]/.test(sign)))
      for (const i of who) equal.add(i);
    else if (/[†‡✉]/.test(sign) && who.length >= 1 && who.at(-1) === marksOf.length - 1)
      for (const i of who) corresponding.add(i);
  }
  return { equal, corresponding };
}
