import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collectFiles, reasonOf } from '../../scripts/collectFiles.ts';
import { UsageError } from '../../scripts/usageError.ts';
import { makeFolder } from './makeFolder.ts';

const pathsOf = async (...inputs: string[]) => (await collectFiles(inputs)).files.map(({ path }) => path);

describe('collectFiles', () => {
  test("paths are relative to the input folder, a single file's is its bare name", async () => {
    const folder = makeFolder({ 'cv/a.md': 'x', 'b.txt': 'y' });
    expect(await pathsOf(folder)).toEqual(['b.txt', 'cv/a.md']);
    expect(await pathsOf(join(folder, 'cv/a.md'))).toEqual(['a.md']);
  });

  test('hidden files and node_modules are left out', async () => {
    expect(
      await pathsOf(makeFolder({ '.a.md': 'x', '.b/c.md': 'x', 'node_modules/d.md': 'x', 'e.md': 'x' })),
    ).toEqual(['e.md']);
  });

  test("paths that two inputs share get their folder's name, others stay", async () => {
    const folder = makeFolder({ 'one/a.md': 'x', 'one/b.md': 'x', 'two/a.md': 'x' });
    expect(await pathsOf(join(folder, 'one'), join(folder, 'two'))).toEqual(['b.md', 'one/a.md', 'two/a.md']);
    expect(await pathsOf(join(folder, 'one/a.md'), join(folder, 'two'))).toEqual(['one/a.md', 'two/a.md']);
  });

  test("paths that are the same with their folder's name are wrong usage", async () => {
    const folder = makeFolder({ 'one/cv/a.md': 'x', 'two/cv/a.md': 'x' });
    await expect(collectFiles([join(folder, 'one/cv'), join(folder, 'two/cv')])).rejects.toThrow(UsageError);
    await expect(collectFiles([join(folder, 'one/cv'), join(folder, 'one/cv')])).rejects.toThrow('"cv/a.md"');
  });

  test('a circle of links ends, with a reason', async () => {
    const folder = makeFolder({ 'sub/a.md': 'x' });
    symlinkSync(folder, join(folder, 'sub/back'));
    symlinkSync('round', join(folder, 'round'));
    const { files, skipped } = await collectFiles([folder]);
    expect(files.map(({ path }) => path)).toEqual(['sub/a.md']);
    expect(skipped).toEqual([
      { path: 'sub/back', reason: { what: 'circular-link' } },
      { path: 'round', reason: { what: 'link-loop' } },
    ]);
  });

  test('a link to a file that is there by itself adds nothing; one to elsewhere is followed', async () => {
    const folder = makeFolder({ 'in/z.md': 'x', 'out/b.md': 'y' });
    symlinkSync(join(folder, 'in/z.md'), join(folder, 'in/a.md'));
    symlinkSync(join(folder, 'out'), join(folder, 'in/linked'));
    expect(await pathsOf(join(folder, 'in'))).toEqual(['linked/b.md', 'z.md']);
  });

  test('what is not there, empty or dangling is skipped with a reason', async () => {
    const folder = makeFolder({ 'a.md': 'x' });
    const empty = makeFolder();
    symlinkSync('nowhere', join(folder, 'lost.md'));
    const { files, skipped } = await collectFiles([folder, empty, join(folder, 'missing.md')]);
    expect(files).toHaveLength(1);
    expect(skipped.map(({ reason }) => reason)).toEqual([
      { what: 'dead-link' },
      { what: 'empty-folder' },
      { what: 'missing' },
    ]);
  });

  test.each([
    ['EACCES', { what: 'forbidden' }],
    ['ELOOP', { what: 'link-loop' }],
    ['ENAMETOOLONG', { what: 'long-path' }],
    ['EIO', { what: 'unreadable', detail: 'EIO' }],
  ])('what the system says with %s is told as a reason', (code, reason) => {
    expect(reasonOf(Object.assign(new Error('x'), { code }))).toEqual(reason);
  });
});
