import type { Span } from '../../model/index.ts';

/** One author of a reference, in the order of print. */
export interface ReferenceAuthor extends Span {
  /** As a reader writes it: given name first (`Choi, J.` → `J. Choi`), Korean names as printed. */
  readonly name: string;
  readonly family: string;
  /** Given name or initials, as printed. */
  readonly given: string;
  /** Marked as sharing the first authorship (or the work) with others. */
  readonly equalContribution?: true;
  /** Marked as the one to write to. */
  readonly corresponding?: true;
}

/** A stretch of a reference and what it says: white space collapsed, markup and outer punctuation gone. */
export interface ReferenceText extends Span {
  readonly text: string;
}

/** Where it was published. */
export interface ReferenceVenue extends ReferenceText {
  /** The name without what belongs to one issue: `In Proceedings of the 2022 …` is stripped. */
  readonly name: string;
  /** The abbreviation beside or inside the name: `(EMNLP)`. */
  readonly abbreviation?: Span;
}

/** - `paper`: article, conference paper, chapter. `preprint`: arXiv and the like, or under review. `other`: not told */
export type ReferenceType = 'paper' | 'thesis' | 'report' | 'book' | 'patent' | 'preprint' | 'other';

/**
 * A free-text reference, taken apart. All spans lie within it; authors, title and venue don't overlap. The year may
 * stand within the venue (`ICML 2021`).
 */
export interface Reference extends Span {
  readonly authors: readonly ReferenceAuthor[];
  /** More authors than are named: `et al.`, `외 3인`. */
  readonly etAl: boolean;
  readonly title?: ReferenceText;
  readonly venue?: ReferenceVenue;
  /** Every printed form of the venue: the leading tag (`[EMNLP 2022 main]`), `(EMNLP)`, the full name. */
  readonly venueForms: readonly ReferenceText[];
  readonly year?: number;
  readonly yearSpan?: Span;
  /** 1–12. */
  readonly month?: number;
  /** `1234–1245`, as printed without `pp.`. */
  readonly pages?: string;
  /** Volume, with the issue in parentheses where it is given. */
  readonly volume?: string;
  /** Identifier alone: `2502.18934`. */
  readonly arxiv?: string;
  /** Identifier alone: `10.1000/182`. */
  readonly doi?: string;
  readonly url?: string;
  readonly type: ReferenceType;
  /** 0–1: how sure it is that this is a reference at all. */
  readonly confidence: number;
  /** The authors are the company of somebody whom the reference does not name: `with X and Y`, `X and me`. */
  readonly isCompany?: true;
}

/** What the caller knows about the text beyond its characters. */
export interface ReferenceOptions {
  /** The list holds one person's own works; they may be left out (`with X and Y`) or be `me`. */
  readonly isOwnList?: boolean;
  /** Whether a name is a known conference or journal. */
  readonly isVenue?: (name: string) => boolean;
  /** Emphasised stretches without their markers; `*`, `_` and HTML tags are also found without it. */
  readonly marks?: readonly (Span & { readonly how: string })[];
  /** Links; Markdown links and bare addresses are also found without it. */
  readonly links?: readonly (Span & { readonly url: string; readonly text?: Span })[];
}
