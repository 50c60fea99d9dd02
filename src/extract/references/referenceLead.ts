import type { Span } from '../../model/index.ts';
import type { ReferenceOptions } from './reference.ts';
import { venueName } from './venueName.ts';

const NUMBERING =
  /^\s*(?:[[({]\s*[A-Z]{0,3}[-.]?\s?\d{1,3}\s*[\])}][.:]?|[A-Z]{1,2}[-.]?\d{1,3}[.:)]|\d{1,3}[.)](?=\s)|#\d{1,3})\s*/;
const BULLET = /^\s*(?:[-–—•·◦▪‣●○■□▶►✓✔*+]|\p{Extended_Pictographic}\uFE0F?)\s+/u;

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
