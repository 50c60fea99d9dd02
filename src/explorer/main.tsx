import { computed, effect, type Signal, signal, untracked } from '@preact/signals';
import { render } from 'preact';
import type { SkillgraphApi } from './api.ts';
import { cameraOfAddress, withCamera } from './cameraAddress.ts';
import { copyText } from './copyText.ts';
import { download, serializeGraph } from './exportGraph.ts';
import { endFirstVisit, isFirstVisit } from './firstVisit.ts';
import { followMeasures } from './followMeasures.ts';
import { followMoved } from './followMoved.ts';
import { addHangulFont } from './fonts.ts';
import { freeArea } from './freeArea.ts';
import { createLayoutControl } from './layoutControl.ts';
import { createDocumentReader, loadGraph } from './load.ts';
import { chooseLanguage, MESSAGES, wordRelation, wordsForGraph } from './messages/index.ts';
import { createOpenedGraph } from './openedGraph.ts';
import type { Theme } from './palette.ts';
import {
  App,
  type Explorer,
  ExplorerContext,
  loadDetails,
  loadDocumentView,
  type Said,
} from './panels/index.ts';
import { registerWorker } from './registerWorker.ts';
import { createSavedViews } from './savedViews.ts';
import { type CameraState, createStage, type Stage } from './stage/index.ts';
import { createState, type ExplorerGraph, relationOf } from './state/index.ts';
import type { SearchIndex } from './state/searchIndex.ts';
import { applyTheme, keepThemeChoice, onSystemTheme, readThemeChoice, resolveTheme } from './theme.ts';
import { addressToView, connectAddress, viewToAddress } from './url.ts';
import './styles/index.css';

const loaded = loadGraph((share) => state.actions.reportLoading(share));
const requestFont = addHangulFont();
const narrow = window.matchMedia('(max-width: 719px)');
const state = createState({
  browserLanguage: chooseLanguage(navigator.languages),
  view: addressToView(window.location.hash),
  isNarrow: narrow.matches,
  isFirstVisit: isFirstVisit(),
  theme: readThemeChoice(),
});
const messages = computed(() => wordsForGraph(MESSAGES[state.language.value], state.graph.value));
const stage: Signal<Stage | null> = signal(null);
/** While the layout places a graph that came without positions, the frame follows it. */
let isUnplaced = false;
const layout = createLayoutControl(
  state,
  () => {
    stage.peek()?.positionsChanged();
    if (isUnplaced) stage.peek()?.reframe();
  },
  () => moved.forget(),
  () => stage.peek()?.radii() ?? (() => 0),
);
const moved = followMoved(
  state,
  computed(() => stage.value !== null),
  () => stage.peek()?.positionsChanged(),
);

const theme = signal<Theme>(resolveTheme(state.theme.peek()));
const drawTheme = (): void => {
  theme.value = resolveTheme(state.theme.peek());
  applyTheme(theme.peek());
  stage.peek()?.themeChanged();
};
onSystemTheme(drawTheme);
window.addEventListener('beforeprint', () => applyTheme('light')); // paper is white
window.addEventListener('afterprint', drawTheme);
effect(() => {
  keepThemeChoice(state.theme.value);
  untracked(drawTheme);
});
connectAddress(state);
followMeasures(state);
narrow.addEventListener('change', () => state.actions.setNarrow(narrow.matches));

let searchIndex: { graph: ExplorerGraph; index: Promise<SearchIndex> } | undefined;
const readDocument = createDocumentReader();
const notice = signal<Said | null>(null);
const savedViews = createSavedViews(`skillgraph views ${window.location.pathname}`);
const opened = createOpenedGraph(state, {
  beforeGraph() {
    layout.stop();
    isUnplaced = false;
  },
  afterGraph(isPlaced) {
    isUnplaced = !isPlaced;
    if (isUnplaced) layout.start();
  },
});

/** The fragment that gives back exactly this screen. */
const addressOfScreen = (): string =>
  withCamera(viewToAddress(state.view.peek()), stage.peek()?.camera() ?? null);
window.addEventListener('popstate', () => {
  const camera = cameraOfAddress(window.location.hash);
  if (camera) stage.peek()?.lookAt(camera);
});
const explorer: Explorer = {
  state,
  messages,
  map: stage,
  layout,
  async find(query, limit) {
    const graph = state.graph.peek();
    if (!graph) return [];
    if (searchIndex?.graph !== graph) {
      const index = import('./state/searchIndex.ts').then((module) => module.createSearchIndex(graph));
      searchIndex = { graph, index };
    }
    return (await searchIndex.index).find(query, limit);
  },
  async findInDocuments(query, signal) {
    const documents = state.graph.peek()?.getAttribute('documents') ?? [];
    const { findInDocuments } = await import('./state/findPassage.ts');
    return findInDocuments(documents, query, readDocument, { signal });
  },
  readDocument,
  async exportGraph(format, scope) {
    const graph = state.graph.peek();
    if (!graph) return;
    const { writeExport } = await import('./writeExport.ts');
    const shown = scope === 'shown' ? state.shown.peek() : undefined;
    const title = `${titleOfGraph()}${scope === 'shown' ? ' shown' : ''}`;
    for (const file of writeExport(serializeGraph(graph, shown), format, title)) {
      download(file.name, new Blob([...file.parts], { type: file.type }));
    }
  },
  async exportPicture(format, scale) {
    const map = stage.peek();
    if (!map) return;
    const { exportPicture } = await import('./pictures/exportPicture.ts');
    const picture = await exportPicture(format, scale, {
      scene: map.scene(),
      state,
      theme: theme.peek(),
      title: document.title,
      subtitle: messages.peek().counts(state.counts.peek()),
      messages: messages.peek(),
      now: new Date(),
    });
    download(picture.name, picture.blob);
  },
  saveText: (name, type, text) => download(name, new Blob([text], { type })),
  async copyLink() {
    const t = messages.peek().keeping;
    const link = new URL(window.location.href);
    link.hash = addressOfScreen();
    const isCopied = await copyText(link.href);
    if (!isCopied) notice.value = { words: t.linkByHand, text: link.href };
    else if (opened.file.peek()) notice.value = { words: t.linkWithoutFile };
    else notice.value = { words: layout.hasArranged() ? t.linkWithoutLayout : t.linkCopied };
  },
  async copyName(name) {
    const t = messages.peek().looking;
    const isCopied = await copyText(name);
    notice.value = isCopied ? { words: t.copied } : { words: t.copyFailed, text: name };
  },
  theme,
  savedViews,
  saveView(name) {
    savedViews.save(name, addressOfScreen());
    if (layout.hasArranged()) notice.value = { words: messages.peek().keeping.viewWithoutLayout };
  },
  openView(name) {
    const address = savedViews.list.peek().find((view) => view.name === name)?.address;
    if (address === undefined) return;
    const { language } = state.view.peek();
    state.actions.changeView(() => ({ ...addressToView(address), language }));
    const camera = cameraOfAddress(address);
    if (camera) stage.peek()?.lookAt(camera);
  },
  opened,
  notice,
  mountMap(container) {
    createMap(container, linkedCamera ?? undefined);
    linkedCamera = null; // a map that comes later looks at the whole graph
    return removeMap;
  },
};

let linkedCamera = cameraOfAddress(window.location.hash);

/** What files are called: after the file that was opened, or after us. */
function titleOfGraph(): string {
  const file = opened.file.peek()?.name;
  return file === undefined ? 'skillgraph' : file.replace(/\.[^.]{1,8}$/, '');
}

function createMap(container: HTMLElement, camera?: CameraState): void {
  try {
    stage.value = createStage({
      container,
      state,
      freeArea: () => freeArea(container),
      theme: () => theme.peek(),
      reducedMotion: () => window.matchMedia('(prefers-reduced-motion: reduce)').matches,
      edgeName(key) {
        const graph = state.graph.peek();
        if (!graph) return '';
        return wordRelation(messages.peek(), relationOf(graph.getEdgeAttributes(key))).name;
      },
      requestFont,
      onDrag(key, position) {
        if (position) moved.begin(key);
        layout.drag(key, position);
        if (!position) moved.end(key);
      },
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
  if (!state.isTouring.value) endFirstVisit();
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
const { selected, path, passage } = state.view.peek();
// While the graph is on its way.
await Promise.all([selected || path ? loadDetails() : null, passage ? loadDocumentView() : null]);
state.actions.finishLoading(await loaded);
registerWorker();
