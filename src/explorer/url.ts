import { effect } from '@preact/signals-core';
import { isKind, isRelation, KINDS, RELATIONS } from '../model/index.ts';
import { filtersOfAddress, tableOfAddress, writeFilters, writeTable } from './filtersAddress.ts';
import { lookingOfAddress, writeLooking } from './lookingAddress.ts';
import {
  INITIAL_VIEW,
  type Item,
  isForeign,
  isSameView,
  LANGUAGE_CODES,
  type LanguageCode,
  MOST_MOVED,
  type MovedNode,
  orderNames,
  type Passage,
  roundPlace,
  type State,
  sortedValues,
  type View,
} from './state/index.ts';

/**
 * A view as the address's fragment, without `#`; empty for the initial view. The fragment never reaches a server, so
 * the names of people that are looked at stay out of its log.
 *
 * `node=`, `edge=`: the selected item's key; `q=`: the search text; `hide=`: kinds and relations that are switched
 * off, with commas; `hidekind=`, `hiderelation=`: those of a file that we don't know; `document=`, `organization=`, `place=`, `technique=`, `years=`, `confidence=`, `evidence=`: the
 * filters; `table=`, `sort=`, `without=`: the table; `at=`: `start-end:document`, the passage that is open; `from=`, `to=`:
 * the two nodes whose connection is asked for; `also=`: what else people are to know; how the graph is looked at: see `lookingAddress.ts`; `moved=`: `x,y:KEY`, one for each node that was moved; `lang=`.
 */
export function viewToAddress(view: View): string {
  const address = new URLSearchParams();
  if (view.selected) address.set(view.selected.type, view.selected.key);
  if (view.query) address.set('q', view.query);
  const hidden = [...view.hiddenKinds, ...view.hiddenRelations].filter((name) => !isForeign(name));
  if (hidden.length > 0) address.set('hide', hidden.join(','));
  for (const kind of view.hiddenKinds.filter(isForeign)) address.append('hidekind', kind.slice(1));
  for (const relation of view.hiddenRelations.filter(isForeign))
    address.append('hiderelation', relation.slice(1));
  writeFilters(view.filters, address);
  writeTable(view.table, address);
  if (view.passage) address.set('at', `${view.passage.start}-${view.passage.end}:${view.passage.document}`);
  if (view.path) {
    address.set('from', view.path.from);
    address.set('to', view.path.to);
  }
  for (const key of view.alsoKnown) address.append('also', key);
  writeLooking(view.looking, address);
  for (const { key, x, y } of view.moved) address.append('moved', `${x},${y}:${key}`);
  if (view.language) address.set('lang', view.language);
  return address.toString().replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%3A', ':');
}

function readSelected(address: URLSearchParams): Item | null {
  for (const type of ['node', 'edge'] as const) {
    const key = address.get(type);
    if (key !== null) return { type, key };
  }
  return null;
}

function readPassage(text: string | null): Passage | null {
  const match = text === null ? null : /^(\d{1,15})-(\d{1,15}):(.+)$/s.exec(text);
  if (!match) return null;
  const [start, end] = [Number(match[1]), Number(match[2])];
  return start <= end ? { document: match[3]!, start, end } : null;
}

/** Moved nodes; of several places for one node the last. */
function readMoved(texts: readonly string[]): View['moved'] {
  const moved = new Map<string, MovedNode>();
  for (const text of texts) {
    const match = /^(-?[\d.e+-]{1,30}),(-?[\d.e+-]{1,30}):(.+)$/s.exec(text);
    const [x, y] = [roundPlace(Number(match?.[1])), roundPlace(Number(match?.[2]))];
    if (!match || !Number.isFinite(x) || !Number.isFinite(y)) continue;
    const key = match[3]!;
    moved.delete(key);
    moved.set(key, { key, x, y });
  }
  return [...moved.values()].slice(-MOST_MOVED);
}

const readPath = (from: string | null, to: string | null): View['path'] =>
  from === null || to === null ? null : { from, to };

/** The view that an address asks for. What cannot be read is left at its initial value. */
export function addressToView(fragment: string): View {
  const address = new URLSearchParams(fragment.replace(/^#/, ''));
  const hidden = (address.get('hide') ?? '').split(',');
  const foreign = (name: string): `~${string}`[] =>
    address.getAll(name).map((word): `~${string}` => `~${word}`);
  const language = address.get('lang');
  return {
    ...INITIAL_VIEW,
    selected: readSelected(address),
    query: address.get('q') ?? '',
    hiddenKinds: orderNames([...hidden.filter(isKind), ...foreign('hidekind')], KINDS),
    hiddenRelations: orderNames([...hidden.filter(isRelation), ...foreign('hiderelation')], RELATIONS),
    filters: filtersOfAddress(address),
    table: tableOfAddress(address),
    passage: readPassage(address.get('at')),
    path: readPath(address.get('from'), address.get('to')),
    alsoKnown: sortedValues(address.getAll('also')),
    looking: lookingOfAddress(address),
    moved: readMoved(address.getAll('moved')),
    language: LANGUAGE_CODES.includes(language as LanguageCode) ? (language as LanguageCode) : null,
  };
}

/**
 * Keeps the address and the view the same, both ways: a change of the view becomes a step in the browser's history
 * (or replaces the last one, as for each letter of a search), and Back gives the view back.
 *
 * @returns a function that ends it
 */
export function connectAddress(state: State): () => void {
  const stop = effect(() => {
    const view = state.view.value;
    if (isSameView(addressToView(window.location.hash), view)) return;
    const fragment = viewToAddress(view);
    const { pathname, search } = window.location;
    const address = fragment ? `#${fragment}` : pathname + search;
    if (state.lastStep() === 'push') window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
  });
  const onBack = (): void => state.actions.changeView(() => addressToView(window.location.hash), 'replace');
  window.addEventListener('popstate', onBack);
  return () => {
    stop();
    window.removeEventListener('popstate', onBack);
  };
}
