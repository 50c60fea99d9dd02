import { allMatches } from '../allMatches.ts';
import { codeRegions, isInside } from './codeRegions.ts';
import type { Edit } from './draft.ts';

/** Formulas as recognisers of scanned pages write them: \( … \) and $ … $ on one line. */
const FORMULA =
  /\\\((?<round>[^\n]{0,200}?)\\\)|(?<![\\$])(?:(?<![\p{L}\p{N}])|(?=\$\s*\^))\$(?<dollar>[^$\n]{1,80}?)\$(?![$\p{L}\p{N}])/gu;
/** Crumbs without delimiters that mean nothing in a text. */
const BARE =
  /(?<![\w\\}])\\(?:square|boxtimes|blacksquare|bigcirc|boxdot|qquad|quad|hfill)(?![A-Za-z{])[ \t]?/g;

/** Signs that a reader knows without LaTeX. */
const SIGNS: Readonly<Record<string, string>> = {
  times: '×',
  bullet: '•',
  cdot: '·',
  sim: '~',
  approx: '≈',
  pm: '±',
  dagger: '†',
  dag: '†',
  ddagger: '‡',
  ast: '*',
  star: '*',
  checkmark: '✓',
  rightarrow: '→',
  to: '→',
  leftarrow: '←',
  leftrightarrow: '↔',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  circ: '°',
  ldots: '…',
  dots: '…',
  copyright: '©',
  mid: '|',
  vert: '|',
};
/** Icons (telephone, envelope, house) that a recogniser took for signs; so it does with commands that don't exist. */
const KEPT =
  /^(?:alpha|beta|gamma|delta|epsilon|varepsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|varphi|chi|psi|omega|upsilon|Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Phi|Psi|Omega|nabla|partial|sum|int|prod|frac|dfrac|tfrac|sqrt|in|notin|forall|exists|infty|mathbb|mathcal|mathfrak|log|ln|exp|sin|cos|tan|max|min|arg|argmax|argmin|lim|sup|inf|det|cup|cap|subset|subseteq|emptyset|neq|ne|equiv|propto|cdots|vdots|hat|bar|tilde|vec|dot|ddot|overline|binom|begin|end|left|right|ell|hbar|langle|rangle|mathbf|boldsymbol|mathsf|operatorname|mapsto|implies|iff|land|lor|neg|perp|parallel|odot|otimes|oplus|ll|gg)$/;
const WRAPPER =
  /\\(?<command>text|textbf|textit|textrm|texttt|textsf|mathrm|mathit|mathbf|mathsf|emph|underline)\s*\{(?<inner>[^{}\\]*)\}/g;
const COMMAND = /\\(?<name>[A-Za-z]+)/g;

/**
 * Finds crumbs of LaTeX in the text of scanned pages: icons and signs in formula delimiters, words in `\text{…}`,
 * numbers with a unit. They become the plain sign, word or number, or nothing. Real mathematics and code stay.
 */
export function findLatexCrumbs(text: string): Edit[] {
  if (!/\\[A-Za-z(]|\$[^\n]*\$/.test(text)) return [];
  const isCode = isInside(codeRegions(text));
  const edits: Edit[] = [];
  let at = 0;
  for (const match of allMatches(text, FORMULA)) {
    if (isCode(match.index)) continue;
    const inner = match.groups!.round ?? match.groups!.dollar ?? '';
    const plain = plainText(inner);
    if (plain === undefined) continue;
    for (const edit of findBare(text, at, match.index, isCode)) edits.push(edit);
    at = match.index + match[0].length;
    edits.push(replacement(text, match.index, at, plain));
  }
  for (const edit of findBare(text, at, text.length, isCode)) edits.push(edit);
  // A removal may take the space that the next one would.
  return edits.filter((edit, i) => i === 0 || edit.start >= edits[i - 1]!.end);
}

/** What a formula says in plain text; undefined for mathematics, and for what is no formula at all. */
function plainText(formula: string): string | undefined {
  if (!/\\[A-Za-z]|\\%|[\^_]\s*\{/.test(formula)) return undefined;
  let isMathematics = false;
  const onlyIcons = !/[\p{L}\p{N}]/u.test(formula.replace(WRAPPER, '').replace(COMMAND, ''));
  let plain = formula.replace(WRAPPER, (...args) => {
    const { command = '', inner = '' } = args.at(-1) as { command?: string; inner?: string };
    const isLetter = inner.trim().length < 2;
    if (isLetter && command.startsWith('math')) isMathematics = true; // a variable
    // A lone letter in \text is an icon again: "\text{m}".
    return onlyIcons && isLetter ? ' ' : inner;
  });
  plain = plain.replace(COMMAND, (...args) => {
    const { name = '' } = args.at(-1) as { name?: string };
    if (KEPT.test(name) || name.length === 1) isMathematics = true; // "\s" is of a regular expression
    return SIGNS[name] ?? ' ';
  });
  if (isMathematics) return undefined;
  plain = plain
    .replace(/\\([%&#$_ ,;!])/g, (_, sign: string) => (/[%&#$_]/.test(sign) ? sign : ' '))
    .replace(/\{\s*\}/g, '')
    .replace(/\^\s*\{?\s*([*†‡°])\s*\}?/g, '$1')
    .replace(/^\s*\^\s*\{?\s*(\d(?:\s*,\s*\d)*)\s*\}?\s*$/, (_, digits: string) => superscript(digits))
    .replace(/\s+/g, ' ')
    .trim();
  if (/[\^_{}=\\]/.test(plain)) return undefined;
  // "2 × 3" is arithmetic; "2×", "~30 %", "<1 %" and words are text.
  if (/[\p{L}\p{N})] ?[×·±~→≤≥+*/-] ?[\p{L}\p{N}(]/u.test(plain) && !isContact(plain)) return undefined;
  if (/^\p{L}$/u.test(plain)) return undefined;
  return plain.replace(/(\d) (?=[×%])/g, '$1');
}

function superscript(digits: string): string {
  return digits.replace(/\s/g, '').replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!);
}

/** A telephone number or an address has signs between its parts too. */
function isContact(plain: string): boolean {
  return /@|\.[a-z]{2,}(?:\/|$)|^\+?\d[\d ()-]{6,}$/i.test(plain);
}

function findBare(text: string, from: number, to: number, isCode: (offset: number) => boolean): Edit[] {
  const edits: Edit[] = [];
  for (const match of allMatches(text.slice(from, to), BARE)) {
    const start = from + match.index;
    if (!isCode(start)) edits.push({ start, end: start + match[0].length, text: '', what: 'latex-crumb' });
  }
  return edits;
}

/** Where nothing is left, one of the two spaces around it goes too. */
function replacement(text: string, start: number, end: number, plain: string): Edit {
  const what = 'latex-crumb';
  if (plain !== '') return { start, end, text: plain, what };
  const after = text[end] ?? '\n';
  const before = text[start - 1] ?? '\n';
  if (after === ' ' && /[\s]/.test(before)) return { start, end: end + 1, text: '', what };
  if (before === ' ' && /[\n]/.test(after)) return { start: start - 1, end, text: '', what };
  return { start, end, text: '', what };
}
