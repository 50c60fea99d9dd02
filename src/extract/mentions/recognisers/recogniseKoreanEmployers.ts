import type { Span } from '../../../model/index.ts';
import { overlapsSpan } from '../../../model/index.ts';
import { allMatches } from '../../allMatches.ts';
import { isHangulName, notHangulNames } from '../../names/index.ts';
import { isReadable, sentenceAt } from '../../reading.ts';
import type { Survey } from '../../survey.ts';
import { koreanCareer } from '../../words/koreanCareer.ts';
import { isRole } from '../../words/roleWords.ts';
import { type Named, shapeOf } from '../../words/sentenceShape.ts';
import { sortOf } from '../../words/sortWords.ts';
import { type Candidate, createCandidate, RANK, rankOver } from '../candidate.ts';

const WORD = '[\\p{Script=Hangul}A-Za-z\\d][\\p{Script=Hangul}A-Za-z\\d&·.-]{1,15}?';
/** A word that its particle and the verb behind make an employer: "새벽소프트에 입사", "물결랩스로 이직", "열두시를 창업". */
const EMPLOYER = new RegExp(
  `(?<![\\p{L}\\p{N}])(${WORD})(?:에서(?:는|도)?|에|으로|로|을|를)(?=\\s(?:[^\\s.]+\\s){0,4}?(?:입사|이직|합류|재직|근무|취업|취직|인턴|몸담|창업|창립|설립|퇴사|일하|일했|일한|일합|일해|다니|다녔|다녀))`,
  'gu',
);
/** Which verbs go with which particle. */
const FITTING: Readonly<Record<string, RegExp>> = {
  에: /^에\s(?:[^\s.]+\s){0,4}?(?:입사|합류|재직|근무|취업|취직|몸담)/u,
  로: /^(?:으로|로)\s(?:[^\s.]+\s){0,2}?이직/u,
  를: /^(?:을|를)\s(?:[^\s.]+\s){0,2}?(?:창업|창립|설립|퇴사|다니|다녔|다녀)/u,
  에서: /^에서(?:는|도)?\s(?:[^\s.]+\s){0,4}?(?:재직|근무|인턴|일하|일했|일한|일합|일해|다니|다녔)/u,
};
/** What a name in quotes or right behind it is: "스타트업 '열두시'", "동아리 가온누리". */
const INTRODUCED =
  /(?:회사|스타트업|기업|에이전시|벤처|법인|게임사|개발사|출판사|스튜디오|동아리|모임|커뮤니티|소모임|스터디|학회|극단|밴드|단체|협동조합|연구실|팀)(?:인|이었던|였던)?\s?['‘"“「『<《]([^'’"”」』>》\n]{2,20})['’"”」』>》]|(?<!\p{L})(?:스타트업|에이전시|벤처|벤처기업|게임사|동아리|소모임)(?:인)?\s([\p{Script=Hangul}A-Za-z\d]{2,14}?)(?=(?:에서|에|으로|로|을|를|의|과|와|은|는)\s)/gu;
/** "의료 인공지능 기업 메디웨이브의 최고기술책임자": whose officer somebody is. */
const OFFICER =
  /(?<=\p{Script=Hangul}\s)(?:기업|회사|업체|플랫폼|스타트업|연구소|재단|법인)\s([\p{Script=Hangul}A-Za-z\d]{2,14}?)(?:의)?(?=\s(?:[\p{Script=Hangul}]+\s)?(?:대표|대표이사|최고\p{Script=Hangul}{2,4}책임자|CEO|CTO|CFO|COO|CPO|CSO|창업자|공동\s?창업자|설립자|연구소장|사무국장|이사장|부사장)(?:이|을|로|다|인|은|는|,|\.|\(|\s|$))/gu;
/** "새벽바이오는 신약을 찾는 스타트업입니다.": a text that begins with what an organization is. */
const DEFINED =
  /^[*_]{0,3}([\p{Script=Hangul}A-Za-z\d][\p{Script=Hangul}A-Za-z\d&·.-]{1,15}?)[*_]{0,3}(?:\s?\([^()\n]{1,40}\))?[*_]{0,3}(?:은|는)\s[^.\n]{0,120}?(?:회사|스타트업|기업|기관|법인|단체|커뮤니티|모임|벤처|스튜디오|에이전시|동아리|협회|재단|학회)(?:입니다|이다|다|예요|이에요|로서|로,|으로,)/u;
/** Words that follow "에서" and "에" in such sentences and name no employer. */
const NO_EMPLOYER =
  /^(?:이곳|그곳|저곳|여기|거기|곳|우리|저희|당사|본사|회사|직장|학교|대학|대학교|대학원|고등학교|중학교|연구실|연구소|팀|현장|해외|국내|업계|분야|사내|본사|지사|이후|최근|당시|현재|이전|집|고향|군|군대|정부|대기업|중소기업|스타트업|외국계|외국계기업|은행|병원|공장|시장|프로젝트|과정|대회|행사|부서|재학|중간|처음|초기|말|초|하반기|상반기|오전|오후|도중|기간|동안|같은\s?해|이듬해|다음\s?해|해|옆|앞|뒤|위|아래|밖|안|속|자리|밑|그룹|계열사|자회사|전|후|곧바로|바로|전업|풀타임|파트타임|계약직|정규직|프리랜서|인턴|개발자|엔지니어|신입|경력직|그|이|저|그것|이것|무엇|사람들?|우리나라|전공|업무|서비스|방학|여름방학|겨울방학|학기|휴학|졸업|입학|년차|개월|주말|평일|야간|다수|여러|각지)$/u;
/** Adverbs that end as a particle does. */
const ADVERB =
  /^(?:곧바로|바로|새로|따로|스스로|서로|실제로|주로|별도로|정식으로|처음으로|마지막으로|\p{Script=Hangul}+적으로|대체로|그대로|제대로|이대로|차례로)$/u;
const ENDS_OTHERWISE =
  /(?:하며|하고|하여|면서|지만|으나|는데|다가|도록|부터|까지|동안|중|년|월|일|개월|학기|때|후|뒤|전|간|쪽|것|점|적|들|님|씨|분|과정|분야|업계|업무|현장|방학|기간|시절|학과|학부|전공|교육|경험|역할|직무|직급|포지션|담당|개발|연구|운영|기획|설계|분석|관리|분기|위|하반기|상반기|측|계)$/u;

/** Korean organizations that nothing but the sentence tells: "새벽바람에 입사하여", "스타트업 '열두시'에서". */
export function recogniseKoreanEmployers(survey: Survey): Candidate[] {
  const { text, blocks } = survey;
  const candidates: Candidate[] = [];
  for (const [index, block] of blocks.entries()) {
    if (!isReadable(block) || block.section === 'publications' || block.section === 'skills') continue;
    const isHeading = block.type === 'heading';
    if (!isHeading && block.type !== 'paragraph' && block.type !== 'item' && block.type !== 'line') continue;
    const { start, end } = block.text;
    const slice = text.slice(start, end);
    if (!/\p{Script=Hangul}/u.test(slice)) continue;
    const add = (span: Span, confidence: number): void => {
      candidates.push(
        createCandidate(text, span, {
          kind: 'organization',
          how: 'pattern',
          confidence,
          rank: rankOver(survey, index, span, RANK.head),
        }),
      );
    };
    for (const match of isHeading ? [] : allMatches(slice, EMPLOYER)) {
      const name = match[1]!;
      const behind = slice.slice(match.index + name.length, match.index + name.length + 80);
      const isFitting = Object.values(FITTING).some((pattern) => pattern.test(behind));
      const span = { start: start + match.index, end: start + match.index + name.length };
      // "팀으로" is "팀" and a particle.
      if (isFitting && !name.endsWith('으') && !ADVERB.test(match[0]) && isName(survey, index, span))
        add(span, 0.65);
    }
    const defined = block.type === 'paragraph' || block.type === 'line' ? DEFINED.exec(slice) : null;
    if (defined) {
      const at = start + defined[0].indexOf(defined[1]!);
      const span = { start: at, end: at + defined[1]!.length };
      if (isName(survey, index, span)) add(span, 0.7);
    }
    for (const match of allMatches(slice, INTRODUCED)) {
      const name = match[1] ?? match[2]!;
      const at = start + match.index + match[0].lastIndexOf(name);
      const span = { start: at, end: at + name.length };
      if (isHeading && match[1] === undefined) continue;
      if (match[1] !== undefined || isName(survey, index, span)) add(span, 0.7);
    }
    if (isHeading) continue;
    for (const match of allMatches(slice, OFFICER)) {
      const at = start + match.index + match[0].indexOf(match[1]!, match[0].indexOf(' '));
      const span = { start: at, end: at + match[1]!.length };
      if (isName(survey, index, span)) add(span, 0.7);
    }
    // Forms that alone are too weak, and Latin names with a Korean particle, where the sentence tells the rest.
    const runs = survey.capitals[index]!.map((run) => ({ start: run[0]!.start, end: run.at(-1)!.end }));
    for (const span of [...survey.organizations[index]!, ...runs]) {
      if (
        !/^(?:에서|에|으로|로|의|을|를)(?![\p{L}])|^(?:에서|에|으로|로|의|을|를)\s/u.test(
          text.slice(span.end, span.end + 4),
        )
      )
        continue;
      const career = koreanCareer(shapeBehind(survey, index, span));
      if (
        career &&
        !/^\d|^\p{Lu}{1,2}$/u.test(text.slice(span.start, span.end)) &&
        (!isRole(text.slice(span.start, span.end)) ||
          /\p{Script=Hangul}{3}연구원$/u.test(text.slice(span.start, span.end))) &&
        !(
          /^\p{Lu}{2,4}$/u.test(text.slice(span.start, span.end)) && sortOf(text.slice(span.start, span.end))
        ) &&
        !isOther(survey, index, span)
      )
        add(span, 0.7);
    }
  }
  return candidates;
}

/** What follows a span in its sentence, with stand-ins for the organizations and people that are known before mentions. */
function shapeBehind(survey: Survey, index: number, span: Span): string {
  const sentence = sentenceAt(survey, index, span);
  const names: Named[] = [
    ...survey.organizations[index]!.map(({ start, end }) => ({ start, end, kind: 'organization' as const })),
    ...survey.matches[index]!.filter(({ entries }) => entries[0]?.kind === 'organization').map(
      ({ start, end }) => ({ start, end, kind: 'organization' as const }),
    ),
  ].sort((a, b) => a.start - b.start);
  return shapeOf(survey.text, { start: span.end, end: sentence.end }, names);
}

function isName(survey: Survey, index: number, span: Span): boolean {
  const name = survey.text.slice(span.start, span.end);
  return (
    !NO_EMPLOYER.test(name) &&
    !ENDS_OTHERWISE.test(name) &&
    !notHangulNames.has(name) &&
    !/^\d+\p{Script=Hangul}?$/u.test(name) &&
    !isRole(name) &&
    !isOther(survey, index, span)
  );
}

/** Whether the vocabulary knows a name as something else, or it is a person's. */
function isOther(survey: Survey, index: number, span: Span): boolean {
  const name = survey.text.slice(span.start, span.end);
  const isKnown = survey.matches[index]!.some(
    (match) =>
      overlapsSpan(match, span) &&
      match.end - match.start >= span.end - span.start &&
      !match.entries.some(({ kind }) => kind === 'organization'),
  );
  const isPerson =
    survey.people.some((person) => overlapsSpan(person, span)) ||
    (isHangulName(name) && survey.people.some(({ start, end }) => survey.text.slice(start, end) === name));
  return isKnown || isPerson;
}
