import type { Span } from '../../model/index.ts';
import { overlapsSpan } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import { isUnit } from '../words/isUnit.ts';
import { isRole } from '../words/roleWords.ts';

/** What a Korean head says without separators: whose, which part of it, and as what. */
export interface KoreanHead {
  readonly organizations: readonly (Span & { readonly confidence: number })[];
  readonly role: Span | undefined;
}

/** Words before a role that belong to it and name no employer. */
const MODIFIER =
  /^(?:시니어|주니어|리드|수석|책임|선임|전임|테크|프로덕트|프로젝트|소프트웨어|하드웨어|클라이언트|임베디드|펌웨어|안드로이드|인프라|플랫폼|퀀트|비즈니스|서비스|콘텐츠|컨텐츠|빅데이터|딥러닝|비전|로봇|반도체|회로|검증|악성코드|취약점|정보보안|정보보호|침해대응|보안관제|재무|회계|인사|총무|법무|홍보|물류|구매|투자|리스크|그로스|퍼포먼스|브랜드|그래픽|제품|산업|영상|검색|추천|광고|결제|데이터|서버|웹|앱|모바일|백엔드|프론트엔드|프런트엔드|풀스택|클라우드|보안|게임|머신러닝|인공지능|연구|개발|기획|디자인|마케팅|운영|영업|품질|생산|하계|동계|여름|겨울|신입|경력|계약직|정규직|파견|방문|객원|초빙|겸임|비상근|상근|박사후|박사|석사|학부|대학원|교내|교외|연합|공동|총괄|담당|책임자|교육|행정|사무|기술|시스템|네트워크|현장|체험형|채용연계형|병역특례|산업기능|전문연구|\d+기|[A-Z]{2,4}|iOS|Android|Frontend|Backend|Senior|Junior|Lead|Staff|Principal)$/iu;

/** What names end in that go on from the word before: "막스플랑크 식물육종연구소", but not "새벽소프트 데이터팀". */
const INSTITUTE = /^\S+(?:연구소|연구센터|센터|병원|재단|학교|연구원|기술원|과학원|협회|학회)$/u;

const TOKEN = /\S+/gu;

/**
 * Reads a Korean head whose parts stand side by side: "㈜새벽소프트 데이터팀 선임연구원", "데이터야놀자 운영위원".
 * Organization, unit and role come in this order.
 *
 * @param piece a stretch between separators
 * @param known organizations by vocabulary or form, in order
 * @param isOrdinary whether a word is known to name something else than an organization
 * @returns undefined where it names no organization, or nothing behind it
 */
export function readKoreanHead(
  text: string,
  piece: Span,
  known: readonly (Span & { readonly confidence: number })[],
  isOrdinary: (word: string) => boolean,
): KoreanHead | undefined {
  const tokens = allMatches(text.slice(piece.start, piece.end), TOKEN).map((match) => ({
    start: piece.start + match.index,
    end: piece.start + match.index + match[0].length,
  }));
  if (tokens.length < 2) return undefined;
  const wordAt = (at: number): string => text.slice(tokens[at]!.start, tokens[at]!.end);
  const organizations: (Span & { confidence: number })[] = [];
  let at = 0;
  while (at < tokens.length) {
    const named = known.find((span) => overlapsSpan(span, tokens[at]!));
    if (named) {
      organizations.push({ start: named.start, end: named.end, confidence: named.confidence });
      while (at < tokens.length && tokens[at]!.start < named.end) at++;
      continue;
    }
    const rest = { start: tokens[at]!.start, end: piece.end };
    if (at > 0 && organizations.length > 0) {
      if (isRole(text.slice(rest.start, rest.end))) return { organizations, role: rest };
      if (!known.some((span) => span.start > tokens[at]!.start)) break;
      at++;
      continue;
    }
    // Nothing known stands at the front: the first word names the organization where a role follows.
    if (at === 0 && isName(wordAt(0)) && !isOrdinary(wordAt(0))) {
      const later = known.find((span) => span.start > tokens[0]!.start);
      const tail = { start: tokens[1]!.start, end: piece.end };
      const isNext = later && later.start === tokens[1]!.start;
      if (isNext && INSTITUTE.test(text.slice(later.start, later.end))) {
        organizations.push({ start: tokens[0]!.start, end: later.end, confidence: 0.85 });
        while (at < tokens.length && tokens[at]!.start < later.end) at++;
        continue;
      }
      if (isNext && isUnit(text.slice(later.start, later.end))) {
        organizations.push({ ...tokens[0]!, confidence: 0.65 });
      } else if (!later && isRole(text.slice(tail.start, tail.end))) {
        return { organizations: [{ ...tokens[0]!, confidence: 0.6 }], role: tail };
      }
    }
    at++;
  }
  return organizations.length > 0 ? { organizations, role: undefined } : undefined;
}

/** Whether a word could name an organization: no modifier of a role, no number, no date. */
function isName(word: string): boolean {
  return (
    word.length >= 2 &&
    /^[\p{Lu}\p{Script=Hangul}\d][\p{L}\p{N}&.·'-]*$/u.test(word) &&
    !/^\d+$/u.test(word) &&
    !MODIFIER.test(word) &&
    !isRole(word)
  );
}
