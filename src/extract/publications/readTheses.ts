import type { Span } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import { type Reading, trimSpan } from '../reading.ts';
import { titledPublication } from './createPublication.ts';
import type { Publication } from './publication.ts';

const THESIS =
  /(?:^|[\s(·|•.-])(?:(?:ph\.?\s?d\.?|doctoral|master['’]?s?|m\.?\s?sc?\.?|bachelor['’]?s?|b\.?\s?sc?\.?|undergraduate|senior|diploma|final[- ]year)\s+)?(?:thesis|dissertation)(?:\s+title)?[*_]*\s*(?:[:：]|\s[–—-]\s|,\s(?=["“*_]))[*_]*\s*|(?:학위|석사|박사|졸업)\s?(?:학위\s?)?논문(?:\s?(?:제목|명|주제))?[*_]*\s*[:：][*_]*\s*|논문\s?(?:제목|명)[*_]*\s*[:：][*_]*\s*/iu;

/** A line or word before which a title hardly ends: "… Models of", "… for Heterogeneous". */
const UNFINISHED =
  /(?:\b(?:a|an|the|of|for|in|on|with|and|or|to|from|by|via|using|under|over|between|towards?|as|at|its|their)|\p{L}(?:ous|al|ic|ive|ary|less|ful|based|aware|driven|guided|scale|ed)|,|:|-|의|을|를|위한|이용한|기반|활용한|대한|및)$/iu;

/** The title behind "Thesis: …", also where it goes on in the next line. */
export function readThesis(reading: Reading, index: number): Publication | undefined {
  const { text } = reading;
  const block = reading.blocks[index]!;
  const match = THESIS.exec(text.slice(block.text.start, block.text.end));
  if (!match) return undefined;
  const start = block.text.start + match.index + match[0].length;
  const rest = text.slice(start, Math.min(endOfLines(reading, index), start + 400));
  const quoted = /^["“'‘「『*_]+([^"”’」』*]{8,250})["”'’」』*_]+/u.exec(rest);
  const from = start + (quoted ? quoted[0].indexOf(quoted[1]!) : 0);
  const length = quoted ? quoted[1]!.length : endOfTitle(rest);
  const title = trimSpan(text, { start: from, end: from + length });
  if (title.end - title.start < 8) return undefined;
  const span = { start: block.text.start + match.index, end: title.end };
  return titledPublication(text, index, span, title, 0.85, { type: 'thesis' });
}

/** Where an unquoted title ends: at a bracket, an advisor, or a line end that it does not run across. */
function endOfTitle(rest: string): number {
  for (const match of allMatches(
    rest,
    /\n|\s\(|;|[.,]?\s+(?:Advis[oe]r|Supervis[oe]r|Committee)|\.\s+(?=\p{Lu})|$/giu,
  )) {
    const isWrapped =
      match[0] === '\n' &&
      (UNFINISHED.test(rest.slice(0, match.index).trimEnd()) ||
        /^\s*\p{Ll}/u.test(rest.slice(match.index + 1)));
    if (!isWrapped) return match.index;
  }
  return rest.length;
}

/** The end of a block, or of the line behind it that belongs to the same head. */
function endOfLines({ blocks }: Reading, index: number): number {
  const { text, entry, part } = blocks[index]!;
  const next = blocks[index + 1];
  const goesOn = next?.type === 'line' && !next.key && next.entry === entry && next.part === part;
  return goesOn ? next.text.end : text.end;
}

const PRIZE =
  /\b(?:Best|Outstanding|Distinguished|Spotlight|Honou?rable)\b[^"“\n:]{0,40}\b(?:Paper|Poster|Demo|Thesis|Dissertation)\b[^"“\n]{0,40}?["“]([^"”\n]{8,250})["”]|(?:최우수|우수)\s?논문상?[^"“\n]{0,30}["“「]([^"”」\n]{6,250})["”」]/u;

/** The same with the title first: `"…" (NeurIPS 2020 Outstanding Paper)`. */
const PRIZED =
  /["“]([^"”\n]{8,250})["”]\s?[,.(–—-]\s?[^"“\n]{0,40}\b(?:Best|Outstanding|Distinguished|Honou?rable)\b[^"“\n:]{0,30}\b(?:Paper|Poster|Demo|Thesis|Dissertation)\b/u;

/** The title of a paper that a prize names. */
export function readPrizePaper(reading: Reading, index: number): Publication | undefined {
  const { text } = reading;
  const block = reading.blocks[index]!;
  const slice = text.slice(block.text.start, block.text.end);
  const match = PRIZE.exec(slice) ?? (block.section === 'awards' ? PRIZED.exec(slice) : null);
  const name = match?.[1] ?? match?.[2];
  if (!match || name === undefined) return undefined;
  const start = block.text.start + match.index + match[0].lastIndexOf(name);
  const title: Span = trimSpan(text, { start, end: start + name.length });
  const span = { start: block.text.start, end: block.text.start + match.index + match[0].length };
  return titledPublication(text, index, span, title, 0.85, { type: 'paper' });
}
