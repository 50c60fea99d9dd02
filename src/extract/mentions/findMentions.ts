import type { Kind, Span } from '../../model/index.ts';
import { containsSpan } from '../../model/index.ts';
import { sameInitials } from '../names/index.ts';
import { publicationAt } from '../publications/publicationAt.ts';
import { blockIndexAt, findOverlap, readableName, visibleSpans } from '../reading.ts';
import type { ReferenceAuthor } from '../references/index.ts';
import type { Survey } from '../survey.ts';
import { isSchool } from '../words/isSchool.ts';
import { type Candidate, createCandidate, RANK } from './candidate.ts';
import type { Mention, SameAs } from './mention.ts';
import { findAbbreviations } from './recognisers/recogniseAbbreviations.ts';
import { recogniseAwards } from './recognisers/recogniseAwards.ts';
import { recogniseBases } from './recognisers/recogniseBases.ts';
import { recogniseEmployers } from './recognisers/recogniseEmployers.ts';
import { recogniseEntryHeads } from './recognisers/recogniseEntryHeads.ts';
import { recogniseGroups } from './recognisers/recogniseGroups.ts';
import { recogniseIntroductions } from './recognisers/recogniseIntroductions.ts';
import { recogniseKoreanEmployers } from './recognisers/recogniseKoreanEmployers.ts';
import { recogniseLinks } from './recognisers/recogniseLinks.ts';
import { recogniseOrganizations } from './recognisers/recogniseOrganizations.ts';
import { findShortNames, occurrences, recognisePeople } from './recognisers/recognisePeople.ts';
import { recognisePlaces } from './recognisers/recognisePlaces.ts';
import { recogniseReferences } from './recognisers/recogniseReferences.ts';
import { recogniseSkills } from './recognisers/recogniseSkills.ts';
import { recogniseTitles } from './recognisers/recogniseTitles.ts';
import { recogniseTopics } from './recognisers/recogniseTopics.ts';
import { recogniseVenues } from './recognisers/recogniseVenues.ts';
import { recogniseVocabulary } from './recognisers/recogniseVocabulary.ts';
import { recogniseWorks } from './recognisers/recogniseWorks.ts';
import { selectMentions } from './selectMentions.ts';

/** Every recogniser; to add one, write its file and put it here. Their order does not matter, their ranks do. */
const RECOGNISERS: readonly ((survey: Survey) => Candidate[])[] = [
  recognisePeople,
  recognisePlaces,
  recogniseReferences,
  recogniseTitles,
  recogniseEntryHeads,
  recogniseEmployers,
  recogniseKoreanEmployers,
  recogniseOrganizations,
  recogniseGroups,
  recogniseVenues,
  recogniseVocabulary,
  recogniseIntroductions,
  recogniseWorks,
  recogniseBases,
  recogniseLinks,
  recogniseAwards,
  recogniseSkills,
  recogniseTopics,
];

/** The mentions of a document, and which of them name the same thing. */
export interface Mentions {
  /** Ordered by start, then end. */
  readonly mentions: readonly Mention[];
  readonly sameAs: readonly SameAs[];
}

/** Finds the mentions in a surveyed document. */
export function findMentions(survey: Survey): Mentions {
  const isVisible = createVisibility(survey);
  const candidates = RECOGNISERS.flatMap((recognise) => recognise(survey)).filter(
    (candidate) =>
      isOutsideMasks(survey, candidate) &&
      isOutsideReferences(survey, candidate) &&
      isVisible(candidate) &&
      !isSignpost(survey, candidate),
  );
  const people = new Set(
    candidates.flatMap(({ kind, name }) => (kind === 'person' ? [name, ...name.split(' ')] : [])),
  );
  const told = candidates.filter(({ rank, name }) => rank !== RANK.intro || !people.has(name));
  const settled = [...settleKinds(told), ...repeatNames(survey, told), ...repeatTopics(survey, told)];
  const abbreviations = readAbbreviations(survey, settled);
  const chosen = selectMentions([...settled, ...abbreviations.candidates]);
  const mentions = chosen.map(({ rank: _, ...mention }) => mention);
  return { mentions, sameAs: findSameAs(survey, mentions, abbreviations.pairs) };
}

/** Whether a reader of the rendered page sees a name: it stands in no tag and no address, except where that is what was read. */
function createVisibility({ text, blocks }: Survey): (candidate: Candidate) => boolean {
  const visible = new Map<number, readonly Span[] | 'all'>();
  return (candidate) => {
    if (candidate.how === 'link') return true;
    const index = blockIndexAt(blocks, candidate);
    const block = blocks[index];
    if (!block) return true;
    let spans = visible.get(index);
    if (!spans) {
      const isPlain = block.links.length === 0 && !text.slice(block.start, block.end).includes('<');
      spans = isPlain ? 'all' : visibleSpans(text, block, block.text);
      visible.set(index, spans);
    }
    return spans === 'all' || findOverlap(spans, candidate) !== undefined;
  };
}

/** Sites that profiles and papers link by name. */
const SITE =
  /^(?:GitHub|GitLab|Bitbucket|Hugging ?Face(?: Hub)?|arXiv|Google Scholar|LinkedIn|YouTube|Medium|Notion|Kaggle|PyPI|npm|Docker ?Hub|Stack ?Overflow|Twitter|X|ORCID|DBLP|Colab|Google Colab|OpenReview)$/iu;

/** Whether a name only says where a link leads, "[GitHub](https://github.com/…)", or what a key holds, "GitHub: ana". */
function isSignpost({ text, blocks }: Survey, candidate: Candidate): boolean {
  if (!SITE.test(candidate.name)) return false;
  const block = blocks[blockIndexAt(blocks, candidate)];
  if (!block) return false;
  if (block.key && containsSpan(block.key, candidate) && block.section !== 'skills') return true;
  const site = candidate.name.toLowerCase().replace(/\s|hub$/gu, '');
  return block.links.some(
    (link) =>
      containsSpan(link.text, candidate) &&
      !/[\p{L}\p{N}]/u.test(
        text.slice(link.text.start, candidate.start) + text.slice(candidate.end, link.text.end),
      ) &&
      link.url.toLowerCase().includes(`${site}`),
  );
}

function isOutsideMasks({ text }: Survey, span: Span): boolean {
  return span.end > span.start && !text.slice(span.start, span.end).includes('█');
}

/** Kinds whose names, once told by form or place, mean the same thing everywhere in the document. */
const REPEATED: ReadonlySet<string> = new Set(['organization', 'software', 'model', 'dataset']);

/** The other places where a document says a name that it explained once. */
function repeatNames(survey: Survey, candidates: readonly Candidate[]): Candidate[] {
  const { text, vocabulary } = survey;
  const told = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const isTold =
      candidate.how !== 'vocabulary' && candidate.how !== 'abbreviation' && candidate.confidence >= 0.6;
    if (!isTold || !REPEATED.has(candidate.kind) || !isRepeatable(text, candidate)) continue;
    if (
      /^\p{Script=Latin}/u.test(candidate.name) &&
      candidate.name.length < 4 &&
      !/^\p{Lu}{3}$/u.test(candidate.name)
    )
      continue;
    const best = told.get(candidate.name);
    if (!best || best.rank < candidate.rank) told.set(candidate.name, candidate);
  }
  return [...told].flatMap(([name, { kind, how, confidence, rank }]) => {
    if (vocabulary.lookUp(name).length > 0) return [];
    const repeated = rank === RANK.longer ? rank : RANK.repeated;
    return occurrences(text, name).map((span) =>
      createCandidate(text, span, { kind, how, confidence: confidence - 0.05, rank: repeated }),
    );
  });
}

/** Shortest technique that is looked for in titles, in UTF-16 units. */
const MIN_TOPIC = 6;

/** The techniques that a document lists, where the titles of its publications say them in any letter case. */
function repeatTopics({ text, publications }: Survey, candidates: readonly Candidate[]): Candidate[] {
  const names = new Set(
    candidates
      .filter(({ kind, how, name }) => kind === 'technique' && how === 'section' && name.length >= MIN_TOPIC)
      .map(({ name }) => name.toLowerCase()),
  );
  if (names.size === 0) return [];
  return publications.flatMap(({ title }) => {
    const slice = text.slice(title.start, title.end).toLowerCase();
    return [...names].flatMap((name) => {
      const at = slice.indexOf(name);
      const isWhole =
        at >= 0 &&
        !/[\p{L}\p{N}-]$/u.test(slice.slice(0, at)) &&
        (/\p{Script=Hangul}$/u.test(name) || /^s?(?![\p{L}\p{N}-])/u.test(slice.slice(at + name.length)));
      if (!isWhole) return [];
      const span = { start: title.start + at, end: title.start + at + name.length };
      return [
        createCandidate(text, span, {
          kind: 'technique',
          how: 'section',
          confidence: 0.6,
          rank: RANK.repeated,
        }),
      ];
    });
  });
}

/** Names that are hardly anything else: with a capital, three Korean syllables, or two in quotation marks. */
function isRepeatable(text: string, { name, start }: Candidate): boolean {
  return (
    /^\p{Lu}[\p{L}\d]|\p{Script=Hangul}{3}|^\p{Ll}[\p{Ll}\d]*[-_][\p{L}\d._-]+$/u.test(name) ||
    (/^\p{Script=Hangul}{2}$/u.test(name) && /['"‘“「『]/u.test(text.charAt(start - 1)))
  );
}

/** What a sentence says a thing is ("the variant caller Knickpunkt") holds for its name in titles too. */
function settleKinds(candidates: readonly Candidate[]): Candidate[] {
  const told = new Map(
    candidates
      .filter(({ rank }) => rank === RANK.intro || rank === RANK.project)
      .map(({ name, kind }) => [name.toLowerCase(), kind]),
  );
  // "숨결-미니" and "Haneul 3B" are what 숨결 and Haneul are.
  const family = (name: string): Kind | undefined => {
    const base = /^(.{2,}?)[-\s](?:\p{L}{1,8}|v?\d[\d.]*\p{L}?)$/u.exec(name.toLowerCase())?.[1];
    return base === undefined ? undefined : told.get(base);
  };
  return candidates.map((candidate) => {
    const isIntroduced =
      candidate.kind === 'software' &&
      (candidate.rank === RANK.intro || candidate.rank === RANK.vocabulary + 1);
    const kind =
      candidate.rank === RANK.title
        ? told.get(candidate.name.toLowerCase())
        : isIntroduced
          ? family(candidate.name)
          : undefined;
    return kind === undefined ? candidate : { ...candidate, kind };
  });
}

/** Inside a reference only its own fields count, what its title names, and the school and advisor of a thesis. */
function isOutsideReferences({ text, publications }: Survey, candidate: Candidate): boolean {
  if (candidate.rank >= RANK.reference || candidate.kind === 'award') return true;
  const publication = publicationAt(publications, candidate);
  if (!publication || publication.byOwner) return true;
  if (containsSpan(publication.title, candidate)) return true;
  const isOfThesis =
    candidate.kind === 'organization' &&
    isSchool(candidate.name) &&
    THESIS.test(text.slice(publication.title.end, candidate.start));
  const isAdvisor =
    candidate.kind === 'person' &&
    ADVISED.test(text.slice(Math.max(publication.title.end, candidate.start - 40), candidate.start));
  return isOfThesis || isAdvisor || !containsSpan(publication.span, candidate);
}

const ADVISED =
  /(?:\bsupervis(?:ors?|ed by)|\badvis(?:[eo]rs?|ed by)|지도\s?교수)\s?[:：]?\s*(?:(?:Prof|Dr|Professor)\.?\s?)*$/iu;
const THESIS = /\b(?:thesis|dissertation)\b|학위\s?논문/iu;

/** Short forms take the reading of their long forms, wherever the document uses them. */
function readAbbreviations(
  survey: Survey,
  candidates: readonly Candidate[],
): { candidates: Candidate[]; pairs: readonly { long: Span; short: Span }[] } {
  const { text, vocabulary } = survey;
  const added: Candidate[] = [];
  const pairs = findAbbreviations(survey);
  if (pairs.length === 0) return { candidates: added, pairs };
  const endingAt = groupBy(candidates, ({ end }) => end);
  const repeated = new Set<string>();
  /** The other places of a short form; each reading of it once. */
  const elsewhere = (shortName: string, reading: string): Span[] => {
    const key = `${shortName}\n${reading}`;
    if (repeated.has(key)) return [];
    repeated.add(key);
    return occurrences(text, shortName);
  };
  for (const { long, short } of pairs) {
    const shortName = text.slice(short.start, short.end);
    const longName = readableName(text.slice(long.start, long.end));
    // The long form itself, or a name inside it that ends with it.
    const named = (endingAt.get(long.end) ?? [])
      .filter((candidate) => candidate.start >= long.start - 40 && candidate.kind !== 'person')
      .sort((a, b) => b.rank - a.rank || b.end - b.start - (a.end - a.start))[0];
    const covers = named !== undefined && named.start <= long.start;
    const byShort = vocabulary.lookUp(shortName)[0];
    if (named && covers) {
      const reading = `${named.kind} ${named.entry ?? ''} ${named.confidence}`;
      for (const span of [short, ...elsewhere(shortName, reading)]) {
        added.push(
          createCandidate(text, span, {
            kind: named.kind,
            how: 'abbreviation',
            confidence: Math.min(0.9, named.confidence),
            rank: RANK.vocabulary + 3,
            ...(named.entry === undefined ? {} : { entry: named.entry }),
          }),
        );
      }
    } else if (byShort) {
      added.push(
        createCandidate(text, long, {
          kind: byShort.kind,
          entry: byShort.id,
          how: 'abbreviation',
          confidence: 0.85,
          rank: RANK.vocabulary + 3,
        }),
      );
    } else if (
      longName.split(' ').length >= 2 &&
      /^\p{Lu}/u.test(longName) &&
      /^[\p{L}\s&/-]+$/u.test(longName)
    ) {
      for (const span of [long, short, ...elsewhere(shortName, 'technique')]) {
        added.push(
          createCandidate(text, span, {
            kind: 'technique',
            how: 'abbreviation',
            confidence: 0.55,
            rank: RANK.skill,
          }),
        );
      }
    }
  }
  return { candidates: added, pairs };
}

function findSameAs(
  survey: Survey,
  mentions: readonly Mention[],
  pairs: readonly { long: Span; short: Span }[],
): SameAs[] {
  const at = new Map(mentions.map((mention, index) => [`${mention.start}:${mention.end}`, index]));
  const endingAt = new Map<number, number>();
  for (const [index, { end }] of mentions.entries()) if (!endingAt.has(end)) endingAt.set(end, index);
  const find = (span: Span): number | undefined => at.get(`${span.start}:${span.end}`);
  const result: SameAs[] = [];
  const join = (a: number | undefined, b: number | undefined, because: SameAs['because']): void => {
    if (a === undefined || b === undefined || a === b || mentions[a]!.kind !== mentions[b]!.kind) return;
    result.push({ a, b, because });
  };
  for (const { long, short } of pairs) {
    join(find(long) ?? endingAt.get(long.end), find(short), 'abbreviation');
  }
  const { owner: of, writer, ofBlock } = survey.subjects;
  for (const person of [of, writer, ...ofBlock, ...survey.people]) {
    if (person) for (const other of person.also) join(find(person), find(other), 'beside');
  }
  // "네이버랩스 (NAVER LABS)": the same name in the other script, in brackets.
  for (let index = 0; index + 1 < mentions.length; index++) {
    const first = mentions[index]!;
    const second = mentions[index + 1]!;
    const isBracketed =
      /^\s?\([*_]{0,2}$/u.test(survey.text.slice(first.end, second.start)) &&
      /^[*_]{0,2}\)/u.test(survey.text.slice(second.end, second.end + 3));
    const scripts = [first, second].map(({ name }) => /\p{Script=Hangul}/u.test(name));
    if (isBracketed && first.kind !== 'place' && scripts[0] !== scripts[1]) join(index, index + 1, 'beside');
  }
  const fullNames = new Map<string, number>();
  for (const [index, { kind, name }] of mentions.entries())
    if (kind === 'person' && !fullNames.has(name)) fullNames.set(name, index);
  for (const { short, full } of findShortNames(survey, [...fullNames.keys()]))
    join(fullNames.get(full), fullNames.get(short), 'short-name');
  // In somebody's own list of publications their family name with a fitting initial is they.
  const { owner } = survey.subjects;
  if (owner) {
    const names = [owner, ...owner.also].map(({ start, end }) => survey.text.slice(start, end));
    for (const { reference } of survey.publications) {
      for (const author of reference.authors)
        if (names.some((name) => isOwnerAs(name, author))) join(find(owner), find(author), 'initials');
    }
  }
  return uniquePairs(result);
}

function groupBy<Key, Value>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

/** "Abt L" and "Abt-Farouk L." in the list of Leonie Abt-Farouk: an initial and at least a part of a double name. */
function isOwnerAs(owner: string, author: ReferenceAuthor): boolean {
  if (sameInitials(author.name, owner)) return true;
  const family = owner.toLowerCase().split(/\s+/u).at(-1)!;
  return (
    family.split('-').includes(author.family.toLowerCase()) &&
    author.given.charAt(0).toLowerCase() === owner.charAt(0).toLowerCase() &&
    author.family.length > 2
  );
}

function uniquePairs(pairs: readonly SameAs[]): SameAs[] {
  const seen = new Set<string>();
  return pairs.filter(({ a, b }) => {
    const key = `${Math.min(a, b)}:${Math.max(a, b)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
