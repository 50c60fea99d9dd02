import type { Reading } from '../reading.ts';
import { splitFacts } from './columns.ts';
import type { Segment } from './entry.ts';
import { isNameLike, readPieces } from './readEntries.ts';

/** Keys of a card behind which an organization stands: "Company: Quillwort", "소속 | 마루솔 검색팀". */
const KEY =
  /^(?:(?:current |present )?(?:compan(?:y|ies)|employers?|organi[sz]ations?|affiliations?|institutions?|workplace)|works? (?:at|for)|회사(?:명)?|직장|소속(?:\s?기관)?|근무처|현\s?소속|현직)$/iu;

/** The organizations that cards name under a key, with what stands beside them. */
export function readFacts(reading: Reading): Segment[] {
  const { text, blocks } = reading;
  return blocks.flatMap((block, index) => {
    if (!block.key || !block.value || block.value.end - block.value.start > 160) return [];
    const key = text
      .slice(block.key.start, block.key.end)
      .replace(/^[^\p{L}]+|[*_:：\s]+$/gu, '')
      .replace(/\s+/gu, ' ');
    if (!KEY.test(key)) return [];
    const [fact] = splitFacts(text, block.key, block.value);
    const segments = readPieces(reading, index, [fact!.value], 'experience');
    const [first, ...others] = segments;
    const isOpen =
      first?.what === 'unknown' &&
      isNameLike(text.slice(first.start, first.end)) &&
      others.every(({ what }) => what !== 'organization');
    return isOpen ? [{ ...first, what: 'organization', confidence: 0.75 } as const, ...others] : segments;
  });
}
