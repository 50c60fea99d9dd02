import type { Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { SkippedFile } from '../src/model/index.ts';
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
            reason: 'the folder holds no files: put documents (.txt, .md) into it',
          });
      } else if (status.isFile())
        found.push({
          path: basename(root),
          location: root,
          bytes: status.size,
          folder: basename(dirname(root)),
          realPath: await realpath(root),
        });
      else skipped.push({ path: input, reason: `it is ${describe(status)}: give a file or a folder` });
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
    else skipped.push({ path: pathOf(location), reason: `it is ${describe(status)}: only files are read` });
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
          reason: 'it is a link to a folder that is read already, perhaps a circle: remove the link',
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

function describe(status: Stats): string {
  if (status.isSocket()) return 'a socket';
  if (status.isFIFO()) return 'a pipe';
  return 'a device';
}

/** Why the system doesn't give a file, with the way out. */
export function reasonOf(error: unknown, what: 'file' | 'link' = 'file'): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  switch (code) {
    case 'ENOENT':
      return what === 'link'
        ? 'it is a link to something that is not there: remove it or mend its target'
        : 'there is no such file or folder: check the spelling of the path';
    case 'ELOOP':
      return 'its links lead round in a circle: remove one of them';
    case 'EACCES':
    case 'EPERM':
      return 'it may not be read: change its permissions, for example with "chmod +r"';
    case 'ENAMETOOLONG':
      return 'its path is too long: move it to a shorter one';
    default:
      return `it cannot be read (${code ?? (error instanceof Error ? error.message : String(error))})`;
  }
}
