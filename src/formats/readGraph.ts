import { type FileFault, type FileNote, GRAPH_VERSION, type SerializedGraph } from '../model/index.ts';
import { type Adopted, adoptGraph } from './adoptGraph.ts';
import { type ForeignGraph, GRAPH_LIMITS, type GraphLimits, Refusal } from './foreignGraph.ts';
import { isRecord } from './jsonRecord.ts';
import { parseXml } from './parseXml.ts';
import { readGexf } from './readGexf.ts';
import { readGraphml } from './readGraphml.ts';
import { readJsonGraph } from './readJsonGraph.ts';

/** What opening a file gives: a graph and what to say of it, or the reason why there is none. */
export type GraphFile =
  | {
      readonly graph: SerializedGraph;
      /** What was left out or changed. */
      readonly notes: readonly FileNote[];
      /** Whether the file had a position for every node; if not, a layout should run. */
      readonly isPlaced: boolean;
      readonly fault?: undefined;
    }
  | { readonly fault: FileFault; readonly graph?: undefined };

/**
 * Opens a graph: our own `graph.json`; GEXF 1.1–1.3 and GraphML; JSON as graphology, NetworkX, d3, Cytoscape.js, vis.js
 * and the JSON Graph Format have it. The contents tell the format, not the name.
 *
 * Kinds and relations of ours and words that mean them are mapped. What is not known here is kept as the file has it:
 * `foreignKind`, `foreignRelation`, `foreignAttributes`; `attributes.origin` says that the graph isn't ours. Positions,
 * weights, labels, mentions and evidence are kept where they are there; nothing is added that the file doesn't say.
 *
 * Never throws, and takes time in proportion to the file. In a file of ours that is damaged, what is whole is kept.
 *
 * @param text the decoded file
 * @param fileName for `origin`
 * @param limits how large a graph may be (default {@link GRAPH_LIMITS})
 */
export function readGraph(text: string, fileName: string, limits: GraphLimits = GRAPH_LIMITS): GraphFile {
  const file = fileName.replace(/^.*[\\/]/su, '') || 'the file';
  if (text.length > limits.characters) {
    return { fault: { what: 'too-large', millions: Math.floor(limits.characters / 1e6) } };
  }
  try {
    const adopted = openText(text, file, limits);
    return adopted.graph.nodes.length === 0 ? { fault: { what: 'no-nodes' } } : adopted;
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.fault };
    // Deeper or larger than the engine can hold: a RangeError of its own.
    return { fault: { what: 'unreadable', detail: error instanceof Error ? error.message : '' } };
  }
}

function openText(text: string, file: string, limits: GraphLimits): Adopted {
  const first = /\S/u.exec(text.slice(0, 10_000).replace('\ufeff', ''))?.[0];
  if (first === '<') return adoptGraph(openXml(text, limits), file);
  if (first !== '{' && first !== '[') {
    throw new Refusal({ what: 'no-graph' });
  }
  let json: unknown;
  try {
    json = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch (error) {
    throw new Refusal({ what: 'damaged-json', detail: error instanceof Error ? error.message : '' });
  }
  const attributes = isRecord(json) ? json.attributes : undefined;
  if (!isRecord(attributes) || attributes.format !== 'skillgraph') {
    return adoptGraph(readJsonGraph(json, limits), file);
  }
  checkVersion(attributes.version);
  return adoptGraph(readJsonGraph(json, limits), file, attributes);
}

function openXml(text: string, limits: GraphLimits): ForeignGraph {
  const events = parseXml(text);
  for (let next = events.next(); !next.done; next = events.next()) {
    const event = next.value;
    if (event.is === 'fault') throw new Refusal({ what: 'damaged-xml', detail: event.reason });
    if (event.is !== 'open') continue;
    if (event.name === 'gexf') return readGexf(events, limits);
    if (event.name === 'graphml') return readGraphml(events, limits);
    throw new Refusal({ what: 'other-xml', element: event.name.slice(0, 40) });
  }
  throw new Refusal({ what: 'no-element' });
}

function checkVersion(version: unknown): void {
  if (version === GRAPH_VERSION) return;
  const expected = GRAPH_VERSION;
  if (typeof version !== 'number') throw new Refusal({ what: 'no-version', expected });
  throw new Refusal({ what: version > expected ? 'newer' : 'older', found: version, expected });
}
