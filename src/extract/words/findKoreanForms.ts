import type { Span } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import type { OrganizationForm } from './findOrganizationForms.ts';

const COMPANY =
  /(?:(?:㈜|\(주\)|주식회사)\s?(?:[\p{L}\p{N}]\s)?[\p{L}\p{N}]{2,30}(?:\s[\p{L}\p{N}]{1,30}){0,2}?(?=[\s,.|·)(\]]|$)|[\p{Script=Hangul}\p{L}\p{N}&-]{1,14}(?:㈜|\(주\)))/gu;

/** Agencies whose name is one word. */
const AGENCY =
  /^(?:통계청|특허청|기상청|산림청|경찰청|소방청|관세청|국세청|병무청|조달청|방위사업청|질병관리청|국가유산청|해양경찰청|새만금개발청)$/u;
/** What names end in that are organizations wherever they stand. */
const SURE =
  '대학교|대학원|과학기술원|연구소|연구센터|병원|재단|협회|학회|은행|공사|공단|고등학교|진흥원|개발원|출판사|전문대학|진흥청|교육청|홀딩스|인베스트먼트|벤처스';
/** What names end in that are organizations where one is expected. */
const LIKELY =
  '기술원|연구원|연구실|연구단|사업단|센터|전자|그룹|과학고|외고|위원회|과학원|정보원|박물관|신문사|증권|카드|생명|화재|통신|반도체|제약|중공업|자동차|엔지니어링|시스템즈|솔루션|솔루션즈|테크|소프트|랩스|랩|스튜디오|게임즈|네트웍스|엔터테인먼트|부대|사단|여단|사령부|시청|도청|구청|군청|팀|실험실|학원|아카데미|캠퍼스|동아리|커뮤니티|본부|사업부|사업본부|로보틱스|테크놀로지|파마|파트너스|컴퍼니|모터스|물산|웍스|코리아|텔레콤|바이오|닷컴|커머스|(?:사업|연구|분석|추진|기획|개발|대응|운영|봉사|평가)단';
/** Endings that ordinary words have as often. */
const POSSIBLE = '모빌리티|페이|뱅크|마켓|에너지|해운|항공|건설|식품|미디어|라디오|실|부문|챕터|스쿼드|셀';

const SURE_END = new RegExp(`(?:${SURE})$`, 'u');
const LIKELY_END = new RegExp(`(?:${SURE}|${LIKELY})$`, 'u');
const POSSIBLE_END = new RegExp(`(?:${POSSIBLE})$`, 'u');
const BARE = new RegExp(`^(?:${SURE}|${LIKELY}|${POSSIBLE})$`, 'u');

/** Words of kinds of people, rooms and firms: "책임연구원", "기업부설연구소", "저희팀" name no organization. */
const GENERIC =
  /^(?:책임|선임|수석|전임|주임|위촉|초빙|객원|방문|학생|인턴|파견|연수|수습|시간제|박사후|석사후|학부|전문|공동|산업기능|현재|이|그|저희|우리|제|각|해당|본|타|전|구|현|소속|국책|국립|공공|기업|사내|민간|부설|기업부설|산하|관련|여러|대형|종합|대학|의료|연구|외국계|시중|온라인|오프라인|교내|교외|연합|창업|코딩|어학|미술|입시|사설|개발|기획|디자인팀장)*(?:연구원|연구소|연구실|팀|센터|그룹|학회|협회|전자|시스템즈?|솔루션|테크|통신|본부|카드|생명|자동차|반도체|병원|은행|학원|동아리|커뮤니티|실|재단|대학원|대학교|고등학교|위원회|스튜디오|랩)$/u;
/** "학생연구원" is a person, "한국전자통신연구원" an institute: its name is longer. */
const RESEARCHER =
  /^(?!한국|국립|서울|부산|경기|인천|대구|광주|대전|울산|충북|충남|전북|전남|경북|경남|제주|국방)\p{Script=Hangul}{1,3}연구원$/u;
const ORDINARY =
  /^(?:교실|화장실|사실|현실|진실|성실|거실|침실|사무실|회의실|강의실|미용실|병실|재생에너지|신재생에너지|소셜미디어|멀티미디어|인터랙션미디어|스마트모빌리티)$/u;

/** A Korean word, a capitalised Latin one before it; judged by how it ends once its particle is off. */
const WORD = /(?<![\p{L}\p{N}])(?:[A-Z][A-Za-z\d&.-]*\s)?[\p{Script=Hangul}A-Za-z\d·&]*\p{Script=Hangul}/gu;
const PARTICLE =
  /(?:에서의|에서는|에서도|에서|에게|에는|에|의|은|는|이|가|을|를|과|와|도|으로|로|및|이며|이고|이라는|입니다|이다)$/u;
/** Only particles with which companies' names seldom end: "㈜새벽소프트에서", but "㈜가을", "㈜하이로". */
const PARTICLE_BEHIND_COMPANY =
  /(?<name>\p{Script=Hangul}{2})(?:에서의|에서|에게|으로|이며|이고|입니다|이다|에|를|는|의)$/u;

/** A school's name with a space behind each letter: "한 빛 대 학 교". */
const SPACED_OUT = /(?<!\S)(?:[가-힣] ){2,8}대 학 교(?![^\s,.)])/gu;

/** A unit's name of several words: "3차원 비전 연구실", "로봇 내비게이션 팀". */
const SPACED_UNIT =
  /(?<![\p{L}\p{N}])((?:[\p{Script=Hangul}A-Za-z\d·&-]+\s){1,3})(연구실|실험실|연구소|센터|팀|그룹|본부|랩|사용자 모임|모임|커뮤니티|스터디|동호회)(?=$|[^\p{L}]|(?:에서|에|의|은|는|이|가|을|를|과|와|으로|장)(?![\p{L}]))/gu;
/** Fields of work, as teams are called after them: in "데이터 사이언스팀" the first word is part of the name. */
const FIELD =
  '데이터|검색|추천|클라우드|머신러닝|딥러닝|인공지능|플랫폼|서비스|백엔드|프론트엔드|프런트엔드|AI|ML|IT|UX|QA|광고|결제|보안|모바일|인프라|콘텐츠|컨텐츠|품질|사용자|고객|글로벌|마케팅|로봇|로보틱스|자율주행|음성|비전|영상|언어|자연어|기술|경영|전략|영업|디자인|제품|프로덕트|그로스|물류|배송|금융|게임|네트워크|시스템|소프트웨어|하드웨어|임베디드|반도체|빅데이터|비즈니스|코어|핵심|선행|응용|차세대|미래|공통';
const FIELD_UNIT = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${FIELD})\\s){1,2}[\\p{Script=Hangul}A-Za-z&]{1,10}(?:팀|그룹|본부|랩|파트|셀|스쿼드|실|센터)(?=$|[^\\p{L}]|(?:에서|에|의|은|는|이|가|을|를|과|와|으로|장)(?![\\p{L}]))`,
  'gu',
);
/** Words before "연구실" and "팀" that belong to the sentence. */
const OUTSIDE_UNIT =
  /(?:에서|에게|에|의|은|는|을|를|와|과|으로|로|이며|하며|하고|하여|했던|하는|하던|되는|있는|위한|대한|같은|다른|이라는|라는|[한된인던해]|하여|되어|이끌며)$|^(?:우리|저희|본|이|그|제|저의|해당|현|전|구|소속|여러|옆|두|세|네|한|및|각|새|각각|현재|당시|이후|학부|대학원|졸업|박사|석사|과정|모든|사내|교내|.+(?:대학교|대학원|회사|학과|학부))$/u;

/**
 * Korean organizations by form: "한빛대학교", "㈜새벽", "바다로봇연구소", "3차원 비전 연구실", in no order.
 *
 * @param known where organizations of the vocabulary are named: "KAIST 음성언어처리연구실" is two
 */
export function findKoreanForms(text: string, within: Span, known: readonly Span[] = []): OrganizationForm[] {
  const found: OrganizationForm[] = [];
  const slice = text.slice(within.start, within.end);
  if (!/[\p{Script=Hangul}㈜]/u.test(slice)) return found;
  const add = (at: number, name: string, confidence: number): void => {
    const span = { start: within.start + at, end: within.start + at + name.length, confidence };
    if (!found.some((other) => span.start < other.end && other.start < span.end)) found.push(span);
  };
  if (/㈜|\(주\)|주식회사/u.test(slice)) {
    for (const match of allMatches(slice, COMPANY))
      add(match.index, match[0].replace(PARTICLE_BEHIND_COMPANY, '$<name>'), 0.9);
  }
  if (slice.includes(' ')) {
    for (const match of allMatches(slice, SPACED_UNIT)) {
      const words = match[1]!.trimEnd().split(' ');
      const last = words.findLastIndex(
        (word) => !/\p{L}/u.test(word) || OUTSIDE_UNIT.test(word) || LIKELY_END.test(word),
      );
      // "네이버클라우드 HyperCLOVA X 팀" is two, where the vocabulary knows the first
      const from = within.start + match.index;
      const lengths = known.filter(({ start }) => start >= from).map(({ end }) => end - from);
      const until = Math.max(...lengths.filter((length) => length < match[1]!.length), 0);
      const apart = words.findLastIndex((_, at) => words.slice(0, at + 1).join(' ').length === until);
      const inside = words.slice(Math.max(last, apart) + 1);
      if (inside.length === 0) continue;
      const name = `${inside.join(' ')} ${match[2]}`;
      add(match.index + match[1]!.length + match[2]!.length - name.length, name, 0.55);
    }
  }
  if (slice.includes('학 교'))
    for (const match of allMatches(slice, SPACED_OUT)) add(match.index, match[0], 0.9);
  if (/(?:팀|그룹|본부|랩|파트|셀|스쿼드|실|센터)/u.test(slice))
    for (const match of allMatches(slice, FIELD_UNIT)) add(match.index, match[0], 0.55);
  for (const match of allMatches(slice, WORD)) {
    const confidence = rate(match[0]) ?? 0;
    if (confidence === 0) continue;
    const bare = nameOf(match[0]);
    const from = within.start + match.index;
    const whole = known.find(({ start, end }) => start === from && end < from + bare.length);
    const isApart =
      whole !== undefined && /^\s\p{Script=Hangul}{3}/u.test(text.slice(whole.end, whole.end + 5));
    const skipped = isApart ? whole.end + 1 - from : 0;
    add(match.index + skipped, bare.slice(skipped), confidence);
  }
  return found;
}

/** A word without its particle. */
function nameOf(word: string): string {
  return LIKELY_END.test(word) ? word : word.replace(PARTICLE, '');
}

function rate(word: string): number | undefined {
  const bare = nameOf(word);
  const last = bare.split(/\s/u).at(-1)!;
  if (
    last.length > 22 ||
    BARE.test(last) ||
    GENERIC.test(last) ||
    RESEARCHER.test(last) ||
    ORDINARY.test(last)
  )
    return undefined;
  if (SURE_END.test(bare) || AGENCY.test(bare)) return 0.9;
  if (LIKELY_END.test(bare)) return 0.55;
  return POSSIBLE_END.test(bare) ? 0.4 : undefined;
}
