import { allMatches } from '../../allMatches.ts';
import { headingAbove, isListOfWorks } from '../../entries/isListOfWorks.ts';
import { escapePattern, readAddress } from '../../mentions/recognisers/recogniseLinks.ts';
import { isMadeKey } from '../../mentions/recognisers/recogniseWorks.ts';
import { isTold } from '../../publications/publicationAt.ts';
import { isReadable } from '../../reading.ts';
import { KOREAN_MADE, MADE as MADE_VERB } from '../../words/makingWords.ts';
import { sortOf } from '../../words/sortWords.ts';
import { koreanMaking, type Making, makingBefore, makingBehind } from '../makingSentence.ts';
import { KNOWN, namesWithin, type Outline, outlineAround, outlinesOf, PERSON, WORK } from '../outline.ts';
import type { Relation } from '../relation.ts';
import { createRelation, passageOf, type RelationContext } from '../relationContext.ts';
import { readStatement } from '../statement.ts';
import { isHeadOf, lastThing, MADE, projectOf, topicBefore, topicOf } from '../topics.ts';

/** Verbs that make even a well-known tool its maker's. */
const MAKER = /^(?:creat|author|invent|found|initiat|co-?creat|developer|open-?sourced|original)/iu;
const PROJECT_BEFORE = /\b(?:in|to|into|upstream)\s(?:the\s)?(?:\p{Lu}[\p{L}\d]*['’]s?\s?)?[*_`[]{0,4}$/u;
/** A common noun behind a name makes the name its modifier: "a PyTorch model", "Kubernetes clusters". */
const MODIFIED =
  /^\s(?:\p{Ll}[\p{L}-]*\s){0,2}?(?:packages?|librar(?:y|ies)|models?|pipelines?|apps?|applications?|scripts?|code|services?|plug-?ins?|add-?ons?|assets?|extensions?|wrappers?|toolbox(?:es)?|toolkits?|bindings|clusters?|backends?|frontends?|servers?|clients?|dashboards?|workloads?|jobs?|modules?|components?|workflows?|queries|databases?|tests?|kernels?|infrastructure|deployments?|bots?|integrations?|APIs?|systems?|tooling|tools?|interfaces?|websites?|sites?|prototypes?|charts?|operators?|experiments?|courses?|tutorials?)\b/u;

/** Who made or helped to make which software, model or data set. */
export function relateMaking(context: RelationContext): Relation[] {
  const relations: Relation[] = [];
  const add = (relation: Relation | undefined): void => {
    if (relation) relations.push(relation);
  };
  for (const [index, mention] of context.mentions.entries()) {
    const block = context.blocks[context.blockOf[index]!];
    if (!block || !isReadable(block)) continue;
    if (MADE.has(mention.kind) && isTold(context, block)) add(relateMaker(context, index));
    if (mention.kind === 'technique' && mention.how === 'pattern') add(relateNamedWork(context, index));
  }
  for (const block of context.blocks.keys())
    for (const relation of relateCredits(context, block)) add(relation);
  return relations;
}

/** What the text says that its subject has to do with the making of a thing. */
export function relateMaker(context: RelationContext, index: number): Relation | undefined {
  const { subject, modality } = readStatement(context, index);
  if (modality !== 'asserted') return undefined;
  const passage = passageOf(context, index);
  const row = rowRole(context, index);
  if (row) {
    const relation = row.thing === index ? row.relation : undefined;
    return relation && createRelation(context, relation, subject, index, passage, 0.82);
  }
  const listed = subject === undefined ? undefined : listedMaking(context, index);
  if (listed) return createRelation(context, listed.relation, subject, index, passage, listed.confidence);
  const place = outlineAround(context, index);
  if (!place) return undefined;
  const before = place.outline.text.slice(0, place.at);
  const after = place.outline.text.slice(place.at + 1);
  const making = saidOf(context, index, before, after);
  if (!making || making.maker === 'other') return undefined;
  const offset = making.behind ? place.at + 1 : 0;
  const maker =
    making.maker === 'subject'
      ? subject
      : place.outline.names.find(({ at }) => at === offset + Number(making.maker))?.mention;
  return createRelation(context, making.relation, maker, index, passage, making.confidence);
}

/** What a cell says that somebody was to the thing of its row. */
const MAKER_CELL =
  /^[\s*_]*(?:(?:original|sole|main|lead|co-?|primary)[\s-]?)?(?:author|creator|owner|founder|developer|designer|제작자?|개발자?|저자|만든이)[\s*_]*$/iu;
const HELPER_CELL =
  /^[\s*_]*(?:(?:core|active|regular|former|co-?)[\s-]?)?(?:contributor|committer|maintainer|reviewer|triager|translator|contributions?|기여자?|컨트리뷰터|커미터|메인테이너)[\s*_]*$/iu;

/** The thing that a row of a table is about, and what the cell for the role says: "lm-eval | two tasks | Contributor". */
function rowRole(
  { text, blocks, blockOf, inBlock, mentions }: RelationContext,
  index: number,
): { thing: number; relation: Making['relation'] } | undefined {
  const block = blocks[blockOf[index]!]!;
  if (block.type !== 'row') return undefined;
  const cells = block.cells.map(({ start, end }) => text.slice(start, end).replace(/<[^>]*>/gu, ''));
  const isMaker = cells.some((cell) => MAKER_CELL.test(cell));
  if (!isMaker && !cells.some((cell) => HELPER_CELL.test(cell))) return undefined;
  const thing = inBlock[blockOf[index]!]!.find((other) => MADE.has(mentions[other]!.kind));
  return thing === undefined ? undefined : { thing, relation: isMaker ? 'created' : 'contributed_to' };
}

/** What the place of a thing in a list of works says: the head of a project, a contribution under its heading. */
function listedMaking(
  context: RelationContext,
  index: number,
): { relation: Making['relation']; confidence: number } | undefined {
  const { text, mentions, blocks } = context;
  const mention = mentions[index]!;
  const block = blocks[context.blockOf[index]!]!;
  const isHead = isHeadOf(context, index);
  const link = block.links.find(({ start, end }) => mention.start >= start && mention.end <= end);
  if (link && /\/(?:pull|commit|issues|merge_requests)\//u.test(link.url))
    return { relation: 'contributed_to', confidence: 0.85 };
  if (link && mention.how === 'link' && isOwnAccount(context, readAddress(link.url)?.owner ?? ''))
    return { relation: 'created', confidence: 0.75 };
  const around = text.slice(block.text.start, block.text.end);
  const isHelp = /\bcontribut|\bcommitter\b|기여|컨트리뷰/iu.test(around);
  if (isMadeKey(text, block) && mention.how === 'pattern' && mention.start >= block.key!.end)
    return { relation: 'created', confidence: 0.78 };
  // "Contributions: MLflow, BentoML (three fixes)": what the value lists
  const isContribution =
    block.key !== undefined && HELP_HEADING.test(text.slice(block.key.start, block.key.end));
  if (isContribution && mention.start >= block.key.end && mention.kind === 'software')
    return { relation: 'contributed_to', confidence: 0.75 };
  if (block.section === 'opensource' && isHead)
    return { relation: isOwnWork(context, index) ? 'created' : 'contributed_to', confidence: 0.85 };
  // "huggingface/trl": whose repository it is.
  if (/^\/[\w-]/u.test(text.slice(mention.end, mention.end + 2))) return undefined;
  const heading = headingAbove(text, blocks, context.blockOf[index]!);
  const lead = text.slice(mention.end, block.text.end);
  if (mention.how === 'vocabulary' && isHead && CHANGES.test(lead))
    return { relation: 'contributed_to', confidence: 0.8 };
  // "vllm-project/vllm — tests": what opens the line
  if (
    HELP_HEADING.test(heading) &&
    /^[\s*_`[(]*(?:[\w.-]+\/)?[*_`[]*$/u.test(text.slice(block.text.start, mention.start))
  )
    return { relation: 'contributed_to', confidence: 0.75 };
  const isWorks = isListOfWorks(text, blocks, context.blockOf[index]!);
  if (mention.how === 'link' && isWorks) return { relation: 'created', confidence: 0.75 };
  if (isWorks && isHead && mention.how === 'pattern' && block.section !== 'opensource' && !HELP.test(around))
    return { relation: 'created', confidence: 0.72 };
  if (block.section === 'projects' && isHead) {
    if (isHelp && block.part === 'head') return { relation: 'contributed_to', confidence: 0.8 };
    if (mention.how !== 'vocabulary') return { relation: 'created', confidence: 0.8 };
  }
  // In a list of contributions what stands behind "in" or "to" is the project.
  const before = text.slice(block.text.start, mention.start);
  const hasHead = context.inBlock[context.blockOf[index]!]!.some(
    (other) => other < index && MADE.has(mentions[other]!.kind),
  );
  if (
    block.section === 'opensource' &&
    mention.kind === 'software' &&
    !hasHead &&
    PROJECT_BEFORE.test(before)
  )
    return { relation: 'contributed_to', confidence: 0.72 };
  return undefined;
}

/** Behind the name of a project: what was changed in it. */
const CHANGES =
  /^[*_`\])]{0,4}(?:\([^()\s]*\))?[^:–—\n]{0,12}(?::|\s[–—-])\s(?:\d+\s)?(?:merged\s)?(?:patch(?:es)?|pull requests?|PRs?|commits?)\b/iu;
/** Headings over lists of where somebody helped. */
const HELP_HEADING = /\b(?:merged|contribut\p{L}*|patches|pull requests|upstream)\b|기여|컨트리뷰/iu;
const HELP =
  /\b(?:contribut\p{L}*|committer|reviewer|fix(?:e[sd])?|patch(?:es|ed)?|PRs?|pull requests?|merged|add(?:ed|s)?|support(?:ed)? (?:for|of)|improv\p{L}+|bugs?|issues?|docs|documentation|translat\p{L}+|port(?:ed)? to|enabled|optimi[sz]ed|implement\p{L}+|integrat\p{L}+|led|expanded)\b|기여|컨트리뷰|수정|번역|패치|버그|추가|개선|(?<!공식 )구현(?!체)/iu;
const OWN =
  /\b(?:creat(?:ed|or)|author|maintain(?:er|ed)?|my own|built|wrote|founded)\b|메인테이너|만든|만들|제작/iu;
/** A list of what somebody made, not of where they helped. */
const OWN_HEADING =
  /^\W*(?:(?:my|selected|released|research|open[- ]source)\s)*(?:software|projects|packages|libraries|tools|releases|소프트웨어|공개 소프트웨어)\b/iu;

/** Whether the head of a list of open source is the owner's: said so, or described as a thing and not as a change. */
function isOwnWork(context: RelationContext, index: number): boolean {
  const { text, mentions, blocks } = context;
  const block = blocks[context.blockOf[index]!]!;
  const around = text.slice(block.text.start, block.text.end);
  if (mentions[index]!.how === 'vocabulary')
    return (
      /\b(?:creat(?:ed|or)|author|my own|built|founded)\b/iu.test(around) && !/\bcontribut/iu.test(around)
    );
  if (HELP.test(around)) return false;
  const { key, value } = block;
  const isKey = key && value && mentions[index]!.end <= key.end;
  if (isKey && sortOf(text.slice(value.start, Math.min(value.end, value.start + 80))) !== undefined)
    return true;
  const described = /^[*_`"”'’\])]{0,4}(?:\([^()]*\))?[*_]{0,2}\s?(?:[:–—,|]|-)\s(.{3,80})/u.exec(
    text.slice(mentions[index]!.end, block.text.end),
  );
  return (
    OWN.test(around) ||
    OWN_HEADING.test(headingAbove(text, blocks, context.blockOf[index]!)) ||
    (described !== null && sortOf(described[1]!) !== undefined)
  );
}

/** Whether an account is the owner's: by its name ("denizaksoy", "ruiz-dev"), or because the document links it as a profile. */
function isOwnAccount({ text, mentions, owner }: RelationContext, account: string): boolean {
  if (owner === undefined || account === '') return false;
  if (new RegExp(`\\b(?:github|gitlab)\\.com/${escapePattern(account)}(?![\\w/-])`, 'iu').test(text))
    return true;
  const letters = account.toLowerCase().replace(/[^\p{L}]/gu, '');
  const names = mentions[owner]!.name.toLowerCase().split(/[\s-]+/u);
  return names.some((name) => name.length >= 4 && letters.includes(name));
}

const WEAK_HELP = /^(?:integrat|add|extend|enhanc|support|feature|document)/iu;

function sectionOf(context: RelationContext, index: number): string | undefined {
  return context.blocks[context.blockOf[index]!]?.section;
}

interface Said extends Making {
  readonly confidence: number;
  /** Whether an offset of the maker counts from behind the thing. */
  readonly behind?: boolean;
}

/** What the sentence says: what the vocabulary knows is often only used, what it doesn't is the maker's. */
function saidOf(context: RelationContext, index: number, before: string, after: string): Said | undefined {
  const mention = context.mentions[index]!;
  const isKnown = mention.how === 'vocabulary';
  const behind = makingBehind(after);
  if (behind?.relation === 'contributed_to') return { ...behind, confidence: 0.88, behind: true };
  const korean = koreanMaking(before, after);
  if (korean?.relation === 'contributed_to') return { ...korean, confidence: 0.85 };
  if (korean && !isKnown) return { ...korean, confidence: 0.75 };
  if (korean && mention.kind === 'model') return { ...korean, relation: 'contributed_to', confidence: 0.65 };
  if (/^\s(?:core\s)?team\b/iu.test(after) && /\b(?:on|of|in|joined|with)\s(?:the\s)?$/iu.test(before))
    return { relation: 'contributed_to', maker: 'subject', verb: 'team', confidence: 0.7 };
  const made = makingBefore(before);
  // "maintains Skylark's Unity plug-in": a part of it, or something beside it
  const said =
    made?.relation === 'created' && /^['’]s\s/u.test(after)
      ? { ...made, relation: 'contributed_to' as const }
      : made;
  if (said && /^(?:contribut|into)/iu.test(said.verb)) return { ...said, confidence: 0.8 };
  const isModel = mention.kind === 'model' && /^\s(?:\p{Ll}+\s)?models?\b/u.test(after);
  if (MODIFIED.test(after) && !isModel && isKnown) return undefined;
  // In a job "integrated PagerDuty with Slack" and "added Redis" tell of use.
  const isUse = isKnown && WEAK_HELP.test(said?.verb ?? '') && sectionOf(context, index) === 'experience';
  if (said?.relation === 'contributed_to') return isUse ? undefined : { ...said, confidence: 0.8 };
  if (!said) return behind && !isKnown ? { ...behind, confidence: 0.8, behind: true } : undefined;
  if (!isKnown)
    return /^introduc/iu.test(said.verb) && /^\s(?:in)?to\b/u.test(after)
      ? undefined
      : { ...said, confidence: 0.82 };
  // Well-known tools in a list of objects ("built Spark, Kafka and Airflow …") are used, not made; people train
  // known models for their own ends.
  // "speaker diarization (ECAPA-TDNN embeddings)": in brackets stands the means.
  if (/\(\s*$/u.test(before)) return undefined;
  if (/^(?:co-?)?maintain(?:er|s?$)/iu.test(said.verb))
    return { ...said, relation: 'contributed_to', confidence: 0.75 };
  if (mention.kind !== 'software')
    return /^(?:pre-?)?(?:train|buil|develop(?!ment)|design(?! of))/iu.test(said.verb)
      ? undefined
      : { ...said, confidence: 0.7 };
  if (!MAKER.test(said.verb) || /\b(?:my|our|his|her|their|its)\b/u.test(before.slice(-40))) return undefined;
  return { ...said, confidence: 0.6 };
}

/** Whether a title coins a name: "BitWise: …", "Teacher Intervention: …", "Token-Scaled Logit Distillation for …"; not "Quality Estimation for …". */
function isOwnName(name: string, behind: string): boolean {
  const words = name.split(' ');
  if (words.length === 1) return true;
  return words.every((word) => /^\p{Lu}/u.test(word)) && (words.length > 2 || behind.startsWith(':'));
}

/** A method that one of the owner's own papers names is the owner's work. */
function relateNamedWork(context: RelationContext, index: number): Relation | undefined {
  const mention = context.mentions[index]!;
  const publication = context.publications.find(
    ({ title }) => mention.start >= title.start && mention.end <= title.end,
  );
  if (!publication) return undefined;
  const subject = context.subjectOf[publication.block];
  if (subject === undefined) return undefined;
  const owner = context.mentions[subject]!.name.toLowerCase();
  const isAuthor =
    publication.byOwner ||
    publication.reference.authors.some((author) => author.name.toLowerCase() === owner);
  const isNamed = isOwnName(mention.name, context.text.slice(mention.end, publication.title.end));
  return isAuthor && isNamed
    ? createRelation(context, 'created', subject, index, publication.span, 0.65)
    : undefined;
}

/** "the Python one is ": a version of the topic for a known thing, which is not the thing itself. */
const VERSION_FOR = new RegExp(
  `${KNOWN}\\s(?:ones?|clients?|bindings?|ports?|versions?|wrappers?|SDKs?|packages?|librar(?:y|ies))\\s(?:is|are|was|were)\\s(?:\\p{L}+ly\\s|now\\s)?$`,
  'u',
);
/** The beginning of a sentence about the topic of its passage. */
const STANDS_IN =
  /^(?:It|This|The (?:project|library|tool|package|app|code|software|model|data ?set|system)|Written|Created|Developed|Started|Maintained|Made|Designed|Built)\b/u;
const PEOPLE = `(?:(?:me|us|her|him|them|${PERSON})(?:\\s?\\([^()]{0,60}\\))?(?:,\\s(?:and\\s)?|\\sand\\s|\\s?&\\s)?(?:the\\s|(?:his|her|their)\\s(?:[\\p{Ll}-]{2,20}\\s){1,3}(?=${PERSON}))?)+`;
/** "started in 2021 by Ana Ruiz", "maintained by her and Jungho Han". */
const MADE_BY = new RegExp(
  `\\b(?<verb>created|written|built|developed|designed|started|founded|maintained|authored|invented|initiated|conceived|made|led)\\b(?:\\sand\\s\\p{L}+)?(?:\\sin\\s\\d{4}|\\sat\\s[^.;,]{1,40})?\\sby\\s(?:(?:my|our|his|her|the)\\s(?:[\\p{L}-]+\\s){0,4})?(?<people>${PEOPLE})`,
  'dgu',
);
/** "which I built in Figma with our developer Ana Ruiz". */
const MADE_WITH = new RegExp(
  `(?:(?:${MADE_VERB}|(?:co-?)?(?:written|authored))\\b[^.;!?]{0,120}?|^Made)(?<!\\b(?:collaborat\\p{L}{1,4}|work(?:s|ed|ing)?|partner(?:s|ed)?|sp[eo]aks?|met|talk(?:s|ed)?))\\s(?:together\\s|jointly\\s)?with\\s(?:(?:my|our|the|his|her)\\s[^.;!?${PERSON}]{0,40}?)?(?<people>${PERSON}(?:(?:,|\\sand)\\s${PERSON})*)`,
  'dgiu',
);
/** "With Ana Ruiz I also developed Quill". */
const WITH_MADE = new RegExp(
  `(?:^|[.;:]\\s|,\\s(?:and\\s)?|\\sand\\s)(?:[Tt]ogether )?[Ww]ith\\s(?<people>${PERSON}(?:(?:,|\\sand)\\s${PERSON})*),?\\s(?:I|we|he|she)\\s(?:also\\s|\\p{L}+ly\\s)?${MADE_VERB}\\s[^.;!?${WORK}]{0,60}?(?<thing>${WORK})`,
  'dgu',
);
const KOREAN_MADE_BY = new RegExp(
  `(?<people>${PERSON})\\s?(?:교수|박사|씨|님)*(?:이|가)\\s(?:[\\p{Script=Hangul}]+\\s){0,3}?(?:만든|개발한|설계한)\\s(?:[\\p{Script=Hangul}]+\\s){0,3}?(?<thing>${WORK})`,
  'dgu',
);

/** A thing right before who made it: "▯ was ", "▯, a parser ". */
const NEAREST = new RegExp(
  `[${WORK}${KNOWN}](?:,\\s[^,;.${WORK}${KNOWN}]{2,60}|,?\\s(?:which|that))?,?\\s(?:(?:is|was|has been|were)\\s)?(?:\\p{L}+ly\\s)?$`,
  'u',
);
/** "It grew out of Ana Ruiz's doctoral work". */
const GREW_FROM = new RegExp(
  `\\b(?:grew|came|emerged|evolved|arose|stems|originated|resulted)\\s(?:out\\s)?(?:of|from|as|in)\\s(?<people>${PERSON})['’]s\\s(?:[\\p{L}.'’-]+\\s){0,3}(?:thesis|dissertation|work|research|Ph\\.?D|project|doctorate)\\b`,
  'dgu',
);
/** "동료 석지호와 만든 '국회지도'", "김보람, Lucas Meyer와 공동으로 …를 공개했다". */
const KOREAN_MADE_WITH = new RegExp(
  `(?<people>${PERSON}(?:(?:,\\s|[와과]\\s|\\s및\\s|·)${PERSON})*)\\s?(?:교수|박사|씨|님)*(?:와|과|랑)\\s(?:(?:함께|공동으로|같이|공동)\\s)?(?:(?:[\\p{Script=Hangul}]+\\s){0,2}?(?:만든|개발한|설계한|구축한|공개한|제작한)\\s(?:[\\p{Script=Hangul}]+\\s){0,3}?(?<thing>${WORK})|(?<=(?:함께|공동으로|같이)\\s)[^.;!?${WORK}${PERSON}]{0,40}?(?<object>${WORK})\\s?(?:를|을)\\s(?:[\\p{Script=Hangul}]+\\s){0,2}?(?:${KOREAN_MADE}))`,
  'dgu',
);

/** Makers whom a sentence or a list of a README names: "Skylark was written by …", "Maintainers: …". */
function relateCredits(context: RelationContext, block: number): Relation[] {
  const told = context.blocks[block]!;
  if (told.section === 'references' || !isReadable(told) || !isTold(context, told)) return [];
  const people = context.inBlock[block]!.filter((index) => context.mentions[index]!.kind === 'person');
  if (people.length === 0) return [];
  const relations: Relation[] = [];
  const add = (
    relation: Making['relation'],
    person: number,
    thing: number | undefined,
    outline: Outline,
    confidence: number,
  ): void => {
    if (thing === undefined || readStatement(context, thing).modality === 'denied') return;
    const made = createRelation(context, relation, person, thing, outline.sentence, confidence);
    if (made) relations.push(made);
  };
  const outlines = outlinesOf(context, block);
  for (const outline of outlines) {
    const { text } = outline;
    for (const match of allMatches(text, MADE_BY)) {
      const lead = text.slice(0, match.index);
      const isVersion = VERSION_FOR.test(lead);
      // "▯ is written in ▯ and was designed by": the sentence's subject, not what stands nearest.
      const isOfFirst = !NEAREST.test(lead) && text.startsWith(WORK);
      const nearest = isOfFirst ? outline.names[0]!.mention : lastThing(outline, match.index);
      const thing = isVersion
        ? topicOf(context, block)
        : (nearest ?? (STANDS_IN.test(text) ? topicBefore(context, block, outlines, outline) : undefined));
      const isPart = /['’]s\s(?:[\p{L}-]+\s){0,4}(?:is|was|are|were|has been)\s(?:\p{L}+ly\s)?$/u.test(
        text.slice(0, match.index),
      );
      const isKnown = thing !== undefined && context.mentions[thing]!.how === 'vocabulary';
      const isHelp = isPart || isVersion || (isKnown && match.groups!.verb === 'maintained');
      for (const person of namesWithin(outline, ...match.indices!.groups!.people!))
        add(isHelp ? 'contributed_to' : 'created', person, thing, outline, 0.8);
    }
    for (const match of /['’]s /.test(text) ? allMatches(text, GREW_FROM) : []) {
      const thing =
        lastThing(outline, match.index, WORK) ??
        (STANDS_IN.test(text) ? topicBefore(context, block, outlines, outline) : undefined);
      for (const person of namesWithin(outline, ...match.indices!.groups!.people!))
        add('created', person, thing, outline, 0.75);
    }
    for (const match of text.includes(' with ') ? allMatches(text, MADE_WITH) : []) {
      const thing =
        lastThing(outline, match.indices!.groups!.people![0], WORK) ??
        (/^Made/u.test(match[0]) ? topicBefore(context, block, outlines, outline) : undefined);
      for (const person of namesWithin(outline, ...match.indices!.groups!.people!))
        add('created', person, thing, outline, 0.6);
    }
    for (const match of [KOREAN_MADE_BY, WITH_MADE, KOREAN_MADE_WITH].flatMap((form) =>
      allMatches(text, form),
    )) {
      const { thing: named, object } = match.indices!.groups!;
      const [thing] = namesWithin(outline, ...(named ?? object)!);
      for (const person of namesWithin(outline, ...match.indices!.groups!.people!))
        add('created', person, thing, outline, 0.75);
    }
  }
  return [...relations, ...relateContributors(context, block, people)];
}

const MAKERS_TITLE =
  /\b(?:maintainers?|authors?|creators?|(?:core )?team|who|(?:made|built|written|created) by)\b|만든\s?(?:사람|이)|개발자|저자|메인테이너/iu;
const HELPERS_TITLE = /\b(?:contribut\p{L}+|thanks|acknowledge?ments?|credits)\b|기여|감사/iu;

/** People in the lists of a README: maintainers made it, contributors helped. */
function relateContributors(context: RelationContext, block: number, people: readonly number[]): Relation[] {
  const project = projectOf(context);
  const { type, text: span } = context.blocks[block]!;
  if (project === undefined || type === 'heading' || type === 'paragraph') return [];
  const title = leadOf(context, block);
  const relation = HELPERS_TITLE.test(title)
    ? 'contributed_to'
    : MAKERS_TITLE.test(title)
      ? 'created'
      : undefined;
  const first = people[0]!;
  if (!relation || /\p{L}/u.test(context.text.slice(span.start, context.mentions[first]!.start))) return [];
  // "Tamás Kiss, Riikka Aho" are all named; behind a dash stands what one of them did.
  const end =
    span.start + (/\s[–—-]\s|[:(]|\.\s/u.exec(context.text.slice(span.start, span.end))?.index ?? span.end);
  return people
    .filter((person) => person === first || context.mentions[person]!.end <= end)
    .flatMap((person) => createRelation(context, relation, person, project, span, 0.8) ?? []);
}

/** What stands above a list: the paragraph that opens it with a colon, or else the heading. */
function leadOf(context: RelationContext, block: number): string {
  const { text, blocks } = context;
  const { parent } = blocks[block]!;
  for (let index = block - 1; index > parent; index--) {
    const { type, text: span } = blocks[index]!;
    if (type !== 'paragraph' && type !== 'line') continue;
    const sentence = text
      .slice(span.start, span.end)
      .split(/[.!?]\s/u)
      .at(-1)!;
    return /:\s*$/u.test(sentence) ? sentence : headingAbove(text, blocks, block);
  }
  return headingAbove(text, blocks, block);
}
