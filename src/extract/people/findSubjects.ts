import type { Span } from '../../model/index.ts';
import { isPersonNameLike } from '../names/index.ts';
import type { Block, Section } from '../parse/index.ts';
import { trimSpan } from '../reading.ts';
import { findOrganizationForms } from '../words/findOrganizationForms.ts';
import { isRole } from '../words/roleWords.ts';
import type { NamedPerson } from './namedPerson.ts';

/** Whose document it is, and whose each block is. */
export interface Subjects {
  /** The person the whole document is about; undefined for a page of several people or of nobody. */
  readonly owner: NamedPerson | undefined;
  /** For each block, the person that its bullets and fragments speak of. */
  readonly ofBlock: readonly (NamedPerson | undefined)[];
}

const NAME_KEY =
  /^(?:full |legal |given )?names?(?:\s*\(.*\))?$|^(?:이름|성명|성\s*명|영문명|한글명|지원자|name \/ 이름|이름 \/ name)$/iu;
const TITLE_WORDS =
  /^(?:curriculum vitae|cv|r[ée]sum[ée]|profile|biography|bio|about|hi|hello|이력서|경력기술서|자기소개서|포트폴리오|프로필|약력)$/iu;
const TITLE_LEAD =
  /^(?:(?:curriculum vitae|cv|r[ée]sum[ée]|profile|biography|bio|portfolio|이력서|경력기술서|자기소개서|프로필|약력)\s*(?:of|for|[-–—:|·])?\s*)/iu;
/** "저는 8년차 백엔드 개발자 이하늘입니다": the name at the end of who one is. */
const KOREAN_GREETING =
  /(?:저는|나는|저,)\s[^.\n]{0,60}?(?<=\s)(\p{Script=Hangul}{2,4})(?=입니다|이라고|라고|이에요|예요)/gu;
const GREETING =
  /(?:\b(?:I['’]m|I am|my name is|this is|I go by|call me)\s+|(?:저는|제 이름은|안녕하세요[,.!]?\s*(?:저는)?)\s*)/giu;
/** Sections in which a person's heading names somebody else than the owner. */
const OTHERS: ReadonlySet<Section> = new Set<Section>(['references', 'publications', 'awards', 'talks']);

/** Finds the owner of a document and the subjects of its blocks. */
export function findSubjects(text: string, blocks: readonly Block[]): Subjects {
  const headings = blocks.map((block, index) => {
    if (block.type !== 'heading' || OTHERS.has(block.section)) return undefined;
    return readTitle(text, block.text, index);
  });
  const leads = blocks.map((block, index) => headings[index] ?? readLead(text, block, index));
  const named = headings.filter((person) => person !== undefined);
  const distinct = new Set(named.map((person) => key(text, person)));
  const keyed = blocks.findIndex(
    (block) =>
      block.key &&
      block.value &&
      NAME_KEY.test(
        text
          .slice(block.key.start, block.key.end)
          .replace(/[*_:：\s]+$/gu, '')
          .trim(),
      ),
  );
  const fromKey = keyed < 0 ? readNameLine(text, blocks) : readTitle(text, blocks[keyed]!.value!, keyed);
  const owner =
    distinct.size > 1 && !isFirst(blocks, named[0])
      ? undefined
      : (named[0] ?? fromKey ?? readOpening(text, blocks));
  const isPage =
    distinct.size > 1
      ? isSeveral(text, blocks, headings)
      : owner === undefined && countNames(text, leads) > 1;
  if (isPage) return { owner: undefined, ofBlock: inherit(blocks, headings, leads) };
  return { owner, ofBlock: blocks.map(() => owner) };
}

/** "**이름** 박서연 (Park Seoyeon)": a key and a name without a colon between. */
function readNameLine(text: string, blocks: readonly Block[]): NamedPerson | undefined {
  for (const [index, block] of blocks.slice(0, 15).entries()) {
    if (block.type === 'heading' || block.type === 'code') continue;
    const slice = text.slice(block.text.start, block.text.end);
    const lead = /^[*_|\s]*(?:성\s?명|이\s?름|Full name|Name)[*_|\s:：]+/iu.exec(slice);
    const person =
      lead && readTitle(text, { start: block.text.start + lead[0].length, end: block.text.end }, index);
    if (person) return person;
  }
  return undefined;
}

function key(text: string, span: Span): string {
  return text.slice(span.start, span.end).toLowerCase();
}

function isFirst(blocks: readonly Block[], person: NamedPerson | undefined): boolean {
  const first = blocks.findIndex((block) => block.type === 'heading');
  return person !== undefined && person.block <= first;
}

/** A page of several people: at least two headings with names at the same depth, of different people. */
function isSeveral(
  text: string,
  blocks: readonly Block[],
  headings: readonly (NamedPerson | undefined)[],
): boolean {
  const names = new Map<number, Set<string>>();
  for (const [index, person] of headings.entries()) {
    if (!person) continue;
    const depth = blocks[index]!.depth;
    names.set(depth, (names.get(depth) ?? new Set()).add(key(text, person)));
  }
  return [...names.values()].some((set) => set.size > 1);
}

/** On a page of several people: each heading's person for what is under it, each lead's for its own block. */
function inherit(
  blocks: readonly Block[],
  headings: readonly (NamedPerson | undefined)[],
  leads: readonly (NamedPerson | undefined)[],
): (NamedPerson | undefined)[] {
  let current: NamedPerson | undefined;
  let depth = 0;
  return blocks.map((block, index) => {
    const person = headings[index];
    if (person) {
      current = person;
      depth = block.depth;
    } else if (block.type === 'heading' && block.depth <= depth && current) {
      current = undefined;
    }
    return leads[index] ?? current;
  });
}

function countNames(text: string, people: readonly (NamedPerson | undefined)[]): number {
  return new Set(people.flatMap((person) => (person ? [key(text, person)] : []))).size;
}

/** The person with whom a block of a team page begins: "**Ana Ruiz** (2021– ) — …", a row under "Name". */
function readLead(text: string, block: Block, index: number): NamedPerson | undefined {
  if (OTHERS.has(block.section) || block.type === 'code' || block.type === 'heading') return undefined;
  if (block.type === 'row') {
    const column = block.headers.findIndex((header) =>
      NAME_KEY.test(text.slice(header.start, header.end).trim()),
    );
    const cell = block.cells[column === -1 ? 0 : column];
    return column === -1 || !cell ? undefined : readNamePiece(text, cell, index);
  }
  const slice = text.slice(block.text.start, block.text.end);
  const lead =
    /^[*_]{0,3}([^*_()\n,:–—→|·-]{2,40}(?:-[^*_()\n,:–—→|·-]{2,20})?)(?=[*_]{1,3}|\s?[(,:–—→|·]|\s-\s|$)/u.exec(
      slice,
    );
  // "Likes Go." is a sentence, "**Ana Ruiz.** Likes Go." begins with a name.
  if (!lead || (lead[0].length === slice.length && /\p{Ll}\.$/u.test(slice))) return undefined;
  const start = block.text.start + lead[0].length - lead[1]!.length;
  return readNamePiece(text, { start, end: start + lead[1]!.trimEnd().length }, index);
}

/** What is longer is no title; only its beginning is read. UTF-16 units. */
const MAX_TITLE = 300;

/** The person in a title: "# Jane Doe, Ph.D.", "F1-08: 김도윤 (Kim Doyun)", "Resume of Jane Doe | Data Engineer". */
function readTitle(text: string, within: Span, block: number): NamedPerson | undefined {
  const slice = text.slice(within.start, Math.min(within.end, within.start + MAX_TITLE)).split('\n')[0]!;
  let offset = within.start;
  const lead = TITLE_LEAD.exec(slice)?.[0] ?? '';
  offset += lead.length;
  const rest = slice.slice(lead.length);
  const inverted =
    /^[*_\s]*(\p{Lu}[\p{L}'’-]+),\s(\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){0,2}?)(?=[*_\s]*(?:$|[(|·–—]))/u.exec(
      rest,
    );
  if (inverted && isPersonNameLike(`${inverted[2]} ${inverted[1]}`)) {
    const span = trimSpan(text, { start: offset, end: offset + inverted[0].length });
    if (!isSomethingElse(text, span)) return { ...span, as: 'owner', confidence: 0.9, also: [], block };
  }
  for (const match of rest.matchAll(/[^|·,:;–—\t/]+(?:\s[-]\s)?/gu)) {
    const piece = trimSpan(text, {
      start: offset + match.index,
      end: offset + match.index + match[0].length,
    });
    const person = readNamePiece(text, piece, block);
    if (person) return person;
  }
  return undefined;
}

/** "Minho Ryu (bzantium)", "김도윤 (Kim Doyun)", "Jane Doe - Engineer". */
function readNamePiece(text: string, piece: Span, block: number): NamedPerson | undefined {
  const slice = text.slice(piece.start, piece.end);
  if (slice.length > MAX_TITLE) return undefined;
  const bracket = /^([^()[\]]+?)\s*[([]([^()[\]]+)[)\]]?\s*(.*)$/su.exec(slice);
  const before = bracket ? bracket[1]! : slice.split(/\s[-–—]\s/u)[0]!;
  const title =
    /^[*_\s]*(?:(?:I['’]m|I am|[Tt]his is|[Mm]y name is|저는)\s+)?(?:(?:Prof(?:essor)?|Dr|Mr|Ms|Mrs)\.?\s+)*/u.exec(
      before,
    )?.[0].length ?? 0;
  const main = trimSpan(text, { start: piece.start + title, end: piece.start + before.length });
  const name = text.slice(main.start, main.end);
  if (TITLE_WORDS.test(name)) return undefined;
  const also: Span[] = [];
  if (bracket) {
    const start = piece.start + slice.indexOf(bracket[2]!, bracket[1]!.length);
    const inner = trimSpan(text, { start, end: start + bracket[2]!.length });
    const other = text.slice(inner.start, inner.end);
    if (isPersonNameLike(other) || (isPersonNameLike(name) && isHandle(other))) also.push(inner);
  }
  // "김도윤 Kim Doyun": both names without a bracket.
  const both = /^(\p{Script=Hangul}{2,4})\s+((?:\p{Lu}[\p{L}'’-]+\s?){2,3})$/u.exec(name) ?? undefined;
  if (both) {
    const first = { start: main.start, end: main.start + both[1]!.length };
    const second = trimSpan(text, { start: main.end - both[2]!.length, end: main.end });
    return { ...first, as: 'owner', confidence: 0.95, also: [second, ...also], block };
  }
  const spaced = /^\p{Script=Hangul}(?:\s\p{Script=Hangul}){1,3}$/u.test(name);
  if (!isPersonNameLike(spaced ? name.replace(/\s/gu, '') : name) || isSomethingElse(text, main))
    return undefined;
  return { ...main, as: 'owner', confidence: 0.95, also, block };
}

/** Role words and organizations have the form of names too: "주임", "Inha University". */
function isSomethingElse(text: string, span: Span): boolean {
  const name = text.slice(span.start, span.end);
  return (
    isRole(name) ||
    /\s\p{Lu}$/u.test(name) ||
    /\b(?:univ|college|institut|laborator|inc\b|corp)/iu.test(name) ||
    findOrganizationForms(text, span).length > 0
  );
}

/** A user name or nickname: one lower-case word, or a word with a digit. Never a qualification or pronouns. */
function isHandle(text: string): boolean {
  return (
    /^@?[\p{Ll}\p{N}][\p{L}\p{N}_.-]{2,24}$/u.test(text) &&
    !/^(?:she|he|they|her|him|ph\.?d|msc|bsc|cv|resume|remote)\b/iu.test(text)
  );
}

/** No title names the owner: the first lines, a greeting, or the subject of the first sentence. */
function readOpening(text: string, blocks: readonly Block[]): NamedPerson | undefined {
  for (const [index, block] of blocks.slice(0, 6).entries()) {
    if (block.type === 'code') continue;
    if (block.type === 'line' || block.type === 'heading' || block.type === 'pair') {
      const person = readTitle(text, block.value ?? block.text, index);
      if (person) return person;
    }
  }
  for (const [index, block] of blocks.slice(0, 20).entries()) {
    if (block.type === 'code') continue;
    const slice = text.slice(block.text.start, block.text.end);
    const titled =
      /^[*_\s]*(\p{Script=Hangul}{2,4})\s(\p{Script=Hangul}{2,8}?)(?:은|는|이|가|님은|께서는)\s/u.exec(slice);
    if (titled && isPersonNameLike(titled[1]!) && isRole(titled[2]!)) {
      const at = block.text.start + slice.indexOf(titled[1]!);
      return withAlias(text, { start: at, end: at + titled[1]!.length }, index);
    }
    for (const match of slice.matchAll(KOREAN_GREETING)) {
      const name = match[1]!;
      const at = block.text.start + match.index + match[0].length - name.length;
      if (isPersonNameLike(name) && !isRole(name))
        return withAlias(text, { start: at, end: at + name.length }, index);
    }
    for (const match of slice.matchAll(GREETING)) {
      const start = block.text.start + match.index + match[0].length;
      const person = nameAt(text, start, block.text.end, index);
      if (person) return person;
    }
  }
  for (const [index, block] of blocks.slice(0, 8).entries()) {
    if (block.type !== 'paragraph' && block.type !== 'item' && block.type !== 'line') continue;
    const start =
      block.text.start +
      (/^(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.?\s+)?/u.exec(text.slice(block.text.start, block.text.end))?.[0]
        .length ?? 0);
    const person = nameAt(text, start, block.text.end, index);
    if (person && /^[\s,(]|^(?:은|는|이|가)\s/u.test(text.slice(person.end, person.end + 3))) {
      const next = text.slice(person.end, Math.min(block.text.end, person.end + 200));
      if (
        /^[^.\n]{0,120}?\b(?:is|was|has|leads?|works?|received|joined|holds|studies|obtained|serves|earned|completed)\b/u.test(
          next,
        )
      )
        return person;
      if (/^(?:\s*\([^)]*\))?(?:은|는|이|가)\s/u.test(next)) return person;
    }
  }
  return undefined;
}

/** The longest person's name that begins at an offset. */
function nameAt(text: string, start: number, end: number, block: number): NamedPerson | undefined {
  const rest = text.slice(start, Math.min(end, start + 60));
  const latin = /^[*_]{0,2}(?:\p{Lu}[\p{L}'’-]*\.?\s+){1,4}?\p{Lu}[\p{L}'’-]+(?![\p{L}\p{N}])/u;
  for (let words = 4; words >= 2; words--) {
    const match = new RegExp(
      `^[*_]{0,2}((?:\\p{Lu}[\\p{L}'’.-]*[ \\n]+){${words - 1}}\\p{Lu}[\\p{L}'’-]+)`,
      'u',
    ).exec(rest);
    if (!match) continue;
    const name = match[1]!;
    if (!isPersonNameLike(name)) continue;
    const at = start + match[0].length - name.length;
    return withAlias(text, { start: at, end: at + name.length }, block);
  }
  if (latin.test(rest)) return undefined;
  const hangul =
    /^[*_]{0,2}(\p{Script=Hangul}{2,4}?)(?=\s*\(|입니다|이라고|라고|은\s|는\s|이\s|가\s|[,.\s*_]|$)/u.exec(
      rest,
    );
  if (hangul && isPersonNameLike(hangul[1]!)) {
    const at = start + hangul[0].length - hangul[1]!.length;
    return withAlias(text, { start: at, end: at + hangul[1]!.length }, block);
  }
  return undefined;
}

function withAlias(text: string, span: Span, block: number): NamedPerson {
  const after = /^[*_]{0,2}\s?\(([^()\n]{2,40})\)/u.exec(text.slice(span.end, span.end + 48));
  const also: Span[] = [];
  if (after) {
    const start = span.end + after[0].indexOf('(') + 1;
    const inner = trimSpan(text, { start, end: start + after[1]!.length });
    const other = text.slice(inner.start, inner.end);
    if (isPersonNameLike(other) || isHandle(other)) also.push(inner);
  }
  return { ...span, as: 'owner', confidence: 0.9, also, block };
}
