import type { Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { SkippedFile, SkipReason } from '../src/model/index.ts';
import { UsageError } from './usageError.ts';

/** A file that may be a document. */
export interface CollectedFile {
  /** As the graph shall name it: relative to its input folder, `/` between its parts. */
  readonly path: string;
  /** Where it lies. */
  readonly location: string;
  readonly bytes: number;
}

interface Found extends CollectedFile {
  /** Name of the input folder, which goes before paths that two inputs share. */
  readonly folder: string;
  /** The same for every way that leads to the file. */
  readonly realPath: string;
}

/**
 * Lists the files of inputs, folders with all folders in them.
 *
 * Hidden files and folders and `node_modules` are left out, unless they are inputs themselves; so is what `ignore`
 * says. A link to a folder that is read anyway is skipped with a reason, since it may lead round in a circle. Where two
 * inputs hold the same path, the folder's name goes before both.
 *
 * @param ignore whether to leave out a file or folder, by absolute path
 * @returns files ordered by path, and what could not be read
 * @throws {UsageError} if two files have the same path even with the folder's name before it
 */
export async function collectFiles(
  inputs: readonly string[],
  ignore: (location: string) => boolean = () => false,
): Promise<{ files: CollectedFile[]; skipped: SkippedFile[] }> {
  const found: Found[] = [];
  const skipped: SkippedFile[] = [];
  for (const input of inputs) {
    const root = resolve(input);
    try {
      const status = await stat(root);
      if (status.isDirectory()) {
        const before = found.length;
        await walk(root, root, new Set([await realpath(root)]), ignore, found, skipped);
        if (found.length === before)
          skipped.push({
            path: input,
            reason: { what: 'empty-folder' },
          });
      } else if (status.isFile())
        found.push({
          path: basename(root),
          location: root,
          bytes: status.size,
          folder: basename(dirname(root)),
          realPath: await realpath(root),
        });
      else skipped.push({ path: input, reason: { what: 'no-file', is: sortOf(status) } });
    } catch (error) {
      skipped.push({ path: input, reason: reasonOf(error) });
    }
  }
  return { files: nameApart(found), skipped };
}

async function walk(
  folder: string,
  root: string,
  visited: Set<string>,
  ignore: (location: string) => boolean,
  found: Found[],
  skipped: SkippedFile[],
): Promise<void> {
  const pathOf = (location: string) => relative(root, location).split(sep).join('/');
  const links: string[] = [];
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    skipped.push({ path: pathOf(folder) || folder, reason: reasonOf(error) });
    return;
  }
  const visit = async (location: string, status: Stats, realPath: string) => {
    if (status.isDirectory()) {
      visited.add(realPath);
      await walk(location, root, visited, ignore, found, skipped);
    } else if (status.isFile())
      found.push({ path: pathOf(location), location, bytes: status.size, folder: basename(root), realPath });
    else skipped.push({ path: pathOf(location), reason: { what: 'no-file', is: sortOf(status) } });
  };
  for (const name of names.sort()) {
    const location = join(folder, name);
    if (name.startsWith('.') || name === 'node_modules' || ignore(location)) continue;
    try {
      const status = await lstat(location);
      if (status.isSymbolicLink()) links.push(location);
      else await visit(location, status, await realpath(location));
    } catch (error) {
      skipped.push({ path: pathOf(location), reason: reasonOf(error) });
    }
  }
  // Links come last, so that what they lead to keeps its own name.
  for (const location of links)
    try {
      const [status, target] = [await stat(location), await realpath(location)];
      if (status.isDirectory() && visited.has(target))
        skipped.push({
          path: pathOf(location),
          reason: { what: 'circular-link' },
        });
      else if (!ignore(target) && !found.some(({ realPath }) => realPath === target))
        await visit(location, status, target);
    } catch (error) {
      skipped.push({ path: pathOf(location), reason: reasonOf(error, 'link') });
    }
}

/** Puts the input folder's name before paths that several inputs hold. */
function nameApart(found: readonly Found[]): CollectedFile[] {
  const holders = countBy(found.map(({ path }) => path));
  const named = found.map((file) => ({
    path: holders.get(file.path)! > 1 ? `${file.folder}/${file.path}` : file.path,
    location: file.location,
    bytes: file.bytes,
  }));
  const taken = countBy(named.map(({ path }) => path));
  const [clash] = [...taken].filter(([, count]) => count > 1).sort();
  if (clash) {
    const locations = named.filter(({ path }) => path === clash[0]).map(({ location }) => `"${location}"`);
    throw new UsageError(
      `${locations.join(' and ')} would both be called "${clash[0]}": rename a folder, or leave one input out.`,
    );
  }
  return named.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function countBy(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function sortOf(status: Stats): 'socket' | 'pipe' | 'device' {
  if (status.isSocket()) return 'socket';
  return status.isFIFO() ? 'pipe' : 'device';
}

/** Why the system doesn't give a file. */
export function reasonOf(error: unknown, what: 'file' | 'link' = 'file'): SkipReason {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  switch (code) {
    case 'ENOENT':
      return { what: what === 'link' ? 'dead-link' : 'missing' };
    case 'ELOOP':
      return { what: 'link-loop' };
    case 'EACCES':
    case 'EPERM':
      return { what: 'forbidden' };
    case 'ENAMETOOLONG':
      return { what: 'long-path' };
    default:
      return {
        what: 'unreadable',
        detail: code ?? (error instanceof Error ? error.message : String(error)),
      };
  }
}
