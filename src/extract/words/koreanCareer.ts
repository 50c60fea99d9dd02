import type { RelationName } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import { isRole } from './roleWords.ts';
import { STAND_IN } from './sentenceShape.ts';

const O = STAND_IN.organization;
const P = STAND_IN.person;

/** What a Korean sentence says behind an organization's name. */
export interface KoreanCareer {
  readonly relation: RelationName;
  /** As what: "책임연구원". */
  readonly role?: string;
  /** What it is where the organization is a school. */
  readonly atSchool?: RelationName;
  /** Where the word that tells it begins, in UTF-16 units behind the name. */
  readonly at: number;
}

/** Closing quotes and brackets, a unit, and the particle behind a name. */
const PARTICLE =
  /^['"’”」』》>)]{0,2}(?:\s?\([^()]{1,40}\))?(에서의|에서는|에서도|에서|에게|에는|에도|에|의|은|는|이라는|이|가|을|를|과|와|도|으로|로|라는)?(?=[\s,.'"’”]|$)/u;
/** Names side by side share what is said of the last: "카카오와 네이버에서 근무". */
const COORDINATED = new RegExp(
  `^['"’”」』》>)]{0,2}(?:\\s?\\([^()]{1,40}\\))?(?:(?:,|와|과|·|및|\\s?,|\\s및|\\s그리고)\\s?|의?\\s)['"‘“「『《<]?${O}`,
  'u',
);

/** Words that tell the relation; the first that a sentence says behind the name counts. */
const WORDS: readonly (readonly [RelationName | undefined, RegExp])[] = [
  [
    'studied_at',
    /졸업|수료|중퇴|자퇴|편입|입학|진학|재학|휴학|학위|(?:학사|석사|박사)(?!\s?후|\s?급|후|님|는|와|과|의|가)|석·박사|전공(?!의)|유학|공부(?:하|했|한)|수학(?:하|했|한)/u,
  ],
  [
    'works_at',
    /근무|재직|입사|이직|합류|일하|일했|일한|일할|일합|일해|인턴|몸담|몸을\s?담|부임|임용|임명|취임|창업|창립|설립|세웠|세운|세우|이끌|취업|취직|퇴사|퇴직|떠났|떠나|거쳐|거친|출신|파견|수련(?:을|하|받|의)|떠난|온\s|다니|다녔|다녀|나와\s|나왔|나온|옮겨|옮겼|옮긴/u,
  ],
  ['served', /군\s?복무|복무|병역|전역|제대|입대/u],
  [
    'member_of',
    /회원|멤버|운영진|운영자|운영위원|오거나이저|활동(?:하|했|한|해|합|\s?중)|가입|동아리원|부원/u,
  ],
  [undefined, /지원(?:하|했|한)|합격|초청|발표|강연|수상|협업|협력|투자|인수|납품|의뢰/u],
];
/** Only behind "에서": what somebody does there, told to its end and not of something made there. */
const DONE =
  /(?:개발|연구|운영|담당|설계|기획|구축|제작|분석|디자인|관리|강의|마케팅|진행|수행|서비스|번역|편집|상담|교육|영업)(?:을|를)?\s?(?:하고|하며|하였|했|합|해\s?왔|해요|하다가|하면서|맡)|(?:개발|연구|설계|구축|개선|출시|고도화|기획)에\s(?:[\p{Script=Hangul}]+\s)?참여|(?:만들|맡|다루|이끌|쌓|책임지|돌보|가르치)(?:고|며|었|았|어|아|다가|면서|습|는 일)|맡았|만드(?:는 일|ㄴ다)|가르쳤/u;

/**
 * What a Korean sentence makes of a person and an organization, judged by what it says behind the name.
 *
 * @param after the shape of the sentence behind the name (see `shapeOf`)
 */
export function koreanCareer(after: string): KoreanCareer | undefined {
  let skipped = 0;
  for (let match = COORDINATED.exec(after); match; match = COORDINATED.exec(after.slice(skipped)))
    skipped += match[0].length;
  const rest = after.slice(skipped);
  const particle = PARTICLE.exec(rest);
  if (!particle || !/\p{Script=Hangul}/u.test(rest.slice(0, 16))) return undefined;
  const start = particle[0].length;
  const limit = rest.indexOf(O, start);
  const said = rest.slice(start, limit < 0 ? Math.min(rest.length, 140) : limit);
  let best: { relation: RelationName | undefined; at: number } | undefined;
  for (const [relation, pattern] of WORDS) {
    const at = pattern.exec(said)?.index;
    if (at !== undefined && (!best || at < best.at)) best = { relation, at };
  }
  const role = roleIn(said);
  if (role && (!best || role.at <= best.at)) {
    // "교수로 재직", "회장을 맡", "대표이다"
    const relation = SERVING_ROLE.test(role.role)
      ? 'served'
      : MEMBER_ROLE.test(role.role)
        ? 'member_of'
        : 'works_at';
    const isStudent = /학생$/u.test(role.role);
    best = { relation: isStudent && best ? best.relation : relation, at: role.at };
  }
  if (!best && particle[1]?.startsWith('에서')) {
    const at = DONE.exec(said)?.index;
    if (at !== undefined) best = { relation: 'works_at', at };
  }
  if (!best?.relation) return undefined;
  return {
    relation: best.relation,
    ...(role && (best.relation === 'works_at' || best.relation === 'served') ? { role: role.role } : {}),
    ...(/^(?:출신|다니|다녔|다녀|나와|나왔|나온)/u.test(said.slice(best.at))
      ? { atSchool: 'studied_at' }
      : {}),
    at: skipped + start + best.at,
  };
}

const SERVING_ROLE = /(?:편집|심사|조직|프로그램|학술|출판)\s?(?:위원장|위원|이사)$/u;
const MEMBER_ROLE = /(?:회장|부회장|총무|간사|회원|운영위원|운영진|운영자|오거나이저|멤버|위원|이사장)$/u;
const ROLE_WORD =
  /((?:[\p{Script=Hangul}A-Za-z·]+\s){0,2}[\p{Script=Hangul}A-Za-z·]{2,}?)(?:(?:으로서|로서|으로|로)(?:도|는)?(?=\s)|(?:을|를)\s(?:맡|역임|지냈|지내|거쳐)|직을|(?:\([A-Z]{2,4}\))?(?:이자|이며|이고|이다|다|입니다|예요|이에요|였다|이었다|인)(?=[\s,.]|$))/gu;

/** The role that a stretch of a sentence names: "책임연구원으로 입사", "대표를 맡". */
function roleIn(said: string): { role: string; at: number } | undefined {
  for (const match of allMatches(said, ROLE_WORD)) {
    const words = match[1]!.split(' ');
    if (!isRole(words.at(-1)!)) continue;
    // "수석으로 졸업"
    if (/^\s(?:졸업|입학|합격)/u.test(said.slice(match.index + match[0].length))) continue;
    let from = words.length - 1;
    while (from > 0 && isRolePart(words[from - 1]!)) from--;
    const role = words.slice(from).join(' ');
    return { role, at: match.index + match[1]!.length - role.length };
  }
  return undefined;
}

/** Whether a word before a role belongs to it: it has no particle and is no date or name. */
function isRolePart(word: string): boolean {
  return (
    !/(?:은|는|이|가|을|를|의|에|에서|으로|로|와|과|도|간|동안|부터|까지|년|월|현재|후|뒤|한|하는|던)$/u.test(
      word,
    ) && !word.includes(P)
  );
}
