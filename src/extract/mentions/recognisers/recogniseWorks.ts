import type { Kind, Span } from '../../../model/index.ts';
import { isEverydayWord } from '../../../vocabulary/index.ts';
import { allMatches } from '../../allMatches.ts';
import { findProject } from '../../entries/findProject.ts';
import { isListOfWorks } from '../../entries/isListOfWorks.ts';
import type { Block } from '../../parse/index.ts';
import { isTold } from '../../publications/publicationAt.ts';
import { findOverlap, isReadable, linesOf, readableName, trimSpan } from '../../reading.ts';
import type { Survey } from '../../survey.ts';
import { isMadeAfter, isMadeBefore, isSurelyMadeAfter, MADE } from '../../words/makingWords.ts';
import { isRole } from '../../words/roleWords.ts';
import { hasSort, isOtherWork, KOREAN_SORT, SORT, sortOf, sortWithin } from '../../words/sortWords.ts';
import { type Candidate, createCandidate, RANK } from '../candidate.ts';
import { isOrdinary, isProductName } from './recogniseIntroductions.ts';
import { escapePattern } from './recogniseLinks.ts';

/** Names in quotation marks. */
const QUOTED =
  /(?<![\p{L}\p{N}])["“'‘「『«]([\p{L}\p{N}][\p{L}\p{N} &.+#'’-]{0,38}[\p{L}\p{N}+#])["”'’」』»](?!\p{Script=Latin})/gu;
/** One to three capitalised words. */
const CAPITALISED =
  /(?<![\p{L}\p{N}/.@-])\p{Ll}{0,3}\p{Lu}(?:(?!\p{Script=Hangul})[\p{L}\p{N}+#-])*(?:\s\p{Lu}[\p{Script=Latin}\p{N}+#-]*){0,2}(?![\p{Script=Latin}\p{N}/@])/gu;
const CLOSING = '^[*_`"”\'’」』»\\])]{0,4}(?:\\([^()\\s]*\\))?[*_`"”\'’]{0,3}';
/** Behind a name: what it is ("Sluice, our delivery controller"). */
const APPOSITION = new RegExp(
  `${CLOSING}(?:\\s?\\([^()]{1,40}\\))?(?:,|:|\\s[–—-]|\\s?\\()\\s(?:an?|the|our|my|its|his|her|their)\\s([^.;!?\\n]{2,80})`,
  'u',
);
/** Behind a name: the end of its phrase, so that it modifies no other noun. */
const PHRASE_END = new RegExp(
  `${CLOSING}\\s?(?:$|[.,;:!?()\\n–—|&+-]|(?:an?|and|for|in|on|with|to|at|from|by|which|that|as|using|the|our|while|since|into|of|so|last|this|together|during|after|before|when|where|alone|back|by myself)\\s)`,
  'u',
);
/** Behind a name: "which I built", "that she wrote". */
const RELATIVE = new RegExp(
  `${CLOSING},?\\s(?:which|that)\\s(?:I|we|he|she|they)\\s(?:(?:\\p{L}+ly|also|first|(?:began|started|continued) to)\\s)?${MADE}\\b`,
  'iu',
);
/** "AlpenLM was built by …". */
const PASSIVE = new RegExp(
  `${CLOSING},?\\s(?:is|was|has been|were)\\s(?:(?:\\p{L}+ly|first|mostly)\\s)?(?:created|built|written|developed|designed|programmed|coded|invented|open-?sourced)\\b`,
  'u',
);
/** "the team behind Apply for Legal Aid", "shipped Lumen Voice": a longer name of what was brought out. */
const BROUGHT_OUT =
  /\b(?:shipp(?:ed|ing)|launch(?:ed|ing)|releas(?:ed|ing)|behind)\s(?:the\s)?[*_"“'‘]{0,3}(\p{Lu}[\p{L}\p{N}-]*(?:\s(?:(?:for|of|the|and|&)\s){0,2}\p{Lu}[\p{L}\p{N}-]*){1,4})/gu;
const BROUGHT_OUT_BEFORE =
  /\b(?:shipp(?:ed|ing)|launch(?:ed|ing)|releas(?:ed|ing)|(?:team|people|group|engineers) behind)\s(?:the\s)?[*_"“'‘]{0,3}$/iu;
/** Behind a name that stands before the noun for it: "the Whimbrel acoustic model". */
const SORT_BEHIND = new RegExp(`^["”'’*_\`]{0,3}\\s((?:[\\p{Ll}-]+\\s){0,2}?(?:${SORT}))(?![\\p{L}-])`, 'u');
/** "led the design of the Nettle intermediate representation". */
const MAKING_OF = /\b(?:development|design|implementation|creation) of (?:the|our|its) [*_"“'‘]{0,3}$/iu;
const NOUN_BEHIND = /^["”'’*_`]{0,3}\s((?:[\p{Ll}-]+\s){0,2}[\p{Ll}-]+)/u;
const NAMED_NOUN =
  /\b(?:the|an?|our|my|its|their)\s(?:[\p{Ll}-]+\s){0,3}(?!(?:first|new|new|own|whole|entire|second|last|main|regional|national|annual|monthly|old|current|international)\s)[\p{Ll}-]{3,}\s[*_"“'‘]{0,3}$/u;
const COINED =
  /^(?:\s\p{Ll}[\p{L}-]+){1,2}(?:[.,;)]|\s(?:for|with|that|which|together|at|in|on|to|and)\b|$)/u;
/** Behind the name with which a block begins: a separator and a description. */
const DESCRIBED = new RegExp(
  `${CLOSING}(?:\\s?\\([^()]{1,60}\\))?[*_]{0,2}\\s?(?:[:：|·,–—]|\\s-)\\s?[*_]{0,3}([^\\n]{3,120})`,
  'u',
);

/** Things named as what somebody made, projects named at the head of their entries, and what a README is about. */
export function recogniseWorks(survey: Survey): Candidate[] {
  const { text, blocks } = survey;
  const candidates: Candidate[] = [];
  const add = (span: Span, kind: Kind, rank: number = RANK.intro): void => {
    const name = readableName(text.slice(span.start, span.end));
    // "pandas-bridge" is another thing than pandas.
    const own = /^\S+-\S+$/u.test(name) ? Math.max(rank, RANK.vocabulary + 1) : rank;
    if (isFree(survey, name))
      candidates.push(createCandidate(text, span, { kind, how: 'pattern', confidence: 0.65, rank: own }));
  };
  for (const [index, block] of blocks.entries()) {
    if (!isReadable(block) || !isTold(survey, block) || block.section === 'personal') continue;
    const isTaken = (span: Span): boolean => findOverlap(survey.organizations[index]!, span) !== undefined;
    const isListed = isListOfWorks(text, blocks, index);
    for (const name of namesIn(text, block)) {
      const { span } = name;
      if (isTaken(span)) continue;
      const kind = kindOfMade(text, block, name) ?? (isListed ? kindOfHead(text, block, span) : undefined);
      if (kind) add(span, kind);
    }
  }
  for (const block of blocks) {
    if (!isReadable(block) || !isTold(survey, block)) continue;
    for (const span of sizedNames(text, block)) add(span, 'model');
  }
  for (const { span, kind } of titles(survey)) add(span, kind);
  return [...candidates, ...projectNames(survey)];
}

/** Whether a name is nobody's yet: unknown to the vocabulary, no role, no everyday word. */
function isFree({ vocabulary }: Survey, name: string): boolean {
  const isShort = name.length < (/\p{Script=Hangul}/u.test(name) ? 2 : 3);
  return (
    !isShort &&
    vocabulary.lookUp(name).length === 0 &&
    !isOrdinary(name) &&
    !isRole(name) &&
    (isHandle(name) || sortOf(name) === undefined || isTitled(name)) &&
    !isOtherWork(name) &&
    !/https?:|[█@#\\]|^PR\b/u.test(name)
  );
}

/** "author of querygarden, a small library", "maintain **tidepool**, an open-source package": names in small letters. */
const INTRODUCED = new RegExp(
  `^[*_\`\\])]{0,4}(?:\\([^()\\s]*\\))?,\\s(?:an?|the|my|our)\\s(?:[\\p{L}\\p{N}/-]+\\s){0,4}(?:${SORT}|[\\p{L}-]{4,}(?:er|or)s?(?=\\s(?:for|of|in|that|which|with)\\b|[,.;)]))\\b`,
  'iu',
);
/** "the dbt package dbt-pix": a package's name behind what it is. */
const SORTED_HANDLE = new RegExp(
  `\\b(?:${SORT})\\s(\\p{Ll}[\\p{Ll}\\d]*(?:-[\\p{Ll}\\d]+)+)(?![\\p{L}\\d-])`,
  'giu',
);
const LOWER = new RegExp(
  `(?<![\\p{L}\\p{N}])${MADE} (?:the )?(\\p{Ll}[\\p{Ll}\\d_.-]{2,30})(?=,\\s(?:an?|the|our)\\s(?:[\\p{L}\\p{N}/-]+\\s){0,4}(?:${SORT})\\b)`,
  'giu',
);
/** "two tools (glitchkit, bootwarden)": names in brackets behind what they are. */
const BRACKETED = new RegExp(
  `\\b(?:${SORT})\\s\\(([*_\`\\p{L}][\\p{L}\\d_.*\`-]{2,30}(?:(?:,\\s(?:and\\s)?|\\sand\\s)[*_\`\\p{L}][\\p{L}\\d_.*\`-]{2,30}){0,9})\\)`,
  'giu',
);

/** "During my thesis I implemented": what stands before the verb says nothing of its object. */
const UP_TO_VERB = new RegExp(`^.*?\\b(?:I|we|he|she|they)\\s(?=(?:\\p{L}+ly\\s|also\\s)?${MADE}\\b)`, 'iu');

/** "Formosa Corpus", "Kelp Bench": a name that ends with what it is. */
function isTitled(name: string): boolean {
  const words = name.split(' ');
  return words.length === 2 && words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word)) && isUnusual(words[0]!);
}

const MADE_KEY =
  /^\W*(?:built|made|created|wrote|authored|maintain(?:s|ed|ing)?|author of|creator of|maintainer of|things I(?:['’]ve)? (?:built|made)|만든 것들?|제작)\W*$/iu;

/** Whether a block's key says that its owner made what the value lists. */
export function isMadeKey(text: string, { key }: Block): boolean {
  return key !== undefined && MADE_KEY.test(text.slice(key.start, key.end));
}

interface Name {
  readonly span: Span;
  /** Whether quotation marks, emphasis, a link or its own letters show that it is a name. */
  readonly isSure: boolean;
  /** Where the names begin among which it stands; undefined where it stands alone. */
  readonly listStart?: number;
}

function namesIn(text: string, block: Block): Name[] {
  const slice = text.slice(block.text.start, block.text.end);
  const names: Name[] = [];
  for (const match of allMatches(slice, QUOTED)) {
    const start = block.text.start + match.index + 1;
    names.push({ span: { start, end: start + match[1]!.length }, isSure: true });
  }
  // "Built: *SikaFlow* (…), *Abodin*": all that the value names was made
  const made = isMadeKey(text, block) ? block.value : undefined;
  for (const mark of [...block.marks, ...block.links.map((link) => link.text)]) {
    const span = trimSpan(text, mark);
    const name = text.slice(span.start, span.end);
    const isOneWord = /^(?:\p{L}[\p{L}\p{N}_.+-]{2,30}|\p{Script=Hangul}{2})$/u.test(name);
    const isWord = 'how' in mark && mark.how !== 'code' && !/[\p{Lu}\d_-]/u.test(name);
    if (isOneWord && isWord && INTRODUCED.test(text.slice(mark.end, mark.end + 90)))
      names.push({ span, isSure: false });
    const isKoreanHead = isOneWord && isKorean(name) && span.start - block.text.start < 4;
    const isSure = isOneWord && /[\d_-]|\p{Ll}\p{Lu}|^\p{Ll}/u.test(name);
    if (isOneWord ? !isWord || isKoreanHead : isTitleCase(name))
      names.push(
        made && span.start >= made.start ? { span, isSure: true, listStart: made.start } : { span, isSure },
      );
  }
  for (const match of allMatches(slice, LOWER)) {
    const start = block.text.start + match.index + match[0].length - match[1]!.length;
    if (/^\p{Ll}/u.test(match[1]!) && !hasSort(match[1]!))
      names.push({ span: { start, end: start + match[1]!.length }, isSure: false });
  }
  for (const match of allMatches(slice, BRACKETED)) {
    const listStart = block.text.start + match.index + match[0].length - match[1]!.length - 1;
    for (const name of allMatches(match[1]!, /[\p{L}\d_.-]{3,}/gu)) {
      const start = listStart + name.index;
      names.push({ span: { start, end: start + name[0].length }, isSure: true, listStart });
    }
  }
  for (const match of HANDLE_HINT.test(slice) ? allMatches(slice, MADE_HANDLE) : []) {
    const name = match[1] ?? match[2]!;
    const start = block.text.start + match.index + match[0].length - name.length;
    if (!isEverydayWord(name)) names.push({ span: { start, end: start + name.length }, isSure: true });
  }
  for (const match of allMatches(slice, SORTED_HANDLE)) {
    const start = block.text.start + match.index + match[0].length - match[1]!.length;
    names.push({ span: { start, end: start + match[1]!.length }, isSure: true });
  }
  const handle = /^[\p{Ll}][\p{L}\p{N}._-]{2,30}(?=,\s(?:an?|the|my)\s|\s?[–—:]\s|\s-\s)/u.exec(slice);
  if (handle) {
    const { start } = block.text;
    names.push({ span: { start, end: start + handle[0].length }, isSure: false });
  }
  // "offlinelab      JAX library of …": a name in a column of its own
  const key =
    block.key && /\p{Ll}[\p{L}\p{N}._-]{2,30}(?=[*_`\s]*$)/u.exec(text.slice(block.key.start, block.key.end));
  if (block.key && key && /^[^\p{L}\p{N}]*$/u.test(key.input.slice(0, key.index))) {
    const start = block.key.start + key.index;
    names.push({ span: { start, end: start + key[0].length }, isSure: false });
  }
  for (const match of allMatches(slice, BROUGHT_OUT)) {
    const start = block.text.start + match.index + match[0].length - match[1]!.length;
    names.push({ span: { start, end: start + match[1]!.length }, isSure: false });
  }
  for (const match of allMatches(slice, CAPITALISED)) {
    const start = block.text.start + match.index;
    names.push({
      span: { start, end: start + match[0].length },
      isSure: /\p{Ll}\p{Lu}|\p{Lu}\p{Ll}+\d/u.test(match[0]),
    });
  }
  return names;
}

/** "Tidal-1B", "Haneul-32B-Instruct": a name with its number of parameters. */
const SIZED =
  /(?<![\p{L}\p{N}/.@-])\p{Lu}[\p{L}\p{N}]{1,24}(?:-[\p{L}\p{N}.]{1,10}){0,2}?-\d{1,3}(?:\.\d{1,2})?[BM](?:-\p{Lu}[\p{L}\p{N}]{1,14}){0,2}(?![\p{Script=Latin}\p{N}@])/gu;

function sizedNames(text: string, { text: { start, end } }: Block): Span[] {
  const slice = text.slice(start, end);
  if (!/\d[BM]/.test(slice)) return [];
  return allMatches(slice, SIZED).map(({ index, 0: name }) => ({
    start: start + index,
    end: start + index + name.length,
  }));
}

/** "wrote a small plug-in, atomlink, that", "created tide-extra, a plug-in for": small letters behind a verb of making. */
const MADE_HANDLE = new RegExp(
  `\\b${MADE}\\s(?:(?:an?|the|my|our)\\s(?:[\\p{L}-]{1,30}\\s){0,4}?(?:${SORT})(?<!s),\\s(\\p{Ll}[\\p{Ll}\\d_.-]{2,30})(?=,\\s(?:that|which|for|in|to|and|with)\\s)|(?:the\\s)?(\\p{Ll}[\\p{Ll}\\d]*(?:-[\\p{Ll}\\d]+)+)(?=,\\s(?:an?|the)\\s(?:[\\p{L}\\p{N}/-]+\\s){0,4}(?:${SORT})\\b))`,
  'giu',
);
const HANDLE_HINT = /, [a-z][a-z\d_.-]{2,30}, |[a-z]-[a-z][^\s,]*, (?:an?|the) /i;
/** "Ember & Ash", "Apply for Legal Aid": words with capitals, not all of them everyday ones. */
function isTitleCase(name: string): boolean {
  const words = name.split(' ');
  return (
    name.length <= 40 &&
    words.length > 1 &&
    words.length <= 4 &&
    words.every((word) => /^(?:\p{Lu}|\p{N}|&$|(?:of|the|for|and|in)$)/u.test(word))
  );
}

/** The kind of what a verb of making right before or behind has for its object; undefined where none has it. */
function kindOfMade(text: string, block: Block, { span, isSure, listStart }: Name): Kind | undefined {
  const name = text.slice(span.start, span.end);
  const from = listStart ?? span.start;
  const before = unwrapped(text.slice(Math.max(block.text.start, from - 110), from)).replace(
    /[*_]*\s?[:：][*_]*\s?$/u,
    ' ',
  );
  const after = unwrapped(text.slice(span.end, Math.min(block.text.end, span.end + 140)));
  const phrase = before
    .replace(/[\s*_`"“'‘[(]+$/u, '')
    .split(/[,.;:]\s/u)
    .at(-1)!
    .replace(UP_TO_VERB, '');
  const description =
    APPOSITION.exec(after)?.[1] ??
    SORT_BEHIND.exec(after)?.[1] ??
    (MAKING_OF.test(before) ? NOUN_BEHIND.exec(after)?.[1] : undefined);
  const isObject =
    description === undefined
      ? PHRASE_END.test(after) &&
        (isSure
          ? isSurelyMadeAfter(before)
          : isSorted(name, before, after) || isProduct(name, before) || isNamedNoun(name, before))
      : isMadeAfter(before) && (APPOSITION.test(after) ? !NOUN_LIKE.test(name) : isUnusual(name));
  // "developed the OctoFloat number format"
  const isCoined = /\p{Ll}\p{Lu}/u.test(name) && COINED.test(after) && /\b(?:the|our|a|an)\s$/u.test(before);
  const isRelative = (RELATIVE.test(after) || PASSIVE.test(after)) && (isSure || isUnusual(name));
  const isKoreanName =
    (isSure || /^\p{Lu}(?:\p{Ll}{2,}|[\p{L}\p{N}]*-\p{L})/u.test(name)) &&
    !isEverydayWord(name.toLowerCase());
  const korean = isKoreanName ? koreanKind(before, after) : undefined;
  if (korean) return (korean === 'software' ? kindOfName(name) : undefined) ?? korean;
  const isKoreanObject = isKoreanName && isMadeBefore(after);
  if (!isObject && !isRelative && !isKoreanObject && !(isCoined && isSurelyMadeAfter(before)))
    return undefined;
  if (isOtherWork(description ?? '') || isOtherWork(phrase)) return undefined;
  const told = (description === undefined ? undefined : sortOf(description)) ?? sortOf(phrase);
  return told === undefined || told === 'software'
    ? (kindOfVerb(before, after) ?? told ?? kindOfName(name) ?? 'software')
    : told;
}

/** "RiverBench" is a data set, "AlpenLM" a model. */
function kindOfName(name: string): Kind | undefined {
  if (/\p{Ll}-?Bench(?:mark)?$|Corpus$|Dataset$/u.test(name)) return 'dataset';
  return /[\p{Ll}-](?:LM|LLM|VLM|GPT|BERT)$/u.test(name) ? 'model' : undefined;
}

/** "석지호와 만든 ▯는", "▯는 … 만든 웹 앱입니다": what it is stands behind the name. */
function koreanKind(before: string, after: string): Kind | undefined {
  const behind = after.replace(/^["'’”」』»`*_\])]{1,4}/u, '');
  if (KOREAN_IS.test(behind)) {
    const noun = KOREAN_IS.exec(behind)![1]!;
    return sortOf(noun);
  }
  const grown = KOREAN_GROWN.exec(before)?.[1];
  if (grown !== undefined && isMadeBefore(after)) return sortOf(grown);
  if (!KOREAN_MADE_BEFORE.test(before)) return undefined;
  const said = behind
    .replace(/^(?:\([^()]{1,40}\))?(?:은|는|이|가|을|를|의|로|으로)?[\s,]/u, '')
    .split(/[.!?]/u)[0]!;
  if (isOtherWork((said.split(/\s/u)[0] ?? '').replace(/(?:을|를|은|는|이|가|의|로|와|과)$/u, '')))
    return undefined;
  return sortWithin(said.slice(0, 50)) ?? 'software';
}

/** "KITTI 데이터셋을 확장한 ▯를 구축": of the same sort. */
const KOREAN_GROWN =
  /(데이터\s?[셋세]트?|말뭉치|벤치마크|모델)(?:을|를)\s(?:확장|개량|개선|변형|경량화|보강)(?:한|하여 만든|해 만든)\s$/u;
const KOREAN_MADE_BEFORE =
  /(?:만든|개발한|제작한|구축한|설계한|공개한|출시한|제안한|고안한)\s(?:(?:[\p{Script=Hangul}A-Za-z]+)\s){0,2}["'‘“「『«`*_[(]{0,3}$/u;
/** Behind a name: that it is a thing of some sort, "는 … 앱입니다". */
const KOREAN_IS = new RegExp(
  `^(?:은|는)\\s[^.!?]{0,60}?(?:^|\\s)([\\p{L}\\p{N}]{0,8}${KOREAN_SORT})(?:이다|입니다|이며|이고|이었다|였다|으로,|로,|다\\.)`,
  'u',
);

/** What one founds is an organization; what is trained, fine-tuned or distilled a model, whatever its noun. */
function kindOfVerb(before: string, after: string): Kind | undefined {
  if (FOUNDED.test(before)) return 'organization';
  return TRAINED.test(before) || TUNED.test(after) ? 'model' : undefined;
}

const FOUNDED = /\b(?:co-?)?found(?:ed|ing)\s[*_"“'‘]{0,3}$/u;
const TRAINED = /\b(?:pre-?)?train(?:s|ed|ing)\s[*_"“'‘]{0,3}$/u;
const TUNED = new RegExp(
  `${CLOSING},?\\s(?:[^.;:,]{0,50}?\\s)?(?:(?:that|which)\\s)?(?:(?:is|was|were)\\s)?(?:fine-?tuned (?:from|on)|distilled from|pre-?trained|trained on)\\b`,
  'u',
);

/** Lines as one, words that a hyphen divides put together. */
function unwrapped(text: string): string {
  return text.replace(/(\p{Ll})-\n\s*(\p{Ll})/gu, '$1$2').replace(/\s+/gu, ' ');
}

/** Endings of ordinary nouns: "Documentation", "Marketing". */
const NOUN_LIKE = /^\p{L}+(?:tion|sion|ment|ness|ance|ence|ity|ship|ism|ing|ics)s?$/u;

/** One capitalised word that is neither an everyday word nor of the form of an adjective: "Whimbrel", not "Bayesian". */
function isUnusual(name: string): boolean {
  return (
    /^\p{Lu}[\p{L}\p{N}-]*\p{Ll}[\p{L}\p{N}-]*$/u.test(name) &&
    !/(?:ian|ean|ese|ish|ical|ive|al)$/u.test(name) &&
    !NOUN_LIKE.test(name) &&
    !isEverydayWord(name.toLowerCase())
  );
}

/** "Wrote an animation graph, Sinew, in C++", "our flag service (Lippu)": what it is stands before the name. */
function isSorted(name: string, before: string, after: string): boolean {
  if (/\([*_"“'‘]{0,3}$/u.test(before) && !/^[*_"”'’]{0,3}\)/u.test(after)) return false;
  if (!/(?:,\s|\s\()[*_"“'‘]{0,3}$/.test(before) || !isUnusual(name)) return false;
  const sorted =
    /^(.*\b(?:an?|our|my|the|its|his|her|their)\s(?:[\p{L}\p{N}/-]+\s){0,5}[\p{L}-]+)(?:,\s|\s\()[*_"“'‘]{0,3}$/su.exec(
      before,
    );
  return sorted !== null && isMadeAfter(`${sorted[1]!} `);
}

/** "Wrote the internal test rig Sledge": a noun right before a word that is none. */
function isNamedNoun(name: string, before: string): boolean {
  return isUnusual(name) && !name.endsWith('s') && NAMED_NOUN.test(before) && isSurelyMadeAfter(before);
}

/** "shipped Lumen Voice", "the team behind Quern": what was brought out. */
function isProduct(name: string, before: string): boolean {
  const words = name.split(' ');
  return (
    (words.length > 1 || isUnusual(name)) &&
    BROUGHT_OUT_BEFORE.test(before) &&
    !words.every((word) => isEverydayWord(word.toLowerCase()))
  );
}

/** The kind of a name with which a block of a list of works begins, told by the description behind it. */
function kindOfHead(text: string, block: Block, span: Span): Kind | undefined {
  const line = linesOf(text, block).find(({ start, end }) => start <= span.start && span.start < end);
  const before = text.slice(line?.start ?? block.text.start, span.start);
  if (!/^(?:[\s*_`"“'‘「[(\uFE0F]|\p{Extended_Pictographic})*$/u.test(before)) return undefined;
  const after = text.slice(span.end, Math.min(block.text.end, span.end + 200));
  const isKey = block.key !== undefined && block.value !== undefined && span.end <= block.key.end;
  const description = isKey
    ? text.slice(block.value.start, Math.min(block.value.end, block.value.start + 120))
    : DESCRIBED.exec(after)?.[1];
  if (description === undefined || isOtherWork(description)) return undefined;
  const noun =
    /^(?:[\p{L}-]+\s){0,4}?([\p{L}-]{4,}(?:er|or)s?)(?=\s(?:in|for|of|on|with|that|by|and)\b|[.,;]|$)/u.exec(
      description,
    )?.[1];
  if (noun !== undefined && !isRole(noun)) return sortOf(description) ?? 'software';
  // "**역할**: …" is a key; only what is said of it makes a Korean word a name
  if (isKorean(text.slice(span.start, span.end))) return sortOf(description);
  const isMarked = /[*_`"”'’」\]]/u.test(after[0]!);
  return (
    sortOf(description.replace(/^(?:an?|the)\s/iu, '')) ??
    (isMarked || isHandle(text.slice(span.start, span.end)) || /^\p{Ll}{3,}s\s/u.test(description)
      ? 'software'
      : undefined)
  );
}

function isKorean(name: string): boolean {
  return /^\p{Script=Hangul}+$/u.test(name);
}

/** "kartta-cli", "leaf_match": a name as only repositories and packages have it. */
function isHandle(name: string): boolean {
  return /^[\p{Ll}\d]+(?:[-_.][\p{Ll}\d]+)+$/u.test(name);
}

/** Names in the heads of projects. */
function titles(survey: Survey): { span: Span; kind: Kind }[] {
  const { text, entries } = survey;
  const found: { span: Span; kind: Kind }[] = [];
  for (const entry of entries) {
    if (entry.section !== 'projects' && entry.section !== 'opensource') continue;
    const title = entry.segments.find((segment) => segment.what === 'title');
    if (!title) continue;
    const name = readableName(text.slice(title.start, title.end));
    const behind = text
      .slice(title.end, Math.min(Math.max(entry.span.end, title.end), title.end + 120))
      .split('\n')[0]!;
    const kind = sortOf(name) ?? sortOf(readableName(behind.split('.')[0]!)) ?? sortWithin(behind);
    const isNamed =
      isProductName(name) ||
      isHandle(name) ||
      (kind !== undefined && sortOf(name) === undefined && /^\p{Script=Hangul}{2,8}$/u.test(name));
    if (isNamed) found.push({ span: title, kind: kind ?? 'software' });
  }
  return found;
}

/** Every place where a README says the name of what it is about. */
function projectNames(survey: Survey): Candidate[] {
  const { text, blocks, vocabulary } = survey;
  const project = findProject(survey);
  if (!project) return [];
  const name = text.slice(project.start, project.end);
  if (vocabulary.lookUp(name).length > 0) return [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_./@-])${escapePattern(name)}(?![\\p{Script=Latin}\\p{N}_/-]|\\.\\p{L})`,
    'gu',
  );
  return blocks.filter(isReadable).flatMap((block) =>
    allMatches(text.slice(block.text.start, block.text.end), pattern).map((match) => {
      const start = block.text.start + match.index;
      const span = { start, end: start + name.length };
      return createCandidate(text, span, {
        kind: project.kind,
        how: 'pattern',
        confidence: 0.85,
        rank: RANK.project,
      });
    }),
  );
}
