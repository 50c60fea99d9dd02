import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from './makeFolder.ts';

const PROJECT = join(import.meta.dirname, '../..');
/** A project whose scripts print a word of `src/word.ts` and what they are called with. */
function makeProject() {
  const script = `
    import { word } from '../src/word.ts';
    export async function main(): Promise<void> {
      console.log(word, ...process.argv.slice(2), new URL('.', import.meta.url).href);
      const end = performance.now() + Number(process.env.LASTS_MS ?? 0);
      while (performance.now() < end);
    }
  `;
  const project = makeFolder({
    'package.json': '{ "type": "module", "devDependencies": {} }',
    'src/word.ts': "export const word: string = 'one';",
    'scripts/start.ts': script,
    'scripts/stop.ts': script,
  });
  copyFileSync(join(PROJECT, 'scripts/run.mjs'), join(project, 'scripts/run.mjs'));
  mkdirSync(join(project, 'node_modules'));
  for (const name of ['esbuild', 'tsx'])
    symlinkSync(join(PROJECT, 'node_modules', name), join(project, 'node_modules', name));
  const run = (args: string, env: NodeJS.ProcessEnv = {}) => {
    const command = [join(project, 'scripts/run.mjs'), ...args.split(' ')];
    const { stdout, stderr } = spawnSync(process.execPath, command, {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    expect(stderr).toBe('');
    return stdout.replace(`file://${project}/`, '').trim();
  };
  const kept = () => {
    const folder = join(project, 'node_modules/.cache/skillgraph');
    return readdirSync(folder).map((name) => readdirSync(join(folder, name)).sort());
  };
  return { project, run, kept };
}

describe('run.mjs', () => {
  test('a script is called with its arguments, and finds files from where it lies', () => {
    const { run } = makeProject();
    expect(run('start a.md --jobs 2')).toBe('one a.md --jobs 2 scripts/');
    expect(run('stop')).toBe('one scripts/');
  });

  test('each script is bundled once, and what V8 compiled is kept with it', () => {
    const { run, kept } = makeProject();
    run('start');
    expect(kept()).toEqual([['start.cjs']]); // too short a run
    expect(run('start', { LASTS_MS: '300' })).toBe('one scripts/');
    expect(kept()).toEqual([['start.cjs', 'start.cjs.compiled']]);
    expect(run('start b.md')).toBe('one b.md scripts/');
    run('stop');
    expect(kept()).toEqual([['start.cjs', 'start.cjs.compiled', 'stop.cjs']]);
  });

  test('a changed source is run, not what was kept', () => {
    const { project, run } = makeProject();
    expect(run('start', { LASTS_MS: '300' })).toBe('one scripts/');
    writeFileSync(join(project, 'src/word.ts'), "export const word: string = 'two';");
    expect(run('start')).toBe('two scripts/');
  });

  test.each(['package.json', 'tsconfig.json', 'node_modules/.package-lock.json'])(
    'what is kept counts for nothing once %s changes',
    (path) => {
      const { project, run, kept } = makeProject();
      run('start');
      writeFileSync(join(project, path), '{ "type": "module", "devDependencies": {}, "files": ["src"] }');
      run('start');
      expect(kept()).toHaveLength(2);
    },
  );

  test('what V8 compiled is done without where it is spoilt', () => {
    const { project, run, kept } = makeProject();
    run('start', { LASTS_MS: '300' });
    const folder = join(project, 'node_modules/.cache/skillgraph');
    writeFileSync(join(folder, readdirSync(folder)[0]!, 'start.cjs.compiled'), 'spoilt');
    expect(run('start')).toBe('one scripts/');
    expect(kept()).toHaveLength(1);
  });

  test('bundles of long ago are removed', () => {
    const { project, run, kept } = makeProject();
    for (let version = 1; version <= 6; version++) {
      writeFileSync(join(project, 'src/word.ts'), `export const word = 'v${version}';`);
      expect(run('start')).toBe(`v${version} scripts/`);
    }
    expect(kept()).toHaveLength(4);
  });

  test('where nothing can be kept, the sources are run', () => {
    const { project, run } = makeProject();
    writeFileSync(join(project, 'node_modules/.cache'), ''); // a file, so no folder can be made
    expect(run('start a.md')).toBe('one a.md scripts/');
  });
});
