import type { Span } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import { type Hinted, hintedMatches } from '../hintedMatches.ts';
import { KOREAN_TITLE } from '../people/readName.ts';
import { sentenceAt } from '../reading.ts';
import { isOthers, lastOther, ownPronoun, titledSubject } from './pronouns.ts';
import { mentionsIn, type RelationContext } from './relationContext.ts';

/** How a text stands to what it says of a mention. */
export type Modality =
  | 'asserted'
  | 'denied' // "have not used TensorFlow"
  | 'wished' // "hope to learn Rust"
  | 'offered'; // "looking for people who know Rust"

/** Who a sentence speaks of, and whether it asserts what it says. */
export interface Statement {
  readonly sentence: Span;
  /** The part of the sentence between semicolons and contrasts that holds the mention. */
  readonly clause: Span;
  /** The mention of the person who does or knows it; undefined where it is nobody's or somebody's unnamed. */
  readonly subject: number | undefined;
  readonly modality: Modality;
}

const CLAUSE_BREAK: Hinted = {
  hint: /[;:–—]|\s(?:but|whereas|although|though|however|while|yet)\s|(?:지만|으나|는데)[,\s]/i,
  pattern:
    /;|(?<=\p{L}{3}):\s|,?\s(?:but|whereas|although|though|however|while|yet)\s|\s[–—]\s|(?:지만|으나|는데)[,\s]/giu,
};
const DENIAL =
  /\b(?:not|never|cannot|without|lacks?|lacking|neither|nor|rather than|instead of|avoid(?:s|ed|ing)?|g[ai]ve(?:n|s)? up(?: on)?|nothing to do with|unlike|unfamiliar with|no (?:experience|knowledge|background|interest|prior|formal|longer)|(?:had|have|has|was|were|there['’]s|is|with) no|hardly (?:any|ever)|scarcely any|barely any|almost no)\b(?!\s+only)|n['’]t\b/i;
const WISH =
  /\b(?:hop(?:e|es|ing) to|want(?:s|ed|ing)? to|wish(?:es)? to|plan(?:s|ning)? (?:to|on)|aspir(?:e|es|ing) to|would (?:like|love) to|appl(?:y|ying|ied|ication) (?:for (?:the|an?|your|admission)\b|to (?:(?:the|a|this|your) (?:\p{L}+ ){0,3}(?:position|role|post|job|programme?|school|course)|your))|(?:eager|keen|excited|curious) to (?:learn|try|explore)|looking forward to|interested in learning|to learn(?: more)?(?: about)?|intend(?:s|ing)? to|some ?day|wish ?list|bucket list|to-?do list|next goal|currently reading about|(?:may|might)[*_]{0,2} (?:well |also |one day |soon |even )?(?:try|learn|write|rewrite|build|use|move|switch|port|adopt|start|become|join|add|do|be)|considering|dream(?:s)? of)\b/iu;
const OFFER =
  /\b(?:(?:is |are |am |we['’]re |I['’]m )?(?:looking|searching) for|(?:is |are |am |we['’]re )?(?:seeking|hiring|recruiting)|we (?:need|require|expect)|candidates?(?:\s|,)|applicants?|you (?:will|should|must|have|know|are)|if you|requirements?:|(?:people|someone|anyone|somebody|those|engineers?|developers?|candidates?|designers?) who (?:know|can|have)|asks? for|join (?:us|our)|open positions?|vacanc(?:y|ies)|ideal(?:ly)? )/i;
const KOREAN_DENIAL =
  /^\S{0,3}\s?(?:공부만|입문만|맛만|이론만)\s|(?:하지|되지|쓰지|본 적|경험(?:이|은)?|지식(?:이|은)?|사용해)[^.]{0,12}(?:않|못|없|안\s)|(?:않았|못했|없습니다|없음|모릅니다|아닙니다)/u;
const KOREAN_WISH =
  /(?:고\s?싶|배우고자|배울\s?예정|공부할\s?예정|관심을\s?가져\s?보|희망(?:합니다|함)|목표(?:입니다|임)|계획(?:입니다|임)|도전해\s?보)/;
const KOREAN_OFFER = /(?:찾고\s?있|(?<!연)구합니다|채용|모집|우대|지원자|분을\s)/;
const OTHERS =
  /(?:^|[,;]\s|\b(?:that|which|because|where|when|(?<!\b(?:I|we|she|he|they)\s)and)\s)\s*(?:my|his|her|their|our|the|a|an|one of (?:my|his|her))\s+(?:\p{L}+\s){0,2}?(?:advis[oe]r|supervisor|colleagues?|friends?|managers?|boss|wife|husband|brother|sister|father|mother|mentor|professor|co-?workers?|teammates?|classmates?|roommate|clients?|customers?|competitors?|vendors?|contractors?|recruiters?|partners?|students?|interns?|employers?|neighbou?rs?|sons?|daughters?|predecessors?)(?:['’]s)?\b(?!\s+(?:at|of|and I)\b[^.]{0,20}\bI\b)/iu;
/** Headings under which nothing is asserted of anybody. */
const UNASSERTED_HEADING =
  /\b(?:hiring|open positions?|vacanc(?:y|ies)|jobs?|join us|we offer|requirements?|wish ?list|(?:want|hope|plan)(?:s|ing)? to learn|to learn|learning (?:goals|list)|someday|don['’]t|do not|did(?: not|n['’]t)|(?:I|we) (?:love|like|admire|recommend)|favou?rite (?:papers?|books?|talks?|tools?)|reading list|recommended (?:reading|papers?)|not (?:my|used|know)|no experience|never)\b|채용|모집|우대|배우고 싶은|앞으로/i;
const OWN_WORDS =
  /^(?:\W*)(?:I|I['’]m|I['’]ve|We|My|Our|Mine|저는|제가|저의|나는|내가|본인은|저희는?)(?![\p{L}])/iu;

const statements = new WeakMap<RelationContext, Map<number, Statement>>();

/** Reads who a mention's sentence speaks of and how. Several readers ask; the answer is kept with the context. */
export function readStatement(context: RelationContext, mention: number): Statement {
  const known = statements.get(context) ?? new Map<number, Statement>();
  statements.set(context, known);
  const statement = known.get(mention) ?? workOutStatement(context, mention);
  known.set(mention, statement);
  return statement;
}

function workOutStatement(context: RelationContext, mention: number): Statement {
  const { text, mentions } = context;
  const span = mentions[mention]!;
  const block = context.blockOf[mention]!;
  const sentence = block < 0 ? span : sentenceAt(context, block, span);
  const clause = clauseAt(context, sentence, span);
  const subject = findSubject(context, block, sentence, clause, span);
  return {
    sentence,
    clause,
    subject,
    modality:
      isUnderUnasserted(context, block) && subject === context.owner
        ? 'offered'
        : findModality(text, sentence, clause, span),
  };
}

function clauseAt(context: RelationContext, sentence: Span, span: Span): Span {
  let { start, end } = sentence;
  for (const gap of clauseBreaks(context, sentence)) {
    if (gap.end <= span.start) start = gap.end;
    else if (gap.start >= span.end) {
      end = gap.start;
      break;
    }
  }
  return { start, end };
}

const breaksOf = new WeakMap<RelationContext, Map<string, readonly Span[]>>();

/** What stands between the clauses of a sentence; all its mentions ask. */
function clauseBreaks(context: RelationContext, { start, end }: Span): readonly Span[] {
  const known = breaksOf.get(context) ?? new Map<string, readonly Span[]>();
  breaksOf.set(context, known);
  const key = `${start}:${end}`;
  let breaks = known.get(key);
  if (!breaks) {
    breaks = hintedMatches(context.text.slice(start, end), CLAUSE_BREAK).map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    }));
    known.set(key, breaks);
  }
  return breaks;
}

function isUnderUnasserted(context: RelationContext, block: number): boolean {
  const { text, blocks } = context;
  for (let index = blocks[block]?.parent ?? -1, guard = 0; index >= 0 && guard < 4; guard++) {
    const parent = blocks[index]!;
    if (parent.type === 'heading' && UNASSERTED_HEADING.test(text.slice(parent.text.start, parent.text.end)))
      return true;
    index = parent.parent;
  }
  return false;
}

/** "Want to learn: " before a list. */
const LABEL = /(?:^|[.;!?]\s)[^.;:!?]{2,40}:\s*$/u;

function findModality(text: string, sentence: Span, clause: Span, span: Span): Modality {
  const label = LABEL.exec(text.slice(sentence.start, clause.start))?.[0] ?? '';
  const before = label + text.slice(clause.start, span.start);
  const after = text.slice(span.end, clause.end);
  const whole = text.slice(sentence.start, span.start);
  if (/\?[*_"”)]*\s*$/u.test(text.slice(sentence.start, sentence.end))) return 'offered';
  // "I'd love to learn Erlang some day; maybe OCaml after that."
  if (
    /^\s*(?:maybe|perhaps|possibly|then)\b/iu.test(text.slice(clause.start, clause.end)) &&
    WISH.test(whole)
  )
    return 'wished';
  if (OFFER.test(whole) || KOREAN_OFFER.test(after)) return 'offered';
  if (WISH.test(before) || KOREAN_WISH.test(after)) return 'wished';
  // A denial ends where a new verb begins: "a bank she may not name, moved on to Foo".
  const denied = DENIAL.exec(before);
  if (
    denied &&
    !/,\s(?:and\s|then\s)*(?:\p{L}+ed|spent|built|wrote|led|took|went|ran|made|now)\s/u.test(
      before.slice(denied.index),
    )
  )
    return 'denied';
  // "Python · a bit of Rust · no Java"
  if (/(?:^|[\s(])no\s[*_`"“]*$/iu.test(before)) return 'denied';
  if (KOREAN_DENIAL.test(after)) return 'denied';
  if (/^\W{0,3}\s?(?:is|are|was|were|has|have)\s+(?:not|never)\b/iu.test(after)) return 'denied';
  return 'asserted';
}

/**
 * Who a sentence speaks of: its own grammatical subject where that is a person; the owner for "I" and "my"; the
 * subject of the sentence before for pronouns and for sentences of a paragraph that name nobody; else the owner.
 */
function findSubject(
  context: RelationContext,
  block: number,
  sentence: Span,
  clause: Span,
  span: Span,
): number | undefined {
  const { text } = context;
  const owner = block < 0 ? context.owner : context.subjectOf[block];
  const before = text.slice(sentence.start, span.start);
  const hasOwn =
    OWN_WORDS.test(before) || /\bI(?:['’](?:m|ve|d|ll))?\s/u.test(text.slice(clause.start, span.start));
  if (OTHERS.test(before) && !/\bI\b|\bthat (?:she|he|they)\s/u.test(text.slice(clause.start, span.start)))
    return namedSubject(context, block, sentence, span.start);
  const named = namedSubject(context, block, sentence, span.start);
  if (hasOwn) {
    // "I supervised her thesis, and she works at Foo": the nearer pronoun counts.
    const isMine = !/^(?:he|she|they)$/iu.test(allMatches(before, SUBJECT_PRONOUN).at(-1)?.[0] ?? '');
    if (isMine) return owner === context.owner ? context.writer : owner;
    return named ?? (context.writer === context.owner ? undefined : context.owner);
  }
  const pronoun = thirdPerson(before);
  if (block >= 0 && pronoun && isOthers(context, block, pronoun) && named === undefined)
    return lastOther(context, block, span.start);
  if (named !== undefined) return named;
  // In somebody's own biography "she" is they, whoever else was named in passing; so with each on a page of several.
  if (owner !== undefined && PRONOUN.test(before)) return owner;
  // A Korean sentence of somebody who says "저는" has no subject where it is they.
  const isOwn =
    /\p{Script=Hangul}/u.test(before) && ownPronoun(context) === 'I' && !KOREAN_PRONOUN.test(before);
  return isOwn ? owner : (carriedSubject(context, block, sentence) ?? owner);
}

/** The last pronoun of a third person that is a subject in a stretch, or a possessive at its beginning. */
function thirdPerson(before: string): string | undefined {
  const last = allMatches(before, SUBJECT_PRONOUN).at(-1)?.[0];
  if (last) return /^(?:he|she|they)$/iu.test(last) ? last : undefined;
  return /^\W*(his|her)\s/iu.exec(before)?.[1];
}

/** The last person before an offset that is the subject of their sentence. */
function namedSubject(
  context: RelationContext,
  block: number,
  sentence: Span,
  before: number,
): number | undefined {
  const { text, mentions } = context;
  if (block < 0) return undefined;
  const named = mentionsIn(context, { start: sentence.start, end: Math.min(sentence.end, before) }, 'person')
    .filter((index) => context.blockOf[index] === block)
    .findLast((index) => isSubject(text, sentence, mentions[index]!));
  return named ?? titledSubject(context, sentence);
}

/** For a sentence of a paragraph without a subject of its own: the subject of the nearest sentence before that has one. */
function carriedSubject(context: RelationContext, block: number, sentence: Span): number | undefined {
  if (context.blocks[block]?.type !== 'paragraph') return undefined;
  const known = carriedOf.get(context) ?? new Map<number, ReadonlyMap<number, number | undefined>>();
  carriedOf.set(context, known);
  const carried = known.get(block) ?? carryThrough(context, block);
  known.set(block, carried);
  return carried.get(sentence.start);
}

const carriedOf = new WeakMap<RelationContext, Map<number, ReadonlyMap<number, number | undefined>>>();

/** For the start of each sentence of a paragraph, the subject that the ones before leave to it. */
function carryThrough(context: RelationContext, block: number): ReadonlyMap<number, number | undefined> {
  const { text } = context;
  const carried = new Map<number, number | undefined>();
  let subject = subjectAbove(context, block);
  for (const sentence of context.sentences[block] ?? []) {
    carried.set(sentence.start, subject);
    const named = namedSubject(context, block, sentence, sentence.end);
    const pronoun = thirdPerson(text.slice(sentence.start, sentence.end));
    if (named !== undefined) subject = named;
    else if (pronoun && isOthers(context, block, pronoun))
      subject ??= lastOther(context, block, sentence.start);
    else if (pronoun && context.subjectOf[block] !== undefined) subject = undefined;
    else if (OWN_WORDS.test(text.slice(sentence.start, sentence.end))) subject = undefined;
  }
  return carried;
}

/** In a text that nobody owns, a paragraph that begins with "She" goes on about the subject of the one before. */
function subjectAbove(context: RelationContext, block: number): number | undefined {
  const { blocks, text, subjectOf } = context;
  const above = blocks[block - 1];
  if (context.owner !== undefined || subjectOf[block] !== undefined || above?.type !== 'paragraph')
    return undefined;
  const { start } = blocks[block]!.text;
  if (!/^(?:She|He|Her|His|그는|그의|그녀는)\s/u.test(text.slice(start, start + 6))) return undefined;
  // whom it begins with, rather than who is named last in passing
  for (const sentence of context.sentences[block - 1] ?? []) {
    const named = namedSubject(context, block - 1, sentence, sentence.end);
    if (named !== undefined) return named;
  }
  return undefined;
}

/** Whether a person's name is what the sentence is about: at its beginning, or before a verb. */
function isSubject(text: string, sentence: Span, person: Span): boolean {
  const before = text.slice(sentence.start, person.start);
  const after = text.slice(person.end, Math.min(sentence.end, person.end + 60)).replace(/^[*_]{1,3}/u, '');
  if (NOT_SUBJECT_BEFORE.test(before) || NOT_SUBJECT_BEHIND.test(after)) return false;
  if (/^['’]s\s/u.test(after)) return /^\W*$/u.test(before);
  if (KOREAN_SUBJECT.test(after)) return true;
  return (
    /^[^\p{L}\p{N}]*(?:(?:Prof(?:essor)?|Dr|Mr|Ms|Mrs)\.?\s+)?$/u.test(before) || SUBJECT_VERB.test(after)
  );
}

const NOT_SUBJECT_BEHIND = new RegExp(
  `^\\s?(?:${KOREAN_TITLE})?(?:님)?(?:와|과|랑|의|께|에게|을|를)(?!서)(?=\\s)`,
  'u',
);
const KOREAN_SUBJECT = new RegExp(
  `^(?:\\s?\\([^)]{1,20}\\))?(?:\\s?(?:${KOREAN_TITLE}))?(?:은|는|이|가|께서|도)(?=[\\s,])`,
  'u',
);
const KOREAN_PRONOUN = /(?:^|\s)(?:그(?:는|가|분은|분이|의)?|그녀(?:는|가|의)?|이분은|이들은)\s/u;
const SUBJECT_PRONOUN = /(?<![\p{L}])(?:I|we|he|she|they)(?![\p{L}])/giu;
const PRONOUN =
  /^\W*(?:(?:In|Since|From|After|Before|At|Until|During|Currently|Previously|Today|Then|Later|Now|Prior)\b[^,]{0,60},?\s)?(?:he|she|they|his|her|their)\b/iu;
const NOT_SUBJECT_BEFORE =
  /\b(?:with|by|under|for|of|to|from|as|via|like|hosted by|advised by|advis[oe]rs?:?|supervisors?:?|mentors?:?)\s+(?:(?:Prof(?:essor)?|Dr)\.?\s+)?[*_]{0,2}$|(?:지도\s?교수|멘토)\s?[:：는은]?\s?[*_]{0,2}$/iu;
const SUBJECT_VERB =
  /^(?:\s\([^)]*\))?(?:,\s(?:who|an?|the|now|then)\b|,?\s+(?:is|was|has|had|leads?|led|works?|worked|joined|built|develop(?:s|ed)|created|designed|wrote|maintain(?:s|ed)?|stud(?:ies|ied)|received|won|earned|holds?|held|serve[sd]?|teaches|taught|uses?|used|knows?|speciali[sz]\w+|focus\w+|contribut\w+|graduated|completed|(?:co-)?founded|co-led|publish(?:es|ed)|introduced|proposed|programs|codes|lives|moved|returned|did|gave|spent|started|began|trained|added|integrated|implemented|investigates?|researches|directs?|directed|heads?|headed|runs|ran|presented|spoke|describe[sd]?|had proposed|left|quit|comes?|came|goes|went|takes?|took|makes?|made|releases?|released|announce[sd]|obtain(?:s|ed)|pursue[sd]|collaborate[sd]|mentor(?:s|ed)|chair(?:s|ed)|(?:co-?)?organi[sz]e[sd]|coordinate[sd]|manage[sd]|owns?|owned|launched|established|set up|became|becomes|remains|volunteers|appears|appeared|belongs|enjoys|grew|said|says|invented|authored|co-(?:authored|created|wrote|developed|designed)|collected|compiled|designs|trains|builds|writes|brings|brought|oversees|oversaw|help(?:s|ed)|hopes|plans|interned|consults|consulted|advise[sd]|supervise[sd]|switched|pioneered|turned|majored|oversees|sits|succeeds|succeeded))\b/u;
