import type { Kind } from './kinds.ts';
import type { RelationName } from './relations.ts';
import type { Span } from './span.ts';

/** What repair does; each is worded for readers by the explorer's message table. */
export type RepairKind =
  | 'mojibake' // a wrong encoding undone
  | 'ligature'
  | 'split-accent' // letter and accent that stand apart
  | 'bullet'
  | 'soft-hyphen'
  | 'hyphenation' // a word broken at a line's end
  | 'misread-character'
  | 'latex-crumb'
  | 'contact-masked';

/** A kind of repair; of a wrong encoding, with its name: `mojibake:windows-1254`. */
export type RepairName = Exclude<RepairKind, 'mojibake'> | `mojibake:${string}`;

/** A kind of damage that repair found, with how often and what was done. */
export interface RepairSummary {
  readonly what: RepairName;
  /** How many stretches. */
  readonly count: number;
}

/** What `report.json` says of one document. */
export interface DocumentReport {
  readonly path: string;
  /** `text`, `markdown`. */
  readonly format: string;
  /** As the WHATWG encoding standard names it: `utf-8`, `euc-kr`, `utf-16le`. */
  readonly encoding: string;
  readonly repairs: readonly RepairSummary[];
  /** Stretches of the repaired text that are guesses; left out when there are none. */
  readonly uncertain?: readonly Span[];
  /** Stretches of the repaired text that repair changed; left out when there are none. */
  readonly repaired?: readonly Span[];
  readonly mentions: number;
  readonly relations: number;
  readonly entities: Partial<Record<Kind, number>>;
  readonly warnings: readonly Warning[];
}

/** What may be wrong in a document although it was read; worded for readers by the explorer's message table. */
export type Warning =
  | { readonly what: 'invalid-bytes'; readonly count: number; readonly encoding: string } // places marked with U+FFFD
  | { readonly what: 'lost-characters'; readonly count: number } // places that could not be restored
  | { readonly what: 'hangul-not-restored'; readonly table: string }; // the table that this needs is not there

/** Sorts of files that are not read, by their name's extension. */
export const UNREAD_FORMATS = [
  'pdf',
  'word-processor',
  'hwp',
  'web-page',
  'latex',
  'bibliography',
  'data',
  'notebook',
  'markup',
  'image',
  'spreadsheet',
  'presentation',
  'archive',
  'e-mail',
] as const;

/** One of {@link UNREAD_FORMATS}. */
export type UnreadFormat = (typeof UNREAD_FORMATS)[number];

/** What a file is by its first bytes, though it is called a text. */
export const DISGUISED_FORMATS = [
  'pdf',
  'rtf',
  'old-office',
  'office',
  'opendocument',
  'hwpx',
  'png',
  'jpeg',
  'gif',
  'webp',
  'video',
  'gzip',
  '7z',
  'zip',
  'program',
  'wasm',
] as const;

/** One of {@link DISGUISED_FORMATS}. */
export type DisguisedFormat = (typeof DISGUISED_FORMATS)[number];

/** Why a file was not read, worded with the way out by the explorer's message table. */
export type SkipReason =
  | { readonly what: 'empty' }
  | { readonly what: 'blank' } // nothing but white space
  | { readonly what: 'too-large'; readonly megabytes: number; readonly most: number }
  | { readonly what: 'no-extension'; readonly name: string }
  | { readonly what: 'unread-format'; readonly format: UnreadFormat; readonly extension: string }
  | { readonly what: 'unknown-format'; readonly extension: string }
  | { readonly what: 'disguised'; readonly format: DisguisedFormat }
  | { readonly what: 'binary' }
  | { readonly what: 'utf-32' }
  | { readonly what: 'program-fault'; readonly detail: string } // ours; `detail` in English
  | { readonly what: 'empty-folder' }
  | { readonly what: 'no-file'; readonly is: 'socket' | 'pipe' | 'device' }
  | { readonly what: 'circular-link' } // to a folder that is read already
  | { readonly what: 'dead-link' }
  | { readonly what: 'link-loop' }
  | { readonly what: 'missing' }
  | { readonly what: 'forbidden' }
  | { readonly what: 'long-path' }
  | { readonly what: 'unreadable'; readonly detail: string }; // the system's word for it

/** A file that could not be read. */
export interface SkippedFile {
  readonly path: string;
  readonly reason: SkipReason;
}

/** `report.json`. */
export interface BuildReport {
  readonly documents: readonly DocumentReport[];
  readonly skipped: readonly SkippedFile[];
  readonly totals: {
    readonly documents: number;
    readonly nodes: number;
    readonly edges: number;
    readonly kinds: Partial<Record<Kind, number>>;
    readonly relations: Partial<Record<RelationName, number>>;
    readonly seconds: number;
  };
}
