import type { Block } from './block.ts';

/** Longest text that a line of a listing shows, in characters. */
const MAX_SHOWN = 100;

/**
 * A compact listing of blocks for tests and for the eye, one line a block: indentation for `depth`, type, section,
 * entry and part, text; then key, cells, links and marks where there are any.
 */
export function formatBlocks(blocks: readonly Block[], text: string): string {
  return blocks.map((block) => formatBlock(block, text)).join('\n');
}

function formatBlock(block: Block, text: string): string {
  const show = (span: { start: number; end: number }, limit = MAX_SHOWN) => {
    const slice = text.slice(span.start, span.end).replace(/\s+/g, ' ');
    return slice.length > limit ? `${slice.slice(0, limit - 2)} …` : slice;
  };
  const entry = block.entry >= 0 ? `#${block.entry}${block.part === 'head' ? 'H' : 'b'}` : '-';
  const level = block.type === 'heading' ? `${block.type}${block.depth}` : block.type;
  const extras: string[] = [];
  if (block.key && block.value) extras.push(`key=${show(block.key)} value=${show(block.value, 40)}`);
  if (block.cells.length > 0) extras.push(`cells=${block.cells.map((cell) => show(cell, 30)).join(' ¦ ')}`);
  if (block.headers.length > 0)
    extras.push(`headers=${block.headers.map((cell) => show(cell, 20)).join(' ¦ ')}`);
  for (const link of block.links)
    extras.push(`${link.image ? 'image' : 'link'}=${show(link.text, 30)}→${link.url.slice(0, 60)}`);
  if (block.language) extras.push(`language=${block.language}`);
  const indent = block.type === 'heading' ? '' : '  '.repeat(block.depth);
  const tail = extras.length > 0 ? `  {${extras.join('; ')}}` : '';
  return `${block.section.padEnd(14)}${entry.padEnd(6)}${indent}${level} ${show(block.text)}${tail}`;
}
