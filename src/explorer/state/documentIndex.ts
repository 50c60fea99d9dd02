import type { Span } from '../../model/index.ts';
import type { ExplorerGraph } from './graphData.ts';
import { type AnyKind, kindOf } from './graphKinds.ts';

/** A mention in a document, as its text shows it. */
export interface DocumentMention extends Span {
  readonly node: string;
  readonly kind: AnyKind;
  readonly label: string;
}

/** What a graph has from one document. */
export interface DocumentIndex {
  /** By place; none overlap: of those that do, the longest is kept. */
  readonly mentions: readonly DocumentMention[];
  /** Edges with evidence that touches a stretch of the text, by place and without doubles. */
  readonly factsIn: (span: Span) => readonly string[];
}

/** Gathers all mentions in one document and all facts that were read from it. */
export function createDocumentIndex(graph: ExplorerGraph, path: string): DocumentIndex {
  const all: DocumentMention[] = [];
  graph.forEachNode((node, attributes) => {
    const { label, mentions } = attributes;
    const kind = kindOf(attributes);
    for (const { document, start, end } of mentions) {
      if (document === path && start < end) all.push({ node, kind, label, start, end });
    }
  });
  all.sort((a, b) => a.start - b.start || b.end - a.end || (a.node < b.node ? -1 : 1));
  const mentions: DocumentMention[] = [];
  for (const mention of all) {
    const last = mentions.at(-1);
    if (!last || mention.start >= last.end) mentions.push(mention);
    else if (mention.end - mention.start > last.end - last.start) mentions[mentions.length - 1] = mention;
  }

  const facts: (Span & { edge: string })[] = [];
  graph.forEachEdge((edge, { evidence }) => {
    for (const { document, start, end } of evidence) if (document === path) facts.push({ edge, start, end });
  });
  facts.sort((a, b) => a.start - b.start || a.end - b.end || (a.edge < b.edge ? -1 : 1));
  return {
    mentions,
    factsIn({ start, end }) {
      const found = new Set<string>();
      for (const fact of facts) {
        if (fact.start >= end) break;
        if (fact.end > start) found.add(fact.edge);
      }
      return [...found];
    },
  };
}
