import type { Span } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import type { ReferenceOptions } from './reference.ts';
import { venueWords } from './referenceWords.ts';
import { venueName } from './venueName.ts';

const NUMBERING =
  /^\s*(?:[[({]\s*[A-Z]{0,3}[-.]?\s?\d{1,3}\s*[\])}][.:]?|[A-Z]{1,2}[-.]?\d{1,3}[.:)]|\d{1,3}[.)](?=\s)|#\d{1,3})\s*/;
const BULLET = /^\s*(?:[-–—•·◦▪‣●○■□▶►✓✔*+]|\p{Extended_Pictographic}\uFE0F?)\s+/u;

/** `Title:`, `논문명:` before the title. */
const FIELD_NAME = /^\s*(?:논문\s?(?:명|제목)?|제목|title|paper|publication|article)\s*[:：]\s*/i;
/** Bracketed words that sort a list and name no venue. */
const SORT =
  /^(?:(?:국내|국제|해외|국외)?\s?(?:학회|학술대회|학술지|논문|저널|논문지|특허)|(?:international |domestic |refereed |invited |peer[- ]reviewed )*(?:journals?|conferences?|workshops?|preprints?|posters?|oral|patents?|thes[ie]s|papers?|talks?|books?(?: chapters?)?|under review|in press|to appear|submitted|accepted)|sci(?:e|e?-expanded)?|ssci|kci|esci|scopus|a&hci|new)$/i;

/** `[ABC+93]`, `[Kan81]`, `[Smith et al., 1990]` */
const CITATION_KEY =
  /^(?:[A-Z][A-Za-z+-]{0,2}|[A-Z][a-z]{1,8}[A-Za-z+]{0,6}|[A-Z]{1,3}\+?)(?:19|20)?\d\d[a-z]?$|^\p{Lu}\p{Ll}[\p{L}-]+(?:,|\s+(?:and|&)\s+\p{Lu}[\p{L}-]+,?|\s+et\s+al\.?,?)\s+(?:19|20)?\d\d[a-z]?$/u;

/** What stands before a reference proper. */
export interface ReferenceLead {
  /** Where the reference proper begins, in the masked text. */
  readonly start: number;
  readonly venue?: Span;
  readonly date?: Span;
}

/** Bullets, numbering, `[EMNLP 2022 main]`, `2021 –` before the reference. */
export function readLead(text: string, options: ReferenceOptions): ReferenceLead {
  let start = /^\s*/.exec(text)![0].length;
  let venue: Span | undefined;
  let date: Span | undefined;
  const rest = () => text.slice(start, start + 120);
  start += BULLET.exec(rest())?.[0].length ?? 0;
  start += NUMBERING.exec(rest())?.[0].length ?? 0;
  start += FIELD_NAME.exec(rest())?.[0].length ?? 0;
  const dated =
    /^\s*[([]?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?\s+)?((?:19|20)\d\d)(?:[.\-/](\d{1,2}))?[)\]]?\s*(?:[-–—:|.,]\s*|\s(?=[“"‘「\p{Lu}\p{Lo}]))(?=[^\s\d])/u.exec(
      rest(),
    );
  if (dated && !/^\s*(?:19|20)\d\d\s+(?:ieee|acm|conference|international)/i.test(rest())) {
    const at = start + dated[0].indexOf(dated[1]!);
    date = { start: at, end: start + dated[0].trimEnd().length }; // the month as well
    start += dated[0].length;
  }
  const tag =
    /^\s*(?:\[([^[\]]{2,60})\]|【([^【】]{2,60})】|\((\p{Lu}[\p{L}&@-]{1,20}\s?(?:['’]\d\d|(?:19|20)\d\d))\))\s*[:.,-]?\s*/u.exec(
      rest(),
    );
  const inner = tag?.[1] ?? tag?.[2] ?? tag?.[3];
  if (tag && inner !== undefined && /\p{L}{2}/u.test(inner)) {
    const at = start + tag[0].indexOf(inner);
    const year = /(?:19|20)\d\d|[’']\d\d/.exec(inner);
    const isKnown = options.isVenue?.(venueName(inner)) === true;
    const isSort = SORT.test(inner.trim()) || (!isKnown && CITATION_KEY.test(inner.trim()));
    if (!isSort && (/\p{Lu}{2}|학회|논문/u.test(inner) || isKnown || year))
      venue = { start: at, end: at + inner.length };
    if (year && !date) date = { start: at + year.index, end: at + year.index + year[0].length };
    start += tag[0].length;
  }
  const named = venue
    ? null
    : /^\s*((?:[A-Z][A-Za-z]*[A-Z][A-Za-z-]*)(?:[ -][A-Za-z]+)?(?:\s?[’']?((?:19|20)?\d\d))?)\s*(?:(?:초청\s?)?(?:발표|강연|세미나)|(?:invited |lightning )?(?:talk|keynote|poster|tutorial))?\s*(?:[:|–—]|\s-\s)\s*(?=\S)/.exec(
        rest(),
      );
  if (
    named &&
    ((named[2] !== undefined && (named[2].length === 4 || /[’']/.test(named[1]!))) ||
      options.isVenue?.(venueName(named[1]!)) === true)
  ) {
    const at = start + named[0].indexOf(named[1]!);
    venue = { start: at, end: at + named[1]!.length };
    if (named[2] !== undefined && !date) {
      const y = at + named[1]!.lastIndexOf(named[2]) - (/[’']/.test(named[1]!) ? 1 : 0);
      date = { start: y, end: y + named[2].length + (/[’']/.test(named[1]!) ? 1 : 0) };
    }
    start += named[0].length;
  }
  return { start, ...(venue ? { venue } : {}), ...(date ? { date } : {}) };
}

const BRACKETED =
  /[([]\s*(?:in\s+)?([A-Z][\w&/-]*[A-Z][\w&/-]*(?:[ -][A-Z]?[a-z]+)?)[\s,]*((?:19|20)\d\d|[’']\d\d)(?:[\s,]+[^()[\]]{0,30})?[)\]]/g;

/**
 * A venue that stands in brackets behind everything else: `Title. A. Author (ICML 2021)`. Brackets behind the full
 * name of a venue belong to that name.
 */
export function readBracketedVenue(
  text: string,
  start: number,
): { whole: Span; venue: Span; date: Span } | undefined {
  for (const match of allMatches(text.slice(start), BRACKETED)) {
    const at = start + match.index;
    const before = text
      .slice(Math.max(start, at - 90), at)
      .toLowerCase()
      .split(/[^\p{L}]+/u);
    if (match.index < 10 || before.slice(1).some((word) => word.length > 1 && venueWords.has(word))) continue;
    const name = at + match[0].indexOf(match[1]!);
    const year = at + match[0].indexOf(match[2]!, name - at + match[1]!.length);
    return {
      whole: { start: at, end: at + match[0].length },
      venue: { start: name, end: year + match[2]!.length },
      date: { start: year, end: year + match[2]!.length },
    };
  }
  return undefined;
}
