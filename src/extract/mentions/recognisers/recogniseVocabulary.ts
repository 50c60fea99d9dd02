import type { Kind, Span } from '../../../model/index.ts';
import { containsSpan } from '../../../model/index.ts';
import {
  hasContext,
  isEverydayWord,
  needsContext,
  type VocabularyEntry,
  type VocabularyMatch,
} from '../../../vocabulary/index.ts';
import type { Block, Section } from '../../parse/index.ts';
import { sentenceAt } from '../../reading.ts';
import type { Survey } from '../../survey.ts';
import { localEdition } from '../../words/localEdition.ts';
import { SORT } from '../../words/sortWords.ts';
import { type Candidate, createCandidate, RANK } from '../candidate.ts';

/** Which kind a name of several kinds is likely to have, by section; kinds not listed come last. */
const PREFERRED: Partial<Record<Section, readonly Kind[]>> = {
  education: ['organization', 'place', 'venue', 'technique'],
  experience: ['organization', 'place', 'software', 'model', 'technique'],
  publications: ['venue', 'technique', 'model', 'dataset', 'software'],
  service: ['venue', 'organization'],
  awards: ['award', 'organization', 'venue'],
  certifications: ['award', 'software', 'organization'],
};
const DEFAULT: readonly Kind[] = [
  'software',
  'model',
  'dataset',
  'technique',
  'organization',
  'venue',
  'award',
  'place',
];
const EMPLOYER_BEFORE = /(?:\b(?:at|for|joined|join|by|with|from|of)|@|,)\s+[*_[]{0,3}$/iu;
const OWNER_AFTER = /^[*_\]]{0,3}['’]s\s/u;
/** "네이버클라우드 HyperCLOVA X 팀": what has a team is an organization. */
const UNIT_BEHIND = /^\s(?:[\p{L}\d]{1,12}\s){0,2}[\p{L}\d]{0,10}(?:팀|부문|본부|사업부|연구실|랩)(?!\p{L})/u;
const VENUE_BEFORE =
  /\b(?:review(?:er|ed|ing)?(?: (?:for|of|at))?|published (?:at|in)|presented (?:at|in)|accepted (?:at|to|by)|papers? (?:at|in)|in proceedings of|appear(?:ed)? (?:at|in))\s*[:：]?\s*[*_[]{0,3}$/iu;
/** Somebody writes, uses or learns what follows: enough to take "Go" or "Rust" for a language. */
const USED_BEFORE =
  /\b(?:writ(?:e|es|ing|ten)|wrote|rewr\w+|programs?|programm\w+|cod(?:e|es|ed|ing)|implement\w*|built|developed|services?|scripts?|learn(?:ing|ed)?|know|knows|using|uses?|used|proficient|fluent|experience|experienced|migrat\w+|moving|deploy\w*|maintain\w*)\b[^.;]{0,45}$/iu;
/** "a sandbox in Rust". */
const SORT_IN = new RegExp(`\\b(?:(?:${SORT}) in|lines of(?: pure)?) $`, 'iu');
/** The same behind the name in Korean: "Go로 새로 구현". */
const USED_IN_KOREAN =
  /^(?:(?:으로|로)\s(?:[\p{Script=Hangul}]+\s){0,3}?[\p{Script=Hangul}]*(?:작성|구현|개발|만들|짜)|(?:은|는|을|를)\s(?:[\p{Script=Hangul}\d]+\s){0,5}?(?:썼|쓰고|씁니다|써\s?왔|사용|활용|다루|다뤘|다룹|익숙|능숙))/u;
/** What stands before a company in a sentence. */
const COMPANY_BEFORE =
  /\p{Ll}\s(?:by|at|from|to|with|for|and|or|of|joined|joining|left)\s(?:the\s)?[*_]{0,2}$/u;
const LIST_SEPARATOR =
  /^(?:\s*[,;/·|•&+、]\s*(?:and\s+|or\s+)?|\s+(?:and|or|및)\s+|\s*[와과]\s+|\s*\([^()]{0,20}\)\s*[,/]\s*)$/u;
const SKILL_KEY =
  /lang|skill|tool|frame|lib|stack|tech|software|platform|program|data|cloud|infra|언어|기술|도구|프레임|라이브러리|스택|툴/iu;

/** Everything that the vocabulary names, with the kind that the place suggests where a name has several. */
export function recogniseVocabulary(survey: Survey): Candidate[] {
  const candidates: Candidate[] = [];
  const chosen = survey.blocks.map((block, index) =>
    survey.matches[index]!.map((_, place) =>
      chooseEntry(survey, block, index, survey.matches[index]!, place),
    ),
  );
  const settled = settledNames(survey, chosen);
  for (const index of survey.blocks.keys()) {
    for (const [place, match] of survey.matches[index]!.entries()) {
      const name = survey.text.slice(match.start, match.end);
      const isPart = survey.text[match.start - 1] === '-';
      const entry =
        chosen[index]![place] ??
        (isPart ? undefined : match.entries.find(({ id }) => settled.get(name) === id));
      if (!entry) continue;
      const ambiguous = needsContext(entry, name);
      const edition =
        entry.kind === 'venue' || entry.kind === 'organization'
          ? localEdition(survey.text, match, entry, survey.vocabulary)
          : undefined;
      candidates.push(
        createCandidate(survey.text, edition ?? match, {
          kind: entry.kind,
          ...(edition ? {} : { entry: entry.id }),
          how: 'vocabulary',
          confidence: ambiguous ? 0.8 : match.asWritten ? 0.95 : 0.9,
          rank: entry.kind === 'place' ? RANK.place : RANK.vocabulary,
        }),
      );
    }
  }
  return candidates;
}

/** Shortest name whose meaning at one place holds at others, in UTF-16 units. */
const MIN_SETTLED = 5;

/** Names that need context and had it somewhere, with the entry that they meant there; none that are everyday words. */
function settledNames(
  { text, matches }: Survey,
  chosen: readonly (readonly (VocabularyEntry | undefined)[])[],
): ReadonlyMap<string, string> {
  const settled = new Map<string, string>();
  for (const [index, entries] of chosen.entries())
    for (const [place, entry] of entries.entries()) {
      if (!entry || entry.kind === 'place' || entry.kind === 'organization') continue;
      const { start, end } = matches[index]![place]!;
      const name = text.slice(start, end);
      if (name.length < MIN_SETTLED || !/^\p{Lu}/u.test(name) || isEverydayWord(name.toLowerCase())) continue;
      if (needsContext(entry, name)) settled.set(name, entry.id);
    }
  return settled;
}

function chooseEntry(
  survey: Survey,
  block: Block,
  index: number,
  matches: readonly VocabularyMatch[],
  place: number,
): VocabularyEntry | undefined {
  const { text } = survey;
  const match = matches[place]!;
  const possible = match.entries.filter((entry) => isMeant(survey, block, index, matches, place, entry));
  if (possible.length <= 1) return possible[0];
  const before = text.slice(Math.max(block.text.start, match.start - 40), match.start);
  const after = text.slice(match.end, match.end + 6);
  const first = (kind: Kind): VocabularyEntry | undefined => possible.find((entry) => entry.kind === kind);
  if (VENUE_BEFORE.test(before) && first('venue')) return first('venue');
  const isWhole = UNIT_BEHIND.test(text.slice(match.end, match.end + 24));
  if (
    (EMPLOYER_BEFORE.test(before) || OWNER_AFTER.test(after) || isWhole) &&
    first('organization') &&
    block.section !== 'skills'
  )
    return first('organization');
  const preferred = block.part === 'body' ? DEFAULT : (PREFERRED[block.section] ?? DEFAULT);
  for (const kind of [...preferred, ...DEFAULT]) {
    const entry = first(kind);
    if (entry) return entry;
  }
  return possible[0];
}

function isMeant(
  survey: Survey,
  block: Block,
  index: number,
  matches: readonly VocabularyMatch[],
  place: number,
  entry: VocabularyEntry,
): boolean {
  const { text } = survey;
  const match = matches[place]!;
  // "LIO-SAM" is another thing than "SAM".
  if (
    /[\p{Lu}\d]-$/u.test(text.slice(0, match.start).slice(-2)) &&
    /^\p{Lu}[\p{L}\d]*$/u.test(text.slice(match.start, match.end))
  )
    return false;
  // "verifier-guided decoding" is another thing than "guided decoding".
  if (
    /\p{L}-$/u.test(text.slice(0, match.start).slice(-2)) &&
    /^(?:\p{L}+ed|aware|driven|free|wise|level)[\s-]/u.test(text.slice(match.start, match.end))
  )
    return false;
  // "A physics-guided network" is not about physics.
  if (
    entry.kind === 'technique' &&
    /^-(?:guided|informed|inspired|aware|free|like|related|enabled)(?![\p{L}\p{N}])/u.test(
      text.slice(match.end, match.end + 10),
    )
  )
    return false;
  if (!isSpeltAsName(text, block, matches, place, entry)) return false;
  if (entry.kind === 'place') return isPlaceMeant(survey, block, matches, place, entry);
  const name = text.slice(match.start, match.end);
  if (!needsContext(entry, name)) return true;
  const sentence = sentenceAt(survey, index, match);
  if (entry.kind === 'organization' && isHeadOrganization(survey, match)) return true;
  if (hasContext(entry, text.slice(sentence.start, sentence.end), name)) return true;
  if (entry.kind === 'organization') {
    // "rejected by Stripe and by Netflix": a capital inside a sentence is no accident where nothing else has the name.
    const isOnlyReading = match.entries.every(({ kind }) => kind === 'organization');
    const isInside = COMPANY_BEFORE.test(text.slice(sentence.start, match.start));
    return (
      isOnlyReading &&
      isInside &&
      /^\p{Lu}/u.test(name) &&
      block.type !== 'heading' &&
      block.section !== 'skills'
    );
  }
  if (
    entry.kind === 'software' &&
    (/^-(?:based|powered|native|backed)(?![\p{L}-])/u.test(text.slice(match.end, match.end + 9)) ||
      USED_BEFORE.test(text.slice(sentence.start, match.start)) ||
      SORT_IN.test(text.slice(Math.max(sentence.start, match.start - 40), match.start)) ||
      USED_IN_KOREAN.test(text.slice(match.end, match.end + 40))) &&
    /^\p{Lu}/u.test(name)
  )
    return true;
  const isSkill =
    block.section === 'skills' ||
    (block.key !== undefined && SKILL_KEY.test(text.slice(block.key.start, block.key.end)));
  if (isSkill && (isListed(text, block, match) || block.text.end - block.text.start < 40)) return true;
  return hasNeighbour(text, matches, place);
}

/** Everyday words that some product, model or data set writes with capitals: "complex" is seldom ComplEx. */
const ORDINARY = new Set(
  `accelerate anybody blink brats caddy canoe clang clef climax colt complex confluence consul dreamer edger encase glove grads
  gymnasium hackle jags kingfisher kits ladybug latex lumberyard lustre massive nexus parquet plumed premiere prettier procreate
  ragas rancher redcaps rotate saner shapely singularity snapdragon soups spades squad subversion swagger switchboard tailwind
  tenable tomcat truffle undertow unreal varnish visa yarn zinc`.split(/\s+/u),
);
const NAMED_KINDS: ReadonlySet<Kind> = new Set<Kind>([
  'software',
  'model',
  'dataset',
  'venue',
  'organization',
  'award',
]);

/**
 * Whether a proper name in small letters is still a name: never for everyday words; else in enumerations, as code,
 * or where somebody uses or writes it ("built with kafka").
 */
function isSpeltAsName(
  text: string,
  block: Block,
  matches: readonly VocabularyMatch[],
  place: number,
  entry: VocabularyEntry,
): boolean {
  const match = matches[place]!;
  const name = text.slice(match.start, match.end);
  if (!NAMED_KINDS.has(entry.kind) || !/^\p{Ll}/u.test(name) || !/^\p{Lu}/u.test(entry.name)) return true;
  const first = /^\p{Ll}+/u.exec(name)![0];
  if (ORDINARY.has(first)) return false;
  if (/[\d_+#.-]/u.test(name) || name.length >= 12) return true;
  if (block.marks.some((mark) => mark.how === 'code' && match.start >= mark.start && match.end <= mark.end))
    return true;
  if (block.section === 'skills' || isListed(text, block, match) || hasNeighbour(text, matches, place))
    return true;
  return (
    entry.kind === 'software' ||
    USED_BEFORE.test(text.slice(Math.max(block.text.start, match.start - 2 * NEAR), match.start))
  );
}

/** An ambiguous name is meant where it stands in an enumeration right beside another known software or technique. */
function hasNeighbour(text: string, matches: readonly VocabularyMatch[], place: number): boolean {
  const match = matches[place]!;
  const isThing = (other: VocabularyMatch | undefined): other is VocabularyMatch =>
    other?.entries.some(
      ({ kind }) => kind === 'software' || kind === 'technique' || kind === 'model' || kind === 'dataset',
    ) ?? false;
  const previous = matches[place - 1];
  const next = matches[place + 1];
  return (
    (isThing(previous) && LIST_SEPARATOR.test(text.slice(previous.end, match.start))) ||
    (isThing(next) && LIST_SEPARATOR.test(text.slice(match.end, next.start)))
  );
}

/** How far around a name the ends of its item are looked for. UTF-16 units. */
const NEAR = 60;

/** Whether a name is a whole item of an enumeration: between commas, colons, brackets or the block's ends. */
function isListed(text: string, block: Block, span: Span): boolean {
  const from = Math.max(block.text.start, span.start - NEAR);
  const before = text.slice(from, span.start).trimEnd();
  const after = text.slice(span.end, Math.min(block.text.end, span.end + NEAR)).trimStart();
  return (
    (before === '' || /[,;:：/·|•(`*]$|!\[$|\band$/u.test(before)) &&
    (after === '' || /^[,;/·|•()`*\]]|^and\b/u.test(after))
  );
}

function isHeadOrganization(survey: Survey, span: Span): boolean {
  return survey.entries.some(
    (entry) =>
      span.start >= entry.span.start &&
      span.end <= entry.span.end &&
      entry.segments.some((segment) => segment.what === 'organization' && containsSpan(segment, span)),
  );
}

const PLACE_KEY =
  /^(?:location|address|city|country|residence|based|hometown|birthplace|nationality|place|주소|거주지|거주|위치|지역|국적|출신)/iu;
const PLACE_BEFORE =
  /(?:\b(?:in|from|near|at|to|based in|located in|of|based|across|around)|[,·|(📍–—-])\s*[*_]{0,2}$/u;

/** "Quillwort Robotics (Lyon)": behind a name, in a bracket. */
const BRACKET_BEFORE = /(?:^|[\s*_[])\p{Lu}[\p{L}\p{N}.&’'-]*[*_\]]{0,3}(?:\([^()\s]*\))?[*_]{0,2}\s\($/u;

function isPlaceMeant(
  survey: Survey,
  block: Block,
  matches: readonly VocabularyMatch[],
  place: number,
  entry: VocabularyEntry,
): boolean {
  const { text } = survey;
  const match = matches[place]!;
  const slice = text.slice(match.start, match.end);
  if (!/^[\p{Lu}\p{Script=Hangul}]/u.test(slice)) return false;
  if (block.key && PLACE_KEY.test(text.slice(block.key.start, block.key.end).replace(/[*_]/gu, '')))
    return true;
  const beside = [matches[place - 1], matches[place + 1]].some((other) => {
    if (!other?.entries.some(({ kind }) => kind === 'place')) return false;
    const gap =
      other.start > match.end ? text.slice(match.end, other.start) : text.slice(other.end, match.start);
    return /^\s*,?\s*$/u.test(gap) && gap.length <= 3;
  });
  if (beside) return true;
  const before = text.slice(Math.max(block.text.start, match.start - 14), match.start);
  const after = text.slice(match.end, match.end + 14);
  if (entry.context !== undefined) {
    const near = text.slice(Math.max(block.text.start, match.start - NEAR), match.start);
    if (BRACKET_BEFORE.test(near) && /^[),]/u.test(after)) return true;
    return (
      block.section !== 'skills' &&
      /\b(?:in|from|near|to|based in|lives? in|born in)\s+[*_]{0,2}$/u.test(before) &&
      !/^\s+\p{Lu}/u.test(after)
    );
  }
  if (/\p{Script=Hangul}/u.test(slice)) return slice.length >= 2;
  // A capitalised word before or behind makes it part of a longer name: "Paris Hilton", "Bank of Seoul".
  if (
    /^\s+\p{Lu}\p{Ll}/u.test(after) &&
    !/^\s+(?:Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Jan|Feb|Spring|Fall|Summer|Winter)/u.test(after)
  )
    return PLACE_BEFORE.test(before);
  if (/\p{Lu}\p{Ll}+\s+$/u.test(before) && !PLACE_BEFORE.test(before))
    return /\b(?:South|North|West|East|Greater|New)\s+$/u.test(before);
  return true;
}
