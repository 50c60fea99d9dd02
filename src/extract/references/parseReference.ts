import type { Span } from '../../model/index.ts';
import { isHangulName, isInitials, isKnownName } from '../names/index.ts';
import { readAuthorList } from './authorList.ts';
import { chunkReference, MAX_REFERENCE_LENGTH } from './chunkReference.ts';
import { FeatureReader } from './featureReader.ts';
import { learnedWeights } from './learnedWeights.ts';
import { type MaskedText, maskMarkup } from './maskMarkup.ts';
import type {
  Reference,
  ReferenceAuthor,
  ReferenceOptions,
  ReferenceText,
  ReferenceType,
} from './reference.ts';
import { hangulVenueEnding, months, venueWords } from './referenceWords.ts';
import { createScorer, LABELS, type Label, type Scorer, segmentReference } from './segmentReference.ts';
import { venueName } from './venueName.ts';
import type { Weights } from './weights.ts';

const ARXIV =
  /(?:arxiv[:\s.]*(?:preprint\s*)?(?:arxiv[:\s]*)?|arxiv\.org\/(?:abs|pdf|html)\/)\s*(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/i;
const DOI = /\b(10\.\d{4,9}\/[^\s"<>\])},;]+[^\s"<>\])},;.])/i;
const ADDRESS = /https?:\/\/[^\s<>"\])}]+[^\s<>"\])}.,;]/i;

/** Remarks in parentheses that say how, not where, it was published. */
const REMARK =
  /[([]\s*(?:(?:long |short |full |contributed |invited )?(?:oral|spotlight|poster|talk|demo|paper)s?(?:\s+(?:presentation|paper|track))?|to appear|in press|accepted|forthcoming|under review|in review|submitted|in preparation|equal contribution|co-?first[^()]{0,20}|first author|corresponding author|contributed equally|(?:best|outstanding|distinguished)[^()[\]]{0,60}|[^()[\]]{0,30}acceptance rate[^()[\]]{0,30}|[^()[\]]{0,20}impact factor[^()[\]]{0,30}|sci(?:e)?|ssci|kci(?:\s?등재)?|scopus|if\s?[:=]?\s?[\d.]+|[^()[\]]{0,40}award[^()[\]]{0,20}|구두\s?발표|포스터(?:\s?발표)?|게재\s?예정|심사\s?중|우수\s?논문상?|최우수\s?논문상?|공동\s?1?저자|제?1저자|교신저자)\s*[)\]]/giu;
const UNPUBLISHED =
  /\b(?:under review|in review|submitted(?: to)?|in preparation|preprint|arxiv)\b|심사\s?중|투고/i;
const NUMBERING =
  /^\s*(?:[[({]\s*[A-Z]{0,3}[-.]?\s?\d{1,3}\s*[\])}][.:]?|[A-Z]{1,2}[-.]?\d{1,3}[.:)]|\d{1,3}[.)](?=\s)|#\d{1,3})\s*/;
const BULLET = /^\s*(?:[-–—•·◦▪‣●○■□▶►✓✔*+]|\p{Extended_Pictographic}\uFE0F?)\s+/u;

const WITH = /[\s,(.[](?:(?:a\s+)?joint(?:ly)?\s+(?:work\s+|paper\s+)?)?with:?\s+(?=[\p{Lu}*]|[가-힣])/giu;
/** Words before a venue that say how far it has come. */
const STATUS =
  /(?<=[\s(*_])(?:(?:currently\s+)?under\s+review(?:\s+(?:at|in|for|by))?|in\s+review(?:\s+at)?|submitted(?:\s+(?:to|at))?|accepted(?:\s+(?:to|at|by|in|for(?:\s+publication\s+in)?))?|to\s+appear(?:\s+(?:in|at))?|forthcoming(?:\s+in)|conditionally\s+accepted(?:\s+(?:at|by))?|revise\s+(?:and|&)\s+resubmit(?:\s+at)?|r&r(?:\s+at)?|(?:paper\s+|poster\s+|talk\s+)?presented\s+at(?:\s+the)?|published\s+(?:in|at))(?=[\s,.;:)]|$)/giu;

/** Verbs and roles that begin a line about work, not a reference. */
const NO_REFERENCE =
  /^(?:developed|implemented|led|built|designed|created|worked|managed|maintained|contributed|conducted|improved|participated|organized|organised|responsible|achieved|optimi[sz]ed|analy[sz]ed|researched|studied|proposed|presented|published|reviewed|reviewer|program committee|pc member|member|organizer|volunteer|teaching|ta\b|mentored|supervised|collaborated|deployed|integrated|supported|received|awarded|served|serving|co-?led|co-?founded|founded|launched|wrote|authored|trained|applied|investigated|explored|working|leading|building|developing|designing|researching|i\s|we\s|my\s|he\s|she\s|they\s|b\.?s\.?c?\.?\s|m\.?s\.?c?\.?\s|ph\.?\s?d|bachelor|master|gpa)/i;

/** A labelled part: offsets into the masked text, closing punctuation included. */
interface Part extends Span {
  readonly label: Label;
}

interface Lead {
  /** Where the reference proper begins, in the masked text. */
  readonly start: number;
  readonly venue?: Span;
  readonly date?: Span;
}

const collapse = (text: string) =>
  text
    .replace(/(\p{L})[-‐]\s*\n\s*(\p{Ll})/gu, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();

/** Bullets, numbering, `[EMNLP 2022 main]`, `2021 –` before the reference. */
function readLead(text: string, options: ReferenceOptions): Lead {
  let start = /^\s*/.exec(text)![0].length;
  let venue: Span | undefined;
  let date: Span | undefined;
  const rest = () => text.slice(start, start + 120);
  start += BULLET.exec(rest())?.[0].length ?? 0;
  start += NUMBERING.exec(rest())?.[0].length ?? 0;
  const dated =
    /^\s*[([]?((?:19|20)\d\d)(?:[.\-/](\d{1,2}))?[)\]]?\s*(?:[-–—:|.,]\s*|\s(?=[“"‘「\p{Lu}\p{Lo}]))(?=[^\s\d])/u.exec(
      rest(),
    );
  if (dated && !/^\s*(?:19|20)\d\d\s+(?:ieee|acm|conference|international)/i.test(rest())) {
    const at = start + dated[0].indexOf(dated[1]!);
    date = { start: at, end: at + 4 };
    start += dated[0].length;
  }
  const tag = /^\s*(?:\[([^[\]]{2,60})\]|【([^【】]{2,60})】)\s*[:.,-]?\s*/.exec(rest());
  const inner = tag?.[1] ?? tag?.[2];
  if (tag && inner !== undefined && /\p{L}{2}/u.test(inner)) {
    const at = start + tag[0].indexOf(inner);
    const year = /(?:19|20)\d\d|[’']\d\d/.exec(inner);
    if (/\p{Lu}{2}|학회|논문/u.test(inner) || options.isVenue?.(venueName(inner)) === true || year)
      venue = { start: at, end: at + inner.length };
    if (year && !date) date = { start: at + year.index, end: at + year.index + year[0].length };
    start += tag[0].length;
  }
  const named = venue
    ? null
    : /^\s*((?:[A-Z][A-Za-z]*[A-Z][A-Za-z-]*)(?:[ -][A-Za-z]+)?(?:\s?[’']?((?:19|20)?\d\d))?)\s*(?:[:|–—]|\s-\s)\s*(?=\S)/.exec(
        rest(),
      );
  if (named && (named[2] !== undefined || options.isVenue?.(venueName(named[1]!)) === true)) {
    const at = start + named[0].indexOf(named[1]!);
    venue = { start: at, end: at + named[1]!.length };
    if (named[2] !== undefined && !date) {
      const y = at + named[1]!.lastIndexOf(named[2]) - (named[2].length === 2 ? 1 : 0);
      date = { start: y, end: y + named[2].length + (named[2].length === 2 ? 1 : 0) };
    }
    start += named[0].length;
  }
  return { start, ...(venue ? { venue } : {}), ...(date ? { date } : {}) };
}

/** Trims white space, quotes and closing punctuation. */
function trimField(text: string, span: Span, keepClosing = /[?!]/): Span {
  let { start, end } = span;
  const skip = /[\s.,;:，；：。、\-–—|·]/;
  for (let changed = true; changed; ) {
    changed = false;
    while (
      start < end &&
      /[\s,;:.，、|·–—-]/.test(text[start]!) &&
      !/^\.\w/.test(text.slice(start, start + 2))
    )
      start++;
    while (end > start && skip.test(text[end - 1]!) && !keepClosing.test(text[end - 1]!)) end--;
    const pair = QUOTES.get(text[start] ?? '');
    const last = text[end - 1] ?? '';
    if (pair !== undefined && end - start > 2) {
      if (pair.includes(last)) {
        start++;
        end--;
        changed = true;
      } else if (text.slice(start + 1, end).search(new RegExp(`[${pair}]`)) < 0) {
        start++;
        changed = true;
      }
    } else if (/[”»」』》]/.test(last) && !/[“«「『《„]/.test(text.slice(start, end))) {
      end--;
      changed = true;
    } else if (last === '"' && text.slice(start, end - 1).indexOf('"') < 0) {
      end--;
      changed = true;
    }
  }
  return { start, end };
}
/** `Ph.D. Thesis:` before a title. */
const THESIS_LABEL =
  /(?<!\p{L})(?:ph\.?\s?d\.?|doctoral|master(?:[’']?s)?|m\.?\s?s\.?(?:c\.?)?|bachelor(?:[’']?s)?|b\.?\s?s\.?|undergraduate)\s+(?:thesis|dissertation)\s*:/giu;
const THESIS =
  /^(?:(?:ph\.?\s?d\.?|doctoral|master(?:[’']?s)?|m\.?\s?s\.?(?:c\.?)?|bachelor(?:[’']?s)?|b\.?\s?s\.?|undergraduate)\s+)?(?:thesis|dissertation)\s*[:.,–-]\s*|^(?:박사|석사|학사)?\s?(?:학위)?\s?논문\s*[:,]\s*/i;

/** Takes `Ph.D. Thesis:` from the beginning and `[J]`, `(Doctoral dissertation, …)` from the end of a title. */
function trimTitle(text: string, span: Span): Span {
  let { start, end } = span;
  start += THESIS.exec(text.slice(start, end))?.[0].length ?? 0;
  const tail =
    /\s*(?:\[[A-Z]{1,2}(?:\/OL)?\]|\((?:unpublished\s+)?(?:doctoral|master|ph\.?d|bachelor|diploma)[^()]{0,80}\)?)\s*$/i.exec(
      text.slice(start, end),
    );
  if (tail && tail[0].length < end - start - 8) end -= tail[0].length;
  return trimField(text, { start, end });
}

const QUOTES: ReadonlyMap<string, string> = new Map([
  ['“', '”"“'],
  ['"', '"”'],
  ['„', '“”"'],
  ['«', '»'],
  ['»', '«'],
  ['‘', "’'"],
  ['‚', '‘’'],
  ["'", "'’"],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
  ['‹', '›'],
]);

interface Date {
  readonly year: number;
  readonly span: Span;
  readonly month?: number;
}

function readDate(text: string, span: Span): Date | undefined {
  const slice = text.slice(span.start, span.end);
  const match = /(?<!\d)((?:1[5-9]|20)\d\d)(?![\d])/.exec(slice);
  if (!match) {
    const short = /[’'](\d\d)(?!\d)/.exec(slice);
    if (!short) return undefined;
    const year = Number(short[1]) + (Number(short[1]) > 60 ? 1900 : 2000);
    return { year, span: { start: span.start + short.index, end: span.start + short.index + 3 } };
  }
  const start = span.start + match.index;
  const korean = /^(?:년|[.\-/])\s?(1[0-2]|0?[1-9])(?:월|(?![\d]))/.exec(slice.slice(match.index + 4));
  let month = korean ? Number(korean[1]) : undefined;
  for (const word of slice.toLowerCase().split(/[^\p{L}]+/u)) {
    const known = months.get(word);
    if (known !== undefined && known > 0 && month === undefined) month = known;
  }
  return {
    year: Number(match[1]),
    span: { start, end: start + 4 },
    ...(month === undefined ? {} : { month }),
  };
}

/** How much speaks for a year being the one of publication: not one of a range, of a visit, of a sentence. */
function trustYear(text: string, year: Span): number {
  const before = text.slice(Math.max(0, year.start - 40), year.start);
  const after = text.slice(year.end, year.end + 4);
  let trust = 0;
  if (/[(,.:;]\s*(?:\p{L}{3,12}\.?,?\s*)?(?:\d{1,2},?\s*)?$/u.test(before)) trust += 2;
  if (/\p{L}\s+$/u.test(before)) trust -= 1;
  if (/^\s?[-–—]\s?\d/.test(after) || /\d\s?[-–—]\s?$/.test(before)) trust -= 2;
  if (/\b(?:accessed|retrieved|consulté|visited|abgerufen|viewed)\b/i.test(before)) trust -= 4;
  return trust;
}

/** Which authors are marked as equal or as corresponding. */
function authorMarks(
  masked: MaskedText,
  names: readonly { end: number }[],
  whole: string,
): { equal: ReadonlySet<number>; corresponding: ReadonlySet<number> } {
  const marksOf = names.map(({ end }) => {
    let found = '';
    for (
      let at = end;
      at < end + 14 &&
      (masked.text[at] === ' ' || masked.marks.has(at) || /[\\,]/.test(masked.text[at] ?? ''));
      at++
    ) {
      const mark = masked.marks.get(at);
      if (masked.text[at] === ',' && mark === undefined) break;
      if (mark !== undefined) found += mark.replace(/∗|＊|⁎/g, '*');
    }
    return found;
  });
  const equal = new Set<number>();
  const corresponding = new Set<number>();
  const legend = (sign: string, words: RegExp) => {
    const at = whole.search(words);
    return at >= 0 && whole.slice(Math.max(0, at - 6), at).includes(sign);
  };
  const EQUAL =
    /(?:denotes?\s+|indicates?\s+)?(?:equal(?:ly)?\b|co-?first|contributed equally|공동\s?1?저자|동등)/i;
  const CORRESPONDING = /(?:denotes?\s+|indicates?\s+)?(?:corresponding|correspondence|교신)/i;
  for (const sign of new Set(marksOf.join('').replace(/[\d\s,]/g, ''))) {
    const who = marksOf.flatMap((marks, i) => (marks.includes(sign) ? [i] : []));
    if (legend(sign, CORRESPONDING) || sign === '✉') for (const i of who) corresponding.add(i);
    else if (legend(sign, EQUAL) || (who.length > 1 && who[0] === 0 && /[*†‡#§]/.test(sign)))
      for (const i of who) equal.add(i);
    else if (/[†‡✉]/.test(sign) && who.length >= 1 && who.at(-1) === marksOf.length - 1)
      for (const i of who) corresponding.add(i);
  }
  return { equal, corresponding };
}

/** Reads one reference; see {@link parseReference}. */
export type ReferenceParser = (
  text: string,
  within?: Span,
  options?: ReferenceOptions,
) => Reference | undefined;

/**
 * Takes a free-text reference apart: authors, title, venue, year and the rest.
 *
 * Pure; never throws; reads at most the first 4,000 characters of the stretch. All spans are offsets into `text`.
 * The parts are found together, as the best-scoring division of the whole (a semi-Markov model with learned
 * figures; Sarawagi & Cohen 2004), so that no single punctuation mark decides.
 *
 * @param within where the reference stands (default: all of `text`)
 * @returns `undefined` where the text doesn't look like a reference: a sentence, a line about work
 */
export const parseReference: ReferenceParser = createReferenceParser(learnedWeights);

/** A parser with other figures than the learned ones, for measuring. */
export function createReferenceParser(weights: Weights): ReferenceParser {
  const scorer = createScorer(weights);
  return (text, within = { start: 0, end: text.length }, options = {}) =>
    parse(text, within, options, scorer);
}

function parse(text: string, within: Span, options: ReferenceOptions, scorer: Scorer): Reference | undefined {
  const bounds = {
    start: Math.max(0, within.start),
    end: Math.min(text.length, within.end, within.start + MAX_REFERENCE_LENGTH),
  };
  if (!(bounds.end - bounds.start >= 8)) return undefined;
  const masked = maskMarkup(text, bounds, options);
  const lead = readLead(masked.text, options);
  const chars = masked.text.split('');
  const hide = (start: number, end: number) => {
    for (let i = start; i < end; i++) if (chars[i] !== '\n') chars[i] = ' ';
  };
  hide(0, lead.start);
  for (const match of masked.text.matchAll(THESIS_LABEL)) hide(match.index, match.index + match[0].length);
  for (const match of masked.text.matchAll(REMARK)) hide(match.index, match.index + match[0].length);
  for (const match of masked.text.matchAll(STATUS))
    if (match.index > lead.start + 20) hide(match.index, match.index + match[0].length);
  // "(with X and Y)", "joint with Z" name the other authors
  const shown = chars.join('');
  let others: ReturnType<typeof readAuthorList>;
  for (const match of shown.matchAll(WITH)) {
    if (match.index < lead.start + 12 || others) continue;
    const list = readAuthorList(shown, match.index + match[0].length);
    if (!list) continue;
    const listEnd = list.ends.at(-1)!;
    const closes = /^[\s.,;]*(?:\)|$)|^\s*(?=[“"(\p{Lu}\d])/u.exec(shown.slice(listEnd, listEnd + 400));
    const isApart = /[,.;:()\d”"»?!]\s*$/.test(shown.slice(0, match.index + 1)) || /joint/i.test(match[0]);
    const clear = list.names.every(
      (name) =>
        isInitials(name.given.split(' ')[0]!) ||
        isHangulName(name.name) ||
        name.name.split(' ').some(isKnownName),
    );
    const atEnd = /^[\s).,;]*$/.test(shown.slice(listEnd));
    if (
      !closes ||
      !(isApart || atEnd) ||
      !(clear || (list.names.length > 1 && (atEnd || match[0].includes('('))))
    )
      continue;
    others = list;
    hide(
      match.index + (/^[,.)]/.test(match[0]) ? 1 : 0),
      listEnd + (closes[0].includes(')') ? closes[0].length : 0),
    );
  }
  const visible: MaskedText = { ...masked, text: chars.join('') };
  if (!/\p{L}{2}/u.test(visible.text)) return undefined;
  const chunked = chunkReference(visible);
  const reader = new FeatureReader(chunked, options.isVenue, others !== undefined);
  const spans = segmentReference(reader, scorer);
  const segments: Part[] = spans.map(({ i, j, label }) => ({
    start: reader.startOf(i),
    end: reader.endOf(j),
    label: LABELS[label]!,
  }));
  const plain = visible.text;
  const absolute = (span: Span): Span => ({ start: span.start + bounds.start, end: span.end + bounds.start });
  const field = (span: Span): ReferenceText => ({
    ...absolute(span),
    text: collapse(plain.slice(span.start, span.end)),
  });
  const first = (label: Label) => segments.find((segment) => segment.label === label);

  // authors
  const authorSpan = spans.find(({ label }) => label === 0);
  const list = authorSpan ? reader.authorLists.get(authorSpan.i) : undefined;
  const taken =
    authorSpan && list ? list.names.slice(0, reader.authorEnds(authorSpan.i).get(authorSpan.j) ?? 0) : [];
  const names = [...taken, ...(others?.names ?? [])];
  const marked = authorMarks(masked, names, text.slice(bounds.start, bounds.end));
  const authors: ReferenceAuthor[] = names.map((name, i) => ({
    ...absolute(name),
    name: name.name,
    family: name.family,
    given: name.given,
    ...(marked.equal.has(i) ? { equalContribution: true as const } : {}),
    ...(marked.corresponding.has(i) ? { corresponding: true as const } : {}),
  }));
  const etAl = (list?.etAl === true && taken.length === list.names.length) || others?.etAl === true;

  // title
  const titleSegment = first('title');
  const titleSpan = titleSegment && trimTitle(plain, trimField(plain, titleSegment));
  const title = titleSpan && titleSpan.end > titleSpan.start ? field(titleSpan) : undefined;

  // venue
  const venueForms: ReferenceText[] = [];
  const addForm = (span: Span, source: string) => {
    const trimmed = trimField(source, span);
    const form = { ...absolute(trimmed), text: collapse(source.slice(trimmed.start, trimmed.end)) };
    if (form.text.length > 1 && !venueForms.some((one) => one.start === form.start && one.end === form.end))
      venueForms.push(form);
  };
  if (lead.venue) addForm(lead.venue, masked.text);
  const venueSegment = first('venue');
  let venue: Reference['venue'];
  let venueSpan: Span | undefined;
  if (venueSegment) {
    const inWord = /^[\s"“]*(?:in|dans|en|im)\b\s*:?\s*/i.exec(
      plain.slice(venueSegment.start, venueSegment.end),
    );
    const from =
      inWord && inWord[0].length < venueSegment.end - venueSegment.start - 2
        ? venueSegment.start + inWord[0].length
        : venueSegment.start;
    venueSpan = trimField(plain, { start: from, end: venueSegment.end });
    const raw = plain.slice(venueSpan.start, venueSpan.end);
    const bracketed =
      /[([]([A-Z][A-Za-z&-]*[A-Z][A-Za-z&-]*)(?:[ ’'-]{0,2}(?:19|20)?\d\d)?[)\]]/.exec(raw) ?? undefined;
    let abbreviation: Span | undefined;
    if (bracketed) {
      const at = venueSpan.start + bracketed.index + bracketed[0].indexOf(bracketed[1]!);
      abbreviation = { start: at, end: at + bracketed[1]!.length };
    } else {
      const after = /^[\s.,]*[([]([A-Z][A-Za-z&-]*[A-Z][A-Za-z&-]*)(?:[ ’'-]{0,2}(?:19|20)?\d\d)?[)\]]/.exec(
        plain.slice(venueSpan.end, venueSpan.end + 30),
      );
      if (after) {
        const at = venueSpan.end + after[0].indexOf(after[1]!);
        abbreviation = { start: at, end: at + after[1]!.length };
      }
    }
    const body = /arxiv/i.test(raw) && raw.length < 50 ? /arxiv/i.exec(raw)![0] : raw;
    const name = /^arxiv$/i.test(body) ? 'arXiv' : venueName(collapse(raw));
    if (name.length > 1) {
      venue = {
        ...field(venueSpan),
        name,
        ...(abbreviation ? { abbreviation: absolute(abbreviation) } : {}),
      };
      addForm(venueSpan, plain);
      if (abbreviation) addForm(abbreviation, plain);
    }
  } else if (lead.venue) {
    const tagged = trimField(masked.text, lead.venue);
    const printed = collapse(masked.text.slice(tagged.start, tagged.end));
    venue = {
      ...absolute(tagged),
      text: printed,
      name: venueName(printed.replace(/(?<=(?:19|20)\d\d)\s+.*$/, '')),
    };
  }
  for (const segment of segments)
    if (
      segment.label !== 'venue' &&
      segment.label !== 'title' &&
      segment.label !== 'author' &&
      options.isVenue
    ) {
      const trimmed = trimField(plain, segment);
      const name = venueName(collapse(plain.slice(trimmed.start, trimmed.end)).replace(/^[([]|[)\]]$/g, ''));
      if (name.length > 1 && name.length < 120 && options.isVenue(name)) {
        addForm(trimmed, plain);
        if (!venue) venue = { ...field(trimmed), name };
      }
    }

  // year
  let date: Date | undefined;
  const dated = segments.filter(({ label }) => label === 'date');
  date = dated
    .map((segment) => readDate(plain, segment))
    .filter((one) => one !== undefined)
    .map((one) => ({ one, trust: trustYear(plain, one.span) }))
    .sort((a, b) => b.trust - a.trust)[0]?.one;
  for (const label of ['venue', 'other', 'publisher', 'number', 'editor'] as const)
    for (const segment of segments) if (segment.label === label && !date) date = readDate(plain, segment);
  if (lead.date && (!date || segments.every(({ label }) => label !== 'date')))
    date = readDate(masked.text, lead.date) ?? date;
  if (!date) {
    const cut = chars.slice();
    if (titleSegment) for (let i = titleSegment.start; i < titleSegment.end; i++) cut[i] = ' ';
    if (authorSpan) for (let i = 0; i < (names.at(-1)?.end ?? 0); i++) cut[i] = ' ';
    date = readDate(cut.join(''), { start: 0, end: cut.length });
  }

  // identifiers
  const raw = text.slice(bounds.start, bounds.end);
  const addresses = masked.links.map(({ url }) => url);
  const everything = `${raw} ${addresses.join(' ')}`;
  const arxiv = ARXIV.exec(everything)?.[1];
  const doi = DOI.exec(everything)?.[1];
  const url = addresses.find((one) => /^https?:/i.test(one)) ?? ADDRESS.exec(raw)?.[0];
  const numbers = segments
    .filter(({ label }) => label === 'number')
    .map(({ start, end }) => plain.slice(start, end));
  const pages =
    readPages(numbers.join(' ')) ??
    readPages(
      /\bpp?\.?\s?\d+\s?[-–—]+\s?\d+|(?<!\d)\d+\s?[-–—]\s?\d+\s?쪽|:\s?\d+\s?[-–—]\s?\d+/.exec(plain)?.[0] ??
        '',
    );
  const volume = readVolume(numbers.join(' '));

  const type = readType(masked.text, plain, venue?.text ?? '', arxiv, segments);
  const confidence = rate({
    plain,
    lead,
    segments,
    authors,
    etAl,
    title,
    titleSpan,
    venue,
    date,
    arxiv,
    doi,
    masked,
    options,
    list,
  });
  if (!title && authors.length === 0) return undefined;
  if (confidence < 0.2) return undefined;
  const bodyStart =
    lead.venue || lead.date
      ? Math.min(lead.venue?.start ?? lead.start, lead.date?.start ?? lead.start)
      : lead.start;
  let end = masked.text.length;
  while (end > bodyStart && /\s/.test(masked.text[end - 1]!)) end--;
  return {
    ...absolute({ start: bodyStart, end }),
    authors,
    etAl,
    ...(title ? { title } : {}),
    ...(venue ? { venue } : {}),
    venueForms,
    ...(date ? { year: date.year, yearSpan: absolute(date.span) } : {}),
    ...(date?.month === undefined ? {} : { month: date.month }),
    ...(pages === undefined ? {} : { pages }),
    ...(volume === undefined ? {} : { volume }),
    ...(arxiv === undefined ? {} : { arxiv }),
    ...(doi === undefined ? {} : { doi }),
    ...(url === undefined ? {} : { url }),
    type,
    confidence,
  };
}

function readPages(text: string): string | undefined {
  const match = /(?<![\d.])([A-Za-z]?\d{1,6})\s?[-–—‑]{1,2}\s?([A-Za-z]?\d{1,6})(?!\d)/.exec(
    text.replace(/\(\s?\d+\s?[-–]\s?\d+\s?\)/g, ' '),
  );
  if (match) return `${match[1]}–${match[2]}`;
  return /\b(?:pp?|pages?|S)\.?\s?(\d{1,6})\b/.exec(text)?.[1];
}

function readVolume(text: string): string | undefined {
  const match =
    /^\D{0,12}?(\d{1,4})\s?(?:\(\s?(\d{1,4}(?:[-–]\d{1,4})?)\s?\)|,?\s?(?:no|n°|nr|issue|h)\.?\s?(\d{1,4}))?/i.exec(
      text,
    );
  if (!match || /^\s*\(?(?:pp?|pages?|s)\b/i.test(text) || /^\s*\d+\s?[-–]\s?\d+/.test(text))
    return undefined;
  const issue = match[2] ?? match[3];
  return issue === undefined ? match[1] : `${match[1]}(${issue})`;
}

function readType(
  masked: string,
  plain: string,
  venue: string,
  arxiv: string | undefined,
  segments: readonly Part[],
): ReferenceType {
  const aside = segments
    .filter(({ label }) => label !== 'title' && label !== 'author')
    .map(({ start, end }) => plain.slice(start, end))
    .join(' ');
  const whole = `${aside} ${/\b(?:ph\.?d\.?|doctoral|master|m\.?s\.?)\S*\s+(?:thesis|dissertation)\b/i.exec(masked)?.[0] ?? ''}`;
  if (/\b(?:thesis|dissertation|diplomarbeit|thèse|tesis)\b|학위\s?논문|박사\s?논문|석사\s?논문/i.test(whole))
    return 'thesis';
  if (/\bpatent\b|특허/i.test(aside)) return 'patent';
  if (/\b(?:technical|tech\.?|research)\s+rep(?:ort|\.)|\bworking paper\b|보고서/i.test(aside))
    return 'report';
  const isArxiv =
    /arxiv|biorxiv|medrxiv|ssrn|preprint/i.test(venue) ||
    (venue === '' && (arxiv !== undefined || UNPUBLISHED.test(aside)));
  if (isArxiv || (venue === '' && UNPUBLISHED.test(plain))) return 'preprint';
  if (venue !== '') return 'paper';
  if (segments.some(({ label }) => label === 'publisher')) return 'book';
  return 'other';
}

interface Rated {
  plain: string;
  lead: Lead;
  segments: readonly Part[];
  authors: readonly ReferenceAuthor[];
  etAl: boolean;
  title: ReferenceText | undefined;
  titleSpan: Span | undefined;
  venue: Reference['venue'];
  date: Date | undefined;
  arxiv: string | undefined;
  doi: string | undefined;
  masked: MaskedText;
  options: ReferenceOptions;
  list: ReturnType<typeof readAuthorList>;
}

/** 0–1: how much speaks for a reference. A logistic sum; the figures are ours, from what CVs hold besides. */
function rate(found: Rated): number {
  const { plain, lead, segments, authors, title, titleSpan, venue, date, arxiv, doi, masked, options } =
    found;
  let sum = -2.2;
  const body = plain.slice(lead.start).trim();
  const clear = authors.filter(
    ({ given, name }) => isInitials(given.split(' ')[0] ?? '') || isHangulName(name),
  ).length;
  if (authors.length > 0) sum += 0.8 + Math.min(authors.length, 4) * 0.35 + (clear > 0 ? 0.8 : 0);
  if (found.etAl) sum += 1;
  if (date) sum += 1;
  if (lead.venue) sum += 1.5;
  if (venue) {
    sum += 0.6;
    const words = venue.text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    if (options.isVenue?.(venue.name) === true) sum += 1.2;
    else if (words.some((word) => venueWords.has(word) || hangulVenueEnding.test(word))) sum += 0.8;
  }
  if (arxiv !== undefined || doi !== undefined) sum += 2;
  if (segments.some(({ label }) => label === 'number')) sum += 0.6;
  if (title && titleSpan) {
    const count = title.text.split(' ').length;
    if (count >= 4) sum += 0.5;
    if (/[“"„«‘「『《]/.test(plain[titleSpan.start - 1] ?? '')) sum += 1;
    if (
      masked.emphasised.some(
        ({ start, end, strong }) => !strong && start <= titleSpan.start + 1 && end >= titleSpan.end - 1,
      )
    )
      sum += 0.6;
    if (count > 35) sum -= 2;
  } else sum -= 1.5;
  if (authors.length === 0 && NO_REFERENCE.test(body)) sum -= 3;
  if (authors.length === 0) {
    if (
      /\b(?:award|prize|scholarship|fellowship|certificate|certified|intern|engineer|manager|assistant|professor|developer|consultant|b\.?s\.?c?|m\.?s\.?c?|university)\b/i.test(
        body,
      )
    )
      sum -= 1.5;
    if (
      /(?:졸업|재학|수료|입학|인턴|사원|연구원|수상|장학|자격증|운영|구축|담당|학사|석사|박사)(?:\s|$|,|\()/.test(
        body,
      )
    )
      sum -= 1.5;
  }
  if (
    authors.length === 0 &&
    /(?:습니다|했다|하였다|함|개발|구현|담당|참여|운영|수행|기여|진행)\.?\s*$/.test(body)
  )
    sum -= 2.5;
  if (
    authors.length === 0 &&
    /\b(?:was|were|is|are|has|have|had|will|can|which|who|that)\b/.test(title?.text ?? '') &&
    !/[?]/.test(title?.text ?? '')
  )
    sum -= 0.8;
  return Math.round((1 / (1 + Math.exp(-sum))) * 100) / 100;
}
