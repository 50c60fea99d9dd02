import type { Span } from '../../model/index.ts';
import { containsSpan } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import { findProject } from '../entries/findProject.ts';
import { type Hinted, hintedMatches } from '../hintedMatches.ts';
import { isPersonNameLike } from '../names/index.ts';
import type { Block } from '../parse/index.ts';
import { isReadable, type Reading, trimSpan } from '../reading.ts';
import type { CapitalRun } from '../words/findOrganizationForms.ts';
import { givenNames } from '../words/givenNames.ts';
import { findKoreanPeople } from './findKoreanPeople.ts';
import { findTold } from './findTold.ts';
import type { NamedPerson } from './namedPerson.ts';
import { PersonSet } from './personSet.ts';

const ADVISOR =
  /(?:\b(?:(?:thesis |academic |ph\.?d\.? |doctoral |research |co-?|master['’]?s |graduate )?(?:advis[oe]rs?|supervisors?|mentors?)|advised by|supervised by|mentored by|(?:under )?(?:the )?(?:supervision|guidance|direction|mentorship) of|working with my advis[oe]r)|지도\s*교수(?:님)?|지도(?=\s?[:：])|공동\s*지도\s*교수|멘토)(?=\s|[:：*,(]|\p{Script=Hangul})[*_]*\s*(?:[:：]|\bis\b|\bwas\b|는|은)?[*_]*\s*/giu;
const TITLE =
  /^(?:[*_]{0,2})(?:(?:Assistant |Associate |Assoc\. |Asst\. |Full |Distinguished )?(?:Professors?|Profs?\.?)(?: [Ee]merit(?:us|a))?|Dr\.?|Mr\.?|Ms\.?|Mrs\.?|Sir|Drs\.?)\s+(?:Dr\.?(?:-Ing\.| rer\. ?nat\.)?\s+)?/u;
const TITLED =
  /(?<![\p{L}\p{N}])(?:(?:Assistant |Associate )?(?:Professors?|Profs?\.?)(?: [Ee]merit(?:us|a))?|Dr\.?)\s+(?=\p{Lu})/gu;
const COMPANY =
  /\b(?:collaborat(?:ed|ing|ion|es|e) with|joint(?:ly)? (?:work )?with|together with|worked (?:closely )?with|work(?:s|ing) (?:closely )?with|co-?author(?:ed)? with|(?<=(?:^|[.!?]\s|\n)\W{0,2})(?:together )?with(?=[^.;]{4,80}\b(?:I|we|she|he|they)\b)|wrote (?:it )?with|written with|(?:paper|report|book|article|work|patent|talk) with|presented with|co-?founded (?:\S+ ){0,4}with|(?:in )?partnership with|alongside|co-?advised by|(?:co-?|jointly )(?:supervised|advised) with|with colleagues?|teamed up with|with(?=\s[^.;]{3,90}\sas co-?authors?\b)|hosted by|reporting to|mentor(?:ed|ing))\s+/giu;
/** A student, right before their name: "her former student Haruto Kinoshita". */
const STUDENT: Hinted = {
  hint: /student|supervisee|advisee/,
  pattern:
    /\b(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir|whose)\s[^.;]{0,24}(?:students?|supervisees?|advisees?),?\s+(?=\p{Lu})/gu,
};
/** Those whom somebody taught: "mentored two interns, Ana Ruiz and Mira Oh", "co-supervised the thesis of Ana Ruiz". */
const MENTEES: Hinted = {
  hint: /mentor|supervis|advis|coach/i,
  pattern:
    /(?<!\b(?:was|were|been|am|is|are|being|and)\s)\b(?:mentor(?:ed|ing|s)?|(?:co-?)?supervis(?:ed|ing|es)|(?:co-?)?advis(?:ed|ing|es)|coach(?:ed|ing))\s(?:(?:the\s(?:master['’]?s\s|ph\.?d\s|doctoral\s)?(?:thesis|theses)\sof|(?:(?:a|an|the|one|two|three|four|five|\d{1,2}|several|my|our)\s)?(?:(?:ph\.?d\.?|m\.?sc?\.?|master['’]?s|graduate|undergraduate|summer|junior|research)\s){0,2}(?:students?|interns?|mentees?|engineers?|researchers?|trainees?))[:,]?\s+)?(?=\p{Lu})/giu,
};
/** Who received a guest: "(host: Prof. Ana Ruiz)". */
const HOST = /\b(?:hosts?\s?[:：]\s*|hosted by\s+)|(?:초청|호스트)\s?[:：]\s*/giu;
/** "current members: Ana Ruiz, Mira Oh": a list in what a sentence tells. */
const LISTED =
  /(?:\b(?:members?|participants?|panel(?:l?ists)|co-?authors?|collaborators?|co-?workers?|students?|interns?)(?:\sincl(?:ude|uding|\.))?|구성원|팀원|참여자|공동\s?연구자)\s*[:：]\s*/giu;
/** "Dear Ms. Abernathy-Kolade": a title and a family name alone. */
const MISTER = /(?<![\p{L}])(?:Mr|Ms|Mrs|Mx)\.?\s(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*)(?!\s?\p{Lu})/gu;
/** Verbs of making, before those who made it: "was started in 2021 by Ana Ruiz", "maintained by her and Ana Ruiz". */
const MADE_BY =
  /\b(?:created|written|built|developed|designed|started|founded|maintained|authored|invented|made)\b(?:\s(?:in|and|since|\d{4}|\p{L}+ed)){0,3}\sby\s(?:(?:me|her|him|them|us)\sand\s)?/gu;
/** Behind a maker's name: what only people have and do. A company may stand there as well. */
const ACTOR =
  /^[*_\]]{0,3}(?:\([^)\s]*\))?(?:\s\([^()]{3,60}\))?(?:\s(?:during|for|as part of|in|while)\s(?:her|his|their)\b|\s(?:and|&)\s[*_[]{0,3}\p{Lu}\p{L}+\s\p{Lu}|\s\((?:@|\p{Lu}[^()]*(?:Universit|Institut|College|Lab)))/u;
const CREDITS =
  /^\W*(?:who|authors?|maintainers?|contributors?|credits|team|core team|creators?|people|acknowledge?ments?|thanks(?: to)?|만든\s?(?:사람|이)들?|개발자|기여자|저자|메인테이너|감사의? (?:말|인사))\W*$/iu;
/** What a person does, right behind a name at the beginning of a sentence. */
const PERSONAL_VERB =
  /^(?:,? (?:who|a|an|the|his|her|my|then|now)\b|,?\s(?:is|was|has been|had|joined|wrote|received|led|leads|works?|worked|said|says|studied|graduated|won|founded|invented|proposed|developed|introduced|published|taught|argued|described|showed|coined|built|created|designed|grew up|came|comes|went|left|runs|ran|holds|held|earned|took|heads?|headed|directs?|directed|maintain(?:s|ed)|collected|released|started|began|moved|returned|co-founded|became|teaches|lives|spent|obtained|completed|chairs|chaired|serves|served|presented|wrote|majored|and (?:his|her)\b))/u;
/** People that a text introduces by title, as advisor or as company in work. Owners and authors are found elsewhere. */
export function findPeople(reading: Reading): NamedPerson[] {
  const { text, blocks, capitals, organizations, matches } = reading;
  const found = new PersonSet();
  const isReadme = findProject({ text, blocks }) !== undefined;
  /** Whether a line of a README stands in a list of those who made it. */
  const isCredits = (index: number): boolean => {
    if (!isReadme || blocks[index]!.type === 'heading' || blocks[index]!.type === 'paragraph') return false;
    const title = blocks[blocks[index]!.parent]?.text;
    return title !== undefined && CREDITS.test(text.slice(title.start, title.end));
  };
  // "researcher, Max Planck Institute": an organization may be called after somebody
  const isInName = (person: NamedPerson): boolean =>
    organizations[person.block]?.some(
      (form) => containsSpan(form, person) && form.end - form.start > person.end - person.start,
    ) ?? false;
  const add = (person: NamedPerson): void => {
    if (!isInName(person)) found.add(person);
  };
  for (const [index, block] of blocks.entries()) {
    if (!isReadable(block)) continue;
    const { start, end } = block.text;
    // where a margin broke a sentence its words are parted by a space like any other
    const isWrapped = block.type === 'paragraph' || block.type === 'item';
    const slice = isWrapped ? text.slice(start, end).replaceAll('\n', ' ') : text.slice(start, end);
    // "Main supervisor: Ana Ruiz (2021)" among one's teaching names whom one supervised
    const isKeyOfStudents =
      block.section === 'teaching' &&
      block.key !== undefined &&
      /supervis|advis/iu.test(text.slice(block.key.start, block.key.end));
    for (const match of allMatches(slice, ADVISOR)) {
      for (const name of readNames(text, start + match.index + match[0].length, end)) {
        add({
          ...name,
          as: isKeyOfStudents ? 'student' : 'advisor',
          confidence: 0.9,
          also: besides(text, name),
          block: index,
        });
      }
    }
    for (const match of hintedMatches(slice, MENTEES)) {
      for (const name of readNames(text, start + match.index + match[0].length, end)) {
        add({ ...name, as: 'student', confidence: 0.75, also: besides(text, name), block: index });
      }
    }
    for (const match of allMatches(slice, HOST)) {
      const name = readNames(text, start + match.index + match[0].length, end)[0];
      if (name) add({ ...name, as: 'host', confidence: 0.85, also: besides(text, name), block: index });
    }
    for (const match of allMatches(slice, LISTED)) {
      const from = start + match.index + match[0].length;
      const stop = text.slice(from, end).search(/[;.]\s|\n\s*\n/u);
      for (const name of splitNames(text, { start: from, end: stop < 0 ? end : from + stop }))
        add({ ...name, as: 'named', confidence: 0.75, also: besides(text, name), block: index });
    }
    for (const match of allMatches(slice, TITLED)) {
      const name = readNames(text, start + match.index, end)[0];
      if (name) add({ ...name, as: 'named', confidence: 0.85, also: besides(text, name), block: index });
    }
    for (const match of allMatches(slice, MISTER)) {
      const name = match[1]!;
      const at = start + match.index + match[0].length - name.length;
      add({ start: at, end: at + name.length, as: 'named', confidence: 0.7, also: [], block: index });
    }
    for (const link of block.links) {
      const isProfile =
        /^https?:\/\/(?:www\.)?(?:github\.com\/[\w-]+|linkedin\.com\/in\/[^/]+|scholar\.google\.com\/citations[^/]*|orcid\.org\/[\dX-]+)\/?$/u.test(
          link.url,
        );
      if (!isProfile || !isPersonNameLike(text.slice(link.text.start, link.text.end))) continue;
      add({
        start: link.text.start,
        end: link.text.end,
        as: 'named',
        confidence: 0.8,
        also: [],
        block: index,
      });
    }
    for (const match of allMatches(slice, COMPANY)) {
      for (const name of readNames(text, start + match.index + match[0].length, end)) {
        add({ ...name, as: 'colleague', confidence: 0.75, also: besides(text, name), block: index });
      }
    }
    for (const name of findKoreanPeople(reading, index))
      add({ ...name, as: 'named', confidence: 0.8, also: besides(text, name), block: index });
    for (const match of hintedMatches(slice, STUDENT)) {
      const name = readNames(text, start + match.index + match[0].length, end)[0];
      if (name) add({ ...name, as: 'student', confidence: 0.75, also: besides(text, name), block: index });
    }
    for (const name of readRoleHolders(text, block)) {
      add({ ...name, as: 'named', confidence: 0.8, also: besides(text, name), block: index });
    }
    for (const name of findAffiliated(text, block, organizations[index]!, matches[index]!)) {
      add({ ...name, as: 'named', confidence: 0.75, also: [], block: index });
    }
    for (const name of isCredits(index) ? readNames(text, start, end) : []) {
      add({ ...name, as: 'named', confidence: 0.8, also: besides(text, name), block: index });
    }
    for (const match of allMatches(slice, MADE_BY)) {
      for (const name of readNames(text, start + match.index + match[0].length, end))
        if (isActor(text, name, end))
          add({ ...name, as: 'form', confidence: 0.75, also: besides(text, name), block: index });
    }
    const known = found.people.filter((person) => person.block === index);
    const forms = findNameForms(text, block, capitals[index]!);
    for (const name of [...forms, ...findTold(reading, index, [...known, ...forms])])
      add({ ...name, as: 'form', confidence: 0.7, also: besides(text, name), block: index });
  }
  return found.people;
}

/** Keys whose values are people: "Programme chairs: Ana Ruiz (Nimbus), Mira Oh". */
const ROLE_KEY =
  /\b(?:chairs?|organi[sz]ers?|organi[sz]ation|committee|volunteers?|members?|panel(?:l?ists?)?|speakers?|keynotes?|moderators?|hosts?|editors?|interns?|students?|co-?authors?|collaborators?|founders?|co-?founders?|team|investigators?|pi|trainees|arrangements|jury|judges?)$|(?:위원장?|발표자?|연사|좌장|사회|참석자|참여자|학생|팀원|간사|공동\s?연구자?|(?:박사|석사|학사|통합|석박사?통합)\s?과정(?:생)?|(?:학부|박사후)\s?연구[생원]|졸업생|패널|토론자?|멤버|구성원)$/iu;

/** The people that a pair names under a role. */
function readRoleHolders(text: string, { key, value }: Block): Span[] {
  if (!key || !value) return [];
  const name = text
    .slice(key.start, key.end)
    .replace(/[*_:：\s]+$/gu, '')
    .trim();
  if (!ROLE_KEY.test(name)) return [];
  return splitNames(text, value);
}

/** Names in a list: at commas, semicolons and "and", brackets behind them left out. */
function splitNames(text: string, within: Span): Span[] {
  const names: Span[] = [];
  for (const match of allMatches(text.slice(within.start, within.end), /(?:\([^()]*\)|[^,;·/()\n])+/gu)) {
    for (const part of allMatches(match[0], /(?:\([^()]*\)|(?!\sand\s|\s&\s)[^()])+/gu)) {
      const from = within.start + match.index + part.index;
      const lead = /^(?:\s|[*_[]|and\s|&|(?:Prof(?:essor)?|Dr|Mr|Ms|Mrs)\.?\s)*/u.exec(part[0])![0].length;
      const name = /^[^([*\]]+/u.exec(part[0].slice(lead))?.[0].trimEnd() ?? '';
      if (isPersonNameLike(name)) names.push({ start: from + lead, end: from + lead + name.length });
    }
  }
  return names;
}

/** Names with an organization in the bracket behind them: "the talk by Ludo Amsel (Nimbus)". */
function findAffiliated(
  text: string,
  block: Block,
  forms: readonly Span[],
  matches: Reading['matches'][number],
): Span[] {
  if (block.section === 'skills' || block.section === 'publications') return [];
  const found: Span[] = [];
  const organizations: readonly Span[] = [
    ...forms,
    ...matches.filter(({ entries }) => entries.some(({ kind }) => kind === 'organization')),
  ];
  const slice = text.slice(block.text.start, block.text.end);
  for (const match of hintedMatches(slice, AFFILIATED)) {
    const name = match[1]!;
    const start = block.text.start + match.index;
    const end = start + match[0].length;
    const isAt = organizations.some(
      (span) => span.start > start + name.length && span.start <= start + name.length + 12 && span.end <= end,
    );
    // "Dain Goo (M.S. 2023, now at Nimbus)"
    const isGraduate = GRADUATE.test(match[0].slice(name.length));
    const isCited = /(?:19|20)\d\d/u.test(match[0]) || /[*_"“]\s?$/u.test(text.slice(start - 2, start));
    if (((isAt && !isCited) || isGraduate) && isPersonNameLike(name))
      found.push({ start, end: start + name.length });
  }
  return found;
}

const GRADUATE =
  /^[*_]{0,2}\s?\((?:(?:Ph\.?\s?D|M\.?\s?Sc?|B\.?\s?Sc?|M\.?A|B\.?A|M\.?Eng|Master|Bachelor|Doctora|Post-?doc|Intern|Visiting|Undergrad)[^()\p{L}]*(?:student|candidate|thesis|,|\d|since|now|\))|(?:석사|박사|학사|석박통합|학부)[^()]*\))/u;

const AFFILIATED: Hinted = {
  hint: /\(/,
  pattern:
    /(?<![\p{L}\p{N}-])((?:\p{Lu}[\p{L}'’-]+\s+|\p{Lu}\.\s+){1,3}\p{Lu}[\p{L}'’-]+|\p{Script=Hangul}{2,4})[*_]{0,2}\s?\([^()\n]{2,60}\)/gu,
};

/** Whether a maker behind "by" is a person: the pronoun before, or what stands behind the name, tells. */
function isActor(text: string, name: Span, end: number): boolean {
  return (
    /\b(?:me|her|him|them|us)\sand\s[*_[]{0,3}$/u.test(
      text.slice(Math.max(0, name.start - 12), name.start),
    ) || ACTOR.test(text.slice(name.end, Math.min(end, name.end + 80)))
  );
}

/** Capitalised runs of two to four words that begin with a given name: "Ana Ruiz", "David E. Rumelhart". */
function findNameForms(text: string, block: Block, capitals: readonly CapitalRun[]): Span[] {
  if (block.section === 'skills' || block.section === 'publications') return [];
  const runs = capitals.flatMap(splitAtConnectors);
  return runs.flatMap((run) => {
    const first = run[0]!;
    if (run.length < 2 || run.length > 4) return [];
    const span = { start: first.start, end: run.at(-1)!.end };
    const isKnown = givenNames.has(first.text.toLowerCase()) || /^\p{Lu}\.$/u.test(first.text);
    const isActing =
      block.type === 'paragraph' &&
      run.length <= 3 &&
      run.every((word) => /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$|^\p{Lu}\.$/u.test(word.text)) &&
      /(?:^|[.!?]\s+|\n|,\s)[*_]{0,2}$/u.test(
        text.slice(Math.max(block.text.start, span.start - 12), span.start),
      ) &&
      PERSONAL_VERB.test(text.slice(span.end, Math.min(block.text.end, span.end + 24)));
    if (NAMED_AFTER.test(run.at(-1)!.text)) return [];
    return (isKnown || isActing) && isPersonNameLike(text.slice(span.start, span.end)) ? [span] : [];
  });
}

/** What is called after people: "Ada Lovelace Medal". */
const NAMED_AFTER =
  /^(?:Medal|Prize|Award|Fellowships?|Scholarships?|Lectures?|Chair|Hall|Institute|Foundation|Fund|Building|Room|School|College|Center|Centre|Trust|Day|Festival|Society)$/u;

/** "Marvin Minsky and Seymour Papert" are two; "Guido van Rossum" is one. */
function splitAtConnectors<Word extends Span & { readonly text: string }>(run: readonly Word[]): Word[][] {
  const parts: Word[][] = [[]];
  for (const word of run) {
    if (/^(?:and|&|of|for|the|in|at|et|y)$/u.test(word.text)) parts.push([]);
    else parts.at(-1)!.push(word);
  }
  return parts.filter((part) => part.length > 0);
}

/** One or several names from an offset on: "Prof. Jungwook Choi and Dr. Ana Ruiz". */
export function readNames(text: string, from: number, end: number): Span[] {
  const names: Span[] = [];
  let at = from;
  for (let guard = 0; guard < 8; guard++) {
    const rest = text.slice(at, Math.min(end, at + 120));
    const title = TITLE.exec(rest)?.[0] ?? /^[*_[]{0,3}/u.exec(rest)![0];
    const start = at + title.length;
    const name = longestName(text, start, end);
    if (!name) break;
    names.push(name);
    const link =
      /^(?:\s?\([^()]{2,60}\))?[*_\]]{0,3}(?:\([^)\s]*\))?(?:\s*,\s*(?:and |& )?|\s+and\s+|\s*&\s*|\s*와\s+|\s*과\s+|\s*및\s+|·)/u.exec(
        text.slice(name.end, Math.min(end, name.end + 120)),
      );
    if (!link) break;
    at = name.end + link[0].length;
  }
  return names;
}

/** Names of two to four words; small words of family names ("van", "de") may stand before the last. */
const NAMES: ReadonlyMap<number, RegExp> = new Map(
  [2, 3, 4].map((words) => [
    words,
    new RegExp(
      `^(?:\\p{Lu}[\\p{L}'’-]*\\.?[ \\n]){${words - 1}}(?:(?:van|von|de|der|den|ter|la|le|di|da|del|dos|bin|ben|al|el|y)[ \\n]){0,2}\\p{Lu}(?:(?!\\p{Script=Hangul})[\\p{L}'’-])+`,
      'u',
    ),
  ]),
);

function longestName(text: string, start: number, end: number): Span | undefined {
  const rest = text.slice(start, Math.min(end, start + 70));
  for (let words = 4; words >= 2; words--) {
    const name = NAMES.get(words)!
      .exec(rest)?.[0]
      .replace(/['’]s$/u, '');
    if (name !== undefined && isPersonNameLike(name.replace(/\n/gu, ' ')))
      return trimSpan(text, { start, end: start + name.length });
  }
  const hangul = /^(\p{Script=Hangul}{2,4}?)(?=\s?(?:교수|박사|님|선생)|[^\p{Script=Hangul}]|$)/u.exec(rest);
  if (hangul && isPersonNameLike(hangul[1]!)) return { start, end: start + hangul[1]!.length };
  return undefined;
}

function besides(text: string, name: Span): Span[] {
  const after = /^\s?\(([^()\n]{2,40})\)/u.exec(text.slice(name.end, name.end + 48));
  if (!after || !isPersonNameLike(after[1]!.trim())) return [];
  const start = name.end + after[0].indexOf('(') + 1;
  return [trimSpan(text, { start, end: start + after[1]!.length })];
}
