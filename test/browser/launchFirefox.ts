import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import WebSocket from 'ws';
import { findProgram } from '../../scripts/findProgram.ts';

/** A Firefox with one page, driven by its own protocol, WebDriver BiDi (https://w3c.github.io/webdriver-bidi/). */
export interface Firefox {
  /** Errors and warnings of the console, and exceptions that nobody caught. */
  readonly complaints: string[];
  open(address: string): Promise<void>;
  /** The value of an expression in the page, through JSON; promises are awaited. */
  ask<T>(expression: string): Promise<T>;
  /** Asks until the answer is truthy. */
  waitFor(expression: string): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** Types letters, or keys by their code points in WebDriver's table. */
  type(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Quiet, and with WebGL in software. */
const PREFERENCES: Readonly<Record<string, boolean | string | number>> = {
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'intl.accept_languages': 'en-US',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.enabled': false,
  'webgl.force-enabled': true,
};

/** How long a page may take to do what is waited for. */
const PATIENCE_MS = 30_000;

/** Where a Firefox lies: `FIREFOX_PATH`, else the usual names and places. Nothing where there is none. */
export function findFirefox(): string | undefined {
  return findProgram(
    process.env.FIREFOX_PATH,
    ['firefox-esr', 'firefox'],
    ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  );
}

/**
 * Where a virtual screen lies, on Linux: without a window Firefox draws no WebGL there
 * (https://bugzilla.mozilla.org/show_bug.cgi?id=1375585). Nothing where there is none.
 */
export function findScreen(): string | undefined {
  return findProgram(process.env.XVFB_PATH, ['Xvfb'], []);
}

/** What Firefox is started with: on Linux a virtual screen, elsewhere no window. */
async function openScreen(): Promise<{ args: string[]; display: string | undefined; close(): void }> {
  const program = process.platform === 'linux' ? findScreen() : undefined;
  if (!program) return { args: ['--headless'], display: undefined, close() {} };
  const screen: ChildProcess = spawn(
    program,
    ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const [number] = (await once(screen.stdio[3]!, 'data')) as [Buffer];
  return { args: [], display: `:${String(number).trim()}`, close: () => screen.kill() };
}

/** Starts a Firefox with a profile of its own, out of sight. */
export async function launchFirefox(program: string): Promise<Firefox> {
  const screen = await openScreen();
  const profile = await mkdtemp(join(tmpdir(), 'skillgraph-firefox-'));
  const preferences = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), preferences.join('\n'));
  const firefox = spawn(
    program,
    [...screen.args, '--no-remote', '--remote-debugging-port', '0', '--profile', profile],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...(screen.display ? { DISPLAY: screen.display } : {}) },
    },
  );
  const ended = once(firefox, 'exit');
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(firefox.stderr).on('line', (line) => {
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
      if (found) resolve(found);
    });
    ended.then(() => reject(new Error('test: Firefox ended before it could be driven.')), reject);
  });
  const { send, complaints, socket } = await connect(`${address}/session`);
  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded'] });
  const tree = await send('browsingContext.getTree', {});
  const context = (tree as { contexts: { context: string }[] }).contexts[0]!.context;
  await send('browsingContext.setViewport', { context, viewport: { width: 1280, height: 800 } });

  async function ask<T>(expression: string): Promise<T> {
    const answer = await send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: { context },
      awaitPromise: true,
    });
    const { result, exceptionDetails } = answer as {
      result?: { value?: string };
      exceptionDetails?: { text: string };
    };
    if (exceptionDetails) throw new Error(`test: ${exceptionDetails.text} in ${expression}`);
    return JSON.parse(result?.value ?? 'null') as T; // what the expression gives
  }

  return {
    complaints,
    ask,
    open: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async waitFor(expression) {
      for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
        if (await ask<unknown>(expression)) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`test: Firefox waited in vain for ${expression}`);
    },
    async click(x, y) {
      const place = { x: Math.round(x), y: Math.round(y) };
      const actions = [
        { type: 'pointerMove', ...place },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    async type(text) {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] });
    },
    async close() {
      await send('browser.close', {}).catch(() => firefox.kill());
      socket.close();
      await ended;
      screen.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** A connection to the protocol: sends commands and gathers what the console says. */
async function connect(address: string) {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const complaints: string[] = [];
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let last = 0;
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as {
      id?: number;
      result?: unknown;
      error?: string;
      message?: string;
      method?: string;
      params?: { level: string; text: string };
    };
    if (message.method === 'log.entryAdded' && message.params?.level === 'error')
      complaints.push(message.params.text);
    const turn = message.id === undefined ? undefined : waiting.get(message.id);
    if (message.id === undefined || !turn) return;
    waiting.delete(message.id);
    if (message.error) turn.reject(new Error(`test: Firefox: ${message.error}: ${message.message}`));
    else turn.resolve(message.result);
  });
  const send = (method: string, params: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return { send, complaints, socket };
}
