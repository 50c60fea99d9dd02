import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { buildGraph } from '../../scripts/buildGraph.ts';
import { wordReason } from '../../scripts/tellSkipped.ts';
import type { SerializedGraph } from '../../src/model/index.ts';
import { makeFolder } from './makeFolder.ts';

const CV =
  '# Ada Vale\n\n## Experience\n\n- Engineer, Nimbus University (2019 – 2021)\n\n## Skills\n\n- Tova, PyTorch\n';
const OTHER = 'Bo Lind\n\nEducation\nB.Sc. in Physics, Orion University, 2012 – 2016\n\nSkills: PyTorch\n';

/** A small vocabulary of its own, so that these tests ask nothing of the project's. */
const VOCABULARY = {
  'software/tools.yml':
    '# Tools of these tests, invented for them.\nPyTorch:\n  examples:\n    - We use PyTorch.\n',
};

let vocabularyFolder: string;
beforeEach(() => {
  vocabularyFolder = makeFolder(VOCABULARY);
});

const build = (inputs: readonly string[], out: string) => buildGraph({ inputs, out, vocabularyFolder });
const graphOf = (out: string) => JSON.parse(readFileSync(join(out, 'graph.json'), 'utf8')) as SerializedGraph;
const namesIn = (folder: string) => readdirSync(folder).sort();

describe('buildGraph', () => {
  test('the four outputs are written, and nothing else is left behind', async () => {
    const folder = makeFolder({ 'in/ada.md': CV, 'in/sub/bo.txt': OTHER });
    const report = await build([join(folder, 'in')], join(folder, 'out'));
    expect(namesIn(folder)).toEqual(['in', 'out']);
    expect(namesIn(join(folder, 'out'))).toEqual(['documents', 'graph.gexf', 'graph.json', 'report.json']);
    expect(readFileSync(join(folder, 'out/documents/sub/bo.txt.txt'), 'utf8')).toBe(OTHER);
    expect(graphOf(join(folder, 'out')).attributes.documents).toEqual(['ada.md', 'sub/bo.txt']);
    expect(JSON.parse(readFileSync(join(folder, 'out/report.json'), 'utf8'))).toEqual(report);
    expect(report.totals).toMatchObject({ documents: 2, nodes: graphOf(join(folder, 'out')).nodes.length });
  });

  test('every node has its place, and positions differ', async () => {
    const folder = makeFolder({ 'ada.md': CV });
    await build([join(folder, 'ada.md')], join(folder, 'out'));
    const places = graphOf(join(folder, 'out')).nodes.map(({ attributes: { x, y } }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(places.length);
  });

  test('the same documents give the same bytes, whatever the order of the inputs', async () => {
    const folder = makeFolder({ 'ada.md': CV, 'bo.txt': OTHER });
    const inputs = [join(folder, 'ada.md'), join(folder, 'bo.txt')];
    await build(inputs, join(folder, 'forth'));
    await build(inputs.toReversed(), join(folder, 'back'));
    for (const name of ['graph.json', 'graph.gexf', 'documents/ada.md.txt', 'documents/bo.txt.txt'])
      expect(readFileSync(join(folder, 'back', name))).toEqual(readFileSync(join(folder, 'forth', name)));
  });

  test('any number of threads gives the same bytes', async () => {
    const folder = makeFolder({ 'in/ada.md': CV, 'in/bo.txt': OTHER, 'in/empty.txt': '', 'in/z.md': CV });
    const outputs = [];
    for (const jobs of [1, 2]) {
      const out = join(folder, `out${jobs}`);
      const { totals } = await buildGraph({ inputs: [join(folder, 'in')], out, vocabularyFolder, jobs });
      const read = (name: string) => readFileSync(join(out, name), 'utf8');
      outputs.push({
        report: read('report.json').replace(`"seconds": ${totals.seconds}`, ''),
        others: ['graph.json', 'graph.gexf', 'documents/ada.md.txt', 'documents/bo.txt.txt'].map(read),
      });
    }
    expect(outputs[1]).toEqual(outputs[0]);
  });

  test('what cannot be read is skipped with a reason, the others are built', async () => {
    const folder = makeFolder({
      'in/ada.md': CV,
      'in/empty.txt': '',
      'in/life.pdf': '%PDF-1.7',
      'in/binary.txt': Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256),
      'in/large.txt': 'x',
      'in/korean.txt': Uint8Array.from([0xb1, 0xe8, 0xb5, 0xb5, 0xc0, 0xb1, 0x0a]), // 김도윤 in EUC-KR
    });
    truncateSync(join(folder, 'in/large.txt'), 60_000_000);
    const { documents, skipped } = await build(
      [join(folder, 'in'), join(folder, 'missing')],
      join(folder, 'out'),
    );
    expect(documents.map(({ path, encoding }) => [path, encoding])).toEqual([
      ['ada.md', 'utf-8'],
      ['korean.txt', 'euc-kr'],
    ]);
    expect(skipped.map(({ path }) => path)).toEqual([
      join(folder, 'missing'),
      'binary.txt',
      'empty.txt',
      'large.txt',
      'life.pdf',
    ]);
    expect(skipped.map(({ reason }) => reason.what)).toEqual([
      'missing',
      'binary',
      'empty',
      'too-large',
      'unread-format',
    ]);
    for (const { reason } of skipped) expect(wordReason(reason)).toMatch(/: /); // what is wrong, and the way out
  });

  test('where nothing can be read nothing is written, and an earlier build stays', async () => {
    const folder = makeFolder({ 'ada.md': CV, 'empty.txt': '' });
    await build([join(folder, 'ada.md')], join(folder, 'out'));
    const before = readFileSync(join(folder, 'out/graph.json'));
    expect((await build([join(folder, 'empty.txt')], join(folder, 'out'))).documents).toEqual([]);
    expect(readFileSync(join(folder, 'out/graph.json'))).toEqual(before);
    await build([join(folder, 'empty.txt')], join(folder, 'elsewhere'));
    expect(existsSync(join(folder, 'elsewhere'))).toBe(false);
  });

  test('a new build takes the place of the old one, documents that are gone included', async () => {
    const folder = makeFolder({ 'ada.md': CV, 'bo.txt': OTHER, 'out/notes.md': 'mine' });
    await build([join(folder, 'ada.md')], join(folder, 'out'));
    await build([join(folder, 'bo.txt')], join(folder, 'out'));
    expect(namesIn(join(folder, 'out/documents'))).toEqual(['bo.txt.txt']);
    expect(readFileSync(join(folder, 'out/notes.md'), 'utf8')).toBe('mine');
  });

  test('what an earlier build wrote into the input is not read as a document', async () => {
    for (const name of ['', 'out']) {
      const folder = makeFolder({ 'ada.md': CV });
      await build([folder], join(folder, name));
      const { documents } = await build([folder], join(folder, name));
      expect(documents.map(({ path }) => path)).toEqual(['ada.md']);
    }
  });

  test.each([
    ['a folder "documents" of the user', 'documents/mine.md', '', 'not from an earlier build'],
    ['a file', 'file', 'file', 'is a file'],
  ])('%s is not overwritten', async (_, path, out, message) => {
    const folder = makeFolder({ [path]: 'mine', 'in/ada.md': CV });
    await expect(build([join(folder, 'in')], join(folder, out))).rejects.toThrow(message);
    expect(readFileSync(join(folder, path), 'utf8')).toBe('mine');
  });

  test('sources within the folder that the build replaces are refused', async () => {
    const folder = makeFolder({ 'documents/ada.md': CV });
    await expect(build([join(folder, 'documents')], folder)).rejects.toThrow('choose another --out');
  });

  test('all faults of a vocabulary are told at once', async () => {
    mkdirSync(join(vocabularyFolder, 'software'), { recursive: true });
    writeFileSync(
      join(vocabularyFolder, 'software/tools.yml'),
      '# Two faults.\nTova:\n  broader: [x]\nNimba:\n  colour: red\n',
    );
    const folder = makeFolder({ 'ada.md': CV });
    const error = await build([join(folder, 'ada.md')], join(folder, 'out')).catch(
      (each: Error) => each.message,
    );
    expect(error).toMatch(/tools\.yml:3[\s\S]*tools\.yml:5/);
  });

  test('progress is told for each document and at the end', async () => {
    const folder = makeFolder({ 'ada.md': CV, 'bo.txt': OTHER });
    const steps: string[] = [];
    await buildGraph({
      inputs: [join(folder, 'ada.md'), join(folder, 'bo.txt')],
      out: join(folder, 'out'),
      vocabularyFolder,
      onProgress: (done, total, path) => steps.push(`${done}/${total} ${path}`.trim()),
    });
    expect(steps).toEqual(['0/2 ada.md', '1/2 bo.txt', '2/2']);
  });
});
