import type { Span } from '../../../model/index.ts';
import { allMatches } from '../../allMatches.ts';
import { type Hinted, hintedMatches } from '../../hintedMatches.ts';
import { findInRegions } from './digitRegions.ts';

// ---- English and its neighbours ------------------------------------------------------------------------------

const NUMBER = '\\d{1,5}(?:[-–/]\\d{1,5})?[A-Za-z]?';
const NUMBER_WORD = '(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)';
const UNIT_WORD =
  '(?:Room|Rm\\.?|Apt\\.?|Apartment|Suite|Ste\\.?|Unit|Flat|Floor|Bldg\\.?|Building|#)\\s?[#A-Z]?-?';
const UNIT = `(?:${UNIT_WORD}\\d{1,5}[A-Z]?|\\d{1,3}(?:st|nd|rd|th)? ?(?:F|Fl\\.?|Floor)(?![\\p{L}])|[A-Z]?\\d{1,4}-(?:dong|ho)(?![\\p{L}]))`;
const KOREAN_ROAD =
  "\\p{Lu}[\\p{L}'’]+(?:[- ]?\\d{1,3}(?:ga|na|da)?)?[- ]?(?:ro|Ro|gil|Gil|daero|Daero|beon-gil)(?:[- ]?\\d{1,3}(?:beon|ga|na|da)?[- ]?gil)?";
const HYPHENED_ROAD =
  "\\p{Lu}[\\p{L}'’]+(?:[- ]?\\d{1,3}(?:ga|na|da)?)?-(?:ro|Ro|RO|gil|Gil|GIL|daero|Daero|beon-gil)(?:[- ]?\\d{1,3}(?:beon|ga|na|da)?[- ]?gil)?";
const QUARTER = "\\p{Lu}[\\p{L}'’]+(?:[- ]?\\d)?-(?:dong|Dong|ri|Ri|eup|Eup|myeon|Myeon)(?: \\d-ga)?";
const END = '(?![\\p{L}\\p{N}-])';

const STRONG_TYPE =
  'Street|St\\.?|Avenue|Ave\\.?|Road|Rd\\.?|Boulevard|Blvd\\.?|Parkway|Pkwy\\.?|Highway|Hwy\\.?|Lane|Ln\\.?|Terrace|Crescent|Row|Close|Gardens|Mews';
const WEAK_TYPE = 'Drive|Dr\\.?|Court|Ct\\.?|Way|Place|Pl\\.?|Square|Sq\\.?|Circle|Loop|Walk|Mall';
const NAMED =
  "(?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\\.? )?(?:[\\p{Lu}\\d][\\p{L}\\p{N}'’.-]* ){1,4}";
/** What may follow a street: an end, a comma, a unit – but no further word, as in "Wall Street Journal". */
const AFTER_STREET = '(?=[ \\t]*(?:$|[\\n,;|•·()*]|[-–] |(?:Apt|Suite|Ste|Unit|Floor|Room|#)))';

/** A street; rooms and floors before and after it belong to it where it `hasUnits`. */
interface Street extends Hinted {
  readonly hasUnits?: true;
}

/** Exported for the test that holds patterns against their hints. */
export const STREETS: readonly Street[] = [
  // 12, Somewhere-ro · 12-3 Somewhere-daero 45beon-gil · Somewhere-ro 12, also with a room before or after.
  {
    hint: /-(?:ro|gil|daero|beon-gil)/i,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.-])(?:San )?${NUMBER},? ${HYPHENED_ROAD}${END}(?:,? ${QUARTER}${END})?`,
      'gmu',
    ),
    hasUnits: true,
  },
  {
    hint: /-(?:ro|gil|daero|beon-gil)/i,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}-])${HYPHENED_ROAD},? ${NUMBER}(?:beon-gil(?:,? ${NUMBER})?)?(?![\\p{L}\\p{N}])(?:,? ${QUARTER}${END})?`,
      'gmu',
    ),
    hasUnits: true,
  },
  {
    hint: /-(?:gu|si|gun)/i,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.-])(?:San )?${NUMBER},? ${KOREAN_ROAD}(?=,? \\p{Lu}[\\p{L}]+-(?:gu|si|gun|Gu|Si|Gun))`,
      'gmu',
    ),
    hasUnits: true,
  },
  // 12 Somewhere-dong
  {
    hint: /-(?:dong|ri|eup|myeon)/i,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}.-])(?:San )?${NUMBER},? ${QUARTER}${END}`, 'gmu'),
    hasUnits: true,
  },
  {
    hint: /-(?:gu|si|gun)/i,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}-])${QUARTER},? (?:San )?${NUMBER}(?![\\p{L}\\p{N}])(?=,? \\p{Lu}[\\p{L}]+-(?:gu|si|gun|Gu|Si|Gun))`,
      'gmu',
    ),
  },
  // 12 Example Street, Apt. 3
  {
    hint: new RegExp(` (?:${STRONG_TYPE})(?![a-z])`),
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.$€£,-]|\\d )${NUMBER},? ${NAMED}(?:${STRONG_TYPE})${AFTER_STREET}`,
      'gmu',
    ),
    hasUnits: true,
  },
  // A weak type ("Way", "Place") only where a city with a state or postal code follows.
  {
    hint: /[A-Z]{2}\.? \d{5}/,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.$€£,-]|\\d )(?:${NUMBER}|${NUMBER_WORD}),? ${NAMED}(?:${WEAK_TYPE}|${STRONG_TYPE})(?=,? (?:${UNIT},? )?[\\p{L} ]{2,30},? [A-Z]{2}\\.? \\d{5})`,
      'gmu',
    ),
    hasUnits: true,
  },
  // French, German, Dutch and Scandinavian, Spanish, Italian and Portuguese.
  {
    hint: / (?:rue|avenue|boulevard|chemin|allée|quai|impasse|cours)/,
    pattern:
      /(?<![\p{L}\p{N}.])\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|boulevard|chemin|allée|quai|impasse|cours)(?: (?:de|du|des|la|le|les|d['’]|l['’]))* ?(?:d['’]|l['’])?\p{Lu}[\p{L}'’-]*(?:[ -]\p{Lu}[\p{L}'’-]*){0,3}/gmu,
  },
  {
    hint: /(?:straße|strasse|str\.|gasse|allee|weg|platz|damm|ufer|straat|gracht|laan|plein|gatan|vägen|gränd|veien|vegen|gata|vej|gade|allé|katu) \d/,
    pattern:
      /(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]*(?:straße|strasse|str\.|gasse|allee|weg|platz|damm|ufer|straat|gracht|laan|plein|gatan|vägen|gränd|veien|vegen|gata|vej|gade|allé|katu) \d{1,4} ?[A-Za-z]?(?![\p{L}\p{N}])/gmu,
  },
  {
    hint: /(?:Calle|C\/|Avenida|Avda\.|Paseo|Plaza|Via|Viale|Corso|Piazza|Rua|Travessa) /,
    pattern:
      /(?<![\p{L}\p{N}])(?:Calle|C\/|Avenida|Avda\.|Paseo|Plaza|Via|Viale|Corso|Piazza|Rua|Travessa)(?: (?:de|del|della|dei|da|do|dos|la|las|los|il))* \p{Lu}[\p{L}'’.-]*(?: (?:de|del|la|da|do|e|y)? ?\p{Lu}[\p{L}'’.-]*){0,3},? (?:n\.?º ?)?\d{1,4}[a-z]?(?![\p{L}\p{N}])/gmu,
  },
  // Polish and Czech.
  {
    hint: /(?:ul|al|os|pl|nám)\. ?[^\s\d]/,
    pattern:
      /(?<![\p{L}])(?:ul|al|os|pl|nám)\. ?\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,3} \d{1,4}[a-zA-Z]?(?: ?[/m.]{1,2} ?\d{1,4})?(?![\p{L}\p{N}])/gmu,
  },
  // Indian: H.No. 12-34, Flat No. 301, Plot No 7/2.
  {
    hint: /No\.? ?:? ?[A-Z]?\d/,
    pattern:
      /(?<![\p{L}])(?:Flat|House|Plot|Door|Villa|H|D) ?\.? ?No\.? ?:? ?[A-Z]?\d[\w/-]*(?:, ?[\p{Lu}\d][\p{L}\d .'-]{2,30}){0,2}(?=,)/gmu,
  },
  // Japanese and Chinese, behind a ward or district.
  {
    hint: /[区區市町村县]/,
    pattern:
      /(?<=[区區市町村县])(?![\p{Script=Han}]{1,6}[区區市县])(?:[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]{1,12}[ \u3000]?)\d{1,4}(?:(?:丁目|番地?|号|號|[-−‐ー])\d{0,4}){0,4}(?:号|號|番地?|楼|层|室|階)?(?:[ \u3000]?[\p{Script=Han}\p{Script=Katakana}\d]{1,12}(?:楼|层|室|階|号))?/gmu,
  },
  { hint: /Box \d/i, pattern: /(?<![\p{L}])P\.? ?O\.? ?Box \d{1,7}/gimu },
];

/** Also of a number that was taken for the street's: "Flat 3, 12 Example Row". */
const UNITS_BEFORE = new RegExp(`(?:${UNIT},? ?){0,3}(?:${UNIT_WORD})?$`, 'u');
const UNITS_AFTER = new RegExp(`(?:,? ?${UNIT}){1,3}`, 'uy');
/** Characters before a street in which its units are looked for. */
const UNITS_LENGTH = 60;

const FIVE_OR_SIX = /\d{5}|\d{3}-\d{3}/;

/**
 * Digits of a postal code that stand beside a place; the group `value` is masked. Exported for the test that holds
 * patterns against their hints.
 */
export const POSTAL_CODES: readonly Hinted[] = [
  {
    hint: FIVE_OR_SIX,
    pattern:
      /(?:Korea|KOREA|Seoul|SEOUL|Busan|Daegu|Incheon|Gwangju|Daejeon|Ulsan|Sejong|Suwon|Pohang|-(?:gu|si|do|gun|Gu|Si|Do|Gun))[,.]?[ \t]{1,2}\(?(?<value>\d{5}|\d{3}-\d{3})\)?(?![\p{L}\p{N}-])/gmu,
  },
  {
    hint: FIVE_OR_SIX,
    pattern:
      /(?<![\p{L}\p{N}.-])(?<value>\d{5}|\d{3}-\d{3}),? (?:Seoul|Busan|Daegu|Incheon|Gwangju|Daejeon|Ulsan|Sejong|(?:Republic of |South )Korea)(?![\p{L}])/gmu,
  },
  {
    hint: /[Zz]ip|ZIP|[Pp]ostal/,
    pattern:
      /(?<![\p{L}])(?:[Zz]ip|ZIP|[Pp]ostal)(?: ?[Cc]ode)?[\s:：|*_]{1,4}(?<value>\d{4,6}(?:-\d{3,4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})(?![\p{L}\p{N}])/gmu,
  },
  { hint: /〒/, pattern: /〒\s?(?<value>\d{3}-?\d{4})(?![\p{N}])/gmu },
  {
    hint: FIVE_OR_SIX,
    pattern: /우\s?편\s?번\s?호[\s:：|*_)]{0,4}(?<value>\d{5}|\d{3}-\d{3})(?![\p{N}])/gmu,
  },
  { hint: FIVE_OR_SIX, pattern: /\(우\)?[\s:]{0,2}(?<value>\d{5}|\d{3}-\d{3})(?![\p{N}])/gmu },
  {
    hint: FIVE_OR_SIX,
    pattern:
      /(?<![\p{L}\p{N}])우\)?[\s:]{0,2}(?<value>\d{5}|\d{3}-\d{3})(?=[\s)]+[가-힣]+(?:시|도)(?![가-힣]))/gmu,
  },
];
/** Beside a street that was found in the same line or the one before. */
const NEAR_STREET =
  /(?<![\p{L}\p{N}.-])(?:[A-Z]{2}\.? )?(?<value>\d{5}(?:-\d{4})?|\d{6}(?!\d)|\d{3}-\d{3}|\d{2}-\d{3}|\d{3} \d{2}(?= \p{Lu})|\d{4}(?= ?[A-Z]{2}\b| \p{Lu})|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})(?![\p{L}\p{N}-])/gu;

// ---- Korean --------------------------------------------------------------------------------------------------

const PROVINCE =
  '(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|충청[북남]|전북|전남|전라[북남]|경북|경남|경상[북남]|제주)(?:특별자치시|특별자치도|특별시|광역시|시|도)?';
const DISTRICT = '[가-힣]{1,4}(?:시|군|구)';
const PLACE = `(?:${PROVINCE}|${DISTRICT})`;
/** After a place or a key: 읍/면/동, a road or a lot with its number, and the building. */
const BUILDING =
  '(?:[가-힣A-Za-z0-9·]{1,20}(?:아파트|빌딩|타워|오피스텔|빌라|맨션|하우스|센터|빌|팰리스|캐슬|자이|래미안|푸르지오|마을|단지|관)|[A-Z]?\\d{1,4}[동호](?![가-힣])|[A-Z가나다라마바사]동(?![가-힣])|(?:지하\\s?|B)?\\d{1,3}층|\\d{1,4}-\\d{1,4}호?(?![\\p{N}])|\\([^()\\n]{1,30}\\))';
const ROAD = '[가-힣][가-힣0-9·.]{0,12}(?:대로|로|길)(?:\\s?\\d{1,4}(?:번|[가나다라])?\\s?(?:안)?길)?';
const LOT = '[가-힣][가-힣0-9]{0,5}(?:읍|면|동|리|가)';
const STREET_NUMBER =
  '(?:지하\\s?|산\\s?)?\\d{1,4}(?:-\\d{1,4})?(?:번지)?(?!\\d|\\s?(?:년|월|일|개|명|건|회|차|배|위|등|점|만|천|억|%|번째|주|시간|분|초|학기|학년|기|종|장|편|권|세|살|대(?!로)))';
/** Exported, like the next, for the test that holds patterns against their hints. */
export const KOREAN: Hinted = {
  hint: /[로길읍면동리가]\s*(?:지하|산)?\s*\d/,
  pattern: new RegExp(
    `(?<![가-힣])${PLACE}(?:\\s+${DISTRICT}){0,2}\\s+(?<value>(?:(?:${LOT}[ \\t]+){0,2}${ROAD}|(?:${LOT}[ \\t]+){0,1}${LOT})[ \\t]*${STREET_NUMBER}(?:[, \\t]{1,3}${BUILDING}){0,5})`,
    'gu',
  ),
};
const NO_ROAD =
  /(?:^|[\s])(?:앞으로|새로|따로|바로|스스로|주로|대로|별로|서로|실제로|그대로|[가-힣]+으로)(?=\s*\d)/u;

/** An address behind its key. */
export const KEYED_LINE: Hinted = {
  hint: /address|adresse|dirección|주\s?소|거주지|자택|본적|기준지/i,
  pattern:
    /(?:^|[\s|*(>-])(?:(?:home |mailing |postal |current |permanent |office )?address(?:es)?|adresse|dirección|주\s?소(?:지)?|거주지|현\s?주소|자택|본적|등록\s?기준지)[*_]*\s*[:：|][ \t*_|]*(?<value>[^\n|]{5,160})/gimu,
};
const KEYED_KOREAN = new RegExp(
  `(?:${LOT}[ \\t]+)?(?:${ROAD}|${LOT})[ \\t]*(?:지하\\s?|산\\s?)?\\d{1,4}(?:-\\d{1,4})?(?:번지)?(?:[, \\t]{1,3}${BUILDING}){0,5}|${BUILDING}`,
  'gu',
);

/**
 * Streets, house numbers, rooms and postal codes. City, district and country stay readable.
 *
 * Korean in both scripts, English, and the most common forms of French, German, Dutch, Spanish, Italian and Portuguese.
 */
export function findAddresses(text: string): Span[] {
  return findInRegions(text, 1, (region) =>
    candidateLines(region).flatMap(({ start, end }) =>
      findInLines(region.slice(start, end)).map((span) => ({
        start: span.start + start,
        end: span.end + start,
      })),
    ),
  );
}

/** Whatever every pattern above has in it; of plain classes, since all lines with digits are searched for it. */
const HINT = new RegExp(
  `-(?:ro|gil|daero|dong|ri|eup|myeon|ga|gu|si|do|gun)(?![a-z])|(?<![a-z])(?:${STRONG_TYPE}|${WEAK_TYPE}|rue|avenue|boulevard|` +
    'chemin|allée|quai|impasse|cours|Calle|Avenida|Avda|Paseo|Plaza|Via|Viale|Corso|Piazza|Rua|Travessa|P\\.? ?O\\.? ?Box|zip|postal|' +
    'address(?:es)?|adresse|dirección|Korea|Seoul|Busan|Daegu|Incheon|Gwangju|Daejeon|Ulsan|Sejong|Suwon|Pohang)(?![a-z])|C/ |' +
    '(?:straße|strasse|str\\.|gasse|allee|weg|platz|damm|ufer|straat|gracht|laan|plein|gatan|vägen|gränd|veien|vegen|gata|vej|gade|allé|katu) \\d|' +
    '(?<![a-z])(?:ul|al|os|pl|nám)\\. ?[^\\s\\d]|(?:Flat|House|Plot|Door|Villa|H|D) ?\\.? ?No\\.? ?:? ?[A-Z]?\\d|[区區市町村县]|〒|' +
    '[시도군구]\\s|주\\s?소|거주지|자택|본적|등록\\s?기준지|우\\s?편|\\(우|우\\)',
  'gi',
);

/** Lines with a hint, each with the one after it (a postal code may stand there). */
function candidateLines(text: string): Span[] {
  const found: Span[] = [];
  let done = 0;
  for (const { index } of allMatches(text, HINT)) {
    if (index < done) continue;
    const start = Math.max(text.lastIndexOf('\n', index) + 1, done);
    const newline = text.indexOf('\n', index);
    done = newline < 0 ? text.length : newline + 1;
    const next = newline < 0 ? -1 : text.indexOf('\n', done);
    found.push({ start, end: next < 0 ? text.length : next });
  }
  return found;
}

function findInLines(text: string): Span[] {
  const spans: Span[] = [];
  for (const street of STREETS)
    for (const { index, 0: found } of hintedMatches(text, street)) {
      const span = { start: index, end: index + found.length };
      spans.push(street.hasUnits ? withUnits(text, span) : span);
    }
  for (const match of hintedMatches(text, KOREAN)) {
    const value = match.groups!.value!;
    if (!NO_ROAD.test(value)) spans.push(valueSpan(match, value));
  }
  for (const match of hintedMatches(text, KEYED_LINE)) {
    const value = match.groups!.value!;
    const { start } = valueSpan(match, value);
    for (const part of allMatches(value, KEYED_KOREAN))
      spans.push({ start: start + part.index, end: start + part.index + part[0].length });
    // English: every part between commas that has a number in it.
    for (const part of allMatches(value, /[^,;]+/g)) {
      if (!/\d/.test(part[0]) || /[가-힣]/.test(part[0]) || /https?:|@/.test(part[0])) continue;
      const inner = /^\s*(?:\p{L}[\p{L}. ]*? )?(?<digits>\d{4,6}(?:-\d{3,4})?)\s*$/u.exec(part[0]);
      const kept = inner
        ? part[0].indexOf(inner.groups!.digits!)
        : part[0].length - part[0].trimStart().length;
      spans.push({ start: start + part.index + kept, end: start + part.index + part[0].trimEnd().length });
    }
  }
  const streets = [...spans];
  for (const code of POSTAL_CODES)
    for (const match of hintedMatches(text, code)) spans.push(valueSpan(match, match.groups!.value!));
  for (const street of streets) spans.push(...postalCodesNear(text, street));
  return spans;
}

/** A street with the rooms and floors around it. */
function withUnits(text: string, { start, end }: Span): Span {
  const before = UNITS_BEFORE.exec(text.slice(Math.max(0, start - UNITS_LENGTH), start))?.[0] ?? '';
  UNITS_AFTER.lastIndex = end;
  const after = UNITS_AFTER.exec(text)?.[0] ?? '';
  return { start: start - before.length, end: end + after.length };
}

function valueSpan(match: RegExpMatchArray, value: string): Span {
  const start = match.index! + match[0].lastIndexOf(value);
  return { start, end: start + value.length };
}

/** Characters around a street in which its postal code is looked for. */
const NEAR = 200;
/** A line that names a place with its postal code before or after it. */
const PLACE_LINE = /^[\s>*-]*[\p{L} .'’-]{2,40},? [\p{L}]{0,20}\.? ?\d{4,5}\b|^[\s>*-]*\d{4,5},? \p{Lu}/u;

/** Postal codes in the line of a street, and in the next one where that is short and has a place's form. */
function postalCodesNear(text: string, street: Span): Span[] {
  const start = Math.max(text.lastIndexOf('\n', street.start) + 1, street.start - NEAR);
  const newline = text.indexOf('\n', street.end);
  let end = newline < 0 ? text.length : newline;
  const next = text.slice(end + 1, end + 90).split('\n')[0]!;
  if (end > street.end + NEAR) end = street.end + NEAR;
  else if (PLACE_LINE.test(next) && next.length < 80) end += 1 + next.length;
  const spans: Span[] = [];
  for (const match of allMatches(text.slice(start, end), NEAR_STREET)) {
    const { start: at, end: stop } = valueSpan(match, match.groups!.value!);
    const before = text.slice(start, start + at);
    // Only after a comma, a place or a state; never a year or part of a date.
    if (/^(?:19|20)\d\d$/.test(match.groups!.value!)) continue;
    if (start + at >= street.end || /[,(]\s*$|^\s*$/.test(before))
      spans.push({ start: start + at, end: start + stop });
  }
  return spans;
}
