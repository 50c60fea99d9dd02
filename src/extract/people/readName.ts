import type { Span } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import { closeUpSpaced, isPersonNameLike } from '../names/index.ts';
import { classifySection } from '../parse/index.ts';
import { trimSpan } from '../reading.ts';
import { findOrganizationForms } from '../words/findOrganizationForms.ts';
import { isRole } from '../words/roleWords.ts';
import type { NamedPerson } from './namedPerson.ts';

/** Words behind a Korean name that tell who somebody is: "한가온 교수", "한가온 님". */
export const KOREAN_TITLE =
  '(?:(?:석좌|명예|겸임|초빙|특임|객원|조|부|정)?교수|박사|석사|대표(?:이사)?|이사|부?사장|상무|전무|본부장|센터장|연구소장|소장|실장|팀장|부장|차장|과장|대리|주임|사원|책임|선임|수석|(?:책임|선임|수석|전임|주임)?연구원|선생|작가|기자|감독|변호사|회계사|의사|간호사|엔지니어|개발자|디자이너|매니저|심사역|파트너|멘토|강사|학생|양|군|씨|옹|님)님?';

const TITLE_WORDS =
  /^(?:curriculum vitae|cv|r[ée]sum[ée]|profile|biography|bio|about|hi|hello|이력서|경력기술서|자기소개서|포트폴리오|프로필|약력)$/iu;
const TITLE_LEAD =
  /^(?:(?:curriculum vitae|cv|r[ée]sum[ée]|profile|biography|bio|portfolio|이력서|경력기술서|자기소개서|프로필|약력)\s*(?:of|for|[-–—:|·])?\s*)/iu;
const ENGLISH_TITLE =
  /^[*_\s]*(?:(?:I['’]m|I am|[Tt]his is|[Mm]y name is|저는)\s+)?(?:(?:(?:Assistant |Associate |Assoc\. |Asst\. )?Prof(?:essor)?(?: [Ee]merit(?:us|a))?|PROF(?:ESSOR)?|Dr|DR|Mr|MR|Ms|MS|Mrs|MRS|Mx)\.?(?:-Ing\.|\s(?:rer\.\s?nat|rer\.\s?pol|phil|med|habil|h\.\s?c)\.)*\s+)*/u;
const TRAILING_TITLE = new RegExp(`\\s(?:${KOREAN_TITLE})$`, 'u');
/** "한가온 작가 소개": what the page tells of them. */
const ABOUT_THEM = /(?<=\p{Script=Hangul})\s(?:소개|프로필|약력|이력|인터뷰|인물\s?소개)$/u;
/** "책임연구원 한가온", "통계학과 교수 한가온". */
const LEADING_ROLE = /^(?:[\p{Script=Hangul}·]{1,12}\s){1,4}(?=\p{Script=Hangul}{2,4}$)/u;

/** What separators and wide gaps part in a title; a letter-spaced name stays whole. */
const TITLE_PIECE = /(?:(?!(?<=\S{2})[ \u00a0]{4,}(?:\S{2}|\d$))[^|·,:;–—\t/■●◆▪♦])+(?:\s[-]\s)?/gu;

/** What is longer is no title; only its beginning is read. UTF-16 units. */
const MAX_TITLE = 300;

/** The person in a title: "# Jane Doe, Ph.D.", "F1-08: 김도윤 (Kim Doyun)", "Resume of Jane Doe | Data Engineer". */
export function readTitle(text: string, within: Span, block: number): NamedPerson | undefined {
  const slice = text.slice(within.start, Math.min(within.end, within.start + MAX_TITLE)).split('\n')[0]!;
  let offset = within.start;
  const lead = TITLE_LEAD.exec(slice)?.[0] ?? '';
  offset += lead.length;
  const rest = slice.slice(lead.length);
  const inverted =
    /^[*_\s]*((?:\p{Lu}[\p{Lu}'’-]+\s){0,2}\p{Lu}[\p{L}'’-]+),\s(\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){0,2}?)(?=[*_\s]*(?:$|[(|·–—]))/u.exec(
      rest,
    );
  if (inverted && isPersonNameLike(`${inverted[2]} ${inverted[1]}`)) {
    const span = trimSpan(text, { start: offset, end: offset + inverted[0].length });
    if (!isSomethingElse(text, span)) return { ...span, as: 'owner', confidence: 0.9, also: [], block };
  }
  let found: NamedPerson | undefined;
  for (const match of allMatches(rest, TITLE_PIECE)) {
    const piece = trimSpan(text, {
      start: offset + match.index,
      end: offset + match.index + match[0].length,
    });
    const person = readNamePiece(text, piece, block);
    if (found) {
      // "한가온 | Gaon Han": the next piece is the same name in the other script.
      const isOther = person && isHangul(text, person) !== isHangul(text, found);
      return isOther ? { ...found, also: [...found.also, person, ...person.also].map(spanOf) } : found;
    }
    if (person && person.also.length > 0) return person;
    found = person;
  }
  return found;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function isHangul(text: string, span: Span): boolean {
  return /\p{Script=Hangul}/u.test(text.slice(span.start, span.end));
}

/** "Minho Ryu (bzantium)", "김도윤 (Kim Doyun)", "Jane Doe - Engineer", "한가온 교수". */
export function readNamePiece(text: string, piece: Span, block: number): NamedPerson | undefined {
  const slice = text.slice(piece.start, piece.end);
  if (slice.length > MAX_TITLE) return undefined;
  const bracket = /^([^()[\]]+?)\s*[([]([^()[\]]+)[)\]]?\s*(.*)$/su.exec(slice);
  const before = bracket ? bracket[1]! : slice.split(/\s[-–—]\s/u)[0]!;
  const main = withoutTitles(text, { start: piece.start, end: piece.start + before.length });
  const name = text.slice(main.start, main.end);
  if (TITLE_WORDS.test(name)) return undefined;
  const also: Span[] = [];
  if (bracket) {
    const start = piece.start + slice.indexOf(bracket[2]!, bracket[1]!.length);
    also.push(...readOtherNames(text, { start, end: start + bracket[2]!.length }, name));
  }
  // "김도윤 Kim Doyun": both names without a bracket.
  const both = /^(\p{Script=Hangul}{2,4})\s+((?:\p{Lu}[\p{L}'’-]+\s?){2,3})$/u.exec(name) ?? undefined;
  if (both) {
    const first = { start: main.start, end: main.start + both[1]!.length };
    const second = trimSpan(text, { start: main.end - both[2]!.length, end: main.end });
    return { ...first, as: 'owner', confidence: 0.95, also: [second, ...also], block };
  }
  const closed = isSpaced(name) ? name.replace(/\s/gu, '') : closeUpSpaced(name);
  if (!isPersonNameLike(closed) || isSomethingElse(text, main)) return undefined;
  return { ...main, as: 'owner', confidence: 0.95, also, block };
}

/** The other names in a bracket behind a name: "(Kim Doyun)", "(韓瑞律, Han Seoyul)", "(bzantium)". */
function readOtherNames(text: string, within: Span, name: string): Span[] {
  const names: Span[] = [];
  for (const part of allMatches(text.slice(within.start, within.end), /[^,/;]+/gu)) {
    const start = within.start + part.index;
    const inner = trimSpan(text, { start, end: start + part[0].length });
    const other = text.slice(inner.start, inner.end);
    const isAlone = part[0].length === within.end - within.start;
    if (isPersonNameLike(other) || (isAlone && isPersonNameLike(name) && isHandle(other))) names.push(inner);
  }
  return names;
}

/** A letter-spaced Korean name: "한 가 온". */
export function isSpaced(name: string): boolean {
  return /^\p{Script=Hangul}(?:\s+\p{Script=Hangul}){1,3}$/u.test(name);
}

/** A name without "Prof." before it and "교수" behind. */
function withoutTitles(text: string, span: Span): Span {
  const slice = text.slice(span.start, span.end);
  const lead = ENGLISH_TITLE.exec(slice)?.[0].length ?? 0;
  const main = trimSpan(text, { start: span.start + lead, end: span.end });
  const name = text.slice(main.start, main.end).replace(ABOUT_THEM, '');
  if (name.length < main.end - main.start)
    return withoutTitles(text, { start: main.start, end: main.start + name.length });
  const title = TRAILING_TITLE.exec(name);
  if (title && isPersonNameLike(name.slice(0, title.index)))
    return { start: main.start, end: main.start + title.index };
  const role = LEADING_ROLE.exec(name)?.[0];
  return role && isRole(role.trim()) ? { start: main.start + role.length, end: main.end } : main;
}

/** Titles of sections, role words and organizations have the form of names too: "대외활동", "주임", "Inha University". */
function isSomethingElse(text: string, span: Span): boolean {
  const name = text.slice(span.start, span.end);
  return (
    isRole(name) ||
    classifySection(isSpaced(name) ? name.replace(/\s/gu, '') : name) !== undefined ||
    /(?:소개|안내)$/u.test(name) ||
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

/** Names of two to four words. */
const NAMES: ReadonlyMap<number, RegExp> = new Map(
  [2, 3, 4].map((words) => [
    words,
    new RegExp(`^[*_]{0,2}((?:\\p{Lu}[\\p{L}'’.-]*[ \\n]+){${words - 1}}\\p{Lu}[\\p{L}'’-]+)`, 'u'),
  ]),
);

/** The longest person's name that begins at an offset. */
export function nameAt(text: string, start: number, end: number, block: number): NamedPerson | undefined {
  const rest = text.slice(start, Math.min(end, start + 60));
  const latin = /^[*_]{0,2}(?:\p{Lu}[\p{L}'’-]*\.?\s+){1,4}?\p{Lu}[\p{L}'’-]+(?![\p{L}\p{N}])/u;
  for (let words = 4; words >= 2; words--) {
    const match = NAMES.get(words)!.exec(rest);
    if (!match) continue;
    const name = match[1]!;
    if (!isPersonNameLike(name)) continue;
    const at = start + match[0].length - name.length;
    return withOtherNames(text, { start: at, end: at + name.length }, block);
  }
  if (latin.test(rest)) return undefined;
  const hangul =
    /^[*_]{0,2}(\p{Script=Hangul}{2,4}?)(?=\s*\(|입니다|이라고|라고|은\s|는\s|이\s|가\s|[,.\s*_]|$)/u.exec(
      rest,
    );
  if (hangul && isPersonNameLike(hangul[1]!)) {
    const at = start + hangul[0].length - hangul[1]!.length;
    return withOtherNames(text, { start: at, end: at + hangul[1]!.length }, block);
  }
  return undefined;
}

/** A name as the owner's, with the other names in a bracket behind it. */
export function withOtherNames(text: string, span: Span, block: number): NamedPerson {
  const after = /^[*_]{0,2}\s?\(([^()\n]{2,40})\)/u.exec(text.slice(span.end, span.end + 48));
  const also: Span[] = [];
  if (after) {
    const start = span.end + after[0].indexOf('(') + 1;
    const name = text.slice(span.start, span.end);
    also.push(...readOtherNames(text, { start, end: start + after[1]!.length }, name));
  }
  return { ...span, as: 'owner', confidence: 0.9, also, block };
}

/** Who wrote an article, below or above it: "글 한가온 기자". */
const BYLINE = /^[\s/|=ⓒ©-]*(?:글|사진|취재|by)?\s?[\p{L}\s·]{2,20}(?:기자|특파원|에디터)(?:\s|$)/iu;

/** Whether a line tells nothing but who wrote the article. */
export function isByline(text: string, { start, end }: Span): boolean {
  return BYLINE.test(text.slice(start, Math.min(end, start + 60)));
}
