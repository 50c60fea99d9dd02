import { allMatches } from '../../allMatches.ts';
import { isTold } from '../../publications/publicationAt.ts';
import { isReadable } from '../../reading.ts';
import { namesWithin, ORGANIZATION, type Outline, outlinesOf, PERSON } from '../outline.ts';
import type { Relation } from '../relation.ts';
import { createRelation, type RelationContext } from '../relationContext.ts';
import { readStatement } from '../statement.ts';

const O = ORGANIZATION;
const P = PERSON;
const TITLED = '(?:(?:Dr|Prof(?:essor)?|Mr|Ms|Mrs)\\.?\\s)?';
const KOREAN_TITLED = '(?:\\s?(?:교수|박사|대표|이사|소장|센터장|연구원|CTO|CEO|님|씨))?';
/** One or several people: the group `people`. */
const PEOPLE = `(?<people>${TITLED}${P}(?:(?:,\\s(?:and\\s)?|\\sand\\s|\\s&\\s)${TITLED}${P})*)`;
const LED =
  '(?:(?:co-?)?(?:led|headed|directed|chaired|founded|established|started|managed|owned)|run|set up)(?:\\sand\\s(?:is\\s)?\\p{L}+)?';
const FOUND =
  '(?:(?:co-?)?found(?:s|ed|ing)?|start(?:ed|ing)?|launch(?:ed|ing)?|set(?:ting)? up|establish(?:ed|ing)?)';
const COMPANY =
  '(?:company|firm|start-?up|agency|studio|bank|group|team|lab|laboratory|institute|organi[sz]ation|board|faculty)';

/** What sentences say of people and an organization whose subject is the organization, or who is named in passing. */
const FORMS: readonly (readonly ['works_at' | 'member_of', RegExp])[] = [
  // "The Vision Lab is led by Ana Ruiz", "Nimbus, founded in 2019 by Ana Ruiz and Jungho Han".
  [
    'works_at',
    new RegExp(
      `(?<organization>${O})(?:,?\\s(?:which|that))?(?:,?\\s(?:is|was|has been|were))?(?:\\s\\p{L}+ly)?,?\\s${LED}(?:\\sin\\s[^,.;${O}${P}]{4,16})?\\sby\\s(?:(?:the|her|his)\\s(?:[\\p{Ll}-]+\\s){1,3})?${PEOPLE}`,
      'dgu',
    ),
  ],
  // "Together with Ana Ruiz and Jungho Han she founded Nimbus".
  [
    'works_at',
    new RegExp(
      `\\b[Ww]ith\\s(?:(?:his|her|their|my|the|two|three|[\\p{Ll}-]+)\\s){0,5}?${PEOPLE},?\\s(?:I|we|he|she|they|${P})\\s(?:also\\s|later\\s)?${FOUND}\\s(?:the\\s)?(?:[\\p{L}-]+\\s){0,5}?,?\\s?(?<organization>${O})`,
      'dgu',
    ),
  ],
  // "founded Nimbus together with former colleagues Ana Ruiz and Jungho Han".
  [
    'works_at',
    new RegExp(
      `\\b${FOUND}\\s(?:the\\s)?(?:[\\p{L}-]+\\s){0,5}?,?\\s?(?<organization>${O})[^.;!?${O}${P}]{0,60}?\\swith\\s(?:(?:his|her|their|my|the|two|three|[\\p{Ll}-]+),?\\s){0,5}?${PEOPLE}`,
      'dgu',
    ),
  ],
  // "Ana Ruiz, with whom she founded Nimbus".
  [
    'works_at',
    new RegExp(
      `(?<people>${P}),\\swith\\swhom\\s(?:I|we|he|she|they|${P})\\s(?:also\\s|later\\s)?${FOUND}\\s(?:the\\s)?(?:[\\p{L}-]+\\s){0,5}?,?\\s?(?<organization>${O})`,
      'dgu',
    ),
  ],
  // "Nimbus, which Ana Ruiz founded in 2019".
  [
    'works_at',
    new RegExp(
      `(?<organization>${O}),?\\s(?:which|that)\\s(?<people>${P})\\s(?:(?:now|still|later|also)\\s)?(?:(?:co-?)?founded|started|runs|leads|led|heads|headed|directs|directed|set up|owns|chairs|manages)\\b`,
      'dgu',
    ),
  ],
  // "Nimbus, which two of her students, Ana Ruiz and Jungho Han, launched".
  [
    'works_at',
    new RegExp(
      `(?<organization>${O}),?\\s(?:which|that)\\s(?:[^.;!?,${O}${P}]{1,50},\\s)?${PEOPLE},?\\s(?:later\\s|then\\s)?${FOUND}\\b`,
      'dgu',
    ),
  ],
  // "Nimbus announced that Ana Ruiz has joined the company".
  [
    'works_at',
    new RegExp(
      `(?<organization>${O})[^.;!?${O}${P}]{0,80}?\\s(?<people>${P})\\s(?:has\\s|had\\s|will\\s)?(?:re-?)?(?:join(?:s|ed|ing)?|lead(?:s|ing)?|led|leav(?:es|ing)|left|head(?:s|ed|ing)?)\\s(?:the|its)\\s${COMPANY}\\b`,
      'dgu',
    ),
  ],
  // "Nimbus has appointed Ana Ruiz".
  [
    'works_at',
    new RegExp(
      `(?<organization>${O})(?:\\stoday)?\\s(?:has\\s|have\\s)?(?:appoint(?:s|ed)|hire[sd]|recruit(?:s|ed)|promote[sd]|welcome[sd]|name[sd])\\s(?<people>${TITLED}${P})(?:,[^,]{1,60},)?\\s(?:as|to|its|the|head|chief|${COMPANY})\\b`,
      'dgu',
    ),
  ],
  // "the Tidepool network, of which Ana Ruiz is a founding member".
  [
    'member_of',
    new RegExp(
      `(?<organization>${O})(?:\\s\\p{Ll}+)?,\\sof\\swhich\\s(?<people>${P})\\s(?:is|was)\\s(?:an?|the|also|still)?\\s?(?:[\\p{Ll}-]+\\s){0,2}member\\b`,
      'dgu',
    ),
  ],
  // "서지안과 함께 '들녘랩스'를 공동 창업".
  [
    'works_at',
    new RegExp(
      `(?<people>${P}(?:(?:,\\s|[와과]\\s|\\s및\\s)${P})*)${KOREAN_TITLED}[와과]\\s(?:함께|같이|공동으로)\\s(?:[^.;!?${O}${P}]{0,60}?\\s)?(?<organization>${O})(?:를|을)\\s(?:\\d{4}년\\s|공동\\s?|함께\\s)?(?:창업|설립|창립|세웠|세우|시작)`,
      'dgu',
    ),
  ],
  // "가온연구실은 나현우 교수가 2019년에 설립하였다".
  [
    'works_at',
    new RegExp(
      `^(?<organization>${O})(?:\\s?\\(${O}\\))?(?:은|는)\\s(?:[^.;!?${P}]{0,60}?[,\\s])?(?<people>${P})${KOREAN_TITLED}(?:이|가)\\s(?:[^.;!?${O}${P}]{0,20}?\\s)?(?:설립|창립|창업|세운|세웠|이끌|이끄|지도|운영하)`,
      'dgu',
    ),
  ],
  // "메디웨이브에는 엔지니어 노아름, 연구원 배시윤 등이 일하고 있다".
  [
    'works_at',
    new RegExp(
      `^(?<organization>${O})(?:에는|에서는)\\s(?<people>[^.;!?]{0,160}?)\\s?(?:등이|이|가|등\\s\\p{L}+이)\\s(?:[\\p{Script=Hangul}]+\\s)?(?:일하|근무|재직|몸담|소속)`,
      'dgu',
    ),
  ],
];

/** "It is led by Ana Ruiz", "The lab was founded by …": of the organization that the sentence before is about. */
const IT_IS_LED = new RegExp(
  `^(?:It|(?:The|This)\\s${COMPANY})\\s(?:is|was|has been)\\s(?:\\p{L}+ly\\s)?${LED}(?:\\sin\\s[^,.;${O}${P}]{4,16})?\\sby\\s(?:(?:the|her|his)\\s(?:[\\p{Ll}-]+\\s){1,3})?${PEOPLE}`,
  'dgu',
);
/** "her company, ▯", "his start-up ▯": whose it is, is the sentence's subject. */
const OWN_COMPANY = new RegExp(
  `(?:^|[^\\p{L}])(?:his|her|their|my|our)\\s(?:own\\s)?(?:[\\p{Ll}-]+\\s){0,3}(?:company|start-?up|firm|studio|consultancy|spin-?off|agency)(?:,|\\s(?:called|named))?\\s${O}`,
  'giu',
);

const COMPANY_HINT = /company|start-?up|firm|studio|consultancy|spin-?off|agency/i;
/** Every form has one of these. */
const HINT =
  /found|start|launch|set|establish|led|lead|left|head|direct|chair|run|own|manag|join|appoint|hire|recruit|promot|welcom|name|member|창업|설립|창립|세[우웠운]|시작|이끌|이끄|지도|운영|일하|근무|재직|몸담|소속/i;

/** Who founded and leads an organization, where the sentence is about the organization or names them as company. */
export function relateLeaders(context: RelationContext): Relation[] {
  const relations: Relation[] = [];
  for (const [block, told] of context.blocks.entries()) {
    if (!isReadable(told) || !isTold(context, told) || told.section === 'references') continue;
    if (!context.inBlock[block]!.some((index) => context.mentions[index]!.kind === 'organization')) continue;
    const outlines = outlinesOf(context, block);
    for (const [index, outline] of outlines.entries()) {
      relations.push(...readOutline(context, outline), ...relateBoth(context, outlines, index));
      const organization = subjectOf(outlines[index - 1]);
      if (organization === undefined) continue;
      for (const match of allMatches(outline.text, IT_IS_LED))
        for (const person of namesWithin(outline, ...match.indices!.groups!.people!)) {
          const made = createRelation(context, 'works_at', person, organization, outline.sentence, 0.75);
          if (made) relations.push(made);
        }
    }
  }
  return relations;
}

/** "The two founded ▯", "Together they started ▯": the two people who were named last. */
const BOTH = new RegExp(
  `^(?:The two|Together,? they|Both)\\s(?:then\\s|later\\s|soon\\s)?${FOUND}\\s(?:the\\s)?(?:[\\p{L}-]+\\s){0,4}?,?\\s?(?<organization>${O})`,
  'du',
);

function relateBoth(context: RelationContext, outlines: readonly Outline[], index: number): Relation[] {
  const { text, sentence } = outlines[index]!;
  const place = BOTH.exec(text)?.indices?.groups?.organization;
  if (!place) return [];
  const people: number[] = [];
  for (const { text: before, names } of outlines.slice(0, index).reverse())
    for (const { at, mention } of names.toReversed())
      if (before[at] === P && !people.some((other) => isSamePerson(context, other, mention)))
        people.push(mention);
  const [organization] = namesWithin(outlines[index]!, ...place);
  return people
    .slice(0, 2)
    .flatMap((person) => createRelation(context, 'works_at', person, organization, sentence, 0.72) ?? []);
}

function isSamePerson({ mentions }: RelationContext, a: number, b: number): boolean {
  const [first, second] = [mentions[a]!.name, mentions[b]!.name];
  return first === second || first.split(' ').includes(second) || second.split(' ').includes(first);
}

/** The organization with which a sentence begins. */
function subjectOf(outline: Outline | undefined): number | undefined {
  const first = outline?.names[0];
  const isFirst =
    first && outline.text[first.at] === O && /^(?:The\s)?$/u.test(outline.text.slice(0, first.at));
  return isFirst ? first.mention : undefined;
}

function readOutline(context: RelationContext, outline: Outline): Relation[] {
  const { text, sentence } = outline;
  if (!text.includes(O)) return [];
  const relations: Relation[] = [];
  const add = (
    relation: 'works_at' | 'member_of',
    person: number | undefined,
    organization: number,
  ): void => {
    if (readStatement(context, organization).modality !== 'asserted') return;
    const made = createRelation(context, relation, person, organization, sentence, 0.78);
    if (made) relations.push(made);
  };
  if (text.includes(P) && HINT.test(text))
    for (const [relation, pattern] of FORMS)
      for (const match of allMatches(text, pattern)) {
        const places = match.indices!.groups!;
        const [organization] = namesWithin(outline, ...places.organization!);
        const people = namesWithin(outline, ...places.people!);
        for (const person of people)
          if (organization !== undefined && context.mentions[person]!.kind === 'person')
            add(relation, person, organization);
      }
  for (const match of COMPANY_HINT.test(text) ? allMatches(text, OWN_COMPANY) : []) {
    const end = match.index + match[0].length;
    const [organization] = namesWithin(outline, end - 1, end);
    if (organization !== undefined)
      add('works_at', readStatement(context, organization).subject, organization);
  }
  return relations;
}
