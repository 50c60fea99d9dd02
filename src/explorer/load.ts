import type { BuildReport } from '../model/index.ts';
import { createPauses } from './createPauses.ts';
import {
  createGraphReader,
  createJsonPieces,
  type GraphFault,
  type GraphReading,
  type Loading,
} from './state/index.ts';

/** A file beside the page, wherever the page lies. */
export const dataAddress = (path: string): string =>
  new URL(`data/${path.split('/').map(encodeURIComponent).join('/')}`, document.baseURI).href;

/** Whether a server has answered with a page: one that answers everything with its start page has no such file. */
const isPage = ({ headers }: Response): boolean =>
  headers.get('content-type')?.includes('text/html') ?? false;

async function fetchReport(): Promise<BuildReport | null> {
  try {
    const response = await fetch(dataAddress('report.json'));
    return response.ok ? readReport(await response.json()) : null;
  } catch {
    return null;
  }
}

/**
 * Reads a graph while its file comes, a little at a time, so that the page stays alive however large it is.
 *
 * @throws {SyntaxError} (as a rejection) if it is no JSON
 */
async function readResponse(response: Response, onShare: (share: number) => void): Promise<GraphReading> {
  const reader = createGraphReader();
  const pieces = createJsonPieces(['nodes', 'edges'], (list, items) => {
    if (list === 'nodes') reader.addNodes(items);
    else reader.addEdges(items);
  });
  const total = Number(response.headers.get('content-length'));
  // Of what was compressed on its way, the length that it has here isn't known.
  const isKnown = total > 0 && !response.headers.has('content-encoding');
  let received = 0;
  const pause = createPauses(() => {
    if (isKnown) onShare(Math.min(1, received / total));
  });
  const decoder = new TextDecoder();
  const stream = response.body?.getReader();
  for (let next = await stream?.read(); next && !next.done; next = await stream?.read()) {
    received += next.value.length;
    pieces.push(decoder.decode(next.value, { stream: true }));
    await pause();
  }
  pieces.push(decoder.decode());
  return reader.finish(pieces.end());
}

/**
 * Loads the graph and the build's report from `data/`. Never throws: what is wrong is part of the answer.
 *
 * @param onShare is told now and then how much of a large graph has come, 0–1
 */
export async function loadGraph(onShare: (share: number) => void = () => {}): Promise<Loading> {
  const report = fetchReport();
  const failed = (fault: GraphFault): Loading => ({ status: 'failed', fault });
  try {
    const response = await fetch(dataAddress('graph.json'));
    if (!response.ok) return failed({ what: 'missing' });
    try {
      const reading = await readResponse(response, onShare);
      if (reading.fault) return failed(reading.fault);
      return { status: 'ready', graph: reading.graph, report: await report };
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return failed(isPage(response) ? { what: 'missing' } : { what: 'damaged', detail: error.message });
    }
  } catch {
    return failed({ what: 'missing' });
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
