import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Where a program lies: the first that there is of some paths, of names on PATH, and of other paths.
 *
 * @param wanted where the user says that it is; nothing where that is wrong
 */
export function findProgram(
  wanted: string | undefined,
  names: readonly string[],
  elsewhere: readonly (string | undefined)[],
): string | undefined {
  if (wanted && isProgram(wanted)) return wanted;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const places = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere];
  return places.find((place) => place !== undefined && isProgram(place));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
