import type { Span } from '../../model/index.ts';
import type { Section } from './block.ts';
import { classifySection } from './classifySection.ts';
import { trimSpan } from './draft.ts';

/** `Key: value`, as spans. The value may be empty: the key then stands above what it names. */
export interface Pair {
  readonly key: Span;
  readonly value: Span;
}

/** Longest key, in characters: "Graduate Research Experience and Training". */
const MAX_KEY_LENGTH = 48;
const MAX_KEY_WORDS = 6;

/** A key and its value with dots that lead from one to the other: "Databases ........ Redis". */
const LEADER = /^([^\n.:：]{2,40}?)\s?(?:\.\s?){4,}\s*(?=[^\n]*\p{L})/u;

/** The labels of the European CV form, which stand beside what they name without a colon. */
const FORM_LABEL =
  /^(?:Surname\(?s?\)?\s?\/\s?(?:First|Other) names?\(?s?\)?|First names?\(?s?\)?\s?\/\s?Surnames?\(?s?\)?|Dates?(?: \(from\s?[-–]\s?to\))?|(?:Occupation|Position|Job)(?: title)?(?: or position)? held|Main activities and responsibilities|Name(?: and address)? of (?:the )?employer|Type of business or sector|Title of (?:the )?qualification(?: awarded)?|Principal (?:subjects|studies)(?:\s?\/\s?occupational skills(?: covered)?)?|Name(?: and type)? of (?:the )?organi[sz]ation providing education and training|Level in (?:the )?national (?:or international )?classification|Mother tongue\(?s?\)?|Other languages?\(?s?\)?|(?:Social|Organi[sz]ational|Technical|Computer|Artistic|Communication|Digital|Job-related|Other) (?:skills|competences)(?: and (?:competences|skills))?|Driving licen[cs]e\(?s?\)?|Additional information|Nationality|Date of birth|Gender|Address|Telephone|E-?mail)(?:\s{2,}|\t\s*)(?=\S)/u;
/** "[학력] 한빛대학교 졸업": a Korean title in brackets with what belongs to it on its line. */
const BRACKETED = /^[[【〔]\s?([가-힣][가-힣 /·]{0,11}?)\s?[\]】〕]\s*(?=[^\s(:：])/u;
const OF_LIFE: ReadonlySet<Section> = new Set<Section>([
  'education',
  'experience',
  'skills',
  'certifications',
  'military',
  'languages',
]);

/** Words that a key seldom has and the first half of a sentence often does. */
const SENTENCE =
  /(?:^|\s)(?:is|are|was|were|has|have|had|I|we|he|she|they|my|that|which|who|will|can|following|include|includes|including|such|below)(?:\s|$)/i;

/**
 * Reads `Key: value`, `**Key:** value`, `**Key**: value`, `*Key* : value`, `Key ： value`, `Key ..... value`. Sentences with a colon,
 * times, addresses and titles with a subtitle ("Teacher Intervention: Improving …" is one when the key is long) are
 * judged by length and words only.
 *
 * @param span the line, without its marker
 */
export function readPair(text: string, span: Span): Pair | undefined {
  const leader = LEADER.exec(text.slice(span.start, Math.min(span.end, span.start + 160)));
  if (leader && leader[0].length < span.end - span.start)
    return {
      key: trimSpan(text, span.start, span.start + leader[1]!.length),
      value: trimSpan(text, span.start + leader[0].length, span.end),
    };
  const label = FORM_LABEL.exec(text.slice(span.start, Math.min(span.end, span.start + 120)));
  if (label)
    return {
      key: trimSpan(text, span.start, span.start + label[0].length),
      value: trimSpan(text, span.start + label[0].length, span.end),
    };
  const bracketed = BRACKETED.exec(text.slice(span.start, Math.min(span.end, span.start + 24)));
  if (bracketed && OF_LIFE.has(classifySection(bracketed[1]!) ?? 'other')) {
    const at = span.start + text.slice(span.start, span.end).indexOf(bracketed[1]!);
    return {
      key: trimSpan(text, at, at + bracketed[1]!.length),
      value: trimSpan(text, span.start + bracketed[0].length, span.end),
    };
  }
  const limit = Math.min(span.end, span.start + MAX_KEY_LENGTH + 12);
  let colon = -1;
  for (let i = span.start; i < limit; i++) {
    const c = text[i]!;
    if (c === ':' || c === '：' || c === '∶') {
      colon = i;
      break;
    }
    if (c === '\n' || c === '[' || c === '<' || c === '`' || c === '"' || c === '“' || c === '|')
      return undefined;
  }
  if (colon < 0) return undefined;
  const strong = /^(?:\*\*\*?|__|\*|_)/.exec(text.slice(span.start, span.start + 3))?.[0] ?? '';
  const close = strong === '' ? -1 : text.indexOf(strong, span.start + strong.length);
  let valueStart = colon + 1;
  let keyEnd = colon;
  let { end } = span;
  if (strong !== '') {
    if (close < 0 || close > limit) return undefined;
    if (close === colon + 1) valueStart = close + strong.length;
    else if (close + strong.length <= colon && text.slice(close + strong.length, colon).trim() === '')
      keyEnd = close;
    else if (colon < close) {
      // *Created: 2026* is a fact, **A long title: its subtitle** is not
      if (close + strong.length < span.end || text.slice(span.start, colon).split(/\s+/).length > 2)
        return undefined;
      end = close;
    }
  }
  const key = trimSpan(text, span.start + strong.length, keyEnd);
  const after = text[valueStart];
  const name = text.slice(key.start, key.end);
  if (name === '' || name.length > MAX_KEY_LENGTH) return undefined;
  const value = trimSpan(text, valueStart, end);
  const wide = /[가-힣]/.test(name) || text[colon] !== ':';
  if (after !== undefined && value.end > value.start && !/\s/.test(after) && !wide && strong === '')
    return undefined; // 12:30, http://
  if (/^\/\//.test(text.slice(valueStart, valueStart + 2))) return undefined;
  if (
    !/\p{L}/u.test(name) ||
    /[.!?;](?:\s|$)/.test(name.replace(/\b(?:no|dept|univ|e\.g|i\.e|ph\.d|m\.s|b\.s)\./gi, ''))
  )
    return undefined;
  const words = name.split(/\s+/);
  if (words.length > MAX_KEY_WORDS || SENTENCE.test(name)) return undefined;
  if (
    strong === '' &&
    !/[가-힣]/.test(name) &&
    words.length >= 4 &&
    !isTitleCase(words) &&
    classifySection(name) === undefined
  ) {
    return undefined; // "Lead the transcription effort: took …"
  }
  if (
    name.split(',').length > (words.length > 4 ? 1 : 3) ||
    name.split('(').length !== name.split(')').length
  )
    return undefined;
  return { key, value };
}

/** Whether most words, but for the small ones, begin with a capital or have no case. */
function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => !/^(?:of|and|for|in|the|to|at|on|with|a|an|or|by|&)$/.test(word));
  return long.filter((word) => !/^\p{Ll}/u.test(word)).length >= long.length * 0.6;
}
