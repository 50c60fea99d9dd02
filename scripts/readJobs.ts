import { availableParallelism } from 'node:os';
import { UsageError } from './usageError.ts';

/**
 * Reads the value of `--jobs`: threads that extract documents, no more than there are cores; nothing where it isn't
 * given.
 *
 * @throws {UsageError} if it is no number from 1 on
 */
export function readJobs(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(value)) throw new UsageError(`--jobs "${value}": it is a number from 1 on.`);
  return Math.min(Number(value), availableParallelism());
}
