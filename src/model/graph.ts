import type { Kind } from './kinds.ts';
import type { RelationName } from './relations.ts';
import type { Span } from './span.ts';

/** Raised whenever `graph.json` changes in a way that an older explorer would misread. */
export const GRAPH_VERSION = 1;

/** How a mention was recognised. */
export type Recognition =
  | 'vocabulary' // an alias of a vocabulary entry
  | 'pattern' // its form: "University of …", "… Lab", CamelCase
  | 'section' // its place: a skill in a skill list, an employer in an entry's head
  | 'reference' // a field of a publication's reference
  | 'link' // the address of a link: a repository, a paper
  | 'abbreviation'; // a short form that the document itself introduces

/** Where a node was read. */
export interface GraphMention extends Span {
  readonly document: string;
  readonly how: Recognition;
  /** 0–1. */
  readonly confidence: number;
}

/** A passage that proves an edge; `quote` is exactly the repaired text between the offsets. */
export interface Evidence extends Span {
  readonly document: string;
  readonly quote: string;
  /** Present and true where the passage holds text that repair could only guess. */
  readonly uncertain?: true;
}

/** Why several names became one node. */
export interface Merge {
  readonly names: readonly string[];
  /** A machine-readable reason, worded for readers by the explorer's message table. */
  readonly because: MergeReason;
}

/** One of the reasons why names were taken for one thing. */
export type MergeReason =
  | 'same-name' // equal but for letter case, white space and punctuation
  | 'vocabulary' // aliases of one vocabulary entry
  | 'beside' // "김도윤 (Kim Doyun)": written next to each other as one
  | 'abbreviation' // introduced in the text: "Knowledge Distillation (KD)"
  | 'short-name' // "Kinoshita" for "Haruto Kinoshita" in one document
  | 'initials' // "M. Kim" and "Minsoo Kim", who share a paper or a document's owner
  | 'name-order' // "Kim Minsoo" and "Minsoo Kim"
  | 'romanization' // "김민수" and "Minsoo Kim"
  | 'spelling' // a slip of the pen between co-authors of one paper
  | 'word-order'; // a laboratory's parts in another order

/** Attributes of a node. `x` and `y` are positions in the plane, unitless. */
export interface NodeAttributes {
  label: string;
  kind: Kind;
  aliases: string[];
  /** Names that the vocabulary gives it and no document does: they are searched for, and shown nowhere else. */
  searchNames?: string[];
  mentions: GraphMention[];
  /** 0–1: the highest confidence of its mentions; 1 for a node that the vocabulary alone brings in. */
  confidence: number;
  /** Left out when the node was never merged. */
  merges?: Merge[];
  /** A publication's year, where known. */
  year?: number;
  /**
   * In a graph that others made: what the file calls the node, where that is none of our kinds; '' where it says
   * nothing. `kind` is then only where the node is drawn (`FALLBACK_KIND`) and must not be said of it.
   */
  foreignKind?: string;
  /** In a graph that others made: what else the file says of the node, in its order. */
  foreignAttributes?: [name: string, value: string][];
  x: number;
  y: number;
}

/** What a text may say of a relation, besides that it holds. Years are numbers, dates `2021` or `2021-03`. */
export interface RelationAttributes {
  role?: string;
  /** `2021` or `2021-03`. */
  start?: string;
  /** `2021`, `2021-03` or `present`. */
  end?: string;
  degree?: string;
  field?: string;
  year?: number;
  /** Place in the list of authors, from 1. */
  position?: number;
  /** Present and true where the reference marks a shared first authorship. */
  equalContribution?: true;
}

/** Attributes of an edge. */
export interface EdgeAttributes extends RelationAttributes {
  relation: RelationName;
  evidence: Evidence[];
  /**
   * Number of distinct pieces of evidence; 0 only for `broader` from the vocabulary alone. In a graph that others made,
   * the file's weight.
   */
  weight: number;
  /** 0–1. */
  confidence: number;
  /**
   * In a graph that others made: what the file calls the edge, where that is none of our relations; '' where it says
   * nothing. `relation` is then only where the edge is drawn (`FALLBACK_RELATION`) and must not be said of it.
   */
  foreignRelation?: string;
  /** In a graph that others made: what else the file says of the edge, in its order. */
  foreignAttributes?: [name: string, value: string][];
}

/** Attributes of the whole graph. */
export interface GraphAttributes {
  /** Tells our files from other graphology files. */
  format: 'skillgraph';
  version: number;
  /** Paths of the documents that the graph was read from, sorted. */
  documents: string[];
  /**
   * Present in a graph that others made and that was opened from a file: its edges without evidence come from there,
   * not from the vocabulary.
   */
  origin?: { file: string; format: string };
}

/** `graph.json`: graphology's serialised form of a directed multigraph. */
export interface SerializedGraph {
  attributes: GraphAttributes;
  options: { type: 'directed'; multi: true; allowSelfLoops: false };
  nodes: { key: string; attributes: NodeAttributes }[];
  edges: { key: string; source: string; target: string; attributes: EdgeAttributes }[];
}
