/**
 * What spreadsheets take for the beginning of a formula.
 *
 * Source: OWASP, "CSV Injection", https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** Rows as CSV (RFC 4180), with a byte order mark: without it Excel doesn't read Hangul. */
export function tableToCsv(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `\ufeff${rows.map((row) => `${row.map((cell) => quoted(guarded(cell))).join(',')}\r\n`).join('')}`;
}

/** Rows with tabs between the cells, as spreadsheets take them from the clipboard. */
export function tableToClipboard(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => guarded(cell.replace(/[\t\r\n]+/g, ' '))).join('\t')).join('\n');
}
