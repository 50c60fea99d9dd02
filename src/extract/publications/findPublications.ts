import { overlapsSpan } from '../../model/index.ts';
import { isReadable, type Reading } from '../reading.ts';
import type { Publication } from './publication.ts';
import { readBibtex } from './readBibtex.ts';
import { readQuotedWorks } from './readQuotedWorks.ts';
import { readRecord } from './readRecord.ts';
import { readReferences } from './readReferences.ts';
import { readRow } from './readRow.ts';
import { readPrizePaper, readThesis } from './readTheses.ts';

/**
 * Publications of a document: BibTeX and records of data, references in lists, rows of tables, "Thesis: …" lines,
 * titles beside a prize for a paper, and quoted titles in prose.
 *
 * @param isOwned whether a block belongs to a known person, who may be an author without being named
 * @returns in the order of the document, without overlaps
 */
export function findPublications(reading: Reading, isOwned: (block: number) => boolean): Publication[] {
  const found: Publication[] = [];
  const add = (publication: Publication | undefined): void => {
    const isTaken = (other: Publication): boolean =>
      overlapsSpan(other.span, publication!.span) && !isBeside(other, publication!);
    if (publication && !found.some(isTaken)) found.push(publication);
  };
  for (const publication of readBibtex(reading)) add(publication);
  for (const index of reading.blocks.keys()) add(readRecord(reading, index));
  for (const publication of readReferences(reading, isOwned)) add(publication);
  for (const [index, block] of reading.blocks.entries()) {
    if (!isReadable(block)) continue;
    add(readRow(reading, index, isOwned(index)));
    add(readThesis(reading, index));
    add(readPrizePaper(reading, index));
    for (const work of readQuotedWorks(reading, index)) add(work);
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Whether the second of two works only stands in the sentence that tells of the first: "『…』, 『…』이 있다". */
function isBeside(first: Publication, second: Publication): boolean {
  const { span, title } = second;
  return (
    first.byOwner &&
    second.byOwner &&
    span.end - span.start <= title.end - title.start + 2 &&
    !overlapsSpan(first.title, title)
  );
}
