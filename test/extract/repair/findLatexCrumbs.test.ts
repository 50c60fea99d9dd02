import { expect, test } from 'vitest';
import { repairDocument } from '../../../src/extract/repair/index.ts';

const repair = (text: string) =>
  repairDocument({ path: 'a.md', format: 'markdown', encoding: 'utf-8', text }).text;

test.each([
  ['icons', '\\( \\square \\) example.com \\( \\text{m} \\) more', 'example.com more'],
  ['commands that do not exist', 'a \\( \\septimes \\) b', 'a b'],
  [
    'signs',
    '4 \\( \\times \\) faster, A \\( \\rightarrow \\) B, \\( \\bullet \\) x',
    '4 × faster, A → B, • x',
  ],
  [
    'numbers with a sign',
    '\\( 2 \\times \\), \\( 97 \\% \\), \\( \\sim 30 \\% \\), \\( <1 \\% \\)',
    '2×, 97%, ~ 30%, <1 \\%',
  ],
  ['words', 'uses \\( \\text{PyTorch} \\) and $\\mathrm{CUDA}$', 'uses PyTorch and CUDA'],
  [
    'marks of authors',
    'Jane Doe\\( ^{*} \\), John Roe$^{\\dagger}$, Ann Poe\\( ^{1,2} \\)',
    'Jane Doe*, John Roe†, Ann Poe¹,²',
  ],
  ['bare icons', '\\square jane \\qquad doe', 'jane doe'],
  ['an icon before a telephone number', '\\( \\boxtimes +82-10-0000-0000 \\)', '█'.repeat(16)],
])('%s become plain', (_, text, expected) => {
  if (expected.includes('<1')) expect(repair(text)).toBe(expected.replace('<1 \\%', '<1%'));
  else expect(repair(text)).toBe(expected);
});

test.each([
  '\\(x^2\\)',
  '\\( \\alpha \\)',
  '\\( \\mathcal{O}(n) \\)',
  '$\\frac{a}{b}$',
  '\\( 2 \\times 3 \\)',
  '\\(W_{ij} = \\sum_k x_k\\)',
  '$5 and $10, costs $3',
  '`\\( \\square \\)`',
  '```tex\n\\( \\square \\) \\text{m}\n```',
  'see \\(https://example.com/a\\) and \\[b\\]',
  'C:\\text\\square.txt',
])('%s stays', (text) => expect(repair(text)).toBe(text));
