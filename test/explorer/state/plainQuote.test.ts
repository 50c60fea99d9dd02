import { expect, test } from 'vitest';
import { plainQuote } from '../../../src/explorer/state/plainQuote.ts';

test.each([
  ['**ETRI AI연구소** (2012 - 2014)', 'ETRI AI연구소 (2012 - 2014)'],
  ['EleutherAI *Research Lead', 'EleutherAI Research Lead'],
  ['Research Lead* since 2020', 'Research Lead since 2020'],
  ['uses `torch.compile` and [vLLM](https://vllm.ai)', 'uses torch.compile and vLLM'],
  ['_Best paper_ of snake_case_names', 'Best paper of snake_case_names'],
  ['***both***', 'both'],
])('"%s" reads "%s"', (quote, plain) => {
  expect(plainQuote(quote)).toBe(plain);
});

test.each([
  '2 * 3 * 4',
  'C*-algebras',
  'a_b and c_d',
  'f(x) [1] (2)',
  '* an item',
  '<b>&amp;</b>',
  '전문 분야 | RLHF, DPO',
])('"%s" has no marks and stays', (quote) => {
  expect(plainQuote(quote)).toBe(quote);
});
