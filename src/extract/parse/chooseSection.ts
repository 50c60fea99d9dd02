import { allMatches } from '../allMatches.ts';
import type { Section } from './block.ts';

/** By what an entry shows which of the sections it belongs to that one title names together. */
const SIGNS: Partial<Record<Section, RegExp>> = {
  patents: /\bpatents?\b|\b(?:US|KR|EP|JP|CN|WO)\s?(?:\d{2}[-/])?[\d,]{5,}|특허|출원|\b10-\d{4}-\d{5,}/i,
  certifications:
    /\bcertif|\blicen[cs]e|자격|(?:기사|산업기사|기능사|관리사|분석사|지도사|설계사|회계사|변호사|세무사)(?![가-힣])|면허|\b(?:SQLD|SQLP|ADsP|ADP|OSCP|CISSP|CKA|CKAD|PMP|AWS Certified|TOEIC|OPIc|CPA|CFA)\b|수료|합격|[1-3]급/i,
  awards:
    /\baward|\bprize|\bscholarship|\bfellowship|\bfellow\b|\bmedal|\bwinner|\bwon\b|\bfinalist|\bhonou?r|\bgrant\b|\bplace\b|\brunner|\bdean'?s list|수상|(?:대|최우수|우수|장려|금|은|동|특별|표창|공로|학술|논문|장관|총장|원장|회장)상(?![가-힣])|장학|표창|입상|선정|대상|우승|준우승/i,
  service:
    /\breview|\borgani[sz]|\bcommittee|\bchair|\bvolunteer|\beditor|\bPC member|\bTPC\b|\bmentor|\bboard\b|\bserved\b|\bjudge|심사|위원|봉사|조직|편집|운영진|멘토/i,
  talks:
    /\btalks?\b|\bkeynote|\bseminar|\binvited|\bpresented|\bpresentation|\btutorial|\bpanel|\bspeaker|\bposter|발표|강연|세미나|\b(?:PyCon|DevFest|DEVIEW|if\(kakao\)|NDC|Meetup)/i,
  teaching: /\bteaching|\blectur|\bcourse|\bTA\b|\binstructor|\btaught|조교|강의|강사|멘토링|튜터/i,
  publications:
    /["“”「『][^"“”」』]{12,}["“”」』]|\bet al\b|\barXiv|\bproc(?:\.|eedings)|\bjournal\b|\btransactions\b|\bpp?\.\s?\d|\bvol\.|논문지|학술대회|학회지|제\s?\d+\s?권/i,
  memberships: /\bmember|\bsociety|\bassociation|\bclub|회원|동아리|학회|모임/i,
  education:
    /\bB\.?[AS]\b|\bM\.?[AS]\b|\bPh\.?D|\bBSc|\bMSc|\bbachelor|\bmaster|\bdegree|\bdiploma|\buniversity|학사|석사|박사|대학교|졸업/i,
  languages:
    /\b(?:english|korean|german|french|spanish|chinese|japanese|native|fluent|TOEFL|TOEIC|IELTS|JLPT|OPIc|HSK)\b|영어|일본어|중국어|모국어|토익/i,
  military: /\b(?:army|navy|air force|marine|military|KATUSA)\b|육군|해군|공군|병장|제대|전역|복무|병역/i,
  opensource: /github\.com|\bpull request|\bPRs?\b|\bmerged|\bmaintain|\bcontribut|오픈소스|기여/i,
  experience:
    /\bengineer|\bresearcher|\bscientist|\bmanager|\bdeveloper|\bintern\b|\bprofessor|\bassistant\b|재직|근무|사원|대리|과장|연구원|인턴/i,
};

const EVERY_SIGN: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(SIGNS).map(([section, sign]) => [section, new RegExp(sign.source, `${sign.flags}g`)]),
);

/**
 * The section of an entry under a title that names several ("Awards & Service"): the first whose signs its text
 * shows; without any sign the first of the title.
 *
 * @param sections what the title names, in its order; at least one
 */
export function chooseSection(content: string, sections: readonly Section[]): Section {
  let best = sections[0]!;
  let most = 0;
  for (const section of sections) {
    const sign = EVERY_SIGN.get(section);
    if (!sign) continue;
    const count = allMatches(content, sign).length;
    if (count > most) {
      most = count;
      best = section;
    }
  }
  return best;
}

/** Columns that only one section's tables have. */
const COLUMN_SIGNS: readonly (readonly [Section, RegExp])[] = [
  ['education', /^(?:학교|학교명|전공|학위|졸업|졸업여부|school|university|degree|major)$/i],
  ['certifications', /^(?:자격증|자격증명|자격명|자격|취득일|취득일자|certificate|certification)$/i],
  ['awards', /^(?:수상명|수상내역|수상|상훈|award|prize)$/i],
  ['languages', /^(?:언어|외국어|외국어명|시험|language)$/i],
  ['projects', /^(?:프로젝트|프로젝트명|과제명|project)$/i],
  ['publications', /^(?:논문명|논문제목|저자|학술지|학술지명|게재지|paper|authors?|journal)$/i],
  ['talks', /^(?:발표|강연|talk)$/i],
  [
    'experience',
    /^(?:회사|회사명|근무처|직장|직장명|직위|직급|근무기간|재직기간|담당업무|company|employer|position|job title)$/i,
  ],
];

/** The section that the columns of a table tell; undefined where they tell none. */
export function sectionOfColumns(headers: readonly string[]): Section | undefined {
  for (const [section, sign] of COLUMN_SIGNS) {
    if (headers.some((header) => sign.test(header.replace(/[\s*]/g, '')))) return section;
  }
  return undefined;
}
