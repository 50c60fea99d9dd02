import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createJsonPieces } from '../../../src/explorer/state/jsonPieces.ts';

const LISTS = ['nodes', 'edges'];

/** What `JSON.parse` would give, put together from the pieces of a text that comes a few characters at a time. */
function read(text: string, cuts: readonly number[]): unknown {
  const found = new Map<string, unknown[]>();
  const pieces = createJsonPieces(LISTS, (list, items) => {
    found.set(list, [...(found.get(list) ?? []), ...items]);
  });
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    pieces.push(text.slice(from, cut));
    from = Math.max(from, cut);
  }
  pieces.push(text.slice(from));
  const outer = pieces.end();
  return typeof outer === 'object' && outer !== null ? { ...outer, ...Object.fromEntries(found) } : outer;
}

const cuts = fc.array(fc.nat({ max: 400 }), { maxLength: 8 });
/** Names and texts with all that could be taken for structure. */
const text = fc.oneof(
  fc.string(),
  fc.constantFrom('nodes', 'edges', '"', '\\', '\\"', '[', ']}', ',', '{"nodes":[1]}', '오'),
);
const value = fc.jsonValue({
  maxDepth: 3,
  stringUnit: fc.constantFrom('a', '"', '\\', '[', ']', '{', '}', ',', ':'),
});
const space = fc.constantFrom(0, 1, '\t');

test('however a text is cut, its pieces are what the whole is', () => {
  const object = fc.record(
    {
      attributes: fc.dictionary(text, value),
      nodes: fc.oneof(fc.array(value), value),
      other: value,
      edges: fc.array(fc.record({ key: text, nodes: fc.array(value) })),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(object, cuts, space, (json, where, indent) => {
      const whole = JSON.stringify(json, null, indent);
      expect(read(whole, where)).toEqual(JSON.parse(whole));
    }),
  );
});

test('what is no JSON for JSON.parse is none in pieces, wherever it is damaged', () => {
  const whole = JSON.stringify({ attributes: { a: 'b,"[' }, nodes: [{ key: 'x' }, [1, 2]], edges: [] });
  const damage = fc.tuple(
    fc.nat({ max: whole.length }),
    fc.nat({ max: 3 }),
    fc.constantFrom('', ',', ']', '}', '"', '[', 'x'),
  );
  fc.assert(
    fc.property(damage, cuts, ([place, removed, added], where) => {
      const damaged = whole.slice(0, place) + added + whole.slice(place + removed);
      const outcome = (parse: () => unknown): unknown => {
        try {
          return parse();
        } catch (error) {
          return error instanceof SyntaxError ? 'no JSON' : error;
        }
      };
      const expected = outcome(() => JSON.parse(damaged));
      if (expected === 'no JSON') expect(outcome(() => read(damaged, where))).toBe('no JSON');
    }),
    { numRuns: 1000 },
  );
});

test('a long list is handed on before the text is over, and in handfuls', () => {
  const items = Array.from({ length: 2000 }, (_, at) => ({ key: `n${at}`, text: 'x'.repeat(400) }));
  const handfuls: number[] = [];
  const pieces = createJsonPieces(LISTS, (_list, some) => handfuls.push(some.length));
  pieces.push(JSON.stringify({ nodes: items, edges: [] }));
  expect(handfuls.length).toBeGreaterThan(3);
  expect(Math.max(...handfuls)).toBeLessThan(1000);
  expect(handfuls.reduce((sum, count) => sum + count)).toBe(2000);
});
