import type { Span } from '../../model/index.ts';
import { containsSpan, overlapsSpan } from '../../model/index.ts';
import type { DateRange, Section } from '../parse/index.ts';
import type { Reading } from '../reading.ts';
import { readableName, trimSpan } from '../reading.ts';
import { findDegrees } from '../words/degreeWords.ts';
import type { OrganizationForm } from '../words/findOrganizationForms.ts';
import { isUnit } from '../words/isUnit.ts';
import { isRole } from '../words/roleWords.ts';
import { type ColumnMeaning, columnMeaning, splitFacts } from './columns.ts';
import type { Entry, Segment } from './entry.ts';
import { readKoreanHead } from './readKoreanHead.ts';
import { splitSegments } from './splitSegments.ts';

/**
 * Reads the heads of a document's entries: which piece is the role, which the organization, the place, the degree.
 *
 * @returns entries in the order of the document
 */
export function readEntries(reading: Reading): Entry[] {
  const groups = new Map<number, { head: number[]; body: number[] }>();
  for (const [index, block] of reading.blocks.entries()) {
    if (block.entry < 0 || block.type === 'code') continue;
    const group = groups.get(block.entry) ?? { head: [], body: [] };
    (block.part === 'head' ? group.head : group.body).push(index);
    groups.set(block.entry, group);
  }
  const entries: Entry[] = [];
  for (const { head, body } of groups.values())
    if (head.length > 0) entries.push(readEntry(reading, head, body));
  return entries;
}

function readEntry(reading: Reading, head: readonly number[], body: readonly number[]): Entry {
  const { blocks, text } = reading;
  const first = blocks[head[0]!]!;
  const { section } = first;
  const dates = joinKeyedDates(
    reading,
    head.flatMap((index) => reading.dates[index]!.map((date) => ({ date, index }))),
  );
  // A date on a line of its own may have been taken for the body.
  const late =
    dates.length > 0 ? undefined : body.slice(0, 2).flatMap((index) => dateLine(reading, index))[0];
  const segments = head.flatMap((index) => readSegments(reading, index, section));
  return {
    section,
    head,
    body,
    span: { start: first.text.start, end: blocks[head.at(-1)!]!.text.end },
    segments: completeSegments(reading, segments, section),
    dates: late === undefined ? dates : [late],
    degrees: head.flatMap((index) => findDegrees(text, blocks[index]!.text)),
  };
}

const START_KEY = /^\W*(?:start|from|begin|since|시작|입사|입학)/iu;
const END_KEY = /^\W*(?:end|to|until|till|finish|종료|퇴사|졸업)/iu;

/** Dates in order; where data gives the start and the end of a stay under keys of their own, as one. */
function joinKeyedDates(
  { text, blocks }: Reading,
  dates: readonly { readonly date: DateRange; readonly index: number }[],
): DateRange[] {
  const isUnder = (index: number | undefined, pattern: RegExp): boolean => {
    const key = index === undefined ? undefined : blocks[index]!.key;
    return key !== undefined && pattern.test(text.slice(key.start, key.end));
  };
  const joined: DateRange[] = [];
  for (const [at, { date, index }] of dates.entries()) {
    if (date.until !== undefined || !isUnder(index, END_KEY)) {
      joined.push(date);
      continue;
    }
    const until = date.from;
    const started = isUnder(dates[at - 1]?.index, START_KEY) ? joined.pop() : undefined;
    joined.push({
      start: started?.start ?? date.start,
      end: date.end,
      ...(started?.from === undefined ? {} : { from: started.from }),
      ...(until === undefined ? {} : { until }),
    });
  }
  return joined;
}

function dateLine(reading: Reading, index: number): readonly (typeof reading.dates)[number][number][] {
  const block = reading.blocks[index]!;
  const found = reading.dates[index]!;
  const length = found.reduce((sum, date) => sum + date.end - date.start, 0);
  return length > 0 && block.text.end - block.text.start - length < 12 ? found : [];
}

function readSegments(reading: Reading, index: number, section: Section): Segment[] {
  const block = reading.blocks[index]!;
  if (block.type === 'row' && block.headers.length > 0) return readRow(reading, index, section);
  const isWork = section === 'projects' || section === 'opensource';
  if (block.key && block.value && block.cells.length === 0) {
    const [date] = reading.dates[index]!;
    const isDated =
      date !== undefined &&
      date.start <= block.value.start &&
      date.end >= block.value.end - 1 &&
      isStay(section);
    const names = isDated && reading.text.slice(block.key.start, block.key.end).includes(',');
    if (isWork || names) return readPieces(reading, index, [block.key, block.value], section);
    return splitFacts(reading.text, block.key, block.value).flatMap(({ meaning, value }) =>
      readCell(reading, index, value, meaning, section),
    );
  }
  const areas = block.cells.length > 0 ? block.cells : [block.value ?? block.text];
  return readPieces(reading, index, areas, section);
}

/** Whether a section's entries are jobs or degrees. */
function isStay(section: Section): boolean {
  return section === 'experience' || section === 'education';
}

/** The cells of a row, each read as its header says. */
function readRow(reading: Reading, index: number, section: Section): Segment[] {
  const { text, blocks } = reading;
  const { cells, headers } = blocks[index]!;
  return cells.flatMap((cell, column) => {
    const header = headers[column];
    return readCell(
      reading,
      index,
      cell,
      header && columnMeaning(text.slice(header.start, header.end)),
      section,
    );
  });
}

/** What stands below a header or behind a key, read as that says. */
function readCell(
  reading: Reading,
  index: number,
  cell: Span,
  meaning: ColumnMeaning | undefined,
  section: Section,
): Segment[] {
  if (meaning === 'date' || cell.end <= cell.start) return [];
  const pieces = readPieces(reading, index, [cell], section);
  if (meaning === undefined || meaning === 'past') return pieces;
  if (meaning === 'other') return pieces.filter(({ what }) => what !== 'unknown' && what !== 'role');
  const isOpen = pieces.every(({ what }) => what === 'unknown');
  const [first, ...others] = pieces;
  if (!isOpen || !first) return meaning === 'role' ? mergeGuesses(pieces) : pieces;
  return isNameLike(reading.text.slice(first.start, first.end))
    ? [{ ...first, what: meaning, confidence: 0.8 }, ...others]
    : pieces;
}

/**
 * Reads the pieces of some stretches of a block: which is a role, which an organization, a place, a degree. Dates are
 * left out; what nothing tells is `unknown`.
 */
export function readPieces(
  reading: Reading,
  index: number,
  areas: readonly Span[],
  section: Section,
): Segment[] {
  const { text } = reading;
  const matches = reading.matches[index]!;
  const named = matches.filter((match) =>
    match.entries.some((entry) => entry.kind === 'organization' || entry.kind === 'place'),
  );
  const forms = reading.organizations[index]!;
  const dates = reading.dates[index]!;
  const whole: Span[] = [...named, ...dates, ...forms];
  const segments: Segment[] = [];
  for (const piece of areas.flatMap((area) => splitSegments(text, area, whole))) {
    const bare = withoutNumber(text, withoutDates(text, piece, dates));
    const rest = bare && withoutTags(text, bare, reading.blocks[index]!.markup);
    if (!rest || /^[\d\s.,%+-]*$/u.test(text.slice(rest.start, rest.end))) continue;
    segments.push(...classify(reading, index, rest, named, forms, section));
  }
  return segments;
}

/** A piece without the number of its paragraph: "3.2 Lecturer". */
function withoutNumber(text: string, piece: Span | undefined): Span | undefined {
  const number =
    piece && /^\d{1,2}(?:\.\d{1,2}){1,2}\.?\s+(?=\p{L})/u.exec(text.slice(piece.start, piece.end));
  return piece && number ? { start: piece.start + number[0].length, end: piece.end } : piece;
}

/** A piece without the tags of HTML at its ends. */
function withoutTags(text: string, piece: Span, markup: readonly Span[]): Span | undefined {
  let { start, end } = piece;
  for (const span of markup) if (span.start <= start && span.end > start) start = span.end;
  for (const span of markup.toReversed()) if (span.end >= end && span.start < end) end = span.start;
  const trimmed = trimSpan(text, { start, end: Math.max(start, end) });
  return trimmed.end > trimmed.start ? trimmed : undefined;
}

function withoutDates(text: string, piece: Span, dates: readonly Span[]): Span | undefined {
  let span: Span = piece;
  for (const date of dates) {
    if (!overlapsSpan(span, date)) continue;
    if (date.start <= span.start) span = { start: Math.min(date.end, span.end), end: span.end };
    else if (date.end >= span.end) span = { start: span.start, end: Math.max(span.start, date.start) };
  }
  const trimmed = trimSpan(text, span);
  return trimmed.end > trimmed.start ? trimmed : undefined;
}

function classify(
  reading: Reading,
  block: number,
  piece: Span,
  named: Reading['matches'][number],
  forms: readonly OrganizationForm[],
  section: Section,
): Segment[] {
  const { text } = reading;
  const slice = text.slice(piece.start, piece.end);
  const inside = named.filter((match) => overlapsSpan(match, piece));
  const form = forms
    .filter((candidate) => overlapsSpan(candidate, piece))
    .sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  const organization = inside.find((match) => match.entries.some((entry) => entry.kind === 'organization'));
  const covers = (span: Span): boolean => span.start <= piece.start + 4 && span.end >= piece.end - 2;
  const degrees = findDegrees(text, piece);
  if (degrees.length > 0 && !(organization && covers(organization))) {
    const segments: Segment[] = [{ ...piece, block, what: 'degree', confidence: 0.9 }];
    if (organization)
      segments.push({
        start: organization.start,
        end: organization.end,
        block,
        what: 'organization',
        confidence: 0.9,
      });
    else if (form && form.confidence >= 0.8)
      segments.push({
        start: form.start,
        end: form.end,
        block,
        what: 'organization',
        confidence: form.confidence,
      });
    return segments;
  }
  const korean = readKoreanSegments(reading, block, piece, inside, forms, section);
  if (korean) return korean;
  if (organization && (!form || form.end - form.start <= organization.end - organization.start)) {
    const segments: Segment[] = [
      { start: organization.start, end: organization.end, block, what: 'organization', confidence: 0.95 },
    ];
    const before = trimSpan(text, { start: piece.start, end: Math.max(piece.start, organization.start) });
    const after = trimSpan(text, { start: Math.min(piece.end, organization.end), end: piece.end });
    for (const rest of [before, after]) {
      if (rest.end <= rest.start) continue;
      const words = text.slice(rest.start, rest.end);
      if (isRole(words)) segments.push({ ...rest, block, what: 'role', confidence: 0.8 });
    }
    // "Kakao Brain Labs", "Square Peg": a longer capitalised name around a known one is a name of its own.
    const isLonger = [before, after].some(({ start, end }) => end > start) && segments.length === 1;
    return isLonger && section === 'experience' && isCapitalised(slice) && !inside.some(isPlace)
      ? [{ ...piece, block, what: 'organization', confidence: 0.65 }]
      : segments;
  }
  const head = form && trimSpan(text, { start: piece.start, end: Math.max(piece.start, form.start) });
  const isTied = head && /\b(?:of|at|for|with|in)\s+(?:the\s+)?$/iu.test(text.slice(piece.start, form.start));
  // "founder of Slowthing Studio"
  if (form && head && isTied && isRole(text.slice(head.start, head.end)))
    return [
      { ...withoutPreposition(text, head), block, what: 'role', confidence: 0.8 },
      {
        start: form.start,
        end: form.end,
        block,
        what: 'organization',
        confidence: Math.max(form.confidence, SURE),
      },
    ];
  // "Seoul Data Engineer", where the line end between was lost
  const city = inside.find((match) => match.start === piece.start && isPlace(match));
  const behind = city && trimSpan(text, { start: city.end, end: piece.end });
  if (city && behind && !form && behind.end > behind.start && isRole(text.slice(behind.start, behind.end)))
    return [
      { start: city.start, end: city.end, block, what: 'place', confidence: 0.8 },
      { ...behind, block, what: 'role', confidence: 0.8 },
    ];
  if (isRole(slice) && (!form || form.confidence < SURE))
    return [{ ...piece, block, what: 'role', confidence: 0.85 }];
  if (form && form.confidence >= 0.3) {
    const segments: Segment[] = [
      { start: form.start, end: form.end, block, what: 'organization', confidence: form.confidence },
    ];
    const before = trimSpan(text, { start: piece.start, end: Math.max(piece.start, form.start) });
    if (before.end > before.start && isRole(text.slice(before.start, before.end)))
      segments.push({ ...before, block, what: 'role', confidence: 0.8 });
    return segments;
  }
  if (isRole(slice)) return [{ ...piece, block, what: 'role', confidence: 0.85 }];
  const place = inside.find((match) => match.entries.some((entry) => entry.kind === 'place'));
  if (place && covers(place))
    return [{ start: place.start, end: place.end, block, what: 'place', confidence: 0.9 }];
  return [{ ...piece, block, what: 'unknown', confidence: 0.3 }];
}

/** Whether each word of a piece begins as names do. */
function isCapitalised(piece: string): boolean {
  const words = piece.split(/\s+/u);
  return words.length <= 5 && words.every((word) => /^[\p{Lu}\p{Script=Hangul}]/u.test(word));
}

function isPlace(match: Reading['matches'][number][number]): boolean {
  return match.entries.every(({ kind }) => kind === 'place');
}

/** Sections in whose heads a Korean word before a role is an organization though nobody knows it. */
const STAYS: ReadonlySet<Section> = new Set<Section>(['experience', 'memberships', 'teaching', 'service']);

/** The pieces of a Korean head that stand side by side without separators. */
function readKoreanSegments(
  { text, vocabulary }: Reading,
  block: number,
  piece: Span,
  named: Reading['matches'][number],
  forms: readonly OrganizationForm[],
  section: Section,
): Segment[] | undefined {
  if (!STAYS.has(section) || !/\p{Script=Hangul}/u.test(text.slice(piece.start, piece.end))) return undefined;
  const byName = named
    .filter((match) => match.entries.some(({ kind }) => kind === 'organization'))
    .map(({ start, end }) => ({ start, end, confidence: 0.95 }));
  const byForm = forms.filter((form) => containsSpan(piece, form));
  // A form around a known name goes first: "ETRI AI연구소".
  const isLonger = (form: Span, name: Span): boolean => form.end - form.start > name.end - name.start;
  const known = [
    ...byName.filter((name) => !byForm.some((form) => overlapsSpan(form, name) && isLonger(form, name))),
    ...byForm.filter((form) => !byName.some((name) => overlapsSpan(form, name) && !isLonger(form, name))),
  ];
  known.sort((a, b) => a.start - b.start);
  const head = readKoreanHead(
    text,
    piece,
    known,
    (word) => vocabulary.lookUp(word).length > 0 && vocabulary.lookUp(word, 'organization').length === 0,
  );
  if (!head) return undefined;
  const segments: Segment[] = head.organizations.map(({ start, end, confidence }) => ({
    start,
    end,
    block,
    what: 'organization',
    confidence,
  }));
  if (head.role) segments.push({ ...head.role, block, what: 'role', confidence: 0.8 });
  return segments;
}

function withoutPreposition(text: string, { start, end }: Span): Span {
  const tail = /\s+(?:of|at|for|with|in)(?:\s+the)?\s*$/iu.exec(text.slice(start, end));
  return { start, end: tail ? start + tail.index : end };
}

/** Least confidence with which a form alone settles which piece is the organization. */
const SURE = 0.6;

/** Confidence of an organization that only a role behind it tells, see {@link readKoreanHead}. */
const GUESSED = 0.6;

/** "안랩 (AhnLab) | 악성코드 분석가": beside a known employer the word before the role is part of it. */
function withoutFalseEmployer(segments: readonly Segment[]): readonly Segment[] {
  const isKnown = segments.some(({ what, confidence }) => what === 'organization' && confidence >= 0.8);
  return isKnown ? mergeGuesses(segments) : segments;
}

/** Segments with each guessed employer made a part of the role behind it. */
function mergeGuesses(segments: readonly Segment[]): Segment[] {
  return segments.flatMap((segment, at) => {
    const next = segments[at + 1];
    const before = segments[at - 1];
    const isGuess = (each: Segment | undefined): boolean =>
      each?.what === 'organization' && each.confidence === GUESSED;
    const isTied = (a: Segment, b: Segment): boolean => b.block === a.block && b.start - a.end === 1;
    if (isGuess(segment) && next?.what === 'role' && isTied(segment, next))
      return [{ ...next, start: segment.start }];
    return segment.what === 'role' && before && isGuess(before) && isTied(before, segment) ? [] : [segment];
  });
}

/** Gives the pieces that no form explains the meaning that their place in the head suggests. */
function completeSegments(reading: Reading, read: readonly Segment[], section: Section): Segment[] {
  const { text } = reading;
  const settled = withoutFalseEmployer(read).map((segment, at) =>
    settle(reading, segment, read[at - 1], section),
  );
  const segments = section === 'experience' ? withoutFalsePlace(text, settled) : settled;
  const has = (what: Segment['what']): boolean => segments.some((segment) => segment.what === what);
  const isOpen = (segment: Segment): boolean =>
    segment.what === 'unknown' &&
    segment.confidence > 0.2 &&
    isNameLike(text.slice(segment.start, segment.end));
  const unknown = segments.findIndex(isOpen);
  // "tashkeel.js": a first piece in small letters is a name only at the head of a project.
  const isWorks = section === 'projects' || section === 'opensource';
  const titled = isWorks && isPackageName(text, segments[0]) ? 0 : -1;
  if (unknown < 0 && titled < 0) return [...segments];
  const rename = (at: number, what: Segment['what'], confidence: number): Segment[] =>
    segments.map((segment, index) => (index === at ? { ...segment, what, confidence } : segment));
  const organizations = segments.filter((segment) => segment.what === 'organization');
  const isSettled = organizations.some((segment) => segment.confidence >= SURE);
  switch (section) {
    case 'projects':
    case 'opensource':
      // what a grant is given for is no work that has a name
      if (titled < 0 && isBelowTitle(reading, segments[0]!.block, FUNDING)) return [...segments];
      return rename(titled < 0 ? unknown : titled, 'title', 0.6);
    case 'experience': {
      if (!isSettled) return rename(unknown, 'organization', has('role') ? 0.7 : 0.5);
      // "Foo / Platform Team / Engineer": a name before nothing but units is whose units they are.
      const isWhole = organizations.every((segment) => isUnit(text.slice(segment.start, segment.end)));
      return isWhole && unknown === 0 ? rename(unknown, 'organization', 0.65) : [...segments];
    }
    case 'education':
      return !isSettled && (has('degree') || (unknown === 0 && !isAmongCourses(reading, segments[0]!.block)))
        ? rename(unknown, 'organization', 0.6)
        : [...segments];
    case 'memberships':
    case 'service':
      return !isSettled && has('role') ? rename(unknown, 'organization', 0.55) : [...segments];
    case 'certifications': {
      // "Certified Scrum Master · Scrum Alliance · 2021": who certifies stands behind what.
      const second = segments.findIndex((segment, index) => index > 0 && isOpen(segment));
      return !isSettled && second > 0 ? rename(second, 'organization', 0.55) : [...segments];
    }
    default:
      return [...segments];
  }
}

/** Whether a block stands below a title such as "Courses", where schools are not what comes first. */
function isAmongCourses(reading: Reading, index: number): boolean {
  return isBelowTitle(reading, index, COURSES);
}

const FUNDING = /\b(?:grants?|funding|research support|funded (?:research|projects))\b/iu;
const COURSES =
  /^\W*(?:(?:relevant|selected|additional|other|professional|further) )?(?:courses?|course ?work|trainings?|courses (?:and|&) trainings?|trainings? (?:and|&) courses)\W*$/iu;

/** Whether the title of a block's section reads like a pattern. */
function isBelowTitle({ text, blocks }: Reading, index: number, pattern: RegExp): boolean {
  const title = blocks[blocks[index]!.sectionBlock];
  return title?.type === 'heading' && pattern.test(text.slice(title.text.start, title.text.end));
}

/** "**Orange**, Rennes — Data engineer": of two places without an employer the one set off is the employer. */
function withoutFalsePlace(text: string, segments: readonly Segment[]): readonly Segment[] {
  const [first, ...others] = segments;
  if (first?.what !== 'place' || segments.some(({ what }) => what === 'organization')) return segments;
  const isSetOff =
    /(?:\*\*|__)$/u.test(text.slice(first.start - 2, first.start)) &&
    /^(?:\*\*|__)/u.test(text.slice(first.end, first.end + 2));
  return isSetOff && others.some(({ what }) => what === 'place') && others.some(({ what }) => what === 'role')
    ? [{ ...first, what: 'organization', confidence: 0.8 }, ...others]
    : segments;
}

/** "kartta-cli", "tashkeel.js": a name as only repositories and packages have it. */
function isPackageName(text: string, segment: Segment | undefined): boolean {
  return (
    segment?.what === 'unknown' &&
    (/^[\p{Ll}\d]+(?:[-_.][\p{Ll}\d]+)+$/u.test(text.slice(segment.start, segment.end)) ||
      (/^\p{Ll}[\p{Ll}\d]{3,19}$/u.test(text.slice(segment.start, segment.end)) &&
        /^\s\|\s/u.test(text.slice(segment.end, segment.end + 3))))
  );
}

/** "4 yrs 2 mos", "2년 3개월", "48 months". */
const DURATION =
  /^(?:약\s?|about |~\s?)?\d{1,3}(?:\.\d)?\s?(?:yrs?|years?|mos?|months?|weeks?|년|개월|주)(?:[\s,]|$)/iu;

/** Korean words for a part of any firm: "사업개발", "경영지원". */
export const KOREAN_TEAM_WORD =
  /^(?:사업\s?개발|사업\s?기획|사업\s?전략|경영\s?지원|경영\s?기획|전략\s?기획|서비스\s?기획|제품\s?기획|기획|마케팅|영업|재무|회계|인사|디자인|운영|개발|연구\s?개발|연구|홍보|법무|전략|품질\s?보증|고객\s?지원|기술\s?지원|인프라|플랫폼|보안|데이터|서버|백엔드|프론트엔드)$/u;

/** Parts of firms that are called after what they do. */
const TEAM_WORD =
  /^(?:platform|payments?|infrastructure|infra|growth|search|ads|core|data|security|mobile|web|tools|backend|front-?end|r&d|research|engineering|product|operations|marketing|sales|design|commerce|logistics|recommendations?|perception|inference|training|ml|ai|nlp|vision|cloud|devops|platform engineering|financial planning(?: (?:&|and) analysis)?|fp&a|finance|accounting|treasury|human resources|talent acquisition|business (?:development|operations|intelligence)|corporate (?:development|strategy|affairs|communications)|supply chain(?: management)?|procurement|compliance|internal audit|risk(?: management)?|strategy|customer (?:success|service|experience|support)|(?:public|investor|government) relations|communications|manufacturing|quality(?: assurance)?|information technology|legal affairs|product management|program management|project management)$/iu;

/** What a piece that no form explains can't be: a field of study, a topic, a state behind a city, a person. */
function settle(
  reading: Reading,
  segment: Segment,
  previous: Segment | undefined,
  section: Section,
): Segment {
  if (segment.what !== 'unknown') return segment;
  const slice = reading.text.slice(segment.start, segment.end);
  if (previous?.what === 'place' && /^[A-Z]{2}$/.test(slice))
    return { ...segment, what: 'place', confidence: 0.5 };
  const isTopic = reading.matches[segment.block]!.some(
    (match) =>
      match.start <= segment.start + 1 &&
      match.end >= segment.end - 1 &&
      match.entries.every(({ kind }) => kind === 'technique'),
  );
  if (section === 'education' && isTopic) return { ...segment, what: 'field', confidence: 0.7 };
  const isTeam =
    (section === 'experience' && isTopic) || TEAM_WORD.test(slice) || KOREAN_TEAM_WORD.test(slice);
  return isTeam ? { ...segment, confidence: 0.2 } : segment;
}

/** What a funder counts its grants by: "SES-0512345". */
const GRANT_NUMBER = /^[A-Z]{2,6}[- ]?\d{5,}$/u;

/** A firm's legal form, whose stop ends no sentence: "Kestrel S.A.". */
const LEGAL_FORM =
  /\s(?:S\.(?:A|L|p\.A|r\.l|A\.S|C)\.|[NBA]\.[VGS]\.|e\.V\.|K\.K\.|Inc\.|Ltd\.|Co\.|Corp\.|Pvt\. Ltd\.|Sp\. z o\.\s?o\.|d\.o\.o\.|a\.s\.|s\.r\.o\.)$/u;

/** Whether a piece could be a name: short, capitalised or Korean, no sentence. */
export function isNameLike(piece: string): boolean {
  const name = readableName(piece);
  const words = name.split(' ');
  if (name.length < 2 || name.length > 60 || words.length > 6) return false;
  if ((/[.!?:]$/u.test(name) && !LEGAL_FORM.test(name)) || /https?:|█|@/u.test(name)) return false;
  if (DURATION.test(name) || GRANT_NUMBER.test(name)) return false;
  if (
    /^(?:(?:co-?)?advis[oe]r|supervisor|mentor|host|with|prof\b|dr\b|thesis|minor|major|cum laude|magna|summa|gpa|issued|professional$|associate$|foundation(?:al|s)?$|specialty$|expert$|advanced$|intermediate$|practitioner$|fundamentals$|no expiration|expires|credential|activities|valid|remote|(?:english|french|german|spanish|portuguese|italian|dutch|korean|japanese|chinese|arabic|russian) and |full[- ]time|part[- ]time|contract|freelance|self-employed|hybrid|on-?site|지도교수|학점|정규직|계약직|프리랜서|프리랜스|자영업|구직|무직|취업\s?준비)/iu.test(
      name,
    )
  )
    return false;
  return /^(?:\p{Ll}{1,2}(?=\p{Lu}\p{Ll}))?[\p{Lu}\p{N}\p{Script=Hangul}]/u.test(name);
}
