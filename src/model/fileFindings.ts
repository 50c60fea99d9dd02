/** What was left out or changed when a graph that others made was opened. */
export const FILE_NOTES = [
  'same-key', // nodes with the key of another, left out
  'renamed-key', // nodes with a key that cannot be used
  'lost-end', // edges without an end in the file, left out
  'loop', // edges from a node to itself, left out
  'hyperedge', // edges that join more than two nodes, left out
  'undirected', // edges without a direction, each shown in one
  'unknown-kind', // nodes of a kind that is not known here, shown as the file calls them
  'unknown-relation', // edges that say what is not known here, shown as the file says it
] as const;

/** One of {@link FILE_NOTES}. */
export type FileNoteName = (typeof FILE_NOTES)[number];

/** A note about an opened file, worded for readers by the explorer's message table. */
export interface FileNote {
  readonly what: FileNoteName;
  /** How many nodes or edges. */
  readonly count: number;
}

/** Why a file cannot be opened as a graph, worded for readers by the explorer's message table. */
export type FileFault =
  | { readonly what: 'no-graph' } // neither XML nor JSON
  | { readonly what: 'other-json' } // JSON without nodes
  | { readonly what: 'other-xml'; readonly element: string } // XML whose first element is none of a graph's
  | { readonly what: 'no-element' }
  | { readonly what: 'no-nodes' }
  | { readonly what: 'damaged-json'; readonly detail: string } // `detail`: the engine's words, in English
  | { readonly what: 'damaged-xml'; readonly detail: string } // `detail`: line and thing, in English
  | { readonly what: 'too-large'; readonly millions: number } // characters
  | { readonly what: 'too-many'; readonly of: 'nodes' | 'edges'; readonly most: number }
  | { readonly what: 'no-version'; readonly expected: number }
  | { readonly what: 'newer' | 'older'; readonly found: number; readonly expected: number }
  | { readonly what: 'unreadable'; readonly detail: string }; // a fault of the engine, of memory, of ours
