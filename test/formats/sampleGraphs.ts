import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  canRelate,
  type EdgeAttributes,
  KINDS,
  type NodeAttributes,
  RELATIONS,
  type SerializedGraph,
} from '../../src/model/index.ts';

/** The explorer's sample: invented people in invented places, 140 nodes. */
export const SAMPLE = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/explorer/data/graph.json'), 'utf8'),
) as SerializedGraph;

/** Labels that break careless writers and readers. */
export const HOSTILE: readonly string[] = [
  'A\u0000B\u0008\u000b\u001f\uffff',
  '\ud800 half \udfff',
  ']]> <!-- --> <b>&amp;</b> "\'',
  "=cmd|'/C calc'!A0",
  '+1; =2',
  '\t@SUM(A1)',
  '\u202egnp.exe\u202c',
  'line\r\nbreak\ttab',
  `${'long '.repeat(2000)}end`,
  '__proto__',
  'javascript:alert(1)',
  '</script><script>alert(1)</script>',
  '김도윤, "서울"; 대한민국 👩‍🔬',
  ' spaces at both ends ',
  '[not, a "list\\"]',
];

/** A graph with these nodes; edges are `source target relation`. */
export function makeGraph(
  nodes: Readonly<Record<string, Partial<NodeAttributes>>>,
  edges: readonly (readonly [string, string, Partial<EdgeAttributes>])[] = [],
): SerializedGraph {
  return {
    attributes: { format: 'skillgraph', version: 1, documents: [] },
    options: { type: 'directed', multi: true, allowSelfLoops: false },
    nodes: Object.entries(nodes).map(([key, attributes], at) => ({
      key,
      attributes: {
        label: key,
        kind: 'person',
        aliases: [],
        mentions: [],
        confidence: 1,
        x: at,
        y: -at,
        ...attributes,
      },
    })),
    edges: edges.map(([source, target, attributes], at) => ({
      key: `e${at}`,
      source,
      target,
      attributes: { relation: 'works_at', evidence: [], weight: 1, confidence: 1, ...attributes },
    })),
  };
}

/** A graph whose nodes' labels are the hostile ones, each joined to the next. */
export const HOSTILE_GRAPH = makeGraph(
  Object.fromEntries(HOSTILE.map((label, at) => [`person/${at}`, { label, aliases: [label] }])),
  HOSTILE.slice(1).map((label, at) => [
    `person/${at}`,
    `person/${at + 1}`,
    { relation: 'advised_by', role: label },
  ]),
);

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
const role = text.map((each) => `as ${each}`);
const date = fc.constantFrom('2021', '2021-03', 'present');
const passage = fc
  .record({ document: fc.constantFrom('a.md', 'b/c.txt'), start: fc.nat(1000), length: fc.nat(50) })
  .map(({ document, start, length }) => ({ document, start, end: start + length }));

/** Any graph that the contract allows: relations join the kinds that they may, weights count evidence. */
export const anyGraph: fc.Arbitrary<SerializedGraph> = fc
  .array(
    fc.record({
      label: text,
      kind: fc.constantFrom(...KINDS),
      aliases: fc.array(text, { maxLength: 3 }),
      mentions: fc.array(
        fc
          .tuple(passage, fc.double({ min: 0, max: 1, noNaN: true }))
          .map(([span, confidence]) => ({ ...span, how: 'pattern' as const, confidence })),
        { maxLength: 3 },
      ),
      year: fc.option(fc.integer({ min: 1950, max: 2030 }), { nil: undefined }),
      x: fc.double({ min: -1000, max: 1000, noNaN: true }),
      y: fc.double({ min: -1000, max: 1000, noNaN: true }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .chain((nodes) => {
    const keys = nodes.map(({ kind }, at) => `${kind}/${at}`);
    const allowed = nodes.flatMap(({ kind: from }, source) =>
      nodes.flatMap(({ kind: to }, target) =>
        RELATIONS.filter((relation) => source !== target && canRelate(relation, from, to)).map(
          (relation) => ({
            source: keys[source]!,
            target: keys[target]!,
            relation,
          }),
        ),
      ),
    );
    const edge = fc.record({
      ends: fc.nat(),
      role: fc.option(role, { nil: undefined }),
      start: fc.option(date, { nil: undefined }),
      position: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
      evidence: fc.array(
        fc.tuple(passage, text).map(([span, quote]) => ({ ...span, quote })),
        { maxLength: 3 },
      ),
    });
    return fc.array(edge, { maxLength: allowed.length === 0 ? 0 : 15 }).map((edges) =>
      makeGraph(
        Object.fromEntries(nodes.map((node, at) => [keys[at]!, withoutGaps(node)])),
        edges.map(({ ends, ...attributes }) => {
          const { source, target, relation } = allowed[ends % allowed.length]!;
          return [
            source,
            target,
            withoutGaps({ ...attributes, relation, weight: attributes.evidence.length }),
          ];
        }),
      ),
    );
  });

function withoutGaps<T extends object>(record: T): { [Name in keyof T]: Exclude<T[Name], undefined> } {
  return JSON.parse(JSON.stringify(record)) as { [Name in keyof T]: Exclude<T[Name], undefined> };
}

/** A text as every reader of XML gets it back. */
export function asRead(value: string): string {
  return value.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

/** What has to survive a round trip: keys, labels, kinds; ends, relations, weights. */
export function factsOf(graph: SerializedGraph): unknown {
  return {
    nodes: graph.nodes.map(({ key, attributes: { label, kind, foreignKind } }) => [
      key,
      asRead(label).trim() === '' ? key : asRead(label),
      foreignKind ?? kind,
    ]),
    edges: graph.edges.map(({ key, source, target, attributes }) => [
      key,
      source,
      target,
      attributes.foreignRelation ?? attributes.relation,
      attributes.weight,
      attributes.role ? asRead(attributes.role) || undefined : undefined,
      attributes.start,
      attributes.position,
    ]),
  };
}
