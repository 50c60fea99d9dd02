import type { Span } from '../../model/index.ts';
import type { RepairedDocument } from '../repair/repairedDocument.ts';
import { assignSections, type Sections } from './assignSections.ts';
import type { Block, Section } from './block.ts';
import { chooseSection, sectionOfColumns } from './chooseSection.ts';
import type { Draft } from './draft.ts';
import { type Entries, groupEntries } from './groupEntries.ts';
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
  const { drafts: all, definitions, dropped } = readLayout(text, document.format === 'markdown');
  const drafts = settle(all);
  const readInline = createInlineReader(text, definitions);
  // a line of images that nothing names has links and no text
  const inlines = drafts.map(
    (draft): Inline => readInline(draft.text.end > draft.text.start ? draft.text : draft),
  );
  const sections = assignSections(text, drafts);
  const entries = groupEntries(text, drafts, inlines, sections);
  const shown = refineSections(text, drafts, sections, entries);
  // columns were read one after the other; blocks stand in the order of the text
  const order = drafts.map((_, i) => i).sort((a, b) => drafts[a]!.start - drafts[b]!.start);
  const place: number[] = [];
  for (const [at, i] of order.entries()) place[i] = at;
  const at = (i: number) => (i < 0 ? -1 : place[i]!);
  return order.map((i): Block => {
    const draft = drafts[i]!;
    const inline = inlines[i]!;
    return {
      type: draft.type,
      start: draft.start,
      end: draft.end,
      text: draft.text,
      depth: draft.depth,
      parent: at(draft.parent >= 0 ? draft.parent : sections.heading[i]!),
      section: shown[i]!,
      sectionBlock: at(sections.sectionBlock[i]!),
      entry: entries.entry[i]!,
      part: entries.part[i],
      cells: draft.cells,
      headers: draft.headers,
      ...(draft.key && draft.value ? { key: draft.key, value: draft.value } : {}),
      ...(draft.language !== undefined ? { language: draft.language } : {}),
      links: inline.links,
      marks: inline.marks,
      markup: dropped.length > 0 ? merge(inline.markup, dropped, draft.text) : inline.markup,
    };
  });
}

/** Markup together with the page numbers and headers that a block runs over. */
function merge(markup: readonly Span[], dropped: readonly Span[], text: Span): readonly Span[] {
  const inside = dropped.filter((span) => span.start >= text.start && span.end <= text.end);
  if (inside.length === 0) return markup;
  return [...markup, ...inside].sort((a, b) => a.start - b.start);
}

/** Drops empty drafts and what overlaps another that begins before it, and mends the indices of parents. */
function settle(drafts: readonly Draft[]): Draft[] {
  const dropped = new Set<number>();
  let end = -1;
  const order = drafts.map((_, i) => i).sort((a, b) => drafts[a]!.start - drafts[b]!.start || a - b);
  for (const i of order) {
    const { start, end: last, text } = drafts[i]!;
    if (last > start && start >= end && text.start >= start && text.end <= last) end = last;
    else dropped.add(i);
  }
  const kept: Draft[] = [];
  const place: number[] = [];
  for (const [i, draft] of drafts.entries()) {
    const parent = draft.parent >= 0 ? (place[draft.parent] ?? -1) : -1;
    place.push(dropped.has(i) ? parent : kept.length);
    if (!dropped.has(i)) kept.push({ ...draft, parent });
  }
  return kept;
}

/** Under a title that names several sections each entry goes to the one that its columns or its text show. */
function refineSections(
  text: string,
  drafts: readonly Draft[],
  sections: Sections,
  entries: Entries,
): readonly Section[] {
  if (sections.alternatives.size === 0) return sections.section;
  const shown = [...sections.section];
  const chosen = new Map<number, Section>();
  for (const [i, draft] of drafts.entries()) {
    const { block, section } = sections.base[i]!;
    const names = sections.alternatives.get(block);
    if (!names || i === block || shown[i] !== section) continue;
    const entry = entries.entry[i]!;
    const known = entry >= 0 ? chosen.get(entry) : undefined;
    const columns = sectionOfColumns(draft.headers.map((cell) => text.slice(cell.start, cell.end)));
    const found =
      known ??
      (columns && names.includes(columns)
        ? columns
        : chooseSection(text.slice(draft.text.start, draft.text.end), names));
    if (entry >= 0) chosen.set(entry, found);
    shown[i] = found;
  }
  return shown;
}
