/** Longest name without its extension, in bytes of UTF-8: file systems take 255, and browsers add ` (1)`. */
const LONGEST_BYTES = 120;

/** Controls, line and paragraph separators, marks of direction and other characters that don't show. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;

/** What Windows, macOS, shells or addresses read as something else. */
const MEANINGFUL = /[\\/:*?"<>|#%&{}$!'`@^~;=[\]]+/gu;

/** Names that Windows keeps for devices, whatever the extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/iu;

/**
 * A name for a file to be downloaded that every system takes and that hides nothing: letters of every script are kept,
 * everything that a system gives a meaning to becomes a hyphen. Never empty: without a letter or a digit it is `graph`.
 *
 * @param title what the file is about, any text
 * @param extension without the dot; only its letters and digits are used
 */
export function nameFile(title: string, extension: string): string {
  const clean = title
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(MEANINGFUL, '-')
    .replace(/\ufffd+/gu, '-')
    .replace(/-(?:\s*-)+/gu, '-')
    .replace(/^[\s.\-_]+|[\s.\-_]+$/gu, '');
  const name = /[\p{L}\p{N}]/u.test(clean) ? cutToBytes(clean, LONGEST_BYTES) : 'graph';
  const ending = extension
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '')
    .slice(0, 10);
  return `${DEVICE.test(name) ? `graph ${name}` : name}${ending === '' ? '' : `.${ending}`}`;
}

/** The beginning of a text, whole characters only, accents with their letters. */
function cutToBytes(text: string, most: number): string {
  let bytes = 0;
  let kept = '';
  for (const [character] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    for (const point of character) bytes += bytesOf(point.codePointAt(0)!);
    if (bytes > most) break;
    kept += character;
  }
  return kept.replace(/[\s.\-_]+$/u, '') || 'graph';
}

function bytesOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
