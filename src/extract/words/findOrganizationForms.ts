import type { Span } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import { findKoreanForms } from './findKoreanForms.ts';
import { givenNames } from './givenNames.ts';

/** An organization recognised by the form of its name alone. */
export interface OrganizationForm extends Span {
  /** 0–1: how sure the form is: "University of …" more than "… Group". */
  readonly confidence: number;
}

/** Words that end an English organization's name, and how sure they make it. */
const HEADS: Readonly<Record<string, number>> = {
  university: 0.95,
  universität: 0.95,
  universitat: 0.9,
  université: 0.95,
  universidad: 0.95,
  universidade: 0.95,
  università: 0.95,
  universiteit: 0.95,
  polytechnic: 0.9,
  college: 0.85,
  institute: 0.85,
  institut: 0.85,
  academy: 0.75,
  school: 0.7,
  'univ.': 0.9,
  univ: 0.9,
  hospital: 0.85,
  clinic: 0.7,
  laboratory: 0.85,
  laboratories: 0.85,
  lab: 0.8,
  labs: 0.75,
  center: 0.75,
  centre: 0.75,
  'inc.': 0.95,
  inc: 0.9,
  'corp.': 0.95,
  corp: 0.9,
  corporation: 0.95,
  'ltd.': 0.95,
  ltd: 0.9,
  llc: 0.95,
  gmbh: 0.95,
  'co.': 0.85,
  ag: 0.6,
  plc: 0.9,
  limited: 0.7,
  pvt: 0.7,
  company: 0.75,
  group: 0.6,
  foundation: 0.75,
  association: 0.7,
  society: 0.7,
  agency: 0.75,
  ministry: 0.8,
  bank: 0.7,
  council: 0.7,
  consortium: 0.7,
  federation: 0.65,
  museum: 0.75,
  library: 0.7,
  technologies: 0.7,
  systems: 0.45,
  solutions: 0.55,
  software: 0.4,
  robotics: 0.5,
  semiconductor: 0.6,
  semiconductors: 0.6,
  electronics: 0.6,
  therapeutics: 0.8,
  pharmaceuticals: 0.8,
  biosciences: 0.8,
  biotech: 0.7,
  ventures: 0.7,
  capital: 0.6,
  studio: 0.55,
  studios: 0.65,
  press: 0.5,
  airlines: 0.75,
  insurance: 0.5,
  securities: 0.6,
  holdings: 0.75,
  industries: 0.7,
  motors: 0.7,
  telecom: 0.7,
  networks: 0.4,
  games: 0.5,
  entertainment: 0.5,
  division: 0.55,
  department: 0.3,
  team: 0.6,
  army: 0.7,
  navy: 0.7,
  command: 0.4,
  club: 0.5,
  meetup: 0.75,
  hacklab: 0.75,
  hackspace: 0.75,
  makerspace: 0.75,
  community: 0.45,
  collective: 0.55,
  partners: 0.55,
  observatory: 0.7,
  incubator: 0.6,
  accelerator: 0.35,
  bureau: 0.6,
  authority: 0.6,
  union: 0.4,
  office: 0.35,
  unit: 0.35,
  committee: 0.4,
};

/** Words that begin one: "University of …", "Institute for …", "Ministry of …". */
const OF_HEADS =
  /^(?:University|Universität|Université|Universidad|Universidade|Università|Institute|Institut|Ministry|Bank|College|School|Faculty|Academy|Center|Centre|Laboratory|Lab|Agency|Bureau|Council|Association|Society|Museum|Federation|Technical University|Technische Universität|National Institute|Office)$/u;

const CONNECTORS = new Set([
  'of',
  'and',
  'for',
  'the',
  '&',
  'de',
  'la',
  'di',
  'du',
  'des',
  'der',
  'für',
  'del',
  'do',
  'da',
  'et',
  'y',
  'van',
  'von',
  '\\&',
]);

/** Words at the front of a capitalised run that belong to the sentence and not to the name. */
const LEADING =
  /^(?:The|A|An|At|In|On|From|To|For|By|With|And|Of|My|Our|His|Her|Their|Its|As|While|After|Before|Since|During|When|Also|Then|Currently|Previously|Formerly|Now|Joined|Founded|Co-founded|Led|Worked|Interned|Visited|Graduated|Student|Visiting|I|He|She|We|This|That|Both|Former|Ex|Advisor|Department|Dept|Dept\.|Collaboration|Served|Developed|Built|Designed|Created|Member|Employer|Company|Organization|Affiliation|Education|Experience|School|Location|Finalist|Winner|Recipient|Awarded|Received|Funded|Supported|Sponsored|Certified|Managed|Taught|Alumni|Alumnae|Members|People|Students)$/u;

/** A particle behind a foreign name: "GDG Songdo에서". */
const KOREAN_PARTICLE =
  /^(?<name>\p{Lu}[\p{Script=Latin}\d.&'’+-]*)(?:에서|에게|에|은|는|이|가|을|를|의|와|과|으로|로|도)$/u;

const TOKEN = /[\p{L}\p{N}](?:[\p{L}\p{N}'’.+-]|–(?=\p{Lu}\p{Ll})|\\?&(?=\p{L}))*|\\?&/gu;

/** A word of a run, with its text: without a full stop or possessive at its end. */
export interface Word extends Span {
  readonly text: string;
}

/**
 * Organizations recognised by form: "Institute for Marine Robotics", "Nimbus Labs Inc.", "한빛대학교", "㈜새벽".
 *
 * Leftmost, longest, without overlaps, in order. A comma or line break ends a name, so that "Vision Lab, Foo
 * University" gives two.
 *
 * @param text the document's text
 * @param within the stretch to read
 * @param runs the stretch's runs of capitalised words, where they are known already
 * @param known where organizations of the vocabulary are named, ordered; "and" joins none of them to another name
 */
export function findOrganizationForms(
  text: string,
  within: Span,
  runs: readonly CapitalRun[] = capitalRuns(text, within),
  known: readonly Span[] = [],
): OrganizationForm[] {
  const latin = findLatin(runs).map((form) => withoutKnown(text, form, known));
  return [...latin, ...findKoreanForms(text, within, known)].sort((a, b) => a.start - b.start);
}

/** "Nimbus and Quillwort Inc." without a Nimbus that is known by itself. */
function withoutKnown(text: string, form: OrganizationForm, known: readonly Span[]): OrganizationForm {
  const first = known.find(({ start, end }) => start === form.start && end < form.end);
  const and = first && /^\s(?:and|&)\s/u.exec(text.slice(first.end, form.end));
  return and ? { ...form, start: first.end + and[0].length } : form;
}

function findLatin(runs: readonly CapitalRun[]): OrganizationForm[] {
  const found: OrganizationForm[] = [];
  for (const run of runs) {
    for (const part of splitCoordinated(withoutLead(run))) {
      const form = readRun(withoutLead(part));
      if (form) found.push(form);
    }
  }
  return found;
}

/** No name has more words; a run goes on no longer. */
const MAX_RUN = 60;

/** Neighbouring capitalised words. */
export type CapitalRun = readonly Word[];

/**
 * Runs of capitalised words on one line, small connecting words inside.
 *
 * @param alsoJoined further connecting words, for names such as "Conference on …"
 */
export function capitalRuns(text: string, within: Span, alsoJoined: readonly string[] = []): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  const close = (): void => {
    while (run.length > 0 && /^(?:\p{Ll}+|\\?&)$/u.test(run.at(-1)!.text)) run.pop();
    if (run.length > 0) runs.push(run);
    run = [];
  };
  const slice = text.slice(within.start, within.end);
  let previousEnd = within.start;
  for (const match of allMatches(slice, TOKEN)) {
    // "ex-Nimbus" is Nimbus
    const prefix = /^ex-(?=\p{Lu})/u.exec(match[0])?.[0].length ?? 0;
    const start = within.start + match.index + prefix;
    let word = match[0].slice(prefix);
    if (/\.$/u.test(word) && !/^(?:Inc|Corp|Ltd|Co|Univ|St|Dept|[A-Z])\.$/u.test(word))
      word = word.replace(/\.+$/u, '');
    word = word.replace(/['’]s$/u, '').replace(KOREAN_PARTICLE, '$<name>');
    const between = text.slice(previousEnd, start);
    // A name goes on over a line end only behind a connecting word: "University of⏎Northern Iowa".
    const goesOn = run.length > 0 && CONNECTORS.has(run.at(-1)!.text) && /^ ?\n[ \t]*$/u.test(between);
    const joined = /^[ \u00a0]?$/u.test(between) || /^ [*_]{0,2}$/u.test(between) || goesOn;
    const capital = /^(?:[\p{Lu}\p{N}]|[ei]\p{Lu}\p{Ll})/u.test(word) && !/\p{Script=Hangul}/u.test(word);
    const isCampus = word === 'at' && run.some(({ text: other }) => /^Universit/u.test(other));
    const connector = (CONNECTORS.has(word) || isCampus || alsoJoined.includes(word)) && run.length > 0;
    if (!joined || prefix > 0 || run.length >= MAX_RUN) close();
    if (capital || connector) run.push({ start, end: start + word.length, text: word });
    else close();
    previousEnd = start + match[0].length - prefix;
    if (word.length < match[0].length - prefix) close();
  }
  close();
  return runs;
}

const SMALL = /^(?:\p{Ll}+|\\?&)$/u;
/** Roles and other words before "of the": "Fellow of the Royal Society", "President of …". */
const LEAD_ROLE =
  /^(?:Fellow|President|Member|Organi[sz]er|Co-organi[sz]er|Volunteer|Mentor|Trustee|Ambassador|Director|Chair|Chairman|Secretary|Secretary-Treasurer|Treasurer|Professor|Dean|Head|Founder|Chapter|Committee|Board|Editor|Vice-President|Chancellor|Steering|Senior|Founding|Honorary|Distinguished|Co-[Ff]ounder|Cofounder|CEO|CTO|COO)$/u;

/** A run without what belongs to the sentence: articles, verbs, a role or a person before "of the". */
function withoutLead(run: readonly Word[]): readonly Word[] {
  let words = run;
  for (;;) {
    const first = words[0];
    if (!first || words.length < 2) return words;
    const { text } = first;
    const word = /^\p{Lu}{2,}$/u.test(text) ? text[0] + text.slice(1).toLowerCase() : text;
    // "School of Computing" begins with its head, "School Hanbit University" doesn't.
    const isOwnHead = word === 'School' && words[1]!.text === 'of';
    if ((LEADING.test(word) && !isOwnHead) || SMALL.test(text)) {
      words = words.slice(1);
      continue;
    }
    const of = words.findIndex(({ text }) => text === 'of');
    const isRoleLead =
      of > 0 &&
      of <= 4 &&
      LEAD_ROLE.test(words[of - 1]!.text) &&
      (of === 1 || words.slice(0, of).some(({ text }) => LEAD_ROLE.test(text)));
    const isPersonLead = of > 1 && of <= 3 && givenNames.has(first.text.toLowerCase());
    if (!isRoleLead && !isPersonLead) return words;
    words = words.slice(of + 1);
  }
}

const isHead = ({ text }: Word): boolean => Object.hasOwn(HEADS, text.toLowerCase()) || OF_HEADS.test(text);

/** "Johns Hopkins Hospital and Washington University" are two; "Institute of Science and Technology" is one. */
function splitCoordinated(words: readonly Word[]): (readonly Word[])[] {
  for (const [index, word] of words.entries()) {
    if (word.text !== 'and' || index === 0) continue;
    const left = words.slice(0, index);
    const right = words.slice(index + 1);
    // "the Society of Authors and of PEN"
    if (right[0]?.text === 'of') return [left, ...splitCoordinated(right.slice(1))];
    // "the University of Leeds and the M.S. and Ph.D. degrees from …"
    if (DEGREE.test(right.find(({ text }) => text !== 'the')?.text ?? '')) return [left];
    const next = right.findIndex(({ text }) => text === 'and');
    const nearer = next < 0 ? right : right.slice(0, next);
    if (!nearer.some(isHead)) continue;
    const isNew = right[0]?.text === 'the' || OF_HEADS.test(right[0]?.text ?? '');
    const isWhole = left.some(isHead);
    const isSchool =
      /^(?:University|College|Hospital)$/u.test(nearer.find(isHead)!.text) && nearer.findIndex(isHead) > 0;
    if (isNew || isSchool || (isWhole && nearer.findIndex(isHead) > 0))
      return [left, ...splitCoordinated(right)];
  }
  return [words];
}

const DEGREE =
  /^(?:Ph\.?D\.?|[MB]\.?\s?(?:S|A|E|Sc|Eng|Tech|Phil)\.?|[MB]\.S|MBA|MSc|BSc|DPhil|Master['’]?s?|Bachelor['’]?s?)$/u;

function readRun(words: readonly Word[]): OrganizationForm | undefined {
  if (words.length < 2) return undefined;
  for (let last = words.length - 1; last >= 1; last--) {
    const head = words[last]!;
    const sure = Object.hasOwn(HEADS, head.text.toLowerCase()) ? HEADS[head.text.toLowerCase()] : undefined;
    if (sure === undefined || CONNECTORS.has(words[last - 1]!.text)) continue;
    const isUserGroup =
      head.text === 'Group' && /^(?:Users?|Study|Reading|Interest|Working)$/u.test(words[last - 1]!.text);
    // "Hanyang University Hospital": the last head word wins. "Chalmers University of Technology" goes on behind it.
    const goesOn = /^(?:of|for|de|für|der|di)$/u.test(words[last + 1]?.text ?? '') && words.length > last + 2;
    const inRegion = last + 2 === words.length && REGION.test(words.at(-1)!.text);
    return {
      start: words[0]!.start,
      end: (goesOn || inRegion ? words.at(-1)! : head).end,
      confidence: isUserGroup ? 0.75 : sure,
    };
  }
  const index = words.findIndex(
    (word, i) =>
      OF_HEADS.test(word.text) && /^(?:of|for|de|di|du|der|für|da|do)$/u.test(words[i + 1]?.text ?? ''),
  );
  if (index >= 0 && words.length > index + 2)
    return { start: words[0]!.start, end: words.at(-1)!.end, confidence: index === 0 ? 0.9 : 0.85 };
  // "Universidad Nacional de Colombia", "Universität Graz": the word for it stands first or second
  const lead = words.findIndex((word, i) => i < 2 && LEAD_HEADS.test(word.text));
  if (lead >= 0 && words.length > lead + 1 && !isHead(words[lead + 1]!))
    return { start: words[0]!.start, end: words.at(-1)!.end, confidence: 0.85 };
  return undefined;
}

/** "Xerox Research Centre Europe": where a part of a firm is ends its name. */
const REGION =
  /^(?:Europe|Asia|Africa|Americas?|International|Korea|Japan|China|India|Taiwan|Singapore|Vietnam|Germany|France|UK|USA?|EMEA|APAC)$/u;

/** Words for a university that its name follows in other languages than English. */
const LEAD_HEADS =
  /^(?:Universität|Universitat|Université|Universidad|Universidade|Università|Universiteit|Hochschule|Fachhochschule|École|Ecole|Escuela|Escola|Politecnico|Politécnica|Instituto|Istituto|Institutul|Uniwersytet|Politechnika|Univerzita|Universitetet)$/u;
