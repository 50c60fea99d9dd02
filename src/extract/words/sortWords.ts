import type { Kind } from '../../model/index.ts';
import { readableName } from '../reading.ts';

/** Nouns that say what software is; chips count, one programs them. Companies call themselves by others ("operator"). */
const SOFTWARE = `
  add-?ons? aligners? assets? allocators? analy[sz]ers? annotators? APIs? applets? applications? apps? autoscalers? balancers? bindings bots? browsers?
  caches? callers? chatbots? checkers? chips? CLIs? compilers? controllers? converters? crates? crawlers? daemons? dashboards? databases?
  data\\sstores? debuggers? decoders? decompilers? design\\ssystems? disassemblers? drivers? editors? emulators? engines? exporters? extensions?
  file\\s?systems? firewalls? forks? firmware formatters? frameworks? front-?ends? fuzzers? games? gateways? generators? harness(?:es)? hypervisors?
  IDEs? importers? indexers? interpreters? kernels? languages? launchers? ledgers? librar(?:y|ies) linters? loggers? message\\squeues?
  microservices? middlewares? modules? monitors? notebooks? operating\\ssystems? orchestrators? packages? parsers? pipelines? planners?
  platforms? playgrounds? plug-?ins? profilers? projects? provers? proxy proxies registry registries renderers? repository repositories
  robots? routers? runtimes? sandbox(?:es)? scanners? schedulers? scrapers? scripts? SDKs? serializers? servers? services? simulators?
  SoCs? solvers? spreadsheets? stacks? synthesi[sz]ers? systems? templates? terminals? test\\s?beds? timers? toolbox(?:es)? toolchains?
  toolkits? tool\\skits? tools? tracers? trackers? transpilers? utility utilities validators? verifiers? viewers? virtual\\smachines?
  visuali[sz]ers? websites? wikis? wrappers? key[-–\\s]value\\sstores? log\\sstores? feature\\sstores? animation\\sgraphs?`;

/** Korean nouns for software; the beginnings of those in -기 say what it does. */
const KOREAN_SOFTWARE =
  '프레임워크|라이브러리|플랫폼|서비스|시스템|어플리케이션|애플리케이션|앱|도구|엔진|툴|툴킷|환경|디스플레이|솔루션|프로그램|패키지|게임|봇|챗봇|스택|모듈|컴파일러|파서|에디터|데이터베이스|대시보드|플러그인|확장|크롤러|시뮬레이터|웹사이트|사이트|스케줄러|파이프라인|프록시|게이트웨이|서버|클라이언트|운영체제|프로파일러|린터|인터프리터|디버거|런타임|저장소|스토어|포털|콘솔|캐시|(?:수집|분석|생성|번역|변환|뷰어|검색|편집|계산|실행|합성|측정|검사|인식|정렬|관리|추적)기|SDK|API|CLI|오픈소스|공식 구현|구현체';

/** Nouns of each kind, at the end of a phrase; the first that fits holds. */
const SORTS: readonly (readonly [RegExp, Kind])[] = [
  [/\b(?:models?|[SVLM]?LLMs?|neural networks?|encoder|checkpoints?)$|모델$/iu, 'model'],
  [
    /\b(?:data ?sets?|benchmarks?|corpus|corpora|(?:benchmark|evaluation|test) (?:suites?|sets?)|leaderboards?|treebanks?|lexicons?|cohorts?)$|(?:데이터\s?[셋세]트?|벤치마크|말뭉치|코퍼스)$/iu,
    'dataset',
  ],
  [new RegExp(`(?:${KOREAN_SOFTWARE})$|\\b(?:${SOFTWARE.trim().replace(/\s+/gu, '|')})$`, 'iu'), 'software'],
  [
    /(?:알고리즘|기법|방법론?)$|\b(?:algorithms?|methods?|techniques?|approach|loss|optimizers?|attack|defen[cs]e|protocols?)$/iu,
    'technique',
  ],
  [
    /(?:회사|스타트업|팀|동아리|학회|소?모임|커뮤니티|스터디|연구실|학생회|밴드)$|\b(?:start-?ups?|company|companies|agency|studio|(?:book )?club|non-?profit|collective|community|communities|meet-?ups?|(?:reading|study|user|research) groups?|team|band|choir|co-?op(?:erative)?|charity|guild|lab(?:oratory)?)$/iu,
    'organization',
  ],
];

/** Every English noun for software, models, data sets and techniques, as the source of a pattern. */
export const SORT = `(?:${SOFTWARE.trim().replace(/\s+/gu, '|')}|models?|LLMs?|networks?|encoders?|data ?sets?|benchmarks?|corpus|corpora|algorithms?|methods?)`;

/** The same in Korean. */
export const KOREAN_SORT = `(?:${KOREAN_SOFTWARE}|모델|데이터\\s?[셋세]트?|벤치마크|말뭉치|코퍼스|알고리즘|팀|동아리|학회|스터디|회사|스타트업|소?모임|커뮤니티)`;

/** What ends the noun of a description: a preposition, a participle, a pronoun, punctuation. */
const NOUN_END =
  /\s(?:for|of|about|among|between|against|over|without|that|which|who|to|with|in|on|from|by|and|or|at|as|under|inside|atop|I|we|she|he|they|using|written|based|built|made|developed|powered|running|implemented|created|designed|maintained|used|called|named|in|where|whose|supporting|helping|letting|derived|distilled|fine-?tuned|(?:pre-?)?trained|distributed|adapted|forked|spun|dedicated|devoted|focused|aimed|evaluated|released|collected|consisting|containing|covering|published|hosted|intended|meant|tailored|now|still|out)\s|\s–\s|[,.;:()!?|—]/u;

/** What kind of thing a description says, judged by the noun of its first phrase: "a small scheduler for jobs" is software. */
export function sortOf(description: string): Kind | undefined {
  if (/^(?:[\p{L}-]+\s){0,3}collection of [\d,.]+/u.test(description)) return 'dataset';
  const noun = readableName(description).split(NOUN_END)[0]!.trim();
  for (const [pattern, kind] of SORTS) if (pattern.test(noun)) return kind;
  return undefined;
}

/** Nouns for what people make, write or start that is neither software nor a model, a data set or an organization. */
const OTHER_WORKS =
  /\b(?:books?|novels?|papers?|articles?|essays?|thes[ei]s|reports?|guides?|curriculum|courses?|class(?:es)?|talks?|blogs?|newsletters?|podcasts?|magazines?|journals?|columns?|zines?|program(?:me)?s?|festivals?|events?|conferences?|workshops?|hackathons?|exhibitions?|campaigns?|initiatives?|brands?|songs?|albums?|films?|documentar(?:y|ies)|plays?|poems?|houses?|buildings?|bridges?|parks?|gardens?|restaurants?|caf[ée]s?|bakery|shops?|strategy|roadmap|polic(?:y|ies)|standards?|awards?|prizes?|scholarships?|school|department|division|office|sculptures?|paintings?|drawings?|dress(?:es)?|chairs?|posters?|logos?)$|(?:책|논문|강의|강연|글|행사|축제|소설|영화|노래|과정|캠페인|전략|정책|블로그|특허|브랜드|제품|상품|매장|앨범|전시|신간|시집|동화|잡지|카페|식당|가게|굿즈|이벤트|공연|학교|수업)$/iu;

const ANY_SORT = new RegExp(SORTS.map(([{ source }]) => source.replaceAll('$', '')).join('|'), 'i');

/** Whether a text holds any noun for a sort of thing; without one it introduces nothing. */
export function hasSort(text: string): boolean {
  return ANY_SORT.test(text);
}

/** Whether a description says that something is a work of another kind: "a book about clocks". */
export function isOtherWork(description: string): boolean {
  return OTHER_WORKS.test(readableName(description).split(NOUN_END)[0]!.trim());
}

/** What kind the first sort word among some Korean words says, with a particle or without: "오픈소스 도구를 만들었다". */
export function sortWithin(description: string): Kind | undefined {
  for (const word of description.split(/\s+/u)) {
    const kind = sortOf(word) ?? sortOf(word.replace(/(?:으로|[을를은는이가의로와과도인])$/u, ''));
    if (kind) return kind;
  }
  return undefined;
}
