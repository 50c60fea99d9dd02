import type { Section } from './block.ts';
import { classifySection } from './classifySection.ts';
import type { Draft } from './draft.ts';
import { findDates } from './findDates.ts';
import { isProse } from './wraps.ts';

/** The section of each draft, and the draft that opened it. */
export interface Sections {
  readonly section: Section[];
  readonly sectionBlock: number[];
  /** Nearest heading of each draft that knows no better parent; -1 for none. */
  readonly heading: number[];
  /** Whether a heading names a section, or part of one, rather than an entry. */
  readonly opens: boolean[];
}

interface Open {
  readonly depth: number;
  readonly section: Section;
  readonly block: number;
}

/** Keys of facts that are no sections though a title may have the word. */
const NO_SECTION_KEY =
  /^(?:role|roles|position|positions|title|titles|contact|details|organi[sz]ation|organization|company|period|stack|tools?|statement|overview|objective|objectives|goal|goals|works?|course|courses|music|values|category|links?|social|review|committee|blog|news|소속|과제|활동|역량|성과|주요 성과|소개|개요|요약|내용|기타|역할|경력|언어|사용 언어|기술|과정|도구|교육)$/i;

/**
 * Gives each draft its section. A heading that names a section opens it; what stands below inherits it. A heading
 * that names none keeps the section if it is deeper than the section's own heading, or if – levels from OCR mean
 * little – it follows the section's heading directly or has the level of one that does; otherwise the section is
 * `other`. A `Key: value` whose key names a section belongs to that section alone.
 */
export function assignSections(text: string, drafts: readonly Draft[]): Sections {
  const section: Section[] = [];
  const sectionBlock: number[] = [];
  const heading: number[] = [];
  const opens: boolean[] = [];
  const stack: Open[] = [];
  let current: Open = { depth: 0, section: 'profile', block: -1 };
  let entryDepth = -1;
  let nearest = -1;
  let titleSeen = false;
  let known = false;
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    opens.push(false);
    heading.push(nearest);
    if (draft.type === 'heading') {
      const title = text.slice(draft.text.start, draft.text.end);
      const named = isEntryTitle(title) ? undefined : classifySection(title);
      const depth = draft.depth;
      while (stack.length > 0 && stack.at(-1)!.depth >= depth) stack.pop();
      if (named !== undefined) {
        current = { depth, section: named, block: i };
        stack.push(current);
        entryDepth = -1;
        opens[i] = true;
        known = true;
      } else if (!known && !titleSeen) {
        // the document's title
        titleSeen = true;
        current = { depth: 0, section: 'profile', block: -1 };
        stack.push({ depth, section: 'other', block: i });
      } else if (!known && drafts.slice(0, i).every((other) => other.type === 'heading')) {
        // a subtitle
      } else {
        const above = stack.findLast((open) => open.section !== 'other' || open.block === current.block);
        const direct =
          current.block >= 0 &&
          drafts[current.block]!.type === 'heading' &&
          current.block === lastHeading(drafts, i);
        if (above && above.section !== 'other') {
          current = above;
        } else if (
          current.block >= 0 &&
          current.section !== 'other' &&
          (entryDepth === depth || (entryDepth < 0 && direct && i === current.block + 1))
        ) {
          entryDepth = depth;
        } else if (current.block >= 0 && current.section !== 'other' && hasDate(text, draft)) {
          entryDepth = depth;
        } else {
          current = { depth, section: 'other', block: i };
          stack.push(current);
          entryDepth = -1;
          opens[i] = true;
        }
      }
      nearest = i;
      section.push(current.section);
      sectionBlock.push(current.block);
      continue;
    }
    const inherited = draft.parent >= 0 && isData(drafts[draft.parent]!) ? draft.parent : -1;
    const base: { section: Section; block: number } =
      inherited >= 0
        ? { section: section[inherited]!, block: sectionBlock[inherited]! }
        : { section: current.section, block: current.block };
    if (
      draft.key &&
      !(
        draft.type === 'pair' &&
        draft.parent >= 0 &&
        section[draft.parent] !== undefined &&
        base.section !== 'profile' &&
        base.section !== 'other'
      )
    ) {
      const key = text.slice(draft.key.start, draft.key.end);
      const named = NO_SECTION_KEY.test(key.trim()) ? undefined : classifySection(key.replace(/_/g, ' '));
      if (
        named !== undefined &&
        !(named === 'languages' && /^(?:skills|projects|opensource)$/.test(base.section)) &&
        named !== 'summary'
      ) {
        section.push(named);
        sectionBlock.push(i);
        continue;
      }
    }
    if (
      base.section === 'profile' &&
      draft.type === 'paragraph' &&
      draft.parent < 0 &&
      isProse(text.slice(draft.text.start, draft.text.end))
    ) {
      section.push('summary');
      sectionBlock.push(base.block);
      continue;
    }
    if (
      draft.parent >= 0 &&
      draft.type !== 'pair' &&
      drafts[draft.parent]!.key &&
      sectionBlock[draft.parent] === draft.parent
    ) {
      // what hangs under "Skills: …"
      section.push(section[draft.parent]!);
      sectionBlock.push(draft.parent);
      continue;
    }
    section.push(base.section);
    sectionBlock.push(base.block);
  }
  return { section, sectionBlock, heading, opens };
}

function isData(draft: Draft): boolean {
  return draft.type === 'pair';
}

function lastHeading(drafts: readonly Draft[], before: number): number {
  for (let i = before - 1; i >= 0; i--) if (drafts[i]!.type === 'heading') return i;
  return -1;
}

function hasDate(text: string, draft: Draft): boolean {
  return findDates(text, draft.text).length > 0;
}

/** Titles such as "Research Scientist, Google (2014–2018)" name an entry whatever their words. */
function isEntryTitle(title: string): boolean {
  return /(?:19|20)\d\d/.test(title);
}
