import type { Span } from '../../model/index.ts';
import { type Draft, trimSpan } from './draft.ts';

/** Languages of fences that hold data rather than code. */
const DATA = new Map<string, 'yaml' | 'toml' | 'json'>([
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['toml', 'toml'],
  ['ini', 'toml'],
  ['conf', 'toml'],
  ['properties', 'toml'],
  ['json', 'json'],
  ['json5', 'json'],
  ['jsonc', 'json'],
]);

/** Which data notation a fence's language is; undefined for code. */
export function dataNotation(language: string): 'yaml' | 'toml' | 'json' | undefined {
  return DATA.get(language.toLowerCase());
}

interface Level {
  readonly indent: number;
  readonly draft: number;
  /** Whether it is a member's dash rather than a key. */
  readonly member: boolean;
}

const KEY = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^\s#:[\]{},"'&*!|>%@`-][^:#]*?|[^:\s]+))\s*:(?=\s|$)/;
const TOML_KEY = /^(?:"([^"]*)"|'([^']*)'|([\w.\-가-힣 /]+?))\s*=\s*/;

/**
 * Reads YAML, TOML or JSON line by line into `pair` and `item` drafts with exact offsets, whether it is well-formed
 * or not: a scalar with a key is a pair, one without an item; a key above others is a pair with an empty value, and
 * `parent` is its index. Comments, anchors and punctuation are left out.
 *
 * @param content whole lines
 * @param base index that the first draft will have
 */
export function readData(
  text: string,
  content: Span,
  notation: 'yaml' | 'toml' | 'json',
  base: number,
): Draft[] {
  return notation === 'json' ? readJson(text, content, base) : readLinesOfData(text, content, notation, base);
}

function readLinesOfData(text: string, content: Span, notation: 'yaml' | 'toml', base: number): Draft[] {
  const drafts: Draft[] = [];
  const stack: Level[] = [];
  const add = (
    draft: Omit<Draft, 'blankBefore' | 'indent' | 'cells' | 'headers'>,
    indent: number,
  ): number => {
    drafts.push({ ...draft, blankBefore: drafts.length === 0, indent, cells: [], headers: [] });
    return base + drafts.length - 1;
  };
  let from = content.start;
  let block: { indent: number; draft: Draft; folded: boolean } | undefined; // a scalar of several lines: `|`, `>`
  while (from < content.end) {
    const newline = text.indexOf('\n', from);
    const lineEnd = newline < 0 || newline > content.end ? content.end : newline;
    let at = from;
    while (at < lineEnd && (text[at] === ' ' || text[at] === '\t')) at++;
    const indent = at - from;
    from = lineEnd + 1;
    const line = trimSpan(text, at, lineEnd);
    if (line.start === line.end || text[line.start] === '#') continue;
    const written = text.slice(line.start, line.end);
    if (block && indent > block.indent && (block.folded || !(KEY.test(written) || /^-\s/.test(written)))) {
      // the value grows by the line
      const value = block.draft.value ?? block.draft.text;
      const grown = { start: value.start === value.end ? line.start : value.start, end: line.end };
      if (block.draft.value) block.draft.value = grown;
      block.draft.text = { start: block.draft.text.start, end: line.end };
      block.draft.end = line.end;
      continue;
    }
    block = undefined;
    if (/^(?:---|\.\.\.|[{}[\],]+)$/.test(text.slice(line.start, line.end))) continue;
    if (notation === 'toml') {
      const table = /^\[\[?\s*([^[\]]+?)\s*\]\]?/.exec(text.slice(line.start, line.end));
      if (table && !/^\[\s*["']/.test(table[0])) {
        const keyStart = line.start + table[0].indexOf(table[1]!);
        const key = unquote(text, { start: keyStart, end: keyStart + table[1]!.length });
        stack.length = 0;
        const value = { start: line.end, end: line.end };
        const draft = add(
          {
            type: 'pair',
            start: line.start,
            end: line.end,
            text: key,
            depth: 0,
            parent: -1,
            key,
            value,
            ...(table[0].startsWith('[[') ? { startsMember: true } : {}),
          },
          0,
        );
        stack.push({ indent: -1, draft, member: false });
        continue;
      }
    }
    let start = line.start;
    let column = indent;
    while (
      stack.length > 0 &&
      stack.at(-1)!.indent >= column &&
      !(stack.at(-1)!.indent === column && text[start] === '-' && !stack.at(-1)!.member)
    ) {
      stack.pop();
    }
    let member = false;
    // "- - key:" may nest on one line
    while (
      notation === 'yaml' &&
      text[start] === '-' &&
      (start + 1 >= line.end || /\s/.test(text[start + 1]!))
    ) {
      while (stack.length > 0 && stack.at(-1)!.indent >= column && stack.at(-1)!.member) stack.pop();
      stack.push({ indent: column, draft: stack.at(-1)?.draft ?? -1, member: true });
      member = true;
      const before = start;
      start++;
      while (start < line.end && /\s/.test(text[start]!)) start++;
      column += start - before;
    }
    if (start >= line.end) continue;
    const parent = stack.at(-1)?.draft ?? -1;
    const depth = stack.filter((level) => !level.member && level.indent >= 0).length;
    const rest = text.slice(start, line.end);
    const match = (notation === 'toml' ? TOML_KEY : KEY).exec(rest);
    if (match) {
      const key = unquote(text, trimSpan(text, start, start + match[0].replace(/\s*[:=]\s*$/, '').length));
      const value = scalar(text, { start: start + match[0].length, end: line.end }, notation);
      const raw = text.slice(start + match[0].length, line.end).trim();
      const folds = /^[|>][+-]?\d*$/.test(raw);
      const list = flowList(text, value);
      const draft = add(
        {
          type: 'pair',
          start: line.start,
          end: line.end,
          text: { start: key.start, end: Math.max(key.end, value.end) },
          depth,
          parent,
          key,
          value: list || folds ? { start: line.end, end: line.end } : value,
          ...(member ? { startsMember: true } : {}),
        },
        indent,
      );
      if (folds) block = { indent, draft: drafts.at(-1)!, folded: true };
      else if (list) addList(text, drafts, draft, base, list, key, line, depth);
      stack.push({ indent: column, draft, member: false });
      if (!folds && value.end > value.start && !list) {
        block = { indent: column, draft: drafts.at(-1)!, folded: false };
      }
      continue;
    }
    const list = flowList(text, { start, end: line.end });
    if (list) {
      for (const entry of list) {
        add({ type: 'item', start: entry.start, end: entry.end, text: entry, depth, parent }, indent);
      }
      continue;
    }
    const value = scalar(text, { start, end: line.end }, notation);
    if (value.end === value.start) continue;
    add(
      {
        type: 'item',
        start: member ? line.start : start,
        end: line.end,
        text: value,
        depth,
        parent,
        ...(member ? { startsMember: true } : {}),
      },
      indent,
    );
    if (member) block = { indent, draft: drafts.at(-1)!, folded: false };
  }
  return drafts;
}

/** `key: [a, b]` becomes a key with items; the key's own block ends before the list. */
function addList(
  text: string,
  drafts: Draft[],
  parent: number,
  base: number,
  list: readonly Span[],
  key: Span,
  line: Span,
  depth: number,
): void {
  const owner = drafts[parent - base]!;
  const first = list[0];
  const end = first ? text.lastIndexOf('[', first.start) : line.end;
  owner.text = key;
  owner.end = trimSpan(text, owner.start, Math.max(key.end, Math.min(end, line.end))).end;
  owner.value = { start: owner.end, end: owner.end };
  for (const entry of list) {
    drafts.push({
      type: 'item',
      start: entry.start,
      end: entry.end,
      text: entry,
      depth: depth + 1,
      parent,
      cells: [],
      headers: [],
      blankBefore: false,
      indent: 0,
    });
  }
}

/** The members of `[a, "b", c]` on one line; undefined for anything else. */
function flowList(text: string, span: Span): Span[] | undefined {
  if (text[span.start] !== '[' || span.end - span.start < 2) return undefined;
  const close = text.lastIndexOf(']', span.end - 1);
  if (close <= span.start || text.slice(close + 1, span.end).replace(/[,\s]|#.*$/g, '') !== '')
    return undefined;
  const members: Span[] = [];
  let start = span.start + 1;
  let quote = '';
  for (let i = start; i <= close; i++) {
    const c = text[i]!;
    if (quote !== '') {
      if (c === '\\') i++;
      else if (c === quote) quote = '';
      continue;
    }
    if (c === '"' || (c === "'" && /[[,\s]/.test(text[i - 1]!))) quote = c;
    else if (c === '[' || c === '{') return undefined;
    else if (c === ',' || i === close) {
      const member = unquote(text, trimSpan(text, start, i));
      if (member.end > member.start) members.push(member);
      start = i + 1;
    }
  }
  return members;
}

/** A scalar without quotes, comment, anchor and trailing comma. */
function scalar(text: string, span: Span, notation: 'yaml' | 'toml'): Span {
  let value = trimSpan(text, span.start, span.end);
  const raw = text.slice(value.start, value.end);
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?=\s*(?:#|,?$))/.exec(raw);
  if (quoted) return unquote(text, { start: value.start, end: value.start + quoted[0].length });
  const anchor = /^(?:[&!][^\s]*\s+)+/.exec(raw);
  if (anchor) value = trimSpan(text, value.start + anchor[0].length, value.end);
  const comment = text.slice(value.start, value.end).search(/\s#\s/);
  if (comment >= 0) value = trimSpan(text, value.start, value.start + comment);
  if (notation === 'toml' && text[value.end - 1] === ',') value = { start: value.start, end: value.end - 1 };
  return value;
}

function unquote(text: string, span: Span): Span {
  const first = text[span.start];
  if ((first === '"' || first === "'") && span.end - span.start >= 2 && text[span.end - 1] === first) {
    return trimSpan(text, span.start + 1, span.end - 1);
  }
  return span;
}

/** Nesting beyond this is read flat. */
const MAX_JSON_DEPTH = 60;

function readJson(text: string, content: Span, base: number): Draft[] {
  const drafts: Draft[] = [];
  const stack: { readonly draft: number; readonly list: boolean }[] = [];
  const token = /"((?:[^"\\\n]|\\.)*)"\s*(:)?|[{}[\],]|[^\s{}[\],":]+|\S/gy;
  token.lastIndex = content.start;
  let key: (Span & { start: number }) | undefined;
  let keyStart = 0;
  let member = false;
  const add = (
    type: 'pair' | 'item',
    start: number,
    end: number,
    value: Span,
    own: Span | undefined,
  ): number => {
    const parent = stack.findLast((level) => level.draft >= 0)?.draft ?? -1;
    const depth = Math.max(0, stack.filter((level) => level.draft >= 0).length);
    drafts.push({
      type,
      start,
      end,
      text: own ? { start: own.start, end: Math.max(own.end, value.end) } : value,
      depth,
      parent,
      cells: [],
      headers: [],
      blankBefore: drafts.length === 0,
      indent: 0,
      ...(own ? { key: own, value } : {}),
      ...(member ? { startsMember: true } : {}),
    });
    member = false;
    return base + drafts.length - 1;
  };
  for (;;) {
    while (token.lastIndex < content.end && isJsonSpace(text.charCodeAt(token.lastIndex))) token.lastIndex++;
    if (token.lastIndex >= content.end) break;
    const match = token.exec(text);
    if (!match || match.index >= content.end) break;
    const start = match.index;
    const first = match[0][0]!;
    if (first === '{' || first === '[') {
      let draft = -1;
      if (key) {
        draft = add('pair', keyStart, key.end + 1, { start: key.end + 1, end: key.end + 1 }, key);
        drafts.at(-1)!.text = key;
      }
      if (first === '{' && !key && stack.at(-1)?.list) member = true;
      if (stack.length < MAX_JSON_DEPTH) stack.push({ draft, list: first === '[' });
      key = undefined;
      continue;
    }
    if (first === '}' || first === ']') {
      stack.pop();
      key = undefined;
      continue;
    }
    if (first === ',') {
      key = undefined;
      continue;
    }
    if (match[1] !== undefined) {
      const inner = { start: start + 1, end: start + 1 + match[1].length };
      if (match[2] !== undefined && !key) {
        key = inner;
        keyStart = start;
        continue;
      }
      const end = start + match[1].length + 2;
      if (key) add('pair', keyStart, end, inner, key);
      else if (inner.end > inner.start) add('item', start, end, inner, undefined);
      key = undefined;
      continue;
    }
    const scalarEnd = start + match[0].length;
    if (key) add('pair', keyStart, scalarEnd, { start, end: scalarEnd }, key);
    else if (/[\p{L}\p{N}]/u.test(match[0]))
      add('item', start, scalarEnd, { start, end: scalarEnd }, undefined);
    key = undefined;
  }
  return drafts;
}

function isJsonSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff;
}
