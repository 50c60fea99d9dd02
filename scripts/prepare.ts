import { readVocabulary } from './readVocabulary.ts';

// Runs after `npm ci`: compiles the vocabulary once, so that the first build is as quick as the later ones. A faulty
// vocabulary is the build's to report; an installation must not fail of it.
try {
  await readVocabulary();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
