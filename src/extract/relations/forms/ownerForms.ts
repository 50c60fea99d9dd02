import { KOREAN_MADE, MADE } from '../../words/makingWords.ts';
import { SORT } from '../../words/sortWords.ts';
import { KNOWN, ORGANIZATION, OTHER, PERSON, TECHNIQUE, WORK } from '../outline.ts';
import { createForm, type Form, isOneClause, THING } from './form.ts';

const MADE_PARTICIPLE =
  '(?:developed|built|created|made|released|maintained|owned|published|open-?sourced|launched|designed|produced|distributed|written|started|trained|run|collected|compiled|curated|annotated|stewarded|governed|operated)(?:\\sand\\s\\p{L}+)?';
const RELEASED =
  '(?:(?:has|have|had)\\s)?(?:since\\s|later\\s|also\\s)?(?:released?s?|develops?|developed|builds?|built|created|launched|open-?sourced|maintains?|published|introduced|makes|made|ships|shipped|trained|announced)';
const OWNER = `(?:the\\s)?(?:(?:company|start-?up|firm|studio|laboratory|lab|non-?profit|foundation)\\s)?(?<list>${ORGANIZATION})`;
const WITHIN = `[^.;!?${WORK}]`;
/** Adjectives and nouns between an owner and what it owns: "Nimbus's open-source scheduler". */
const WHAT = '(?:[\\p{L}-]+\\s){0,4}?';

/** Whose a sentence says that a thing is: the group `list`. */
export const OWNER_FORMS: readonly Form[] = [
  // "Skylark, a scheduler developed at Nimbus".
  createForm(
    `(?<thing>${THING})(?<gap>${WITHIN}{0,140}?)\\b${MADE_PARTICIPLE}\\s(?:in \\d{4}\\s)?(?:by|at|within|inside)\\s(?:(?:(?:the|a)\\s)?(?:[\\p{L}-]+\\s){0,3}(?:team|group|lab|researchers|engineers)\\s(?:at|of|from)\\s)?${OWNER}`,
    0.85,
    (gap, symbol) =>
      symbol === KNOWN
        ? /^(?:,?\s(?:which|that))?(?:\s(?:is|was))?\s(?:\p{L}+ly\s)?$|^,\san?\s[^,]{0,50}$/u.test(gap)
        : isOneClause(gap),
  ),
  // "a model that the National Library derived from …".
  createForm(
    `(?<thing>${THING})(?<gap>${WITHIN}{0,80}?)\\b(?:that|which)\\s${OWNER}\\s(?:${RELEASED}|derived|designed|wrote)\\b`,
    0.8,
    isOneClause,
  ),
  // "released together with Hanbit University".
  createForm(
    `(?<thing>${WORK})(?<gap>${WITHIN}{0,120}?)\\b(?:released|developed|built|published|collected|created)\\s(?:jointly\\s|together\\s)?with\\s${OWNER}`,
    0.72,
    isOneClause,
  ),
  // "It is developed at Nimbus".
  createForm(
    `(?:^|[;:–—.]\\s|\\sand\\s)(?:it|the (?:project|library|tool|code|software|model|app|system|data ?set))\\s(?:[^.;!?${WORK}]{1,120}?\\sand\\s)?(?:is|was|has been)\\s(?:\\p{L}+ly\\s|now\\s)?${MADE_PARTICIPLE}\\s(?:and \\p{L}+\\s)?(?:by|at)\\s${OWNER}`,
    0.8,
  ),
  // "It grew out of a thesis and is now developed by Nimbus".
  createForm(
    `^it\\s[^.;!?${WORK}${ORGANIZATION}]{0,70}(?:${ORGANIZATION})?[^.;!?${WORK}${ORGANIZATION}]{0,90}\\sand\\s(?:is|was|has been)\\s(?:now\\s|since\\s|\\p{L}+ly\\s)*${MADE_PARTICIPLE}\\s(?:by|at)\\s${OWNER}`,
    0.75,
  ),
  // "Nimbus's open-source scheduler Skylark", "Nimbus's flagship product, Skylark".
  createForm(`(?<list>${ORGANIZATION})['’]s?\\s${WHAT}(?<thing>${THING})`, 0.85),
  createForm(
    `(?<list>${ORGANIZATION})['’]s?\\s(?:[\\p{L}-]+\\s){1,4}?(?:${SORT}|product),\\s(?<thing>${WORK})`,
    0.8,
  ),
  // "Skylark, Nimbus's in-house scheduler".
  createForm(
    `(?<thing>${WORK}),\\s(?<list>${ORGANIZATION})['’]s?\\s(?:[\\p{L}-]+\\s){0,4}?(?:${SORT}|\\p{Ll}{3,}er)\\b`,
    0.8,
  ),
  // "Nimbus released the scheduler Skylark".
  createForm(
    `(?<!\\b(?:at|for|with|of|to|from|by|joined)\\s(?:the\\s)?)(?<list>${ORGANIZATION})(?:,(?:[^.;!?${WORK}${ORGANIZATION}${PERSON}]{1,80},)?)?\\s${RELEASED}\\s(?:(?:the|its|an?|our)\\s)?${WHAT}(?<thing>${THING})`,
    0.85,
  ),
  // "…, and Nimbus released it under Apache 2.0".
  createForm(`(?<list>${ORGANIZATION})\\s${RELEASED}\\sit\\b`, 0.8),
  // "Exposed (JetBrains)", "Skylark (by Nimbus)".
  createForm(`(?<thing>${THING})\\s?\\((?:by\\s|from\\s)?(?<list>${ORGANIZATION})\\)`, 0.75),
  // "Led the development of the Whimbrel acoustic model at Halcyon", "built Skylark at Nimbus".
  createForm(
    `\\b${MADE}\\s[^.;!?${WORK}${ORGANIZATION}]{0,90}?(?<thing>${WORK})(?<gap>[^.;!?${WORK}${ORGANIZATION}]{0,80}?),?\\s(?:at|inside)\\s${OWNER}`,
    0.75,
    (gap) =>
      isOneClause(gap) &&
      !/\b(?:as an?|stud\p{L}+|thesis|talk\p{L}*|present\p{L}*|paper|course)\b/iu.test(gap),
  ),
  // "At Nimbus, where she leads the team, she designed Skylark".
  createForm(
    `(?:^|:\\s|\\s(?:and|but)\\s)(?:(?:There|Later|Then|Earlier|Previously|Afterwards|Before that|After that|Most recently|More recently|In (?:\\d{4}|[\\d–-]+)|Since \\d{4}),?\\s)?(?:(?:As|While|During)\\b[^.;!?${WORK}${ORGANIZATION}]{0,60}\\s)?(?:at|with)\\s${OWNER}(?:\\sin\\s\\d{4})?(?:,[^.;!?${WORK}${ORGANIZATION}]{0,90}?)?,?\\s(?:I|we|he|she|they|(?:my|our) (?:team|group)|${PERSON})\\s(?:\\p{L}+ly\\s)?(?:${MADE}\\s${WITHIN}{0,80}?|own(?:s|ed)?\\s(?:[\\p{L}-]+\\s){0,4})(?<thing>${THING})`,
    0.72,
  ),
  // "works at Nimbus, where she leads the team that built Skylark", "came from Nimbus, where he created Skylark".
  createForm(
    `\\b(?:at|for|with|from|of|to|in|joined|left|leads?|led)\\s${OWNER}(?:\\s?\\([^()]{1,40}\\))?(?:\\sin\\s${OTHER}|\\sin\\s\\d{4})?,\\swhere\\s(?:I|we|he|she|they|(?:my|our|his|her) (?:team|group)|${PERSON})\\s(?:[^.;!?${WORK}${ORGANIZATION}]{0,100}?\\s)?(?:that\\s|which\\s)?(?:\\p{L}+ly\\s|also\\s)?(?:${MADE}|develops?)\\s[^.;!?${WORK}${ORGANIZATION}]{0,80}?(?<thing>${WORK})`,
    0.72,
  ),
  // "Nimbus에 입사해 검색 엔진 '물살'을 개발", "Nimbus로 옮겨 … '물살'을 설계".
  createForm(
    `(?<list>${ORGANIZATION})(?:에|으로|로)\\s(?:자리를\\s)?(?:입사|합류|이직|옮겨|옮긴|들어가|몸담)(?:하여|해|한 뒤|한 후|하고|했고|했으며|\\s뒤|\\s후)?,?\\s(?:[^.;!?${WORK}${ORGANIZATION}${PERSON}]{0,30}?${ORGANIZATION}(?:를|을)\\s(?:이끌|맡)[\\p{Script=Hangul}]{0,4}\\s)?(?:[^.;!?${WORK}${ORGANIZATION}${PERSON}]{0,60}?\\s)?(?<thing>${WORK})\\s?(?:를|을|의)\\s(?:[\\p{Script=Hangul}]+\\s){0,3}?(?:${KOREAN_MADE})`,
    0.72,
  ),
  // "Nimbus는 2020년 판독 모델 '숨결'을 출시했다".
  createForm(
    `(?<list>${ORGANIZATION})(?:은|는|이|가)\\s(?:[^.;!?${WORK}${ORGANIZATION}${PERSON}]{0,60}?\\s)?(?<thing>${WORK})\\s?(?:를|을|도)\\s(?:[\\p{Script=Hangul}]+\\s){0,2}?(?:개발|출시|공개|선보|내놓|발표|제작|만들|구축|배포|런칭|론칭)`,
    0.78,
  ),
  // "Nimbus에서 개발한 Skylark", "님버스가 공개한 모델 Skylark", "Nimbus의 Skylark".
  createForm(
    `(?<list>${ORGANIZATION})(?:에서|이|가|의)\\s(?:[\\p{Script=Hangul}\\d]+\\s){0,2}?(?:개발|공개|출시|제작|배포|만든|만들)(?:한|된|하는|어진)?\\s(?:[\\p{Script=Hangul}${TECHNIQUE}]+\\s){0,4}?(?<thing>${THING})`,
    0.78,
  ),
  createForm(`(?<list>${ORGANIZATION})의\\s(?:[\\p{Script=Hangul}]+\\s){0,2}?(?<thing>${WORK})`, 0.75),
  // "Nimbus에서 검색 엔진 '물살'을 개발".
  createForm(
    `(?<list>${ORGANIZATION})에서\\s(?:[^.;!?${WORK}${ORGANIZATION}${PERSON}]{0,50}?\\s)?(?<thing>${WORK})\\s?(?:를|을)\\s(?:[\\p{Script=Hangul}]+\\s){0,3}?(?:${KOREAN_MADE})`,
    0.75,
  ),
  // "Nimbus 검색팀에서 개발하고 있습니다": of the topic.
  createForm(
    `^(?:[^.;!?${WORK}${KNOWN}]{0,30}(?:은|는)\\s)?(?<list>${ORGANIZATION}(?:의?\\s${ORGANIZATION})?)(?:에서|이|가)\\s(?:[\\p{Script=Hangul}]+\\s){0,2}?(?:개발|관리|유지보수|배포|공개|만들)`,
    0.72,
  ),
  // "Skylark는 Nimbus가 만든".
  createForm(
    `(?<thing>${THING})\\s?(?:은|는)\\s[^.;!?${WORK}${ORGANIZATION}]{0,40}?(?<list>${ORGANIZATION})(?:에서|이|가)\\s(?:[\\p{Script=Hangul}\\d]+\\s){0,3}?(?:개발|공개|출시|제작|배포|만든|만들)`,
    0.8,
  ),
];

/** "the group released SoftBench": an organization that is named by its sort alone, the group `sort`. */
export const OWNER_BY_SORT: Form = createForm(
  `(?:^|[.;,]\\s|\\s)(?:the|his|her|their|our|my)\\s(?<sort>group|lab|laboratory|team|company|start-?up|studio|institute)(?:,[^.;!?${WORK}]{1,120},)?\\s${RELEASED}\\s(?:(?:the|its|an?)\\s)?${WHAT}(?<thing>${THING})`,
  0.75,
);
