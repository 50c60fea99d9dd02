import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canRelate } from '../../src/model/index.ts';
import { sampleJson } from './sampleGraph.ts';

describe('the sample data', () => {
  const { nodes, edges } = sampleJson();
  const textOf = (path: string): string =>
    readFileSync(new URL(`../fixtures/explorer/data/documents/${path}.txt`, import.meta.url), 'utf8');

  test('each quote is its slice of the document', () => {
    for (const { attributes } of edges) {
      for (const { document, start, end, quote } of attributes.evidence) {
        expect(textOf(document).slice(start, end)).toBe(quote);
      }
    }
  });

  test('each mention is the label or an alias', () => {
    for (const { attributes } of nodes) {
      for (const { document, start, end } of attributes.mentions) {
        expect([attributes.label, ...attributes.aliases]).toContain(textOf(document).slice(start, end));
      }
    }
  });

  test('relations join the kinds that they may join', () => {
    const kinds = new Map(nodes.map(({ key, attributes }) => [key, attributes.kind]));
    for (const { source, target, attributes } of edges) {
      expect(canRelate(attributes.relation, kinds.get(source)!, kinds.get(target)!)).toBe(true);
    }
  });
});
