import type { Kind } from './kinds.ts';
import type { RelationName } from './relations.ts';
import type { Span } from './span.ts';

/** A kind of damage that repair found, with how often and what was done. */
export interface RepairSummary {
  /** `mojibake:windows-1254`, `mojibake:macintosh`, `ligature`, `hyphenation`, `latex-crumb`, `contact-masked` … */
  readonly what: string;
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
  readonly warnings: readonly string[];
}

/** A file that could not be read. */
export interface SkippedFile {
  readonly path: string;
  readonly reason: string;
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
