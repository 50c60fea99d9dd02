import type { ReadonlySignal } from '@preact/signals-core';
import type { FileFault, FileNote } from '../../model/index.ts';

/** A view that the reader has given a name. */
export interface SavedView {
  readonly name: string;
  /** The fragment of its address, with the camera. */
  readonly address: string;
}

/** The reader's own views, kept by this browser. */
export interface SavedViews {
  /** Newest first. */
  readonly list: ReadonlySignal<readonly SavedView[]>;
  /** Keeps an address under a name, in place of the one that has it. */
  save(name: string, address: string): void;
  /** Gives a view another name; does nothing if that is empty, and replaces a view that has it. */
  rename(name: string, next: string): void;
  remove(name: string): void;
}

/** A graph that the reader has opened in place of the built one. */
export interface OpenedFile {
  readonly name: string;
  /** As the file calls itself: `GEXF`. `null` for one of ours. */
  readonly format: string | null;
  /** What was left out or changed. */
  readonly notes: readonly FileNote[];
}

/** Opens graphs from files, and the way back. */
export interface OpenedGraph {
  readonly file: ReadonlySignal<OpenedFile | null>;
  readonly isOpening: ReadonlySignal<boolean>;
  /** How much of the graph that is being opened has come, 0–1; `null` before any has. */
  readonly share: ReadonlySignal<number | null>;
  /** Why the last file could not be opened. */
  readonly fault: ReadonlySignal<{ readonly file: string; readonly fault: FileFault } | null>;
  open(file: File): Promise<void>;
  /** The reader has read why. */
  forgetFault(): void;
  /** Shows the built graph again, as it was left. */
  close(): void;
}
