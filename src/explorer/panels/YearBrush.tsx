import { useRef } from 'preact/hooks';
import { useExplorer } from './context.ts';

/**
 * A histogram of years. Drag over it to choose a stretch, click a bar for one year; the two sliders do the same by
 * keyboard.
 */
export function YearBrush({ bars }: { bars: readonly { readonly year: number; readonly count: number }[] }) {
  const { state, messages } = useExplorer();
  const t = messages.value.filters;
  const plot = useRef<HTMLDivElement>(null);
  const anchor = useRef<number | null>(null);
  const isMoving = useRef(false);
  const first = bars[0]?.year ?? 0;
  const last = bars.at(-1)?.year ?? 0;
  const within = (year: number): number => Math.max(first, Math.min(last, year));
  const asked = state.view.value.filters.years;
  const [from, to] = asked ? [within(asked[0]), within(asked[1])] : [first, last];
  const highest = Math.max(1, ...bars.map(({ count }) => count));

  /** One step of history for each drag, not for each year on the way. */
  const choose = (one: number, other: number): void => {
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    const years = low <= first && high >= last ? null : ([low, high] as const);
    state.actions.changeView(
      (view) => ({ ...view, filters: { ...view.filters, years } }),
      isMoving.current ? 'replace' : 'push',
    );
    isMoving.current = true;
  };
  const settle = (): void => {
    anchor.current = null;
    isMoving.current = false;
  };
  const yearAt = (clientX: number): number => {
    const box = plot.current?.getBoundingClientRect();
    if (!box || box.width === 0) return first;
    const place = Math.floor(((clientX - box.left) / box.width) * bars.length);
    return first + Math.max(0, Math.min(bars.length - 1, place));
  };

  return (
    <div class="years">
      <div
        ref={plot}
        class="years-plot"
        aria-hidden="true"
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          anchor.current = yearAt(event.clientX);
          choose(anchor.current, anchor.current);
        }}
        onPointerMove={(event) => {
          if (anchor.current !== null) choose(anchor.current, yearAt(event.clientX));
        }}
        onPointerUp={settle}
        onPointerCancel={settle}
      >
        {bars.map(({ year, count }) => (
          <span
            key={year}
            class={year >= from && year <= to ? 'year-bar on' : 'year-bar'}
            title={t.yearCount(year, count)}
          >
            <span style={{ height: `${count === 0 ? 0 : Math.max(4, (count / highest) * 100)}%` }} />
          </span>
        ))}
      </div>
      <div class="years-ends">
        <label>
          <span class="visually-hidden">{t.fromYear}</span>
          <input
            type="range"
            aria-label={t.fromYear}
            min={first}
            max={last}
            value={from}
            onInput={(event) => choose(Math.min(event.currentTarget.valueAsNumber, to), to)}
            onChange={settle}
          />
          <output>{from}</output>
        </label>
        <label>
          <span class="visually-hidden">{t.toYear}</span>
          <input
            type="range"
            aria-label={t.toYear}
            min={first}
            max={last}
            value={to}
            onInput={(event) => choose(from, Math.max(event.currentTarget.valueAsNumber, from))}
            onChange={settle}
          />
          <output>{to}</output>
        </label>
      </div>
    </div>
  );
}
