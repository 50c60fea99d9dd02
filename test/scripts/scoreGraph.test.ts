import { describe, expect, test } from 'vitest';
import { addScores, type Gold, ratesOf, scoreGraph } from '../../scripts/scoreGraph.ts';
import type { Kind, RelationName, SerializedGraph } from '../../src/model/index.ts';

function makeGraph(
  nodes: readonly (readonly [key: string, kind: Kind, label: string, ...aliases: string[]])[],
  edges: readonly (readonly [string, RelationName, string])[] = [],
): SerializedGraph {
  return {
    attributes: { format: 'skillgraph', version: 1, documents: ['a.md'] },
    options: { type: 'directed', multi: true, allowSelfLoops: false },
    nodes: nodes.map(([key, kind, label, ...aliases]) => ({
      key,
      attributes: {
        label,
        kind,
        aliases,
        mentions: [{ document: 'cv/a.md', start: 0, end: 1, how: 'pattern', confidence: 1 }],
        confidence: 1,
        x: 0,
        y: 0,
      },
    })),
    edges: edges.map(([source, relation, target]) => ({
      key: `${source}|${relation}|${target}`,
      source,
      target,
      attributes: {
        relation,
        evidence: [{ document: 'cv/a.md', start: 0, end: 1, quote: 'x' }],
        weight: 1,
        confidence: 1,
      },
    })),
  };
}

const gold: Gold = {
  document: 'a.md',
  entities: [
    { id: 'ada', kind: ['person'], names: ['Ada Vale', 'A. Vale'] },
    { id: 'nimbus', kind: ['organization', 'software'], names: ['Nimbus'] },
    { id: 'tova', kind: ['software'], names: ['Tova'], optional: true },
  ],
  relations: [
    { subject: 'ada', relation: ['works_at', 'member_of'], object: 'nimbus' },
    { subject: 'ada', relation: ['skilled_in'], object: 'tova' },
  ],
};

describe('scoreGraph', () => {
  test('names are compared by letters, kinds and relations by what is accepted', () => {
    const graph = makeGraph(
      [
        ['p', 'person', 'ADA-VALE'],
        ['o', 'software', 'x', 'nimbus'],
      ],
      [['p', 'member_of', 'o']],
    );
    expect(scoreGraph(graph, gold)).toMatchObject({
      entities: { hits: 2, wanted: 2, wrong: 0 },
      relations: { hits: 1, wanted: 1, wrong: 0 },
      faults: [],
    });
  });

  test('a second node for one entity is wrong', () => {
    const { entities, faults } = scoreGraph(
      makeGraph([
        ['p', 'person', 'Ada Vale'],
        ['q', 'person', 'A. Vale'],
      ]),
      gold,
    );
    expect(entities).toEqual({ hits: 1, wanted: 2, wrong: 1 });
    expect(faults).toContain('a.md: wrong person: A. Vale (a second node for "Ada Vale")');
  });

  test('what is optional is neither wanted nor wrong', () => {
    const graph = makeGraph(
      [
        ['p', 'person', 'Ada Vale'],
        ['s', 'software', 'Tova'],
      ],
      [['p', 'created', 's']],
    );
    expect(scoreGraph(graph, gold)).toMatchObject({
      entities: { hits: 1, wanted: 2, wrong: 0 },
      relations: { hits: 0, wanted: 1, wrong: 0 },
    });
  });

  test('sums keep kinds apart, and nothing of nothing is perfect', () => {
    const score = scoreGraph(makeGraph([['p', 'person', 'Ada Vale']]), gold);
    const sum = addScores([score, score]);
    expect(sum.byKind.get('person')).toEqual({ hits: 2, wanted: 2, wrong: 0 });
    expect(ratesOf(sum.entities)).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 });
    expect(ratesOf({ hits: 0, wanted: 0, wrong: 0 })).toEqual({ precision: 1, recall: 1, f1: 1 });
  });
});
