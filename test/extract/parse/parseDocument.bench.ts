import { bench, describe } from 'vitest';
import { parseDocument } from '../../../src/extract/parse/index.ts';
import { fixtureNames, readFixture } from './readFixture.ts';

// npx vitest bench --project unit test/extract/parse
// Two cores of a shared machine, Node 20, warm: 2.5 MB of CV text a second of processor time.
const documents = fixtureNames().map(readFixture);

describe('parseDocument', () => {
  bench(
    `all fixtures, ${documents.reduce((sum, document) => sum + document.text.length, 0)} characters`,
    () => {
      for (const document of documents) parseDocument(document);
    },
  );
});
