import type { Section } from './block.ts';
import { classifySection } from './classifySection.ts';
import type { Draft } from './draft.ts';
import { findDates } from './findDates.ts';
import { isProse } from './wraps.ts';

/** The section of each draft, and the draft that opened it. */
export interface Sections {
  readonly section: Section[];
  readonly sectionBlock: number[];
  /** The section that headings give it, before its own key had a say. */
  readonly base: SectionOf[];
  /** Nearest heading of each draft that knows no better parent; -1 for none. */
  readonly heading: number[];
  /** Whether a heading names a section, or part of one, rather than an entry. */
  readonly opens: boolean[];
}

/** A section with the draft that opened it. */
export interface SectionOf {
  readonly section: Section;
  readonly block: number;
}

interface Open {
  readonly depth: number;
  readonly section: Section;
  readonly block: number;
}

/** Where a key inside data or a card may open a section of its own. */
const TOP_SECTIONS: ReadonlySet<Section> = new Set<Section>(['profile', 'summary', 'other']);

/** Keys of facts that are no sections though a title may have the word. */
const NO_SECTION_KEY =
  /^(?:role|roles|position|positions|title|titles|contact|details|organi[sz]ation|organization|company|period|stack|tools?|statement|overview|objective|objectives|goal|goals|works?|course|courses|music|values|category|links?|social|review|committee|blog|news|github|gitlab|linkedin|소속|과제|활동|역량|성과|주요 성과|소개|개요|요약|내용|기타|역할|경력|언어|사용 언어|기술|과정|도구|교육)$/i;

/**
 * Gives each draft its section. A heading that names a section opens it; what stands below inherits it. A heading
 * that names none keeps the section if it is deeper than the section's own heading, or if – levels from OCR mean
 * little – it follows the section's heading directly or has the level of one that does; otherwise the section is
 * `other`. A `Key: value` whose key names a section belongs to that section alone.
 */
export function assignSections(text: string, drafts: readonly Draft[]): Sections {
  const section: Section[] = [];
  const sectionBlock: number[] = [];
  const base: SectionOf[] = [];
  const heading: number[] = [];
  const opens: boolean[] = [];
  const put = (own: SectionOf, shown: SectionOf = own) => {
    base.push(own);
    section.push(shown.section);
    sectionBlock.push(shown.block);
  };
  const stack: Open[] = [];
  let current: Open = { depth: 0, section: 'profile', block: -1 };
  let entryDepth = -1;
  let nearest = -1;
  let titleSeen = false;
  let known = false;
  let onlyHeadings = true;
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
      } else if (!known && onlyHeadings) {
        // a subtitle
      } else {
        const above = stack.findLast((open) => open.section !== 'other' || open.block === current.block);
        const direct =
          current.block >= 0 && drafts[current.block]!.type === 'heading' && current.block === nearest;
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
      put({ section: current.section, block: current.block });
      continue;
    }
    if (draft.colophon) {
      onlyHeadings = false;
      put({ section: 'other', block: -1 });
      continue;
    }
    onlyHeadings = false;
    // data keeps to the key above it, everything else to the last heading
    const above = draft.parent >= 0 && drafts[draft.parent]!.type === 'pair' ? draft.parent : -1;
    const own: SectionOf = above >= 0 ? base[above]! : { section: current.section, block: current.block };
    const named = draft.key && nameOfKey(text, draft, own.section, above >= 0);
    if (named !== undefined) {
      const bare =
        draft.type === 'pair' && draft.value !== undefined && draft.value.start === draft.value.end;
      put(bare ? { section: named, block: i } : own, { section: named, block: i });
      continue;
    }
    const owner = draft.parent;
    if (owner >= 0 && drafts[owner]!.key && sectionBlock[owner] === owner) {
      put(own, { section: section[owner]!, block: owner }); // what hangs under "Skills: …"
      continue;
    }
    const told =
      own.section === 'profile' &&
      draft.type === 'paragraph' &&
      isProse(text.slice(draft.text.start, draft.text.end));
    put(own, told ? { section: 'summary', block: own.block } : own);
  }
  return { section, sectionBlock, base, heading, opens };
}

/** The section that a key names, if it may do so where it stands. */
function nameOfKey(text: string, draft: Draft, section: Section, nested: boolean): Section | undefined {
  const { key, value } = draft;
  if (!key || !value) return undefined;
  const bare = value.start === value.end;
  const content = text.slice(value.start, value.end);
  if (/^(?:https?:|www\.|\d[\d,. ]*$)/.test(content)) return undefined;
  const name = text.slice(key.start, key.end).trim().replace(/_/g, ' ');
  if (bare ? nested && !TOP_SECTIONS.has(section) : NO_SECTION_KEY.test(name)) return undefined;
  if (draft.type === 'pair' && nested && !TOP_SECTIONS.has(section)) return undefined;
  const named = classifySection(name);
  if (named === undefined || named === 'profile' || (named === 'summary' && !bare)) return undefined;
  if (named === 'languages' && (section === 'skills' || section === 'projects' || section === 'opensource'))
    return undefined;
  // a thesis belongs to the degree that it is named with
  if (section === 'education' && (named === 'publications' || named === 'teaching' || named === 'education'))
    return undefined;
  return named;
}

function hasDate(text: string, draft: Draft): boolean {
  return findDates(text, draft.text).length > 0;
}

/** Titles such as "Research Scientist, Google (2014–2018)" name an entry whatever their words. */
function isEntryTitle(title: string): boolean {
  return /(?:19|20)\d\d/.test(title);
}
