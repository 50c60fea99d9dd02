import type { Span } from '../../../model/index.ts';
import { containsSpan } from '../../../model/index.ts';
import { allMatches } from '../../allMatches.ts';
import type { Block, Section } from '../../parse/index.ts';
import { findOverlap, isReadable, trimSpan } from '../../reading.ts';
import type { Survey } from '../../survey.ts';
import { findTechniqueForms } from '../../words/findTechniqueForms.ts';
import { type Candidate, createCandidate, RANK } from '../candidate.ts';
import { isDecided, isSkillName } from './recogniseSkills.ts';

/** Sections that tell what somebody did or does: a technique's form is enough there. */
const DEEDS: ReadonlySet<Section> = new Set<Section>([
  'profile',
  'summary',
  'interests',
  'skills',
  'teaching',
  'experience',
  'projects',
  'opensource',
  'education',
  'talks',
]);

/** What announces a list of fields: whatever is listed behind it is one. */
const FIELDS_BEFORE =
  /\b(?:research interests?|(?:current |main |primary )?interests|areas? of (?:interest|expertise|research)|(?:research|work|thesis|phd|dissertation) (?:focus(?:es|ed)?|interests?|areas?|topics?)|topics(?: covered)?)\s*(?:(?:is|are|was|include[sd]?|including|lies? in|span|cover|on|in|:)\s+){1,2}|\b(?:speciali[sz](?:e[sd]?|ing|ation)|experts?|expertise) (?:in|on)\s+|\bresearch(?:er)? (?:on|in)\s+|(?:관심\s?(?:분야|사|주제)|연구\s?(?:분야|주제|관심사?)|전문\s?분야|세부\s?전공)(?:은|는|로는|\s?[:：])\s*/giu;
/** What a technique stands behind as well as anything else: only forms of techniques count, or company of known ones. */
const WORK_BEFORE =
  /\b(?:works?|worked|working) on\s+|\b(?:experience[ds]?|background|knowledge|skilled|versed|interested|training) (?:in|with|of)\s+|\bfocus(?:es|ed|ing)? on\s+|\b(?:passionate|care[sd]?) about\s+|\b(?:stud(?:y|ies|ied|ying)|investigat(?:e[sd]?|ing)|research(?:es|ed|ing)|explor(?:e[sd]?|ing)|taught|teach(?:es|ing)?)\s+|\b(?:dealt|deals) with\s+/giu;

/** Where an enumeration ends: at the end of a sentence, a relative clause, a purpose. */
const END =
  /[.;!?](?:\s|$)|\n\s*\n|\s[–—]\s|[()“”"«»]|\b(?:at|for|to|that|which|who|where|when|while|so|because|since|during|before|after|until|but|as|is|are|was|were|has|have|had|he|she|they|we|i|my|our|his|her|among|within|without|not|new york)\b|(?:이다|입니다|이며|이고|등(?:이|을|의|입)|을\s|를\s)|$/iu;
const SEPARATOR =
  /,\s*(?:and\s+|or\s+)?|\s+(?:and|or|&|using|with|및|과|와)\s+|[·/]\s?|(?<=\p{Script=Hangul}{2})[와과]\s/gu;
/** What an item begins with and what goes on about it. */
const LEAD =
  /^(?:(?:and|or|on|in|with|the|an?|both|also|mainly|mostly|especially|particularly|primarily|broadly|more|including|such as|e\.g\.|various|modern|novel|new|applied|lately)\s+)+/iu;
const TAIL = /\s(?:of|in|with|using|from|by|via|under|through|on|into|over|across)\s.*$/isu;

/** Last words of what people work on that is no technique. */
const THINGS =
  /\b(?:teams?|people|compan(?:y|ies)|products?|projects?|users?|customers?|clients?|roles?|years?|business(?:es)?|start-?ups?|problems?|things?|solutions?|services?|applications?|technolog(?:y|ies)|tools?|issues?|challenges?|results?|quality|delivery|growth|impact|communication|leadership|fields?|areas?|topics?|questions?|aspects?|world|industry|sector|life|future|environments?|platforms?|features?|websites?|apps?|side|code|papers?|books?|stuff|work|science fiction|others?|\p{L}+ists?|\p{L}+ians?|students?|children|music|travel|sports?)$/iu;
/** Words of fields that stand alone: "abstention", "phonology". */
const FIELD_WORD =
  /\p{L}{4,}(?:tion|sion|ics|ity|ment|ance|ence|ogy|graphy|ysis|ism|ometry|omics|metrics)$/iu;

/**
 * Techniques that no list names: in titles and in what people tell of their work, by the form of their names
 * ("friction estimation", "소형 객체 탐지"); behind "my research interests include", whatever is listed.
 */
export function recogniseTopics(survey: Survey): Candidate[] {
  const { text, blocks, publications } = survey;
  const candidates: Candidate[] = [];
  const add = (span: Span, block: number, confidence: number): void => {
    if (!isSkillName(text, span) || isDecided(survey.matches[block] ?? [], span)) return;
    candidates.push(
      createCandidate(text, span, { kind: 'technique', how: 'section', confidence, rank: RANK.skill - 2 }),
    );
  };
  for (const { title, block } of publications)
    for (const form of findTechniqueForms(text, title))
      if (form.where !== 'list') add(form, block, form.where === 'anywhere' ? 0.6 : 0.5);
  for (const [index, block] of blocks.entries()) {
    if (!isReadable(block) || !DEEDS.has(block.section) || block.type === 'heading') continue;
    const isHead = block.part === 'head' && (block.section === 'experience' || block.section === 'education');
    if (isHead && block.type !== 'paragraph' && block.type !== 'item') continue;
    // "Contributions: MLflow documentation": what was done for others is no field
    if (block.key && /contribut|기여/iu.test(text.slice(block.key.start, block.key.end))) continue;
    // prose about nobody names techniques as it names anything
    if (block.type === 'paragraph' && survey.subjects.ofBlock[index] === undefined) continue;
    for (const form of findTechniqueForms(text, block.text))
      if (form.where === 'anywhere' && !isNamedFor(text, form)) add(form, index, 0.5);
    for (const item of listedFields(survey, block, index)) add(item, index, 0.5);
  }
  return candidates;
}

/** "the Lean Learning Laboratory", "the Retrieval Team": a phrase that a name goes on behind. */
function isNamedFor(text: string, { start, end }: Span): boolean {
  return /^\p{Lu}/u.test(text.slice(start)) && /^\s\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3));
}

/** Items of the enumerations that a block announces. */
function listedFields(survey: Survey, block: Block, index: number): Span[] {
  const { text } = survey;
  if (block.type === 'row' || block.type === 'code') return [];
  const slice = text.slice(block.text.start, block.text.end);
  const found: Span[] = [];
  for (const [pattern, isSure] of [
    [FIELDS_BEFORE, true],
    [WORK_BEFORE, false],
  ] as const)
    for (const match of allMatches(slice, pattern)) {
      const start = block.text.start + match.index + match[0].length;
      const items = enumerate(text, start, block.text.end);
      const known = items.filter((item) => findOverlap(survey.matches[index]!, item)).length;
      for (const item of items)
        if (
          !found.some((other) => containsSpan(other, item)) &&
          isField(text, item, isSure, known, items.length)
        )
          found.push(item);
    }
  return found;
}

function enumerate(text: string, start: number, limit: number): Span[] {
  const rest = text.slice(start, Math.min(limit, start + 400));
  const region = rest.slice(0, END.exec(rest)!.index);
  const items: Span[] = [];
  let from = 0;
  const add = (to: number): void => {
    const piece = region.slice(from, to);
    const lead = LEAD.exec(piece)?.[0].length ?? 0;
    const item = piece.slice(lead).replace(TAIL, '');
    const span = trimSpan(text, { start: start + from + lead, end: start + from + lead + item.length });
    if (span.end > span.start) items.push(span);
  };
  for (const match of allMatches(region, SEPARATOR)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(region.length);
  return items;
}

function isField(text: string, item: Span, isSure: boolean, known: number, count: number): boolean {
  const name = text.slice(item.start, item.end).replace(/\s+/gu, ' ');
  const words = name.split(' ');
  if (words.length > 4 || name.length < 4 || THINGS.test(name) || /\d/u.test(name)) return false;
  if (/\p{Script=Hangul}/u.test(name)) return isSure && words.length <= 3;
  // "leading teams", "building things": what somebody does, not what it is called
  if (/^\p{L}+ing$/iu.test(words[0]!) && words.length > 1) return false;
  if (/^\p{Lu}/u.test(words[0]!) && words.some((word) => /^\p{Ll}/u.test(word))) return false;
  const form = findTechniqueForms(text, item)[0];
  if (form && form.start === item.start && form.end === item.end) return true;
  if (words.length === 1) return FIELD_WORD.test(name) && (isSure || known > 0) && /^\p{Ll}/u.test(name);
  // a stranger amid techniques
  return isSure ? count > 1 || known > 0 : known > 0 && known >= count / 2 && /^\p{Ll}/u.test(name);
}
