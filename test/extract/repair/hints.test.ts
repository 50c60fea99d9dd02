import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  KEYED_LINE,
  KOREAN,
  POSTAL_CODES,
  STREETS,
} from '../../../src/extract/repair/contacts/findAddresses.ts';
import { PERSONAL_NUMBERS } from '../../../src/extract/repair/contacts/findPersonalNumbers.ts';
import { KEYED_PHONES, PHONES } from '../../../src/extract/repair/contacts/findPhones.ts';

const HINTED = [
  ...PHONES,
  ...KEYED_PHONES,
  ...PERSONAL_NUMBERS,
  ...STREETS,
  ...POSTAL_CODES,
  KOREAN,
  KEYED_LINE,
].map((hinted) => [hinted.pattern.source.slice(0, 60), hinted] as const);

/** Every contact detail that masking is tested with, and of what it has no example. */
const examples = [
  ...[
    ...readFileSync(new URL('maskContacts.test.ts', import.meta.url), 'utf8').matchAll(
      /'((?:[^'\\\n]|\\.)+)'/gu,
    ),
  ].map((match) => match[1]!),
  '0082-10-0000-0000',
  '주민등록번호 000101 3000000',
  '123-45-6789',
  'Example-dong 12, Sample-gu',
  'Calle de Ejemplo 12',
  'P.O. Box 12',
  '00000 Seoul',
  'Zip code: 00000',
  '(우) 00000',
  '우) 00000 예시시',
];

test.each(HINTED)('what %s finds has its hint', (_, { hint, pattern }) => {
  const check = (text: string) => {
    pattern.lastIndex = 0;
    const found = pattern.exec(text);
    if (found) expect(hint.test(text), text).toBe(true);
    return found !== null;
  };
  expect(examples.filter(check)).not.toEqual([]);
  // Pieces of the examples in other company and other letter case.
  const pieces = examples.flatMap((example) => example.split(/(?<=[\s:,.|-])/u));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }), (some) => {
      check(some.join(''));
      check(some.join('').toUpperCase());
      check(some.join('').toLowerCase());
    }),
  );
});
