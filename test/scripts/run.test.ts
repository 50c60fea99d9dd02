import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from './makeFolder.ts';

const PROJECT = join(import.meta.dirname, '../..');
const SCRIPTS = [
  'build',
  'build-graph',
  'evaluate',
  'extract-worker',
  'prepare',
  'start',
  'vocabulary-check',
  'vocabulary-suggest',
];

/** A project whose scripts print a word of `src/word.ts` and what they are called with. */
function makeProject() {
  const script = `
    import { word } from '../src/word.ts';
    const call: readonly string[] = process.argv.slice(2);
    console.log(word, ...call, new URL('.', import.meta.url).href);
  `;
  const project = makeFolder({
    'package.json': '{ "type": "module", "devDependencies": {} }',
    'src/word.ts': "export const word: string = 'one';",
    ...Object.fromEntries(SCRIPTS.map((name) => [`scripts/${name}.ts`, script])),
  });
  copyFileSync(join(PROJECT, 'scripts/run.mjs'), join(project, 'scripts/run.mjs'));
  mkdirSync(join(project, 'node_modules'));
  for (const name of ['esbuild', 'tsx'])
    symlinkSync(join(PROJECT, 'node_modules', name), join(project, 'node_modules', name));
  const run = (...args: string[]) => {
    const { stdout, stderr } = spawnSync(process.execPath, [join(project, 'scripts/run.mjs'), ...args], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    return stdout.replace(`file://${project}/`, '').trim();
  };
  const bundles = () => readdirSync(join(project, 'node_modules/.cache/skillgraph'));
  return { project, run, bundles };
}

describe('run.mjs', () => {
  test('a script is called with its arguments, and finds files from where it lies', () => {
    const { run } = makeProject();
    expect(run('start', 'a.md', '--jobs', '2')).toBe('one a.md --jobs 2 scripts/');
  });

  test('all scripts are bundled once', () => {
    const { run, bundles } = makeProject();
    run('prepare');
    const first = bundles();
    expect(first).toEqual([expect.stringMatching(/^scripts-[0-9a-f]{24}$/)]);
    expect(run('build-graph')).toBe('one scripts/');
    expect(bundles()).toEqual(first);
  });

  test('a changed source is run, not what was kept', () => {
    const { project, run } = makeProject();
    expect(run('start')).toBe('one scripts/');
    writeFileSync(join(project, 'src/word.ts'), "export const word: string = 'two';");
    expect(run('start')).toBe('two scripts/');
  });

  test.each(['package.json', 'tsconfig.json', 'node_modules/.package-lock.json'])(
    'what is kept counts for nothing once %s changes',
    (path) => {
      const { project, run, bundles } = makeProject();
      run('start');
      writeFileSync(join(project, path), '{ "type": "module", "devDependencies": {}, "files": ["src"] }');
      run('start');
      expect(bundles()).toHaveLength(2);
    },
  );

  test('bundles of long ago are removed', () => {
    const { project, run, bundles } = makeProject();
    for (let version = 1; version <= 6; version++) {
      writeFileSync(join(project, 'src/word.ts'), `export const word = 'v${version}';`);
      expect(run('start')).toBe(`v${version} scripts/`);
    }
    expect(bundles()).toHaveLength(4);
  });

  test('where nothing can be kept, the sources are run', () => {
    const { project, run } = makeProject();
    writeFileSync(join(project, 'node_modules/.cache'), ''); // a file, so no folder can be made
    expect(run('start', 'a.md')).toBe('one a.md scripts/');
  });
});
