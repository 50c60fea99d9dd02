import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { BuildReport } from '../../model/index.ts';
import { createFacetIndex, type FacetIndex } from './facetIndex.ts';
import { hasFilters, NO_FILTERS, sortedValues } from './filters.ts';
import { type Emphasis, findEmphasis } from './findEmphasis.ts';
import { findFocus, withoutNodes } from './findFocus.ts';
import { type Groups, groupByCommunity, groupByDocument } from './findGroups.ts';
import { findHubs } from './findHubs.ts';
import { countKinds, countRelations, findPassing, type Passing, shownOf } from './findPassing.ts';
import { emphasisOfPaths, findPaths, type Path } from './findPaths.ts';
import { findShown, NOTHING_SHOWN, type Shown } from './findShown.ts';
import type { ExplorerGraph, GraphFault } from './graphData.ts';
import { type AnyKind, type AnyRelation, type GraphKinds, readGraphKinds } from './graphKinds.ts';
import type { Looking, ThemeChoice } from './looking.ts';
import {
  INITIAL_VIEW,
  type Item,
  isSameView,
  type LanguageCode,
  moveNode,
  type Passage,
  peelView,
  toggleKind,
  toggleRelation,
  type View,
} from './view.ts';
import { NO_HISTORY, recordChange, redoChange, undoChange, type ViewHistory } from './viewHistory.ts';

/** How far loading has come. */
export type Loading =
  /** `share`: how much of the file has come, 0–1; `null` where that can't be told. */
  | { readonly status: 'loading'; readonly share: number | null }
  | { readonly status: 'ready'; readonly graph: ExplorerGraph; readonly report: BuildReport | null }
  | { readonly status: 'failed'; readonly fault: GraphFault };

/** Whether ForceAtlas2 is at work; `paused` while the page is hidden. */
export type LayoutStatus = 'stopped' | 'running' | 'paused';

/** How a change of the view goes into the browser's history: as a step of its own, or in place of the last one. */
export type Step = 'push' | 'replace';

/** The dialogs of the page: how it works, and what was read. */
export type DialogName = 'help' | 'report';

/** Counts for the status line and for embedders. */
export interface Counts {
  readonly nodes: number;
  readonly edges: number;
  readonly shownNodes: number;
  readonly shownEdges: number;
}

/** How many nodes or edges there are of each kind or relation; those without any are left out. */
export interface Tally<T extends string> {
  readonly name: T;
  readonly count: number;
}

/** What is found out about the whole graph only when a view asks for it; see `workers/measureGraph.ts`. */
export type Measure = 'pagerank' | 'betweenness' | 'community';

/** An open context menu. */
export interface Menu {
  /** `null`: of the empty ground. */
  readonly item: Item | null;
  /** Where it is wanted, in CSS pixels from the window's top left. */
  readonly x: number;
  readonly y: number;
}

/** Everything that the page knows, and the only ways to change it. */
export interface State {
  // Facts of their own, each with one home.
  readonly loading: ReadonlySignal<Loading>;
  readonly view: ReadonlySignal<View>;
  /** How the last change of the view came about; read by what writes the address. */
  readonly lastStep: () => Step;
  /** What the pointer is over, on the map or in a list. */
  readonly hovered: ReadonlySignal<Item | null>;
  readonly layoutStatus: ReadonlySignal<LayoutStatus>;
  /** Why there is no map: `null` while there is one. */
  readonly stageFault: ReadonlySignal<'webgl' | null>;
  /** Whether the window is so narrow that panels are sheets over the map. */
  readonly isNarrow: ReadonlySignal<boolean>;
  readonly isLegendOpen: ReadonlySignal<boolean>;
  /** What the reader chose of light and dark. */
  readonly theme: ReadonlySignal<ThemeChoice>;
  /** The context menu that is open. */
  readonly menu: ReadonlySignal<Menu | null>;
  /** A value for each node, in the graph's order, of each measure that was asked for so far. */
  readonly measures: ReadonlySignal<ReadonlyMap<Measure, ArrayLike<number>>>;
  /** Changes of the view that can be undone and redone. */
  readonly history: ReadonlySignal<ViewHistory>;

  // Derived.
  readonly graph: ReadonlySignal<ExplorerGraph | null>;
  readonly language: ReadonlySignal<LanguageCode>;
  /** The selected item, if the graph has it. */
  readonly selected: ReadonlySignal<Item | null>;
  /** What passes the filters. */
  readonly shown: ReadonlySignal<Shown>;
  /** Extreme hubs, by rule. */
  readonly hubs: ReadonlySignal<readonly string[]>;
  /** Nodes that are drawn small and left out of paths: hubs by rule, and what the reader mutes. */
  readonly muted: ReadonlySignal<ReadonlySet<string>>;
  /** What the focus holds; `null` without one. Where the rest is faded, `shown` holds more. */
  readonly focus: ReadonlySignal<Shown | null>;
  /** Which nodes share a community, once that was worked out; found when first read. */
  readonly communities: ReadonlySignal<Groups | null>;
  /** Which nodes share a colour, where that is not their kind's; `null` until it was worked out. */
  readonly groups: ReadonlySignal<Groups | null>;
  /** What stands out on the map. */
  readonly emphasis: ReadonlySignal<Emphasis | null>;
  readonly counts: ReadonlySignal<Counts>;
  /** What filters ask of the graph; made when first read. */
  readonly facetIndex: ReadonlySignal<FacetIndex | null>;
  /** What passes each facet; found when first read. */
  readonly passing: ReadonlySignal<Passing | null>;
  /** How the two nodes are connected that the view asks for; `null`: it asks for none. Found when first read. */
  readonly paths: ReadonlySignal<readonly Path[] | null>;
  /** The kinds and relations that the legend tells apart, and how kinds are drawn; `null` without a graph. */
  readonly graphKinds: ReadonlySignal<GraphKinds | null>;
  readonly kinds: ReadonlySignal<readonly Tally<AnyKind>[]>;
  readonly relations: ReadonlySignal<readonly Tally<AnyRelation>[]>;

  /** The dialog that lies over the page. */
  readonly dialog: ReadonlySignal<DialogName | null>;
  /** Whether the tour for the first visit is on. */
  readonly isTouring: ReadonlySignal<boolean>;

  // Actions: the only writers.
  readonly actions: Actions;
}

/** The only ways to change what the page shows. */
export interface Actions {
  /** Every change of the view goes through here, so history and undo have one place to listen. */
  changeView(change: Partial<View> | ((view: View) => View), step?: Step): void;
  /** Takes the last change of the view back; says whether there was one. */
  undo(): boolean;
  /** Makes the change again that was taken back last; says whether there was one. */
  redo(): boolean;
  /** More of the graph's file has come; from then on, how much is known. */
  reportLoading(share: number): void;
  finishLoading(loading: Loading): void;
  select(item: Item | null): void;
  selectNode(key: string): void;
  selectEdge(key: string): void;
  search(query: string): void;
  toggleKind(kind: AnyKind): void;
  toggleRelation(relation: AnyRelation): void;
  clearFilters(): void;
  openPassage(passage: Passage | null): void;
  /**
   * One end of a connection that is asked for. The other end is the one that was chosen before, or else what is
   * selected; without either, it is waited for.
   */
  choosePathEnd(end: 'from' | 'to', key: string): void;
  /** Asks how two nodes are connected; `null`: no longer. */
  showPath(path: View['path']): void;
  openDialog(dialog: DialogName | null): void;
  /** Begins the tour, or ends it. */
  setTouring(isTouring: boolean): void;
  /** What else the people in the selected thing's list are to know. */
  askAlso(keys: readonly string[]): void;
  setLanguage(language: LanguageCode): void;
  /** Changes how the graph is looked at. */
  look(change: Partial<Looking> | ((looking: Looking) => Looking)): void;
  /** The reader has moved a node to a place. */
  moveNode(key: string, place: { x: number; y: number }): void;
  /** Puts a moved node back, or all of them (`null`). */
  putBack(key: string | null): void;
  setTheme(theme: ThemeChoice): void;
  openMenu(menu: Menu | null): void;
  setMeasure(measure: Measure, values: ArrayLike<number>): void;
  /** Takes the topmost layer away; says whether there was one. */
  peel(): boolean;
  hover(item: Item | null): void;
  setLayoutStatus(status: LayoutStatus): void;
  reportStageFault(fault: 'webgl' | null): void;
  /** The window became narrow or wide: the legend then takes its usual place. */
  setNarrow(isNarrow: boolean): void;
  toggleLegend(): void;
}

const isSameItem = (a: Item | null, b: Item | null): boolean => a?.key === b?.key && a?.type === b?.type;

/**
 * Creates the page's state. Knows neither the DOM nor the network: those who do call the actions.
 *
 * @param options.browserLanguage what the browser prefers, used until the reader chooses
 * @param options.view the view that the address asks for
 * @param options.theme what the reader chose before (default: the system's)
 * @param options.isNarrow whether panels are sheets (default: no)
 * @param options.isFirstVisit whether the tour is on (default: no)
 */
export function createState(options: {
  browserLanguage: LanguageCode;
  view?: View;
  isNarrow?: boolean;
  isFirstVisit?: boolean;
  theme?: ThemeChoice;
}): State {
  const loading = signal<Loading>({ status: 'loading', share: null });
  const view = signal<View>(options.view ?? INITIAL_VIEW);
  const hovered = signal<Item | null>(null);
  const layoutStatus = signal<LayoutStatus>('stopped');
  const stageFault = signal<'webgl' | null>(null);
  const isNarrow = signal(options.isNarrow ?? false);
  const isLegendOpen = signal(!isNarrow.value);
  const theme = signal<ThemeChoice>(options.theme ?? 'system');
  const menu = signal<Menu | null>(null);
  let pathEnd: { readonly end: 'from' | 'to'; readonly key: string } | null = null;
  const measures = signal<ReadonlyMap<Measure, ArrayLike<number>>>(new Map());
  const history = signal<ViewHistory>(NO_HISTORY);
  let lastStep: Step = 'replace';

  const dialog = signal<DialogName | null>(null);
  const isTouring = signal(options.isFirstVisit ?? false);

  const graph = computed(() => (loading.value.status === 'ready' ? loading.value.graph : null));
  const language = computed(() => view.value.language ?? options.browserLanguage);
  const has = (item: Item): boolean =>
    (item.type === 'node' ? graph.value?.hasNode(item.key) : graph.value?.hasEdge(item.key)) ?? false;
  const selected = computed(() => {
    const item = view.value.selected;
    return item && has(item) ? item : null;
  });

  // Computed values compare by identity; these two keep `shown` from being found anew when only the query changes.
  const hiddenKinds = computed(() => view.value.hiddenKinds);
  const hiddenRelations = computed(() => view.value.hiddenRelations);
  const filters = computed(() => view.value.filters);
  const isFiltered = computed(() => hasFilters(filters.value));
  const graphKinds = computed(() => (graph.value ? readGraphKinds(graph.value) : null));
  const facetIndex = computed(() => (graph.value ? createFacetIndex(graph.value) : null));
  const passing = computed(() =>
    graph.value && graphKinds.value && facetIndex.value
      ? findPassing(graph.value, graphKinds.value, facetIndex.value, {
          hiddenKinds: hiddenKinds.value,
          hiddenRelations: hiddenRelations.value,
          filters: filters.value,
        })
      : null,
  );
  const passed = computed(() =>
    isFiltered.value && passing.value
      ? shownOf(passing.value)
      : graph.value && graphKinds.value
        ? findShown(graph.value, graphKinds.value, {
            hiddenKinds: hiddenKinds.value,
            hiddenRelations: hiddenRelations.value,
          })
        : NOTHING_SHOWN,
  );
  const focusAsked = computed(() => view.value.looking.focus);
  const hiddenNodes = computed(() => view.value.looking.hidden);
  const isMutingHubs = computed(() => view.value.looking.muteHubs);
  const mutedByHand = computed(() => view.value.looking.muted);
  const unmuted = computed(() => view.value.looking.unmuted);
  const hubs = computed(() => (graph.value ? findHubs(graph.value) : []));
  const muted = computed<ReadonlySet<string>>(() => {
    const keys = new Set(isMutingHubs.value ? hubs.value : []);
    for (const key of unmuted.value) keys.delete(key);
    for (const key of mutedByHand.value) if (graph.value?.hasNode(key)) keys.add(key);
    return keys;
  });
  const kept = computed(() =>
    graph.value ? withoutNodes(graph.value, passed.value, hiddenNodes.value) : passed.value,
  );
  const focus = computed(() =>
    graph.value && focusAsked.value
      ? findFocus(graph.value, kept.value, focusAsked.value, muted.value)
      : null,
  );
  const shown = computed(() =>
    focus.value && focusAsked.value?.rest === 'hidden' ? focus.value : kept.value,
  );
  const communityOfNodes = computed(() => measures.value.get('community'));
  const communities = computed(() =>
    graph.value && communityOfNodes.value
      ? groupByCommunity(graph.value, communityOfNodes.value, (key) => !muted.value.has(key))
      : null,
  );
  const colorMode = computed(() => view.value.looking.color);
  const groups = computed(() => {
    if (!graph.value || colorMode.value === 'kind') return null;
    return colorMode.value === 'document' ? groupByDocument(graph.value) : communities.value;
  });
  const emphasis = computed(() =>
    graph.value
      ? hovered.value || !paths.value?.length
        ? findEmphasis(graph.value, shown.value, hovered.value ?? selected.value)
        : emphasisOfPaths(paths.value, shown.value)
      : null,
  );
  const wantedPath = computed(() => view.value.path);
  const paths = computed(() =>
    graph.value && wantedPath.value
      ? findPaths(graph.value, wantedPath.value.from, wantedPath.value.to, {
          isAllowed: (key) => !muted.value.has(key),
        })
      : null,
  );
  const counts = computed(() => ({
    nodes: graph.value?.order ?? 0,
    edges: graph.value?.size ?? 0,
    shownNodes: shown.value.nodes.size,
    shownEdges: shown.value.edges.size,
  }));
  const kinds = computed(() => {
    const [of, names] = [graph.value, graphKinds.value];
    if (!of || !names) return [];
    const counts =
      isFiltered.value && passing.value ? countKinds(of, names, passing.value) : names.kindCounts;
    return names.kinds.map((name) => ({ name, count: counts.get(name) ?? 0 }));
  });
  const relations = computed(() => {
    const [of, names] = [graph.value, graphKinds.value];
    if (!of || !names) return [];
    const isAnything = isFiltered.value || hiddenKinds.value.length > 0;
    const counts =
      isAnything && passing.value ? countRelations(of, names, passing.value) : names.relationCounts;
    return names.relations.map((name) => ({ name, count: counts.get(name) ?? 0 }));
  });

  const changeView: Actions['changeView'] = (change, step = 'push') => {
    const wanted = typeof change === 'function' ? change(view.value) : { ...view.value, ...change };
    // What else people are to know is asked of one selected thing; another one starts afresh, and takes the place
    // of paths.
    const isOther = !isSameItem(wanted.selected, view.value.selected);
    const next = {
      ...wanted,
      alsoKnown: isOther && wanted.alsoKnown === view.value.alsoKnown ? [] : wanted.alsoKnown,
      path: isOther && wanted.selected && wanted.path === view.value.path ? null : wanted.path,
    };
    if (isSameView(view.value, next)) return;
    lastStep = step;
    batch(() => {
      history.value = recordChange(history.value, view.value, next, { isSmall: step === 'replace' });
      // Sheets share the foot of a narrow window: what was opened last is seen.
      if (isNarrow.value && (next.selected !== view.value.selected || next.passage))
        isLegendOpen.value = false;
      view.value = next;
    });
  };

  const travel = (turn: typeof undoChange): boolean => {
    const step = turn(history.value, view.value);
    if (!step) return false;
    batch(() => {
      changeView(() => step.view);
      history.value = step.history;
    });
    return true;
  };

  const actions: Actions = {
    changeView,
    undo: () => travel(undoChange),
    redo: () => travel(redoChange),
    reportLoading(share) {
      if (loading.value.status === 'loading') loading.value = { status: 'loading', share };
    },
    finishLoading(next) {
      batch(() => {
        if (graph.value) history.value = NO_HISTORY; // views of another graph
        loading.value = next;
        hovered.value = null;
        menu.value = null;
        measures.value = new Map();
      });
    },
    select(item) {
      changeView({ selected: item });
    },
    selectNode(key) {
      changeView({ selected: { type: 'node', key } });
    },
    selectEdge(key) {
      changeView({ selected: { type: 'edge', key } });
    },
    search(query) {
      changeView({ query }, 'replace');
    },
    toggleKind(kind) {
      changeView((before) => toggleKind(before, kind));
    },
    toggleRelation(relation) {
      changeView((before) => toggleRelation(before, relation));
    },
    clearFilters() {
      changeView({ hiddenKinds: [], hiddenRelations: [], filters: NO_FILTERS });
    },
    look(change) {
      changeView((before) => ({
        ...before,
        looking: typeof change === 'function' ? change(before.looking) : { ...before.looking, ...change },
      }));
    },
    moveNode(key, place) {
      changeView((before) => moveNode(before, key, place));
    },
    putBack(key) {
      changeView(({ moved, ...before }) => ({
        ...before,
        moved: key === null ? [] : moved.filter((node) => node.key !== key),
      }));
    },
    setTheme(next) {
      theme.value = next;
    },
    openMenu(next) {
      menu.value = next;
    },
    setMeasure(measure, values) {
      measures.value = new Map([...measures.value, [measure, values]]);
    },
    openPassage(passage) {
      changeView({ passage });
    },
    choosePathEnd(end, key) {
      const item = view.value.selected;
      const waiting = pathEnd && pathEnd.end !== end ? pathEnd.key : null;
      const other = waiting ?? (item?.type === 'node' ? item.key : null);
      if (other === null || other === key) {
        pathEnd = { end, key };
        changeView({ selected: { type: 'node', key } });
        return;
      }
      pathEnd = null;
      const path = end === 'from' ? { from: key, to: other } : { from: other, to: key };
      changeView({ selected: { type: 'node', key: path.from }, path });
    },
    openDialog(next) {
      dialog.value = next;
    },
    setTouring(next) {
      isTouring.value = next;
    },
    showPath(path) {
      changeView({ path });
    },
    askAlso(keys) {
      changeView({ alsoKnown: sortedValues(keys) });
    },
    setLanguage(next) {
      changeView({ language: next }, 'replace');
    },
    peel() {
      const next = peelView(view.value);
      if (next === view.value) return false;
      changeView(next);
      return true;
    },
    hover(item) {
      if (!isSameItem(hovered.value, item)) hovered.value = item;
    },
    setLayoutStatus(status) {
      layoutStatus.value = status;
    },
    reportStageFault(fault) {
      stageFault.value = fault;
    },
    setNarrow(next) {
      if (isNarrow.value === next) return;
      batch(() => {
        isNarrow.value = next;
        isLegendOpen.value = !next;
      });
    },
    toggleLegend() {
      isLegendOpen.value = !isLegendOpen.value;
    },
  };

  return {
    loading,
    view,
    lastStep: () => lastStep,
    hovered,
    layoutStatus,
    stageFault,
    isNarrow,
    isLegendOpen,
    theme,
    menu,
    measures,
    history,
    graph,
    language,
    selected,
    shown,
    hubs,
    muted,
    focus,
    communities,
    groups,
    dialog,
    isTouring,
    emphasis,
    counts,
    facetIndex,
    passing,
    paths,
    graphKinds,
    kinds,
    relations,
    actions,
  };
}
