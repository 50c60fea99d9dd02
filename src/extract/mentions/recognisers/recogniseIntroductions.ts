import type { Kind, Span } from '../../../model/index.ts';
import { allMatches } from '../../allMatches.ts';
import { isTold } from '../../publications/publicationAt.ts';
import { isReadable, readableName, trimSpan } from '../../reading.ts';
import type { Survey } from '../../survey.ts';
import { MADE } from '../../words/makingWords.ts';
import { isRole } from '../../words/roleWords.ts';
import { hasSort, KOREAN_SORT, SORT, sortOf, sortWithin } from '../../words/sortWords.ts';
import { type Candidate, createCandidate, RANK } from '../candidate.ts';

const NAME =
  "[\\p{Lu}\\p{Ll}]?[\\p{L}\\p{N}]{0,40}\\p{Lu}(?:(?!['’]s\\s)[\\p{L}\\p{N}.+'’-]){0,40}(?:(?<!\\.)\\s\\p{Lu}[\\p{L}\\p{N}.+-]{0,40}){0,2}(?<![.'’+-])(?:\\s\\d{1,2}\\.\\d{1,2}(?!\\d|\\.\\d|%))?";
const APPOSITION = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])[*_\`\\[]{0,4}(${NAME})[*_\`]{0,3}(?:\\]\\([^)\\s]*\\))?[*_\`]{0,3}(?:\\s?\\([^()]{1,30}\\))?[*_]{0,2}\\s?(?:,|:|\\sis|\\s?[–—-]|\\swas)\\s+[*_]{0,2}(?:an?|the|our|my|his|her|their|one of the|\\p{Lu}[\\p{L}\\d]*['’]s?)\\s+(?=((?:[\\p{L}\\p{N}'’/+-]+\\s){0,7}[\\p{L}-]+)(?:[\\s,.;:)*_]|$))`,
  'gu',
);
const CALLED = new RegExp(
  `((?:[\\p{L}-]{1,40}\\s){1,4}?)(?:called|named|dubbed|codenamed|known as)\\s+[*_\`"“\\[]{0,4}(${NAME})`,
  'gu',
);
const KOREAN_CALLED = new RegExp(
  `[*_\`"“'‘\\[]{0,3}(${NAME})[*_\`"”'’\\]]{0,3}\\s?(?:\\([^()]{1,30}\\)\\s?)?(?:이라는|라는|이란|란)\\s+((?:[\\p{L}\\p{N}]+\\s){0,5}[\\p{L}\\p{N}]*\\p{Script=Hangul})`,
  'gu',
);

/** "the variant caller Knickpunkt", "our framework Foo", "team *Croûte que croûte*": a sort right before a name. */
const SORT_BEFORE = new RegExp(
  `\\b(?:[Tt]he|[Aa]n?|[Oo]ur|[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|of|with)\\s(?:\\p{Ll}+['’]s\\s)?((?:[\\p{L}-]+\\s){0,4}?(?:${SORT}|start-?up|company|studio|club|collective|meet-?up|team|band))\\s[*_\`"“\\[]{0,4}(${NAME})`,
  'gu',
);
/** Nouns of companies, beside those of {@link SORT}. */
const COMPANY_SORT =
  'start-?up|company|studio|firm|consultancy|spin-?off|non-?profit|charity|laboratory|lab|product';
/** "Our simulator, Quillmem, came …", "her company, Saltmarsh, released": a sort, and the name between commas. */
const SORT_APPOSED = new RegExp(
  `(?:\\b(?:[Tt]he|[Aa]n?|[Oo]ur|[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)|['’]s?)\\s((?:[\\p{L}-]{1,30}\\s){0,4}?(?:${SORT}|${COMPANY_SORT})(?<!s)),\\s[*_\`]{0,3}(${NAME})[*_\`]{0,3}(?=[,.;)]|\\s(?:is|was|has|which|that)\\s)`,
  'gu',
);
/** "the KustTaal corpus", "the “Lodgepole” edge chip": a sort right behind a name that its letters or quotation marks show to be one. */
const SORT_BEHIND = new RegExp(
  `\\b(?:[Tt]he|[Oo]ur|[Mm]y|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|of|an?)\\s(?:["“'‘*_\`]{1,3}(${NAME})["”'’*_\`]{1,3}|([\\p{L}\\p{N}]{0,30}\\p{Ll}\\p{Lu}[\\p{L}\\p{N}-]{0,30}))\\s((?:[\\p{L}-]+\\s){0,2}?(?:${SORT}))(?![\\p{L}-])`,
  'gu',
);
/** "퍼징 환경 '두더지'를": a sort right before a quoted name. */
const KOREAN_SORT_BEFORE = new RegExp(
  `((?:[\\p{L}\\p{N}]{1,40}\\s){0,2}${KOREAN_SORT})\\s?['‘“"「『\`*_]{1,3}([\\p{L}\\p{N}][\\p{L}\\p{N} .+-]{0,24})(?:\\([^()]{1,30}\\))?['’”"」』\`*_]{1,3}`,
  'gu',
);
/** "로그 수집기 Nabi를": the same before a Latin name. */
const KOREAN_SORT_BEFORE_LATIN = new RegExp(
  `((?:[\\p{L}\\p{N}]{1,40}\\s){0,2}${KOREAN_SORT})\\s(\\p{Lu}[\\p{Script=Latin}\\p{N}-]{2,30}|\\p{Ll}[\\p{Ll}\\d]{1,20}(?:-[\\p{Ll}\\d]{1,20}){1,3})(?=[을를의은는이가로,.)]|\\s\\p{Script=Hangul}|$)`,
  'gu',
);

/** "Ana Ruiz of ▯, the project": whose people they are, and no project. */
const AFFILIATED = /\p{Lu}[\p{L}'’-]*\s(?!of|at|from)\p{Lu}[\p{L}'’-]*\s(?:of|at|from)\s[*_`["“]{0,3}$/u;
/** "the LIG laboratory", "the BrainLinks centre": capitals before what it is. */
const ACRONYM_ORGANIZATION =
  /\b(?:[Tt]he|[Aa]t|[Oo]f)\s(\p{Lu}{3,8}|\p{Lu}\p{Ll}+\p{Lu}\p{L}+)\s(?:research\s)?(laboratory|lab|institute|cent(?:re|er)|consortium|collective|cooperative)(?![\p{L}-])/gu;
const LEADING_VERB = new RegExp(`^(?:${MADE}|\\p{L}{4,}(?:ed|ing))\\s`, 'iu');

/** Forms of introduction: a quick test, the pattern, and which of its groups are the name and the sort. */
const FORMS: readonly (readonly [hint: RegExp, pattern: RegExp, name: number, sort: number])[] = [
  [/\p{Lu}/u, APPOSITION, 1, 2],
  [/called|named|dubbed|known as/u, CALLED, 2, 1],
  [/라는|이란|란\s/u, KOREAN_CALLED, 1, 2],
  [/\b(?:the|an?|our|my|his|her|their|its|of|with)\s/iu, SORT_BEFORE, 2, 1],
  [/,\s[*_`]{0,3}\p{L}/u, SORT_APPOSED, 2, 1],
  [/\p{Lu}/u, SORT_BEHIND, 1, 3],
  [/\p{Script=Hangul}\s?['‘“"「『`*_]/u, KOREAN_SORT_BEFORE, 2, 1],
  [/\p{Script=Hangul}\s\p{Script=Latin}/u, KOREAN_SORT_BEFORE_LATIN, 2, 1],
];

/** Things that a sentence introduces ("Foo, an open-source library for …"). */
export function recogniseIntroductions(survey: Survey): Candidate[] {
  const { text, blocks, vocabulary } = survey;
  const candidates: Candidate[] = [];
  const add = (span: Span, kind: Kind, confidence: number, rank: number = RANK.intro): void => {
    const name = readableName(text.slice(span.start, span.end));
    if (
      name.length < 2 ||
      (name.length < 3 && !/\p{Script=Hangul}/u.test(name)) ||
      vocabulary.lookUp(name).length > 0 ||
      isOrdinary(name) ||
      /[#\\]/u.test(name) ||
      isRole(name)
    )
      return;
    candidates.push(createCandidate(text, span, { kind, how: 'pattern', confidence, rank }));
  };
  for (const block of blocks) {
    if (!isReadable(block) || !isTold(survey, block) || block.section === 'personal') continue;
    const slice = text.slice(block.text.start, block.text.end);
    for (const match of allMatches(slice, ACRONYM_ORGANIZATION)) {
      const start = block.text.start + match.index + match[0].indexOf(match[1]!);
      add({ start, end: start + match[1]!.length }, 'organization', 0.65);
    }
    if (!hasSort(slice)) continue;
    for (const [hint, pattern, name, sort] of FORMS) {
      if (!hint.test(slice)) continue;
      for (const match of allMatches(slice, pattern)) {
        const kind =
          pattern === KOREAN_CALLED
            ? sortWithin(match[sort]!)
            : (sortOf(match[sort]!) ?? (/\bproduct$/u.test(match[sort]!) ? 'software' : undefined));
        if (!kind) continue;
        const named = match[name] ?? match[name + 1]!;
        const start = block.text.start + match.index + match[0].lastIndexOf(named);
        // "our team *Croûte que croûte*": what is set off is the name as a whole.
        const isCut =
          /["“'‘*_`]/u.test(text[start - 1] ?? '') && /^[ ,]/u.test(text.slice(start + named.length));
        if (isCut) continue;
        const isTheirs =
          pattern === APPOSITION &&
          kind !== 'organization' &&
          AFFILIATED.test(text.slice(Math.max(block.text.start, start - 70), start));
        if (isTheirs) continue;
        // "Architected KFOS, an operating system": the verb is no part of the name.
        const verb = LEADING_VERB.exec(named)?.[0].length ?? 0;
        add(trimSpan(text, { start: start + verb, end: start + named.length }), kind, 0.7);
      }
    }
  }
  return candidates;
}

/** CamelCase, inner digits or hyphens, or one capitalised word: what people call their projects. */
export function isProductName(name: string): boolean {
  const words = name.split(' ');
  if (words.length > 3 || name.length < 3 || name.length > 40) return false;
  if (words.some((word) => /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}|\d/u.test(word) && !/^\d+$/u.test(word)))
    return true;
  return words.length === 1 && /^\p{Lu}[\p{L}\p{N}-]+$/u.test(name) && !isOrdinary(name);
}

/** Capitalised everyday words at the beginning of sentences and headings. */
export function isOrdinary(name: string): boolean {
  return /^(?:The|This|That|These|Used|Made|Built|It|He|She|We|They|My|Our|Project|Projects|Team|Lead|Research|Work|Role|Summary|Overview|Experience|Education|Skills|Goal|Result|Results|Tech|Stack|Currently|Also|Here|There|What|Why|How|Which|Who|Java|English|Korean|Website|Portfolio|Blog|Personal|Contributor|Developer|Engineer|Researcher|Student|Professor|University|Company|Mission|Vision|Note|Today|Since|Before|After|Award|Fun|Links?|Contact|About|Hello|Hi|PhD|Ph\.?D\.?|AI|ML|CV|I)$/u.test(
    name,
  );
}
