import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** A string of a vocabulary file with its line, from 1. */
export interface TopicText {
  readonly text: string;
  readonly line: number;
}

/** A field of an entry, `items` as written. */
export interface TopicField {
  readonly name: string;
  readonly line: number;
  readonly items: readonly TopicText[];
}

/** An entry as written, before any check. */
export interface TopicEntry {
  readonly name: string;
  readonly line: number;
  readonly fields: readonly TopicField[];
}

/** A vocabulary file as written. */
export interface Topic {
  readonly entries: readonly TopicEntry[];
  /** What does not have the form of a vocabulary file, or is no YAML. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/**
 * Reads a vocabulary file: a YAML map of names, each with nothing or a map of lists of strings.
 *
 * Files in the form that `vocabulary:check -- --write` gives them are read line by line, because a full YAML
 * parser takes 1.6 s for a megabyte; everything else goes through `yaml`, which also words the errors.
 */
export function readTopic(text: string): Topic {
  return readPlainTopic(text) ?? readYamlTopic(text);
}

// Plain scalars of YAML 1.2: no indicator in front, no ": " or " #" inside …
const PLAIN = /^[^\s\-?:,[\]{}#&*!|>'"%@`](?:[^:#]|:(?=\S)|(?<=\S)#)*$/u;
// … and what its core schema takes for something else than a string.
const NO_STRING =
  /^(?:true|false|null|~|[-+]?\d+|0o[0-7]+|0x[\da-f]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?|[-+]?\.inf|\.nan)$/i;
const QUOTED = /^(?:"[^"\\]*"|'[^']*')$/;

function plainString(source: string): string | undefined {
  if (QUOTED.test(source)) return source.slice(1, -1);
  return PLAIN.test(source) && !NO_STRING.test(source) ? source : undefined;
}

const ITEM = /\s*("[^"\\]*"|'[^']*'|[^\s,[\]{}"'][^,[\]{}]*)\s*(,|$)/uy;

/** Items of a flow list, without its brackets; `undefined` where it takes a YAML parser. */
function plainItems(source: string): string[] | undefined {
  const items: string[] = [];
  let at = 0;
  while (at < source.length) {
    ITEM.lastIndex = at;
    const found = ITEM.exec(source);
    if (found === null) return undefined;
    const item = plainString(found[1]!.trim());
    if (item === undefined) return undefined;
    items.push(item);
    at = ITEM.lastIndex;
    if (found[2] === ',' && source.slice(at).trim() === '') return undefined; // a comma behind the last item
  }
  return items;
}

/** The quick way; `undefined` for whatever is not in the usual form. */
function readPlainTopic(text: string): Topic | undefined {
  const entries: { name: string; line: number; fields: TopicField[] }[] = [];
  const names = new Set<string>();
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const source = lines[i]!.trimEnd();
    if (source === '' || source.startsWith('#')) continue;
    if (!source.startsWith(' ')) {
      if (!source.endsWith(':')) return undefined;
      const name = plainString(source.slice(0, -1));
      if (name === undefined || names.has(name)) return undefined;
      names.add(name);
      entries.push({ name, line: i + 1, fields: [] });
      continue;
    }
    const field = /^ {2}([a-z]+):(?: \[(.*))?$/u.exec(source);
    const entry = entries.at(-1);
    if (field === null || entry === undefined || entry.fields.some(({ name }) => name === field[1]))
      return undefined;
    const line = i + 1;
    if (field[2] === undefined && lines[++i]?.trim() !== '[') return undefined;
    const items: TopicText[] = [];
    // a list that was too long for one line goes on, indented, with one or more items a line
    for (let rest = field[2] ?? ''; ; rest = lines[i]!.trim()) {
      const isLast = rest.endsWith(']');
      const body = isLast ? rest.slice(0, -1) : rest.replace(/,$/, '');
      const isCut = isLast || rest === '' || rest.endsWith(',') || lines[i + 1]?.trim() === ']';
      const more = isCut ? plainItems(body) : undefined;
      if (more === undefined) return undefined;
      for (const item of more) items.push({ text: item, line: i + 1 });
      if (isLast) break;
      if (++i >= lines.length || !lines[i]!.startsWith('  ')) return undefined;
    }
    entry.fields.push({ name: field[1]!, line, items });
  }
  return { entries, problems: [] };
}

/** The whole of YAML. */
function readYamlTopic(text: string): Topic {
  const counter = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: counter });
  const problems: { line: number; message: string }[] = [];
  const lineOf = (node: unknown): number => counter.linePos((node as Node | null)?.range?.[0] ?? 0).line;

  for (const error of yaml.errors) {
    const what = error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '');
    const remedy =
      error.code === 'DUPLICATE_KEY'
        ? 'join the two'
        : 'quote names that hold ": " or " #" or begin with one of & * ! | > % @ [ {';
    problems.push({ line: error.linePos?.[0].line ?? 1, message: `no YAML: ${what}; ${remedy}` });
  }
  const root = yaml.contents;
  if (root === null) return { entries: [], problems };
  if (!isMap(root)) {
    problems.push({ line: lineOf(root), message: 'must be a map of names, "Name:" at the start of a line' });
    return { entries: [], problems };
  }

  const string = (node: unknown, what: string): TopicText | undefined => {
    const line = lineOf(node);
    if (isScalar(node) && typeof node.value === 'string') return { text: node.value, line };
    const written = isScalar(node) ? String(node.source ?? node.value) : '…';
    problems.push({ line, message: `${what} "${written}" is no text for YAML; put it in quotes` });
    return undefined;
  };

  const entries: TopicEntry[] = [];
  for (const { key, value } of root.items) {
    const name = string(key, 'name');
    if (name === undefined) continue;
    const fields: TopicField[] = [];
    const entry = { name: name.text, line: name.line, fields };
    entries.push(entry);
    if (value === null || (isScalar(value) && value.value === null)) continue;
    if (!isMap(value)) {
      problems.push({
        line: lineOf(value),
        message: `"${name.text}" must be followed by nothing or by fields, one a line`,
      });
      continue;
    }
    for (const pair of value.items) {
      const field = string(pair.key, 'field');
      if (field === undefined) continue;
      if (!isSeq(pair.value)) {
        problems.push({
          line: field.line,
          message: `"${field.text}" of "${name.text}" must be a list: [one, two]`,
        });
        continue;
      }
      const items = pair.value.items.map((item) => string(item, `an item of "${field.text}",`));
      fields.push({ name: field.text, line: field.line, items: items.filter((item) => item !== undefined) });
    }
  }
  return { entries, problems };
}
