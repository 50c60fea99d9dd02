import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { describe, expect, test } from 'vitest';
import { createDocumentIndex } from '../../../src/explorer/state/documentIndex.ts';
import { findPaths } from '../../../src/explorer/state/findPaths.ts';
import {
  coauthors,
  cutParts,
  cutPieces,
  type ExplorerGraph,
  groupSkills,
  lineAt,
  listCollaborators,
  rankKnowers,
  timelineOf,
} from '../../../src/explorer/state/index.ts';
import type { Kind, RelationName } from '../../../src/model/index.ts';
import { sampleGraph } from '../sampleGraph.ts';

const graph = sampleGraph();
const MIRA = 'person/mira-oh';

/** A graph of edges like `person/a knows software/b`; a node's kind is the first part of its key. */
function graphOf(edges: readonly [from: string, relation: RelationName, to: string][]): ExplorerGraph {
  const made: ExplorerGraph = new MultiDirectedGraph({ allowSelfLoops: false });
  const add = (key: string): void => {
    const kind = key.split('/')[0] as Kind; // the tests write kinds
    if (!made.hasNode(key))
      made.addNode(key, { label: key, kind, aliases: [], mentions: [], confidence: 1, x: 0, y: 0 });
  };
  for (const [from, relation, to] of edges) {
    add(from);
    add(to);
    made.addEdge(from, to, { relation, evidence: [], weight: 1, confidence: 1 });
  }
  return made;
}

describe('findPaths', () => {
  test('a shared paper comes before a shared hub', () => {
    const many = Array.from({ length: 60 }, (_, index) => `person/other-${index}`);
    const made = graphOf([
      ...[...many, 'person/a', 'person/b'].map(
        (person) => [person, 'skilled_in', 'software/python'] as [string, RelationName, string],
      ),
      ['person/a', 'author_of', 'publication/p'],
      ['person/b', 'author_of', 'publication/p'],
    ]);
    const paths = findPaths(made, 'person/a', 'person/b');
    expect(paths[0]?.nodes.map(({ key }) => key)).toEqual(['person/a', 'publication/p', 'person/b']);
  });

  test('each path leads from the one to the other over edges that are there, best first', () => {
    const people = graph.filterNodes((_key, { kind }) => kind === 'person');
    for (const to of people) {
      const paths = findPaths(graph, MIRA, to);
      expect(paths.map(({ cost }) => cost)).toEqual(paths.map(({ cost }) => cost).sort((a, b) => a - b));
      for (const { nodes, steps } of paths) {
        expect([nodes[0]?.key, nodes.at(-1)?.key]).toEqual([MIRA, to]);
        steps.forEach((edges, index) => {
          const ends = [nodes[index]!.key, nodes[index + 1]!.key].sort();
          for (const edge of edges) expect([edge.source.key, edge.target.key].sort()).toEqual(ends);
        });
      }
      expect(new Set(paths.map(({ nodes }) => JSON.stringify(nodes))).size).toBe(paths.length);
    }
  });

  test('there is none to a node by itself, to the same node, or through what is not allowed', () => {
    const made = graphOf([
      ['person/a', 'skilled_in', 'software/s'],
      ['person/b', 'skilled_in', 'software/s'],
      ['person/c', 'skilled_in', 'software/t'],
    ]);
    expect(findPaths(made, 'person/a', 'person/c')).toEqual([]);
    expect(findPaths(made, 'person/a', 'person/a')).toEqual([]);
    expect(findPaths(made, 'person/a', 'person/b', { isAllowed: (key) => key !== 'software/s' })).toEqual([]);
  });
});

describe('rankKnowers', () => {
  test('who knows a narrower technique knows the broader one, and it says through what', () => {
    const made = graphOf([
      ['technique/narrow', 'broader', 'technique/broad'],
      ['person/a', 'skilled_in', 'technique/narrow'],
    ]);
    const [knower] = rankKnowers(made, ['technique/broad']);
    expect(knower?.person.key).toBe('person/a');
    expect(knower?.reasons[0]?.through.map(({ key }) => key)).toEqual(['technique/narrow']);
  });

  test('of two things only those are named who know both', () => {
    const made = graphOf([
      ['person/a', 'skilled_in', 'technique/x'],
      ['person/a', 'skilled_in', 'technique/y'],
      ['person/b', 'skilled_in', 'technique/x'],
    ]);
    expect(rankKnowers(made, ['technique/x', 'technique/y']).map(({ person }) => person.key)).toEqual([
      'person/a',
    ]);
  });

  test('a paper about it counts besides what is said', () => {
    const made = graphOf([
      ['person/a', 'skilled_in', 'technique/x'],
      ['person/b', 'skilled_in', 'technique/x'],
      ['person/b', 'author_of', 'publication/p'],
      ['publication/p', 'about', 'technique/x'],
    ]);
    expect(rankKnowers(made, ['technique/x']).map(({ person }) => person.key)).toEqual([
      'person/b',
      'person/a',
    ]);
  });

  test('who comes later never has more bars, and one passage is one bar', () => {
    const made = graphOf([
      ['person/a', 'skilled_in', 'technique/x'],
      ['person/b', 'created', 'technique/x'],
      ...['p', 'q', 'r', 's', 't', 'u'].flatMap((paper): [string, RelationName, string][] => [
        ['person/c', 'author_of', `publication/${paper}`],
        ['person/d', 'author_of', `publication/${paper}`],
        [`publication/${paper}`, 'about', 'technique/x'],
      ]),
      ['person/d', 'skilled_in', 'technique/x'],
    ]);
    const levels = rankKnowers(made, ['technique/x']).map(({ person, level }) => [person.key, level]);
    expect(levels).toEqual([
      ['person/d', 4],
      ['person/c', 3],
      ['person/b', 2],
      ['person/a', 1],
    ]);
  });

  test('a circle in the taxonomy ends', () => {
    const made = graphOf([
      ['technique/x', 'broader', 'technique/y'],
      ['technique/y', 'broader', 'technique/x'],
      ['person/a', 'skilled_in', 'technique/x'],
    ]);
    expect(rankKnowers(made, ['technique/y'])).toHaveLength(1);
    expect(groupSkills(made, 'person/a').flatMap(({ skills }) => skills)).toHaveLength(1);
  });
});

describe('a person', () => {
  test('skills stand under the top of the taxonomy, each once', () => {
    const groups = groupSkills(graph, MIRA);
    expect(groups[0]?.top?.label).toBe('Model compression');
    const skills = groups.flatMap((group) => group.skills.map(({ fact }) => fact.neighbour.key));
    const all = graph
      .filterOutEdges(MIRA, (_edge, { relation }) => relation === 'skilled_in')
      .map((edge) => graph.target(edge));
    expect(skills.sort()).toEqual(all.sort());
  });

  test('collaborators are those with shared works, who shares most first', () => {
    const collaborators = listCollaborators(graph, MIRA);
    const counts = collaborators.map(({ works }) => works.length);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(collaborators.map(({ person }) => person.key)).not.toContain(MIRA);
    expect(
      coauthors(graph, 'publication/distilling-teachers-that-disagree', MIRA).map(({ label }) => label),
    ).toEqual(['Hana Seo', '박서준']);
  });

  test('the timeline holds each dated stretch, what goes on ends with the last year', () => {
    const timeline = timelineOf(graph, MIRA, 2024)!;
    expect(timeline.stretches.map(({ label }) => label)).toEqual([
      'Sorak University',
      'Ferrywheel Systems',
      'Narae Labs',
    ]);
    expect(timeline.stretches.every(({ role }) => role !== '')).toBe(true);
    expect(timeline.stretches.at(-1)).toMatchObject({ from: 2017, to: 2025, isOpen: true });
    // 2014-06 to 2014-09: from the sixth month's first day to the ninth month's last.
    expect(timeline.stretches[1]).toMatchObject({ from: 2014 + 5 / 12, to: 2014 + 9 / 12 });
    expect(timelineOf(graph, 'technique/quantization', 2024)).toBeNull();
  });
});

describe('a document', () => {
  test('its mentions lie in order and none overlaps', () => {
    const { mentions } = createDocumentIndex(graph, 'mira-oh.md');
    expect(mentions.length).toBeGreaterThan(20);
    for (const [index, mention] of mentions.entries()) {
      expect(mention.start).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0);
    }
  });

  test('a line gives the facts with evidence in it', () => {
    const { factsIn } = createDocumentIndex(graph, 'mira-oh.md');
    const [edge] = graph.filterOutEdges(MIRA, (_edge, { relation }) => relation === 'works_at');
    const piece = graph
      .getEdgeAttribute(edge!, 'evidence')
      .find(({ document }) => document === 'mira-oh.md')!;
    expect(factsIn(piece)).toContain(edge);
    expect(factsIn({ start: piece.end, end: piece.end })).not.toContain(edge);
  });

  const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '가', '😀'), maxLength: 200 });
  const span = fc.tuple(fc.nat(200), fc.nat(50)).map(([start, length]) => ({ start, end: start + length }));

  test('parts cover the text without gaps and never cut the marked passage', () => {
    fc.assert(
      fc.property(text, span, fc.integer({ min: 1, max: 30 }), (one, marked, length) => {
        const parts = cutParts(one, marked, length);
        expect(parts.map(({ start, end }) => one.slice(start, end)).join('')).toBe(one);
        const passage = { start: marked.start, end: Math.min(marked.end, one.length) };
        if (passage.start < passage.end) {
          expect(parts.filter(({ start, end }) => start < passage.end && passage.start < end)).toHaveLength(
            1,
          );
        }
      }),
    );
  });

  test('a part that grows by half a character does not reach into the marked passage', () => {
    // From 5 on, one character long: 6 lies within the second face, so the part would end in the passage, at 7.
    expect(cutParts('aaa😀😀a', { start: 6, end: 8 }, 1).at(-1)).toEqual({ start: 5, end: 8 });
  });

  test('pieces cover their part without gaps', () => {
    fc.assert(
      fc.property(text, span, span, (one, marked, repaired) => {
        const part = { start: 0, end: one.length };
        const pieces = cutPieces(part, { mentions: [], repaired: [repaired], uncertain: [], marked });
        expect(pieces.map(({ start, end }) => one.slice(start, end)).join('')).toBe(one);
        expect(
          pieces
            .filter(({ isMarked }) => isMarked)
            .map(({ start, end }) => one.slice(start, end))
            .join(''),
        ).toBe(one.slice(marked.start, marked.end));
      }),
    );
  });

  test('a line is what lies between two line ends', () => {
    expect([0, 2, 3, 5].map((offset) => lineAt('ab\ncd\n', offset))).toEqual([
      { start: 0, end: 2 },
      { start: 0, end: 2 },
      { start: 3, end: 5 },
      { start: 3, end: 5 },
    ]);
  });
});
