import type { BuildReport } from '../src/model/index.ts';
import { wordWarning } from './tellSkipped.ts';

/** Prints what a build made as a short table. */
export function printReport({ documents, skipped, totals }: BuildReport, out: string): void {
  const repairs = new Map<string, number>();
  for (const { what, count } of documents.flatMap((document) => document.repairs))
    repairs.set(what, (repairs.get(what) ?? 0) + count);
  const warnings = documents.flatMap(({ path, warnings }) =>
    warnings.map((warning) => `${path}: ${wordWarning(warning)}`),
  );
  const list = (counts: Iterable<readonly [string, number]>) =>
    [...counts].map(([name, count]) => `${name} ${count}`).join(', ') || 'none';
  const rows: readonly (readonly [string, string])[] = [
    ['documents', `${totals.documents}${skipped.length > 0 ? ` (${skipped.length} skipped)` : ''}`],
    ['entities', `${totals.nodes}: ${list(Object.entries(totals.kinds))}`],
    ['relations', `${totals.edges}: ${list(Object.entries(totals.relations))}`],
    ['repairs', list(repairs)],
    ['warnings', warnings.length === 0 ? 'none' : String(warnings.length)],
    ['seconds', totals.seconds.toFixed(2)],
    ['written to', out],
  ];
  for (const [name, value] of rows) process.stdout.write(`${name.padEnd(11)} ${value}\n`);
  for (const warning of warnings.slice(0, 20)) process.stdout.write(`  ${warning}\n`);
  if (warnings.length > 20) process.stdout.write(`  … and ${warnings.length - 20} more, see report.json\n`);
}
