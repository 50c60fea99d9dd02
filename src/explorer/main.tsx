import { computed, effect, type Signal, signal } from '@preact/signals';
import { render } from 'preact';
import type { SkillgraphApi } from './api.ts';
import { download, serializeGraph } from './exportGraph.ts';
import { freeArea } from './freeArea.ts';
import { createLayoutControl } from './layoutControl.ts';
import { createDocumentReader, loadGraph } from './load.ts';
import { followMeasures } from './measureControl.ts';
import { chooseLanguage, MESSAGES } from './messages/index.ts';
import type { Theme } from './palette.ts';
import { App, type Explorer, ExplorerContext } from './panels/index.ts';
import { type CameraState, createStage, hasWebGL, type Stage } from './stage/index.ts';
import { createState, type ExplorerGraph } from './state/index.ts';
import type { SearchIndex } from './state/searchIndex.ts';
import { applyTheme, keepThemeChoice, onSystemTheme, readThemeChoice, resolveTheme } from './theme.ts';
import { addressToView, connectAddress } from './url.ts';
import './styles/index.css';

const loaded = loadGraph();
const narrow = window.matchMedia('(max-width: 719px)');
const state = createState({
  browserLanguage: chooseLanguage(navigator.languages),
  view: addressToView(window.location.hash),
  isNarrow: narrow.matches,
  theme: readThemeChoice(),
});
const messages = computed(() => MESSAGES[state.language.value]);
const stage: Signal<Stage | null> = signal(null);
const layout = createLayoutControl(
  state,
  () => stage.peek()?.positionsChanged(),
  () => stage.peek()?.radii() ?? (() => 0),
);

const theme = (): Theme => resolveTheme(state.theme.peek());
const drawTheme = (): void => {
  applyTheme(theme());
  stage.peek()?.themeChanged();
};
onSystemTheme(drawTheme);
effect(() => {
  keepThemeChoice(state.theme.value);
  drawTheme();
});
connectAddress(state);
followMeasures(state);
narrow.addEventListener('change', () => state.actions.setNarrow(narrow.matches));

let searchIndex: { graph: ExplorerGraph; index: Promise<SearchIndex> } | undefined;
const readDocument = createDocumentReader();
const explorer: Explorer = {
  state,
  messages,
  map: stage,
  layout,
  async find(query) {
    const graph = state.graph.peek();
    if (!graph) return [];
    if (searchIndex?.graph !== graph) {
      const index = import('./state/searchIndex.ts').then((module) => module.createSearchIndex(graph));
      searchIndex = { graph, index };
    }
    return (await searchIndex.index).find(query);
  },
  async findInDocuments(query, signal) {
    const documents = state.graph.peek()?.getAttribute('documents') ?? [];
    const { findInDocuments } = await import('./state/findPassage.ts');
    return findInDocuments(documents, query, readDocument, { signal });
  },
  readDocument,
  async exportGraph(_format, scope) {
    const graph = state.graph.peek();
    if (!graph) return;
    const { writeGexf } = await import('../formats/index.ts');
    const shown = scope === 'shown' ? state.shown.peek() : undefined;
    const name = scope === 'shown' ? 'skillgraph-shown.gexf' : 'skillgraph.gexf';
    download(name, 'application/gexf+xml', [...writeGexf(serializeGraph(graph, shown))]);
  },
  saveText: (name, type, text) => download(name, type, [text]),
  mountMap(container) {
    if (!hasWebGL()) {
      state.actions.reportStageFault('webgl');
      return () => {};
    }
    createMap(container);
    return removeMap;
  },
};

function createMap(container: HTMLElement, camera?: CameraState): void {
  try {
    stage.value = createStage({
      container,
      state,
      freeArea: () => freeArea(container),
      theme,
      reducedMotion: () => window.matchMedia('(prefers-reduced-motion: reduce)').matches,
      edgeName(key) {
        const graph = state.graph.peek();
        return graph ? messages.peek().relations[graph.getEdgeAttribute(key, 'relation')].name : '';
      },
      onDrag: layout.drag,
      onContextRestored() {
        const before = stage.peek()?.camera();
        removeMap();
        createMap(container, before);
      },
      ...(camera ? { camera } : {}),
    });
  } catch (error) {
    console.warn('The map could not be drawn.', error);
    state.actions.reportStageFault('webgl');
  }
}

function removeMap(): void {
  stage.peek()?.kill();
  stage.value = null;
}

const api: SkillgraphApi = {
  select(key) {
    if (key === null) {
      state.actions.select(null);
      return true;
    }
    const graph = state.graph.peek();
    if (graph?.hasNode(key)) state.actions.selectNode(key);
    else if (graph?.hasEdge(key)) state.actions.selectEdge(key);
    else return false;
    stage.peek()?.reveal(key);
    return true;
  },
  screenPosition: (key) => stage.peek()?.screenPosition(key) ?? null,
  counts: () => state.counts.peek(),
  layoutRunning: () => state.layoutStatus.peek() !== 'stopped',
  names: () => stage.peek()?.names() ?? [],
};
window.skillgraph = api;

effect(() => {
  const item = state.selected.value;
  const label = item?.type === 'node' ? state.graph.value?.getNodeAttribute(item.key, 'label') : undefined;
  document.title = label ? `${label} – ${messages.value.title}` : messages.value.title;
});
effect(() => {
  document.documentElement.lang = state.language.value;
});

const root = document.getElementById('app');
if (!root) throw new Error('explorer: index.html has no element "app".');
render(
  <ExplorerContext.Provider value={explorer}>
    <App />
  </ExplorerContext.Provider>,
  root,
);
state.actions.finishLoading(await loaded);
