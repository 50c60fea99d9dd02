import type { Span } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import { isPersonNameLike } from '../names/index.ts';
import { type Reading, trimSpan } from '../reading.ts';
import { isRole } from '../words/roleWords.ts';
import { splitFacts } from './columns.ts';
import type { Segment } from './entry.ts';
import { isNameLike, readPieces } from './readEntries.ts';

/** Keys of a card behind which an organization stands: "Company: Quillwort", "소속 | 마루솔 검색팀". */
const KEY =
  /^(?:(?:current |present )?(?:compan(?:y|ies)|employers?|organi[sz]ations?|affiliations?|institutions?|workplace)|works? (?:at|for)|회사(?:명)?|직장|소속(?:\s?기관)?|근무처|현\s?소속|현직)$/iu;

/** On a person's card: "Role: Engineer, Quillwort". */
const ROLE_KEY = /^(?:(?:current |job |present )?(?:roles?|titles?|positions?)|currently|now)$/iu;
/** Keys behind which former employers are listed: "Previously: Quillwort (2019–2022), Marsol". */
const PAST_KEY =
  /^(?:previous(?:ly)?|formerly|past|before(?: that)?|earlier|prior(?:ly)?|ex|former (?:employers?|companies)|이전\s?(?:직장|소속|회사)|전\s?직장)$/iu;

/** The organizations that cards name under a key, with what stands beside them. */
export function readFacts(reading: Reading): Segment[] {
  const { text, blocks } = reading;
  return blocks.flatMap((block, index) => {
    if (!block.key || !block.value || block.value.end - block.value.start > 200) return [];
    const key = text
      .slice(block.key.start, block.key.end)
      .replace(/^[^\p{L}]+|[*_:：\s]+$/gu, '')
      .replace(/\s+/gu, ' ');
    const isCard = block.section === 'profile' || block.section === 'summary';
    if (isCard && PAST_KEY.test(key)) return listed(text, block.value, index);
    const isRoleKey = isCard && ROLE_KEY.test(key);
    if (!KEY.test(key) && !isRoleKey) return [];
    const [fact] = splitFacts(text, block.key, block.value);
    const segments = readPieces(reading, index, [fact!.value], 'experience');
    if (isRoleKey) return employerBehindRole(text, segments);
    const [first, ...others] = segments;
    const isOpen =
      first?.what === 'unknown' &&
      isNameLike(text.slice(first.start, first.end)) &&
      others.every(({ what }) => what !== 'organization');
    return isOpen ? [{ ...first, what: 'organization', confidence: 0.75 } as const, ...others] : segments;
  });
}

/** "Engineer, Quillwort": a name that nobody knows behind a role is where one has it. */
function employerBehindRole(text: string, segments: readonly Segment[]): Segment[] {
  const role = segments.findIndex(({ what }) => what === 'role');
  if (role < 0) return [];
  const next = segments[role + 1];
  const isOpen = next?.what === 'unknown' && isNameLike(text.slice(next.start, next.end));
  return segments.map((segment) =>
    isOpen && segment === next ? { ...segment, what: 'organization', confidence: 0.7 } : segment,
  );
}

/** The names of a list, each up to its bracket: "Quillwort (2019–2022, backend), Marsol". */
function listed(text: string, value: Span, block: number): Segment[] {
  return allMatches(text.slice(value.start, value.end), /(?:\([^()]*\)|[^(),;])+/gu).flatMap((piece) => {
    const start = value.start + piece.index;
    const length = piece[0].search(/\(|$/u);
    const span = trimSpan(text, { start, end: start + length });
    const name = text.slice(span.start, span.end);
    return (isNameLike(name) || /^\p{Ll}{1,2}\p{Lu}/u.test(name)) && !isPersonNameLike(name) && !isRole(name)
      ? [{ ...span, what: 'organization', confidence: 0.75, block } as const]
      : [];
  });
}
