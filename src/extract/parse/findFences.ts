import type { Span } from '../../model/index.ts';
import { isSpace } from './draft.ts';

/** A fenced block: its span reaches from the opening to the closing fence. */
export interface Fence extends Span {
  /** What lies between the fences, whole lines. */
  readonly content: Span;
  /** The language, as written; empty where none is named. */
  readonly language: string;
}

const OPEN = /^(`{3,}|~{3,})([^`\n]*)$/;

/**
 * Finds fenced blocks and front matter of other systems that is fenced the same way. A fence that is never closed is
 * no fence, unlike in CommonMark: in damaged text it would swallow the rest of the document.
 */
export function findFences(text: string): Fence[] {
  const fences: Fence[] = [];
  if (!text.includes('```') && !text.includes('~~~')) return fences;
  interface FenceLine {
    readonly start: number;
    readonly end: number;
    readonly next: number;
    readonly mark: string;
    readonly length: number;
    readonly info: string;
  }
  const lines: FenceLine[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length : newline + 1;
    let a = start;
    while (a < next && (isSpace(text.charCodeAt(a)) || text[a] === '>')) a++;
    const c = text[a];
    if ((c === '`' || c === '~') && text[a + 1] === c && text[a + 2] === c) {
      const end = newline < 0 ? text.length : newline;
      const match = OPEN.exec(text.slice(a, end).trimEnd());
      if (match) {
        lines.push({ start: a, end, next, mark: c, length: match[1]!.length, info: match[2]!.trim() });
      }
    }
    start = next;
  }
  // from the end: the nearest closing line behind each line, by mark and length (longer fences close shorter ones)
  for (let i = 0; i < lines.length; i++) {
    const open = lines[i]!;
    let close = -1;
    for (let k = i + 1; k < lines.length && k < i + 50; k++) {
      const line = lines[k]!;
      if (line.mark === open.mark && line.length >= open.length && line.info === '') {
        close = k;
        break;
      }
    }
    if (close < 0) continue;
    const end = lines[close]!;
    fences.push({
      start: open.start,
      end: end.end,
      content: { start: open.next, end: Math.max(open.next, end.start) },
      language: open.info.replace(/^\{?\.?/, '').split(/[\s,{}:]/)[0] ?? '',
    });
    i = close;
  }
  return fences;
}
