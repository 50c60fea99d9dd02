import type { Span } from '../../model/index.ts';
import { isHangulName, isInitials, isKnownName } from '../names/index.ts';
import { type AuthorList, readAuthorList } from './authorList.ts';
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
const WITH = /[\s,(.[](?:(?:a\s+)?joint(?:ly)?\s+(?:work\s+|paper\s+)?)?with:?\s+(?=[\p{Lu}*]|[가-힣])/giu;

/** A masked reference without asides, and the authors that an aside named. */
export interface Unremarked {
  readonly text: string;
  /** Of `(with X and Y)`, `joint with Z`. */
  readonly others: AuthorList | undefined;
}

/**
 * Blanks what stands between the parts of a reference and belongs to none: `(Oral)`, `under review at`,
 * `Ph.D. Thesis:`, `(with X and Y)`, everything before `start`, and `more`. Offsets stay.
 */
export function hideRemarks(masked: MaskedText, start: number, more?: Span): Unremarked {
  const chars = masked.text.split('');
  const hide = (from: number, to: number) => {
    for (let i = from; i < to; i++) if (chars[i] !== '\n') chars[i] = ' ';
  };
  hide(0, start);
  if (more) hide(more.start, more.end);
  for (const pattern of [THESIS_LABEL, REMARK, STATUS])
    for (const match of masked.text.matchAll(pattern))
      if (pattern !== STATUS || match.index > start + 20) hide(match.index, match.index + match[0].length);
  const shown = chars.join('');
  let others: AuthorList | undefined;
  for (const match of shown.matchAll(WITH)) {
    if (match.index < start + 12) continue;
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
    others = list;
    hide(
      match.index + (/^[,.)]/.test(match[0]) ? 1 : 0),
      end + (closing[0].includes(')') ? closing[0].length : 0),
    );
    break;
  }
  return { text: chars.join(''), others };
}
