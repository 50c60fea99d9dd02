import type { Kind, Span } from '../../model/index.ts';
import { containsSpan } from '../../model/index.ts';
import type { VocabularyMatch } from '../../vocabulary/index.ts';
import type { Reading } from '../reading.ts';
import { localEdition } from '../words/localEdition.ts';
import { isRole } from '../words/roleWords.ts';

/** The name of whom somebody serves. */
export interface ServedName extends Span {
  readonly kind: 'venue' | 'organization';
  /** The vocabulary's id of a venue; undefined where it knows none. */
  readonly entry: string | undefined;
  /** Whether nothing but its form tells that it is one. */
  readonly isByForm: boolean;
  /** Whether it has a word of venues in it, or a year behind it. */
  readonly isVenue: boolean;
  /** Whether nothing but the list that it stands in tells that it is a venue. */
  readonly isGuess: boolean;
  /** Where what belongs to it ends: its years and brackets. */
  readonly until: number;
}

/** Words before a name that are none of it: "the 3rd", "2022", "and for the". */
const BEFORE =
  /^(?:[\s"'“‘(*_]|(?:and|or|for|at|of|in|on|with|the|its|an?|both|also|as well as|from|annual|\d{1,2}(?:st|nd|rd|th)|(?:first|second|third|fourth|fifth)|(?:19|20)\d\d|제?\s?\d{1,2}\s?회)\s)+/iu;
const WORD = `(?:\\p{Lu}[\\p{L}\\p{N}'’.+-]*|\\p{N}+\\p{Lu}[\\p{L}\\p{N}]*|\\p{Ll}+\\p{Lu}\\p{L}*|[a-z]\\d)`;
const SMALL = `(?:of|on|and|for|in|the|to|&|de|du|des|der|die|das|für|la|le|en|et|und|y)`;
const NAME = new RegExp(`^${WORD}(?:[ ](?:${SMALL} ){0,2}${WORD}){0,9}`, 'u');
const KOREAN_NAME =
  /^(?:[\p{L}\p{N}()&+-]+ ){0,4}?[\p{L}\p{N}()&+-]*(?:학회|학회지|학술대회|학술발표대회|발표회|논문지|저널|컨퍼런스|콘퍼런스|콘|세미나|밋업|포럼|워크숍|워크샵|심포지엄|경진대회|챌린지|해커톤|페스티벌|캠프|아카데미|데이|나이트|서밋)(?![\p{Script=Hangul}](?<!에|의|에서|를|을|은|는|이|가|와|과))/u;
const YEAR = `(?:['’]?\\d\\d|(?:19|20)\\d\\d)`;
/** What may stand behind a name: years, brackets, "conference", "main track". */
const BEHIND = new RegExp(
  `^(?:\\s?,?\\s?${YEAR}(?:\\s?[-–~/+]\\s?(?:${YEAR})?)?(?!\\p{L})|\\s?[(\\[][^()\\[\\]]*[)\\]]|\\s(?:conferences?|journals?|workshops?|meetups?|summit|symposium|series|seminar|committee|main track|track|programs?|programmes?|editions?)(?!\\p{L}))+`,
  'u',
);
/** What may follow then; other words make the name the beginning of a phrase. */
const REST =
  /^(?:[\s"'”’*_.,;:!]*$|\s(?:in|since|from|on|where|about|with|and|as|by|to|until|every|each|which|for|under|at)\s|\s?[–—(,@])/u;
const KIND_WORD = /^\s(?:conference|journal|workshop|meetup|summit|symposium|seminar)(?!\p{L})/u;
/** Words that end the name of a venue, or begin it. */
const VENUE_HEAD =
  /(?:^|\s)(?:Conference|Conf\.?|Journal|J\.|Transactions|Trans\.|Letters|Magazine|Review|Symposium|Workshop|Proceedings|Congress|Summit|Colloquium|Meet-?[Uu]p|Forum|Days?|Seminars?|Series|Meeting|Fest(?:ival)?|Hackathon|Challenge|Camp|Talks|Week|Night|Expo|Olympiad|School|Competition|Convention)(?:\s(?:of|on|for|in)\s|$)/u;
/** Capitalised words that name no venue. */
const NO_NAME =
  /^(?:(?:The|An?|In|On|At|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Spring|Summer|Fall|Autumn|Winter|Present|Online|Virtual|Remote|Keynote|Talk|Talks|Poster|Oral|Various|Multiple|International|National|Conferences?|Journals?|Workshops?|Prof|Dr|Mr|Ms|Mrs|Professor|Course|Introduction|PhD|MSc?|BSc?|CS|AI|ML|NLP|HCI|I|He|She|They|We|My|His|Her|Our|Hall|Room|Session|Track|Best|Paper|Award)\.?(?:\s|$))+$/u;
const PUBLISHER = /^(?:(?:ACM|IEEE|USENIX|AAAI|IFIP|INFORMS|ISCA|IFAC|Springer|Elsevier)(?:[/ ]|$))+$/u;
/** What the vocabulary may know a name as instead; journals are named like techniques. */
const ELSE: ReadonlySet<Kind> = new Set(['place', 'award']);
const LIKE_JOURNALS: ReadonlySet<Kind> = new Set(['technique', 'software', 'model', 'dataset']);

/**
 * Reads the name of a venue or organization at the beginning of an item of a list.
 *
 * @param anywhere whether an organization may stand farther behind: "Probabilistic Robotics (University of Luxembourg)"
 * @returns undefined for anything else
 */
export function readServedName(
  { text, matches, organizations, vocabulary }: Reading,
  block: number,
  item: Span,
  anywhere = false,
): ServedName | undefined {
  const lead = BEFORE.exec(text.slice(item.start, item.end))?.[0].length ?? 0;
  const start = item.start + lead;
  if (start >= item.end) return undefined;
  const form = readForm(text, { start, end: item.end });
  const inside = matches[block]!.filter((match) => match.start >= start && containsSpan(item, match));
  const last = form?.end ?? start;
  const near = ({ start: at }: Span): boolean => anywhere || at <= last + 1;
  const named = (
    span: Span,
    fields: Pick<ServedName, 'kind' | 'entry' | 'isByForm' | 'isVenue' | 'isGuess'>,
  ): ServedName => ({
    start: span.start,
    end: span.end,
    until: span.end + (BEHIND.exec(text.slice(span.end, item.end))?.[0].length ?? 0),
    ...fields,
  });
  const known = (kind: Kind): VocabularyMatch | undefined =>
    inside.find((match) => near(match) && match.entries.some((entry) => entry.kind === kind));
  const venue = known('venue');
  // "Pint of Science" is no journal "Science"; "ACM TACO" and "한국정보과학회 KCC" are the known venue.
  const isWord = venue && form && venue.start > form.start && venue.end <= form.end;
  if (venue && !(isWord && !PUBLISHER.test(text.slice(form.start, venue.start).trim()))) {
    const entry = venue.entries.find(({ kind }) => kind === 'venue')!;
    const edition = localEdition(text, venue, entry, vocabulary);
    return named(edition ?? venue, {
      kind: 'venue',
      entry: edition ? undefined : entry.id,
      isByForm: edition !== undefined,
      isVenue: true,
      isGuess: false,
    });
  }
  const group = known('organization');
  const chapter =
    group &&
    localEdition(text, group, group.entries.find(({ kind }) => kind === 'organization')!, vocabulary);
  const organization =
    chapter ??
    (anywhere ? group : undefined) ??
    organizations[block]!.find((one) => containsSpan(item, one) && near(one)) ??
    group;
  if (organization && !(form?.isVenue && form.end > organization.end))
    return named(organization, {
      kind: 'organization',
      entry: undefined,
      isByForm: false,
      isVenue: false,
      isGuess: false,
    });
  if (!form) return undefined;
  const covered = inside.find((match) => containsSpan(match, form))?.entries ?? [];
  if (covered.some(({ kind }) => ELSE.has(kind))) return undefined;
  const isGuess = !form.isSure || covered.some(({ kind }) => LIKE_JOURNALS.has(kind));
  return named(form, {
    kind: 'venue',
    entry: undefined,
    isByForm: true,
    isVenue: form.isVenue || form.hasYear,
    isGuess,
  });
}

interface Form extends Span {
  /** Whether it has a word of venues in it. */
  readonly isVenue: boolean;
  readonly hasYear: boolean;
  /** Whether it is written as names of venues are: with a year, in capitals. */
  readonly isSure: boolean;
}

/** A name by its form alone. */
function readForm(text: string, within: Span): Form | undefined {
  const slice = text.slice(within.start, within.end);
  const { start } = within;
  const korean = KOREAN_NAME.exec(slice)?.[0];
  if (korean && korean.length > 2)
    return { start, end: start + korean.length, isVenue: true, hasYear: false, isSure: true };
  const name = NAME.exec(slice)?.[0]
    .replace(/(?:\s['’]?\d+|(?<!\.\p{Lu})\.|['’-])+$/u, '')
    .replace(/['’]\d\d$/u, '');
  if (!name || name.length < 2 || NO_NAME.test(name) || isRole(name)) return undefined;
  const behind = slice.slice(name.length);
  const tail = BEHIND.exec(behind)?.[0] ?? '';
  if (!REST.test(behind.slice(tail.length))) return undefined;
  const isVenue = VENUE_HEAD.test(name) || KIND_WORD.test(behind);
  const hasYear = /\d\d/u.test(tail);
  const isAcronym = /^[^\s]*\p{Lu}[^\s]*\p{Lu}[^\s]*$|^\p{N}+\p{Lu}|^\p{Lu}{2,}\s/u.test(name);
  const isSure = isVenue || isAcronym || hasYear;
  return { start, end: start + name.length, isVenue, hasYear, isSure };
}
