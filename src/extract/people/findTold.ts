import type { Span } from '../../model/index.ts';
import { containsSpan, overlapsSpan } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import { isPersonNameLike } from '../names/index.ts';
import { isReadable, type Reading, sentenceAt } from '../reading.ts';
import type { CapitalRun } from '../words/findOrganizationForms.ts';
import { isRoleWord } from '../words/roleWords.ts';

/** Who somebody is to somebody else. */
const KIN =
  'students?|colleagues?|brothers?|sisters?|wife|husband|mother|father|partner|daughters?|sons?|friends?|collaborators?|teammates?|postdocs?|interns?|supervisees?|mentees?|boss|pioneers?|advis[eo]rs?|supervisors?|successors?|predecessors?|deputy|co-?founders?|co-?authors?|guests?|alumn(?:us|a|i)|classmates?|hosts?|labmates?|labs?mates?|roommates?|flatmates?|prot[ée]g[ée]s?|promotor|mentors?|tutors?|co-?workers?|co-?creators?|co-?inventors?|co-?leads?|sisters?-in-law|apprentice|widow|cousins?|uncle|aunt|neighbou?r';

/** Ends with who the name behind it is: "her husband, ", "the crystallographer ". */
const KIN_BEFORE = new RegExp(`\\b(?:${KIN}),?\\s$`, 'iu');
const ROLE_BEFORE = /(?:^|\s)([\p{Ll}-]{3,}),?\s$/u;
/** "her tutor was ", "our guest today is ". */
const WAS = new RegExp(
  `\\b(?:${KIN}|tutor|mentor|manager|director|chief|chair|chief executive|leader|teacher|adviser|editor|designer|author)\\b[^.;]{0,40}\\b(?:is|was|were|are)\\s$`,
  'iu',
);
/** Verbs that somebody else follows. */
const VERB_BEFORE =
  /\b(?:married(?: to)?|succeeded by|edited by|written by|foreword (?:is |was )?by|afterword (?:is |was )?by|illustrat(?:ed|ions) by|translated by|interview(?:s|ed)? (?:with|by)|recommend(?:ed|ing|s)?(?: by)?|mentored by|taught by|coached by|led by|headed by|founded by|directed by|chaired by|maintained by|survived by|daughter of|son of|named after|by her colleague|interviewed|married|thanks? to|i (?:call|thank|asked)|met|(?:wrote|written|built|founded|published|developed|designed|created|organi[sz]e[sd]?|lives|works|worked|runs|ran|talk(?:s|ed)?|interned|co-founded|wrote it|postdoc|traineeship|fellowship),? with|together with|along with|and with|among them|(?:students|colleagues|people|researchers|engineers|alumni|designers|collaborators|speakers|musicians|artists),? (?:including|such as|like|among them))\s(?:(?:the|her|his|my|our|their)\s(?:[\p{Ll}-]+\s){1,3})?$/iu;
/** Right before a name that "of", "at" or "from" and a further name follow. */
const COMPANY_BEFORE = /(?:\b(?:with|by|under|and|to|from|is|was|thank|met|including)|[(,—–:])\s$/iu;

/** "her PhD at Foo under ", "a student of ", "supervised by ". */
const LEARNED_BEFORE =
  /\b(?:Ph\.?D|doctora\p{L}+|thesis|dissertation|master['’]?s?|M\.?Sc?|studied|trained|degree)\b[^;]{0,80}\sunder\s$|\b(?:students?|pupil|prot[ée]g[ée]|apprentice) of\s$|\b(?:supervised|advised|mentored|hosted|guided|examined|inspired|recruited|hired|commissioned|joined|assisted|succeeded|replaced) by\s$/iu;
/** "where ▯ taught me", "where ▯ was his promotor". */
const TAUGHT =
  /^\s(?:(?:taught|supervised|advised|mentored|hosted|guided|inspired|encouraged)\s(?:me|him|her|them|his|my)\b|(?:was|is)\s(?:my|his|her|their)\s)/u;

const TIME = '(?:now|then|currently|formerly|previously|later|today|once|at the time|who)';
/** Says behind a name who they are. */
const WHO = new RegExp(
  `^,?\\s\\(?(?:(?:who|whose|whom)\\b|${TIME}\\s(?:an?|the|at|with|of|based|head|director|professor|[\\p{Ll}-]+\\s(?:at|of|for|with))\\s)`,
  'u',
);
const IS_A = /^,\s(?:an?|the|my|her|his|our|their|its|one of the)\s((?:[\p{Ll}'’-]+(?:\s|(?=[,.;)]))){1,6})/u;
const OF_SOME = /^\s(?:of|at|from)\s(?:the\s)?\p{Lu}/u;
const IS_KIN = new RegExp(`^(?:${KIN})$`, 'iu');

/** People whom nothing but the sentence tells: "among them Piet Vandermeulen (now at …)", "her husband, Teo Lind, …". */
export function findTold(reading: Reading, index: number, known: readonly Span[]): Span[] {
  const block = reading.blocks[index]!;
  if (!isReadable(block) || block.section === 'skills' || block.section === 'publications') return [];
  const found: Span[] = [];
  const names = reading.capitals[index]!.flatMap(nameRuns).filter((span) => isName(reading, index, span));
  for (const span of names)
    if (isTold(reading, index, span) || isHeadOfTwo(reading, index, span)) found.push(span);
  // "Ana Ruiz and Piet Vandermeulen": one name tells of the other.
  const all = [...known, ...found];
  for (const span of names) {
    if (found.includes(span)) continue;
    if (all.some((other) => areJoined(reading.text, other, span))) found.push(span);
  }
  return found;
}

/** Runs of two or three capitalised words, small words of family names inside, cut where "and" and "of" part them. */
function nameRuns(run: CapitalRun): Span[] {
  const parts: CapitalRun[number][][] = [[]];
  for (const word of run) {
    if (/^(?:and|&|of|for|the|in|at|et|y)$/u.test(word.text)) parts.push([]);
    else parts.at(-1)!.push(word);
  }
  return parts.flatMap((part) => {
    const words = OPENING.test(part[0]?.text ?? '') ? part.slice(1) : part;
    const isSized = words.length >= 2 && words.length <= 4;
    const isWritten = words.every(({ text }) =>
      /^(?:\p{Lu}\p{Ll}+(?:[-'’]\p{L}+)*|\p{Lu}\.|\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+|O['’]\p{Lu}\p{Ll}+|van|von|de|der|den|del|della|di|da|dos|la|le|bin|ibn|al|el|ter|ten)$/u.test(
        text,
      ),
    );
    return isSized && isWritten ? [{ start: words[0]!.start, end: words.at(-1)!.end }] : [];
  });
}

const OPENING =
  /^(?:With|By|For|From|And|But|While|When|As|After|Before|Since|In|At|Later|Then|Also|Dr|Prof|Professor|Mr|Ms|Mrs)$/u;

function isName(reading: Reading, index: number, span: Span): boolean {
  const { text } = reading;
  return (
    isPersonNameLike(text.slice(span.start, span.end).replace(/\s+/gu, ' ')) &&
    !reading.organizations[index]!.some((form) => overlapsSpan(form, span)) &&
    !reading.matches[index]!.some(
      (match) =>
        overlapsSpan(match, span) &&
        (match.end - match.start > (span.end - span.start) / 2 || match.start === span.start),
    )
  );
}

function isTold(reading: Reading, index: number, span: Span): boolean {
  const { text } = reading;
  const sentence = sentenceAt(reading, index, span);
  const plain = (from: number, to: number): string =>
    text
      .slice(Math.max(sentence.start, from), Math.min(sentence.end, to))
      .replace(/[*_[\]]+/gu, '')
      .replace(/\s+/gu, ' ');
  const before = plain(span.start - 90, span.start).replace(/(?:Dr|Prof(?:essor)?|Ms|Mr|Mrs)\.?\s$/u, '');
  const after = plain(span.end, span.end + 90);
  const role = ROLE_BEFORE.exec(before)?.[1];
  if (KIN_BEFORE.test(before) || (role !== undefined && isRoleWord(role))) return true;
  if (surnamesOf(reading).has(text.slice(span.start, span.end).split(/\s/u).at(-1)!)) return true;
  if (WAS.test(before) || VERB_BEFORE.test(before) || WHO.test(after)) return true;
  if (LEARNED_BEFORE.test(before) || (/\bwhere\s$/u.test(before) && TAUGHT.test(after))) return true;
  if (COMPANY_BEFORE.test(before) && OF_SOME.test(after)) return true;
  const words = IS_A.exec(after)?.[1]?.trim().split(' ') ?? [];
  return words.some((word) => IS_KIN.test(word) || isRoleWord(word));
}

/** A family name alone, of which a sentence says what only people have or do: "Ruiz, 41, is", "Ruiz was born". */
const SURNAME =
  /(?:^|[.!?]["”]?\s+|\n)(\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)(?:,\s\d\d,\s|\s(?:was born|grew up|says|recalls|studied|graduated|dropped out|earned (?:her|his|a)|holds (?:a|an|degrees)|taught (?:herself|himself)|did (?:her|his)|spent (?:her|his))\b)/gu;
const surnames = new WeakMap<Reading, ReadonlySet<string>>();

function surnamesOf(reading: Reading): ReadonlySet<string> {
  let known = surnames.get(reading);
  if (!known) {
    known = new Set(allMatches(reading.text, SURNAME).map((match) => match[1]!));
    surnames.set(reading, known);
  }
  return known;
}

/** "**Ana Ruiz & Mira Oh** run a studio": two names in the bold words with which a block begins. */
function isHeadOfTwo({ text, blocks }: Reading, index: number, span: Span): boolean {
  const block = blocks[index]!;
  const mark = block.marks.find(({ how, start }) => how === 'strong' && start - block.text.start <= 4);
  if (!mark || !containsSpan(mark, span)) return false;
  const names = text.slice(mark.start, mark.end).split(/\s(?:&|and|und|et|y)\s/u);
  return names.length === 2 && names.every((name) => isPersonNameLike(name.trim()));
}

function areJoined(text: string, a: Span, b: Span): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return (
    second.start - first.end < 8 &&
    /^[*_]*(?:,|\s(?:and|&)|,\s(?:and|&))\s[*_]*$/u.test(text.slice(first.end, second.start))
  );
}
