import type { Span } from '../../model/index.ts';
import { type Named, shapeOf } from '../words/sentenceShape.ts';
import { mentionsIn, type RelationContext } from './relationContext.ts';

/** The people, organizations, places and dates of a stretch, ordered and disjoint. */
function namesIn(context: RelationContext, block: number, within: Span): Named[] {
  const names: Named[] = mentionsIn(context, within, 'person', 'organization', 'place').map((index) => {
    const { start, end, kind } = context.mentions[index]!;
    return { start, end, kind };
  });
  for (const { start, end } of context.dates[block] ?? [])
    if (start >= within.start && end <= within.end) names.push({ start, end, kind: 'date' });
  return names.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A stretch of a block's text with stand-ins for the names in it, see `shapeOf`. */
export function shapeIn(context: RelationContext, block: number, within: Span): string {
  return within.end <= within.start ? '' : shapeOf(context.text, within, namesIn(context, block, within));
}
