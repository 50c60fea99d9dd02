import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes several files and folders into a folder, all or nothing: they are made in a temporary folder beside it and
 * then put in the place of those of the same name; when that fails, the old ones are put back.
 *
 * @param folder is made where it isn't there; what else it holds stays
 * @param names of the files and folders that `write` makes
 * @param write gets the temporary folder
 */
export async function replaceFiles(
  folder: string,
  names: readonly string[],
  write: (temporary: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const temporary = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`));
  try {
    const [fresh, old] = [join(temporary, 'new'), join(temporary, 'old')];
    await mkdir(fresh);
    await mkdir(old);
    await write(fresh);
    await mkdir(folder, { recursive: true });
    const done: { undo: () => Promise<void> }[] = [];
    try {
      for (const name of names) {
        if (await move(join(folder, name), join(old, name)))
          done.push({ undo: () => rename(join(old, name), join(folder, name)) });
        await rename(join(fresh, name), join(folder, name));
        done.push({ undo: () => rename(join(folder, name), join(fresh, name)) });
      }
    } catch (error) {
      for (const { undo } of done.reverse()) await undo();
      throw error;
    }
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Moves a file or folder; false where there is none. */
async function move(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
