/** Verbs that only say of something new that it was made, before their object. */
const SURE =
  'creat(?:e[sd]|ing)|builds?|built|building|rebuilt|writ(?:es|ing)|wrote|rewrote|author(?:s|ed|ing)|develop(?:s|ed|ing)|design(?:s|ed|ing)|invent(?:s|ed|ing)|launch(?:es|ed|ing)|releas(?:es|ed|ing)|open-?sourc(?:es|ed|ing)|shipp(?:ed|ing)|published|prototyp(?:es|ed|ing)|architect(?:s|ed|ing)|coded|programmed|founded';
/** Verbs that are also said of what somebody only joined, used or ran. */
const UNSURE =
  'introduc(?:es|ed|ing)|propos(?:es|ed|ing)|implement(?:s|ed|ing)|maintain(?:s|ed|ing)|started|initiat(?:ed|ing)|conceived|pioneered|spearhead(?:ed|ing)|leads|led|leading|train(?:ed|ing)|pre-?train(?:ed|ing)|compiled|collected|annotated|curat(?:es|ed|ing)|assembled|produced|made';
/** Forms that are nouns or adjectives elsewhere ("Design Engineer"): verbs behind a pronoun or at the beginning. */
const PLAIN =
  '(?<=(?:^|\\b(?:I|we|to|who|and|also|now|still|did)\\s))(?:create|write|develop|design|launch|release|maintain|implement|lead)';
/** Nouns for who made a thing, and for the making, up to the thing. */
const NOUN =
  '(?:(?:co-?)?(?:creator|author|inventor|dev(?:eloper)?|designer|architect|maintainer|founder|originator|maker|programmer)s?(?: and (?:co-?)?\\p{L}+)?(?:,(?: together| along| jointly)? with [^,.;]{1,60},)?(?: of| for| behind|:|,)|(?:driving force|brains?|masterminds?|minds?)s? behind|(?:development|design|creation|implementation|launch|training|pre-?training) of)';

/** All of them, as the source of a pattern. */
export const MADE = `(?:(?:(?:co-?|re-?)?(?:${SURE}|${UNSURE}|${PLAIN}))|${NOUN})`;

/** What may stand between a verb and the name that is its object: an article, what sort of thing it is, "called". */
const OBJECT_GAP =
  "(?:\\s(?!(?:using|with|via|in|on|at|from|by|through|for|to|into|across|against|within|under|as|than|like|used|which|that|who)\\s|[\\p{L}\\p{N}’'-]*\\p{L}\\p{Ll}{2}\\.\\s)[\\p{L}\\p{N}/+#'’.-]+,?){0,7}";
const OPENING = '\\s?[*_`"“\'‘\\[(<]{0,4}$';

const SURE_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:co-?|re-?)?(?:${SURE}|${PLAIN})|${NOUN})${OBJECT_GAP}${OPENING}`,
  'iu',
);
const MADE_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])${MADE}${OBJECT_GAP}${OPENING}`, 'iu');

/**
 * Whether a verb of making right before a name has the name for its object: "built the scheduler ", "author of the
 * caller ".
 *
 * @param before what stands before the name, white space collapsed
 */
export function isMadeAfter(before: string): boolean {
  return MADE_BEFORE.test(before);
}

/** The same for verbs that are said of nothing but making: "built", not "led" or "introduced". */
export function isSurelyMadeAfter(before: string): boolean {
  return SURE_BEFORE.test(before);
}

/** Korean stems of making. */
export const KOREAN_MADE =
  '개발|구축|설계|제작|만들|만든|만듦|출시|창안|제안|주도|리드|이끌|총괄|구현|작성|공개|기획|배포|런칭|론칭';
/** Words between a thing and a verb of making after which the verb has another object, or the thing is its means. */
export const KOREAN_MEANS =
  '로|에서|에게|에|와|과|를|을|위한|통해|기반|활용|사용|이용|처럼|보다|대신|대한|중심|도입|적용';

const KOREAN_BEHIND = new RegExp(
  `^["'’”」』»\`*_\\])]{0,4}(?:\\([^()]{1,60}\\))?[*_"'’”]{0,3}(?:를|을|의)\\s?(?:[\\p{Script=Hangul}]+(?<!${KOREAN_MEANS})\\s){0,3}?(?:${KOREAN_MADE})`,
  'u',
);

/** Korean adverbs that end as means do: "새로", "처음으로". */
export const KOREAN_ADVERB =
  /\s(?:새로|홀로|스스로|바로|최초로|처음으로|처음|단독으로|공동으로|주도적으로|성공적으로|별도로|처음부터|밑바닥부터)(?=\s)/gu;

/** Whether a Korean verb of making behind a name has it for its object: "'물결맵'을 직접 개발했습니다". */
export function isMadeBefore(after: string): boolean {
  return KOREAN_BEHIND.test(after.replace(KOREAN_ADVERB, ''));
}
