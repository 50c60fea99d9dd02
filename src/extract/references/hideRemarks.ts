import type { Span } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import { isHangulName, isInitials, isKnownName, isPersonNameLike, parsePersonName } from '../names/index.ts';
import { type AuthorList, type ListedName, readAuthorList } from './authorList.ts';
import type { MaskedText } from './maskMarkup.ts';

/** Remarks in parentheses that say how, not where, it was published. */
const REMARK =
  /[([]\s*(?:(?:long |short |full |contributed |invited )?(?:oral|spotlight|poster|talk|demo|paper)s?(?:\s+(?:presentation|paper|track))?|to appear|in press|accepted|forthcoming|under review|in review|submitted|in preparation|equal contribution|co-?first[^()]{0,20}|first author|corresponding author|contributed equally|(?:best|outstanding|distinguished)[^()[\]]{0,60}|[^()[\]]{0,30}acceptance rate[^()[\]]{0,30}|[^()[\]]{0,20}impact factor[^()[\]]{0,30}|sci(?:e)?|ssci|kci(?:\s?등재)?|scopus|if\s?[:=]?\s?[\d.]+|[^()[\]]{0,40}award[^()[\]]{0,20}|구두\s?발표|포스터(?:\s?발표)?|게재\s?예정|심사\s?중|우수\s?논문상?|최우수\s?논문상?|공동\s?1?저자|제?1저자|교신저자)\s*[)\]]/giu;
/** Words before a venue that say how far it has come. */
const STATUS =
  /(?<=[\s(*_])(?:(?:currently\s+)?under\s+review(?:\s+(?:at|in|for|by))?|in\s+review(?:\s+at)?|submitted(?:\s+(?:to|at))?|accepted(?:\s+(?:to|at|by|in|for(?:\s+publication\s+in)?))?|to\s+appear(?:\s+(?:in|at))?|forthcoming(?:\s+in)|conditionally\s+accepted(?:\s+(?:at|by))?|revise\s+(?:and|&)\s+resubmit(?:\s+at)?|r&r(?:\s+at)?|(?<=[.,;:(]\s{1,3})(?:paper\s+|poster\s+|talk\s+)?presented\s+at(?:\s+the)?|published\s+(?:in|at)|(?:invited\s+|contributed\s+)?(?:talk|poster|oral|demo)\s+at)(?=[\s,.;:)]|$)/giu;
/** `Ph.D. Thesis:` before a title. */
const THESIS_LABEL =
  /(?<!\p{L})(?:ph\.?\s?d\.?|doctoral|master(?:[’']?s)?|m\.?\s?s\.?(?:c\.?)?|bachelor(?:[’']?s)?|b\.?\s?s\.?|undergraduate)\s+(?:thesis|dissertation)\s*:/giu;
/** Numbers of patents; what they stand before is the title. */
const PATENT_NUMBER =
  /(?<![\p{L}\p{N}])(?:(?:U\.?S\.?|EP|KR|WO|JP|CN|GB|DE|PCT|US-KR)\s?)?(?:Patents?\s(?:App(?:lication|l\.)?\s)?(?:No\.?\s|Number\s|#)?)?(?:US|EP|KR|WO|JP|CN|GB|DE)?\s?(?:\d{1,2}(?:[,. ]\d{3}){2,3}|(?:19|20)\d\d\/\d{6,7}|\d{2}[-/]\d{4,7}(?:-\d{7})?|\d{7,11})(?:\s?[A-C]\d?(?![\p{L}\p{N}]))?(?!\d)|(?:등록|출원)\s?(?:특허|번호)?\s?(?:제\s?)?10-\d[\d-]{5,}호?/gu;
/** A patent's stage, and what was done with a talk; years behind them stay. */
const STAGE =
  /(?<=[\s(,;.])(?:granted|filed|issued|pending|published|provisional)(?=[\s,;.)]|$)|(?<=[(,\s])(?:특허\s?)?(?:출원|등록)(?:\s?(?:완료|중))?(?=[\s,;.)]|$)/giu;
/** What a piece of a talk list is, between commas or before a colon. */
const SORT_OF_TALK =
  /(?<=[,.;”"]\s)(?:contributed |invited |lightning |short |poster |conference |oral |spotlight |guest |keynote )*(?:talk|poster|keynote|tutorial|demo|lecture|presentation|panel)(?=\s*(?:[,.;]|$|\n))|^\s*(?:(?:contributed|invited|lightning|poster|conference|oral|guest|keynote)\s)*(?:(?:talk|poster|keynote|tutorial|demo|lecture|panel|patent|특허|발표|강연)\s*[:：]|(?:talk|keynote|speaker|panell?ist|presenter|lecture|poster)\s(?:at|@)\s(?:the\s)?)|[([]\s*(?:blog(?:\s?post)?|video|slides|recording|podcast|essay|lightning talk|keynote|workshop|tutorial)\s*[)\]]/giu;
/** Somebody's own share in a list of authors: `X and me`. */
const SELF =
  /(?:,\s*|\s+)(?:and|&)\s+(?:(?:me|myself)(?=\s*[.:,“"])|I(?=\s*[:,“"]))|(?:^|[\s(])(?:me|I)\s+(?:and|&)\s+(?=\p{Lu})/gu;
/** `with X and Y` in somebody's own list, where everybody named is company. */
const OWN_WITH =
  /[\s,(.[–—](?:(?:(?:a\s+)?joint(?:ly)?\s+(?:work\s+|paper\s+)?|together\s+|co-?(?:authored|written|presented)\s+)?with:?\s+|w\/\s?|co-?(?:authors?|inventors?|presenters?):\s*|공동\s?(?:저자|발명자?|연구자?|발표자?)\s*[:：]\s*)(?=[\p{Lu}*]|[가-힣])/giu;
const OWN_REMARKS = [PATENT_NUMBER, STAGE, SORT_OF_TALK, SELF];
const WITH = /[\s,(.[](?:(?:a\s+)?joint(?:ly)?\s+(?:work\s+|paper\s+)?)?with:?\s+(?=[\p{Lu}*]|[가-힣])/giu;

/** A masked reference without asides, and the authors that an aside named. */
export interface Unremarked {
  readonly text: string;
  /** Of `(with X and Y)`, `joint with Z`. */
  readonly others: AuthorList | undefined;
  /** `self`: an author is `me`; `status`: how far the work has come (`under review`); `patent`: its number or stage. */
  readonly said: ReadonlySet<'self' | 'status' | 'patent'>;
}

/**
 * Blanks what stands between the parts of a reference and belongs to none: `(Oral)`, `under review at`,
 * `Ph.D. Thesis:`, `(with X and Y)`, everything before `start`, and `more`; in lists of one person's own works also
 * numbers of patents and sorts of talks. Offsets stay.
 */
export function hideRemarks(
  masked: MaskedText,
  start: number,
  more: Span | undefined,
  isOwnList: boolean,
): Unremarked {
  const chars = masked.text.split('');
  const hide = (from: number, to: number) => {
    for (let i = from; i < to; i++) if (chars[i] !== '\n') chars[i] = ' ';
  };
  hide(0, start);
  if (more) hide(more.start, more.end);
  const said = new Set<'self' | 'status' | 'patent'>();
  for (const pattern of [THESIS_LABEL, REMARK, STATUS, ...(isOwnList ? OWN_REMARKS : [])])
    for (const match of allMatches(masked.text, pattern)) {
      if ((pattern === STATUS || pattern === STAGE) && match.index <= start + 20) continue;
      const end = match.index + match[0].length;
      hide(match.index, end);
      // "Talk at" says as much as "In"
      if (pattern === STATUS && / at$/i.test(match[0])) chars.splice(end - 2, 2, 'I', 'n');
      if (pattern === SELF) said.add('self');
      if (pattern === STATUS) said.add('status');
      if (pattern === PATENT_NUMBER || pattern === STAGE) said.add('patent');
    }
  const shown = chars.join('');
  const others = isOwnList
    ? hideCompany(masked, shown, start, hide)
    : hideJointAuthors(masked, shown, start, hide);
  return { text: chars.join(''), others, said };
}

/** Whether "with" stands inside an emphasised title: "*Averaging with Stale Neighbours*". */
function isInside(emphasised: MaskedText['emphasised'], at: number): boolean {
  return emphasised.some(({ start, end }) => start <= at && at < end);
}

/** Blanks `(with X and Y)` where it is sure to name authors. */
function hideJointAuthors(
  { emphasised }: MaskedText,
  shown: string,
  start: number,
  hide: (from: number, to: number) => void,
): AuthorList | undefined {
  for (const match of allMatches(shown, WITH)) {
    if (match.index < start + 12 || isInside(emphasised, match.index)) continue;
    const list = readAuthorList(shown, match.index + match[0].length);
    if (!list) continue;
    const end = list.ends.at(-1)!;
    const closing = /^[\s.,;]*(?:\)|$)|^\s*(?=[“"(\p{Lu}\d])/u.exec(shown.slice(end, end + 400));
    const atEnd = /^[\s).,;]*$/.test(shown.slice(end));
    const isApart =
      /[,.;:()\d”"»?!]\s*$/.test(shown.slice(Math.max(0, match.index - 20), match.index + 1)) ||
      /joint/i.test(match[0]);
    const isClear = list.names.every(
      ({ given, name }) =>
        isInitials(given.split(' ')[0]!) || isHangulName(name) || name.split(' ').some(isKnownName),
    );
    const isList = list.names.length > 1 && (atEnd || match[0].includes('('));
    if (!closing || !(isApart || atEnd) || !(isClear || isList)) continue;
    hide(
      match.index + (/^[,.)]/.test(match[0]) ? 1 : 0),
      end + (closing[0].includes(')') ? closing[0].length : 0),
    );
    return list;
  }
  return undefined;
}

/** Blanks `with X and Y` in somebody's own list, where whoever is named so is an author. */
function hideCompany(
  masked: MaskedText,
  shown: string,
  start: number,
  hide: (from: number, to: number) => void,
): AuthorList | undefined {
  for (const match of allMatches(shown, OWN_WITH)) {
    if (isInside(masked.emphasised, match.index)) continue;
    const before = shown.slice(Math.max(start, match.index - 20), match.index + 1);
    const isApart =
      /[,.;:()\d”"»?!–—]\s*$/.test(before) || /\n\s*$/.test(before) || !/^[\s(]*with/i.test(match[0]);
    const isMarkedBefore = masked.emphasised.some(
      ({ start, end }) => end <= match.index && match.index - end < 4 && end - start > 12,
    );
    const names = readCompany(masked, shown, match.index + match[0].length);
    if (names.length === 0) continue;
    const { end } = names.at(-1)!;
    const isAtEdge = /^[\s).,;]*$/.test(shown.slice(end)) || shown.slice(start, match.index).trim() === '';
    if (!isApart && !isMarkedBefore && !isAtEdge) continue;
    const closing = /^[\s.,;:]*\)|^\s*[,:–—-]?/u.exec(shown.slice(end, end + 400))![0];
    hide(match.index + (/^[,.)]/.test(match[0]) ? 1 : 0), end + closing.length);
    return { names, ends: names.map((name) => name.end), etAl: false };
  }
  return undefined;
}

/** Names from an offset on, parted by commas and "and", as far as they have the form of names; never across markup. */
function readCompany(masked: MaskedText, shown: string, from: number): ListedName[] {
  const mark = masked.emphasised.find(({ start }) => start > from)?.start ?? shown.length;
  const names: ListedName[] = [];
  let at = from;
  while (names.length < 12) {
    const piece =
      /^\s*((?:[\p{Lu}][\p{L}\p{M}'’.-]*|van|von|de|der|den|di|da|del|dos|la|le|el|al|bin)(?:\s(?:\p{Lu}[\p{L}\p{M}'’.-]*|van|von|de|der|den|di|da|del|dos|la|le|el|al|bin)){1,3}|[가-힣]{2,4})(?![\p{L}\p{N}])/u.exec(
        shown.slice(at, Math.min(mark, at + 80)),
      );
    const name = piece?.[1]?.replace(/(?<=\p{Ll})\.$/u, '');
    const person = name !== undefined && isPersonNameLike(name) ? parsePersonName(name) : undefined;
    if (!piece || name === undefined || !person) break;
    const start = at + piece[0].length - piece[1]!.length;
    names.push({
      start,
      end: start + name.length,
      given: person.given,
      family: person.family,
      name: person.hangul ?? person.latin ?? name,
    });
    const link = /^\s*(?:,\s*(?:and|&)\s+|,\s*|\s(?:and|&)\s+|&\s*|·\s*|와\s+|과\s+|및\s+)/u.exec(
      shown.slice(start + name.length, start + name.length + 12),
    );
    if (!link) break;
    at = start + name.length + link[0].length;
  }
  return names;
}
