import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from './makeFolder.ts';

const PROJECT = join(import.meta.dirname, '../..');

/** Calls the command as a user does. */
function call(...args: string[]) {
  const command = [join(PROJECT, 'scripts/run.mjs'), 'build-graph', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('build:graph', { timeout: 30_000 }, () => {
  test('it ends with 0 and a table when something was built, what was skipped is told', () => {
    const folder = makeFolder({ 'ada.md': '# Ada Vale\n\nSkills: PyTorch\n', 'life.pdf': '%PDF' });
    const { status, stdout, stderr } = call(folder, '--out', join(folder, 'out'));
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^documents +1 \(1 skipped\)\nentities +\d+: .*\nrelations .*\nrepairs .*\nwarnings .*\nseconds .*\n/,
    );
    expect(stderr).toMatch(/^skipped "life\.pdf": .*PDF/);
  });

  test('it ends with 1 when nothing could be read', () => {
    const folder = makeFolder();
    const { status, stderr } = call(join(folder, 'missing'), '--out', join(folder, 'out'));
    expect(status).toBe(1);
    expect(stderr).toContain('no such file');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test.each([
    ['no input', ['--out', 'x']],
    ['no output', ['a.md']],
    ['an unknown option', ['a.md', '--out', 'x', '--wrong']],
    ['an unknown GEXF', ['a.md', '--out', 'x', '--gexf', '9']],
    ['no jobs', ['a.md', '--out', 'x', '--jobs', '0']],
  ])('%s is wrong usage: 2 and a message without a stack', (_, args) => {
    const { status, stderr } = call(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^build: /);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('--help explains, --quiet says nothing', () => {
    expect(call('--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('--out DIR'),
      stderr: '',
    });
    const folder = makeFolder({ 'ada.md': '# Ada Vale\n' });
    expect(call(folder, '--out', join(folder, 'out'), '--quiet')).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
  });
});
