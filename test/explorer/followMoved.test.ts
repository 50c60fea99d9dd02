import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { followMoved } from '../../src/explorer/followMoved.ts';
import { createState, INITIAL_VIEW, MOST_MOVED, moveNode } from '../../src/explorer/state/index.ts';
import { sampleGraph } from './sampleGraph.ts';

const MIRA = 'person/mira-oh';
const HANA = 'person/hana-seo';

/** A page with the sample's graph and a map. */
function makePage() {
  const graph = sampleGraph();
  const state = createState({ browserLanguage: 'en' });
  const hasMap = signal(true);
  let drawn = 0;
  const hand = followMoved(state, hasMap, () => {
    drawn += 1;
  });
  state.actions.finishLoading({ status: 'ready', graph, report: null });
  const place = (key: string) => {
    const { x, y } = graph.getNodeAttributes(key);
    return { x, y };
  };
  return { graph, state, hand, hasMap, place, drawn: () => drawn };
}

test('a node that was moved by hand is in the view; undo puts it back, redo there again', () => {
  const { graph, state, hand, place } = makePage();
  const home = place(MIRA);
  hand.begin(MIRA);
  Object.assign(graph.getNodeAttributes(MIRA), { x: 123.456789, y: -7 });
  hand.end(MIRA);
  expect(state.view.value.moved).toEqual([{ key: MIRA, x: 123.46, y: -7 }]);
  expect(place(MIRA)).toEqual({ x: 123.46, y: -7 });
  state.actions.undo();
  expect(place(MIRA)).toEqual(home);
  state.actions.redo();
  expect(place(MIRA)).toEqual({ x: 123.46, y: -7 });
  state.actions.putBack(MIRA);
  expect(place(MIRA)).toEqual(home);
});

test('a view moves its nodes once there is a map, and a map that goes leaves the graph as it came', () => {
  const { state, hasMap, place, drawn } = makePage();
  const home = place(HANA);
  hasMap.value = false;
  state.actions.changeView({
    moved: [
      { key: HANA, x: 1, y: 2 },
      { key: 'not/there', x: 0, y: 0 },
    ],
  });
  expect(place(HANA)).toEqual(home);
  hasMap.value = true;
  expect(place(HANA)).toEqual({ x: 1, y: 2 });
  expect(drawn()).toBe(1);
  hasMap.value = false;
  expect(place(HANA)).toEqual(home);
});

test('what the layout takes over is no longer the hand', () => {
  const { graph, state, hand, place } = makePage();
  state.actions.moveNode(MIRA, { x: 5, y: 5 });
  hand.forget();
  expect(state.view.value.moved).toEqual([]);
  expect(place(MIRA)).toEqual({ x: 5, y: 5 });
  state.actions.setLayoutStatus('running');
  hand.begin(HANA);
  Object.assign(graph.getNodeAttributes(HANA), { x: 9, y: 9 });
  hand.end(HANA);
  state.actions.setLayoutStatus('stopped');
  expect(state.view.value.moved).toEqual([]);
  expect(place(HANA)).toEqual({ x: 9, y: 9 });
});

test('of very many moved nodes the last are kept', () => {
  let view = INITIAL_VIEW;
  for (let node = 0; node < MOST_MOVED + 5; node++) view = moveNode(view, `n${node}`, { x: node, y: 0 });
  expect(view.moved).toHaveLength(MOST_MOVED);
  expect(view.moved.at(-1)!.key).toBe(`n${MOST_MOVED + 4}`);
  expect(moveNode(view, 'n50', { x: 1, y: 1 }).moved.at(-1)).toEqual({ key: 'n50', x: 1, y: 1 });
});
