/**
 * Lets the browser keep the page for offline use. Does nothing where there are no service workers (pages from a disk,
 * pages without TLS) and while the page is being developed: only a build adds the manifest and the worker.
 */
export function registerWorker(): void {
  if (!('serviceWorker' in navigator) || !/^https?:$/.test(window.location.protocol)) return;
  if (!document.querySelector('link[rel=manifest]')) return;
  const register = (): void => {
    navigator.serviceWorker
      .register(new URL('sw.js', document.baseURI), { scope: './', updateViaCache: 'none' })
      .catch(() => {
        // Forbidden or switched off: the page works without.
      });
  };
  // After the first picture, which needs the network more.
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
}
