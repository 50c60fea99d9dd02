import type { Block } from './block.ts';

/**
 * A text of the same length in which everything is a space that is no word of a block: markers of emphasis, addresses
 * of links, HTML tags, fences, rules, page numbers. Line ends stay. Offsets into it are offsets into the document, so
 * that patterns can be tried on it that markup would get in the way of: `**Py**Torch` is the only loss.
 */
export function withoutMarkup(text: string, blocks: readonly Block[]): string {
  let readable = '';
  let from = 0;
  const blank = (to: number) => {
    readable += text.slice(from, to).replace(/[^\n]/g, ' ');
    from = to;
  };
  for (const block of blocks) {
    blank(block.text.start);
    for (const span of block.markup) {
      if (span.start < from) continue;
      readable += text.slice(from, span.start);
      from = span.start;
      blank(span.end);
    }
    if (block.text.end <= from) continue;
    readable += text.slice(from, block.text.end);
    from = block.text.end;
  }
  blank(text.length);
  return readable;
}
