import type { Span } from '../../model/index.ts';
import { overlapsSpan } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import { isHangulName, isPersonNameLike } from '../names/index.ts';
import type { Reading } from '../reading.ts';
import { isRole } from '../words/roleWords.ts';

/** Titles that follow nothing but names. */
const SURE_TITLE =
  '교수|박사|선생|기자|작가|감독|변호사|회계사|심사역|특파원|씨|님|군|양|최고\\p{Script=Hangul}{2,4}책임자|CEO|CTO|CFO|COO|CPO|CSO|CDO';
const ENDS_IN_SURE_TITLE = new RegExp(`(?:${SURE_TITLE})$`, 'u');
/** Titles that ordinary words precede as well: names before them have three syllables. */
const TITLE =
  '대표이사|대표|이사장|이사|부?사장|상무|전무|본부장|센터장|연구소장|소장|원장|실장|팀장|파트장|부장|차장|과장|대리|주임|책임연구원|선임연구원|수석연구원|연구원|연구위원|책임|선임|수석|엔지니어|개발자|디자이너|매니저|파트너|멘토|강사|학생|후배|선배|창업자|공동창업자|리드|리더|조교|디렉터|컨설턴트|간호사|의사|시인|화가';
const PARTICLE =
  '(?:님)?(?:은|는|이|가|을|를|의|과|와|도|만|께서|께|에게서|에게|한테|로부터|로|으로|이다|입니다|이라|라는|이라는|이며|이고|이자|예요|이에요|이었|였|인|처럼|보다)?';
const END = '(?=[\\s,.()·/"\'”’」』:;!?]|$)';

const TITLED = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\p{Script=Hangul}{2,4})\\s?((?:석좌|명예|겸임|초빙|특임|객원|조|부)?(?:${SURE_TITLE})|(?<=\\s)(?:${TITLE}))${PARTICLE}${END}`,
  'gu',
);
/** "동료인 구본형 교수", "책임연구원 한가온이": who somebody is, before their name. */
const INTRODUCED =
  /(?<![\p{L}])(?:남편|아내|동료|친구|동생|언니|오빠|누나|선배|후배|제자|스승|은사|멘토|상사|동기|아버지|어머니|아들|딸|공동창업자|창업자|졸업생|재학생|대학원생|학부생|연구생|(?:석사|박사|석박사통합|석박통합|석·박사통합)\s?과정(?:생)?|연출|대학\s동기|입사\s동기|교수|연구원|개발자|작가|기자|디자이너|감독|대표|팀장|엔지니어|박사|지도교수|저자|연사|발표자|진행자|사회자)(?:인|이자|이었던|였던|이던)?\s(?:(?:개발자|엔지니어|연구원|연구자|디자이너|기자|작가|교수|창업자|과학자|기획자|박사|변호사)\s)?(\p{Script=Hangul}{3}|(?:남궁|황보|제갈|선우|독고|사공|서문)\p{Script=Hangul}{1,2})(?=(?:은|는|이|가|을|를|의|과|와|도|께서|께|에게|입니다|이다|이라|이며|이고)?(?:[\s,.()·/"'”’]|$))/gu;
/** "감우성(41)", "한가온(Gaon Han)". */
const BRACKETED =
  /(?<![\p{L}\p{N}])(\p{Script=Hangul}{2,4})(?:\s(?:교수|박사|대표|작가|감독|변호사|선생|기자))?\s?\((?:\d{2}(?:세)?|\p{Lu}\p{Ll}+[\s-]\p{L}[\p{L}\s-]{1,24}|\p{Script=Han}{2,4}|왼쪽|오른쪽|가운데|사진)\)/gu;
/** "방소율, 이하준과 공동으로", "석지호와 만든": company, the last of a list with a particle. */
const TOGETHER =
  /(?<![\p{L}\p{N}])((?:(?:\p{Script=Hangul}{3}|\p{Lu}\p{Ll}+(?:-\p{Ll}+)?\s\p{Lu}\p{Ll}+)(?:,\s|·|\s및\s|[와과]\s)){0,4})(\p{Script=Hangul}{3}|\p{Lu}\p{Ll}+(?:-\p{Ll}+)?\s\p{Lu}\p{Ll}+)[와과]\s(?:함께|같이|공동|공저|협력|협업)/gu;
/** "Hannah Whitcombe 교수". */
const FOREIGN = new RegExp(
  `(?<![\\p{L}\\p{N}.])((?:\\p{Lu}[\\p{Ll}'’-]+(?:\\p{Lu}\\p{Ll}+)?\\s|\\p{Lu}\\.\\s){1,3}(?:(?:van|von|de|der|den|la|da|di)\\s){0,2}\\p{Lu}[\\p{L}'’-]+)\\s?(?:(?:석좌|명예|조|부)?(?:${SURE_TITLE}|대표|연구원|팀장|매니저|엔지니어))(?!\\p{Script=Hangul}(?<!은|는|이|가|을|를|의|과|와|도|께|에|로|님))`,
  'gu',
);
/** Words before titles that are no names: "이런 개발자", "현직 교수". */
const NO_NAME =
  /^(?:(?:지도|가르|함께|추천|참여|고려|주도)[한친된했]|이런|그런|저런|어떤|모든|현직|전직|유명|유능|다른|우리|저희|신임|차기|예비|초대|공동|담당|여러|일부|기존|대형|현업|온라인|사내|사외|외부|내부|지도|전임|조교|겸임|초빙|객원|명예|석좌|수석|책임|선임|주임|연구|개발|기술|전문|부|정|총괄|상임|비상임|선배|후배|동료|인사|채용|고객|파트|기획|마케팅|안녕하세요|선생|교육|주니어|시니어|리드|서버|보안|게임|공대|미대|의대|법대|음대|대학|학부|대학원|고교|유학|장학|졸업|재학|복학|신입|경력)$/u;

/** "대표 제품인", "대표 저서는". */
const NO_NAME_END =
  /^(?:제품|상품|작품|저서|사례|사업|과제|기술|모델|서비스|시절|주제|분야)(?:인|은|는|에|의|이|을|를)?$/u;

/** People whom a Korean text names by title, by who they are to somebody, or with their age or other name in brackets. */
export function findKoreanPeople(reading: Reading, index: number): Span[] {
  const { text } = reading;
  const { start, end } = reading.blocks[index]!.text;
  const slice = text.slice(start, end);
  if (!/\p{Script=Hangul}/u.test(slice)) return [];
  const found: Span[] = [];
  const add = (at: number, name: string, isLong: boolean): void => {
    const span = { start: start + at, end: start + at + name.length };
    const isKnown = reading.matches[index]!.some(
      (match) => overlapsSpan(match, span) && match.end > span.start + 1,
    );
    if (isKnown || ENDS_IN_SURE_TITLE.test(name.slice(-2)) || NO_NAME.test(name) || isRole(name)) return;
    if (NO_NAME_END.test(name)) return;
    // "유능한 개발자"
    if (isLong && (name.length < 3 || /[한된]$/u.test(name))) return;
    if (!isHangulName(name) || found.some((other) => overlapsSpan(other, span))) return;
    found.push(span);
  };
  for (const match of allMatches(slice, TITLED))
    add(match.index, match[1]!, !ENDS_IN_SURE_TITLE.test(match[2]!));
  for (const match of allMatches(slice, INTRODUCED))
    add(match.index + match[0].length - match[1]!.length, match[1]!, true);
  for (const match of allMatches(slice, BRACKETED)) add(match.index, match[1]!, false);
  for (const match of /[와과]\s(?:함께|같이|공동|공저|협력|협업)/u.test(slice)
    ? allMatches(slice, TOGETHER)
    : []) {
    if (/^\p{Script=Hangul}/u.test(match[2]!)) add(match.index + match[1]!.length, match[2]!, true);
    for (const other of allMatches(match[1]!, /\p{Script=Hangul}{3}(?=,|·|\s및|[와과]\s)/gu))
      add(match.index + other.index, other[0], true);
  }
  for (const match of allMatches(slice, FOREIGN)) {
    const span = { start: start + match.index, end: start + match.index + match[1]!.length };
    if (isPersonNameLike(match[1]!) && !found.some((other) => overlapsSpan(other, span))) found.push(span);
  }
  return found;
}
