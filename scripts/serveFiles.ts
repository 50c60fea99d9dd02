import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';

/** A folder whose files are served. */
export interface Mount {
  /** Begins and ends with `/`. */
  readonly path: string;
  readonly folder: string;
}

/** A server that is running. */
export interface FileServer {
  /** Of the root, with a `/` at its end: `http://127.0.0.1:41234/`. */
  readonly url: string;
  /** Stops it and ends all connections. */
  close(): Promise<void>;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gexf': 'application/xml; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * Serves the files of some folders on 127.0.0.1, to this machine only. A folder's address gives its `index.html`.
 *
 * Of mounts that fit an address the longest path counts. Nothing outside the folders is served, links out of them
 * included, and only to requests that name this machine as their host (a page elsewhere can't reach it by a name of its
 * own).
 *
 * @param port 0 (default): any that is free
 * @throws if the port is taken (`EADDRINUSE`)
 */
export async function serveFiles(mounts: readonly Mount[], port = 0): Promise<FileServer> {
  const ordered = [...mounts].sort((a, b) => b.path.length - a.path.length);
  const server = createServer((request, response) => {
    answer(ordered, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo; // a listening TCP server has one
  return {
    url: `http://127.0.0.1:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  mounts: readonly Mount[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refuse = (status: number, text: string) => {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(text);
  };
  if (!/^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(request.headers.host ?? ''))
    return refuse(421, 'Only for this machine.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET and HEAD.');
  const file = await findFile(mounts, request.url ?? '/');
  if (!file) return refuse(404, 'Not found.');
  response.writeHead(200, {
    'Content-Type': CONTENT_TYPES[extname(file.location).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': file.bytes,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(file.location)
    .on('error', () => response.destroy())
    .pipe(response);
}

async function findFile(
  mounts: readonly Mount[],
  address: string,
): Promise<{ location: string; bytes: number } | undefined> {
  let path: string;
  try {
    path = decodeURIComponent(address.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
  const mount = mounts.find((each) => path.startsWith(each.path));
  if (!mount || path.includes('\0')) return undefined;
  try {
    const folder = await realpath(mount.folder);
    let location = await realpath(join(folder, path.slice(mount.path.length)));
    if ((await stat(location)).isDirectory()) location = join(location, 'index.html');
    const status = await stat(location);
    return location.startsWith(folder + sep) && status.isFile()
      ? { location, bytes: status.size }
      : undefined;
  } catch {
    return undefined;
  }
}
