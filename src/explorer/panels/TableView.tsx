import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { type Messages, nameKinds, wordRelation } from '../messages/index.ts';
import {
  columnsOfTab,
  kindOf,
  TABLE_COLUMNS,
  type TableColumn,
  type TableTab,
  type TableView as View,
} from '../state/index.ts';
import { type Cell, listRows, NUMBER_COLUMNS, readCell, type TableSource } from '../state/tableRows.ts';
import { tableToClipboard, tableToCsv } from '../state/tableText.ts';
import { toggled } from '../state/view.ts';
import { useExplorer } from './context.ts';
import { ActionIcon, KindIcon } from './Icon.tsx';
import { NothingShown } from './NothingShown.tsx';
import { Panel } from './Panel.tsx';
import { pointAt } from './pointAt.ts';

/** Height of a row in CSS pixels, as in table.css. */
const ROW_PX = 36;
/** Rows that are there beyond the edges of what is seen. */
const MARGIN_ROWS = 8;
/** Rows that are drawn before the height is known. */
const FIRST_ROWS = 30;
/** Widths in CSS pixels. */
const WIDTHS = { first: 230, firstNarrow: 176, number: 104, time: 164, text: 190 } as const;

const widthOf = (column: TableColumn, place: number, isNarrow: boolean): number => {
  if (place === 0) return isNarrow ? WIDTHS.firstNarrow : WIDTHS.first;
  if (column === 'years' || column === 'period') return WIDTHS.time;
  return NUMBER_COLUMNS.has(column) ? WIDTHS.number : WIDTHS.text;
};

/** A cell in words. */
function wordCell(cell: Cell, t: Messages): string {
  switch (cell.type) {
    case 'text':
      return cell.text;
    case 'names':
      return cell.names.join(', ');
    case 'number':
      return cell.value.toLocaleString(t.code);
    case 'share':
      return `${Math.round(cell.value * 100)} %`;
    case 'year':
      return t.period(String(cell.from), String(cell.to));
    case 'relation':
      return wordRelation(t, cell.relation).name;
    case 'period': {
      const { start, end } = cell;
      return t.period(start && t.date(start), end === 'present' ? end : end && t.date(end));
    }
    case 'empty':
      return '';
  }
}

/** What is shown, as a table: a grid by the ARIA Authoring Practices, of which only the rows in sight are drawn. */
export default function TableView({ view }: { view: View }) {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const { tab } = view;
  const id = useId();
  const source = useComputed((): TableSource | null => {
    const [graph, kinds, index] = [state.graph.value, state.graphKinds.value, state.facetIndex.value];
    return graph && kinds && index ? { graph, kinds, index, shown: state.shown.value } : null;
  });
  const wanted = useSignal(view);
  wanted.value = view;
  const rows = useComputed(() =>
    source.value ? listRows(source.value, wanted.value, state.language.value) : [],
  );
  const columns = columnsOfTab(tab).filter((column, place) => place === 0 || !view.hidden.includes(column));
  const change = (part: Partial<View>): void =>
    state.actions.changeView({ table: { ...view, ...part } }, 'replace');
  return (
    <Panel tag="section" name="table-panel" label={t.table.title} covers="bottom">
      <header class="table-head">
        <Tabs tab={tab} panel={`${id}-grid`} onChoose={(next) => change({ tab: next, sort: null })} />
        <TableActions
          view={view}
          columns={columns}
          rows={() => rows.peek()}
          source={source.value}
          onChange={change}
        />
      </header>
      {source.value ? (
        <Grid
          key={tab}
          id={`${id}-grid`}
          view={view}
          columns={columns}
          rows={rows.value}
          source={source.value}
          onSort={(column) => change({ sort: nextSort(view, column) })}
        />
      ) : null}
    </Panel>
  );
}

/** A column is sorted one way, the other way, and then not at all. */
function nextSort({ sort }: View, column: TableColumn): View['sort'] {
  const first = NUMBER_COLUMNS.has(column);
  if (sort?.column !== column) return { column, descending: first };
  return sort.descending === first ? { column, descending: !first } : null;
}

function Tabs({ tab, panel, onChoose }: { tab: TableTab; panel: string; onChoose: (tab: TableTab) => void }) {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const list = useRef<HTMLDivElement>(null);
  const { nodes, edges } = state.shown.value;
  const counts = useComputed(() => {
    const tally = new Map<TableTab, number>([['relations', state.shown.value.edges.size]]);
    for (const key of state.shown.value.nodes) {
      const attributes = state.graph.value?.getNodeAttributes(key);
      const kind = attributes && state.graphKinds.value?.kindEntry(kindOf(attributes));
      if (kind) tally.set(kind, (tally.get(kind) ?? 0) + 1);
    }
    return tally;
  });
  const all: readonly TableTab[] = [...(state.graphKinds.value?.kinds ?? []), 'relations'];
  const tabs = all.filter((one) => one === tab || (counts.value.get(one) ?? 0) > 0);
  const isAnything = nodes.size + edges.size > 0;
  useEffect(() => {
    if (isAnything)
      list.current
        ?.querySelector(`[data-tab="${CSS.escape(tab)}"]`)
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [tab, isAnything]);
  return (
    <div
      ref={list}
      class="table-tabs"
      role="tablist"
      aria-label={t.table.title}
      onWheel={({ currentTarget, deltaY }) => {
        currentTarget.scrollLeft += deltaY; // a wheel turns up and down only
      }}
      onKeyDown={(event) => {
        const at = tabs.indexOf(tab);
        const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[
          event.key
        ];
        const next = to === undefined ? undefined : tabs[to % tabs.length];
        if (next === undefined) return;
        event.preventDefault();
        onChoose(next);
        list.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next)}"]`)?.focus();
      }}
    >
      {tabs.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          data-tab={one}
          aria-selected={one === tab}
          aria-controls={one === tab ? panel : undefined}
          tabIndex={one === tab ? 0 : -1}
          onClick={() => onChoose(one)}
        >
          {one === 'relations' ? t.relationsTitle : nameKinds(t, one)}{' '}
          <span class="count">{(counts.value.get(one) ?? 0).toLocaleString(t.code)}</span>
        </button>
      ))}
    </div>
  );
}

/** How long the copy button says that it has copied. */
const SAID_MS = 4000;

function TableActions(props: {
  view: View;
  columns: readonly TableColumn[];
  rows: () => readonly string[];
  source: TableSource | null;
  onChange: (part: Partial<View>) => void;
}) {
  const { state, messages, saveText } = useExplorer();
  const t = messages.value;
  const { view, columns, source } = props;
  const said = useSignal('');
  useEffect(() => {
    if (!said.value) return;
    const timer = setTimeout(() => {
      said.value = '';
    }, SAID_MS);
    return () => clearTimeout(timer);
  }, [said.value, said]);
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const onPress = (event: PointerEvent): void => {
      if (menu.current?.open && !menu.current.contains(event.target as Node)) menu.current.open = false;
    };
    window.addEventListener('pointerdown', onPress, true);
    return () => window.removeEventListener('pointerdown', onPress, true);
  }, []);
  const written = (): string[][] => [
    columns.map((column) => t.table.columns[column]),
    ...(source
      ? props
          .rows()
          .map((key) => columns.map((column) => wordCell(readCell(source, view.tab, column, key), t)))
      : []),
  ];
  return (
    <div class="table-actions">
      <span class="visually-hidden" aria-live="polite">
        {said.value}
      </span>
      <details
        ref={menu}
        class="columns-menu"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !menu.current?.open) return;
          event.stopPropagation();
          menu.current.open = false;
          menu.current.querySelector('summary')?.focus();
        }}
      >
        <summary class="text-button">{t.table.chooseColumns}</summary>
        <fieldset class="menu" aria-label={t.table.chooseColumns}>
          {columnsOfTab(view.tab)
            .slice(1)
            .map((column) => (
              <label key={column} class="choice">
                <input
                  type="checkbox"
                  checked={!view.hidden.includes(column)}
                  onChange={() => props.onChange({ hidden: toggled(view.hidden, column, TABLE_COLUMNS) })}
                />
                <span class="choice-text">{t.table.columns[column]}</span>
              </label>
            ))}
        </fieldset>
      </details>
      <button
        type="button"
        class="text-button"
        onClick={() => {
          navigator.clipboard.writeText(tableToClipboard(written())).then(
            () => {
              said.value = t.table.copied(props.rows().length);
            },
            () => {
              said.value = t.table.copyFailed;
            },
          );
        }}
      >
        {said.value || t.table.copy}
      </button>
      <button
        type="button"
        class="text-button"
        title={t.table.csvHelp}
        onClick={() => saveText(`skillgraph-${view.tab}.csv`, 'text/csv', tableToCsv(written()))}
      >
        CSV
      </button>
      <button
        type="button"
        class="icon-button small"
        aria-label={`${t.close}: ${t.table.title}`}
        title={t.close}
        onClick={() => state.actions.changeView({ table: null })}
      >
        <ActionIcon name="close" size={18} />
      </button>
    </div>
  );
}

function Grid(props: {
  id: string;
  view: View;
  columns: readonly TableColumn[];
  rows: readonly string[];
  source: TableSource;
  onSort: (column: TableColumn) => void;
}) {
  const { state, messages, map } = useExplorer();
  const t = messages.value;
  const { view, columns, rows, source } = props;
  const { tab } = view;
  const scroller = useRef<HTMLDivElement>(null);
  const top = useSignal(0);
  const height = useSignal(FIRST_ROWS * ROW_PX);
  /** The cell that Tab reaches; row −1 is the head. */
  const active = useSignal({ row: 0, column: 0 });
  const isMoving = useRef(false);
  const selected = state.selected.value?.key ?? null;
  const type = tab === 'relations' ? 'edge' : 'node';

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      height.value = element.clientHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [height]);

  const reveal = (row: number): void => {
    const element = scroller.current;
    if (!element || row < 0) return;
    // The head, one row high, stands over the first row in sight.
    const room = element.clientHeight - ROW_PX;
    if (row * ROW_PX < element.scrollTop) element.scrollTop = row * ROW_PX;
    else if ((row + 1) * ROW_PX > element.scrollTop + room) element.scrollTop = (row + 1) * ROW_PX - room;
    top.value = element.scrollTop;
  };

  // What is selected on the map comes into sight here.
  useEffect(() => {
    const row = selected === null ? -1 : rows.indexOf(selected);
    if (row < 0) return;
    reveal(row);
    active.value = { row, column: 0 };
  }, [selected, rows]);

  const row = Math.min(active.value.row, rows.length - 1);
  const column = Math.min(active.value.column, columns.length - 1);
  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: column === 0 ? 'end' : 'nearest' });
  }, [row, column]);

  const choose = (key: string): void => {
    state.actions.select({ type, key });
    map.value?.reveal(key);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(height.value / ROW_PX) - 2);
    const lastRow = rows.length - 1;
    const lastColumn = columns.length - 1;
    const isEdge = event.ctrlKey;
    const next = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      ArrowRight: [row, column + 1],
      ArrowLeft: [row, column - 1],
      PageDown: [row + page, column],
      PageUp: [Math.max(0, row - page), column],
      Home: [isEdge ? 0 : row, 0],
      End: [isEdge ? lastRow : row, lastColumn],
    }[event.key];
    if (!next) {
      const key = rows[row];
      const isOnCell = (event.target as HTMLElement).tagName === 'TD';
      if (isOnCell && key !== undefined && (event.key === 'Enter' || event.key === ' ')) {
        event.preventDefault();
        choose(key);
      }
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const to = {
      row: Math.max(-1, Math.min(lastRow, next[0] ?? 0)),
      column: Math.max(0, Math.min(lastColumn, next[1] ?? 0)),
    };
    if (to.row === row && to.column === column) return;
    isMoving.current = true;
    reveal(to.row);
    active.value = to;
  };

  const first = Math.max(0, Math.floor(top.value / ROW_PX) - MARGIN_ROWS);
  const end = Math.min(rows.length, Math.ceil((top.value + height.value) / ROW_PX) + MARGIN_ROWS);
  const cellProps = (atRow: number, atColumn: number) => ({
    'data-cell': `${atRow} ${atColumn}`,
    tabIndex: atRow === row && atColumn === column ? 0 : -1,
    onFocus: () => {
      if (active.value.row !== atRow || active.value.column !== atColumn)
        active.value = { row: atRow, column: atColumn };
    },
  });
  const tabName = tab === 'relations' ? t.relationsTitle : nameKinds(t, tab);
  return (
    <div
      ref={scroller}
      class="table-scroll"
      id={props.id}
      role="tabpanel"
      aria-label={tabName}
      onScroll={(event) => {
        top.value = event.currentTarget.scrollTop;
      }}
    >
      {/* Room for the rows out of sight. */}
      <div style={{ paddingTop: `${first * ROW_PX}px`, paddingBottom: `${(rows.length - end) * ROW_PX}px` }}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that takes keys
          role="grid"
          aria-label={tabName}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length}
          onKeyDown={onKeyDown}
        >
          <colgroup>
            {columns.map((name, place) => (
              <col key={name} style={{ width: `${widthOf(name, place, state.isNarrow.value)}px` }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((name, place) => {
                const isSorted = view.sort?.column === name;
                const direction = view.sort?.descending ? 'descending' : 'ascending';
                return (
                  <th
                    key={name}
                    scope="col"
                    class={NUMBER_COLUMNS.has(name) ? 'numeric' : undefined}
                    aria-sort={isSorted ? direction : 'none'}
                  >
                    <button
                      type="button"
                      title={t.table.sortBy(t.table.columns[name])}
                      {...cellProps(-1, place)}
                      onClick={() => props.onSort(name)}
                    >
                      {t.table.columns[name]}
                      {isSorted ? <span aria-hidden="true">{view.sort?.descending ? '↓' : '↑'}</span> : null}
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.slice(first, end).map((key, offset) => {
              const at = first + offset;
              return (
                <tr
                  key={key}
                  aria-rowindex={at + 2}
                  aria-selected={key === selected}
                  onClick={() => choose(key)}
                  {...pointAt(state, type, key)}
                >
                  {columns.map((name, place) => {
                    const cell = readCell(source, tab, name, key);
                    const words = wordCell(cell, t);
                    if (place > 0) {
                      return (
                        <td
                          key={name}
                          class={NUMBER_COLUMNS.has(name) ? 'numeric' : undefined}
                          title={words}
                          {...cellProps(at, place)}
                        >
                          {words}
                        </td>
                      );
                    }
                    return (
                      <th key={name} scope="row">
                        <button type="button" title={words} {...cellProps(at, place)}>
                          {tab === 'relations' ? null : <KindIcon kind={tab} size={18} />}
                          <span>{words}</span>
                        </button>
                      </th>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {rows.length > 0 ? null : source.shown.nodes.size === 0 ? (
        <NothingShown />
      ) : (
        <p class="hint">{t.table.noRows}</p>
      )}
    </div>
  );
}
