import type { Vocabulary } from '../vocabulary/index.ts';
import type { Extraction } from './extraction.ts';
import { findMentions } from './mentions/index.ts';
import { parseDocument } from './parse/index.ts';
import { createReading } from './reading.ts';
import { relate } from './relations/index.ts';
import { type HangulModel, koreanNames, repairDocument } from './repair/index.ts';
import type { SourceDocument } from './sourceDocument.ts';
import { surveyDocument } from './survey.ts';

/** What {@link extractDocument} may be given besides the vocabulary. */
export interface ExtractOptions {
  /** Restores lost Korean syllables; only needed where `needsHangulModel(source)`. */
  readonly hangul?: HangulModel;
}

/**
 * Reads one document: repair → blocks → mentions → relations.
 *
 * A strange document gives fewer mentions and a warning, never an exception. The result depends on nothing but the
 * arguments.
 */
export function extractDocument(
  source: SourceDocument,
  vocabulary: Vocabulary,
  options: ExtractOptions = {},
): Extraction {
  const document = repairDocument(source, {
    ...(options.hangul ? { hangul: options.hangul } : {}),
    knownKorean: koreanNames(vocabulary),
    knownWords: (word) => vocabulary.lookUp(word).length > 0,
  });
  const blocks = parseDocument(document);
  const survey = surveyDocument(createReading(document, blocks, vocabulary));
  const mentions = findMentions(survey);
  return { document, blocks, ...mentions, ...relate(survey, mentions) };
}
