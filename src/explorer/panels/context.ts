import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Messages } from '../messages/index.ts';
import type { State } from '../state/index.ts';
import type { SearchHit } from '../state/searchIndex.ts';

/** What panels may ask of the map; `null` where there is none. */
export interface MapCommands {
  fit(): void;
  zoomIn(): void;
  zoomOut(): void;
  reveal(key: string): void;
  /** A panel came or went. */
  panelsChanged(): void;
}

/** Formats that the page writes. */
export type ExportFormat = 'gexf';
/** How much of the graph a file holds. */
export type ExportScope = 'everything' | 'shown';

/** Everything that panels work with. `main.tsx` puts it together; panels know neither the network nor sigma. */
export interface Explorer {
  readonly state: State;
  /** In the reader's language. */
  readonly messages: ReadonlySignal<Messages>;
  readonly map: ReadonlySignal<MapCommands | null>;
  readonly layout: { start(): void; stop(): void };
  /** Finds nodes; the index is made when first asked. */
  readonly find: (query: string) => Promise<readonly SearchHit[]>;
  /** The repaired text of a document, `null` if it isn't there. */
  readonly readDocument: (path: string) => Promise<string | null>;
  /** Writes a file and hands it to the reader. */
  readonly exportGraph: (format: ExportFormat, scope: ExportScope) => Promise<void>;
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
