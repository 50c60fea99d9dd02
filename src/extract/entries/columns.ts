import type { Span } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import { trimSpan } from '../reading.ts';
import type { Segment } from './entry.ts';

/**
 * What a column of a table of jobs, degrees or people holds; `past` is where somebody comes from, `other` is what tells
 * more and names nothing.
 */
export type ColumnMeaning = Segment['what'] | 'date' | 'past' | 'other';

const COLUMNS: readonly (readonly [RegExp, ColumnMeaning])[] = [
  [
    /^(?:(?:current )?affiliations?|organi[sz]ations?|compan(?:y|ies)|institut(?:es?|ions?)|employers?|universit(?:y|ies)|schools?|institution and location|name(?: and address)? of (?:the )?employer|name(?: and type)? of (?:the )?organi[sz]ation providing education and training|from|where|now at|current(?:ly| position)?|소속(?:\s?기관)?|기관명?|회사명?|직장명?|근무처|학교명?|대학교?|진로|현\s?소속|현재|현직|현\s?직장|졸업\s?후|근황)$/iu,
    'organization',
  ],
  [
    /^(?:roles?|positions?|(?:job )?titles?|designations?|ranks?|(?:occupation|position|job)(?: title)?(?: or position)? held|직위|직책|직급|직함|역할|직무)(?:\s?\/\s?(?:직위|직책|직급|직함|역할|직무))?$/iu,
    'role',
  ],
  [
    /^(?:background|previous(?:ly)?|formerly|before|education|alma mater|출신(?:\s?학교)?|학력|이전\s?소속)$/iu,
    'past',
  ],
  [
    /^(?:degrees?(?: \(if applicable\))?|qualifications?|title of (?:the )?qualification(?: awarded)?|학위(?:\s?구분)?)$/iu,
    'degree',
  ],
  [/^(?:majors?|fields?(?: of study)?|subjects?|disciplines?|전공|학과|전공학과)$/iu, 'field'],
  [/^(?:cit(?:y|ies)|countr(?:y|ies)|locations?|places?|지역|국가|도시|근무지|소재지)$/iu, 'place'],
  [
    /^(?:dates?(?: \(from\s?[-–]\s?to\))?|periods?|years?|when|duration|(?:end|start|completion) dates?|time|since|기간|일시|연도|년도|입학|졸업|재직\s?기간|근무\s?기간|재학\s?기간)$/iu,
    'date',
  ],
  [
    /^(?:type of business or sector|main activities and responsibilities|principal (?:subjects|studies).*|level in (?:the )?national.*|notes?|remarks?|descriptions?|details?|dut(?:y|ies)|tasks?|responsibilities|summary|topics?|research|known for|technolog(?:y|ies)|(?:tech )?stack|tools?|skills?|gpa|grades?|thesis|advis[oe]rs?|supervisors?|status|type|비고|내용|담당(?:\s?업무)?|업무(?:\s?내용)?|주요\s?업무|연구\s?(?:주제|분야)|주제|기술|사용\s?기술|학점|성적|지도(?:\s?교수)?|졸업\s?여부|구분|상태|논문)$/iu,
    'other',
  ],
];

/** What stands below a header of a table; undefined where its words don't tell. */
export function columnMeaning(header: string): ColumnMeaning | undefined {
  const name = header.replace(/[*_`]/gu, '').replace(/\s+/gu, ' ').trim();
  return COLUMNS.find(([pattern]) => pattern.test(name))?.[1];
}

/** What stands under a key, and what the key tells of it. */
export interface Fact {
  readonly meaning: ColumnMeaning | undefined;
  readonly value: Span;
}

const NEXT_KEY = /\s*(?:[/|,;·•]|\s\s)\s*(?<key>\p{L}[\p{L} ]{0,19}?)\s?[:：]\s/gu;

/** The facts of a line, of which there may be several: "소속 : 결제팀 / 직책 : 파트장". */
export function splitFacts(text: string, key: Span, value: Span): Fact[] {
  const facts: Fact[] = [];
  let meaning = columnMeaning(text.slice(key.start, key.end));
  let { start } = value;
  for (const match of allMatches(text.slice(value.start, value.end), NEXT_KEY)) {
    const next = columnMeaning(match.groups!.key!);
    if (next === undefined) continue;
    facts.push({ meaning, value: trimSpan(text, { start, end: value.start + match.index }) });
    meaning = next;
    start = value.start + match.index + match[0].length;
  }
  return [...facts, { meaning, value: trimSpan(text, { start, end: value.end }) }];
}
