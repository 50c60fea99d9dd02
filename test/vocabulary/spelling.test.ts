import { expect, test } from 'vitest';
import { pluralOf, respell, singularOf } from '../../src/vocabulary/spelling.ts';

test.each([
  ['optimisation', 'optimization'],
  ['generalized', 'generalised'],
  ['behaviour', 'behavior'],
  ['centre', 'center'],
  ['modelling', 'modeling'],
  ['analyzing', 'analysing'],
])('%s is also spelt %s', (word, other) => {
  expect(respell(word)).toBe(other);
  expect(respell(other)).toBe(word);
});

test.each(['network', 'filter', 'error', 'vision', 'meter-long'])('%s has one spelling', (word) => {
  expect(respell(word)).toBeUndefined();
});

test.each([
  ['model', 'models'],
  ['memory', 'memories'],
  ['process', 'processes'],
  ['matrix', 'matrixes'],
  ['hypothesis', 'hypotheses'],
  ['array', 'arrays'],
])('the plural of %s is %s', (word, plural) => {
  expect(pluralOf(word)).toBe(plural);
});

test.each([
  ['models', 'model'],
  ['memories', 'memory'],
  ['processes', 'process'],
])('the singular of %s is %s', (word, singular) => {
  expect(singularOf(word)).toBe(singular);
});

test.each(['physics', 'process', 'analysis', 'focus', 'yes'])('%s is no plural', (word) => {
  expect(singularOf(word)).toBeUndefined();
});
