import type { Span } from '../../../model/index.ts';
import { allMatches } from '../../allMatches.ts';
import { isPersonNameLike } from '../../names/index.ts';
import { isReadable, trimSpan } from '../../reading.ts';
import type { Survey } from '../../survey.ts';
import { givenNames } from '../../words/givenNames.ts';
import { MADE } from '../../words/makingWords.ts';
import { isRole } from '../../words/roleWords.ts';
import { type Candidate, createCandidate, RANK } from '../candidate.ts';

const CAPITALISED = "\\p{Lu}[\\p{L}\\p{N}&+’'-]*";
/** One to four capitalised words, small connecting ones between. */
const NAME = `${CAPITALISED}(?:\\s(?:(?:&|of|the|for|in|de)\\s){0,2}${CAPITALISED}){0,4}`;

/** "in the Payments Platform team", "Toss (Search Quality group)": a team with its noun in small letters. */
const TEAM = new RegExp(
  `(?:[,(|·:/]\\s?|\\s[–—-]\\s|\\b(?:the|our|its|their|his|her)\\s)(?<name>${CAPITALISED}(?:\\s(?:(?:&|and)\\s)?${CAPITALISED}){0,3}\\s(?:[Tt]eam|[Gg]roup|[Ss]quad|[Gg]uild|lab|unit|division))(?![\\p{L}-])`,
  'gu',
);
/** "on the **Answer Quality** team": a team's name set off from its noun. */
const MARKED_TEAM = new RegExp(
  `\\b(?:the|our|its|their)\\s[*_"“]{1,3}(?<name>${CAPITALISED}(?:\\s(?:(?:&|and)\\s)?${CAPITALISED}){0,3})["”*_]{1,3}\\s(?:team|group|squad|guild|lab|unit|division)\\b`,
  'gu',
);
/** "소속: 네이버랩스, 로봇 내비게이션 팀": the same in Korean. */
const KOREAN_TEAM =
  /(?:^|[,(|·/:]\s?)(?<name>(?!(?:현재|우리|저희|지금|당시|같은|다른|이후|이전|해당|그|이|두|세)\s)[\p{Script=Hangul}A-Za-z]{1,12}(?:\s[\p{Script=Hangul}A-Za-z]{1,12}){0,2}\s(?:팀|그룹|랩|파트|센터|연구실|본부|사업부))(?=\s?(?:$|[,)|·/\n]|에서|의\s|소속))/gu;
/** "새길랩스 임베디드팀에서 개발": a team where somebody works or that makes something. */
const KOREAN_TEAM_AT =
  /(?:^|[\s,(])(?<name>(?:[A-Z]{2,5}\s)?[\p{Script=Hangul}A-Za-z]{2,12}(?:팀|단|연구실|센터|본부|그룹|파트|스쿼드))(?=에서\s|의\s|\s(?:소속|파트장|팀장|팀원|리드|리더|매니저|인턴|엔지니어|개발자|연구원))/gu;
const ANY_KOREAN_TEAM =
  /^(?:우리|저희|해당|같은|다른|각|본|타|전|현|이|그|개발|기획|디자인|운영|마케팅|영업|연구|소속|담당|모든|여러|국내|해외|사내)(?:팀|단|연구실|센터|본부|그룹|파트|스쿼드)$|집단$|계단$|수단$/u;
/** Single words that say what sort of people a team has, not which one it is. */
const ANY_TEAM =
  /^(?:DevOps|Agile|Scrum|QA|Android|iOS|Python|Java|React|Back-?end|Front-?end|Full-?stack|Core|Product|Design|Marketing|Sales|Engineering|IT|HR|PR|Dev|Software|Hardware|Firmware|Web|Mobile|R&D|UX|UI|Ops|SRE|Data|ML|AI|English|Korean|Korea|US|UK|EU|Asia|European|American|German|French|Global|National|Local|Remote|The|A|My|Our|Control|Focus|Test|Working|Peer|Age|Ethnic)\s/u;

/** "member of the OpenStreetMap Foundation", "trustee of Ukrainians in Leith": a name where membership expects one. */
const MEMBERSHIP = new RegExp(
  `\\b(?:[Mm]embers?|[Tt]rustees?|(?:[Cc]o-?)?[Oo]rgani[sz]ers?|[Pp]resident|[Cc]hair(?:wo)?man|[Cc]hair|[Tt]reasurer|[Ss]ecretary|[Cc]aptain|[Bb]oard member|[Vv]olunteers?|[Mm]entors?|[Aa]lumn(?:us|a)|[Aa]ctive|(?:on|joined) the (?:advisory |supervisory |editorial )?(?:board|committee)) (?:of|at|with|for|in)\\s(?:the\\s)?[*_"“'‘\\[]{0,3}(?<name>${NAME})`,
  'gu',
);
/** "Skylark was developed at Kestrel Marine", "At Northline Maps, where she leads …, she designed …". */
const OWNERS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:developed|built|created|made|released|maintained|designed|written|collected|compiled|run|published)\\s(?:(?:and|in|since|\\d{4})\\s){0,2}by\\sthe\\s(?<name>${CAPITALISED}(?:\\s${CAPITALISED}){1,3})(?=[.,;)]|\\s(?:at|of|in|and|to|for|since|on)\\b|$)`,
    'gu',
  ),
  new RegExp(
    `\\b(?:developed|built|created|made|released|maintained|designed|written|open-?sourced)\\s(?:(?:and|in|by|the|team|\\d{4})\\s){0,3}at\\s(?:the\\s)?(?<name>${CAPITALISED}(?:\\s${CAPITALISED}){0,3})(?=[.,;)]|\\s(?:by|in|and|to|for|since|where)\\b|$)`,
    'gu',
  ),
  new RegExp(
    `(?:^|[.:]\\s)(?:While |Now )?[Aa]t\\s(?<name>${CAPITALISED}(?:\\s${CAPITALISED}){0,3}),?\\s(?:where\\s(?:I|we|she|he|they)\\b[^,.;]{0,80},\\s)?(?:I|we|she|he|they|(?:my|our) team)\\s(?:\\p{L}+ly\\s|also\\s)?(?:${MADE}|owns?|led|leads?|ran|runs?|worked|work|manage[sd]?)\\b`,
    'gu',
  ),
  // "developed by [Shoal Systems](…), where Ana is co-founder"
  new RegExp(
    `\\b(?:at|by|for|with|from|joined|founded)\\s(?:the\\s)?[*_[]{0,3}(?<name>${CAPITALISED}(?:\\s${CAPITALISED}){0,3})[*_\\]]{0,3}(?:\\([^()\\s]*\\))?,\\swhere\\s(?:s?he|they|I|we|${CAPITALISED})\\s`,
    'gu',
  ),
  new RegExp(
    `\\b${MADE}\\s[^.;!?]{2,90}\\sat\\s(?<name>${CAPITALISED}(?:\\s${CAPITALISED}){1,3})(?=[.,;)]|$)`,
    'gu',
  ),
];

/** "데이터야놀자 운영진": a name before a member's role. */
const KOREAN_MEMBER =
  /(?:^|[\s,·])(?<!\d기\s)(?<name>(?!현재|당시|주요|전|현|명예|정|준|우수|창립|초대|학생|일반|핵심|커뮤니티|동아리|학회|모임|스터디|프로젝트|개발|코어|자문|교내|총)[\p{Script=Hangul}A-Za-z][\p{Script=Hangul}A-Za-z\d.&-]{2,20}(?<![은는이가을를로와과의서고며도]))\s(?:운영진|오거나이저|정회원|회원|멤버|스태프|부?회장|총무|자원봉사자)(?=$|[\s,.;()·]|으로|로|입니다|이다|이며)/gu;

/** "Mentor, Women in Hardware since 2018", "Activities: Product Club (president)". */
const ROLE = new RegExp(
  `(?:^|[.;]\\s|\\n)(?:(?:Board |Founding |Student )?(?:[Mm]ember|Mentor|Volunteer|Trustee|Treasurer|Secretary|Captain|Ambassador|President)|(?:Co-?)?[Oo]rgani[sz]er),\\s(?<name>${NAME})(?=\\s(?:since|from|\\d{4})|[.,;(\\n]|$)`,
  'gu',
);
const ACTIVITIES = new RegExp(
  `\\b(?:Activities(?: and societies)?|Clubs?|Societies):\\s(?<name>${NAME})`,
  'gu',
);

/** "글또 8기와 9기에서 활동": a community that counts its years. */
const KOREAN_COHORT =
  /(?:^|[\s,·])(?<name>[\p{Script=Hangul}A-Za-z][\p{Script=Hangul}A-Za-z\d.&-]{1,20})\s\d{1,2}기(?:[와과,]\s?\d{1,2}기)*(?=(?:에서|로|로서|에)?\s?(?:활동|참여|수료|회원|멤버))/gu;

const LEADING_COHORT =
  /^[*_\s]*([\p{Script=Hangul}A-Za-z][\p{Script=Hangul}A-Za-z\d.&-]{1,20})(?=\s\d{1,2}기(?:[\s,)·(*]|$))/u;

const NOT_A_GROUP =
  /^(?:I|The|A|An|Technical|Staff|Faculty|Parliament|January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Fall|Autumn|Winter|PhD|GitHub|English|Korean|Mr|Ms|Dr|Prof|Professor)\b/u;

/** Teams, communities and makers' employers that only their sentence tells. */
export function recogniseGroups(survey: Survey): Candidate[] {
  const { text, blocks } = survey;
  const candidates: Candidate[] = [];
  for (const block of blocks) {
    if (!isReadable(block) || block.section === 'publications' || block.section === 'personal') continue;
    const slice = text.slice(block.text.start, block.text.end);
    const add = (span: Span, confidence: number, rank: number): void => {
      candidates.push(
        createCandidate(text, span, { kind: 'organization', how: 'pattern', confidence, rank }),
      );
    };
    for (const span of namesBy(TEAM, slice, block.text.start)) {
      const name = text.slice(span.start, span.end);
      // "on the PyTorch team" speaks of PyTorch.
      const isProduct = survey.vocabulary
        .lookUp(name.replace(/\s\S+$/u, ''))
        .some(({ kind }) => kind === 'software' || kind === 'model' || kind === 'dataset');
      // "Loslöwen, the CTF team of …" says what Loslöwen is.
      const isSort = /[\p{Lu}\d][\p{L}\d&-]*,\s(?:the|our|its)\s$/u.test(
        text.slice(Math.max(block.text.start, span.start - 60), span.start),
      );
      if (!isProduct && !isSort && (!ANY_TEAM.test(name) || name.split(' ').length > 2))
        add(span, 0.65, RANK.organizationForm - 1);
    }
    for (const span of namesBy(MARKED_TEAM, slice, block.text.start)) {
      const isThing = survey.vocabulary
        .lookUp(text.slice(span.start, span.end))
        .some(({ kind }) => kind !== 'technique');
      if (!isThing) add(span, 0.65, RANK.organizationForm - 1);
    }
    for (const span of namesBy(KOREAN_TEAM, slice, block.text.start))
      add(span, 0.62, RANK.organizationForm - 1);
    for (const span of namesBy(KOREAN_TEAM_AT, slice, block.text.start))
      if (!ANY_KOREAN_TEAM.test(text.slice(span.start, span.end))) add(span, 0.6, RANK.head);
    // "DDD 8기 안드로이드 멤버" among memberships: what counts its years is a community, whatever else has its name
    const cohort = block.section === 'memberships' ? LEADING_COHORT.exec(slice) : null;
    if (cohort) {
      const start = block.text.start + cohort[0].indexOf(cohort[1]!);
      const span = { start, end: start + cohort[1]!.length };
      if (!isRole(cohort[1]!)) add(span, 0.7, RANK.organizationForm - 1);
    }
    if (block.type === 'heading') continue;
    for (const pattern of [MEMBERSHIP, ROLE, ACTIVITIES, KOREAN_MEMBER, KOREAN_COHORT, ...OWNERS]) {
      for (const found of namesBy(pattern, slice, block.text.start)) {
        const span = trimSpan(text, found);
        const name = text.slice(span.start, span.end);
        // "Korean NLP Study Crew" is more than the technique in it.
        const rank = name.split(' ').length > 2 ? RANK.organizationForm - 1 : RANK.head;
        if (isGroupName(survey, name)) add(span, 0.62, rank);
      }
    }
  }
  return candidates;
}

function* namesBy(pattern: RegExp, slice: string, offset: number): Generator<Span> {
  for (const match of allMatches(slice, pattern)) {
    const name = match.groups!.name!;
    const start = offset + match.index + match[0].lastIndexOf(name);
    yield { start, end: start + name.length };
  }
}

/** Whether a name could be a group's: nobody's given name, no role, nothing that the vocabulary knows as another thing. */
function isGroupName({ vocabulary }: Survey, name: string): boolean {
  const first = name.split(' ')[0]!;
  if (name.length < (/\p{Script=Hangul}/u.test(name) ? 2 : 3) || NOT_A_GROUP.test(name) || isRole(name))
    return false;
  if (givenNames.has(first.toLowerCase()) && isPersonNameLike(name)) return false;
  return vocabulary.lookUp(name).every(({ kind }) => kind === 'organization');
}
