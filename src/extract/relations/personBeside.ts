import type { Span } from '../../model/index.ts';
import { type Career, careerRelation } from '../words/careerRelation.ts';
import { isRole } from '../words/roleWords.ts';
import { STAND_IN } from '../words/sentenceShape.ts';
import { mentionsIn, type RelationContext } from './relationContext.ts';
import { shapeIn } from './shapeIn.ts';

/** Somebody whom a sentence joins with an organization beside their name, whoever else it speaks of. */
export interface PersonBeside {
  /** Index of their mention. */
  readonly person: number;
  readonly career: Career;
  /** Whether what stands before the organization is said of them alone: "Ana Ruiz (now at ▯)". */
  readonly alone: boolean;
  /** 0–1. */
  readonly confidence: number;
}

const P = STAND_IN.person;
const O = STAND_IN.organization;

const BRACKET = /^(?:\s?\([^()]{2,40}\))?\s?\(/u;
const TIME =
  '(?:now|then|currently|formerly|previously|later|today|once|ex|presently|at the time|since|until)';
/** Behind a comma: who somebody is, not what the sentence goes on to say of others. */
const APPOSITION = new RegExp(
  `^,?\\s(?:who\\b|${TIME}\\b,?\\s(?:an?|the|at|with|of|its|based|both|head|\\p{L}+\\s(?:of|at))\\b|${TIME}\\s(?=\\p{Lu})|(?:an?|the|its|himself|herself|themselves)\\s|(?=(?:[\\p{L}-]+\\s){1,6}(?:at|of|for|with|in)\\s))`,
  'u',
);
const NEW_SUBJECT = /(?:^|[\s,])(?:s?he|they|I|we|it)\s/u;
const AFFILIATED = /^\s(?:of|from|at)\s(?:the\s)?["“'‘]?$/u;
const HOST = /\b(?:with|under|by|and|(?:students?|pupil) of)\s(?:(?:Dr|Prof(?:essor)?)\.?\s)?$/iu;
const POSSESSIVE_GROUP =
  /^['’]s\s(?:\p{L}+\s){0,2}(?:lab|laboratory|group|team|section)\s(?:at|in)\s(?:the\s)?$/u;

const OF_ORGANIZATION = new RegExp(`^['’]s\\s((?:[\\p{L}-]+\\s){0,3}(?:[\\p{L}-]+,?\\s)?)${P}`, 'u');
const EMPLOYEE = new RegExp(`^\\s((?:[\\p{Ll}-]+\\s){1,4})(?:(?:Dr|Prof)\\.?\\s)?${P}`, 'u');
const WHERE_PERSON = new RegExp(
  `^(?:\\s(?:in|at)\\s[^.;,${P}${O}]{1,12})?(?:,\\s[^.;,${P}${O}]{1,20})?,\\swhere\\s(?:(?:her|his|their|my)\\s(?:\\p{Ll}+\\s){0,3}\\p{Ll}+,?\\s)?${P},?\\s(?:(?:also|now|then|still|later)\\s)?(?:works?|worked|leads?|led|directs?|directed|teaches|taught|heads?|headed|runs?|ran|is|was|conducts?|plays?|played|manages?|managed)\\b`,
  'u',
);
const KOREAN_TITLE = '((?:[\\p{Script=Hangul}A-Za-z]+\\s){0,2}?[\\p{Script=Hangul}A-Za-z]{2,})';
/** "한가온 새벽소프트 대표": a role behind the organization's name. */
const KOREAN_BEHIND = new RegExp(
  `^(?:\\s${O})?\\s${KOREAN_TITLE}(?:님)?(?=(?:은|는|이|가|을|를|의|과|와|에게|께서|도|로|으로)?(?:[\\s,.)"”'’\\n]|$))`,
  'u',
);
const KOREAN_AGE = /^(?:\s?\([^()]{1,20}\))?\s$/u;
/** "새벽소프트의 한가온 팀장", "새벽소프트 데이터팀 연구원 한가온". */
const KOREAN_BEFORE = new RegExp(
  `^(?:의)?\\s(?:${O}(?:의)?\\s)?((?:[\\p{Script=Hangul}A-Za-z]+\\s){0,3})${P}(?:\\s?([\\p{Script=Hangul}A-Z]{2,10}))?`,
  'u',
);
/** "새벽소프트를 창업한 한가온 대표", "새벽소프트 출신의 한가온". */
const ADNOMINAL = new RegExp(
  `^[^.,${O}${P}]{0,40}?(?:하는|한|했던|하던|일하는|일한|다니는|다닌|이끄는|이끈|있는|중인|온|떠난|합류한|출신|출신의|출신인|소속|소속의|나온|맡은|세운|만드는)\\s((?:[\\p{Script=Hangul}A-Za-z]+\\s){0,3})${P}(?:\\s?([\\p{Script=Hangul}A-Z]{2,10}))?`,
  'u',
);

/**
 * The people whom a sentence joins with an organization right beside their names: in brackets, by an apposition or a
 * relative clause, by "of", as "its engineer …", in Korean also by a role behind both.
 *
 * @param index the organization's mention
 */
export function peopleBeside(context: RelationContext, index: number, sentence: Span): PersonBeside[] {
  const { mentions } = context;
  const block = context.blockOf[index]!;
  const organization = mentions[index]!;
  const found: PersonBeside[] = [];
  const after = shapeIn(context, block, { start: organization.end, end: sentence.end });
  const before = mentionsIn(context, { start: sentence.start, end: organization.start }, 'person').at(-1);
  if (before !== undefined) {
    const gap = shapeIn(context, block, { start: mentions[before]!.end, end: organization.start });
    const beside = readGap(gap, after);
    const lead = shapeIn(context, block, { start: sentence.start, end: mentions[before]!.start });
    // "a postdoc with Ana Ruiz at ▯" is said of who did it.
    const isHost = beside?.alone === false && gap.startsWith(' at') && HOST.test(lead);
    if (beside && !isHost) found.push({ person: before, ...beside });
  }
  const next = mentionsIn(context, { start: organization.end, end: sentence.end }, 'person')[0];
  if (next !== undefined) {
    const beside = readBehind(after);
    if (beside) found.push({ person: next, ...beside });
  }
  return found;
}

type Beside = Omit<PersonBeside, 'person'>;

/** What stands between a person and the organization behind them. */
function readGap(gap: string, after: string): Beside | undefined {
  const bracket = BRACKET.exec(gap);
  if (bracket && !gap.slice(bracket[0].length).includes(')')) {
    const inner = gap.slice(bracket[0].length);
    const career = inner === '' ? undefined : careerRelation(`(${inner}`, after);
    if (career) return { career, alone: true, confidence: 0.8 };
    // "Tendai Chikowore (Databricks)"; not "Ana Ruiz (2019, funded by ▯)".
    return /^(?:the\s)?$/u.test(inner) && /^\s?[),;/]/u.test(after)
      ? { career: { relation: 'works_at' }, alone: true, confidence: 0.75 }
      : undefined;
  }
  if (AFFILIATED.test(gap)) return { career: { relation: 'works_at' }, alone: false, confidence: 0.7 };
  if (POSSESSIVE_GROUP.test(gap)) return { career: { relation: 'works_at' }, alone: false, confidence: 0.7 };
  // "with Ana Ruiz and today works at ▯" goes on about who did it.
  const apposition = /^,?\sand\s(?!(?:an?|the|its)\s)/u.test(gap) ? null : APPOSITION.exec(gap);
  if (apposition && !NEW_SUBJECT.test(gap) && !gap.includes(P)) {
    const career = careerRelation(gap.slice(1).trimStart(), after);
    if (career) return { career, alone: true, confidence: 0.8 };
  }
  if (KOREAN_AGE.test(gap)) {
    const title = KOREAN_BEHIND.exec(after)?.[1];
    if (title && isRole(title))
      return { career: { relation: 'works_at', role: title }, alone: true, confidence: 0.8 };
  }
  return undefined;
}

/** What stands between the organization and a person behind it. */
function readBehind(after: string): Beside | undefined {
  const works = (role: string | undefined, confidence: number): Beside => ({
    career: { relation: 'works_at', ...(role ? { role } : {}) },
    alone: false,
    confidence,
  });
  const possessive = OF_ORGANIZATION.exec(after);
  if (possessive) {
    const role = possessive[1]!.trim().replace(/,$/u, '');
    if (role === '' || isRole(role)) return works(role, 0.75);
  }
  const employee = EMPLOYEE.exec(after)?.[1]?.trim();
  if (employee && isRole(employee)) return works(employee, 0.75);
  if (WHERE_PERSON.test(after)) return works(undefined, 0.75);
  const korean = KOREAN_BEFORE.exec(after);
  if (korean) {
    const [, lead, title] = korean;
    const role = [lead?.trim(), title && withoutParticle(title)].find((words) => words && isRole(words));
    const isPlain = !lead || isRole(lead.trim());
    if (role && isPlain) return works(role, 0.8);
    // "추천팀의 금별하 님"
    if (isPlain && after.startsWith('의') && /^(?:님|씨)/u.test(title ?? '')) return works(undefined, 0.75);
  }
  const adnominal = ADNOMINAL.exec(after);
  if (adnominal) {
    const career = careerRelation('', after);
    if (career) return { career, alone: true, confidence: 0.8 };
  }
  return undefined;
}

/** A Korean title without "님" and its particle. */
function withoutParticle(title: string): string {
  return title.replace(/(?:님)?(?:은|는|이|가|을|를|의|과|와|도|께서|께|에게|한테)?$/u, '');
}
