import type { Kind, Span } from '../../../model/index.ts';
import { isReadable, readableName, trimSpan } from '../../reading.ts';
import type { Survey } from '../../survey.ts';
import { isRole } from '../../words/roleWords.ts';
import { type Candidate, createCandidate, RANK } from '../candidate.ts';

/** Words that say what a thing is, and its kind. */
const SORTS: readonly (readonly [RegExp, Kind])[] = [
  [
    /\b(?:language models?|foundation models?|embedding models?|vision models?|speech models?|LLMs?|neural networks?|models?|encoder|checkpoint|chatbot model)$/iu,
    'model',
  ],
  [/\b(?:data ?sets?|benchmarks?|corpus|corpora|test suites?|leaderboard)$/iu, 'dataset'],
  [
    /(?:프레임워크|라이브러리|플랫폼|서비스|시스템|앱|도구|엔진|툴|환경|디스플레이|솔루션|프로그램|패키지|게임|봇|스택|모듈)$|\b(?:callers?|parsers?|solvers?|games?|languages?|projects?|robots?|librar(?:y|ies)|frameworks?|tools?|toolkits?|tool kits?|platforms?|packages?|systems?|apps?|applications?|engines?|compilers?|plugins?|extensions?|services?|simulators?|runtimes?|SDKs?|CLIs?|APIs?|databases?|servers?|dashboards?|bots?|websites?|editors?|schedulers?|pipelines?|debuggers?|crawlers?|operating systems?)$/iu,
    'software',
  ],
  [
    /(?:알고리즘|기법|방법)$|\b(?:algorithms?|methods?|techniques?|approach|loss|optimizer|attack|defen[cs]e|protocols?)$/iu,
    'technique',
  ],
  [
    /(?:회사|스타트업|팀|동아리|모임|커뮤니티|연구실)$|\b(?:start-?ups?|company|companies|agency|studio|club|non-?profit|collective)$/iu,
    'organization',
  ],
];

const NAME =
  "[\\p{Lu}\\p{Ll}]?[\\p{L}\\p{N}]{0,40}\\p{Lu}[\\p{L}\\p{N}.+'’-]{0,40}(?:(?<!\\.)\\s\\p{Lu}[\\p{L}\\p{N}.+-]{0,40}){0,2}(?<![.'’+-])";
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

/** "the variant caller Knickpunkt", "our framework Foo": a sort right before a name. */
const SORT_BEFORE = new RegExp(
  `\\b(?:the|an?|our|my|his|her|their|its|of)\\s((?:[\\p{L}-]+\\s){0,4}?(?:tool|library|framework|system|package|platform|app|application|engine|compiler|plugin|service|simulator|caller|parser|solver|optimizer|toolkit|language model|model|data ?set|benchmark|corpus|algorithm|start-?up|company|studio|game|bot|language|project|editor|server|database|pipeline|robot))\\s[*_\`"“\\[]{0,4}(${NAME})`,
  'gu',
);
/** "퍼징 환경 '두더지'를": a sort right before a quoted name. */
const KOREAN_SORT_BEFORE =
  /((?:[\p{L}\p{N}]{1,40}\s){0,2}(?:환경|도구|프레임워크|시스템|플랫폼|라이브러리|엔진|서비스|앱|모델|데이터셋|벤치마크|알고리즘|패키지|게임|봇|팀|동아리|회사|스타트업|모임|커뮤니티|디스플레이|솔루션|프로그램|스택|툴|모듈))\s?['‘“"「『`]([\p{L}\p{N}][\p{L}\p{N} .+-]{1,24})['’”"」』`]/gu;

/** Some word for a sort of thing; blocks without one introduce nothing. */
const HINT =
  /model|LLM|network|encoder|checkpoint|data ?set|benchmark|corpus|corpora|suite|leaderboard|librar|framework|tool|platform|package|system|\bapps?\b|application|engine|compiler|plugin|extension|service|simulator|runtime|SDK|CLI|API|database|server|dashboard|\bbots?\b|website|editor|scheduler|pipeline|debugger|crawler|caller|parser|solver|game|language|project|robot|algorithm|method|technique|approach|\bloss\b|optimizer|attack|defen[cs]e|protocol|start-?up|compan|agency|studio|\bclub|profit|collective|[환도프라플시엔서앱모데벤패게봇스팀동회커툴솔디알기방연]\p{Script=Hangul}*/iu;

/** Forms of introduction: a quick test, the pattern, and which of its groups are the name and the sort. */
const FORMS: readonly (readonly [hint: RegExp, pattern: RegExp, name: number, sort: number])[] = [
  [/\p{Lu}/u, APPOSITION, 1, 2],
  [/called|named|dubbed|known as/u, CALLED, 2, 1],
  [/라는|이란|란\s/u, KOREAN_CALLED, 1, 2],
  [/\b(?:the|an?|our|my|his|her|their|its|of)\s/u, SORT_BEFORE, 2, 1],
  [/\p{Script=Hangul}\s?['‘“"「『`]/u, KOREAN_SORT_BEFORE, 2, 1],
];

/** Things that a sentence introduces ("Foo, an open-source library for …") and projects named in their titles. */
export function recogniseIntroductions(survey: Survey): Candidate[] {
  const { text, blocks, entries, vocabulary } = survey;
  const candidates: Candidate[] = [];
  const add = (span: Span, kind: Kind, confidence: number, rank: number = RANK.intro): void => {
    const name = readableName(text.slice(span.start, span.end));
    if (
      name.length < 2 ||
      (name.length < 3 && !/\p{Script=Hangul}/u.test(name)) ||
      vocabulary.lookUp(name).length > 0 ||
      isOrdinary(name) ||
      isRole(name)
    )
      return;
    candidates.push(createCandidate(text, span, { kind, how: 'pattern', confidence, rank }));
  };
  for (const block of blocks) {
    if (!isReadable(block) || block.section === 'publications' || block.section === 'personal') continue;
    const slice = text.slice(block.text.start, block.text.end);
    if (!HINT.test(slice)) continue;
    for (const [hint, pattern, name, sort] of FORMS) {
      if (!hint.test(slice)) continue;
      for (const match of slice.matchAll(pattern)) {
        const kind = pattern === KOREAN_CALLED ? sortWithin(match[sort]!) : sortOf(match[sort]!);
        if (!kind) continue;
        const start = block.text.start + match.index + match[0].lastIndexOf(match[name]!);
        add(trimSpan(text, { start, end: start + match[name]!.length }), kind, 0.7);
      }
    }
  }
  for (const entry of entries) {
    if (entry.section !== 'projects' && entry.section !== 'opensource') continue;
    const title = entry.segments.find((segment) => segment.what === 'title');
    if (!title) continue;
    const name = readableName(text.slice(title.start, title.end));
    const kind =
      sortOf(name) ??
      sortOf(
        readableName(text.slice(title.end, Math.min(entry.span.end, title.end + 120)).split(/[.\n]/u)[0]!),
      ) ??
      'software';
    if (isProductName(name)) add(title, kind, 0.65);
  }
  return candidates;
}

/** The same for the first of some Korean words that is a sort, with a particle or without: "오픈소스 도구를 만들었다". */
function sortWithin(description: string): Kind | undefined {
  for (const word of description.split(/\s+/u)) {
    const kind = sortOf(word) ?? sortOf(word.replace(/(?:으로|[을를은는이가의로와과도인])$/u, ''));
    if (kind) return kind;
  }
  return undefined;
}

/** What kind of thing a description says, judged by the first sort word at the end of one of its beginnings. */
export function sortOf(description: string): Kind | undefined {
  const words = readableName(description).split(
    /\s+(?:for|of|that|which|to|with|in|on|from|by|and|using|written|based)\s|[,.;:()]/u,
  )[0]!;
  for (const [pattern, kind] of SORTS) if (pattern.test(words.trim())) return kind;
  return undefined;
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
function isOrdinary(name: string): boolean {
  return /^(?:The|This|That|It|He|She|We|They|My|Our|Project|Projects|Team|Lead|Research|Work|Role|Summary|Overview|Experience|Education|Skills|Goal|Result|Results|Tech|Stack|Currently|Also|Here|There|What|Why|How|Which|Who|Java|English|Korean|Website|Portfolio|Blog|Personal|Contributor|Developer|Engineer|Researcher|Student|Professor|University|Company|Mission|Vision|Note|Today|Since|Before|After|Award|Fun|Links?|Contact|About|Hello|Hi|PhD|Ph\.?D\.?|AI|ML|CV|I)$/u.test(
    name,
  );
}
