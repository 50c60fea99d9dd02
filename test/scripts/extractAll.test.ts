import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { CollectedFile } from '../../scripts/collectFiles.ts';
import { createExtractor, type Extractor } from '../../scripts/createExtractor.ts';
import { extractAll } from '../../scripts/extractAll.ts';
import { loadVocabulary } from '../../scripts/readVocabulary.ts';
import { createVocabulary, type Vocabulary } from '../../src/vocabulary/index.ts';
import { makeFolder } from './makeFolder.ts';

const DOCUMENTS = {
  'ada.md':
    '# Ada Vale\n\n## Experience\n\n- Engineer, Nimbus University (2019 – 2021)\n\n## Skills\n\n- PyTorch\n',
  'bo.txt': 'Bo Lind\n\nEducation\nB.Sc. in Physics, Orion University, 2012 – 2016\n\nSkills: PyTorch\n',
  'cy.md': '# Cy Moor\n\nAda Vale and I wrote a parser at Orion University.\n',
  'empty.txt': '',
  'korean.txt': '김도윤\n\n경력\n- 오리온대학교 연구원 (2019 – 2021)\n\n기술: PyTorch\n',
  'life.pdf': '%PDF-1.7',
};
const VOCABULARY = {
  'software/tools.yml':
    '# Tools of these tests, invented for them.\nPyTorch:\n  examples:\n    - We use PyTorch.\n',
};

function filesOf(documents: Readonly<Record<string, string>>): CollectedFile[] {
  const folder = makeFolder(documents);
  return Object.keys(documents).map((path) => {
    const location = join(folder, path);
    return { path, location, bytes: statSync(location).size };
  });
}

/** What delays the first document on this thread until others have delivered so many that workers must have. */
function waitFor(count: number) {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let isFirst = true;
  return {
    onProgress: (done: number) => {
      if (done >= count) open();
    },
    delay:
      (extract: Extractor): Extractor =>
      async (file) => {
        if (isFirst) {
          isFirst = false;
          await opened;
        }
        return extract(file);
      },
  };
}

/** How many processes the machine of these tests, which has four cores, is busy with. */
let load = 0;
vi.mock('node:os', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  availableParallelism: () => 4,
  loadavg: () => [load, 0, 0],
}));

/** A worker's program. */
const program = (text: string) => new URL(`data:text/javascript,${encodeURIComponent(text)}`);

describe('extractAll', () => {
  test.each([2, 3])('%i threads give what one gives, in the order of the files', async (jobs) => {
    const vocabularyFolder = makeFolder(VOCABULARY);
    const extract = createExtractor(await loadVocabulary(vocabularyFolder));
    const files = filesOf(DOCUMENTS);
    const alone = await extractAll(files, extract, { jobs: 1 });
    expect(
      alone.map((each) => ('reason' in each ? each.reason.what : each.extraction.document.path)),
    ).toEqual(['ada.md', 'bo.txt', 'cy.md', 'empty', 'korean.txt', 'unread-format']);

    const { onProgress, delay } = waitFor(files.length - 1);
    const together = await extractAll(files, delay(extract), { vocabularyFolder, jobs, onProgress });
    expect(together).toStrictEqual(alone);
    expect(JSON.stringify(together)).toBe(JSON.stringify(alone));
  });

  test('progress counts up, whoever extracts', async () => {
    const files = filesOf(DOCUMENTS);
    const steps: string[] = [];
    const { onProgress, delay } = waitFor(files.length - 1);
    await extractAll(files, delay(createExtractor(createVocabulary([]))), {
      vocabularyFolder: makeFolder(VOCABULARY),
      jobs: 2,
      onProgress: (done, total, path) => {
        onProgress(done);
        steps.push(`${done}/${total} ${path}`);
      },
    });
    expect(steps).toEqual(files.map(({ path }, at) => `${at}/6 ${path}`));
  });

  test('a document that a program fault stops is skipped for the same reason on every thread', async () => {
    const files = filesOf({ 'ada.md': DOCUMENTS['ada.md'], 'bo.txt': DOCUMENTS['bo.txt'] });
    const fail = () => {
      throw new Error('no such word');
    };
    const faulty = new Proxy({}, { get: fail }) as Vocabulary;
    const { onProgress, delay } = waitFor(1);
    const results = await extractAll(files, delay(createExtractor(faulty)), {
      jobs: 2,
      onProgress,
      entry: program(`
        import { parentPort, workerData } from 'node:worker_threads';
        import { register } from '${new URL('../../node_modules/tsx/dist/esm/api/index.mjs', import.meta.url)}';
        register();
        const { createExtractor } = await import('${new URL('../../scripts/createExtractor.ts', import.meta.url)}');
        const { extractShare } = await import('${new URL('../../scripts/extractShare.ts', import.meta.url)}');
        const faulty = new Proxy({}, { get() { throw new Error('no such word'); } });
        await extractShare(workerData, createExtractor(faulty), (each) => parentPort.postMessage(each));
      `),
    });
    const reason = { what: 'program-fault', detail: 'no such word' };
    expect(results).toEqual([{ reason }, { reason }]);
  });

  const TAKE_ALL = `
    import { parentPort, workerData } from 'node:worker_threads';
    const at = Atomics.add(workerData.taken, 0, workerData.files.length);
    parentPort.postMessage({ at, extracted: { reason: { what: 'blank' } } });
  `;
  test.each([
    ['fails', 'throw new Error("dead");'],
    ['ends', 'process.exit(1);'],
  ])('what a worker took that %s is extracted by this thread', async (_, death) => {
    const extract = createExtractor(createVocabulary([]));
    const files = filesOf(DOCUMENTS);
    const alone = await extractAll(files, extract, { jobs: 1 });
    const { onProgress, delay } = waitFor(1);
    const results = await extractAll(files, delay(extract), {
      jobs: 2,
      onProgress,
      entry: program(TAKE_ALL + death),
    });
    expect(results).toStrictEqual(alone.with(1, { reason: { what: 'blank' } }));
  });

  test.each([
    ['has no program', new URL('./no-such-worker.ts', import.meta.url)],
    ['never comes to take a document', program('setInterval(() => {}, 1e6);')],
  ])('a worker that %s is not waited for', async (_, entry) => {
    const extract = createExtractor(createVocabulary([]));
    const files = filesOf(DOCUMENTS);
    const alone = await extractAll(files, extract, { jobs: 1 });
    expect(await extractAll(files, extract, { jobs: 2, entry })).toStrictEqual(alone);
  });

  test.each([
    ['small documents are extracted by this thread alone', 3, 10_000, 'md', 0, 0],
    ['what is never read is worth no worker', 3, 10_000_000, 'pdf', 0, 0],
    ['a single document is worth no worker, however large', 1, 10_000_000, 'md', 0, 0],
    ['a worker has 300 kB to share at least', 7, 100_000, 'md', 0, 2],
    ['much text is worth as many workers as there are further cores', 64, 300_000, 'md', 0, 3],
    ['cores that are busy get no worker', 64, 300_000, 'md', 1.9, 1],
    ['a busy machine gets none', 64, 300_000, 'md', 9, 0],
  ])('%s', async (_, count, bytes, extension, busy, expected) => {
    load = busy;
    const files = Array.from({ length: count }, (_, at) => ({
      path: `${at}.${extension}`,
      location: `/no/such/${at}`,
      bytes,
    }));
    let started = 0;
    const countWorker = () => started++;
    process.on('worker', countWorker);
    onTestFinished(() => void process.off('worker', countWorker));
    await extractAll(files, async () => ({ reason: { what: 'blank' } }), { entry: program('') });
    expect(started).toBe(expected);
  });
});
