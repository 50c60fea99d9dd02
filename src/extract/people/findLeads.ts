import type { Span } from '../../model/index.ts';
import { isPersonNameLike } from '../names/index.ts';
import type { Block, Section } from '../parse/index.ts';
import { isRole, isRoleWord } from '../words/roleWords.ts';
import { isNameColumn, readLifeOf } from './findOwner.ts';
import { isSureName } from './isSureName.ts';
import type { NamedPerson } from './namedPerson.ts';
import { isByline, readNamePiece, withOtherNames } from './readName.ts';

/** The person with whom a block begins, as the blocks of a team page do. */
export interface Lead {
  readonly person: NamedPerson;
  /** What the block says behind the name and its bracketed other forms; empty where that is all. */
  readonly rest: Span;
  readonly how: 'heading' | 'row' | 'item' | 'line' | 'life';
}

/** Sections whose blocks begin with names of authors, of tools or of languages. */
const NO_LEADS: ReadonlySet<Section> = new Set<Section>([
  'publications',
  'patents',
  'skills',
  'languages',
  'certifications',
]);

/** What may stand before the name: a number, a picture, what the person does at an event. */
const BEFORE =
  /^(?:[\s*_#>]|!?\[\]\([^)\s]*\)|!\[[^\]\n]*\]\([^)\s]*\)|<[^<>\n]{1,300}>|\p{Extended_Pictographic}\ufe0f?)*(?:\d{1,2}[.)]\s+)?(?:\d{1,2}:\d\d(?:\s?[-–~]\s?\d{1,2}:\d\d)?\s+)?(?:(?:Opening |Closing |Invited |Guest |Plenary |Session )?(?:Keynotes?|Speakers?|Panel(?:l?ist)?|Moderat(?:or|ion)|Hosts?|Chairs?|Talk|Presenter|Instructor|연사|발표자?|강연자?|강사|좌장|사회자?|토론자?|패널|기조\s?강연)\s?\d{0,2}\s?[:：|–—-]\s*)?(?:[*_[]|<[^<>\n]{1,300}>)*/u;
/** A name, up to what may follow it: a bracket, a comma, a dash, a bar, an arrow, the end of bold text or of the line. */
const NAME =
  /^((?:(?:Prof|Dr|Mr|Ms|Mrs|St)\.\s?|\p{Lu}\.\s?)*[^*_()\n\t,:;–—→➔|·•/[\]<>"“”「『]{2,44}?)(?=\s*(?:$|[*_\n\t(,:;–—→➔|·•/\]<]|[-~]\s|->|\s-|\s{3}))/u;

/** Finds the people with whom headings, rows, items and lines begin; by form alone. */
export function findLeads(text: string, blocks: readonly Block[]): (Lead | undefined)[] {
  return blocks.map((block, index) =>
    block.type === 'code' || NO_LEADS.has(block.section) ? undefined : readLead(text, block, index),
  );
}

function readLead(text: string, block: Block, index: number): Lead | undefined {
  if (isByline(text, block.text)) return undefined;
  if (block.type === 'row' || (block.type === 'pair' && block.headers.length > 0))
    return readRow(text, block, index);
  if (block.type === 'pair' && !isNamedKey(text, block)) return undefined;
  const { start, end } = block.text;
  const slice = text.slice(start, Math.min(end, start + 400));
  const before = BEFORE.exec(slice)![0].length;
  const name = NAME.exec(slice.slice(before))?.[1];
  const lead = name === undefined ? undefined : readAt(text, start + before, name, block, index);
  if (lead) return lead;
  const titled = block.type === 'paragraph' ? undefined : readTitled(text, start + before, block, index);
  if (titled) return titled;
  const life = block.type === 'paragraph' ? readLifeOf(text, block, index) : undefined;
  return life && { person: life, rest: { start: life.end, end }, how: 'life' };
}

/** "한가온 새벽대학교 통계학과 교수", "**한가온 CTO**": a Korean name and, to the end of the line, who that is. */
const TITLED =
  /^(\p{Script=Hangul}{3,4})(?:\s?\([^()\n]{2,40}\))?\s([^.!?\n:：|]{2,60}?)(?:\s?\([^()\n]{1,30}\))?[*_]*$/u;

function readTitled(text: string, start: number, block: Block, index: number): Lead | undefined {
  const { end } = block.text;
  if (end - start > 90) return undefined;
  const match = TITLED.exec(text.slice(start, end));
  if (!match || !isSureName(match[1]!) || isRole(match[1]!)) return undefined;
  // "책임연구원", but not "연구 개발자 모집" and not what ends in a verb
  if (!isRole(match[2]!) || !isRoleWord(match[2]!.split(/[\s/·]+/u).at(-1)!)) return undefined;
  const person = withOtherNames(text, { start, end: start + match[1]!.length }, index);
  const last = person.also.at(-1);
  return {
    person,
    rest: { start: last ? last.end + 1 : person.end, end },
    how: block.type === 'heading' ? 'heading' : block.type === 'item' ? 'item' : 'line',
  };
}

function readAt(text: string, start: number, name: string, block: Block, index: number): Lead | undefined {
  const { end } = block.text;
  // the other forms of a name may follow in a bracket, behind the markers of bold text
  const bracket = /^[*_\]]{0,3}(?:\([^()\s]+:\/\/[^()\s]+\))?[*_]{0,3}\s?\([^()\n]{2,60}\)/u.exec(
    text.slice(start + name.length, Math.min(end, start + name.length + 300)),
  )?.[0];
  const whole = { start, end: start + name.length };
  const withBracket = bracket && /^\s?\(/u.test(bracket) ? { start, end: whole.end + bracket.length } : whole;
  const person = readNamePiece(text, withBracket, index) ?? readNamePiece(text, whole, index);
  if (!person || !isWhole(text, whole, person)) return undefined;
  // names of four syllables are rarer than firms
  if (/^\p{Script=Hangul}{4}$/u.test(name) && !isSureName(name)) return undefined;
  // "Likes Go." is a sentence, "**Ana Ruiz.** Likes Go." begins with a name
  if (whole.end === end && /\p{Ll}\.$/u.test(name)) return undefined;
  // authors of a paper, not one person's line
  const behind = text.slice(whole.end, Math.min(end, whole.end + 60));
  const next =
    /^(?:,| and| &|·)\s*(?:and\s)?((?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}'’-]+)\s?(?:,|and\s|&|\.\s)/u.exec(
      behind,
    );
  if (next && isPersonNameLike(next[1]!) && block.type !== 'heading') return undefined;
  // "Ana Ruiz (Nimbus), Mira Oh (Foo)": a list of people in one line
  const beside = /^\s?\([^()]{2,60}\)\s?(?:,|;|·|\/|and|&)\s(?:and\s)?([^(),;]{2,44}?)\s?\(/u.exec(
    text.slice(whole.end, Math.min(end, whole.end + 140)),
  );
  if (beside && isPersonNameLike(beside[1]!)) return undefined;
  const last = person.also.at(-1);
  const from = Math.max(whole.end, last ? last.end + 1 : 0);
  return {
    person,
    rest: { start: Math.min(from, end), end },
    how: block.type === 'heading' ? 'heading' : block.type === 'item' ? 'item' : 'line',
  };
}

/** Whether nothing but a title stands beside the name in its piece. */
function isWhole(text: string, piece: Span, person: Span): boolean {
  const before = text.slice(piece.start, person.start);
  const after = text.slice(person.end, piece.end);
  return before.trim().split(/\s+/u).length <= 3 && after.trim().split(/\s+/u).length <= 3;
}

/** "이하람 (2024 입학): 강화학습": the key of a pair is a person. */
function isNamedKey(text: string, block: Block): boolean {
  if (!block.key) return true;
  const key = text.slice(block.key.start, block.key.end).replace(/\s*\([^)]*\)\s*$/u, '');
  return isPersonNameLike(key.replace(/[*_]/gu, '').trim());
}

/** The person of a row: under a column of names, or where its first cell is one. */
function readRow(text: string, block: Block, index: number): Lead | undefined {
  const column = block.headers.findIndex((header) => isNameColumn(text.slice(header.start, header.end)));
  const cell = block.cells[Math.max(0, column)];
  if (!cell) return undefined;
  const bracket = /\s?\([^()]*\)\s*$/u.exec(text.slice(cell.start, cell.end));
  const person =
    readNamePiece(text, cell, index) ??
    (bracket
      ? readNamePiece(text, { start: cell.start, end: cell.end - bracket[0].length }, index)
      : undefined);
  return person && { person, rest: { start: cell.end, end: block.text.end }, how: 'row' };
}
