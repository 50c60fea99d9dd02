import { isKind, type Kind } from '../model/index.ts';
import { compareNames } from './compareNames.ts';
import { createVocabulary } from './createVocabulary.ts';
import type { VocabularyEntry } from './entry.ts';
import { isEverydayWord } from './everydayWords.ts';
import { compareFaults, type Fault } from './fault.ts';
import { readingKey } from './nameForms.ts';
import { readTopic, type TopicEntry, type TopicText } from './readTopic.ts';

/** A vocabulary file: `…/KIND/topic.yml` and what it holds. */
export interface VocabularyFile {
  readonly path: string;
  readonly text: string;
}

const FIELDS = ['aliases', 'exact', 'search', 'not', 'broader', 'context', 'examples'] as const;
type Field = (typeof FIELDS)[number];

/** An entry under construction, with the lines that faults point to. */
interface Draft {
  readonly path: string;
  readonly kind: Kind;
  readonly name: string;
  readonly line: number;
  readonly id: string;
  readonly fields: Partial<Record<Field, readonly TopicText[]>>;
}

// People and publications are read from documents; a list of them would be a list of the people we know.
const UNLISTED: ReadonlySet<Kind> = new Set(['person', 'publication'] as const);

/** `technique/knowledge-distillation`; + and # are spelled out, so that C, C++ and C# are three. */
function idOf(kind: Kind, name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\+/g, ' plus ')
    .replace(/#/g, ' sharp ')
    .replace(/&/g, ' and ')
    .replace(/\*/g, ' star ')
    .replace(/^\./, 'dot ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/ /g, '-');
  return `${kind}/${slug}`;
}

/** Kind of a file, from its folder. */
function kindOf(path: string): string {
  return path.split(/[\\/]/).at(-2) ?? '';
}

function isShortLatin(name: string): boolean {
  return /^[\p{Script=Latin}\p{N}\s.&/-]+$/u.test(name) && (name.match(/[\p{L}\p{N}]/gu) ?? []).length <= 3;
}

/**
 * Reads vocabulary files and checks them.
 *
 * All faults are reported at once; the entries are what is left when what is faulty is put aside, so that an
 * editor can go on working, but a build must refuse a vocabulary with faults.
 *
 * @param files in any order; paths only matter for their last folder (the kind) and in faults
 * @returns entries sorted by id; faults sorted by file and line, empty for a sound vocabulary
 */
export function parseVocabulary(files: readonly VocabularyFile[]): {
  entries: VocabularyEntry[];
  faults: Fault[];
} {
  const faults: Fault[] = [];
  const drafts: Draft[] = [];
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1)))
    drafts.push(...parseFile(file, faults));

  const known = dropDuplicates(drafts, faults);
  const techniques = new Map(
    known.filter(({ kind }) => kind === 'technique').map((each) => [each.name, each]),
  );
  const entries = known
    .map((draft) => ({ draft, entry: finishEntry(draft, techniques, faults) }))
    .sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
  checkCycles(entries, faults);
  checkExamples(entries, faults);
  return { entries: entries.map(({ entry }) => entry), faults: faults.sort(compareFaults) };
}

function parseFile({ path, text }: VocabularyFile, faults: Fault[]): Draft[] {
  const add = (line: number, message: string): void => {
    faults.push({ path, line, message });
  };
  const kind = kindOf(path);
  if (!isKind(kind) || UNLISTED.has(kind)) {
    add(
      1,
      `"${kind}" is no kind that has a vocabulary; the folder of a file is its kind, as in technique/training.yml`,
    );
    return [];
  }
  if (!text.startsWith('#')) {
    add(1, 'no head comment; begin the file with "# " and say what belongs here and where it comes from');
  }
  const topic = readTopic(text);
  for (const { line, message } of topic.problems) add(line, message);

  let previous: string | undefined;
  const drafts: Draft[] = [];
  for (const entry of topic.entries) {
    if (previous !== undefined && compareNames(previous, entry.name) > 0) {
      add(
        entry.line,
        `"${entry.name}" must stand before "${previous}"; npm run vocabulary:check -- --write sorts`,
      );
    }
    previous = entry.name;
    drafts.push(checkEntry(entry, path, kind, add));
  }
  return drafts;
}

type AddFault = (line: number, message: string) => void;

function checkText({ text, line }: TopicText, what: string, add: AddFault): boolean {
  if (text === '') add(line, `${what} is empty; remove it`);
  else if (/^\s|\s$|\s\s|[\t\n\r]/.test(text)) {
    add(
      line,
      `${what} "${text}" has white space at an end or more than one space; single spaces, none outside`,
    );
  } else if (text !== text.normalize('NFC')) {
    add(line, `${what} "${text}" is in decomposed letters; write it in composed ones (Unicode NFC)`);
  } else return true;
  return false;
}

function checkEntry(entry: TopicEntry, path: string, kind: Kind, add: AddFault): Draft {
  const { name, line } = entry;
  checkText({ text: name, line }, 'name', add);
  const fields: Partial<Record<Field, readonly TopicText[]>> = {};
  for (const field of entry.fields) {
    if (!(FIELDS as readonly string[]).includes(field.name)) {
      add(field.line, `"${name}" has a field "${field.name}"; there are ${FIELDS.join(', ')}`);
      continue;
    }
    if (field.items.length === 0 && field.name !== 'context') {
      add(field.line, `"${field.name}" of "${name}" is empty; remove the line`);
    }
    if (field.name === 'broader' && kind !== 'technique') {
      add(field.line, `"${name}" is a ${kind}; only techniques have "broader": remove the line`);
      continue;
    }
    const seen = new Set<string>();
    fields[field.name as Field] = field.items.filter((item) => {
      if (!checkText(item, `"${field.name}" of "${name}":`, add)) return false;
      if (seen.has(item.text))
        add(item.line, `"${item.text}" stands twice in "${field.name}" of "${name}"; remove one`);
      seen.add(item.text);
      return true;
    });
  }
  const draft: Draft = { path, kind, name, line, id: idOf(kind, name), fields };
  checkNames(draft, add);
  return draft;
}

function checkNames({ name, line, fields }: Draft, add: AddFault): void {
  const { aliases = [], exact = [], search = [], not = [], context } = fields;
  const exactNames = new Set(exact.map(({ text }) => text));
  const anyCase = [...(exactNames.has(name) ? [] : [{ text: name, line }]), ...aliases];
  const all = [...anyCase, ...exact];

  if (!/[\p{L}\p{N}]/u.test(name)) add(line, `name "${name}" has neither letter nor digit; give it one`);
  for (const each of anyCase) {
    if (!isShortLatin(each.text)) continue;
    add(
      each.line,
      `"${each.text}" is too short to be read in any letter case; list it under "exact" of "${name}"`,
    );
  }
  const keys = new Map<string, string>();
  for (const each of anyCase) {
    const key = readingKey(each.text);
    if (key === '')
      add(each.line, `"${each.text}" cannot be read in a text: no words, or more than 30; shorten it`);
    const same = keys.get(key);
    if (same !== undefined) {
      add(each.line, `alias "${each.text}" of "${name}" is read as "${same}" already; remove it`);
    }
    keys.set(key, each.text);
  }
  for (const each of exact) {
    const same = keys.get(readingKey(each.text));
    if (same === undefined) continue;
    const remedy =
      same === name ? `remove one (to read the name only as written, keep it in "exact")` : 'remove one';
    if (same !== name || each.text !== name) {
      add(each.line, `exact "${each.text}" of "${name}" is read in any letter case as "${same}"; ${remedy}`);
    }
  }
  for (const each of search) {
    if (keys.has(readingKey(each.text)) || exactNames.has(each.text)) {
      add(each.line, `search term "${each.text}" of "${name}" is one of its names already; remove it`);
    }
  }
  if (context === undefined) {
    for (const each of all) {
      if (!isEverydayWord(each.text)) continue;
      add(
        each.line,
        `"${each.text}" is also an everyday word or a first name; give "${name}" a "context" of words that tell ` +
          'it apart ([] where only lists can), or remove the name',
      );
    }
  }
  for (const phrase of not) {
    const key = ` ${readingKey(phrase.text)} `;
    const held = all.some((each) => {
      const inner = ` ${readingKey(each.text)} `;
      return inner !== key && key.includes(inner);
    });
    if (!held) {
      add(
        phrase.line,
        `"not" of "${name}": "${phrase.text}" holds none of its names and more; extend or remove it`,
      );
    }
  }
}

/** Drops entries and names that an earlier entry of the same kind has. */
function dropDuplicates(drafts: readonly Draft[], faults: Fault[]): Draft[] {
  const owners = new Map<string, Draft>(); // by kind and reading
  const ids = new Map<string, Draft>();
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const { path, kind, name, fields } = draft;
    const other = ids.get(draft.id);
    if (other !== undefined) {
      faults.push({
        path,
        line: draft.line,
        message: `"${name}" is there already as "${other.name}" (${other.path}:${other.line}); make one of the two`,
      });
      continue;
    }
    ids.set(draft.id, draft);
    kept.push(draft);
    const exact = fields.exact ?? [];
    const isExact = exact.some(({ text }) => text === name);
    const names = [...(isExact ? [] : [{ text: name, line: draft.line }]), ...(fields.aliases ?? [])];
    const claim = (key: string, text: string, line: number): void => {
      const owner = owners.get(`${kind}\n${key}`);
      if (owner === undefined) owners.set(`${kind}\n${key}`, draft);
      else if (owner !== draft) {
        faults.push({
          path,
          line,
          message:
            `"${text}" of "${name}" is also a name of "${owner.name}" (${owner.path}:${owner.line}); ` +
            'leave it to one of them, or join the entries',
        });
      }
    };
    for (const each of names) claim(readingKey(each.text), each.text, each.line);
    for (const each of exact) claim(`=${each.text}`, each.text, each.line);
  }
  for (const draft of kept) {
    for (const { text, line } of draft.fields.exact ?? []) {
      const owner = owners.get(`${draft.kind}\n${readingKey(text)}`);
      if (owner === undefined || owner === draft) continue;
      faults.push({
        path: draft.path,
        line,
        message:
          `"${text}" of "${draft.name}" is also read as "${owner.name}" (${owner.path}:${owner.line}); ` +
          'leave it to one of them, or join the entries',
      });
    }
  }
  return kept;
}

function finishEntry(draft: Draft, techniques: ReadonlyMap<string, Draft>, faults: Fault[]): VocabularyEntry {
  const { path, name, fields } = draft;
  const texts = (field: Field): string[] => (fields[field] ?? []).map(({ text }) => text);
  const broader: string[] = [];
  for (const { text, line } of fields.broader ?? []) {
    const found = techniques.get(text);
    if (found !== undefined && text !== name) {
      broader.push(found.id);
      continue;
    }
    const id = idOf('technique', text);
    const near = [...techniques.values()].find(
      (each) =>
        each.id === id ||
        [...(each.fields.aliases ?? []), ...(each.fields.exact ?? [])].some((alias) => alias.text === text),
    );
    const remedy =
      text === name
        ? 'remove it'
        : near === undefined
          ? 'add an entry for it, or name another technique'
          : `write "${near.name}"`;
    const what = text === name ? 'itself' : 'no technique';
    faults.push({ path, line, message: `"broader" of "${name}": "${text}" is ${what}; ${remedy}` });
  }
  return {
    id: draft.id,
    kind: draft.kind,
    name,
    aliases: texts('aliases'),
    exact: texts('exact'),
    search: texts('search'),
    not: texts('not'),
    broader,
    ...(fields.context === undefined ? {} : { context: texts('context') }),
    examples: texts('examples'),
  };
}

type Finished = readonly { readonly draft: Draft; readonly entry: VocabularyEntry }[];

function checkCycles(entries: Finished, faults: Fault[]): void {
  const byId = new Map(entries.map((each) => [each.entry.id, each]));
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]): void => {
    if (done.has(id)) return;
    const found = byId.get(id);
    if (found === undefined) return;
    const at = path.indexOf(id);
    if (at >= 0) {
      const names = [...path.slice(at), id].map((each) => `"${byId.get(each)!.entry.name}"`);
      const { draft } = found;
      const line = draft.fields.broader?.[0]?.line ?? draft.line;
      faults.push({
        path: draft.path,
        line,
        message: `"broader" goes round in a circle: ${names.join(' → ')}; take one of these steps out`,
      });
      return;
    }
    for (const broader of found.entry.broader) visit(broader, [...path, id]);
    done.add(id);
  };
  for (const { entry } of entries) visit(entry.id, []);
}

function checkExamples(entries: Finished, faults: Fault[]): void {
  const vocabulary = createVocabulary(entries.map(({ entry }) => entry));
  for (const { draft, entry } of entries) {
    for (const { text, line } of draft.fields.examples ?? []) {
      if (vocabulary.find(text).some((match) => match.entries.includes(entry))) continue;
      faults.push({
        path: draft.path,
        line,
        message: `"${entry.name}" is not found in its example "${text}"; add the name it has there as an alias`,
      });
    }
  }
}
