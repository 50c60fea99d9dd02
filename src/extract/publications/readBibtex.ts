import type { Span } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import { blockIndexAt, type Reading } from '../reading.ts';
import { type Reference, type ReferenceAuthor, venueName } from '../references/index.ts';
import { titledPublication } from './createPublication.ts';
import type { Publication } from './publication.ts';

const ENTRY =
  /@(article|inproceedings|conference|proceedings|incollection|inbook|book|booklet|phdthesis|mastersthesis|techreport|unpublished|misc|online|patent|report|thesis)\s*\{/giu;
const FIELD = /(?<![\p{L}])(author|title|booktitle|journal|year|date)\s*=\s*/giu;
const TYPES: Readonly<Record<string, Reference['type']>> = {
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  book: 'book',
  booklet: 'book',
  techreport: 'report',
  report: 'report',
  patent: 'patent',
};

/** What is longer is no entry but an unclosed brace. UTF-16 units. */
const MAX_ENTRY = 6000;

/** BibTeX entries, in fences or as they stand. */
export function readBibtex({ text, blocks }: Reading): Publication[] {
  if (!text.includes('@')) return [];
  return allMatches(text, ENTRY).flatMap((match) => {
    const open = match.index + match[0].length - 1;
    const end = closingBrace(text, open);
    if (end === undefined) return [];
    const fields = readFields(text, { start: open + 1, end });
    const title = fields.get('title');
    if (!title || title.end - title.start < 4) return [];
    const span = { start: match.index, end: end + 1 };
    const authors = readNames(text, fields.get('author'));
    const venue = fields.get('booktitle') ?? fields.get('journal');
    const printed = venue && plain(text.slice(venue.start, venue.end));
    const date = fields.get('year') ?? fields.get('date');
    const year = date && /(?:19|20)\d\d/u.exec(text.slice(date.start, date.end))?.[0];
    const reference: Partial<Reference> = {
      title: { ...title, text: plain(text.slice(title.start, title.end)) },
      authors,
      type: TYPES[match[1]!.toLowerCase()] ?? 'paper',
      ...(venue && printed ? { venue: { ...venue, text: printed, name: venueName(printed) } } : {}),
      ...(year === undefined ? {} : { year: Number(year) }),
    };
    return [titledPublication(text, blockIndexAt(blocks, span), span, title, 0.95, reference)];
  });
}

/** Index of the brace that closes the one at `open`; undefined for none near enough. */
function closingBrace(text: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < text.length && at < open + MAX_ENTRY; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return undefined;
}

/** The values of an entry's fields, without their braces or quotation marks; the first of each name. */
function readFields(text: string, within: Span): Map<string, Span> {
  const fields = new Map<string, Span>();
  for (const match of allMatches(text.slice(within.start, within.end), FIELD)) {
    const name = match[1]!.toLowerCase();
    const start = within.start + match.index + match[0].length;
    const value = readValue(text, start, within.end);
    if (value && !fields.has(name)) fields.set(name, value);
  }
  return fields;
}

function readValue(text: string, start: number, limit: number): Span | undefined {
  if (text[start] === '{') {
    const end = closingBrace(text, start);
    if (end === undefined || end > limit) return undefined;
    // {{Title}} keeps its capitals
    const isDouble = text[start + 1] === '{' && closingBrace(text, start + 1) === end - 1;
    return isDouble ? { start: start + 2, end: end - 1 } : { start: start + 1, end };
  }
  if (text[start] === '"') {
    const end = text.indexOf('"', start + 1);
    return end < 0 || end > limit ? undefined : { start: start + 1, end };
  }
  const word = /^[\w-]+/u.exec(text.slice(start, Math.min(limit, start + 40)))?.[0];
  return word === undefined ? undefined : { start, end: start + word.length };
}

/** `Marsh, Gideon and Ines Pratt`: authors are parted by "and". */
function readNames(text: string, field: Span | undefined): ReferenceAuthor[] {
  if (!field) return [];
  const authors: ReferenceAuthor[] = [];
  const slice = text.slice(field.start, field.end);
  for (const match of allMatches(slice, /\S(?:.*?\S)??(?=\s+and\s|\s*$)/gsu)) {
    const word = match[0].replace(/^and\s+/u, '');
    const start = field.start + match.index + match[0].length - word.length;
    const name = plain(word);
    if (name === 'others' || name.length < 3) continue;
    const comma = name.indexOf(',');
    const [family, given] =
      comma > 0
        ? [name.slice(0, comma).trim(), name.slice(comma + 1).trim()]
        : [name.split(' ').at(-1)!, name.split(' ').slice(0, -1).join(' ')];
    authors.push({
      start,
      end: start + word.length,
      name: `${given} ${family}`.trim(),
      family,
      given,
    });
  }
  return authors;
}

/** Text without braces, commands and line ends: `{SMT} Solvers` → `SMT Solvers`. */
function plain(value: string): string {
  return value
    .replace(/\\(?:emph|textit|textbf|texttt|textsc)\b/gu, '')
    .replace(/\\(?=[&%$#_])/gu, '')
    .replace(/[{}]/gu, '')
    .replace(/~/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
