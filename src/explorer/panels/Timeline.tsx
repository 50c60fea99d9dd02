import type { Timeline as TimelineData } from '../state/index.ts';
import { useExplorer } from './context.ts';

/** Width of the drawing, in its own units; it scales to the panel. */
const WIDTH = 340;
const ROW = 27;
const TOP = 20;
/** Most lanes that are drawn; the list below has them all. */
const MOST_ROWS = 12;

const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;

/** Years of an axis that have a label: at most about seven. */
function yearMarks(first: number, last: number): number[] {
  const step = [1, 2, 5, 10, 20, 50].find((one) => (last - first) / one <= 7) ?? 100;
  const marks: number[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) marks.push(year);
  return marks;
}

/** A person's life as bars over years, with a dot for each year's publications. A click on a bar opens its relation. */
export function Timeline({ timeline }: { timeline: TimelineData }) {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const { first, last } = timeline;
  const stretches = timeline.stretches.slice(-MOST_ROWS);
  const x = (year: number): number => 4 + ((year - first) / Math.max(1, last - first)) * (WIDTH - 8);
  const worksTop = TOP + stretches.length * ROW + 4;
  const height = worksTop + (timeline.works.length > 0 ? 18 : 0);
  const most = Math.max(1, ...timeline.works.map(({ labels }) => labels.length));
  return (
    <section class="facts over-years">
      <h3>{t.understanding.overTheYears}</h3>
      <svg
        class="timeline"
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={t.understanding.timelineHelp(first, last - 1)}
      >
        {yearMarks(first, last).map((year) => (
          <g key={year}>
            <line class="grid" x1={x(year)} x2={x(year)} y1={TOP - 6} y2={height} />
            <text
              class="year"
              x={x(year)}
              y={10}
              text-anchor={x(year) < 16 ? 'start' : x(year) > WIDTH - 16 ? 'end' : 'middle'}
            >
              {year}
            </text>
          </g>
        ))}
        {stretches.map((stretch, index) => {
          const top = TOP + index * ROW;
          const [left, right] = [x(stretch.from), x(stretch.to)];
          const isLate = left > WIDTH * 0.55;
          const room = Math.floor((isLate ? right : WIDTH - left) / 6.2);
          const relation = t.relations[stretch.relation].name;
          // Without a role, a bar is work.
          const asWhat = stretch.role || (stretch.relation === 'works_at' ? '' : relation);
          const words = [stretch.label, asWhat].filter(Boolean).join(' · ');
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut; the list below has the same as buttons
            <g
              key={stretch.edge}
              class={`stretch ${stretch.relation}`}
              onClick={() => state.actions.selectEdge(stretch.edge)}
            >
              <title>{`${relation}: ${words}`}</title>
              <rect class="hit" x={0} y={top} width={WIDTH} height={ROW} />
              <text x={isLate ? right : left} y={top + 11} text-anchor={isLate ? 'end' : 'start'}>
                {cut(words, room)}
              </text>
              <rect class="bar" x={left} y={top + 15} width={Math.max(4, right - left)} height={6} rx={3} />
            </g>
          );
        })}
        {timeline.works.map(({ year, labels }) => (
          <circle
            key={year}
            class="works"
            cx={x(year + 0.5)}
            cy={worksTop + 7}
            r={2.5 + 3.5 * Math.sqrt(labels.length / most)}
          >
            <title>{t.understanding.worksIn(year, labels.length)}</title>
          </circle>
        ))}
      </svg>
    </section>
  );
}

/** How many publications there are in each year, as columns. */
export function YearColumns({ years }: { years: ReadonlyMap<number, number> }) {
  const { messages } = useExplorer();
  const t = messages.value;
  const all = [...years.keys()];
  if (all.length < 2) return null;
  const first = Math.min(...all);
  const last = Math.max(...all) + 1;
  const most = Math.max(...years.values());
  const width = WIDTH / (last - first);
  const marks = yearMarks(first, last - 1);
  return (
    <section class="facts over-years">
      <h3>{t.understanding.overTheYears}</h3>
      <svg
        class="timeline"
        viewBox={`0 0 ${WIDTH} 76`}
        role="img"
        aria-label={[...years]
          .sort(([a], [b]) => a - b)
          .map(([year, count]) => t.understanding.worksIn(year, count))
          .join('; ')}
      >
        {[...years].map(([year, count]) => (
          <rect
            key={year}
            class="column"
            x={(year - first) * width + 1}
            y={58 - (56 * count) / most}
            width={Math.max(1, Math.min(28, width - 2))}
            height={(56 * count) / most}
            rx={2}
          >
            <title>{t.understanding.worksIn(year, count)}</title>
          </rect>
        ))}
        {marks.map((year) => (
          <text key={year} class="year" x={(year - first) * width + 1} y={72}>
            {year}
          </text>
        ))}
      </svg>
    </section>
  );
}
