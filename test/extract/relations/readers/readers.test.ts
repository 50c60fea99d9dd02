import { describe, expect, test } from 'vitest';
import { readRelations } from '../../readDocument.ts';

const CV = (body: string): string => `# Ana Ruiz\n\n${body}\n`;
const ABOUT = (sentence: string): string => CV(`## About\n\n${sentence}`);

/** The relations of some names, sorted. */
function read(text: string, ...names: string[]): string[] {
  return readRelations(text).filter((line) => names.some((name) => line.includes(` -${name}-> `)));
}

describe('created and contributed_to', () => {
  test.each([
    ['I built Skylark, a scheduler for small clusters.', ['Ana Ruiz -created-> Skylark']],
    ['I am the author of Skylark, an open-source tool.', ['Ana Ruiz -created-> Skylark']],
    ['I contributed patches to PyTorch.', ['Ana Ruiz -contributed_to-> PyTorch']],
    ['I fixed memory leaks in PyTorch.', ['Ana Ruiz -contributed_to-> PyTorch']],
    ['I am a PyTorch contributor.', ['Ana Ruiz -contributed_to-> PyTorch']],
    ['PyTorch에 기여했습니다.', ['Ana Ruiz -contributed_to-> PyTorch']],
    ["데이터 도구 '물결맵'을 개발했습니다.", ['Ana Ruiz -created-> 물결맵']],
    ['I built a river model with PyTorch.', []],
    ['I built PyTorch models.', []],
    ['I built pipelines in Kafka.', []],
    ['Jungho Han created TensorFlow.', ['Jungho Han -created-> TensorFlow']],
    ['I did not create PyTorch.', []],
    ['I would like to contribute to PyTorch.', []],
  ])('"%s" gives %j', (sentence, expected) => {
    expect(read(ABOUT(sentence), 'created', 'contributed_to')).toEqual(expected);
  });

  test.each([
    ['## Open source\n\n- **PyTorch**: faster sampling', ['Ana Ruiz -contributed_to-> PyTorch']],
    [
      '## Open source\n\n- Added a sampler to [PyTorch](https://github.com/pytorch/pytorch/pull/1)',
      ['Ana Ruiz -contributed_to-> PyTorch'],
    ],
    ['## Projects\n\n### Skylark (2020)\n\n- Schedules jobs', ['Ana Ruiz -created-> Skylark']],
    [
      '## Things I made\n\n- [skylark](https://github.com/example-org/skylark)',
      ['Ana Ruiz -created-> skylark'],
    ],
  ])('%j gives %j', (body, expected) => {
    expect(read(CV(body), 'created', 'contributed_to')).toEqual(expected);
  });
});

describe('developed_by and based_on', () => {
  test.each([
    ["I use Nimbus's Skylark, a scheduler.", ['Skylark -developed_by-> Nimbus']],
    ['Nimbus released Skylark, a scheduler.', ['Skylark -developed_by-> Nimbus']],
    ['I tested Skylark, a scheduler. Skylark was developed by Nimbus.', ['Skylark -developed_by-> Nimbus']],
    ['Skylark, a scheduler, is written in Go.', ['Skylark -based_on-> Go']],
    ['Skylark, a scheduler built on Apache Kafka, is mine.', ['Skylark -based_on-> Apache Kafka']],
    ['Skylark, a scheduler: it is written in Go.', ['Skylark -based_on-> Go']],
    ['I use Skylark, a scheduler, and Go.', []],
    ['Nimbus uses Skylark, a scheduler.', []],
  ])('"%s" gives %j', (sentence, expected) => {
    expect(read(ABOUT(sentence), 'developed_by', 'based_on')).toEqual(expected);
  });
});

describe('works_at, studied_at, member_of', () => {
  test.each([
    ['I work at Nimbus.', ['Ana Ruiz -works_at-> Nimbus']],
    [
      'I worked at Nimbus and Quillwort Inc. before.',
      ['Ana Ruiz -works_at-> Nimbus', 'Ana Ruiz -works_at-> Quillwort Inc.'],
    ],
    ['I studied physics at Hanbit University.', ['Ana Ruiz -studied_at-> Hanbit University']],
    ['저는 님버스에서 근무하고 있습니다.', ['Ana Ruiz -works_at-> 님버스']],
    ['한빛대학교를 졸업했습니다.', ['Ana Ruiz -studied_at-> 한빛대학교']],
    ['I never worked at Nimbus.', []],
    ['I want to work at Nimbus.', []],
    ['My brother works at Nimbus.', []],
    ['Nimbus is a large company.', []],
  ])('"%s" gives %j', (sentence, expected) => {
    expect(read(ABOUT(sentence), 'works_at', 'studied_at', 'member_of')).toEqual(expected);
  });

  test.each([
    [
      '## Experience\n\n### Engineer, Search Team, Nimbus\n\n2019 - 2021\n\n- Ran it',
      ['Ana Ruiz -member_of-> Search Team', 'Ana Ruiz -works_at-> Nimbus', 'Search Team -part_of-> Nimbus'],
    ],
    ['- School: Hanbit University', ['Ana Ruiz -studied_at-> Hanbit University']],
    ['- Company: Nimbus', ['Ana Ruiz -works_at-> Nimbus']],
    ['- 소속: 님버스', ['Ana Ruiz -works_at-> 님버스']],
    ['Engineer at Nimbus', ['Ana Ruiz -works_at-> Nimbus']],
    ['## References\n\n- Prof. Jungho Han, Hanbit University', ['Jungho Han -works_at-> Hanbit University']],
  ])('%j gives %j', (body, expected) => {
    expect(read(CV(body), 'works_at', 'studied_at', 'member_of', 'part_of')).toEqual(expected);
  });
});

describe('advised_by', () => {
  test.each([
    [ABOUT('Advisor: Prof. Jungho Han'), ['Ana Ruiz -advised_by-> Jungho Han']],
    [ABOUT('지도교수: 한정호'), ['Ana Ruiz -advised_by-> 한정호']],
    [
      ABOUT('My former student Haruto Kinoshita is a physicist.'),
      ['Haruto Kinoshita -advised_by-> Ana Ruiz'],
    ],
    [
      ABOUT('Three of my former students, Sow, Jungho Han and Haruto Kinoshita, teach physics.'),
      ['Haruto Kinoshita -advised_by-> Ana Ruiz', 'Jungho Han -advised_by-> Ana Ruiz'],
    ],
    [ABOUT('I worked with Jungho Han.'), []],
  ])('%j gives %j', (text, expected) => {
    expect(read(text, 'advised_by')).toEqual(expected);
  });
});

describe('author_of, published_in, about', () => {
  test('a co-author is one by name, the venue where it appeared, the topic from the title', () => {
    const reference = '- A. Ruiz, J. Han. "Quantization of Rivers." EMNLP 2021.';
    expect(readRelations(CV(`## Publications\n\n${reference}`))).toEqual(
      expect.arrayContaining([
        'Quantization of Rivers -about-> Quantization',
        'Quantization of Rivers -published_in-> EMNLP',
      ]),
    );
  });

  test('a thesis is its student’s', () => {
    const body =
      '## Education\n\n### PhD in Physics, Hanbit University\n\nThesis: Slow Waves in Shallow Water';
    expect(read(CV(body), 'author_of')).toEqual(['Ana Ruiz -author_of-> Slow Waves in Shallow Water']);
  });
});

describe('received and granted_by', () => {
  test.each([
    [
      '## Awards\n\n- Quiet River Prize, Nimbus, 2019',
      ['Ana Ruiz -received-> Quiet River Prize', 'Quiet River Prize -granted_by-> Nimbus'],
    ],
    ['## About\n\nI won the Quiet River Prize in 2019.', ['Ana Ruiz -received-> Quiet River Prize']],
    ['## About\n\nI did not win the Quiet River Prize.', []],
    ['## About\n\nI founded the Quiet River Prize.', []],
    ['## About\n\nNimbus won the Quiet River Prize.', []],
    ['## About\n\n님버스는 작년에 한강 로봇 경진대회 대상을 받았다.', []],
    ['## About\n\nJungho Han won the Quiet River Prize.', ['Jungho Han -received-> Quiet River Prize']],
    ['## 수상\n\n- 한강 로봇 경진대회 대상 (2019)', ['Ana Ruiz -received-> 한강 로봇 경진대회 대상']],
  ])('%j gives %j', (body, expected) => {
    expect(read(CV(body), 'received', 'granted_by')).toEqual(expected);
  });
});

describe('served', () => {
  test.each([
    ['## Service\n\n- Reviewer: EMNLP, NeurIPS', ['Ana Ruiz -served-> EMNLP', 'Ana Ruiz -served-> NeurIPS']],
    ['## Talks\n\n- Rivers, NeurIPS 2019', ['Ana Ruiz -served-> NeurIPS']],
    ['## About\n\nI review for EMNLP.', ['Ana Ruiz -served-> EMNLP']],
    ['## About\n\nI never reviewed for EMNLP.', []],
    ['## About\n\nEMNLP is far away.', []],
    ['## 봉사\n\n- EMNLP 논문 심사', ['Ana Ruiz -served-> EMNLP']],
  ])('%j gives %j', (body, expected) => {
    expect(read(CV(body), 'served')).toEqual(expected);
  });
});

describe('located_in', () => {
  test.each([
    ['Seoul, South Korea', ['Ana Ruiz -located_in-> Seoul', 'Ana Ruiz -located_in-> South Korea']],
    ['- Location: Seoul', ['Ana Ruiz -located_in-> Seoul']],
    ['- 거주지: 서울', ['Ana Ruiz -located_in-> 서울']],
    ['## About\n\nI live in Seoul.', ['Ana Ruiz -located_in-> Seoul']],
    ['## About\n\nI studied at Hanbit University, Seoul.', ['Hanbit University -located_in-> Seoul']],
    ['## About\n\nI wrote about Seoul.', []],
  ])('%j gives %j', (body, expected) => {
    expect(read(CV(body), 'located_in')).toEqual(expected);
  });
});

describe('skilled_in', () => {
  test.each([
    ['## Experience\n\n### Engineer, Nimbus, 2019 - 2021\n\n- Ran Kafka', ['Ana Ruiz -skilled_in-> Kafka']],
    ['## Research interests\n\n- Quantization', ['Ana Ruiz -skilled_in-> Quantization']],
    ['## About\n\nI wrote a song about Kafka trains.', ['Ana Ruiz -skilled_in-> Kafka']],
    ['## Experience\n\n### Machine Learning Engineer, Nimbus, 2019 - 2021', []],
  ])('%j gives %j', (body, expected) => {
    expect(read(CV(body), 'skilled_in')).toEqual(expected);
  });
});
