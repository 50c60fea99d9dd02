import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { createState, INITIAL_VIEW, type State } from '../../../src/explorer/state/index.ts';
import { sampleGraph } from '../sampleGraph.ts';

const graph = sampleGraph();
let state: State;
beforeEach(() => {
  state = createState({ browserLanguage: 'en' });
  state.actions.finishLoading({ status: 'ready', graph, report: null });
});

describe('undo', () => {
  test('takes back one change after the other', () => {
    state.actions.toggleKind('person');
    state.actions.selectNode('person/mira-oh');
    state.actions.undo();
    expect(state.view.value).toEqual({ ...INITIAL_VIEW, hiddenKinds: ['person'] });
    state.actions.undo();
    expect(state.view.value).toEqual(INITIAL_VIEW);
    expect(state.actions.undo()).toBe(false);
  });

  test('takes a search back as a whole, not letter by letter', () => {
    for (const query of ['q', 'qu', 'qua']) state.actions.search(query);
    state.actions.undo();
    expect(state.view.value.query).toBe('');
    state.actions.redo();
    expect(state.view.value.query).toBe('qua');
  });

  test('stops at another graph', () => {
    state.actions.toggleKind('person');
    state.actions.finishLoading({ status: 'ready', graph: sampleGraph(), report: null });
    expect(state.actions.undo()).toBe(false);
  });

  test('a new change after it leaves nothing to redo', () => {
    state.actions.toggleKind('person');
    state.actions.undo();
    state.actions.toggleKind('venue');
    expect(state.actions.redo()).toBe(false);
  });

  test('all the way back and all the way forth gives each view again', () => {
    const change = fc.constantFrom<(state: State) => void>(
      ({ actions }) => actions.toggleKind('person'),
      ({ actions }) => actions.toggleRelation('about'),
      ({ actions }) => actions.selectNode('person/mira-oh'),
      ({ actions }) => actions.select(null),
      ({ actions }) => actions.openPassage({ document: 'a.md', start: 0, end: 3 }),
      ({ actions }) => actions.setLanguage('ko'),
      ({ actions }) => void actions.peel(),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const fresh = createState({ browserLanguage: 'en' });
        for (const one of changes) one(fresh);
        const last = fresh.view.value;
        let steps = 0;
        while (fresh.actions.undo()) steps += 1;
        expect(fresh.view.value).toEqual(INITIAL_VIEW);
        for (let step = 0; step < steps; step++) expect(fresh.actions.redo()).toBe(true);
        expect(fresh.view.value).toEqual(last);
        expect(fresh.actions.redo()).toBe(false);
      }),
    );
  });
});
