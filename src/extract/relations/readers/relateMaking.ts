import type { Kind, Span } from '../../../model/index.ts';
import { isReadable } from '../../reading.ts';
import type { Relation } from '../relation.ts';
import {
  coveringSpan,
  createRelation,
  mentionsIn,
  passageOf,
  type RelationContext,
} from '../relationContext.ts';
import { readStatement } from '../statement.ts';

const MADE: ReadonlySet<Kind> = new Set<Kind>(['software', 'model', 'dataset']);
const CREATED =
  /\b(?:created|creat(?:or|ing) of|creating|built|building|builds|developed|develops|developing|developer of|development of|designed|designer of|designing|(?:co-?)?author(?:ed| of)|wrote|writing|founded|invented|inventor of|co-?led(?: the)?|led(?: the)?|leads?|spearheaded|architected|launched|released|initiated|maintain(?:s|er of|ed|ing)|proposed|introduced|pre-?trained|pre-?training of|trained|shipped|open-?sourced|co-?created|co-?developed)\b/giu;
/** Verbs that make even a well-known tool its maker's. */
const MAKER = /^(?:creat|author|invent|found|initiat|maintain|co-?creat|developer of|open-?sourced)/iu;
const CONTRIBUTED =
  /\b(?:contribut(?:ed|es|ing|or|ions?)(?: \p{L}+){0,4}? (?:to|of|for|in)|committer (?:to|of|for|on)|patch(?:es|ed)(?: to| for)?|pull requests? (?:to|in|for)|PRs? (?:to|in|for)|merged into|integrat(?:ed|ion of|ing)|add(?:ed|ing)|added support (?:for|to)|support (?:for|in)|features? (?:to|for|in)|fix(?:ed|es|ing)?(?: \p{L}+){0,4}? in|enhancements? (?:for|to|of)|enhanced|improvements? (?:to|for)|extended|ported|triag\w+ (?:for|on)|translat(?:ed|ion of)|document(?:ed|ation (?:for|of)))\b/giu;
const CONTRIBUTOR_AFTER =
  /^[*_`\]]{0,3}(?:\([^)\s]*\))?[*_`]{0,2}['’]?s?\s(?:(?:core|main|top|code|open[- ]source|regular|active|코어|핵심)\s){0,2}(?:contributor|committer|maintainer|컨트리뷰터|커미터|메인테이너|기여자)/iu;
/** Headings over lists of one's own works. */
const MADE_HEADING =
  /\b(?:made|built|created|wrote|written|authored|maintained?)\b|\bmy (?:projects?|work|tools|packages|libraries|repos\w*)\b|만든|제작/iu;
const PROJECT_BEFORE =
  /\b(?:in|to|into|for|of|upstream)\s(?:the\s)?(?:\p{Lu}[\p{L}\d]*['’]s?\s)?[*_`[]{0,4}$/u;
const KOREAN_CREATED =
  /^[*_`'’”"」]{0,3}\s?(?:를|을|의)?\s?(?:[\p{L}\d+#.]+\s){0,6}?(?:개발|구축|설계|제작|만들|만든|출시|공개|창안|제안|주도|리드|이끌|총괄|구현|작성)/u;
/** "A와 B로 … 구현": the means of making, marked by a particle. */
const KOREAN_MEANS = /^\s?(?:와|과|및|,|로|으로)(?![\p{Script=Hangul}])/u;
const KOREAN_CONTRIBUTED =
  /^(?:에|의)?\s?(?:[\p{Script=Hangul}A-Za-z]+\s){0,3}?(?:기여|컨트리뷰|참여|패치|이슈)/u;
/** Between a verb and its object none of these may stand: what follows them is a means, a place or a receiver. */
const MEANS =
  /\b(?:using|with|via|in|on|at|from|by|based on|through|for|to|into|across|against|and (?:used|using)|on top of|atop|within|under|as)\b|[;:]|\.\s/iu;
/** A common noun behind a name makes the name its modifier: "a PyTorch model", "Kubernetes clusters". */
const MODIFIED =
  /^[*_`]{0,3}\s(?:\p{Ll}[\p{L}-]*\s){0,2}?(?:models?|pipelines?|apps?|applications?|scripts?|code|services?|plugins?|extensions?|wrappers?|clusters?|backends?|frontends?|servers?|clients?|dashboards?|workloads?|jobs?|modules?|components?|workflows?|queries|databases?|tests?|kernels?|infrastructure|deployments?|bots?|integrations?|APIs?|systems?|tooling|tools?|interfaces?|websites?|sites?|prototypes?|charts?|operators?|experiments?|courses?|tutorials?)\b/u;

/** Who made or helped to make which software, model or data set; whose it is; what it rests on. */
export function relateMaking(context: RelationContext): Relation[] {
  const relations: Relation[] = [];
  const add = (relation: Relation | undefined): void => {
    if (relation) relations.push(relation);
  };
  for (const [index, mention] of context.mentions.entries()) {
    const block = context.blocks[context.blockOf[index]!];
    if (!block || !isReadable(block)) continue;
    if (MADE.has(mention.kind) && block.section !== 'publications') add(relateMaker(context, index));
    if (mention.kind === 'technique' && mention.how === 'pattern') add(relateNamedWork(context, index));
    if (MADE.has(mention.kind)) for (const relation of relateOwner(context, index)) add(relation);
    if (MADE.has(mention.kind) || mention.kind === 'technique')
      for (const relation of relateBasis(context, index)) add(relation);
  }
  return relations;
}

function relateMaker(context: RelationContext, index: number): Relation | undefined {
  const { text, mentions, blocks } = context;
  const mention = mentions[index]!;
  const block = blocks[context.blockOf[index]!]!;
  const statement = readStatement(context, index);
  const { subject } = statement;
  if (subject === undefined || statement.modality !== 'asserted') return undefined;
  const before = text.slice(statement.clause.start, mention.start);
  const after = text.slice(mention.end, Math.min(block.text.end, mention.end + 60));
  const passage = passageOf(context, index);
  const isHead = isHeadOf(context, index);
  const link = block.links.find(
    (candidate) => mention.start >= candidate.start && mention.end <= candidate.end,
  );
  if (CONTRIBUTOR_AFTER.test(after) || KOREAN_CONTRIBUTED.test(after))
    return createRelation(context, 'contributed_to', subject, index, passage, 0.88);
  if (link && /\/(?:pull|commit|issues|merge_requests)\//u.test(link.url))
    return createRelation(context, 'contributed_to', subject, index, passage, 0.85);
  if (block.section === 'opensource' && isHead) {
    const rest = text.slice(mention.end, block.text.end);
    const own =
      /\b(?:creat(?:ed|or)|author|maintainer|my own|built|founded)\b/iu.test(rest) &&
      !/\bcontribut/iu.test(rest);
    return createRelation(context, own ? 'created' : 'contributed_to', subject, index, passage, 0.85);
  }
  if (mention.how === 'link' && MADE_HEADING.test(headingAbove(context, context.blockOf[index]!))) {
    return createRelation(context, 'created', subject, index, passage, 0.75);
  }
  if (block.section === 'projects' && isHead && mention.how !== 'vocabulary')
    return createRelation(context, 'created', subject, index, passage, 0.8);
  // In a list of contributions what stands behind "in" or "to" is the project.
  if (block.section === 'opensource' && mention.kind === 'software' && PROJECT_BEFORE.test(before)) {
    return createRelation(context, 'contributed_to', subject, index, passage, 0.72);
  }
  const isModified =
    MODIFIED.test(after) &&
    !(mention.kind === 'model' && /^[*_`]{0,3}\s(?:\p{Ll}+\s)?models?\b/u.test(after));
  if (isModified) return undefined;
  const contributed = lastVerb(before, CONTRIBUTED);
  const created = lastVerb(before, CREATED);
  if (contributed && !MEANS.test(contributed.gap) && (!created || contributed.at >= created.at)) {
    return createRelation(context, 'contributed_to', subject, index, passage, 0.8);
  }
  if (created && !MEANS.test(created.gap)) {
    // Well-known tools in a list of objects ("built Spark, Kafka and Airflow …") are used, not made.
    // People train known models for their own ends; the models are not theirs.
    if (
      mention.how === 'vocabulary' &&
      /^(?:trained|built|developed|design)/iu.test(created.verb) &&
      mention.kind === 'model'
    )
      return undefined;
    const isKnown = mention.how === 'vocabulary' && mention.kind === 'software';
    if (isKnown && (!MAKER.test(created.verb) || /\b(?:my|our|his|her|their|its)\b/u.test(created.gap)))
      return undefined;
    return createRelation(context, 'created', subject, index, passage, isKnown ? 0.6 : 0.82);
  }
  if (KOREAN_CREATED.test(after) && mention.how !== 'vocabulary')
    return createRelation(context, 'created', subject, index, passage, 0.75);
  if (KOREAN_CREATED.test(after) && mention.kind === 'model')
    return createRelation(context, 'contributed_to', subject, index, passage, 0.65);
  return undefined;
}

/** The text of the heading that a block stands under; empty for none. */
function headingAbove(context: RelationContext, block: number): string {
  const { text, blocks } = context;
  for (let index = blocks[block]!.parent, guard = 0; index >= 0 && guard < 4; guard++) {
    const parent = blocks[index]!;
    if (parent.type === 'heading') return text.slice(parent.text.start, parent.text.end);
    index = parent.parent;
  }
  return '';
}

function lastVerb(before: string, verbs: RegExp): { at: number; verb: string; gap: string } | undefined {
  let last: { at: number; verb: string; gap: string } | undefined;
  for (const match of before.matchAll(verbs))
    last = { at: match.index, verb: match[0], gap: before.slice(match.index + match[0].length) };
  return last && last.gap.length <= 90 ? last : undefined;
}

/** Whether a mention opens its block as what it is about: "**MaxText:** …", "PaperLens – a search tool". */
function isHeadOf(context: RelationContext, index: number): boolean {
  const { text, mentions, blocks } = context;
  const mention = mentions[index]!;
  const block = blocks[context.blockOf[index]!]!;
  if (block.key && mention.end <= block.key.end) return true;
  const before = text.slice(block.text.start, mention.start);
  if (!/^[\s*_`[(]*(?:(?:\p{Lu}[\p{L}]*['’]s|the)\s+)?[*_`[]*$/u.test(before)) return false;
  return (
    block.part === 'head' ||
    /^[*_`\]]{0,4}(?:\([^)\s]*\))?[*_`]{0,3}\s*(?:[:：–—|(]|-\s|,\s(?:an?|the)\s|$)/u.test(
      text.slice(mention.end, block.text.end),
    )
  );
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
  return isAuthor ? createRelation(context, 'created', subject, index, publication.span, 0.65) : undefined;
}

function relateOwner(context: RelationContext, index: number): Relation[] {
  const { text, mentions, blocks } = context;
  const mention = mentions[index]!;
  const block = blocks[context.blockOf[index]!]!;
  const relations: Relation[] = [];
  const add = (organization: number | undefined, evidence: Span, confidence: number): void => {
    const made = createRelation(context, 'developed_by', index, organization, evidence, confidence);
    if (made) relations.push(made);
  };
  const near = mentionsIn(
    context,
    {
      start: Math.max(block.text.start, mention.start - 120),
      end: Math.min(block.text.end, mention.end + 120),
    },
    'organization',
  );
  for (const organization of near) {
    const owner = mentions[organization]!;
    if (owner.end <= mention.start) {
      const gap = text.slice(owner.end, mention.start);
      if (/^['’]s?\s(?:(?:\p{Ll}[\p{L}-]*|open-source|own)\s){0,3}[*_`[("“]{0,4}$/u.test(gap))
        add(organization, coveringSpan(owner, mention), 0.85);
      else if (
        /^\s(?:has |have )?(?:released|develops|developed|built|created|launched|open-?sourced|maintains|published|introduced)\s(?:(?:the|its|an?|our)\s)?(?:\p{Ll}[\p{L}-]*\s){0,3}[*_`["“]{0,4}$/u.test(
          gap,
        )
      )
        add(organization, coveringSpan(owner, mention), 0.85);
      else if (
        /^(?:의|에서\s(?:개발|공개|출시|만든)(?:한|된)?)\s(?:\p{Script=Hangul}+\s){0,2}[*_`[]{0,4}$/u.test(
          gap,
        )
      )
        add(organization, coveringSpan(owner, mention), 0.75);
    } else {
      const gap = text.slice(mention.end, owner.start);
      if (
        /^[*_`\]]{0,4}\s?\((?:by\s)?[*_`]{0,2}$/u.test(gap) &&
        /^[*_`]{0,2}\)/u.test(text.slice(owner.end, owner.end + 3)) &&
        block.section !== 'education'
      ) {
        add(organization, coveringSpan(mention, owner), 0.75);
      } else if (
        /^[*_`\])]{0,4},?\s(?:which (?:is|was)\s|is\s|was\s|were\s|are\s)?(?:\p{Ll}+ly\s)?(?:developed|built|created|made|released|maintained|owned|published|open-?sourced|launched)\s(?:and \p{Ll}+ )?(?:by|at)\s(?:the\s)?[*_`["“]{0,3}$/u.test(
          gap,
        )
      ) {
        add(organization, coveringSpan(mention, owner), 0.85);
      }
    }
  }
  // "our in-house scheduler Foo" in the bullets of a job belongs to the employer.
  if (
    relations.length === 0 &&
    mention.how !== 'vocabulary' &&
    block.entry >= 0 &&
    /\b(?:in-house|internal|company-wide|proprietary)\b|사내|자체|전사/iu.test(
      text.slice(Math.max(block.text.start, mention.start - 60), mention.start),
    )
  ) {
    const entry = context.entries.find(
      ({ body, head }) => body.includes(context.blockOf[index]!) || head.includes(context.blockOf[index]!),
    );
    const employer =
      entry?.section === 'experience'
        ? entry.head.flatMap((head) => mentionsIn(context, blocks[head]!.text, 'organization'))[0]
        : undefined;
    add(employer, block.text, 0.65);
  }
  // "As a lead at Foo, I co-led the development of Bar": made there, so theirs.
  const statement = readStatement(context, index);
  if (relations.length === 0 && mention.how !== 'vocabulary' ? true : mention.kind === 'model') {
    const opening = text.slice(statement.sentence.start, mention.start);
    const employer = /^(?:[^:,.]{0,60}:)?\W*(?:As|While|During|At)\b[^,]{0,80},\s/u.exec(opening);
    if (employer && lastVerb(opening, CREATED) && !MEANS.test(lastVerb(opening, CREATED)!.gap)) {
      const organization = mentionsIn(
        context,
        { start: statement.sentence.start, end: statement.sentence.start + employer[0].length },
        'organization',
      ).at(-1);
      add(organization, statement.sentence, 0.7);
    }
  }
  return relations;
}

const BASIS =
  /^[*_`\])]{0,4}(?:\([^)\s]{0,200}\))?,?\s(?:(?:which|that)\s)?(?:(?:is|was|are|were)\s)?(?:an?\s|the\s)?(?:[\p{L}-]+\s){0,6}?(?:built (?:on(?: top of)?|with|using|in|from)|based on|on top of|written (?:in|with)|implemented (?:in|with|on)|powered by|fine-?tuned (?:from|on top of)|derived from|forked from|a fork of|extends|extending|extension of|runs on|running on|wrapping|a wrapper (?:around|for|of))\s(?:the\s)?[*_`["“]{0,4}$/iu;
/** The same with a pronoun between: "Foo, a controller: it is written in Go, sits on Envoy". */
const BASIS_BY_PRONOUN =
  /^[^.]{0,180}?(?:[,;:]\s(?:and\s)?(?:it|which|that)\s|\.\sIt\s)(?:(?:is|was|has been)\s)?(?:now\s|itself\s)?(?:[^.;]{0,60},\s(?:and\s)?)?(?:built (?:on(?: top of)?|with|using|in)|based on|written (?:in|with)|implemented (?:in|with)|powered by|runs on|sits on|uses|wraps|extends)\s(?:the\s)?[*_`["“]{0,4}$/iu;
const KOREAN_BASIS =
  /^(?:를|을)?\s?(?:기반(?:으로|의|인)?|바탕으로)\s?(?:[\p{Script=Hangul}]+\s?){0,3}[*_`[]{0,3}$/u;
const DERIVED =
  /^[*_`]{0,3}-based\s(?:[\p{L}-]+\s){0,4}?[*_`]{0,3}(?:framework|library|system|model|tool|toolkit|pipeline|platform|engine|application|app|service|compiler|implementation)s?\b/iu;

/** What an item is about is among its first names. */
const MAX_HEADS = 12;

function relateBasis(context: RelationContext, index: number): Relation[] {
  const { text, mentions, blocks } = context;
  const mention = mentions[index]!;
  const blockIndex = context.blockOf[index]!;
  const block = blocks[blockIndex]!;
  if (block.section === 'skills' || block.section === 'publications') return [];
  // "in TypeScript on top of Vega-Lite": a means of making rests on nothing here.
  if (
    /\b(?:in|with|using)\s[*_`]*$/u.test(
      text.slice(Math.max(block.text.start, mention.start - 12), mention.start),
    )
  )
    return [];
  const relations: Relation[] = [];
  const add = (source: number, target: number, evidence: Span, confidence: number): void => {
    const made = createRelation(context, 'based_on', source, target, evidence, confidence);
    if (made) relations.push(made);
  };
  const isThing = (other: number): boolean =>
    other !== index && (MADE.has(mentions[other]!.kind) || mentions[other]!.kind === 'technique');
  for (let other = index + 1; other < mentions.length; other++) {
    const basis = mentions[other]!;
    if (basis.start - mention.end > 220 || context.blockOf[other] !== blockIndex) break;
    if (basis.start < mention.end || !isThing(other)) continue;
    const gap = text.slice(mention.end, basis.start);
    if (/\.\s(?!It\s)/u.test(gap)) continue;
    if (BASIS.test(gap) && mention.kind !== 'technique')
      add(index, other, coveringSpan(mention, basis), 0.82);
    else if (mention.how !== 'vocabulary' && MADE.has(mention.kind) && BASIS_BY_PRONOUN.test(gap))
      add(index, other, coveringSpan(mention, basis), 0.7);
    else if (KOREAN_BASIS.test(gap) && basis.how !== 'vocabulary')
      add(other, index, coveringSpan(mention, basis), 0.7);
  }
  // "AFL++와 QEMU로 … '두더지'를 설계하고 구현": what a thing was made with, by the Korean particle of means.
  if (
    MADE.has(mention.kind) &&
    mention.how !== 'vocabulary' &&
    KOREAN_CREATED.test(text.slice(mention.end, mention.end + 60))
  ) {
    const { sentence } = readStatement(context, index);
    const means = mentionsIn(context, sentence, 'software').filter(
      (other) => other !== index && context.blockOf[other] === blockIndex,
    );
    const last = means
      .filter((other) =>
        /^\s?(?:로|으로)(?![\p{Script=Hangul}])/u.test(
          text.slice(mentions[other]!.end, mentions[other]!.end + 4),
        ),
      )
      .at(-1);
    for (const other of means) {
      if (last === undefined || other > last) continue;
      if (KOREAN_MEANS.test(text.slice(mentions[other]!.end, mentions[other]!.end + 4)))
        add(index, other, sentence, 0.72);
    }
  }
  // "MaxText: … Google's JAX-based training framework": what the item is about rests on it.
  if (MADE.has(mention.kind) && DERIVED.test(text.slice(mention.end, mention.end + 80))) {
    const head = context.inBlock[blockIndex]!.slice(0, MAX_HEADS).find(
      (other) =>
        mentions[other]!.end <= mention.start && MADE.has(mentions[other]!.kind) && isHeadOf(context, other),
    );
    if (head !== undefined) add(head, index, coveringSpan(mentions[head]!, mention), 0.75);
  }
  return relations;
}
