/// <reference lib="webworker" />

/*
 * The page's service worker: with it the page opens without a network. The page itself and its data are asked of the
 * network first, so nothing old is shown while there is one; scripts and styles carry a hash in their names, so a copy
 * of one is never old. Other origins are left alone.
 */

/** Put in by the build: the page's files, and a hash of them all. */
declare const __FILES__: readonly string[];
declare const __VERSION__: string;

const worker = self as unknown as ServiceWorkerGlobalScope;
const scope = new URL(worker.registration.scope);
/** Copies of the page at one host have caches of their own. */
const PREFIX = `skillgraph ${scope.pathname} `;
const PAGE = `${PREFIX}page ${__VERSION__}`;
const DATA = `${PREFIX}data`;
/** Pages that were opened before an update still load parts of the version they came with. */
const VERSIONS_KEPT = 2;

const FILES = new Set(__FILES__);
/** Some of these are needed for any text, but nobody can tell which, and the page works with the system's font. */
const isFont = (file: string): boolean => file.endsWith('.woff2');
const own = (path: string): string => new URL(path, scope).href;

worker.addEventListener('install', (event) => {
  const fill = async (): Promise<void> => {
    const page = await caches.open(PAGE);
    const files = [...FILES].filter((file) => !isFont(file));
    await page.addAll(files.map((file) => new Request(own(file), { cache: 'reload' })));
    await Promise.allSettled([...FILES].filter(isFont).map((file) => keepFont(page, own(file))));
    // The page has its data from before there was a worker; without it, it could not open offline.
    const data = await caches.open(DATA);
    await Promise.allSettled(['data/graph.json', 'data/report.json'].map((file) => data.add(own(file))));
    await worker.skipWaiting();
  };
  event.waitUntil(fill());
});

worker.addEventListener('activate', (event) => {
  const tidy = async (): Promise<void> => {
    const versions = (await caches.keys()).filter((name) => name.startsWith(`${PREFIX}page `));
    await Promise.all(versions.slice(0, -VERSIONS_KEPT).map((name) => caches.delete(name)));
    await worker.clients.claim();
  };
  event.waitUntil(tidy());
});

/** Keeps a font for an update of the page as well; names carry a hash, so what is there needs no second download. */
async function keepFont(page: Cache, address: string): Promise<void> {
  const response = await kept(address);
  if (response) await page.put(address, response);
  else await page.add(address);
}

/** What was kept of an address, in any of this page's caches, the newest first. */
async function kept(address: string): Promise<Response | undefined> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX)).reverse();
  for (const name of names) {
    const response = await (await caches.open(name)).match(address);
    if (response) return response;
  }
  return undefined;
}

/** @param cacheName keeps the answer there; nowhere if left out */
async function networkFirst(request: Request, address: string, cacheName?: string): Promise<Response> {
  try {
    const response = await fetch(request);
    if (cacheName !== undefined && response.ok && response.type === 'basic') {
      const copy = response.clone();
      await (await caches.open(cacheName)).put(address, copy);
    }
    return response;
  } catch (error) {
    const response = await kept(address);
    if (response) return response;
    throw error;
  }
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) {
    return;
  }
  const path = url.pathname.slice(scope.pathname.length);
  const address = url.origin + url.pathname;
  if (request.mode === 'navigate') {
    // Not kept from here: a page goes with the files that were kept together with it.
    if (path === '' || path === 'index.html') event.respondWith(networkFirst(request, own('index.html')));
  } else if (path.startsWith('data/')) event.respondWith(networkFirst(request, address, DATA));
  else if (FILES.has(path) || path.startsWith('assets/')) {
    event.respondWith(kept(address).then((response) => response ?? fetch(request)));
  }
});
