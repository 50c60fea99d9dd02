import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** A static server for tests. */
export interface FolderServer {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves folders as plain files on a free port of 127.0.0.1.
 *
 * @param mounts folder of each path; the longest path that fits wins: `{'/some/where/': 'dist', '/some/where/data/': 'fixtures'}`
 */
export async function serveFolders(mounts: Readonly<Record<string, string>>): Promise<FolderServer> {
  const paths = Object.keys(mounts).sort((a, b) => b.length - a.length);
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const mount = paths.find((one) => path.startsWith(one));
    const folder = mount === undefined ? undefined : mounts[mount];
    const rest = mount === undefined ? '' : path.slice(mount.length);
    const file =
      folder === undefined
        ? ''
        : normalize(join(folder, rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest));
    try {
      if (folder === undefined || !file.startsWith(normalize(folder + sep))) throw new Error('outside');
      const body = await readFile(file);
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('Not found');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
