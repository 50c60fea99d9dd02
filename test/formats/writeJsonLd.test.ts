import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { writeJsonLd } from '../../src/formats/index.ts';
import { RELATIONS, type SerializedGraph } from '../../src/model/index.ts';
import { HOSTILE, HOSTILE_GRAPH, makeGraph, SAMPLE } from './sampleGraphs.ts';

interface Thing {
  readonly '@id': string;
  readonly '@type': readonly string[];
  readonly [property: string]: unknown;
}

const write = (graph: SerializedGraph) => [...writeJsonLd(graph)].join('');
const parse = (graph: SerializedGraph) => JSON.parse(write(graph)) as { '@graph': Thing[] };
/** The thing of a node, by key, as it is written. */
const thingOf = (graph: SerializedGraph, key: string) =>
  parse(graph)['@graph'].find((thing) => thing['@id'] === `urn:skillgraph:node:${key}`);
const options = {
  documentLoader: (url: string): Promise<never> => Promise.reject(new Error(`asked the network for ${url}`)),
  safe: true, // what would be dropped is an error
};
const schema = (name: string) => `https://schema.org/${name}`;

describe('writeJsonLd', () => {
  test('an independent processor expands it without the network, and nothing is dropped', async () => {
    const things = await jsonld.expand(parse(SAMPLE), options);
    expect(things).toHaveLength(SAMPLE.nodes.length);
    for (const thing of things) expect(thing['@type']).toHaveLength(1);
  });

  test('as RDF, each node has its type and name, each alias is a triple, and each edge is said', async () => {
    const quads = await jsonld.toRDF(parse(SAMPLE), options);
    const count = (predicate: string) => quads.filter((quad) => quad.predicate.value === predicate).length;
    const { nodes, edges } = SAMPLE;
    const of = (...relations: string[]) =>
      edges.filter(({ attributes }) => relations.includes(attributes.relation)).length;
    expect(count(schema('name'))).toBe(nodes.length);
    expect(count(schema('alternateName'))).toBe(nodes.flatMap(({ attributes }) => attributes.aliases).length);
    expect(count(schema('knowsAbout'))).toBe(of('skilled_in'));
    expect(count(schema('about'))).toBe(of('about'));
    expect(count(schema('parentOrganization'))).toBe(of('part_of'));
    expect(count(schema('location'))).toBe(of('located_in'));
    expect(count('http://www.w3.org/2004/02/skos/core#broader')).toBe(of('broader'));
    expect(count('urn:skillgraph:relation:advised_by')).toBe(of('advised_by'));
    // An author is the first of a cell of a list.
    const people = new Set(
      nodes
        .filter(({ attributes }) => attributes.kind === 'person')
        .map(({ key }) => `urn:skillgraph:node:${key.split('/').map(encodeURIComponent).join(':')}`),
    );
    const first = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#first';
    expect(
      quads.filter(({ predicate, object }) => predicate.value === first && people.has(object.value)),
    ).toHaveLength(of('author_of'));
    // Between a person and an employer with dates stands a role: the property on both of its sides.
    const roles = quads.filter(({ object }) => object.value === schema('Role')).length;
    expect(roles).toBeGreaterThan(0);
    expect(
      count(schema('worksFor')) + count(schema('alumniOf')) + count(schema('memberOf')),
    ).toBeLessThanOrEqual(of('works_at', 'studied_at', 'member_of') + roles);
  });

  test('a handful of facts is this many triples', async () => {
    const graph = makeGraph(
      {
        'person/a': {},
        'person/b': {},
        'organization/c': { kind: 'organization' },
        'publication/d': { kind: 'publication', year: 2020 },
      },
      [
        ['person/a', 'organization/c', { role: 'Engineer', start: '2021-03', end: 'present' }],
        ['person/b', 'organization/c', {}],
        ['person/b', 'publication/d', { relation: 'author_of', position: 1 }],
        ['person/a', 'publication/d', { relation: 'author_of', position: 2 }],
      ],
    );
    // 4 × (type, name); role: property, type, inner property, roleName, startDate = 5; plain worksFor 1;
    // datePublished 1; author 1 + 2 cells × (first, rest) = 5
    expect(await jsonld.toRDF(parse(graph), options)).toHaveLength(8 + 5 + 1 + 1 + 5);
  });

  test('dates and roles stand in a Role, authors in their order', () => {
    const graph = makeGraph({ a: {}, b: {}, c: { kind: 'organization' }, d: { kind: 'publication' } }, [
      ['a', 'c', { relation: 'studied_at', degree: 'PhD', field: 'Physics', start: '2016', end: 'present' }],
      ['a', 'd', { relation: 'author_of', position: 2 }],
      ['b', 'd', { relation: 'author_of', position: 1 }],
    ]);
    const reference = (key: string) => ({ '@id': `urn:skillgraph:node:${key}` });
    expect(thingOf(graph, 'a')?.alumniOf).toEqual([
      { '@type': 'Role', alumniOf: reference('c'), roleName: 'PhD, Physics', startDate: '2016' },
    ]);
    expect(thingOf(graph, 'd')?.author).toEqual([reference('b'), reference('a')]);
  });

  test.each([
    ['person', 'Person'],
    ['organization', 'Organization'],
    ['technique', 'DefinedTerm'],
    ['model', 'SoftwareApplication'],
    ['dataset', 'Dataset'],
    ['publication', 'CreativeWork'],
    ['venue', 'Event'],
    ['place', 'Place'],
  ] as const)('a %s is a %s', (kind, type) => {
    expect(thingOf(makeGraph({ a: { kind } }), 'a')?.['@type']).toEqual([type]);
  });

  test('what was published at a venue is a scholarly article; a journal is a periodical that it is part of', () => {
    const graph = makeGraph(
      {
        a: { kind: 'publication' },
        j: { kind: 'venue', label: 'Journal of Tides' },
        e: { kind: 'venue', label: 'TideConf' },
      },
      [
        ['a', 'j', { relation: 'published_in' }],
        ['a', 'e', { relation: 'published_in', year: 2020 }],
      ],
    );
    expect(thingOf(graph, 'a')).toMatchObject({
      '@type': ['ScholarlyArticle'],
      isPartOf: [{ '@id': 'urn:skillgraph:node:j' }],
      publication: [
        { '@type': 'PublicationEvent', superEvent: { '@id': 'urn:skillgraph:node:e' }, startDate: '2020' },
      ],
    });
    expect(thingOf(graph, 'j')?.['@type']).toEqual(['Periodical']);
  });

  test('words of others are said in their own words', async () => {
    const graph = makeGraph({ a: { foreignKind: 'Gene' }, b: { foreignKind: '' } }, [
      ['a', 'b', { foreignRelation: 'binds to: "x"' }],
    ]);
    expect(thingOf(graph, 'a')).toMatchObject({ '@type': ['Thing'], additionalType: ['Gene'] });
    const quads = await jsonld.toRDF(parse(graph), options);
    expect(quads.map(({ predicate }) => predicate.value)).toContain(
      'urn:skillgraph:relation:binds%20to%3A%20%22x%22',
    );
  });

  test.each(RELATIONS)("%s between kinds that it doesn't join is still valid", async (relation) => {
    const graph = makeGraph({ a: { kind: 'place' }, b: { kind: 'award' } }, [['a', 'b', { relation }]]);
    expect((await jsonld.toRDF(parse(graph), options)).length).toBeGreaterThanOrEqual(5);
  });

  test('hostile labels, roles and keys stay text, and nothing closes a script', async () => {
    const graph = makeGraph(Object.fromEntries(HOSTILE.map((label) => [`k${label}`, { label }])));
    for (const each of [graph, HOSTILE_GRAPH]) {
      expect(write(each)).not.toContain('<');
      const quads = await jsonld.toRDF(parse(each), options);
      expect(quads.filter(({ predicate }) => predicate.value === schema('name'))).toHaveLength(
        HOSTILE.length,
      );
      for (const { subject } of quads)
        expect(subject.value).toMatch(/^(?:_:|urn:skillgraph:node:)[\w%:.!~*'()-]+$/);
    }
  });

  test('keys that look alike when written remain two things', () => {
    const graph = makeGraph({ 'a/b': {}, 'a:b': {}, 'a%2Fb': {}, '\ud800': {}, '\udfff': {}, '': {} });
    expect(new Set(parse(graph)['@graph'].map((thing) => thing['@id'])).size).toBe(6);
  });

  test('of a part, what is said of the rest is left out', () => {
    const graph = makeGraph({ a: {}, b: { kind: 'technique' } }, [['a', 'b', { relation: 'skilled_in' }]]);
    const text = [...writeJsonLd(graph, { only: (key) => key === 'a' })].join('');
    expect(text).not.toContain('knowsAbout');
  });
});
