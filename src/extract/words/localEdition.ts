import type { Span } from '../../model/index.ts';
import type { Vocabulary, VocabularyEntry } from '../../vocabulary/index.ts';

/** Series of events that are held in many places under one name, and communities with chapters in many places. */
const SERIES =
  /(?:[Cc]on|Data|Fest|Sides|GOTO|NDC|TEDx?|Days?|Haystack|Conf|MUG|Devoxx|Summit|Ladies|GDG|GDSC|Who Code|Women in Tech|Girls|Users? Group|Research|Labs|Developer Groups?)$/u;
/** Regions, and countries as people there write them. */
const REGION =
  /^(?:EMEA|APAC|LATAM|DACH|Americas|Europe|Asia|Africa|EU|US|USA|UK|NA|KR|JP|DE|FR|ES|IT|AU|NZ|TW|HK|SG|Korea|Japan|India|China|Nordics?|Baltics?|Balkans?|Benelux|Italia|Espa(?:ñ|n)a|Deutschland|Brasil|Österreich|Schweiz|Suisse|Polska|Türkiye)$/u;

/**
 * The edition of a series of events, or the chapter of a community, that its place names: "PyData London", "SREcon
 * EMEA" and "PyLadies Berlin" stand for themselves.
 *
 * @param span where the series is named
 * @returns the name with its place; undefined where none stands behind it
 */
export function localEdition(
  text: string,
  span: Span,
  entry: VocabularyEntry,
  vocabulary: Vocabulary,
): Span | undefined {
  const name = text.slice(span.start, span.end);
  if (!SERIES.test(entry.name) || !SERIES.test(name)) return undefined;
  const place = /^ (\p{Lu}(?:[\p{L}.]*\p{L}|\.)(?: \p{Lu}\p{Ll}+)?)(?![\p{L}\p{N}])/u.exec(
    text.slice(span.end, span.end + 40),
  );
  if (!place) return undefined;
  for (const words of [place[1]!, place[1]!.split(' ')[0]!])
    if (REGION.test(words) || vocabulary.lookUp(words, 'place').length > 0)
      return { start: span.start, end: span.end + 1 + words.length };
  return undefined;
}
