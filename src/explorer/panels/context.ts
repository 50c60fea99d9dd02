import type { ReadonlySignal, Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Messages } from '../messages/index.ts';
import type { Theme } from '../palette.ts';
import type { DocumentHit } from '../state/findPassage.ts';
import type { OpenedGraph, SavedViews, State } from '../state/index.ts';
import type { SearchHit } from '../state/searchIndex.ts';

/** What panels may ask of the map; `null` where there is none. */
export interface MapCommands {
  fit(): void;
  zoomIn(): void;
  zoomOut(): void;
  reveal(key: string): void;
  /** A panel came or went. */
  panelsChanged(): void;
  /** Where a node or an edge is, in CSS pixels of the window; `null` if it is not shown. */
  screenPosition(key: string): { readonly x: number; readonly y: number } | null;
  /** Draws the graph small into a canvas; gives a function that ends it. */
  attachMiniMap(canvas: HTMLCanvasElement): () => void;
}

/** Formats that the page writes. */
export type ExportFormat = 'gexf' | 'graphml' | 'json' | 'csv' | 'jsonld';
/** Pictures that the page draws. */
export type PictureFormat = 'png' | 'svg';
/** How much of the graph a file holds. */
export type ExportScope = 'everything' | 'shown';

/** A sentence about what has just been done, with a text that the reader may want to copy. */
export interface Said {
  readonly words: string;
  readonly text?: string;
}

/** Everything that panels work with. `main.tsx` puts it together; panels know neither the network nor sigma. */
export interface Explorer {
  readonly state: State;
  /** In the reader's language. */
  readonly messages: ReadonlySignal<Messages>;
  readonly map: ReadonlySignal<MapCommands | null>;
  readonly layout: { start(): void; stop(): void };
  /** Finds nodes, at most `limit` (default 12); the index is made when first asked. */
  readonly find: (query: string, limit?: number) => Promise<readonly SearchHit[]>;
  /** Finds where documents say something; their texts are fetched when first asked. */
  readonly findInDocuments: (query: string, signal: AbortSignal) => Promise<readonly DocumentHit[]>;
  /** The repaired text of a document, `null` if it isn't there. */
  readonly readDocument: (path: string) => Promise<string | null>;
  /** Writes a file and hands it to the reader. */
  readonly exportGraph: (format: ExportFormat, scope: ExportScope) => Promise<void>;
  /** Draws what the map shows; `scale`: dots for each CSS pixel, 1–4. */
  readonly exportPicture: (format: PictureFormat, scale: number) => Promise<void>;
  /** Puts a link to exactly this screen on the clipboard. */
  readonly copyLink: () => Promise<void>;
  /** Puts a name on the clipboard, and says so. */
  readonly copyName: (name: string) => Promise<void>;
  /** The theme that is drawn. */
  readonly theme: ReadonlySignal<Theme>;
  readonly savedViews: SavedViews;
  /** Keeps this screen under a name. */
  readonly saveView: (name: string) => void;
  readonly openView: (name: string) => void;
  /** Graphs from files. */
  readonly opened: OpenedGraph;
  readonly notice: Signal<Said | null>;
  /** Hands a file to the reader. */
  readonly saveText: (name: string, type: string, text: string) => void;
  /** Gives the map its place in the page. */
  readonly mountMap: (container: HTMLElement) => () => void;
}

/** Hands the explorer to all panels. */
export const ExplorerContext = createContext<Explorer | null>(null);

/** The explorer that the panel is part of. */
export function useExplorer(): Explorer {
  const explorer = useContext(ExplorerContext);
  if (!explorer) throw new Error('panels: no explorer; render panels within <ExplorerContext.Provider>.');
  return explorer;
}
