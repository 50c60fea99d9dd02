import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const PROJECT = join(import.meta.dirname, '../..');

function call(...args: string[]) {
  const command = [join(PROJECT, 'scripts/run.mjs'), 'start', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('start', { timeout: 30_000 }, () => {
  test('--help explains and ends', () => {
    expect(call('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--port N') });
  });

  test.each([['--port', 'x'], ['--port', '70000'], ['--jobs', 'x'], ['--wrong']])(
    '%s %s is wrong usage: 2 and a message without a stack',
    (...args) => {
      const { status, stderr } = call(...args.filter((arg) => arg !== undefined));
      expect(status).toBe(2);
      expect(stderr).toMatch(/^start: /);
      expect(stderr).not.toMatch(/^\s+at /m);
    },
  );
});
