import type { Span } from '../../model/index.ts';
import { containsSpan, overlapsSpan } from '../../model/index.ts';
import { columnMeaning } from '../entries/columns.ts';
import { type Hinted, hintedMatches } from '../hintedMatches.ts';
import type { Block, Section } from '../parse/index.ts';
import { isReadable, type Reading } from '../reading.ts';
import {
  ATTENDED,
  koreanServiceRole,
  leadingServiceRole,
  saidServiceRoles,
  trailingServiceRole,
} from '../words/serviceRoles.ts';
import { readServedName, type ServedName } from './readServedName.ts';
import type { Service } from './service.ts';

/** Sections whose lists name other things. */
const OTHER_SECTIONS: ReadonlySet<Section> = new Set(['publications', 'references', 'skills', 'education']);
/** Roles whose names are schools and companies, never venues: what else they name is a course. */
const AT_ORGANIZATIONS: ReadonlySet<string> = new Set(['Teaching assistant', 'Instructor']);
/** Roles that groups have rather than events. */
const OF_GROUPS: ReadonlySet<string> = new Set(['Mentor', 'Volunteer']);
/** Roles that a sentence gives in organizations as well as at venues; who "chairs" or "organises" one works there. */
const SAID_OF_ORGANIZATIONS: ReadonlySet<string> = new Set([
  'Speaker',
  'Reviewer',
  'Volunteer',
  'Mentor',
  'Judge',
  'Teaching assistant',
]);

/**
 * Finds whom people serve: reviewing, organising, speaking, assisting. Read are lists with a role before them
 * ("Reviewer: ACL (2021), EMNLP"), behind them ("ACL 2021 – reviewer") or above them (a heading "Reviews"), and
 * sentences ("reviews for ACL", "gave talks at X and at Y").
 *
 * @returns in the order of the document
 */
export function findServices(reading: Reading): Service[] {
  return reading.blocks.flatMap((block, index) => {
    if (!isReadable(block) || OTHER_SECTIONS.has(block.section)) return [];
    if (block.type === 'heading' && block.entry < 0) return [];
    // Who assists or edits for a living is told by the head of a job.
    if (block.section === 'experience' && block.part === 'head') return [];
    const list = readList(reading, index);
    const told = readSentences(reading, index).filter(
      ({ name }) => !list.some((other) => overlapsSpan(other.name, name)),
    );
    return [...list, ...told].sort((a, b) => a.name.start - b.name.start);
  });
}

/** What ends the part of a list that a role governs. */
const HARD: Hinted = {
  hint: /[;·•▪]|\.\s/,
  pattern:
    /[;·•▪]|(?<!\b(?:Int|Proc|Conf|Trans|Symp|Univ|Inst|Natl|Assoc|Comput|Linguist))(?<=[\p{L}\p{N})]{3})\.\s+(?=\p{Lu})/gu,
};
const YEARS_BEHIND = /[\s([\d,–~'’-]*(?:\d+|since \d+|present|현재)?[\s)\]]*$/u;
/** What stands between the names of a part. */
const SOFT: Hinted = {
  hint: /[,|，、]|\s[/–—@&-]\s|:\s|\s(?:and|및)\s/,
  pattern: /[,|，、]|\s\/\s|\s[–—-]\s|\s@\s|:\s|\s(?:and|&|및)\s/gu,
};
const DATE_BEFORE = /^\W*(?:(?:19|20)\d\d(?:\s?[-–~./]\s?(?:\d{1,4}|present|현재)?)*[\s|:.,–—-]*)+/iu;
/** A word that only sorts what follows: "**Outreach** Speaker at …", "Conferences: …". */
const SORT_BEFORE =
  /^\s*(?:\p{Lu}\p{L}+\s{2,}|(?:international |top )?(?:conferences?|journals?|workshops?|학회|학술지|저널)\s?[:：])/iu;

/** A longer paragraph under a role's heading tells of people and lists nothing. UTF-16 units. */
const MAX_LIST = 140;

/** The services that a block lists. */
function readList(reading: Reading, index: number): Service[] {
  const block = reading.blocks[index]!;
  const text = plainText(reading.text, block);
  const from = DATE_BEFORE.exec(text)?.[0].length ?? 0;
  const parts = split(text, { start: from, end: text.length }, HARD, namesIn(reading, index));
  // A paragraph that does not begin as a list is read by its sentences.
  const isProse = block.type === 'paragraph' && text.length > MAX_LIST;
  let carried = isProse ? undefined : roleAbove(reading, block);
  if (
    block.type === 'paragraph' &&
    carried === undefined &&
    parts[0] &&
    !readLead(text, skipSort(text, parts[0]))
  )
    return [];
  return parts.flatMap((part) => {
    const { role, services } = readPart(reading, index, text, part, carried);
    carried = role;
    return services;
  });
}

/** One part of a list. */
function readPart(
  reading: Reading,
  index: number,
  text: string,
  whole: Span,
  carried: string | undefined,
): { role: string | undefined; services: Service[] } {
  const block = reading.blocks[index]!;
  const offset = block.text.start;
  const part = skipSort(text, whole);
  const lead = readLead(text, part);
  if (ATTENDED.test(text.slice(part.start, part.end))) return { role: carried, services: [] };
  let role = lead?.role ?? carried;
  let roles = 0;
  const found: { name: ServedName; role: string | undefined }[] = [];
  const items = split(text, { start: lead?.end ?? part.start, end: part.end }, SOFT, namesIn(reading, index));
  for (const item of items) {
    const own = readLead(text, item);
    if (own) {
      roles++;
      const pending = found.filter((one) => one.role === undefined);
      for (const one of pending) one.role = own.role;
      if (pending.length === 0) role = own.role;
      if (own.end >= item.end) continue;
    }
    const words = text.slice(own?.end ?? item.start, item.end);
    const tail = trailingServiceRole(words.replace(YEARS_BEHIND, ''));
    const bracket = /\(([\p{L}\s-]{2,40})\)/u.exec(words);
    const behind = tail ?? (bracket ? readWhole(bracket[1]!) : undefined);
    const start = offset + (own?.end ?? item.start);
    const end = tail ? start + tail.start : offset + item.end;
    const by = behind?.role ?? role;
    const name = readServedName(reading, index, { start, end }, by !== undefined && AT_ORGANIZATIONS.has(by));
    // "Workshop on X @ ACL": the name of what it was part of is not served by itself.
    const isHost = /@\s*$/u.test(text.slice(0, item.start)) && found.length > 0;
    if (name && !isHost) found.push({ name, role: by });
  }
  const isTalk = block.section === 'talks';
  // Beside titles of talks, places and people a name must be sure by itself.
  const isPlain =
    !/["“「『]/u.test(text.slice(part.start, part.end)) && found.length + roles === items.length;
  const isTold = lead !== undefined || roles > 0;
  const isListed = isTold || (!isTalk && (carried !== undefined || isPlain));
  const hasSure = found.some(({ name }) => !name.isGuess);
  return {
    role: lead ? role : carried,
    services: found.flatMap(({ name, role: by = isTalk ? 'Speaker' : undefined }) => {
      if (by === undefined || (name.isGuess && !(isListed && (hasSure || isTold)))) return [];
      if (AT_ORGANIZATIONS.has(by) && name.kind !== 'organization') return [];
      const isImplied = isTalk && !isTold && by === 'Speaker';
      if (by === 'Speaker' && isAffiliation(reading, index, name)) return [];
      return [toService(name, { block: index, role: by, isImplied, confidence: 0.88 })];
    }),
  };
}

/** Whether a cell says whose the speaker is, and not where the talk was. */
function isAffiliation({ text, blocks }: Reading, index: number, name: Span): boolean {
  const { cells, headers } = blocks[index]!;
  const header = headers[cells.findIndex((cell) => containsSpan(cell, name))];
  return header !== undefined && columnMeaning(text.slice(header.start, header.end)) === 'organization';
}

/** The services that the sentences of a block tell. */
function readSentences(reading: Reading, index: number): Service[] {
  const block = reading.blocks[index]!;
  const offset = block.text.start;
  const text = plainText(reading.text, block);
  return reading.sentences[index]!.flatMap((sentence) => {
    const words = text.slice(sentence.start - offset, sentence.end - offset);
    const korean = koreanServiceRole(words);
    if (korean) {
      const span = { start: sentence.start + korean.start, end: sentence.start + korean.end };
      const name = readServedName(reading, index, span);
      return name?.kind === 'venue'
        ? [toService(name, { block: index, role: korean.role, isImplied: false, confidence: 0.8 })]
        : [];
    }
    const said = saidServiceRoles(words);
    return said.flatMap(({ role, end }, at) => {
      const start = sentence.start - offset + end;
      const until = sentence.start - offset + (said[at + 1]?.start ?? sentence.end - sentence.start);
      const services: Service[] = [];
      for (const item of split(text, { start, end: until }, SOFT, namesIn(reading, index))) {
        const span = { start: offset + item.start, end: offset + item.end };
        const name = readServedName(reading, index, span);
        if (!name || name.isGuess) break;
        const fits = name.kind === 'venue' ? !AT_ORGANIZATIONS.has(role) : SAID_OF_ORGANIZATIONS.has(role);
        if (!fits) break;
        services.push(toService(name, { block: index, role, isImplied: false, confidence: 0.78 }));
        if (/\p{Ll}{3}/u.test(reading.text.slice(name.until, span.end))) break;
      }
      return services;
    });
  });
}

function toService(
  { start, end, kind, entry, isByForm, isVenue }: ServedName,
  fields: Pick<Service, 'block' | 'role' | 'isImplied' | 'confidence'>,
): Service {
  // One mentors at and volunteers for groups; an event has a year or a word for one.
  const isGroup = kind === 'venue' && !isVenue && OF_GROUPS.has(fields.role);
  return { name: { start, end }, kind: isGroup ? 'organization' : kind, entry, isByForm, ...fields };
}

/** Where the vocabulary finds a name in a block, counted from its text's start. */
function namesIn({ blocks, matches }: Reading, index: number): Span[] {
  const offset = blocks[index]!.text.start;
  return matches[index]!.map(({ start, end }) => ({ start: start - offset, end: end - offset }));
}

/** A part without the word that only sorts it. */
function skipSort(text: string, part: Span): Span {
  if (readLead(text, part)) return part;
  return {
    start: part.start + (SORT_BEFORE.exec(text.slice(part.start, part.end))?.[0].length ?? 0),
    end: part.end,
  };
}

/** The role that a stretch begins with. */
function readLead(text: string, { start, end }: Span): { role: string; end: number } | undefined {
  const role = leadingServiceRole(text.slice(start, end));
  return role && { role: role.role, end: start + role.end };
}

/** A role that is all of some words. */
function readWhole(words: string): { role: string } | undefined {
  const role = leadingServiceRole(words);
  return role && role.end >= words.length ? role : undefined;
}

/** The role that the heading or the item above a block is: "Program committees". */
function roleAbove({ text, blocks }: Reading, block: Block): string | undefined {
  for (let { parent } = block, guard = 0; parent >= 0 && guard < 3; guard++) {
    const above = blocks[parent]!;
    const role = readWhole(
      plainText(text, above)
        .replace(/\s*[:：]\s*$/u, '')
        .trim(),
    );
    if (role) return role.role;
    parent = above.parent;
  }
  return undefined;
}

/** A block's text with blanks for its markup, as long as it is. */
function plainText(text: string, block: Block): string {
  const { start, end } = block.text;
  let plain = '';
  let at = start;
  for (const mark of block.markup) {
    if (mark.end <= at || mark.start >= end) continue;
    plain += text.slice(at, Math.max(at, mark.start));
    at = Math.min(end, mark.end);
    plain = plain.padEnd(at - start);
  }
  return (plain + text.slice(at, end)).replace(/\n/gu, ' ');
}

/** Cuts a stretch at separators that stand in no bracket, no quotation and no known name. */
function split(text: string, { start, end }: Span, separator: Hinted, names: readonly Span[]): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (const match of hintedMatches(text.slice(start, end), separator)) {
    const gap = { start: start + match.index, end: start + match.index + match[0].length };
    if (names.some((name) => containsSpan(name, gap)) || isEnclosed(text.slice(from, gap.start))) continue;
    if (gap.start > from) parts.push({ start: from, end: gap.start });
    from = gap.end;
  }
  if (end > from) parts.push({ start: from, end });
  return parts.filter((part) => /[\p{L}\p{N}]/u.test(text.slice(part.start, part.end)));
}

/** Whether a bracket or a quotation that begins in a stretch is still open at its end. */
function isEnclosed(before: string): boolean {
  const depth = (before.match(/[([“「『]/gu)?.length ?? 0) - (before.match(/[)\]”」』]/gu)?.length ?? 0);
  return depth > 0 || (before.match(/"/gu)?.length ?? 0) % 2 === 1;
}
