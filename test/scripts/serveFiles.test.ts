import { symlinkSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serveFiles } from '../../scripts/serveFiles.ts';
import { makeFolder } from './makeFolder.ts';

/** A request whose path is sent as it is, `..` and all. */
function get(url: string, path: string, headers = {}, method = 'GET') {
  const { hostname, port } = new URL(url);
  return new Promise<{ status: number; type: string | undefined; text: string }>((resolve, reject) => {
    request({ hostname, port, path, headers, method }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode!, type: response.headers['content-type'], text }),
      );
    })
      .on('error', reject)
      .end();
  });
}

async function serve(): Promise<string> {
  const folder = makeFolder({
    'page/index.html': '<p>',
    'page/a.js': 'a',
    'data/김.md.txt': 'k',
    'secret.txt': 's',
  });
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'page/out.txt'));
  const server = await serveFiles([
    { path: '/', folder: join(folder, 'page') },
    { path: '/data/', folder: join(folder, 'data') },
  ]);
  onTestFinished(server.close);
  return server.url;
}

describe('serveFiles', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', '<p>'],
    ['/?kind=person#x', 'text/html; charset=utf-8', '<p>'],
    ['/a.js', 'text/javascript; charset=utf-8', 'a'],
    ['/data/%EA%B9%80.md.txt', 'text/plain; charset=utf-8', 'k'],
  ])('%s is served', async (path, type, text) => {
    expect(await get(await serve(), path)).toEqual({ status: 200, type, text });
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/out.txt',
    '/data/../../secret.txt',
    '/none',
    '/%E0%A4%A',
  ])('%s is not found', async (path) => {
    expect((await get(await serve(), path)).status).toBe(404);
  });

  test('a page elsewhere cannot ask by a name of its own, and nobody can write', async () => {
    const url = await serve();
    expect((await get(url, '/', { Host: 'elsewhere.example' })).status).toBe(421);
    expect((await get(url, '/', {}, 'POST')).status).toBe(405);
  });
});
