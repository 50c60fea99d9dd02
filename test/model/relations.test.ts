import { describe, expect, test } from 'vitest';
import { canRelate, isRelation, RELATIONS } from '../../src/model/index.ts';

describe('relations', () => {
  test.each([
    ['works_at', 'person', 'organization', true],
    ['works_at', 'organization', 'person', false],
    ['located_in', 'organization', 'place', true],
    ['broader', 'technique', 'software', false],
  ] as const)('%s joins %s to %s: %s', (relation, from, to, expected) => {
    expect(canRelate(relation, from, to)).toBe(expected);
  });

  test('names of object methods are no relations', () => {
    expect(isRelation('constructor')).toBe(false);
    expect(isRelation('__proto__')).toBe(false);
    expect(RELATIONS.every(isRelation)).toBe(true);
  });
});
