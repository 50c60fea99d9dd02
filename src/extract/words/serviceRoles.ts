import { allMatches } from '../allMatches.ts';
import { type Hinted, hintedMatches } from '../hintedMatches.ts';

/** Words for what somebody is to a venue or an organization that they serve, found at one end of a phrase. */
export interface ServiceRole {
  /** "Reviewer". */
  readonly role: string;
  /** Where the words begin and end in the phrase; behind them stands no more "for" or "at". */
  readonly start: number;
  readonly end: number;
}

/** Who attends serves nobody. */
export const ATTENDED = /\battend|\bparticipa|참석|참가/iu;

const QUALIFIER = `(?:outstanding|top|best|emergency|external|expert|invited|selected|senior|associate|acting|action|guest|managing|handling|section|assistant|technical|student|lead|leading|vice|deputy|founding|general|program(?:me)?|publicity|poster|demos?|session|workshops?|tutorials?|local|finance|financial|web|proceedings|publications?|sponsorship|diversity|doctoral|consortium|industry|area|track|papers?|registration|arrangements?|art[ei]facts?|evaluation|steering|organi[sz]ing|awards?|review|editorial|scientific|conference|journal|keynote|plenary|featured|teaching|ad[- ]hoc|regular|frequent|occasional|recurring|grant|proposal|abstract|CFP|community|panel|late-breaking|short|full|academic|head|graduate|undergraduate|peer|manuscript|subcommittee|selection|lightning|hackathon|event|public|research)`;
const HEAD = `(?:(?:(?:sub|meta|co|peer)-?)?review(?:ers?|ing)|reviews|referee(?:s|ing)?|(?:(?:co|vice)-?)?chairs?|S?ACs?|[TS]?PCs?|committees?|editors?|editorships?|editorial boards?|(?:co-?)?organi[sz](?:ers?|ing)|moderators?|volunteers?|volunteering|speakers?|panell?ists?|presenters?|presentations?|talks?|keynotes?|judges?|jurors?|jury|mentors?|trainers?|instructors?|lecturers?|lectures?|(?:teaching|course|lab|laboratory) (?:assistant(?:ship)?|fellow)s?|[GUL]?TAs?|goon|hosts?)`;
const PHRASE = `(?:(?:as|an?|the|member (?:of|on)|served|serving) )*(?:${QUALIFIER}[\\s-]+){0,4}${HEAD}(?: (?:members?|memberships?|(?:co-?)?chairs?|board members?|work))?(?:\\s?(?:,|and|&|/)\\s?(?:${QUALIFIER}[\\s-]+){0,4}${HEAD}(?: members?)?)?`;
const KOREAN = `(?:(?:논문|학술|기술|프로그램|조직|편집|학회|국제|홍보|초청|기조|구두|포스터|수업|강의|실습|공동|자원)\\s?)*(?:심사(?:위원|자|\\s?활동)?|리뷰어|위원장?|위원회(?:\\s위원)?|좌장|연사|발표자?|강연자?|튜토리얼(?:\\s(?:진행|강사|강연))?|패널|자원봉사자?|멘토|조교)`;
/** What may stand between a role and whom it is for. */
const FOR = `\\s+(?:for|of|at|on|to|in|with)(?:\\s(?:the|its))?(?:\\s(?:following\\s)?(?:(?:international|top|major|leading)\\s)?(?:conferences?|journals?|venues?)(?:\\s(?:such as|including|like))?\\s?:?)?(?=\\s)`;

const LEADING = new RegExp(
  `^\\s*(${PHRASE}|${KOREAN})(?:\\s?\\([\\p{L}\\s/&-]{1,40}\\))?(?:${FOR}|\\s?[:：,]|\\s+[–—@-](?=\\s)|\\s{2,}|\\s*$)`,
  'iu',
);
const TRAILING = new RegExp(`(?<![\\p{L}\\p{N}-])(${PHRASE}|${KOREAN})\\s*$`, 'iu');
/** In a sentence: "an action editor for", "gave invited talks at", "has spoken at". */
const SAID = new RegExp(
  `(?<![\\p{L}-])(?:${[
    `(?:${PHRASE})(?:${FOR})`,
    `review(?:s|ed)?\\s(?:(?:[\\p{L}-]+\\s){0,4}?(?:papers|articles|manuscripts|submissions|proposals|abstracts|regularly|often)\\s)?for`,
    `(?:co-?)?organi[sz](?:es?|ed)(?:\\s(?:an?|the)\\s(?:[\\p{L}-]+\\s){0,4}(?:at|for))?`,
    `(?:co-?)?chair(?:s|ed)`,
    `judge[sd]`,
    `(?:volunteer(?:s|ed)?|mentors|mentored)\\s(?:at|with|for)`,
    `(?:spoke|spoken|speaks?|speaking|keynoted|presented)\\s(?:[^.,;:]{0,30}\\s)?at`,
    `(?:gave|given|gives?|delivered|held)\\s[^.;:]{0,60}\\b(?:talks?|keynotes?|lectures?|tutorials?|seminars?|workshops?)\\b[^.;:]{0,50}?\\s(?:at|for)`,
    `ran\\s[^.;:,]{1,40}\\sat`,
  ].join('|')})(?=\\s)`,
  'giu',
);

/** From the particular to the general; the first that fits names the role. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\bsession (?:co-?)?chair|좌장/iu, 'Session chair'],
  [/\b(?:area|associate|subcommittee|track) (?:co-?)?chair|\bS?ACs?\b|\bmeta-?review/iu, 'Area chair'],
  [/\breview|\breferee|심사|리뷰/iu, 'Reviewer'],
  [/\b(?:guest|invited) lecture/iu, 'Speaker'],
  [/\b(?:instructor|lecturer|trainer)/iu, 'Instructor'],
  [/\beditor|편집/iu, 'Editor'],
  [/\borgani[sz]|조직|운영진/iu, 'Organizer'],
  [/\bchair/iu, 'Chair'],
  [/\bcommittee|\b[TS]?PCs?\b|위원/iu, 'Program committee'],
  [/\bvolunteer|\bgoon\b|봉사/iu, 'Volunteer'],
  [/\bjudge|\bjuror|\bjury/iu, 'Judge'],
  [/\bmentor|멘토/iu, 'Mentor'],
  [/\b(?:teaching|course|lab|laboratory) (?:assistant|fellow)|\b[GUL]?TAs?\b|조교/iu, 'Teaching assistant'],
];
const ABBREVIATION = /\b(?:s?acs?|[ts]?pcs?|[gul]?tas?)\b/giu;

/** The role that a phrase begins with: "Area chair: ACL", "Reviewer for ICRA", "조직위원, KCC". */
export function leadingServiceRole(phrase: string): ServiceRole | undefined {
  const match = LEADING.exec(phrase);
  if (!match || !isRole(match[1]!)) return undefined;
  return { role: nameOf(match[1]!), start: match.index, end: match[0].length };
}

/** The role that a phrase ends with: "ACL area chair", "KCC 조직위원". */
export function trailingServiceRole(phrase: string): ServiceRole | undefined {
  const match = TRAILING.exec(phrase);
  if (!match || !isRole(match[1]!)) return undefined;
  return { role: nameOf(match[1]!), start: match.index, end: phrase.length };
}

/** Where a sentence says that somebody serves what is named next. */
export function saidServiceRoles(sentence: string): ServiceRole[] {
  return allMatches(sentence, SAID)
    .filter(([words]) => isRole(words))
    .map((match) => ({
      role: nameOf(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    }));
}

/** "데이터야놀자 2022에서 … 발표했습니다": an event with its year, and what somebody did there. */
const KOREAN_SAID: Hinted = {
  hint: /\d년?에서 [^.]*?(?:발표|강연|연사|튜토리얼|운영진|조직위원|자원봉사|심사|좌장)/,
  pattern:
    /([\p{L}\p{N}()&-]*\p{L}[\p{L}()&-]*(?: [\p{L}()&-]+)? ?['’]?(?:20)?\d\d)(?:년)?에서 [^.]*?(발표|강연|연사|튜토리얼|운영진|조직위원|자원봉사|심사|좌장)/gu,
};

/** The event that a Korean sentence says somebody served at, and as what. */
export function koreanServiceRole(sentence: string): ServiceRole | undefined {
  const match = hintedMatches(sentence, KOREAN_SAID)[0];
  if (!match) return undefined;
  return { role: nameOf(match[2]!), start: match.index, end: match.index + match[1]!.length };
}

/** "AC" and "TA" are roles in capitals only. */
function isRole(words: string): boolean {
  return (words.match(ABBREVIATION) ?? []).every((word) => /^\p{Lu}+s?$/u.test(word));
}

function nameOf(words: string): string {
  return NAMES.find(([pattern]) => pattern.test(words))?.[1] ?? 'Speaker';
}
