import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { describe, expect, test } from 'vitest';
import { type GraphFile, readGraph, writeGexf, writeGraphml, writeJson } from '../../src/formats/index.ts';
import { isKind, isRelation, type SerializedGraph } from '../../src/model/index.ts';
import { anyGraph, asRead, factsOf, HOSTILE, HOSTILE_GRAPH, makeGraph, SAMPLE } from './sampleGraphs.ts';

const join = (pieces: Iterable<string>) => [...pieces].join('');
const gexf = (body: string, columns = '') =>
  `<gexf version="1.3"><graph defaultedgetype="directed">${columns}${body}</graph></gexf>`;
const graphml = (body: string, keys = '') =>
  `<graphml>${keys}<graph edgedefault="directed">${body}</graph></graphml>`;

function open(text: string | object, name = 'file'): Extract<GraphFile, { graph: SerializedGraph }> {
  const file = readGraph(typeof text === 'string' ? text : JSON.stringify(text), name);
  if (file.graph === undefined) throw new Error(file.fault.what);
  return file;
}
/** A fault of the XML that says this. */
const xml = (words: string) => ({ what: 'damaged-xml', detail: expect.stringContaining(words) });
const faultOf = (text: string) => readGraph(text, 'x.gexf').fault;
const kindsOf = ({ graph }: { graph: SerializedGraph }) =>
  graph.nodes.map(({ attributes }) => attributes.foreignKind ?? attributes.kind);
const edgesOf = ({ graph }: { graph: SerializedGraph }) =>
  graph.edges.map(({ source, target, attributes }) => [
    source,
    attributes.foreignRelation ?? attributes.relation,
    target,
  ]);

const WRITERS = [
  ['GEXF 1.3', (graph: SerializedGraph) => join(writeGexf(graph))],
  ['GEXF 1.2draft', (graph: SerializedGraph) => join(writeGexf(graph, { version: '1.2draft' }))],
  ['GraphML', (graph: SerializedGraph) => join(writeGraphml(graph))],
] as const;

describe('round trips', () => {
  test('graph.json is read as it was written', () => {
    const { graph, notes, isPlaced } = open(join(writeJson(SAMPLE)));
    expect({ graph, notes, isPlaced }).toEqual({ graph: SAMPLE, notes: [], isPlaced: true });
  });

  test.each(WRITERS)('%s gives the sample back: keys, labels, kinds, relations, weights', (_, write) => {
    const { graph, notes, isPlaced } = open(write(SAMPLE));
    expect(factsOf(graph)).toEqual(factsOf(SAMPLE));
    expect({ notes, isPlaced }).toEqual({ notes: [], isPlaced: true });
    expect(graph.nodes.map(({ attributes: { aliases, x, y } }) => ({ aliases, x, y }))).toEqual(
      SAMPLE.nodes.map(({ attributes: { aliases, x, y } }) => ({ aliases, x, y })),
    );
  });

  test.each(WRITERS)('%s gives hostile labels back', (_, write) => {
    expect(factsOf(open(write(HOSTILE_GRAPH)).graph)).toEqual(factsOf(HOSTILE_GRAPH));
  });

  test.each(WRITERS)('%s gives any graph back', (_, write) => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        expect(factsOf(open(write(graph)).graph)).toEqual(factsOf(graph));
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  test('any graph.json is read as it was written', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { nodes, edges } = open(join(writeJson(graph))).graph;
        const clean = ({ attributes, ...edge }: (typeof edges)[number]) => {
          const { role, ...rest } = attributes;
          return { ...edge, ...rest, role: role && asRead(role) };
        };
        expect(edges.map(clean)).toEqual(graph.edges.map(clean));
        expect(nodes.map(({ attributes }) => attributes.mentions)).toEqual(
          graph.nodes.map(({ attributes }) => attributes.mentions),
        );
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  test.each([
    ['GEXF', () => join(writeGexf(SAMPLE, { evidence: true }))],
    ['GraphML', () => join(writeGraphml(SAMPLE, { evidence: true }))],
  ])('%s with evidence gives mentions, evidence and documents back', (_, write) => {
    const { graph } = open(write());
    expect(graph.edges.map(({ attributes }) => attributes.evidence)).toEqual(
      SAMPLE.edges.map(({ attributes }) => attributes.evidence),
    );
    expect(graph.nodes.map(({ attributes }) => attributes.mentions)).toEqual(
      SAMPLE.nodes.map(({ attributes }) => attributes.mentions),
    );
    expect(graph.attributes.documents).toEqual(SAMPLE.attributes.documents);
  });

  test.each(WRITERS)('words of others survive %s', (_, write) => {
    const nodes = [{ id: 'r', kind: 'Robot' }, { id: 's', kind: 'Sensor' }, { id: 't' }];
    const first = open({
      nodes,
      links: [
        { source: 'r', target: 's', relation: 'carries', weight: 2 },
        { source: 's', target: 't' },
      ],
    });
    const again = open(write(first.graph));
    expect(kindsOf(again)).toEqual(['Robot', 'Sensor', '']);
    expect(edgesOf(again)).toEqual([
      ['r', 'carries', 's'],
      ['s', '', 't'],
    ]);
    expect(again.graph.edges.map(({ attributes }) => attributes.weight)).toEqual([2, 1]);
  });
});

describe('words of others', () => {
  test.each([
    ['Person', 'person'],
    ['people', 'person'],
    ['https://schema.org/Organization', 'organization'],
    ['schema:CollegeOrUniversity', 'organization'],
    ['Companies', 'organization'],
    ['회사', 'organization'],
    ['SKILL', 'technique'],
    ['Programming Language', 'software'],
    ['tool', 'software'],
    ['data set', 'dataset'],
    ['papers', 'publication'],
    ['Conferences', 'venue'],
    ['Cities', 'place'],
    ['Gene', 'Gene'],
  ])('the kind "%s" is %s', (type, kind) => {
    expect(kindsOf(open({ nodes: [{ id: 'a', type }], links: [] }))).toEqual([kind]);
  });

  test.each([
    ['person', 'worksFor', 'organization', ['a', 'works_at', 'b']],
    ['organization', 'employs', 'person', ['a', 'employs', 'b']],
    ['publication', 'author', 'person', ['b', 'author_of', 'a']],
    ['person', 'author', 'software', ['a', 'created', 'b']],
    ['person', 'knows', 'technique', ['a', 'skilled_in', 'b']],
    ['person', 'knows', 'person', ['a', 'knows', 'b']],
    ['person', 'supervises', 'person', ['b', 'advised_by', 'a']],
    ['organization', 'parentOrganization', 'organization', ['a', 'part_of', 'b']],
    ['technique', 'narrower', 'technique', ['b', 'broader', 'a']],
    ['software', 'depends_on', 'software', ['a', 'based_on', 'b']],
    ['Gene', 'created', 'person', ['a', 'created', 'b']],
  ])('%s "%s" %s is read as %j', (from, relation, to, expected) => {
    const nodes = [
      { id: 'a', kind: from },
      { id: 'b', kind: to },
    ];
    expect(edgesOf(open({ nodes, edges: [{ source: 'a', target: 'b', relation }] }))).toEqual([expected]);
  });

  test('a kind that is not ours is kept and noted, and never said to be one of ours', () => {
    const { graph, notes } = open(
      { nodes: [{ id: 'a', type: 'Gene', symbol: 'TP53' }], links: [] },
      'genes.json',
    );
    expect(graph.nodes[0]!.attributes).toMatchObject({
      foreignKind: 'Gene',
      foreignAttributes: [['symbol', 'TP53']],
    });
    expect(graph.attributes.origin).toEqual({ file: 'genes.json', format: 'node-link JSON' });
    expect(notes).toEqual([{ what: 'unknown-kind', count: 1 }]);
  });

  test('a word that was mapped is still there as it was', () => {
    const { graph } = open({ nodes: [{ id: 'a', type: 'Startup' }], links: [] });
    expect(graph.nodes[0]!.attributes.foreignAttributes).toEqual([['type', 'Startup']]);
  });

  test('edges of others have no evidence', () => {
    const { graph } = open({
      nodes: [{ id: 'a' }, { id: 'b' }],
      links: [{ source: 'a', target: 'b', evidence: 'trust me' }],
    });
    expect(graph.edges[0]!.attributes).toMatchObject({
      evidence: [],
      foreignAttributes: [['evidence', 'trust me']],
    });
  });

  test('an undirected edge is one edge, in the direction that its relation has', () => {
    const nodes = [
      { id: 'o', kind: 'organization' },
      { id: 'p', kind: 'person' },
    ];
    const file = open({
      directed: false,
      nodes,
      links: [{ source: 'o', target: 'p', relation: 'works_at' }],
    });
    expect(edgesOf(file)).toEqual([['p', 'works_at', 'o']]);
    expect(file.notes).toEqual([{ what: 'undirected', count: 1 }]);
  });
});

describe('JSON of others', () => {
  test('d3 and NetworkX: nodes and links', () => {
    const file = open({
      directed: true,
      nodes: [
        { id: 1, name: 'Ada', group: 2, x: 3, y: 4 },
        { id: 'b', x: 1, y: 1 },
      ],
      links: [{ source: 1, target: 'b', value: 5, key: 0 }],
    });
    expect(file.graph.nodes[0]).toMatchObject({
      key: '1',
      attributes: { label: 'Ada', foreignKind: 'group 2', x: 3, y: 4 },
    });
    expect(file.graph.edges[0]).toMatchObject({ source: '1', target: 'b', attributes: { weight: 5 } });
    expect(file.isPlaced).toBe(true);
  });

  test('d3 before version 4: links by place in the list', () => {
    const file = open({ nodes: [{ name: 'Ada' }, { name: 'Grace' }], links: [{ source: 0, target: 1 }] });
    expect(edgesOf(file)).toEqual([['Ada', '', 'Grace']]);
  });

  test('d3 after its simulation: links by node', () => {
    const a = { id: 'a', index: 0 };
    expect(
      edgesOf(open({ nodes: [a, { id: 'b' }], links: [{ source: a, target: { id: 'b' } }] })),
    ).toHaveLength(1);
  });

  test.each([
    [
      'two lists',
      {
        elements: {
          nodes: [{ data: { id: 'a', kind: 'person' }, position: { x: 1, y: 2 } }, { data: { id: 'b' } }],
          edges: [{ data: { id: 'ab', source: 'a', target: 'b', interaction: 'pp' } }],
        },
      },
    ],
    [
      'one list',
      {
        elements: [
          { data: { id: 'a', kind: 'person' }, position: { x: 1, y: 2 } },
          { data: { id: 'b' } },
          { data: { id: 'ab', source: 'a', target: 'b', interaction: 'pp' } },
        ],
      },
    ],
    [
      'a bare list',
      [
        { data: { id: 'a', kind: 'person' }, position: { x: 1, y: 2 } },
        { data: { id: 'b' } },
        { group: 'edges', data: { id: 'ab', source: 'a', target: 'b', interaction: 'pp' } },
      ],
    ],
  ])('Cytoscape.js: elements in %s', (_, json) => {
    const file = open(json);
    expect(file.graph.nodes[0]).toMatchObject({ key: 'a', attributes: { kind: 'person', x: 1, y: 2 } });
    expect(file.graph.edges[0]).toMatchObject({
      key: 'ab',
      source: 'a',
      target: 'b',
      attributes: { foreignRelation: 'pp' },
    });
    expect(file.isPlaced).toBe(false);
  });

  test('graphology, with its undirected edges', () => {
    const file = open({
      options: { type: 'mixed' },
      nodes: [{ key: 'a', attributes: { label: 'A' } }, { key: 'b' }],
      edges: [{ key: 'x', source: 'a', target: 'b', undirected: true, attributes: { weight: 0.5 } }],
    });
    expect(file.graph.edges[0]).toMatchObject({ key: 'x', attributes: { weight: 0.5 } });
    expect(file.notes).toContainEqual({ what: 'undirected', count: 1 });
  });

  test('the JSON Graph Format and vis.js', () => {
    const jgf = {
      graph: {
        nodes: { a: { label: 'A', metadata: { kind: 'tool' } }, b: {} },
        edges: [{ source: 'a', target: 'b' }],
      },
    };
    expect(kindsOf(open(jgf))).toEqual(['software', '']);
    expect(edgesOf(open({ nodes: [{ id: 1 }, { id: 2 }], edges: [{ from: 1, to: 2, label: 'x' }] }))).toEqual(
      [['1', 'x', '2']],
    );
  });

  test('nodes without places are put apart and asked to be placed', () => {
    const { graph, isPlaced } = open({ nodes: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], links: [] });
    expect(isPlaced).toBe(false);
    expect(new Set(graph.nodes.map(({ attributes: { x, y } }) => `${x} ${y}`)).size).toBe(3);
  });
});

describe('XML of others', () => {
  test('GEXF of Gephi: columns, defaults, lists, colours and places', () => {
    const columns =
      '<attributes class="node"><attribute id="0" title="Category" type="string"><default>Person</default></attribute>' +
      '<attribute id="1" title="aliases" type="liststring"/></attributes>';
    const { graph, isPlaced } = open(
      gexf(
        '<nodes><node id="a" label="A&#x20;&amp;&#10;B"><attvalues><attvalue for="1" value="[x, &quot;y, \\&quot;z&quot;]"/>' +
          '</attvalues><viz:position xmlns:viz="v" x="1.5" y="-2" z="0"/></node>' +
          '<node id="b"><viz:position x="1e3" y="0"/></node></nodes>' +
          '<edges><edge source="a" target="b" weight="2.5"/></edges>',
        columns,
      ),
    );
    expect(graph.nodes[0]!.attributes).toMatchObject({
      label: 'A &\nB',
      kind: 'person',
      aliases: ['x', 'y, "z'],
      x: 1.5,
      y: -2,
    });
    expect(graph.edges[0]!.attributes.weight).toBe(2.5);
    expect(isPlaced).toBe(true);
  });

  test('GEXF without a direction is undirected', () => {
    const text =
      '<gexf><graph><nodes><node id="a"/><node id="b"/></nodes><edges><edge id="1" source="a" target="b"/></edges></graph></gexf>';
    expect(open(text).notes).toContainEqual({ what: 'undirected', count: 1 });
  });

  test('GraphML of yEd: labels and places', () => {
    const { graph } = open(
      graphml(
        '<node id="n0"><data key="d6"><y:ShapeNode><y:Geometry height="30" width="30" x="10" y="20"/>' +
          '<y:NodeLabel>Ada<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node>',
        '<key for="node" id="d6" yfiles.type="nodegraphics"/>',
      ),
    );
    expect(graph.nodes[0]!.attributes).toMatchObject({ label: 'Ada', x: 10, y: 20 });
  });

  test('GraphML: defaults, nested graphs, edges of many ends', () => {
    const file = open(
      graphml(
        '<node id="a"><graph edgedefault="undirected"><node id="b"/><edge source="a" target="b"/></graph></node>' +
          '<hyperedge><endpoint node="a"/></hyperedge>',
        '<key id="k" for="node" attr.name="kind" attr.type="string"><default>skill</default></key>',
      ),
    );
    expect(kindsOf(file)).toEqual(['technique', 'technique']);
    expect(file.notes).toContainEqual({ what: 'hyperedge', count: 1 });
    expect(file.notes).toContainEqual({ what: 'undirected', count: 1 });
  });
});

describe('what is wrong', () => {
  test.each([
    ['nothing', '', { what: 'no-graph' }],
    ['a PDF', '%PDF-1.7', { what: 'no-graph' }],
    ['half of a JSON file', '{"nodes": [', { what: 'damaged-json' }],
    ['another JSON file', '{"name": "x"}', { what: 'other-json' }],
    ['a graph without nodes', '{"nodes": [], "links": []}', { what: 'no-nodes' }],
    ['a page', '<html><body/></html>', { what: 'other-xml', element: 'html' }],
    ['a comment', '<!-- nothing -->', { what: 'damaged-xml' }],
    ['half of an XML file', '<gexf><graph>', xml('ends inside of <graph>')],
    ['deep JSON', '['.repeat(300_000), { what: 'damaged-json' }],
    ['deep XML', `<gexf>${'<a>'.repeat(300)}`, xml('nest deeper than 256')],
    [
      'billion laughs',
      '<!DOCTYPE gexf [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><gexf>&c;</gexf>',
      xml('entities are not expanded'),
    ],
    [
      'an external entity',
      '<!DOCTYPE gexf [<!ENTITY a SYSTEM "file:///etc/passwd">]><gexf>&a;</gexf>',
      xml('entities are not expanded'),
    ],
    [
      'an entity of HTML',
      gexf('<nodes><node id="a" label="&nbsp;"/></nodes>'),
      xml('"&nbsp;" is not one of XML\'s five'),
    ],
  ])('%s is refused with a reason', (_, text, fault) => {
    expect(faultOf(text)).toMatchObject(fault);
  });

  test.each([
    [2, { what: 'newer', found: 2, expected: 1 }],
    [0, { what: 'older', found: 0, expected: 1 }],
    [undefined, { what: 'no-version', expected: 1 }],
  ])('a graph.json of version %s is refused plainly', (version, fault) => {
    const text = JSON.stringify({ ...SAMPLE, attributes: { ...SAMPLE.attributes, version } });
    expect(faultOf(text)).toEqual(fault);
  });

  test('a file that is too large is refused', () => {
    const limits = { characters: 1000, nodes: 2, edges: 1 };
    const nodes = [{ id: 1 }, { id: 2 }];
    const links = [{ source: 1, target: 2 }];
    const read = (json: object) => readGraph(JSON.stringify(json), 'f', limits).fault;
    expect(read({ nodes, links })).toBeUndefined();
    expect(read({ nodes: [...nodes, { id: 3 }], links })).toEqual({ what: 'too-many', of: 'nodes', most: 2 });
    expect(read({ nodes, links: [...links, ...links] })).toEqual({ what: 'too-many', of: 'edges', most: 1 });
    expect(readGraph(' '.repeat(1001), 'f', limits).fault).toEqual({ what: 'too-large', millions: 0 });
  });

  test('second nodes of a key, missing ends and loops are left out and noted', () => {
    const file = open({
      nodes: [{ id: 'a', label: 'first' }, { id: 'a', label: 'second' }, { id: 'b' }],
      links: [
        { source: 'a', target: 'x' },
        { source: 'a' },
        { source: 'a', target: 'a' },
        { id: 'k', source: 'a', target: 'b' },
        { id: 'k', source: 'b', target: 'a' },
      ],
    });
    expect(file.graph.nodes.map(({ attributes }) => attributes.label)).toEqual(['first', 'b']);
    expect(file.graph.edges.map(({ key }) => key)).toEqual(['k', 'k-2']);
    expect(file.notes).toEqual(
      expect.arrayContaining([
        { what: 'same-key', count: 1 },
        { what: 'lost-end', count: 2 },
        { what: 'loop', count: 1 },
      ]),
    );
  });

  test('names that every object has are no keys and change nothing', () => {
    const text =
      '{"nodes": [{"id": "__proto__", "__proto__": {"polluted": 1}, "constructor": "x"}, {"id": "constructor"}, {"id": "a"}],' +
      '"links": [{"source": "__proto__", "target": "constructor", "__proto__": {"polluted": 1}}]}';
    const { graph, notes } = open(text);
    expect(graph.nodes.map(({ key }) => key)).toEqual(['key:__proto__', 'key:constructor', 'a']);
    expect(graph.nodes[1]!.attributes.label).toBe('constructor');
    expect(graph.edges[0]).toMatchObject({ source: 'key:__proto__', target: 'key:constructor' });
    expect(notes).toContainEqual({ what: 'renamed-key', count: 2 });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    const drawn = MultiDirectedGraph.from(graph);
    expect(drawn.outNeighbors('key:__proto__')).toEqual(['key:constructor']);
  });

  test('a damaged graph.json of ours keeps what is whole', () => {
    const damaged = makeGraph({ a: {}, b: {} }, [
      ['a', 'b', {}],
      ['a', 'c', {}],
    ]);
    const text = JSON.stringify(damaged, (name, value) =>
      name === 'x' || name === 'mentions' ? 'broken' : value,
    );
    const { graph, isPlaced } = open(text);
    expect(graph.nodes.map(({ attributes }) => attributes.mentions)).toEqual([[], []]);
    expect(graph.edges).toHaveLength(1);
    expect(isPlaced).toBe(false);
  });

  test('numbers that cannot be drawn are no places', () => {
    const { graph, isPlaced } = open(
      gexf(
        '<nodes><node id="a"><position x="1e300" y="0"/></node><node id="b"><position x="NaN"/></node></nodes>',
      ),
    );
    expect(isPlaced).toBe(false);
    for (const { attributes } of graph.nodes)
      expect(Math.hypot(attributes.x, attributes.y)).toBeLessThan(1000);
  });

  const short = makeGraph(
    { a: { label: HOSTILE[2]! }, b: { aliases: ['x', 'y'] }, c: { kind: 'organization' } },
    [
      ['a', 'b', { relation: 'advised_by' }],
      ['b', 'c', { role: 'x' }],
    ],
  );
  const damage = (text: string, at: number, length: number, put: string) =>
    text.slice(0, at) + put + text.slice(at + length);
  const seeds = [join(writeGexf(short)), join(writeGraphml(short)), join(writeJson(short))];
  test('no damage to a file makes reading throw, and what is read is a graph', () => {
    const cut = fc.record({
      seed: fc.nat(2),
      at: fc.nat(4000),
      length: fc.nat(40),
      put: fc.string({ unit: 'binary', maxLength: 6 }),
    });
    fc.assert(
      fc.property(
        cut,
        fc.constantFrom('', '<', '>', '&', '"', '</node>', '<![CDATA[', '{', ']'),
        ({ seed, at, length, put }, sign) => {
          const text = seeds[seed]!;
          const file = readGraph(damage(text, at % text.length, length, put + sign), 'fuzz');
          if (file.graph === undefined) {
            expect(typeof file.fault.what).toBe('string');
            return;
          }
          expect(MultiDirectedGraph.from(file.graph).order).toBe(file.graph.nodes.length);
          const keys = new Set(file.graph.nodes.map(({ key }) => key));
          expect(keys.size).toBe(file.graph.nodes.length);
          for (const { attributes } of file.graph.nodes) {
            expect(
              isKind(attributes.kind) && Number.isFinite(attributes.x) && Number.isFinite(attributes.y),
            ).toBe(true);
          }
          for (const { source, target, attributes } of file.graph.edges) {
            expect(
              keys.has(source) && keys.has(target) && source !== target && isRelation(attributes.relation),
            ).toBe(true);
          }
        },
      ),
      { numRuns: 400, seed: 11 },
    );
  });

  test('any JSON at all gives a graph or a reason', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(fc.array(value), fc.array(value), (nodes, links) => {
        const file = readGraph(JSON.stringify({ nodes, links }), 'f');
        expect(file.graph !== undefined || file.fault !== undefined).toBe(true);
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});
