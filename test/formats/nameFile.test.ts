import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameFile } from '../../src/formats/index.ts';

test.each([
  ['Minsoo Kim', 'json', 'Minsoo Kim.json'],
  ['김도윤 – 이력', 'csv', '김도윤 – 이력.csv'],
  ['a/b\\c:d*e?"<f>|g', '.GEXF', 'a-b-c-d-e-f-g.gexf'],
  ['../../etc/passwd', 'svg', 'etc-passwd.svg'],
  ['\u202egpj.exe', 'png', 'gpj.exe.png'],
  ['CON', 'json', 'graph CON.json'],
  ['com1.backup', 'json', 'graph com1.backup.json'],
  ['', 'json', 'graph.json'],
  ['...', 'json', 'graph.json'],
  ['👋', 'json', 'graph.json'],
  ['a\r\n b\u0000', 'json', 'a b.json'],
  ['C++ & C#', '', 'C++ - C'],
  ['-rf', 'sh/../x', 'rf.shx'],
  ['\ud800a', 'json', 'a.json'],
])('%j with %j is %j', (title, extension, name) => {
  expect(nameFile(title, extension)).toBe(name);
});

test('a long title is cut between whole characters', () => {
  const name = nameFile('도'.repeat(1000), 'json');
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(125);
  expect(name).toMatch(/^도+\.json$/);
});

test('any title gives a name that every system takes, and naming twice is naming once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      const name = nameFile(title, '');
      expect(name).toMatch(/^[^\p{Cc}\p{Cf}\\/:*?"<>|.\-\s][^\p{Cc}\p{Cf}\\/:*?"<>|]*$/u);
      expect(name).not.toMatch(/[.\s]$/u);
      expect(name.isWellFormed()).toBe(true);
      expect(new TextEncoder().encode(name).length).toBeLessThan(140);
      expect(nameFile(name, '')).toBe(name);
    }),
    { numRuns: 500, seed: 9 },
  );
});
