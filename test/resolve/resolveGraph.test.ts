import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../src/extract/index.ts';
import type { SerializedGraph } from '../../src/model/index.ts';
import { resolveGraph } from '../../src/resolve/index.ts';
import { makeExtraction, makeVocabulary, type TestMention } from './makeExtraction.ts';

const vocabulary = makeVocabulary([
  { id: 'technique/model-compression', name: 'Model compression' },
  { id: 'technique/quantization', name: 'Quantization', broader: ['technique/model-compression'] },
  {
    id: 'technique/quantization-aware-training',
    name: 'Quantization-aware training',
    exact: ['QAT'],
    broader: ['technique/quantization'],
  },
  { id: 'technique/artificial-intelligence', name: 'Artificial intelligence', aliases: ['AI'] },
  { id: 'organization/hanyang-university', name: 'Hanyang University', aliases: ['한양대학교'] },
  { id: 'software/pytorch', name: 'PyTorch' },
]);

const resolve = (...extractions: Extraction[]) => resolveGraph(extractions, vocabulary);
const labels = (graph: SerializedGraph) => graph.nodes.map(({ attributes }) => attributes.label);
const person = (name: string): TestMention => ({ kind: 'person', name });
const organization = (name: string): TestMention => ({ kind: 'organization', name });
const paper = (name: string): TestMention => ({ kind: 'publication', name });

describe('nodes', () => {
  test('names that differ in letter case and punctuation are one node, with the other forms as aliases', () => {
    const { nodes } = resolve(
      makeExtraction({
        mentions: ['Open Vega', 'OPEN VEGA', 'Open-Vega', 'Open Vega'].map((name) => ({
          kind: 'software',
          name,
        })),
      }),
    );
    expect(nodes).toHaveLength(1);
    expect(nodes[0]!.attributes).toMatchObject({
      label: 'Open Vega',
      aliases: ['OPEN VEGA', 'Open-Vega'],
      merges: [{ because: 'same-name', names: ['OPEN VEGA', 'Open Vega', 'Open-Vega'] }],
    });
    expect(nodes[0]!.attributes.mentions).toHaveLength(4);
  });

  test('names that only the vocabulary gives are for the search, also of a technique that no document names', () => {
    const { nodes } = resolveGraph(
      [makeExtraction({ mentions: [{ kind: 'technique', name: 'kd' }] })],
      makeVocabulary([
        { id: 'technique/compression', name: 'Compression', search: ['압축'] },
        {
          id: 'technique/knowledge-distillation',
          name: 'Knowledge distillation',
          aliases: ['지식 증류', 'knowledge Distillation'],
          exact: ['kd'],
          search: ['teacher and student'],
          broader: ['technique/compression'],
        },
      ]),
    );
    expect(
      nodes.map(({ attributes: { label, aliases, searchNames } }) => [label, aliases, searchNames]),
    ).toEqual([
      ['Compression', [], ['압축']],
      ['Knowledge distillation', ['kd'], ['지식 증류', 'teacher and student']],
    ]);
  });

  test.each([
    [['C', 'C++', 'C#'], 'software', 3],
    [['GPT-3', 'GPT-3.5', 'GPT-35'], 'model', 3],
    [['Vega-2', 'Vega 2', 'Vega 2 model'], 'model', 1],
    [['Tova', 'Tova 2.1', 'Tova 3'], 'software', 1],
    [['Graph neural network', 'Graph neural networks'], 'technique', 1],
    [['Nimbus Inc.', 'Nimbus', '㈜Nimbus', 'Nimbus Co., Ltd.'], 'organization', 1],
    [['Gripwell AB', 'Gripwell'], 'organization', 1],
    [['Orion Univ.', 'Orion University'], 'organization', 1],
    [['Orion Universtiy', 'Orion University', 'Orion Univeristy'], 'organization', 1],
    [['Lantern Bank', 'Lantern'], 'organization', 1],
    [['Lantern Bank', 'Lantern Studios', 'Lantern'], 'organization', 3],
    [['PyTorch Foundation', 'PyTorch Foundation Hospital'], 'organization', 2],
    [['Orion University', 'Orion University Hospital'], 'organization', 2],
    [['KorQ', 'KorQ dataset'], 'dataset', 1],
    [['Workshop on Rivers 2021', 'Proceedings of the 3rd Workshop on Rivers'], 'venue', 1],
  ] as const)('%j (%s) are %d', (names, kind, count) => {
    expect(resolve(makeExtraction({ mentions: names.map((name) => ({ kind, name })) })).nodes).toHaveLength(
      count,
    );
  });

  test("a person's name that stands in capitals only is written as names are", () => {
    const { nodes } = resolve(makeExtraction({ mentions: [person("ADA-MARIE O'VALE")] }));
    expect(nodes[0]!.attributes).toMatchObject({ label: "Ada-Marie O'Vale", aliases: ["ADA-MARIE O'VALE"] });
  });

  test("an entry's node has the entry's name and id", () => {
    const { nodes } = resolve(
      makeExtraction({ mentions: [organization('한양대학교'), organization('HANYANG UNIVERSITY')] }),
    );
    expect(nodes).toMatchObject([
      {
        key: 'organization/hanyang-university',
        attributes: { label: 'Hanyang University', aliases: ['HANYANG UNIVERSITY', '한양대학교'] },
      },
    ]);
  });

  test('every technique brings its broader ones, without evidence, up to the root', () => {
    const { nodes, edges } = resolve(
      makeExtraction({
        mentions: [{ kind: 'technique', name: 'QAT', entry: 'technique/quantization-aware-training' }],
      }),
    );
    expect(nodes.map(({ key, attributes }) => [key, attributes.mentions.length])).toEqual([
      ['technique/model-compression', 0],
      ['technique/quantization', 0],
      ['technique/quantization-aware-training', 1],
    ]);
    expect(edges.map(({ key, attributes }) => [key, attributes.weight, attributes.evidence])).toEqual([
      ['technique/quantization|broader|technique/model-compression', 0, []],
      ['technique/quantization-aware-training|broader|technique/quantization', 0, []],
    ]);
  });

  test('a short form means what its own document says', () => {
    const introduce = (path: string, long: string) =>
      makeExtraction({
        path,
        mentions: [
          { kind: 'technique', name: long },
          { kind: 'technique', name: 'VAM' },
        ],
        sameAs: [{ a: 0, b: 1, because: 'abbreviation' }],
      });
    const two = resolve(
      introduce('a.txt', 'Vega Alignment Method'),
      introduce('b.txt', 'Virtual Arm Motion'),
    );
    expect(labels(two)).toEqual(['Vega Alignment Method', 'Virtual Arm Motion']);
    const bare = makeExtraction({ path: 'c.txt', mentions: [{ kind: 'technique', name: 'VAM' }] });
    expect(labels(resolve(introduce('a.txt', 'Vega Alignment Method'), bare))).toEqual([
      'Vega Alignment Method',
    ]);
  });

  test('an unsure reading gives way to a sure one of the same name', () => {
    const { nodes } = resolve(
      makeExtraction({
        mentions: [
          {
            kind: 'software',
            name: 'PyTorch',
            entry: 'software/pytorch',
            how: 'vocabulary',
            confidence: 0.95,
          },
          { kind: 'organization', name: 'PyTorch', confidence: 0.5 },
        ],
      }),
    );
    expect(nodes.map(({ key }) => key)).toEqual(['software/pytorch']);
  });

  test('two sure readings of one name stay two', () => {
    const mentions: TestMention[] = [
      { kind: 'organization', name: 'Nimbus', confidence: 0.9 },
      { kind: 'software', name: 'Nimbus', confidence: 0.9 },
    ];
    expect(resolve(makeExtraction({ mentions })).nodes).toHaveLength(2);
  });

  test('confidence falls where the text is a guess', () => {
    const graph = resolve(
      makeExtraction({
        mentions: [person('Ada Vale'), organization('Nimbus')],
        relations: [[0, 'works_at', 1]],
        uncertain: [1],
      }),
    );
    expect(graph.nodes.map(({ attributes }) => attributes.confidence)).toEqual([0.9, 0.63]);
    expect(graph.edges[0]!.attributes).toMatchObject({ confidence: 0.72, evidence: [{ uncertain: true }] });
  });
});

describe('persons', () => {
  test.each([
    ['Minsoo Kim', 'Kim Minsoo', 'name-order'],
    ['Minsoo Kim', 'Kim, Minsoo', 'name-order'],
    ['Minsoo Kim', 'MINSOO KIM', 'same-name'],
    ['Jung-Wook Choi', 'Jungwook Choi', 'same-name'],
    ['Jungwook Choi', 'J. Choi', 'initials'],
    ['최정욱', 'Jungwook Choi', 'romanization'],
    ['오태경', 'T.-G. Oh', 'romanization'],
    ['John R. Smith', 'John Smith', 'initials'],
  ] as const)('%s and %s are one in a CV (%s)', (a, b, because) => {
    const { nodes } = resolve(makeExtraction({ mentions: [person(a), person(b)], owner: 0 }));
    expect(nodes).toHaveLength(1);
    expect(nodes[0]!.attributes.merges).toEqual([{ because, names: [a, b].sort() }]);
  });

  test.each([
    ['Sihwa Lee', 'Jihwa Lee'],
    ['Minsoo Kim', 'Minsu Kim'],
    ['John R. Smith', 'John Q. Smith'],
    ['김민수', 'Jungwook Choi'],
  ])('%s and %s are two', (a, b) => {
    const mentions = [
      person('Ada Vale'),
      person(a),
      person(b),
      paper('A study of slow rivers'),
      paper('A study of fast rivers'),
    ];
    const graph = resolve(
      makeExtraction({
        mentions,
        relations: [
          [0, 'author_of', 3],
          [1, 'author_of', 3],
          [0, 'author_of', 4],
          [2, 'author_of', 4],
        ],
        owner: 0,
      }),
    );
    expect(labels(graph)).toEqual(expect.arrayContaining([a, b]));
  });

  test('a swapped letter is a slip where both share a co-author', () => {
    const graph = resolve(
      makeExtraction({
        mentions: [
          person('Ada Vale'),
          person('Jangho Lee'),
          person('Jagnho Lee'),
          paper('Slow rivers of the north'),
          paper('Fast rivers of the south'),
        ],
        relations: [
          [0, 'author_of', 3],
          [1, 'author_of', 3],
          [0, 'author_of', 4],
          [2, 'author_of', 4],
        ],
        owner: 0,
      }),
    );
    expect(graph.nodes[1]!.attributes.merges).toEqual([
      { because: 'spelling', names: ['Jagnho Lee', 'Jangho Lee'] },
    ]);
  });

  test('initials that fit two people stay by themselves', () => {
    const mentions = ['Minsoo Kim', 'Mina Kim', 'M. Kim'].map(person);
    expect(resolve(makeExtraction({ mentions, owner: 0 })).nodes).toHaveLength(3);
  });

  test('a list of own papers without places does not make its owner another author', () => {
    const title = { kind: 'publication', name: 'Sailing Robots in Shallow Water', how: 'reference' } as const;
    const graph = resolveGraph(
      [
        makeExtraction({
          path: 'own.md',
          mentions: [{ kind: 'person', name: 'Ana Ruiz' }, title],
          relations: [[0, 'author_of', 1]],
        }),
        makeExtraction({
          path: 'list.md',
          mentions: [{ kind: 'person', name: 'Ana Ruiz' }, title],
          relations: [[0, 'author_of', 1, { position: 1 }]],
        }),
      ],
      makeVocabulary([]),
    );
    expect(graph.nodes.filter(({ attributes }) => attributes.kind === 'person')).toHaveLength(1);
  });

  test('two authors of one paper are never one', () => {
    const mentions = [person('Jungwook Choi'), person('J. Choi'), paper('Slow rivers of the north')];
    const graph = resolve(
      makeExtraction({
        mentions,
        relations: [
          [0, 'author_of', 2, { position: 1 }],
          [1, 'author_of', 2, { position: 2 }],
        ],
        owner: 0,
      }),
    );
    expect(graph.nodes).toHaveLength(3);
  });

  const cv = (path: string, employer: string, ...more: TestMention[]) =>
    makeExtraction({
      path,
      mentions: [person('Minsoo Kim'), organization(employer), ...more],
      relations: [[0, 'works_at', 1]],
      owner: 0,
    });

  test('one name in two documents that share nothing is two people', () => {
    const { nodes } = resolve(cv('a.txt', 'Nimbus'), cv('b.txt', 'Orion'));
    expect(nodes.slice(0, 2).map(({ key }) => key)).toEqual(['person/minsoo-kim', 'person/minsoo-kim-2']);
  });

  test.each([
    ['an employer', cv('b.txt', 'NIMBUS')],
    [
      'a colleague',
      makeExtraction({ path: 'b.txt', mentions: [person('Ada Vale'), person('Kim Minsoo')], owner: 0 }),
    ],
  ])('one name in two documents that share %s is one person', (_, other) => {
    const { nodes } = resolve(cv('a.txt', 'Nimbus', person('Ada Vale')), other);
    expect(nodes.filter(({ key }) => key.includes('minsoo'))).toHaveLength(1);
  });

  test('a page of the same few people tells that one of them is the one who wrote with them', () => {
    const page = makeExtraction({
      path: 'a.txt',
      mentions: ['Minsoo Kim', 'Ada Vale', 'Bo Lind'].map(person),
    });
    const wrote = (...authors: string[]) =>
      makeExtraction({
        path: 'b.txt',
        mentions: [paper('Slow rivers of the north'), ...authors.map(person)],
        relations: authors.map((_, at) => [at + 1, 'author_of', 0, { position: at + 1 }] as const),
      });
    const minsoos = (graph: SerializedGraph) =>
      labels(graph).filter((label) => label === 'Minsoo Kim').length;
    expect(minsoos(resolve(page, wrote('Minsoo Kim', 'Ada Vale', 'Bo Lind')))).toBe(1);
    expect(minsoos(resolve(page, wrote('Minsoo Kim', 'Ada Vale', 'Cy Marsh')))).toBe(2);
  });

  test("works of both tell that two of one name are one, a single one doesn't", () => {
    const maker = (path: string, ...works: string[]) =>
      makeExtraction({
        path,
        mentions: [person('Minsoo Kim'), ...works.map((name): TestMention => ({ kind: 'software', name }))],
        relations: works.map((_, at) => [0, 'contributed_to', at + 1] as const),
      });
    expect(resolve(maker('a.txt', 'Tova', 'Nimba'), maker('b.txt', 'Tova')).nodes).toHaveLength(4);
    expect(resolve(maker('a.txt', 'Tova', 'Nimba'), maker('b.txt', 'Tova', 'Nimba')).nodes).toHaveLength(3);
  });
});

describe('organizations', () => {
  test("a laboratory's parts may stand in another order, AI spelt out or not", () => {
    const names = [
      'AI Algorithm & Hardware Lab',
      'AI Hardware and Algorithm Laboratory',
      'Artificial Intelligence Hardware & Algorithm lab',
    ];
    const { nodes } = resolve(makeExtraction({ mentions: names.map(organization) }));
    expect(nodes).toHaveLength(1);
    expect(nodes[0]!.attributes.merges!.map(({ because }) => because)).toContain('word-order');
  });

  test('a unit is the same with and without the name of its university', () => {
    const names = [
      'Orion University',
      'Robotics Lab',
      'Orion University Robotics Lab',
      'Robotics Lab, Orion University',
    ];
    expect(labels(resolve(makeExtraction({ mentions: names.map(organization) })))).toHaveLength(2);
  });

  const lab = (path: string, whole: string) =>
    makeExtraction({
      path,
      mentions: [organization('AI Lab'), organization(whole)],
      relations: [[0, 'part_of', 1]],
    });

  test('a common name in two documents is one unit only of one whole', () => {
    expect(resolve(lab('a.txt', 'Nimbus'), lab('b.txt', 'Orion')).nodes).toHaveLength(4);
    expect(resolve(lab('a.txt', 'Nimbus'), lab('b.txt', 'NIMBUS')).nodes).toHaveLength(2);
  });

  test('a name that tells which one is meant is one unit, whatever it is said to be part of', () => {
    const mentions = ['AI Hardware & Algorithm Lab', 'Nimbus', 'AI Hardware & Algorithm Lab', 'Orion'].map(
      organization,
    );
    expect(
      resolve(
        makeExtraction({
          mentions,
          relations: [
            [0, 'part_of', 1],
            [2, 'part_of', 3],
          ],
        }),
      ).nodes,
    ).toHaveLength(3);
  });

  test('departments of one name at two universities stay two within one document', () => {
    const mentions = [
      'Department of Physics',
      'Nimbus University',
      'Department of Physics',
      'Orion University',
    ].map(organization);
    expect(
      resolve(
        makeExtraction({
          mentions,
          relations: [
            [0, 'part_of', 1],
            [2, 'part_of', 3],
          ],
        }),
      ).nodes,
    ).toHaveLength(4);
  });
});

describe('publications', () => {
  const written = (path: string, title: string, author: string, year = 2021) =>
    makeExtraction({
      path,
      mentions: [{ ...paper(title), year }, person(author)],
      relations: [[1, 'author_of', 0]],
    });
  const papers = (...extractions: Extraction[]) =>
    resolve(...extractions).nodes.filter(({ attributes }) => attributes.kind === 'publication').length;

  test.each([
    ['Reading slow rivers: a study of their turns', 'Reading slow rivers – A Study of Their Turns', 1],
    ['Reading slow northern rivers: a study of their turns', 'Reading slow northern rivers', 1],
    ['Reading slow northern rivers by satellite', 'Reading slow nothern rivers by satelite', 1],
    ['Supervised reading of slow northern rivers', 'Unsupervised reading of slow northern rivers', 2],
    ['Reading slow northern rivers, part 1', 'Reading slow northern rivers, part 2', 2],
  ])('%s | %s: %d', (a, b, count) => {
    expect(papers(written('a.txt', a, 'Ada Vale'), written('b.txt', b, 'A. Vale', 2022))).toBe(count);
  });

  test('alike titles of other authors stay apart', () => {
    const [a, b] = ['Reading slow northern rivers', 'Reading slow nothern rivers'];
    expect(papers(written('a.txt', a, 'Ada Vale'), written('b.txt', b, 'Bo Lind'))).toBe(2);
  });
});

describe('edges', () => {
  const stays = (...relations: (readonly [string, string?, string?])[]) =>
    resolve(
      makeExtraction({
        mentions: [person('Ada Vale'), ...relations.map(() => organization('Nimbus'))],
        relations: relations.map(([role, start, end], at) => [
          0,
          'works_at',
          at + 1,
          { ...(role ? { role } : {}), ...(start ? { start } : {}), ...(end ? { end } : {}) },
        ]),
      }),
    ).edges.map(({ key, attributes: { role, start, end, weight } }) => [
      key.split('#')[1],
      role,
      start,
      end,
      weight,
    ]);

  test('two stays at one company are two edges', () => {
    expect(stays(['Engineer', '2020', 'present'], ['Intern', '2018-03', '2018-08'])).toEqual([
      [undefined, 'Intern', '2018-03', '2018-08', 1],
      ['2', 'Engineer', '2020', 'present', 1],
    ]);
  });

  test('a reading that says less joins the one that says more', () => {
    expect(stays(['Engineer', '2020-03', 'present'], ['', '2020'], ['engineer'])).toEqual([
      [undefined, 'Engineer', '2020-03', 'present', 3],
    ]);
  });

  test('an end that a newer document knows replaces "present"', () => {
    expect(stays(['Engineer', '2020', 'present'], ['Engineer', '2020', '2022'])).toEqual([
      [undefined, 'Engineer', '2020', '2022', 2],
    ]);
  });

  test('what may not be joined is left out', () => {
    const { edges } = resolve(
      makeExtraction({
        mentions: [organization('Nimbus'), organization('NIMBUS'), person('Ada Vale')],
        relations: [
          [0, 'part_of', 1],
          [0, 'works_at', 2],
        ],
      }),
    );
    expect(edges).toEqual([]);
  });

  test('of a relation and its reverse the surer stays', () => {
    const { edges } = resolve(
      makeExtraction({
        mentions: [organization('Robotics Lab'), organization('Nimbus')],
        relations: [
          [0, 'part_of', 1],
          [1, 'part_of', 0],
          [0, 'part_of', 1],
        ],
      }),
    );
    expect(edges.map(({ source }) => source)).toEqual(['organization/robotics-lab']);
  });

  test('evidence is counted once for each passage, and its quote is its slice', () => {
    const extraction = makeExtraction({
      mentions: [person('Ada Vale'), { kind: 'software', name: 'Tova' }],
      relations: [
        [0, 'skilled_in', 1],
        [0, 'skilled_in', 1],
      ],
    });
    expect(resolve(extraction).edges[0]!.attributes).toMatchObject({
      weight: 1,
      evidence: [{ document: 'a.txt', start: 0, end: 13, quote: 'Ada Vale\nTova' }],
    });
  });
});

describe('the whole', () => {
  const names = [
    'Minsoo Kim',
    'Kim Minsoo',
    'M. Kim',
    '김민수',
    'Nimbus',
    'NIMBUS Inc.',
    'AI Lab',
    'PyTorch',
    'Tova',
    'QAT',
  ];
  const kinds = ['person', 'organization', 'software', 'technique'] as const;
  const documents = fc.array(
    fc.record({
      mentions: fc.array(fc.record({ kind: fc.constantFrom(...kinds), name: fc.constantFrom(...names) }), {
        minLength: 2,
        maxLength: 6,
      }),
      isOwned: fc.boolean(),
      ends: fc.array(
        fc.tuple(fc.nat(), fc.constantFrom('works_at', 'skilled_in', 'part_of', 'advised_by'), fc.nat()),
        { maxLength: 5 },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const build = (list: typeof documents extends fc.Arbitrary<infer T> ? T : never): Extraction[] =>
    list.map(({ mentions, isOwned, ends }, at) =>
      makeExtraction({
        path: `${at}.txt`,
        mentions,
        relations: ends.map(
          ([a, relation, b]) => [a % mentions.length, relation, b % mentions.length] as const,
        ),
        ...(isOwned && mentions[0]!.kind === 'person' ? { owner: 0 } : {}),
      }),
    );

  test('the order of the documents changes nothing', () => {
    fc.assert(
      fc.property(documents, (list) => {
        const extractions = build(list);
        expect(JSON.stringify(resolve(...extractions.toReversed()))).toBe(
          JSON.stringify(resolve(...extractions)),
        );
      }),
    );
  });

  test('every mention is the label or an alias of one node, every edge has two ends and its evidence', () => {
    fc.assert(
      fc.property(documents, (list) => {
        const extractions = build(list);
        const graph = resolve(...extractions);
        const keys = new Set(graph.nodes.map(({ key }) => key));
        expect(keys.size).toBe(graph.nodes.length);
        const texts = new Map(extractions.map(({ document }) => [document.path, document.text]));
        for (const { attributes } of graph.nodes)
          for (const { document, start, end } of attributes.mentions)
            expect([attributes.label, ...attributes.aliases].map((name) => name.toLowerCase())).toContain(
              texts.get(document)!.slice(start, end).toLowerCase(),
            );
        for (const { source, target, attributes } of graph.edges) {
          expect(keys.has(source) && keys.has(target) && source !== target).toBe(true);
          expect(attributes.weight).toBe(attributes.evidence.length);
        }
      }),
    );
  });

  test('no documents give an empty graph', () => {
    expect(resolve()).toMatchObject({ attributes: { documents: [] }, nodes: [], edges: [] });
  });

  test('two documents of one path are refused by name', () => {
    expect(() => resolve(makeExtraction({ mentions: [] }), makeExtraction({ mentions: [] }))).toThrow(
      '"a.txt"',
    );
  });
});
