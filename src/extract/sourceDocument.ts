/** How a document's text is laid out. */
export type DocumentFormat = 'text' | 'markdown';

/** A file's text as it was found: decoded, line ends `\n`, no byte order mark, damage and all. */
export interface SourceDocument {
  /** Relative to the folder that was built, `/` between its parts. */
  readonly path: string;
  readonly format: DocumentFormat;
  /** As the WHATWG encoding standard names it. */
  readonly encoding: string;
  readonly text: string;
}
