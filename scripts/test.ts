import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findOrInstallChromium, HOW_TO_GET_CHROMIUM } from './findChromium.ts';

// Everything that has to hold: types, style, unit tests, production build, browser tests. One summary at the end.

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

interface Outcome {
  readonly step: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
}

/** The part of Vitest's JSON report that is read here. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

const temporary = mkdtempSync(join(tmpdir(), 'skillgraph-test-'));

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const { status } = spawnSync(process.execPath, args, {
    cwd: PROJECT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

function timed(step: string, count: () => Omit<Outcome, 'step' | 'seconds'>): Outcome {
  process.stdout.write(`\n── ${step}\n`);
  const began = performance.now();
  return { step, ...count(), seconds: (performance.now() - began) / 1000 };
}

/** A step that passes or fails as a whole, of one or more commands. */
function check(step: string, ...commands: (readonly string[])[]): Outcome {
  return timed(step, () => {
    const failed = commands.filter((command) => !run(command)).length;
    return { passed: commands.length - failed, failed, skipped: 0 };
  });
}

/** One of Vitest's projects; each of its tests counts, and a file that can't be run counts as a failure. */
function vitest(project: string, env: NodeJS.ProcessEnv = {}): Outcome {
  return timed(`${project} tests`, () => {
    const file = join(temporary, `${project}.json`);
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
    const isGood = run(['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters], env);
    try {
      const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
      const broken = report.testResults.filter(
        ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
      ).length;
      const failed = report.numFailedTests + broken;
      return {
        passed: report.numPassedTests,
        failed: failed === 0 && !isGood ? 1 : failed,
        skipped: report.numPendingTests + report.numTodoTests,
      };
    } catch {
      return { passed: 0, failed: 1, skipped: 0 };
    }
  });
}

function browserTests(): Outcome {
  const chromium = findOrInstallChromium();
  if (chromium) return vitest('browser', { CHROME_PATH: chromium });
  return timed('browser tests', () => {
    process.stderr.write(`${HOW_TO_GET_CHROMIUM}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  });
}

const { values } = parseArgs({ options: { counts: { type: 'string' } } });
try {
  const outcomes = [
    check(
      'types',
      ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
      ['node_modules/typescript/bin/tsc', '-p', 'src/tsconfig.json'],
    ),
    check('style', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']),
    vitest('unit'),
    check('production build', ['scripts/run.mjs', 'build']),
    browserTests(),
  ];
  process.stdout.write('\n');
  for (const { step, passed, failed, skipped, seconds } of outcomes)
    process.stdout.write(
      `${failed > 0 ? '✗' : '✓'} ${step.padEnd(17)} ${String(passed).padStart(5)} passed, ${failed} failed` +
        `${skipped > 0 ? `, ${skipped} skipped` : ''}  (${seconds.toFixed(1)} s)\n`,
    );
  const total = (count: 'passed' | 'failed' | 'skipped') =>
    outcomes.reduce((sum, outcome) => sum + outcome[count], 0);
  const [passed, failed, skipped] = [total('passed'), total('failed'), total('skipped')];
  // For those who add further checks and want one sum: `npm test -- --counts FILE`.
  if (values.counts) writeFileSync(values.counts, `${JSON.stringify({ passed, failed, skipped })}\n`);
  process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
