import { type Failure, median, type Visit } from './measurePage.ts';

/** With all drawing, and without, where only a page's own work is left. */
export const MODES = [
  { name: 'drawn', leavesOutDrawing: false },
  { name: 'own', leavesOutDrawing: true },
] as const;
/** The explorer, and sigma's bare set-up. */
export const PAGES = ['ours', 'peer'] as const;

export type Mode = (typeof MODES)[number]['name'];
export type PageName = (typeof PAGES)[number];

/** All visits to a graph. */
export interface Measured {
  readonly graph: string;
  readonly nodes: number;
  readonly edges: number;
  readonly visits: Record<Mode, Record<PageName, Visit[]>>;
  readonly failures: (Failure & { mode: Mode; page: PageName })[];
}

/** A row of the table: what it says of a visit, in which mode, and what it may be at most. */
interface Row {
  readonly name: string;
  readonly mode: Mode;
  readonly value: (visit: Visit, page: PageName) => number | undefined;
  /** By graph. */
  readonly limits?: Readonly<Record<string, number>>;
  /** What the browser doesn't tell of, being less than this. */
  readonly least?: number;
}

/** The figures that are wanted, and what explains them. "Own work": with draw calls left out. */
const ROWS: readonly Row[] = [
  {
    name: 'first picture, drawn',
    mode: 'drawn',
    value: (visit) => visit.firstDrawn,
    limits: { bundled: 1500 },
  },
  { name: 'first picture, own work', mode: 'own', value: (visit) => visit.firstAsked },
  {
    name: 'longest task while opening, processor time',
    mode: 'drawn',
    value: (visit) => visit.openLongestCpu,
  },
  { name: 'pointer to highlight', mode: 'drawn', value: (visit) => visit.hover, limits: { 5000: 50 } },
  { name: '… slowest', mode: 'drawn', value: (visit) => visit.hoverMost },
  { name: '… until drawn', mode: 'drawn', value: (visit) => visit.hoverDrawn },
  { name: '… own work', mode: 'own', value: (visit) => visit.hover },
  {
    name: '… own work, the peer with neighbours highlighted as well',
    mode: 'own',
    value: (visit, page) => (page === 'ours' ? visit.hover : visit.hoverNeighbours),
  },
  {
    name: 'longest task while panning',
    mode: 'drawn',
    value: (visit) => visit.panLongest,
    limits: { 5000: 100 },
    least: 50,
  },
  {
    name: '… and from then on until it rests',
    mode: 'drawn',
    value: (visit) => visit.restLongest,
    least: 50,
  },
  { name: '… while panning, own work', mode: 'own', value: (visit) => visit.panLongest, least: 50 },
  { name: '… both, processor time', mode: 'drawn', value: (visit) => visit.panLongestCpu },
  { name: 'frames a second while panning', mode: 'drawn', value: (visit) => visit.panFrames },
  { name: '… own work', mode: 'own', value: (visit) => visit.panFrames },
  { name: 'main thread for a frame of panning, own work', mode: 'own', value: (visit) => visit.panFrameCost },
  { name: 'click to highlight', mode: 'drawn', value: (visit) => visit.select },
  { name: 'longest task while selecting', mode: 'drawn', value: (visit) => visit.selectLongest, least: 50 },
  { name: '… processor time', mode: 'drawn', value: (visit) => visit.selectLongestCpu },
];

/**
 * What was measured of a graph, as a table in Markdown: medians of all visits, a ✗ where a limit isn't kept, and below it
 * what did not finish.
 *
 * @param scripts size of each page's scripts, in KB
 */
export function writeBenchTable(
  { graph, nodes, edges, visits, failures }: Measured,
  scripts: Readonly<Record<PageName, number>>,
): string {
  const lines = [
    `### ${nodes.toLocaleString('en')} nodes, ${edges.toLocaleString('en')} edges`,
    '',
    '| ms unless said otherwise | ours | sigma, bare | ratio | at most |',
    '| --- | ---: | ---: | ---: | ---: |',
  ];
  lines.push(
    `| JavaScript at first load, KB gzip | ${scripts.ours.toFixed(1)} | ${scripts.peer.toFixed(1)} | ${(scripts.ours / scripts.peer).toFixed(2)} | 130${scripts.ours > 130 ? ' ✗' : ''} |`,
  );
  for (const { name, mode, value, limits, least = 0 } of ROWS) {
    const [ours, peer] = PAGES.map((page) =>
      median(visits[mode][page].map((visit) => value(visit, page)).filter((one) => one !== undefined)),
    ) as [number, number];
    const limit = limits?.[graph];
    const ratio = ours > 0 && peer > 0 ? (ours / peer).toFixed(2) : '';
    const most = limit === undefined ? '' : `${limit}${ours <= limit ? '' : ' ✗'}`;
    lines.push(`| ${name} | ${show(ours, least)} | ${show(peer, least)} | ${ratio} | ${most} |`);
  }
  for (const { page, mode, phase, reason } of failures)
    lines.push('', `${page} (${mode}) did not finish "${phase}": ${reason.split('\n')[0]}`);
  return `${lines.join('\n')}\n`;
}

function show(value: number, least: number): string {
  if (Number.isNaN(value)) return '–';
  return value < least ? `< ${least}` : value < 20 ? value.toFixed(1) : String(Math.round(value));
}
