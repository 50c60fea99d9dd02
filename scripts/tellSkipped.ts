import { en } from '../src/explorer/messages/en.ts';
import { wordFinding } from '../src/explorer/messages/wordFinding.ts';
import type { BuildReport, SkipReason, Warning } from '../src/model/index.ts';

/** Why a file was skipped, and the way out, as the page says it in English. */
export const wordReason = (reason: SkipReason): string => wordFinding(en.understanding.skipReasons, reason);

/** What may be wrong in a document, as the page says it in English. */
export const wordWarning = (warning: Warning): string => wordFinding(en.understanding.warningWords, warning);

/** Says on the terminal which files were skipped and why. */
export function tellSkipped({ skipped }: Pick<BuildReport, 'skipped'>): void {
  for (const { path, reason } of skipped) process.stderr.write(`skipped "${path}": ${wordReason(reason)}\n`);
}
