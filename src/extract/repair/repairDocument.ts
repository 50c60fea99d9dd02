import type { RepairSummary, Span, Warning } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import type { SourceDocument } from '../sourceDocument.ts';
import { applyEdits, type Draft, type Edit, mergeSpans } from './draft.ts';
import { findHyphenation } from './findHyphenation.ts';
import { findKoreanMojibake, hasLossyKoreanMojibake } from './findKoreanMojibake.ts';
import { findLatexCrumbs } from './findLatexCrumbs.ts';
import { findMisreadCharacters } from './findMisreadCharacters.ts';
import { findMojibake, hasLossyHangul } from './findMojibake.ts';
import { findTypesetting } from './findTypesetting.ts';
import type { HangulModel } from './hangulModel.ts';
import { maskContacts } from './maskContacts.ts';
import type { RepairedDocument } from './repairedDocument.ts';

/** What repair may lean on; each part is optional, and without it less is restored. */
export interface RepairOptions {
  /** Restores Korean with bytes missing; {@link needsHangulModel} tells whether it's worth loading. */
  readonly hangul?: HangulModel;
  /** Korean names that the vocabulary knows. */
  readonly knownKorean?: readonly string[];
  /** Whether a word, in lower case, is one that people write: for words that a line end cut in two. */
  readonly knownWords?: (word: string) => boolean;
}

/** Damage lies in layers (text that was misread twice); more than these are not peeled. */
const MAX_LAYERS = 6;

type Finder = (text: string, options: RepairOptions, draft: Draft) => readonly Edit[];

const FINDERS: readonly Finder[] = [
  (text, { hangul }, draft) => findMojibake(text, hangul, restoredOf(draft)),
  (text, { hangul }) => findKoreanMojibake(text, hangul),
  findTypesetting,
  (text, { knownWords }) => findHyphenation(text, knownWords),
  findLatexCrumbs,
  findMisreadCharacters,
];

/**
 * Repairs a document's text and masks its contact details; the result's `text` is final.
 *
 * In this order, each until nothing more is found: UTF-8 read as something else, with or without loss; ligatures,
 * split accents, private-use bullets; words cut at line ends; crumbs of LaTeX; letters for digits in years; then
 * contact details, each character of which becomes `█`. Undamaged text comes back as it was, masks apart, and repairing twice is repairing once.
 */
export function repairDocument(source: SourceDocument, options: RepairOptions = {}): RepairedDocument {
  let draft: Draft = { text: source.text, repaired: [], uncertain: [], counts: new Map() };
  if (options.hangul && options.knownKorean?.length && needsHangulModel(source))
    options = { ...options, hangul: modelWith(options.hangul, options.knownKorean) };
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    const before = draft.text;
    for (const find of FINDERS) draft = repairWith(draft, find, options);
    if (draft.text === before) break;
  }
  const lost = allMatches(draft.text, /\uFFFD+/g).map(({ index, 0: run }) => ({
    start: index,
    end: index + run.length,
  }));
  const masks = maskContacts(draft.text);
  const repairs: RepairSummary[] = [...draft.counts].map(([what, count]) => ({ what, count }));
  if (masks.masked.length > 0) repairs.push({ what: 'contact-masked', count: masks.masked.length });
  const warnings: Warning[] = lost.length > 0 ? [{ what: 'lost-characters', count: lost.length }] : [];
  return {
    ...source,
    text: masks.text,
    repairs,
    repaired: draft.repaired,
    uncertain: mergeSpans([...draft.uncertain, ...lost]),
    masked: masks.masked,
    warnings,
  };
}

/**
 * Whether {@link repairDocument} would restore more with a Hangul model: the text has Korean with bytes missing.
 * Cheap for undamaged text, so that the table is loaded only when it helps.
 */
export function needsHangulModel(source: SourceDocument): boolean {
  let draft: Draft = { text: source.text, repaired: [], uncertain: [], counts: new Map() };
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    if (hasLossyHangul(draft.text) || hasLossyKoreanMojibake(draft.text)) return true;
    const edits = findMojibake(draft.text, undefined, restoredOf(draft));
    if (edits.length === 0) return false;
    draft = applyEdits(draft, edits);
  }
  return false;
}

const modelsWith = new WeakMap<HangulModel, WeakMap<readonly string[], HangulModel>>();

/** The model with the vocabulary's names; made once for each pair, since many documents are read with the same. */
function modelWith(model: HangulModel, names: readonly string[]): HangulModel {
  let models = modelsWith.get(model);
  if (!models) {
    models = new WeakMap();
    modelsWith.set(model, models);
  }
  let extended = models.get(names);
  if (!extended) {
    extended = model.withWords(names);
    models.set(names, extended);
  }
  return extended;
}

/** What was restored of misread text; nothing where other repairs were all. */
function restoredOf({ counts, repaired }: Draft): readonly Span[] {
  return [...counts.keys()].some((what) => what.startsWith('mojibake:')) ? repaired : [];
}

function repairWith(draft: Draft, find: Finder, options: RepairOptions): Draft {
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    const edits = find(draft.text, options, draft);
    if (edits.length === 0) break;
    draft = applyEdits(draft, edits);
  }
  return draft;
}
