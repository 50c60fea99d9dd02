export { type ExtractOptions, extractDocument } from './extractDocument.ts';
export type { Extraction } from './extraction.ts';
export type { Mention, SameAs } from './mentions/index.ts';
export { type Block, parseDocument } from './parse/index.ts';
export { type ReadResult, readSource, refuseSize } from './readSource.ts';
export type { Relation } from './relations/index.ts';
export {
  createHangulModel,
  type HangulModel,
  koreanNames,
  needsHangulModel,
  type RepairedDocument,
  repairDocument,
} from './repair/index.ts';
export type { DocumentFormat, SourceDocument } from './sourceDocument.ts';
