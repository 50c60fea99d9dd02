export {
  type Block,
  type BlockType,
  type Link,
  type Mark,
  SECTIONS,
  type Section,
  SIDE_SECTIONS,
} from './block.ts';
export { classifySection } from './classifySection.ts';
export type { DateRange } from './dateRange.ts';
export { findDates } from './findDates.ts';
export { formatBlocks } from './formatBlocks.ts';
export { parseDocument } from './parseDocument.ts';
export { splitSentences } from './splitSentences.ts';
export { withoutMarkup } from './withoutMarkup.ts';
