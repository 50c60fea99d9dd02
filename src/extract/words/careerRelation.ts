import type { RelationName } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import { koreanCareer } from './koreanCareer.ts';
import { isRole } from './roleWords.ts';
import { STAND_IN } from './sentenceShape.ts';

/** What a sentence makes of a person and an organization that it names. */
export interface Career {
  readonly relation: RelationName;
  /** As what: "data engineer". */
  readonly role?: string;
  /** What it is where the organization is a school: "went to", "나왔다". */
  readonly atSchool?: RelationName;
}

const P = STAND_IN.person;
const O = STAND_IN.organization;
const L = STAND_IN.place;

/** Words of a sentence up to the name, none of which is another person or organization. */
const gap = (atMost: number): string => `[^.;:${P}${O}]{0,${atMost}}?`;
/** Company on the way there: "a postdoc with ▯ at". */
const WITH = `(?:,?\\s(?:(?:with|under|by|alongside|in)\\s(?:(?:the|her|his|their|my)\\s)?(?:[\\p{L}.]+\\s){0,3}?${P}(?:(?:,|,?\\sand)\\s(?:[\\p{L}.]+\\s)?${P})*(?:['’]s\\s[\\p{L}-]+(?:\\s[\\p{L}-]+)?)?))?`;
/** What stands between "at" and the name: "the", "the Glasgow start-up". */
const BEFORE_NAME = `(?:(?:the|a|an|her|his|their|my|our|its)\\s)?(?:(?:[\\p{L}${L}'’-]+\\s){0,4}(?:start-?ups?|company|firm|agency|consultancy|bank|charity|studio|publisher|newspaper|laborator(?:y|ies)|lab|institute|group|team|department|faculty|division|unit|maker|giant|organi[sz]ation|foundation|collective|non-?profit|NGO|hospital|school)(?:\\s(?:called|named|at|of))?[,:]?\\s)?["“'‘«「『]?`;

/** What stands right before an organization's name; of several that fit, the nearest to it counts. */
const BEFORE: readonly (readonly [RelationName, string])[] = [
  ['works_at', `(?:\\b(?:re)?join(?:s|ed|ing)\\s)`],
  [
    'works_at',
    `(?<!(?:doctoral|graduate|postgraduate|Ph\\.?D\\.?|thesis|master['’]?s)\\s)\\bwork(?:s|ed|ing)?\\b${gap(70)}${WITH}\\s(?:at|for|in|inside|within)\\s`,
  ],
  [
    'works_at',
    `\\b(?:employed|hired|recruited|engaged|headhunted|poached|acquired|seconded|posted)\\s(?:${gap(30)}\\s)?(?:by|at|to|into)\\s`,
  ],
  [
    'works_at',
    `\\b(?:mov(?:ed|es|ing)|switched|transferred|return(?:ed|s|ing)|came|comes|progressed|went)\\s(?:back\\s|on\\s|over\\s|across\\s|straight\\s)?(?:to|into)\\s(?:work (?:at|for|with)\\s|lead ${gap(40)}\\s(?:at|of)\\s|run\\s|head\\s|join\\s|direct\\s)?`,
  ],
  [
    'works_at',
    `\\bwent on to (?:work|teach|lead|run|head|direct|manage|found)\\b${gap(50)}\\s(?:at|for|of|in)\\s`,
  ],
  [
    'works_at',
    `\\b(?:came|comes|hails|joins us|moved|arrived)(?<=(?:^[^\\p{L}]*|[^\\p{Ll}\\s]\\s|\\b(?:and|who|he|she|they|then|later|also|first|\\p{L}{2,20}ly)\\s)(?:came|comes|hails|joins us|moved|arrived))\\s(?:to us\\s)?(?:over\\s)?from\\s`,
  ],
  ['works_at', `\\b(?:left|leaving|leaves|quit|retired from|resigned from|departed(?: from)?)\\s`],
  [
    'works_at',
    `\\b(?:start(?:ed|s|ing)|began|beg[iu]n(?:s|ning)?|launched (?:his|her|their|my) career)\\b${gap(60)}\\s(?:at|with)\\s`,
  ],
  ['works_at', `\\bspen(?:t|ds?|ding)\\b${gap(60)}${WITH}\\s(?:at|with|in|inside)\\s`],
  [
    'works_at',
    `\\b(?:years?|months?|decades?|stints?|spells?|time|careers?|jobs?|posts?|positions?|chair|lectureship|professorship|internships?|residency|apprenticeship|traineeship|secondment|sabbatical|postdoc(?:toral)?)\\b${gap(40)}${WITH}\\s(?:at|with|in|for)\\s`,
  ],
  ['works_at', `\\bintern(?:s|ed|ing)?\\b${gap(40)}${WITH}\\s(?:at|with|for)\\s`],
  ['works_at', `\\b(?:teach(?:es|ing)?|taught|lectur(?:es|ed|ing))\\b${gap(60)}\\s(?:at|in)\\s`],
  ['works_at', `\\b(?:leave|sabbatical) from\\s|\\b(?:affiliated with|based at|visiting|freelanced for)\\s`],
  ['works_at', `\\bconsult(?:s|ed|ing)?\\b${gap(20)}\\s(?:for|at|with)\\s`],
  [
    'works_at',
    `\\b(?:is|was|are|were|am|been|be|['’]m)\\s(?:(?:now|currently|presently|still|then|previously|formerly|also|later|both|based)\\s)*(?:at|with)\\s`,
  ],
  [
    'works_at',
    `(?:^|[,;(–—-]\\s?|\\b(?:and|but)\\s)(?:is\\s|was\\s)?(?:now|currently|presently|today|then|previously|formerly|earlier|later|afterwards|before that|prior to that|most recently|recently)(?:\\s(?:also|back))?,?\\s(?:at|with|of)\\s`,
  ],
  [
    'works_at',
    `(?:^[^\\p{L}]*|[,;(–—-]\\s?|\\.\\s|\\b(?:and|but)\\s)(?:now|currently|previously|formerly|earlier|prior|past|before that|ex|prev|then)(?:\\s?[:：])?[,\\s-]\\s?`,
  ],
  ['works_at', '→\\s'],
  ['works_at', `(?:직장|회사|근무처)(?:은|는)\\s(?:바로\\s)?`],
  ['works_at', '\\bprior to\\s(?:joining\\s)?|\\bbefore (?:that at |joining )'],
  [
    'works_at',
    `\\b(?:leads?|led|leading|heads?|headed|heading|runs?|ran|running|directs?|directed|manages?|managed|oversees|oversaw|supervises?|builds?|built)\\b(?:\\s[\\p{L}'’&-]+){1,6}?\\s(?:at|of|for|in|inside|within)\\s`,
  ],
  [
    'works_at',
    `\\b(?:leads?|led|heads?|headed|runs?|ran|directs?|directed|manages?|managed|chairs?|chaired|(?:co-?)?found(?:s|ed|ing)|to (?:co-?)?found|to (?:start|launch|set up)|started|launched|set up|established|owns?|owned)\\s(?:${P}\\s)?`,
  ],
  ['works_at', `\\b(?:co-?)?found(?:er|ed|ing)\\s(?:of\\s)?|\\bfounder and \\p{L}+ of\\s`],
  [
    'studied_at',
    `\\b(?:stud(?:y|ies|ied|ying)|majored|minored|enrolled|matriculated|educated)\\b${gap(80)}${WITH}\\s(?:at|from|in)\\s`,
  ],
  ['studied_at', `\\b(?:trained|trains)\\b(?:\\sas\\s${gap(40)}|\\sin\\s${gap(30)})?\\s(?:at|in)\\s`],
  ['studied_at', `\\bread(?:s|ing)?\\s(?:for\\s)?(?:\\p{Ll}+\\s){1,4}(?:at|in)\\s`],
  ['studied_at', `\\bgraduat(?:ed|es|ing|ion)\\b${gap(60)}\\s(?:from|at)\\s`],
  [
    'studied_at',
    `\\b(?:attend(?:ed|s|ing)|dropped out of|alumn(?:us|a|i) of|graduate of)\\s(?:a ${gap(30)}(?:at|from)\\s)?`,
  ],
  [
    'studied_at',
    `(?<![\\p{L}.])(?:Ph\\.?\\s?D\\.?|M\\.?\\s?Sc?\\.?|B\\.?\\s?Sc?\\.?|B\\.?A\\.?|M\\.?A\\.?|MBA|[BM]\\.?Eng\\.?|MSci|M\\.?Phil\\.?|D\\.?Phil\\.?|[BM]\\.?Tech\\.?|BFA|MFA|LL\\.?[BM]\\.?|doctorate|doctoral|master['’]?s?|bachelor['’]?s?|degrees?|diploma|diplom|licenciatura|licen[cs]e|laurea|magister|undergraduate|graduate studies|studies)(?![A-Za-z])(?:[^.;:()${P}${O}]|\\([^()${P}${O}]{0,40}\\)){0,90}?${WITH}\\s?(?:\\b(?:from|at|in|of|with)\\s|@\\s|,\\s|\\()`,
  ],
  [
    'studied_at',
    `\\b(?:students?|candidates?|undergraduate|postgraduate)\\b${gap(40)}(?:${O}[^.;:${P}]{0,12})?${WITH}\\s(?:at|in|of|with|from)\\s`,
  ],
  ['studied_at', `\\b(?:thesis|dissertation)\\b${gap(60)}${WITH}\\s(?:at|from)\\s`],
  [
    'member_of',
    `\\b(?:members?|affiliates?)\\s(?:of|at|in)\\s|\\bfellows?\\sof\\s|\\b(?:belongs? to|part of|active in|volunteers? (?:at|for|with)|volunteered (?:at|for|with)|participat(?:es|ed) in)\\s`,
  ],
  ['member_of', `\\b(?:elected|named|made)\\b${gap(30)}\\s(?:a\\s)?(?:fellow|member) of\\s`],
  ['member_of', `\\b(?:activities|clubs?|societies)(?: and societies)?\\s?:\\s[^.;:]{0,60}?`],
  ['member_of', `\\b(?:co-?)?organi[sz]ers?\\sof\\s`],
  ['member_of', `학회\\s?(?=['‘"“「『])`],
  ['member_of', `(?:동아리|모임|커뮤니티|소모임|스터디)\\s?[「『《<]?|(?:학생회|밴드|팀)\\s?(?=['‘"“「『])`],
  [
    'member_of',
    `\\b(?:with|in|on|as|of) (?:the )?team\\s|\\bchapter of\\s|\\bon (?:the|its|an?) (?:[\\p{Ll}-]+\\s){0,3}(?:board|council|panel|committee) (?:of|at|for)\\s`,
  ],
  ['member_of', `\\b(?:trustee|board member|patron|president|captain|treasurer|secretary)s?\\sof\\s`],
  ['served', `\\b(?:editorial|programme?|organi[sz]ing|steering)\\s(?:board|committee)\\s(?:of|for)\\s`],
  ['served', `\\bassociate editor\\s(?:of|for)\\s|\\breview(?:s|ed|er)?\\sfor\\s`],
  [
    'served',
    `\\b(?:served|serving|enlisted|conscripted|conscript|military service|drafted)\\b[^.;${O}]{0,40}\\b(?:in|with)\\s`,
  ],
];

/** All of them in one pattern, of which each is a group: what stands nearest to the name is found at once. */
const BEFORE_PATTERN = new RegExp(
  `^(?<front>.*)(?:${BEFORE.map(([, source], index) => `(?<form${index}>${source})`).join('|')})${BEFORE_NAME}$`,
  'isu',
);

/** "a data engineer at", "Director of Perception at", "CTO of": the words before the last preposition. */
const ROLE_TAIL = new RegExp(`^(.*[\\p{L}${P})])\\s(at|of|with|for|in|from|@)\\s${BEFORE_NAME}$`, 'su');
const COMPANY = new RegExp(`${WITH}$`, 'u');
/** What ends the words of a role towards the front of a sentence. */
const ROLE_START = new RegExp(
  `(?:[,;:(–—.]|[${P}${O}${L}${STAND_IN.date}]|\\b(?:an?|the|is|was|as|became|becomes|been|be|am|are|were|remains|named|appointed|his|her|their|my|our|its|now|currently|then|previously|formerly|later|also|and|who|by|to|became|first|today|ex)\\b)[\\s-]*`,
  'giu',
);
/** Roles of study, of membership and of service. */
const STUDENT = /\b(?:students?|candidates?|undergraduate|postgraduate|graduates?|alumn(?:us|a|i))$/iu;
const MEMBER = /\b(?:members?|affiliates?|volunteers?|trustees?|patrons?|ambassadors?)$/iu;
const SERVER = /\b(?:mentors?|reviewers?|editors?|judges?|speakers?|organi[sz]ers?|chairs?)$/iu;
/** Roles for which "of" and "for" lead to somebody's own thing and to no employer. */
const OF_A_THING =
  /\b(?:author|maintainer|contributor|writer|owner|partner|mentor|advocate|translator|creator|inventor|operator)s?$/iu;

/** One goes to a school to learn. */
const WENT = /^\s?(?:went|goes|going)\s(?:on\s)?to\s/iu;

/** What stands behind the name. */
const HIRED = new RegExp(
  `^\\s(?:hired|recruited|employed|appointed|promoted|headhunted)\\s(?:her|him|them|me|${P})\\b`,
  'u',
);
const WHERE =
  /^(?:\s?\([^)]*\))?,?\s(?:in \uE002,?\s)?where\s(?:s?he|they|I)\s(?:(?:also|now|first|later|currently|still|then|had|has|is|was|been|a|an|the|mainly)\s){0,4}([\p{L}-]+)/u;
const POSSESSIVE_ROLE = /^['’]s\s((?:[\p{L}-]+\s){0,4}[\p{L}-]+)/u;
const STUDY_VERB =
  /^(?:stud(?:ied|ies)|graduated|majored|read|earned|received|obtained|completed|wrote|did)$/u;
const WORK_VERB =
  /^(?:works?|worked|leads?|led|heads?|headed|runs?|ran|directs?|directed|manages?|managed|teaches|taught|builds?|built|develops?|developed|spent|looks?|helps?|helped|maintains?|maintained|designs?|designed|oversees|researche[sd]|interned|writes|serves?|served|ships?|owns?)$/u;

/** "IIT Madras (B.Tech 2018)": in the bracket behind a school the degree. */
const DEGREE_BEHIND =
  /^\s?\((?:Ph\.?\s?D|[BM]\.?\s?Sc|[BM]\.?\s?S|[BM]\.?\s?A|[BM]\.?\s?Eng|[BM]\.?\s?Tech|MBA|MPhil|DPhil|bachelor|master|doctorate)(?![\p{L}])/iu;
const SORT_OF_TEAM = '(?:team|squad|group|guild|unit|division)';
/** "on the ▯ team": the name of a team with its noun behind it. */
const TEAM_BEHIND = new RegExp(`^\\s${SORT_OF_TEAM}\\b`, 'u');
const ON_THE = /\b(?:on|in|within|for|with|of|joined|leads?|led|leading)\s(?:the|its|our|their)\s$/u;
/** The same between a verb and the employer: "works on the ▯ team at". */
const ON_TEAM = new RegExp(
  `\\s(?:on|in|within|of)\\s(?:the|its|our|their)\\s${O}\\s${SORT_OF_TEAM}(?=\\s(?:at|of|in|with)\\s)`,
  'gu',
);

/**
 * What a sentence makes of a person and the organization that it names, judged by the words before and behind it.
 *
 * @param before the shape of the sentence up to the name (see `shapeOf`), white space collapsed
 * @param after the shape of what follows; Korean sentences say it there
 */
export function careerRelation(before: string, after: string): Career | undefined {
  if (TEAM_BEHIND.test(after) && ON_THE.test(before)) return { relation: 'member_of' };
  if (DEGREE_BEHIND.test(after)) return { relation: 'studied_at' };
  const which = FROM_WHICH.exec(after)?.[1];
  if (which) return { relation: STUDY_VERB.test(which) ? 'studied_at' : 'works_at' };
  const tail = before.slice(-240).replace(ON_TEAM, '');
  const front = /\s(?:at|of)\s(?:the\s)?$/u.test(tail) ? tail.replace(DIVISION, ' $<preposition> ') : tail;
  const nearest = nearestBefore(front);
  const role = roleBefore(front);
  if (role && (!nearest || nearest.at <= role.end)) return role.career;
  if (nearest) {
    const career = withRole(nearest.relation, front, after);
    return WENT.test(front.slice(nearest.at)) ? { ...career, atSchool: 'studied_at' } : career;
  }
  return careerBehind(after) ?? koreanCareer(after);
}

/** "▯, from which she graduated". */
const FROM_WHICH =
  /^,\s(?:from|at)\swhich\s(?:s?he|they|I|\uE000)\s(?:later\s|also\s)?(graduated|studied|majored|worked|retired|taught)\b/u;
/** "senior lecturer in the Division of Robotics, Perception and Learning at": the part is no word of the role. */
const DIVISION =
  /\s(?:in|of|at|within)\sthe\s(?:Division|Department|School|Faculty|Institute|Cent(?:re|er)|Laboratory|College|Section|Unit)\s(?:of|for)\s[^.;:()\uE000\uE001]{3,90}?,?\s(?<preposition>at|of)\s(?=(?:the\s)?$)/u;

function nearestBefore(front: string): { relation: RelationName; at: number } | undefined {
  const groups = BEFORE_PATTERN.exec(front)?.groups;
  if (!groups) return undefined;
  const form = BEFORE.findIndex((_, index) => groups[`form${index}`] !== undefined);
  const at = groups.front!.length;
  // Between an English word and a name in a Korean sentence stands what has nothing to do with either.
  const isAcross = /\p{Script=Hangul}/u.test(front.slice(at)) && !/\p{Script=Hangul}/u.test(BEFORE[form]![1]);
  return isAcross ? undefined : { relation: BEFORE[form]![0], at };
}

/** A role right before the name: "a nurse at", "Professor of Physics at". */
function roleBefore(front: string): { career: Career; end: number } | undefined {
  const tail = ROLE_TAIL.exec(front);
  if (!tail) return undefined;
  const preposition = tail[2]!;
  const words = tail[1]!
    .replace(COMPANY, '')
    .replace(/\b(of|for|in)\s(?:the|an?|its|their|our|his|her|my)\s/gu, '$1 ');
  let start = 0;
  for (const match of allMatches(words, ROLE_START)) start = match.index + match[0].length;
  const role = words.slice(start).trim();
  if (!isRole(role)) return undefined;
  const head = role.split(/\s(?:of|for|in|at|on|to)\s/u)[0]!;
  if (/^(?:of|for)$/u.test(preposition) && OF_A_THING.test(head)) return undefined;
  const relation = STUDENT.test(head)
    ? 'studied_at'
    : MEMBER.test(head) || (/\bfellows?$/iu.test(head) && preposition === 'of')
      ? 'member_of'
      : SERVER.test(head)
        ? undefined
        : 'works_at';
  if (relation === undefined) return undefined;
  if (preposition === 'from' && relation === 'works_at') return undefined;
  return { career: relation === 'works_at' ? { relation, role } : { relation }, end: tail[1]!.length };
}

/** The role that goes with a verb: "joined ▯ as a data engineer", "worked as a nurse at ▯". */
function withRole(relation: RelationName, front: string, after: string): Career {
  if (relation !== 'works_at') return { relation };
  const behind = BEHIND_AS.exec(after)?.[1];
  const before = BEFORE_AS.exec(front)?.[1];
  const role = (behind && leadingRole(behind)) || (before && leadingRole(before));
  return role ? { relation, role } : { relation };
}

const AS = `\\bas\\s(?:an?\\s|the\\s|its\\s|their\\s|first\\s)*`;
const BEHIND_AS = new RegExp(`^[^.;${O}${P}]{0,40}?${AS}([^.,;:()${O}${P}]{2,70})`, 'u');
const BEFORE_AS = new RegExp(`^.*${AS}([^.,;:()${O}${P}]{2,70})$`, 'su');

/** The longest beginning of a phrase that is a role: "data engineer in the", "head of design at" → "head of design". */
function leadingRole(phrase: string): string | undefined {
  const words = phrase.trim().split(/\s/u).slice(0, 7);
  const stop = words.findIndex((word) =>
    /^(?:in|at|for|with|on|and|to|where|who|until|before|after|then|from|working)$/u.test(word),
  );
  for (let count = stop < 0 ? words.length : stop; count > 0; count--) {
    const role = words.slice(0, count).join(' ');
    if (isRole(role) && (isRole(words[count - 1]!) || words.includes('of'))) return role;
  }
  return undefined;
}

function careerBehind(after: string): Career | undefined {
  if (HIRED.test(after)) return { relation: 'works_at' };
  const possessive = POSSESSIVE_ROLE.exec(after);
  if (possessive) {
    const role = leadingRole(possessive[1]!);
    if (role) return { relation: 'works_at', role };
  }
  const where = WHERE.exec(after);
  if (!where) return undefined;
  if (STUDY_VERB.test(where[1]!)) return { relation: 'studied_at' };
  return WORK_VERB.test(where[1]!) || isRole(where[1]!) ? { relation: 'works_at' } : undefined;
}
