import type { Span } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import {
  closeUpName,
  isPersonNameLike,
  koreanFamilyNames,
  notHangulNames,
  sameInitials,
} from '../names/index.ts';
import { type Block, SIDE_SECTIONS } from '../parse/index.ts';
import { readAuthors } from '../references/index.ts';
import { isRole } from '../words/roleWords.ts';
import { isSureName } from './isSureName.ts';
import type { NamedPerson } from './namedPerson.ts';
import {
  isByline,
  isSpaced,
  KOREAN_TITLE,
  nameAt,
  readNamePiece,
  readTitle,
  withOtherNames,
} from './readName.ts';

const NAME_KEY =
  /^(?:full |legal |given )?names?(?:\s*\(.*\))?$|^(?:surname|last name|family name)s?(?:\(s\))?\s?\/\s?(?:first|other|given) names?(?:\(s\))?$|^(?:first|given) names?(?:\(s\))?\s?\/\s?(?:surname|last name)s?(?:\(s\))?$|^(?:(?:지원자|신청자|작성자|본인)?\s?(?:이\s*름|성\s*명|성\s*함)(?:\s*[(/].*)?|영문명|한글명|지원자|지원자\s?명|응시자|피추천인|name \/ 이름|이름 \/ name)$/iu;
/** A key whose value names who wrote the document; they own it where nobody else does. */
const AUTHOR_KEY = /^(?:author|writer|작성자|글쓴이|저자)$/iu;
/** "저는 8년차 백엔드 개발자 이하늘입니다": the name at the end of who one is. */
const KOREAN_GREETING =
  /(?:저는|나는|저,|제 이름은|안녕하세요[!,.~]*|안녕하십니까[!,.?]*|반갑습니다[!,.~]*)\s[^.\n]{0,80}?(?<=\s)[*_]{0,3}(\p{Script=Hangul}{2,4}?)(?=[*_]{0,3}\s?입니다|이라고|라고|이에요|예요|이라 합니다|라 합니다)/gu;
/** "백엔드 개발자 이하늘입니다.": who one is at the beginning of a line, with the name behind a role. */
const KOREAN_BEGINNING =
  /^[^.\n]{0,60}?(?<![\p{L}])([\p{Script=Hangul}]{2,10})\s[*_]{0,2}(\p{Script=Hangul}{3,4}?)[*_]{0,2}(?=\s?입니다|이라고 합니다|라고 합니다|이에요|예요)/u;
/** "My guest today is Ana Ruiz": somebody else says it. */
const PRESENTED =
  /(?:\b(?:(?:my|our|today['’]s|this week['’]s) guests?(?: today| this week| for today)? (?:is|was)|(?:please )?(?:meet|welcome)|introducing|we(?:['’]re| are) joined by|in conversation with|interview with)\s+)/giu;
const GREETING =
  /(?:\b(?:I['’]m|I am|my name is|this is|I go by|call me|this (?:page|site|repository|repo|profile|document|file|cv|resume) (?:is about|belongs to|is for|describes))\s+[*_]{0,3}|(?:저는|제 이름은|안녕하세요[,.!]?\s*(?:저는)?)\s*)/giu;
/** A verb that tells of somebody's life, somewhere behind their name at the beginning of a text. */
const LIFE =
  /^\s\([^()\n]{3,60}\)\s\p{Ll}+s\s|^[^.\n]{0,120}?\b(?:is|was|has|had|leads?|works?|received|joined|holds|studie[sd]|obtained|serves?|earned|completed|grew up|came|began|started|taught|teaches|founded|runs|writes|wrote|makes|designs|develops|explores|investigates|researches|creates|helps|believes|specialises|specializes|advises|chairs|coordinates|manages|maintains|organises|organizes|designed|developed|created|joins|came|builds|built|lives|spent|heads|directs|graduated|read|trained|died)\b/u;

/** How the last line of a letter or a form names who signs it. */
const KOREAN_SIGNATURE =
  /(?:^|\s)(?:지\s?원\s?자|작\s?성\s?자|신\s?청\s?인|추\s?천\s?인|제\s?출\s?자|본\s?인|성\s?명|이\s?름)\s*[:：]?\s*(\p{Script=Hangul}{2,4}|\p{Script=Hangul}(?:\s{1,3}\p{Script=Hangul}){1,3})\s*(?:[(（]?\s*(?:인|서명|印|자필\s?서명)\s*[)）]?|드림|올림|배상)?\s*$/u;
const KOREAN_SIGNED =
  /(?:^|\s)(\p{Script=Hangul}{2,4}|\p{Script=Hangul}(?:\s{1,3}\p{Script=Hangul}){1,3})\s*(?:[(（]\s*(?:인|서명|印|자필\s?서명)\s*[)）]|드림|올림|배상)\s*$/u;
const CLOSING =
  /^[*_\s]*(?:(?:yours|with|best|kind|warm|many|sincere|kindest|warmest)\s)?(?:(?:very\s)?(?:sincerely|faithfully|truly|cordially|respectfully|warmly|regards|wishes|thanks|love)|cheers|yours|best|sincerely yours|respectfully yours)(?:\s(?:yours|regards|again))?[,.]?[*_\s]*$/iu;
/** What stands before the name of somebody whom a letter is about. */
const ABOUT =
  /\b(?:(?:letter|letters|statement) of (?:recommendation|reference|support)|recommendation(?: letter)?|reference(?: letter)?|in support of|nomination|to recommend|recommend(?:ing)?|(?:pleasure|pleased|delighted|honou?red|happy) to (?:recommend|nominate|support|endorse|introduce)|on behalf of|regarding|re:)\s(?:(?:for|of|on behalf of|the application of|my (?:former )?(?:student|colleague))\s)?(?=(?:Dr|Ms|Mr|Mrs|Mx|Prof)?\.?\s?\p{Lu})/giu;
const LETTER = /\brecommend|\breference\b|\bnominat|\bin support of\b|추천/iu;

/** Who a document belongs to, and who says "I" in it. */
export interface Owner {
  /** The person whom it is about. */
  readonly owner: NamedPerson | undefined;
  /** Who wrote it: the owner, but for letters about somebody else. */
  readonly writer: NamedPerson | undefined;
}

/** The name that a form, a card or front matter gives under "Name". */
export function readKeyedOwner(text: string, blocks: readonly Block[]): NamedPerson | undefined {
  return readKeyed(text, blocks, NAME_KEY) ?? readNameLine(text, blocks);
}

function readKeyed(text: string, blocks: readonly Block[], key: RegExp): NamedPerson | undefined {
  for (const [index, block] of blocks.entries()) {
    if (!block.key || !block.value) continue;
    const name = text
      .slice(block.key.start, block.key.end)
      .replace(/^[^\p{L}]+|[*_:：\s]+$/gu, '')
      .replace(/^[가-하][.)]\s/u, '')
      .trim();
    if (!key.test(name)) continue;
    const person = readTitle(text, block.value, index) ?? readLongName(text, block.value, index);
    if (person) return person;
  }
  return undefined;
}

/** What only the key tells to be a name: "이름: 박초롱별", of four syllables, or "Name: Ana R uiz", which OCR tore apart. */
function readLongName(text: string, value: Span, block: number): NamedPerson | undefined {
  const name = text.slice(value.start, value.end);
  const isLong = /^\p{Script=Hangul}{4}$/u.test(name) && koreanFamilyNames.has(text[value.start]!);
  // "이름: 국지원" ends like a word, "이름: 간재희" has a rare family name
  const isRare =
    /^\p{Script=Hangul}{3}$/u.test(name) &&
    !isRole(name) &&
    !NO_VALUE.test(name) &&
    !notHangulNames.has(name);
  const isName = isLong || (/^\p{Lu}/u.test(name) && isPersonNameLike(closeUpName(name)));
  return isName || isRare ? { ...value, as: 'owner', confidence: 0.85, also: [], block } : undefined;
}

/** What a form says instead of a name. */
const NO_VALUE = /^(?:비공개|미기재|없음|무기명|해당|익명|미정|추후)|(?:생략|참조|회사|대학|학교)$/u;

/** Whether a table's column holds names. */
export function isNameColumn(header: string): boolean {
  return (
    NAME_KEY.test(header.trim()) ||
    /^(?:person|members?|who|students?|speakers?|panel(?:l?ist)?s?|moderators?|presenters?|participants?|mentees?|alumn[iua]s?|researchers?|담당자?|구성원|연사|발표자|강연자|토론자|패널|학생|연구원|위원|멤버|참석자)$/iu.test(
      header.trim(),
    )
  );
}

/** "**이름** 박서연 (Park Seoyeon)": a key and a name without a colon between. */
function readNameLine(text: string, blocks: readonly Block[]): NamedPerson | undefined {
  for (const [index, block] of blocks.slice(0, 15).entries()) {
    if (block.type === 'heading' || block.type === 'code') continue;
    const slice = text.slice(block.text.start, block.text.end);
    const lead = /^[*_|\s]*(?:성\s*명|이\s*름|Full name|Name)[*_|\s:：]+/iu.exec(slice);
    const person =
      lead && readTitle(text, { start: block.text.start + lead[0].length, end: block.text.end }, index);
    if (person) return person;
  }
  return undefined;
}

/** The name in the title of a document: in a heading above its first section, or in one of the highest level. */
export function readTitleOwner(text: string, blocks: readonly Block[]): NamedPerson | undefined {
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'heading') continue;
    const isTitle = block.sectionBlock !== index || block.depth === 1;
    const person = isTitle ? readTitle(text, block.text, index) : undefined;
    if (person) return person;
    if (block.sectionBlock === index && block.section !== 'profile') return undefined;
  }
  return undefined;
}

/** The name in the first lines, before the second heading. A part of a line has to be surely one. */
export function readFirstLines(text: string, blocks: readonly Block[]): NamedPerson | undefined {
  let headings = 0;
  for (const [index, block] of blocks.slice(0, 6).entries()) {
    if (block.type === 'heading' && ++headings > 1) break;
    // "■ ANA RUIZ ■" is no list
    const isFirstItem = index === 0 && block.type === 'item';
    if (block.type !== 'line' && block.type !== 'heading' && !isFirstItem) continue;
    const person = readTitle(text, block.text, index);
    if (isByline(text, block.text)) continue;
    const isFirst =
      person &&
      /^[\P{L}]*(?:(?:Dr|Prof(?:essor)?|Mr|Ms|Mrs|Mx|Sir|Dame)\.?\s*)*$/u.test(
        text.slice(block.text.start, person.start),
      );
    if (person && (isFirst || isSureName(text.slice(person.start, person.end)))) return person;
  }
  return undefined;
}

/** The name with which the profile of an export begins, behind its side column of skills and languages. */
export function readNameCard(text: string, blocks: readonly Block[]): NamedPerson | undefined {
  const index = blocks.findIndex(
    ({ section, type }, at) =>
      section === 'profile' && type === 'line' && at > 0 && SIDE_SECTIONS.has(blocks[at - 1]!.section),
  );
  return index < 0 ? undefined : readTitle(text, blocks[index]!.text, index);
}

/** The first person whose name follows a pattern in a block. */
function namedBehind(text: string, block: Block, index: number, pattern: RegExp): NamedPerson | undefined {
  const { start, end } = block.text;
  for (const match of allMatches(text.slice(start, end), pattern)) {
    const person = afterTitle(text, start + match.index + match[0].length, end, index);
    if (person) return person;
  }
  return undefined;
}

/** Whom somebody presents who says "I" and isn't they: "My guest today is Ana Ruiz". */
export function readPresented(text: string, blocks: readonly Block[]): NamedPerson | undefined {
  for (const [index, block] of blocks.slice(0, 4).entries()) {
    if (block.type === 'code') continue;
    const person = namedBehind(text, block, index, PRESENTED);
    if (person) return person;
  }
  return undefined;
}

/** Least number of references that tell whose list it is. */
const MIN_REFERENCES = 2;

/** The author whom all references of a list share; undefined where none or several do. */
export function readCommonAuthor(text: string, blocks: readonly Block[]): NamedPerson | undefined {
  const lists = blocks.flatMap((block, index) => {
    if (block.section !== 'publications' || block.type === 'heading' || block.key) return [];
    const authors = readAuthors(text, block.text);
    return authors.length > 0 ? [authors.map((author) => ({ ...author, block: index }))] : [];
  });
  if (lists.length < MIN_REFERENCES) return undefined;
  const shared = lists[0]!.filter((author) =>
    lists.every((list) => list.some((other) => sameInitials(author.name, other.name))),
  );
  if (shared.length !== 1) return undefined;
  const spellings = lists.flat().filter(({ name }) => sameInitials(name, shared[0]!.name));
  const { start, end, block } = spellings.reduce((longest, other) =>
    other.name.length > longest.name.length ? other : longest,
  );
  return { start, end, as: 'owner', confidence: 0.7, also: [], block };
}

/** No title names the owner: the author of the front matter, a greeting, or the subject of the first sentence. */
export function readOpening(text: string, blocks: readonly Block[]): NamedPerson | undefined {
  return (
    readKeyed(text, blocks.slice(0, 12), AUTHOR_KEY) ??
    readGreeting(text, blocks) ??
    readFirstSentence(text, blocks) ??
    readQuoted(text, blocks)
  );
}

/** Who says who they are: "I'm Ana Ruiz", "저는 … 이하늘입니다". */
export function readGreeting(text: string, blocks: readonly Block[]): NamedPerson | undefined {
  for (const [index, block] of blocks.slice(0, 20).entries()) {
    if (block.type === 'code') continue;
    const slice = text.slice(block.text.start, block.text.end);
    const titled =
      /^[*_\s]*(\p{Script=Hangul}{2,4})\s(\p{Script=Hangul}{2,8}?)(?:은|는|이|가|님은|께서는)\s/u.exec(slice);
    if (titled && isPersonNameLike(titled[1]!) && isRole(titled[2]!)) {
      const at = block.text.start + slice.indexOf(titled[1]!);
      return withOtherNames(text, { start: at, end: at + titled[1]!.length }, index);
    }
    for (const match of allMatches(slice, KOREAN_GREETING)) {
      const name = match[1]!;
      const at = block.text.start + match.index + match[0].length - name.length;
      if (isPersonNameLike(name) && !isRole(name))
        return withOtherNames(text, { start: at, end: at + name.length }, index);
    }
    const begun = index < 8 ? KOREAN_BEGINNING.exec(slice) : null;
    if (begun && isRole(begun[1]!) && isPersonNameLike(begun[2]!) && !isRole(begun[2]!)) {
      const at = block.text.start + begun[0].lastIndexOf(begun[2]!);
      return withOtherNames(text, { start: at, end: at + begun[2]!.length }, index);
    }
    for (const match of allMatches(slice, GREETING)) {
      const start = block.text.start + match.index + match[0].length;
      const person = nameAt(text, start, block.text.end, index);
      if (person) return person;
    }
  }
  return undefined;
}

/** `"…", says Ana Ruiz, who …`: whom a portrait begins by quoting. */
const QUOTED = /["”’],?\s(?:says|said|explains|recalls|remembers|jokes)\s(?=\p{Lu})/giu;

function readQuoted(text: string, blocks: readonly Block[]): NamedPerson | undefined {
  for (const [index, block] of blocks.slice(0, 4).entries()) {
    if (block.type !== 'paragraph') continue;
    const person = namedBehind(text, block, index, QUOTED);
    if (person && /^,\s(?:who|an?|the|now)\s/u.test(text.slice(person.end, person.end + 8))) return person;
  }
  return undefined;
}

function readFirstSentence(text: string, blocks: readonly Block[]): NamedPerson | undefined {
  for (const [index, block] of blocks.slice(0, 8).entries()) {
    if (block.type !== 'paragraph' && block.type !== 'item' && block.type !== 'line') continue;
    const person = readLifeOf(text, block, index);
    if (person) return person;
  }
  return undefined;
}

/** The person whose life a block begins to tell: "Ana Ruiz is a physicist …", "한가온은 …". */
export function readLifeOf(text: string, block: Block, index: number): NamedPerson | undefined {
  const { start, end } = block.text;
  const title = /^[*_]{0,3}(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.?\s+(?:[Ee]merit(?:us|a)\s+)?)?/u.exec(
    text.slice(start, end),
  )![0];
  const person = nameAt(text, start + title.length, end, index);
  if (!person || isFounded(text, text.slice(person.start, person.end))) return undefined;
  const next = text
    .slice(person.end, Math.min(end, person.end + 200))
    .replace(/^[*_]{1,3}(?=[은는이가]\s)/u, '');
  if (!/^[\s,(]|^(?:은|는|이|가)\s/u.test(next)) return undefined;
  return LIFE.test(next) || KOREAN_LIFE.test(next) ? person : undefined;
}

/** "나르미를 설립", "스타트업 '나르미'": a company's name may have the form of a person's. */
function isFounded(text: string, name: string): boolean {
  return (
    /^\p{Script=Hangul}+$/u.test(name) &&
    new RegExp(
      `(?<!\\p{L})['‘“"「]?${name}['’”"」]?(?:을|를)\\s(?:공동\\s?)?(?:설립|창업|창립)|(?:기업|스타트업|회사)\\s['‘“"「]?${name}`,
      'u',
    ).test(text)
  );
}

/** "한가온은 …", "한가온(41) 새벽소프트 대표는 …". */
const KOREAN_LIFE = new RegExp(
  `^(?:\\s*\\([^)]*\\))?(?:(?:\\s[\\p{Script=Hangul}A-Za-z·]+){0,3}\\s(?:${KOREAN_TITLE}|[A-Z]{3}))?(?:\\s?\\([^()]{1,20}\\))?(?:은|는|이|가)\\s`,
  'u',
);

/** Who signs a letter or a form in its last lines. */
export function readSignature(text: string, blocks: readonly Block[]): NamedPerson | undefined {
  const from = Math.max(0, blocks.length - 8);
  for (let index = blocks.length - 1; index >= from; index--) {
    const { type, text: span } = blocks[index]!;
    if (type === 'code' || span.end - span.start > 160) continue;
    const slice = text.slice(span.start, span.end);
    const korean = KOREAN_SIGNATURE.exec(slice) ?? KOREAN_SIGNED.exec(slice);
    if (korean) {
      const name = korean[1]!;
      const start = span.start + korean.index + korean[0].indexOf(name);
      const person = isSigner(name) && { start, end: start + name.length };
      if (person) return { ...person, as: 'owner', confidence: 0.9, also: [], block: index };
    }
    const lines = allMatches(slice, /[^\n]+/gu);
    for (const [at, line] of lines.entries()) {
      if (!CLOSING.test(line[0])) continue;
      const next = lines[at + 1];
      const below = next
        ? { start: span.start + next.index, end: span.start + next.index + next[0].length }
        : blocks[index + 1]?.text;
      const signer = below && readNamePiece(text, below, next ? index : index + 1);
      if (signer) return signer;
    }
  }
  return undefined;
}

function isSigner(name: string): boolean {
  const joined = isSpaced(name) ? name.replace(/\s/gu, '') : name;
  return isPersonNameLike(joined) && !isRole(joined);
}

/** Whom a letter recommends: "Letter of recommendation for Ana Ruiz", "한가온 학생을 추천합니다". */
export function readRecommended(text: string, blocks: readonly Block[]): NamedPerson | undefined {
  for (const [index, block] of blocks.slice(0, 14).entries()) {
    if (block.type === 'code' || block.key) continue;
    const slice = text.slice(block.text.start, block.text.end);
    if (!LETTER.test(slice)) continue;
    const person = namedBehind(text, block, index, ABOUT);
    if (person) return person;
    const korean = RECOMMENDED.exec(slice);
    if (korean && isPersonNameLike(korean[1]!)) {
      const start = block.text.start + korean.index;
      return withOtherNames(text, { start, end: start + korean[1]!.length }, index);
    }
  }
  return undefined;
}

const RECOMMENDED = new RegExp(
  `(?<![\\p{L}])(\\p{Script=Hangul}{2,4})\\s?(?:${KOREAN_TITLE})?(?:을|를)\\s[^.\\n]{0,40}추천`,
  'u',
);

function afterTitle(text: string, start: number, end: number, block: number): NamedPerson | undefined {
  const title = /^(?:(?:Dr|Ms|Mr|Mrs|Mx|Prof(?:essor)?)\.?\s+)?/u.exec(text.slice(start, end))![0];
  return nameAt(text, start + title.length, end, block);
}

/** Whether a document has the form of a letter or a recommendation. */
export function isLetter(text: string, blocks: readonly Block[]): boolean {
  return blocks
    .slice(0, 14)
    .some(({ text: span }) =>
      /^(?:\W*dear\s|to whom it may concern|추\s?천\s?서$|추천의\s?글)/iu.test(
        text.slice(span.start, span.end),
      ),
    );
}

/** Spans that tell nothing but where a name stands. */
export function isSameName(text: string, a: Span, b: Span): boolean {
  const plain = ({ start, end }: Span): string => text.slice(start, end).replace(/\s/gu, '').toLowerCase();
  return plain(a) === plain(b);
}
