import { KINDS, RELATIONS, type Span } from '../../model/index.ts';
import { type Filters, hasFilters, NO_FILTERS } from './filters.ts';
import { type AnyKind, type AnyRelation, toggledName } from './graphKinds.ts';
import { INITIAL_LOOKING, type Looking } from './looking.ts';
import type { TableView } from './tableView.ts';

/** The languages of the page. A third one is one more file in `messages/`. */
export const LANGUAGE_CODES = ['en', 'ko'] as const;

/** One of {@link LANGUAGE_CODES}. */
export type LanguageCode = (typeof LANGUAGE_CODES)[number];

/** A node or an edge of the graph, by its key. */
export interface Item {
  readonly type: 'node' | 'edge';
  readonly key: string;
}

/** A passage of a document's repaired text. */
export interface Passage extends Span {
  readonly document: string;
}

/** A node that the reader has moved, and where to, in the unit of the graph's positions. */
export interface MovedNode {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

/** So many moved nodes are kept, those that were moved last: an address is not to grow without end. */
export const MOST_MOVED = 100;

/**
 * Everything that the address, Back, undo and a saved view give back: plain data, never changed in place.
 * What is fleeting (what the pointer is over, whether the layout runs) and what has another home (the camera)
 * is not in it. Lists are in the order of KINDS and RELATIONS, then of letters, so equal views are equal as JSON.
 */
export interface View {
  readonly selected: Item | null;
  readonly query: string;
  readonly hiddenKinds: readonly AnyKind[];
  readonly hiddenRelations: readonly AnyRelation[];
  /** What is asked for besides kinds and relations. */
  readonly filters: Filters;
  /** `null`: the table is closed. */
  readonly table: TableView | null;
  /** The passage that the document view shows. */
  readonly passage: Passage | null;
  /** The two nodes whose connection is asked for. */
  readonly path: { readonly from: string; readonly to: string } | null;
  /** What else the people in the selected thing's list are to know, besides it; sorted. */
  readonly alsoKnown: readonly string[];
  /** How the graph is looked at. */
  readonly looking: Looking;
  /** Nodes that the reader has moved, the last one last; at most {@link MOST_MOVED}. */
  readonly moved: readonly MovedNode[];
  /** `null`: the browser's language. */
  readonly language: LanguageCode | null;
}

/** The view of somebody who has just arrived. */
export const INITIAL_VIEW: View = {
  selected: null,
  query: '',
  hiddenKinds: [],
  hiddenRelations: [],
  filters: NO_FILTERS,
  table: null,
  passage: null,
  path: null,
  alsoKnown: [],
  looking: INITIAL_LOOKING,
  moved: [],
  language: null,
};

/** Whether two views show the same. */
export function isSameView(a: View, b: View): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A list with `item` put in or taken out, in the order of `all`. */
export function toggled<T>(list: readonly T[], item: T, all: readonly T[]): readonly T[] {
  const has = list.includes(item);
  return all.filter((one) => (one === item ? !has : list.includes(one)));
}

/** A coordinate as views and addresses have it: five digits, less than a dot's width on any screen. */
export const roundPlace = (value: number): number => Number(value.toPrecision(5));

/** The view with a node moved to a place. */
export function moveNode(view: View, key: string, { x, y }: { x: number; y: number }): View {
  const others = view.moved.filter((node) => node.key !== key);
  return { ...view, moved: [...others, { key, x: roundPlace(x), y: roundPlace(y) }].slice(-MOST_MOVED) };
}

/** The view with a kind switched off, or on again. */
export function toggleKind(view: View, kind: AnyKind): View {
  return { ...view, hiddenKinds: toggledName(view.hiddenKinds, kind, KINDS) };
}

/** The view with a relation switched off, or on again. */
export function toggleRelation(view: View, relation: AnyRelation): View {
  return { ...view, hiddenRelations: toggledName(view.hiddenRelations, relation, RELATIONS) };
}

/**
 * The view without its topmost layer, as `Esc` wants it: first the document, then the paths, then the selection, then the focus,
 * then the search text, then the table, then the filters; the view itself when nothing is left to take away.
 */
export function peelView(view: View): View {
  if (view.passage) return { ...view, passage: null };
  if (view.path) return { ...view, path: null };
  if (view.selected && view.alsoKnown.length > 0) return { ...view, alsoKnown: [] };
  if (view.selected) return { ...view, selected: null };
  if (view.looking.focus) return { ...view, looking: { ...view.looking, focus: null } };
  if (view.query) return { ...view, query: '' };
  if (view.table) return { ...view, table: null };
  if (view.hiddenKinds.length > 0 || view.hiddenRelations.length > 0 || hasFilters(view.filters)) {
    return { ...view, hiddenKinds: [], hiddenRelations: [], filters: NO_FILTERS };
  }
  return view;
}
