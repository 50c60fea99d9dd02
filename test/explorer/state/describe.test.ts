import { describe, expect, test } from 'vitest';
import { describeEdge, describeNode, listNodes } from '../../../src/explorer/state/index.ts';
import { sampleGraph } from '../sampleGraph.ts';

const graph = sampleGraph();

describe('describeNode', () => {
  const mira = describeNode(graph, 'person/mira-oh');

  test('each edge of the node is one fact', () => {
    const edges = mira.groups.flatMap(({ facts }) => facts.map(({ edge }) => edge));
    expect(edges.sort()).toEqual(graph.edges('person/mira-oh').sort());
    expect(mira.facts).toBe(edges.length);
  });

  test('facts are grouped by relation and direction', () => {
    const venue = describeNode(graph, 'venue/emnlp');
    expect(venue.groups.map(({ relation, direction }) => `${relation} ${direction}`)).toEqual([
      'published_in in',
      'served in',
    ]);
  });

  test('what goes on comes before what has ended', () => {
    const work = mira.groups.find(({ relation }) => relation === 'works_at');
    expect(work?.facts.map(({ attributes }) => attributes.end)).toEqual(['present', '2014-09']);
  });

  test('authors come in the order of the paper', () => {
    const paper = describeNode(graph, 'publication/distilling-teachers-that-disagree');
    const authors = paper.groups.find(({ relation }) => relation === 'author_of');
    expect(authors?.facts.map(({ neighbour }) => neighbour.label)).toEqual(['Mira Oh', 'Hana Seo', '박서준']);
  });
});

test('describeEdge names both ends', () => {
  const edge = graph.findEdge((_, { relation }) => relation === 'advised_by')!;
  const { source, target } = describeEdge(graph, edge);
  expect([source.kind, target.kind]).toEqual(['person', 'person']);
});

test('listNodes puts the best connected first', () => {
  const degrees = listNodes(graph, graph.nodes()).map(({ degree }) => degree);
  expect(degrees).toEqual([...degrees].sort((a, b) => b - a));
});
