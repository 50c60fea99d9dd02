export { createVocabulary } from './createVocabulary.ts';
export type { VocabularyEntry } from './entry.ts';
export { isEverydayWord } from './everydayWords.ts';
export { compareFaults, type Fault, formatFault } from './fault.ts';
export { formatVocabularyFile } from './formatVocabularyFile.ts';
export { hasContext, needsContext } from './hasContext.ts';
export { isKoreanTail } from './koreanTail.ts';
export { parseVocabulary, type VocabularyFile } from './parseVocabulary.ts';
export type { Vocabulary, VocabularyMatch } from './vocabulary.ts';
