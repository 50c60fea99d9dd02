import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  FaultyVocabularyError,
  readVocabulary,
  readVocabularyFiles,
  VOCABULARY_FOLDER,
} from '../../scripts/readVocabulary.ts';
import type { Kind } from '../../src/model/index.ts';
import {
  createVocabulary,
  formatFault,
  formatVocabularyFile,
  hasContext,
  parseVocabulary,
  type Vocabulary,
} from '../../src/vocabulary/index.ts';

describe('the vocabulary of the project', () => {
  let vocabulary: Vocabulary;
  let files: Awaited<ReturnType<typeof readVocabularyFiles>>;

  beforeAll(async () => {
    files = await readVocabularyFiles();
    vocabulary = createVocabulary(parseVocabulary(files).entries);
  }, 60_000);

  test('has no faults', () => {
    expect(parseVocabulary(files).faults.map(formatFault)).toEqual([]);
  }, 60_000);

  test.each<[Kind, number]>([
    ['technique', 700],
    ['software', 350],
    ['model', 150],
    ['dataset', 150],
    ['venue', 180],
    ['organization', 350],
    ['award', 60],
    ['place', 300],
  ])('has its share of every kind: %s, at least %i', (kind, count) => {
    expect(
      [...vocabulary.entries.values()].filter((entry) => entry.kind === kind).length,
    ).toBeGreaterThanOrEqual(count);
  });

  test.each(['korean-universities', 'korean-companies'])(
    'gives both names for at least 60 of %s',
    (topic) => {
      const { text } = files.find(({ path }) => path.endsWith(`/organization/${topic}.yml`))!;
      const { entries } = parseVocabulary([{ path: 'organization/topic.yml', text }]);
      const both = entries.filter(({ name, aliases }) =>
        [/\p{Script=Latin}/u, /\p{Script=Hangul}/u].every((script) =>
          [name, ...aliases].some((each) => script.test(each)),
        ),
      );
      expect(both.length).toBeGreaterThanOrEqual(60);
    },
  );

  // What a text says; a name without context is not read.
  const read = (text: string): string[] =>
    vocabulary.find(text).flatMap((match) => {
      const name = text.slice(match.start, match.end);
      const [entry] = match.entries.filter((each) => hasContext(each, text, name));
      return entry === undefined ? [] : [`${entry.kind}:${entry.name}`];
    });

  test.each([
    ['한양대학교에서 석사', 'organization:Hanyang University'],
    ['서울대 졸업', 'organization:Seoul National University'],
    ['POSTECH', 'organization:POSTECH'],
    ['Univ. of Toronto', 'organization:University of Toronto'],
    ['네이버 클라우드에 재직', 'organization:Naver Cloud'],
    ['Software engineer at Apple, Cupertino', 'organization:Apple'],
    ['한국전자통신연구원(', 'organization:ETRI'],
    ['서울아산병원', 'organization:Asan Medical Center'],
    ['서울대학교병원', 'organization:Seoul National University Hospital'],
    ['Ministry of Science & ICT', 'organization:Ministry of Science and ICT'],
    ['Proceedings of the 61st Annual Meeting of the Association for Computational Linguistics', 'venue:ACL'],
    ['IEEE International Conference on Acoustics, Speech and Signal Processing', 'venue:ICASSP'],
    ['한국컴퓨터종합학술대회 논문집', 'venue:KCC'],
    ['한글 및 한국어 정보처리 학술대회', 'venue:HCLT'],
    ['published in Nature, Vol. 5', 'venue:Nature'],
    ['if(kakao) 2022에서 발표', 'venue:if(kakao)'],
    ['정보처리기사 취득', 'award:Engineer Information Processing'],
    ['AWS Certified Solutions Architect', 'award:AWS Certified Solutions Architect'],
    ['Kaggle Competitions Grandmaster', 'award:Kaggle Grandmaster'],
    ['경기도 성남시 판교', 'place:Gyeonggi Province'],
    ['서울특별시에 거주', 'place:Seoul'],
    ['Nice, France', 'place:Nice'],
    ['파이썬으로 개발', 'software:Python'],
    ['Languages: C, Python', 'software:C'],
    ['백엔드 서버를 Go로 작성', 'software:Go'],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toContain(expected);
  });

  test.each([
    ['an apple and a shell on target', /apple|shell|target/i],
    ['It is nice to be reading on mobile', /place:/],
    ['The nature of science in a cell', /venue:/],
    ['we go to the box and cover the square', /software:Go$|organization:/],
    ['한국어와 서울역', /place:/],
    ['서울대학교 앞', /place:Seoul/],
    ['vitamin C and plan C', /software:C$/],
    ['J. R. Park and C. Kim', /software:/],
    ['May I ask Jordan Lee?', /place:|organization:/],
  ])('does not mistake words in "%s"', (text, wrong) => {
    expect(read(text).filter((found) => wrong.test(found))).toEqual([]);
  });

  test('is formatted', () => {
    for (const { path, text } of files.filter(({ path: each }) =>
      /\/(?:place|venue|organization|award)\//.test(each),
    )) {
      expect(formatVocabularyFile(text), path).toBe(text);
    }
  }, 120_000);
});

describe('readVocabulary', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vocabulary-'));
    await mkdir(join(folder, 'software'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  test('gives the same from the cache as from the files', async () => {
    await writeFile(join(folder, 'software', 'a.yml'), '# a test\nFooBar:\n  aliases: [푸바]\n');
    const first = await readVocabulary(folder);
    expect(await readVocabulary(folder)).toEqual(first);
    expect(first.map(({ id }) => id)).toEqual(['software/foobar']);
  });

  test('sees that a file has changed', async () => {
    await writeFile(join(folder, 'software', 'a.yml'), '# a test\nBarFoo:\n');
    expect((await readVocabulary(folder)).map(({ name }) => name)).toEqual(['BarFoo']);
  });

  test('refuses faults, all of them named', async () => {
    await writeFile(join(folder, 'software', 'a.yml'), '# a test\nBarFoo:\n  alias: [x]\nAa:\n');
    const refused = readVocabulary(folder);
    await expect(refused).rejects.toThrow(FaultyVocabularyError);
    await expect(refused).rejects.toThrow(/a\.yml:3: .*\n.*a\.yml:4: .*\n.*a\.yml:4: .*\n.*3 faults/);
  });

  test('reads the project by itself', () => {
    expect(VOCABULARY_FOLDER).toMatch(/graph-data.vocabulary$/);
  });
});
