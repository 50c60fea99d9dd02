import type { Span } from '../../model/index.ts';

/** What a part of a life is about. A block under no known heading is `other`, before the first heading `profile`. */
export const SECTIONS = [
  'profile', // name, title, quick facts, contact
  'summary', // about me, objective, biography
  'interests', // research interests, fields
  'education',
  'experience', // employment and research positions
  'projects',
  'opensource', // contributions to open source
  'publications',
  'patents',
  'talks', // invited talks, presentations
  'skills',
  'languages', // spoken ones
  'awards', // honours, scholarships, fellowships
  'certifications',
  'service', // reviewing, organising, volunteering
  'teaching',
  'military',
  'memberships', // societies, communities, clubs
  'references', // people who vouch
  'media', // press, blog posts
  'personal', // hobbies, personality, quotations
  'other',
] as const;

/** One of {@link SECTIONS}. */
export type Section = (typeof SECTIONS)[number];

/** What stands in the side column of a CV, which some exports put before the name of its owner. */
export const SIDE_SECTIONS: ReadonlySet<Section> = new Set<Section>([
  'skills',
  'languages',
  'certifications',
  'awards',
  'publications',
]);

/**
 * - `heading`: names what follows
 * - `paragraph`: running prose, of one or more lines
 * - `line`: one line that is no prose: part of an entry's head, a name, a fact
 * - `item`: of a list; `depth` tells its nesting
 * - `row`: of a table; `cells`
 * - `pair`: `Key: value`, also a row of a two-column table and a scalar of fenced YAML
 * - `code`: a fenced block that is no data; `language` as written
 */
export type BlockType = 'heading' | 'paragraph' | 'line' | 'item' | 'row' | 'pair' | 'code';

/** A link, or an image (a badge) that may itself be inside a link. */
export interface Link extends Span {
  readonly url: string;
  /** The visible text; for an image its alternative text. Empty span where there is none. */
  readonly text: Span;
  readonly image?: true;
}

/** Emphasised text, without its markers. */
export interface Mark extends Span {
  readonly how: 'strong' | 'emphasis' | 'code';
}

/** A piece of a repaired document. Offsets are UTF-16 into `document.text`, end exclusive. */
export interface Block extends Span {
  readonly type: BlockType;
  /** What it says: without list marker, `#`, indentation, and outer white space. */
  readonly text: Span;
  /** Headings: 1–6, a hint only; items: nesting from 0; others 0. */
  readonly depth: number;
  /** Index of the block that it hangs under: the item above a nested item, else the nearest heading; -1 for none. */
  readonly parent: number;
  readonly section: Section;
  /** Index of the heading, bold line or key that opened the section; -1 for none. */
  readonly sectionBlock: number;
  /** Number of the entry (a job, a degree, a project, a publication) in the document, from 0; -1 outside entries. */
  readonly entry: number;
  /** `head`: says what the entry is (role, organization, place, dates); `body`: tells more. Only inside entries. */
  readonly part: 'head' | 'body' | undefined;
  /** Rows; also other blocks of one line with wide gaps: cells from left to right, outer white space removed. */
  readonly cells: readonly Span[];
  /** Rows only: cells of the table's header row; empty where there is none. */
  readonly headers: readonly Span[];
  /** Pairs only; also a list item or line that begins with `Key:`. */
  readonly key?: Span;
  readonly value?: Span;
  /** Code only, as written. */
  readonly language?: string;
  readonly links: readonly Link[];
  readonly marks: readonly Mark[];
  /** Stretches of `text` that are no words: emphasis markers, addresses and brackets of links, HTML tags, page numbers. Ordered, disjoint. */
  readonly markup: readonly Span[];
}
