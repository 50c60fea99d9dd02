import type { BuildReport } from '../model/index.ts';
import { type Loading, readGraph } from './state/index.ts';

/** A file beside the page, wherever the page lies. */
export const dataAddress = (path: string): string =>
  new URL(`data/${path.split('/').map(encodeURIComponent).join('/')}`, document.baseURI).href;

async function fetchJson(path: string): Promise<{ found: boolean; json?: unknown; fault?: string }> {
  const response = await fetch(dataAddress(path));
  if (!response.ok) return { found: false };
  try {
    return { found: true, json: await response.json() };
  } catch (error) {
    // A server that answers everything with its start page has no such file either.
    const isPage = response.headers.get('content-type')?.includes('text/html') ?? false;
    return isPage
      ? { found: false }
      : { found: true, fault: error instanceof Error ? error.message : 'JSON' };
  }
}

/** Loads the graph and the build's report from `data/`. Never throws: what is wrong is part of the answer. */
export async function loadGraph(): Promise<Loading> {
  const report = fetchJson('report.json').catch(() => ({ found: false, json: undefined }));
  try {
    const file = await fetchJson('graph.json');
    if (!file.found) return { status: 'failed', fault: { what: 'missing' } };
    if (file.fault !== undefined) return { status: 'failed', fault: { what: 'damaged', detail: file.fault } };
    const reading = readGraph(file.json);
    if (reading.fault) return { status: 'failed', fault: reading.fault };
    const { json } = await report;
    return { status: 'ready', graph: reading.graph, report: readReport(json) };
  } catch {
    return { status: 'failed', fault: { what: 'missing' } };
  }
}

/** The report, if it looks like one; the page works without. */
function readReport(json: unknown): BuildReport | null {
  const isReport = typeof json === 'object' && json !== null && 'documents' in json && 'totals' in json;
  return isReport ? (json as BuildReport) : null; // written by the same build as the graph
}

/** Reads documents from `data/documents/`, each once. `null`: it isn't there. */
export function createDocumentReader(): (path: string) => Promise<string | null> {
  const texts = new Map<string, Promise<string | null>>();
  return (path) => {
    const known = texts.get(path);
    if (known) return known;
    const text = fetch(dataAddress(`documents/${path}.txt`))
      .then((response) => (response.ok ? response.text() : null))
      .catch(() => null);
    texts.set(path, text);
    return text;
  };
}
