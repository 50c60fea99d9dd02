import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { drawDiscNodeHover } from 'sigma/rendering';
import type { SkillgraphApi } from '../../src/explorer/api.ts';

// The page that the explorer is compared with: graphology and sigma as their manuals begin, all settings as they are.
// It marks the same moments and answers the same two questions as our page, and changes nothing else.

interface PeerNode {
  label: string;
  x: number;
  y: number;
  size: number;
}

declare global {
  interface Window {
    /** Lets the peer fade all but the hovered node and its neighbours, as sigma's manual shows. */
    highlightNeighbours?: () => void;
  }
}

const container = document.getElementById('map')!; // in peer.html
const response = await fetch('data/graph.json');
const graph = new MultiDirectedGraph<PeerNode>();
graph.import(await response.json());
graph.updateEachNodeAttributes((key, node) => ({ ...node, size: 2 + Math.sqrt(graph.degree(key)) }));

let isHighlightingNeighbours = false;
const mark = (name: string): void => {
  performance.mark(name);
};
const renderer = new Sigma<PeerNode>(graph, container, {
  defaultDrawNodeHover(...drawn) {
    drawDiscNodeHover(...drawn);
    if (!isHighlightingNeighbours) mark('highlight');
  },
});
mark('first-picture'); // the constructor draws

window.highlightNeighbours = () => {
  isHighlightingNeighbours = true;
  let hovered: string | null = null;
  let near = new Set<string>();
  renderer.setSetting('nodeReducer', (key, data) =>
    hovered !== null && key !== hovered && !near.has(key) ? { ...data, label: '', color: '#f6f6f6' } : data,
  );
  renderer.setSetting('edgeReducer', (key, data) =>
    hovered !== null && !graph.hasExtremity(key, hovered) ? { ...data, hidden: true } : data,
  );
  const hover = (key: string | null): void => {
    hovered = key;
    near = new Set(key === null ? [] : graph.neighbors(key));
    renderer.refresh({ skipIndexation: true });
    if (key !== null) mark('highlight');
  };
  renderer.on('enterNode', ({ node }) => hover(node));
  renderer.on('leaveNode', () => hover(null));
};

const api: Pick<SkillgraphApi, 'screenPosition' | 'counts'> = {
  screenPosition(key) {
    const { left, top } = container.getBoundingClientRect();
    const { x, y } = renderer.graphToViewport(graph.getNodeAttributes(key));
    return { x: left + x, y: top + y };
  },
  counts: () => ({ nodes: graph.order, edges: graph.size, shownNodes: graph.order, shownEdges: graph.size }),
};
Object.assign(window, { skillgraph: api });
