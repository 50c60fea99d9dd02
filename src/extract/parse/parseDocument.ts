import type { RepairedDocument } from '../repair/repairedDocument.ts';
import { assignSections } from './assignSections.ts';
import type { Block } from './block.ts';
import type { Draft } from './draft.ts';
import { groupEntries } from './groupEntries.ts';
import { createInlineReader, type Inline } from './readInline.ts';
import { readLayout } from './readLayout.ts';

/**
 * Splits a repaired document into blocks, in reading order.
 *
 * Blocks don't overlap and none is empty. What lies between them is white space, markup, fences, rules, link
 * definitions, and what belongs to a page rather than to the text (page numbers, running headers). An item's block
 * covers its own lines only; what is nested in it follows in blocks of its own. Offsets are UTF-16 into
 * `document.text`, end exclusive.
 *
 * Never throws: whatever can't be read as something better becomes `line` or `paragraph`.
 *
 * Source: CommonMark 0.31.2 and GFM 0.29 for the syntax; inline syntax is micromark's. Block syntax is read by lines,
 * and more forgivingly than CommonMark has it, because OCR, PDF text and mail mix it with layout by spaces.
 *
 * @param document repaired text; may be empty (→ no blocks)
 */
export function parseDocument(document: RepairedDocument): readonly Block[] {
  const { text } = document;
  const { drafts: all, definitions } = readLayout(text, document.format === 'markdown');
  const drafts = settle(all);
  const readInline = createInlineReader(text, definitions);
  const inlines = drafts.map((draft): Inline => readInline(draft.text));
  const sections = assignSections(text, drafts);
  const entries = groupEntries(text, drafts, inlines, sections);
  return drafts.map((draft, i): Block => {
    const inline = inlines[i]!;
    return {
      type: draft.type,
      start: draft.start,
      end: draft.end,
      text: draft.text,
      depth: draft.depth,
      parent: draft.parent >= 0 ? draft.parent : sections.heading[i]!,
      section: sections.section[i]!,
      sectionBlock: sections.sectionBlock[i]!,
      entry: entries.entry[i]!,
      part: entries.part[i],
      cells: draft.cells,
      headers: draft.headers,
      ...(draft.key && draft.value ? { key: draft.key, value: draft.value } : {}),
      ...(draft.language !== undefined ? { language: draft.language } : {}),
      links: inline.links,
      marks: inline.marks,
      markup: inline.markup,
    };
  });
}

/** Drops empty drafts and what overlaps the one before, and mends the indices of parents. */
function settle(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  const place: number[] = [];
  let end = -1;
  for (const draft of drafts) {
    const parent = draft.parent >= 0 ? (place[draft.parent] ?? -1) : -1;
    const sound =
      draft.end > draft.start &&
      draft.start >= end &&
      draft.text.start >= draft.start &&
      draft.text.end <= draft.end;
    if (!sound) {
      place.push(parent);
      continue;
    }
    place.push(kept.length);
    kept.push({ ...draft, parent });
    end = draft.end;
  }
  return kept;
}
