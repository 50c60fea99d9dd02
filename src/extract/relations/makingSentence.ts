import { allMatches } from '../allMatches.ts';
import { KOREAN_ADVERB, KOREAN_MADE, KOREAN_MEANS, MADE } from '../words/makingWords.ts';
import { SORT } from '../words/sortWords.ts';
import { KNOWN, ORGANIZATION, PERSON, TECHNIQUE, WORK } from './outline.ts';

/** What a sentence makes of somebody and a thing that it names. */
export interface Making {
  readonly relation: 'created' | 'contributed_to';
  /** Whom the verb is said of: the subject of the sentence, the person at an offset of the outline, or somebody else. */
  readonly maker: 'subject' | 'other' | number;
  /** The verb or noun as written. */
  readonly verb: string;
}

const MADE_VERBS = new RegExp(`(?<![\\p{L}\\p{N}'’-])${MADE}`, 'giu');
const HELPED_VERBS =
  /\b(?:contribut(?:ed|es|ing|or|ions?)(?: \p{L}+){0,4}? (?:to|of|for|in)|committer (?:to|of|for|on)|patch(?:es|ed)(?: to| for)?|pull requests? (?:to|in|for)|PRs? (?:to|in|for)|merged into|integrat(?:ed|ion of|ing)|add(?:ed|ing)|added support (?:for|to)|support (?:for|in)|features? (?:to|for|in)|fix(?:ed|es|ing)?(?: \p{L}+){0,4}? in|enhancements? (?:for|to|of)|enhanced|improvements? (?:to|for)|extended|ported|triag\w+ (?:for|on)|translat(?:ed|ion of)|document(?:ed|ation (?:for|of))|(?:core|regular|active|occasional|founding|former) (?:dev(?:eloper)?|maintainer|contributor|committer|member|reviewer) (?:of|to|for)|help(?:ed|ing)? (?:to )?(?:build|write|develop|create|launch|ship|design|maintain|port|translate|start|improve|grow)|translations? of|worked (?:on|for)|collaborated on)\b/giu;
/** "merged 12 pull requests into", "added Parquet support to": what goes into a thing, right before the thing. */
const INTO =
  /\b(?:merged|landed|submitted|opened|sent|upstreamed|backported|contribut\p{L}+|added|pushed)\b[^.;!?]{0,80}?\b(?:to|into|in|upstream to)\s(?:the\s)?(?:[\p{Ll}-]+\s){0,2}$/iu;
/** "part of the team that shipped", "on the team behind": a share in what a team made. */
const TEAM_BEHIND =
  /\b(?:part|members?|one|alumn\p{L}+) of|\b(?:on|in|joined|within)\s(?:the|a|an)\b|\bwith the team/iu;
const TEAM_MADE = new RegExp(
  `\\b(?:team|group|crew|squad|people|engineers|developers)\\s(?:behind|(?:that|which|who)\\s(?:\\p{L}+ly\\s)?${MADE})\\s(?:the\\s|our\\s)?(?:[\\p{L}-]+\\s){0,3}$`,
  'iu',
);

/** "led the team at Foo that built", "I lead a group of four that develops", "co-led the project that produced": whose it is is the leader's. */
const LED = new RegExp(
  `(?:^|[^\\p{L}])(?:(?:co-?)?(?:led|leads?|leading|headed|heads|heading|ran|runs?|running|directed|directs?|directing|managed|manages?|managing|founded|formed|built|started|oversaw|oversees))(?:,[^,;.]{1,60},)?\\s(?:the|a|an|our|his|her|its|my)\\s[^.;!?]{0,60}?\\b(?:team|group|squad|crew|lab|unit|project|effort|initiative|programme?|work|engineers|researchers|developers|designers|consortium|collaboration)\\b[^.;!?,]{0,50}?\\s(?:that|which|who|behind|developing|building)\\s(?:(?:has|have|had)\\s)?(?:\\p{L}+ly\\s|later\\s|also\\s)?(?:(?:${MADE}|develops?)\\s)?(?:the\\s|our\\s|an?\\s)?(?:[\\p{L}-]+\\s){0,3}$`,
  'iu',
);
/** "My thesis introduced", "her doctoral work … produced", "whose dissertation resulted in the tool": what somebody's own research brought forth. */
const OWN_RESEARCH =
  /(?:^|[^\p{L}])(?:my|his|her|their|whose)\s(?:\p{L}[\p{L}.'’-]*\s){0,3}(?:thesis|dissertation|doctorate|Ph\.?D|(?:doctoral|graduate|postdoctoral|master['’]?s) (?:work|research|project)|research|work)(?:,?\s[^.;!?]{0,120}?)?,?\s(?:and\s)?(?:introduc(?:ed|es)|produced|propos(?:ed|es)|present(?:ed|s)|develop(?:ed|s)|yielded|(?:resulted|culminated) in|led to|gave rise to|grew into|became|turned into|brought forth)\s(?:the\s|an?\s)?(?:[\p{L}-]+\s){0,4}$/iu;
/** "Her model, ", "my open-source library ": a thing that is said to be somebody's. Not "its". */
const OWN_THING = new RegExp(
  `(?:^|[^\\p{L}])(?:my|his|her)\\s(?!(?:favou?rite|first|daily|go-to|preferred|lab|group|team|company|employer|advis|supervis|colleague|student|friend))(?:[\\p{L}-]+\\s){0,3}(?:${SORT}),?\\s$`,
  'iu',
);
/** Words without which the three patterns above find nothing. */
const GROUP =
  /team|group|squad|crew|lab|unit|project|effort|initiative|program|work|engineers|researchers|developers|designers|consortium|collaboration/i;
const RESEARCH = /thesis|dissertation|doctor|ph\.?d|research|work|project/i;
const OWN = /\b(?:my|his|her)\s/i;
/** "was merged into": said of the thing. */
const PASSIVE_INTO =
  /\b(?:was|were|is|are|been|being)\s(?:\p{L}+\s){0,2}(?:merged|landed|upstreamed|added|pushed|backported)\b/iu;

/** Between a verb and its object none of these may stand: what follows them is a means, a place or a receiver. */
const MEANS =
  /(?<![\p{L}-])(?:using|with|via|in|on|at|from|by|based on|through|for|to|into|across|against|and (?:used|using)|on top of|atop|within|under|as|than|like|where|which|that)(?![\p{L}-])|[;:]|\.\s/iu;
/** Words between a subject and its verb. */
const ADVERBS =
  /(?:\s(?:also|then|later|recently|first|originally|previously|currently|now|just|even|since|still|often|has|have|had|having|am|is|was|were|are|been|be|once|always|mostly|\p{L}+ly|the|an?|(?:one|some) of the|original|sole|main|lead|primary|principal|core|chief|(?:co-?)?led|leads|leading|drove|driving|owned|headed|oversaw|directed|managed|handled)|\s?[,(–—-])+$/iu;
const NOUN_PHRASE =
  /\b(?:the|my|our|his|her|their|an?|its|this|another|some|whose)\s(?:[\p{L}’'-]+\s){0,4}[\p{L}’'-]+$/iu;

/**
 * What the words before a thing make of it: "I built the ", "the creator of ".
 *
 * @param before the outline of the sentence up to the thing
 */
export function makingBefore(before: string): Making | undefined {
  if (PASSIVE_INTO.test(before.slice(-60)) && /\binto\s(?:the\s)?$/u.test(before)) return undefined;
  const near = before.slice(-240);
  if (GROUP.test(near) && LED.test(near))
    return { relation: 'created', maker: leaderOf(before), verb: 'led' };
  if (RESEARCH.test(near) && OWN_RESEARCH.test(near))
    return { relation: 'created', maker: 'subject', verb: 'introduced' };
  if (OWN.test(before.slice(-90)) && OWN_THING.test(before.slice(-90)))
    return { relation: 'created', maker: 'subject', verb: 'own' };
  if (TEAM_MADE.test(before)) {
    const isTheirs = TEAM_BEHIND.test(before);
    return { relation: 'contributed_to', maker: isTheirs ? 'subject' : 'other', verb: 'team' };
  }
  if (KNOWN_FOR.test(before)) return { relation: 'created', maker: 'subject', verb: 'known for' };
  const helped = lastVerb(before, HELPED_VERBS);
  const made = lastVerb(before, MADE_VERBS);
  if (INTO.test(before) && !PASSIVE_INTO.test(before))
    return { relation: 'contributed_to', maker: 'subject', verb: 'into' };
  if (
    helped &&
    !MEANS.test(helped.gap) &&
    (!made || helped.at + helped.verb.length >= made.at + made.verb.length)
  ) {
    const maker = makerOf(before.slice(0, helped.at));
    return { relation: 'contributed_to', maker: maker === 'team' ? 'subject' : maker, verb: helped.verb };
  }
  if (!made || MEANS.test(made.gap)) return undefined;
  const maker = makerOf(before.slice(0, made.at));
  // "wrote the parser of Skylark": a part of it.
  const isPart =
    OF_A_WORK.test(made.gap) &&
    !/\b(?:prototypes?|versions?|releases?|implementations?|generations?|editions?)\sof\s(?:the\s)?$/u.test(
      made.gap,
    );
  if (isPart)
    return { relation: 'contributed_to', maker: maker === 'team' ? 'subject' : maker, verb: made.verb };
  return maker === 'team'
    ? { relation: 'contributed_to', maker: 'subject', verb: made.verb }
    : { relation: 'created', maker, verb: made.verb };
}

const OF_A_WORK = new RegExp(
  `\\p{L}\\sof\\s(?:(?:the|our|its|a)\\s(?:[\\p{Ll}${TECHNIQUE}-]+\\s){0,2})?$`,
  'u',
);

/** Who leads: the person right before the verb, or the sentence's subject. */
function leaderOf(before: string): Making['maker'] {
  const verb = allMatches(before, LEADING).at(-1);
  const maker = verb && makerOf(before.slice(0, verb.index + 1));
  return maker === undefined || maker === 'team' || maker === 'other' ? 'subject' : maker;
}
const LEADING =
  /[^\p{L}](?=(?:co-?)?(?:led|leads?|leading|headed|heads|heading|ran|runs?|running|directed|directs?|directing|managed|manages?|managing|founded|formed|built|started|oversaw|oversees)[\s,])/giu;

/** "She is best known for ". */
const KNOWN_FOR = /\b(?:known|famous)\s(?:\p{L}+\s){0,2}(?:for|as the \p{L}+ (?:of|behind))\s(?:the\s)?$/iu;

interface Verb {
  readonly at: number;
  readonly verb: string;
  readonly gap: string;
}

/** ", which is based on …," between a verb and a further object. */
const ASIDE = /,\s(?:which|that)\s[^,;.]{0,80},/u;
/** "two open-source tools (glitchkit, bootwarden)": what sort of things, and their names. */
const NAMED_IN_BRACKETS = new RegExp(`\\b${SORT}\\s\\((?:${WORK}(?:,\\s(?:and\\s)?|\\sand\\s))*$`, 'iu');
/** How far a verb may stand from its object. UTF-16 units. */
const MAX_GAP = 90;

function lastVerb(before: string, verbs: RegExp): Verb | undefined {
  const from = Math.max(0, before.length - 2 * MAX_GAP);
  let last: Verb | undefined;
  for (const match of allMatches(before.slice(from), verbs)) {
    const at = from + match.index;
    last = { at, verb: match[0], gap: before.slice(at + match[0].length).replace(ASIDE, ',') };
  }
  // What stands in brackets behind the object is not the object, unless the brackets name it.
  const isAside = last !== undefined && /\([^)]+$/u.test(last.gap) && !NAMED_IN_BRACKETS.test(last.gap);
  return last && last.gap.length <= MAX_GAP && !isAside ? last : undefined;
}

const UNIT = /\b(?:team|group|squad|lab|crew|committee)\b/iu;

const ORGANIZATION_FIRST = new RegExp(
  `^(?:[Tt]he\\s)?${ORGANIZATION}(?:,[^,;]{1,80},)?\\s(?!and\\s)\\p{Ll}+|^(?:[Tt]he\\s)?${ORGANIZATION},[^,;]{1,80},?$`,
  'u',
);

/** Whom a verb is said of, by the outline before it. */
function makerOf(before: string): Making['maker'] | 'team' {
  const said = before.trimEnd().replace(ADVERBS, '').trimEnd();
  if (said === '' || /(?:^|[^\p{L}])(?:I|we|he|she|they)(?:['’](?:ve|d|m|re|s))?$/iu.test(said))
    return 'subject';
  const who = /^(.*?),?\swho$/su.exec(said)?.[1];
  if (who !== undefined) {
    if (who.endsWith(PERSON)) return who.length - 1;
    return /\b(?:I|he|she)\b[^,;]{0,20}\b(?:am|is|was)\b[^,;]*$|['’]m\b[^,;]*$|^An?\s[^,;]*$/iu.test(who)
      ? 'subject'
      : 'other';
  }
  if (said.endsWith(PERSON)) return said.length - 1;
  if (/\b(?:that|which)$/u.test(said)) return 'other';
  if (said.endsWith(ORGANIZATION))
    return /\b(?:at|for|with|of|in|to|from|by|left|joined)\s(?:the\s)?.$/u.test(said) ? 'subject' : 'other';
  // "the start-up, which is based in ▯, released"
  if (COMPANY_SAID.test(said)) return 'other';
  const phrase = NOUN_PHRASE.exec(said);
  if (phrase) {
    const lead = said.slice(0, phrase.index);
    if (
      /\b(?:in|during|at|for|as|after|on|since|while|of|with|to|before|by|under|from|throughout)\s$/iu.test(
        lead,
      )
    )
      return 'subject';
    // A verb before makes it an object: "left the company, built …".
    if (/\p{L}\s$/u.test(lead) && !/\b(?:and|but|when|where|because|while|until|so)\s$/iu.test(lead))
      return 'subject';
    if (/^(?:his|her)\s(?:\p{L}+\s){0,2}(?:group|lab|laboratory|team)$/iu.test(phrase[0])) return 'subject';
    return UNIT.test(phrase[0]) && /^(?:my|our|the)\b/iu.test(phrase[0]) ? 'team' : 'other';
  }
  // "Nimbus bought us and released …": the first subject holds for the second verb, too.
  const isOrganizations = ORGANIZATION_FIRST.test(said);
  return isOrganizations && !/\b(?:I|we|she|he|they)\b/iu.test(said) ? 'other' : 'subject';
}

const COMPANY_SAID = new RegExp(
  `(?:^|\\s)(?:[Tt]he|[Tt]his|[Tt]heir)\\s(?:company|start-?up|firm|studio|agency|institute|bank),\\s(?:which|whose|based|now|then|founded|an?)\\s[^;${PERSON}]{2,120}$`,
  'u',
);

const CONTRIBUTOR_BEHIND =
  /^['’]?s?\s(?:(?:core|main|top|code|open[- ]source|regular|active|team|코어|핵심)\s){0,2}(?:contributor|committer|maintainer|team member|컨트리뷰터|커미터|메인테이너|기여자)/iu;
/** "which I built", "that she wrote as a student", "— a tool I maintain". */
const RELATIVE = new RegExp(
  `^(?<gap>[^.;!?${WORK}${KNOWN}${PERSON}]{0,140}?)(?:,?\\s(?:which|that)|\\s(?=I\\s))\\s(?<who>I|we|he|she|they|${PERSON})\\s(?:(?:also|first|had|have|has|still|now|\\p{L}+ly|(?:began|started|continued|helped) to)\\s){0,2}(?<verb>${MADE})`,
  'iu',
);

/** "…, to which she has contributed". */
const TO_WHICH = new RegExp(
  `^[^.;!?${WORK}${KNOWN}${PERSON}]{0,40}?,?\\sto which (I|we|he|she|they|${PERSON}) (?:(?:has|have|had|also|still|\\p{L}+ly) ){0,2}contribut`,
  'u',
);

/** What the words behind a thing make of it: ", a planner that she wrote", " contributor". */
export function makingBehind(after: string): Making | undefined {
  if (CONTRIBUTOR_BEHIND.test(after))
    return { relation: 'contributed_to', maker: 'subject', verb: 'contributor' };
  const given = TO_WHICH.exec(after);
  if (given)
    return {
      relation: 'contributed_to',
      maker: given[1] === PERSON ? after.indexOf(PERSON) : 'subject',
      verb: 'contributed',
    };
  const relative = RELATIVE.exec(after)?.groups;
  // "▯ is based on the algorithm that she proposed": another thing.
  if (!relative || /\s(?:is|was|are|were|has|uses|runs|builds)\s/u.test(relative.gap!)) return undefined;
  const verb = relative.verb!;
  const isTeams = /^we$/iu.test(relative.who!);
  return {
    relation: 'created',
    maker: relative.who === PERSON && !isTeams ? after.indexOf(PERSON) : 'subject',
    verb,
  };
}

const HANGUL_WORD = '[\\p{Script=Hangul}A-Za-z\\d+#.]+';
/** "'물결맵'을 직접 개발", "Nabi 라이브러리를 만들었다", "갈무리의 설계와 개발을 주도". */
const KOREAN_MADE_BEHIND = new RegExp(
  `^\\s?(?:(?:이라는|라는|이란|란)\\s)?(?:(?:${HANGUL_WORD}(?<!${KOREAN_MEANS}|[은는이가]))\\s){0,3}?(?:[\\p{Script=Hangul}]*(?:를|을|의)\\s|의\\s|를\\s|을\\s)?(?:[\\p{Script=Hangul}]+(?<!(?:${KOREAN_MEANS})(?<!와|과))\\s){0,4}?[\\p{Script=Hangul}]*(?:${KOREAN_MADE})`,
  'u',
);
const KOREAN_HELPED =
  /^의\s(?:[\p{Script=Hangul}]+\s)?(?:리뷰어|커미터|컨트리뷰터)|^(?:에|의)?\s?(?:[\p{Script=Hangul}A-Za-z]+\s){0,3}?(?:기여|컨트리뷰|참여|패치|이슈)|^의\s[^.;!?]{0,30}?(?:버그|오류|이슈)[^.;!?]{0,30}?(?:고쳐|고치|수정|해결|기여)|^의\s(?:공식\s)?(?:문서|한국어|번역|코드|버그)[^.;!?]{0,20}?(?:번역|수정|개선)|^에\s[^.;!?]{0,60}?(?:PR|풀\s?리퀘스트|패치|커밋|머지|병합|반영)/iu;
const KOREAN_MAKER =
  /^(?:의)?\s(?:원\s?|공동\s|주\s)?(?:개발자|저자|제작자|창시자|창립자|작성자|메인테이너|관리자)/u;
/** "제가 만든 …", "2019년에 개발한 …" right before the thing; somebody else's is marked as the subject. */
const KOREAN_MADE_BEFORE =
  /(?:만든|개발한|설계한|구축한|제작한|작성한|공개한|구현한)\s(?:[\p{Script=Hangul}A-Za-z]+\s){0,3}$/u;
const KOREAN_OTHERS = /[\p{Script=Hangul}\uE000\uE001](?:이|가|에서)\s[^.,;]{0,30}$/u;
/** "▯은 2020년 …": an organization is the subject. */
const KOREAN_COMPANY = new RegExp(
  `^(?:[\\p{Script=Hangul}]+,?\\s)?${ORGANIZATION}(?:은|는|이|가)\\s(?![^.;]*(?:${PERSON}|(?<!\\p{L})(?:저는|제가|그는|그가|그녀))[^.;]*$)`,
  'u',
);
const KOREAN_SELF = /(?:제|내|저희|우리|그|그녀)가?\s[^.,;]{0,30}$|직접\s[^.,;]{0,20}$/u;

/** "… Go와 Kafka로 구현": with what, between a thing and the verb. */
const KOREAN_TOOLS = new RegExp(
  `(?<=^\\s?(?:를|을)\\s)[${KNOWN}${WORK}\\p{Script=Latin}][^.;!?]{0,40}?(?:으로|로)\\s`,
  'u',
);

/** "… 디자이너 2명과 함께 구축". */
const KOREAN_TOGETHER = /(?<=^\s?(?:를|을)\s)[^.;!?]{1,24}?(?:와|과|랑)\s함께\s/u;

/** The same in Korean, where the verb stands behind its object or, as an attribute, before it. */
export function koreanMaking(before: string, behind: string): Making | undefined {
  const after = behind.replace(KOREAN_ADVERB, '').replace(KOREAN_TOOLS, '').replace(KOREAN_TOGETHER, '');
  if (KOREAN_HELPED.test(after)) return { relation: 'contributed_to', maker: 'subject', verb: '기여' };
  if (KOREAN_MAKER.test(after)) return { relation: 'created', maker: 'subject', verb: '개발자' };
  if (KOREAN_MADE_BEHIND.test(after) && !/^에(?:는|서|서는)?\s/u.test(after))
    return { relation: 'created', maker: KOREAN_COMPANY.test(before) ? 'other' : 'subject', verb: '개발' };
  if (/대표작은\s[^.]{0,40}$/u.test(before)) return { relation: 'created', maker: 'subject', verb: '대표작' };
  if (KOREAN_MADE_BEFORE.test(before)) {
    const isOthers =
      (KOREAN_OTHERS.test(before) && !KOREAN_SELF.test(before)) ||
      /(?:자체|사내에서)\s(?:개발|제작|구축)한\s[^.,;]{0,30}$/u.test(before);
    return { relation: 'created', maker: isOthers ? 'other' : 'subject', verb: '만든' };
  }
  return undefined;
}
