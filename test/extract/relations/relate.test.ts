import { describe, expect, test } from 'vitest';
import { readMentions, readRelations } from '../readDocument.ts';

const CV = (body: string): string => `# Ana Ruiz\n\n${body}\n`;

describe('what a person knows', () => {
  test.each([
    [
      'a list of skills',
      '## Skills\n\n- PyTorch, Kafka',
      ['Ana Ruiz -skilled_in-> Kafka', 'Ana Ruiz -skilled_in-> PyTorch'],
    ],
    [
      'a sentence of her own',
      '## About\n\nI work on quantization with PyTorch.',
      ['Ana Ruiz -skilled_in-> PyTorch', 'Ana Ruiz -skilled_in-> quantization'],
    ],
    [
      'a Korean sentence',
      '## 소개\n\n저는 파이토치로 양자화를 연구합니다.',
      ['Ana Ruiz -skilled_in-> 양자화', 'Ana Ruiz -skilled_in-> 파이토치'],
    ],
    [
      'an offer to answer',
      '## About\n\nAsk me about knowledge distillation.',
      ['Ana Ruiz -skilled_in-> knowledge distillation'],
    ],
  ])('%s says it', (_, body, expected) => {
    expect(readRelations(CV(body))).toEqual(expected);
  });

  test.each([
    ['a denial', 'I have not used TensorFlow.'],
    ['a denial behind the name', '텐서플로는 아니지만 TensorFlow는 사용해 본 적이 없습니다.'],
    ['a wish', 'I hope to learn Rust and TensorFlow some day.'],
    ['an offer of work', 'We are looking for people who know PyTorch.'],
    ['somebody else', 'My advisor built TensorFlow.'],
    ['a question', 'Do you know PyTorch?'],
  ])('%s does not', (_, sentence) => {
    expect(
      readRelations(CV(`## About\n\n${sentence}`)).filter((line) => line.startsWith('Ana Ruiz')),
    ).toEqual([]);
  });

  test('a denial ends at the contrast', () => {
    expect(readRelations(CV('## About\n\nI have not used TensorFlow, but I use PyTorch every day.'))).toEqual(
      ['Ana Ruiz -skilled_in-> PyTorch'],
    );
  });

  test('an everyday word in small letters is no language', () => {
    expect(readRelations(CV('## About\n\nI go to work and there is rust on my bike.'))).toEqual([]);
  });
});

describe('a career', () => {
  test('the head of an entry gives employer, role and dates', () => {
    const relations = readRelations(
      CV('## Experience\n\n### Data Engineer, Nimbus (2019 - 2021)\n\n- Ran Kafka'),
    );
    expect(relations).toEqual(['Ana Ruiz -skilled_in-> Kafka', 'Ana Ruiz -works_at-> Nimbus']);
  });

  test('a sentence tells of a degree', () => {
    expect(
      readRelations(
        'Ana Ruiz is an engineer. She received her PhD from Hanbit University in 2014.\n',
        'text',
      ),
    ).toContain('Ana Ruiz -studied_at-> Hanbit University');
  });

  test('an advisor is named in a line of the degree', () => {
    const body =
      '## Education\n\n### Hanbit University, Seoul\n\n2015 - 2019\n\nPh.D. in Physics\n\nAdvisor: Professor Jungho Han';
    expect(readRelations(CV(body))).toEqual(
      expect.arrayContaining([
        'Ana Ruiz -advised_by-> Jungho Han',
        'Ana Ruiz -studied_at-> Hanbit University',
        'Hanbit University -located_in-> Seoul',
      ]),
    );
  });

  test('mere company in a sentence is no relation', () => {
    expect(readRelations(CV('## About\n\nNimbus is across the street.'))).toEqual([]);
  });
});

describe('works', () => {
  test('a reference gives its authors in order, its venue and its topics', () => {
    const body =
      '## Publications\n\n- Ana Ruiz, Jungho Han. "Knowledge Distillation for Small Devices." NeurIPS 2021.';
    expect(readRelations(CV(body))).toEqual(
      expect.arrayContaining([
        'Ana Ruiz -author_of-> Knowledge Distillation for Small Devices',
        'Jungho Han -author_of-> Knowledge Distillation for Small Devices',
        'Knowledge Distillation for Small Devices -about-> Knowledge Distillation',
        'Knowledge Distillation for Small Devices -published_in-> NeurIPS',
      ]),
    );
  });

  test('"with" names company in a work of the owner', () => {
    const body = '## Publications\n\n- *Rivers in Small Models*, with Jonas Wik and Bea Lind, NeurIPS 2020';
    expect(readRelations(CV(body))).toEqual([
      'Ana Ruiz -author_of-> Rivers in Small Models',
      'Bea Lind -author_of-> Rivers in Small Models',
      'Jonas Wik -author_of-> Rivers in Small Models',
      'Rivers in Small Models -published_in-> NeurIPS',
    ]);
  });

  test('Korean prose names company, too', () => {
    const body = '## 소개\n\n문다솔 교수님, 한서진 님과 함께 쓴 논문 「느린 파도의 계산」이 있습니다.';
    expect(readRelations(CV(body)).filter((line) => line.includes('author_of'))).toEqual([
      'Ana Ruiz -author_of-> 느린 파도의 계산',
      '문다솔 -author_of-> 느린 파도의 계산',
      '한서진 -author_of-> 느린 파도의 계산',
    ]);
  });

  test('a sentence about something else than the work gives it no venue', () => {
    const body =
      '## About\n\nI spoke at EMNLP 2022 about the article "Why Rivers Bend and Dams Do Not", which is old.';
    expect(readRelations(CV(body)).filter((line) => line.includes('published_in'))).toEqual([]);
  });

  test('a possessive says whose a thing is, a participle what it rests on', () => {
    const relations = readRelations(
      CV("## Open source\n\n- **Skylark**, Nimbus's scheduler: fixed retries. Skylark is written in Go."),
    );
    expect(relations).toContain('Ana Ruiz -contributed_to-> Skylark');
    expect(relations).toContain('Skylark -based_on-> Go');
  });

  test('review service names its venue', () => {
    expect(readRelations(CV('## Service\n\n- Reviewer of EMNLP 2023'))).toEqual(['Ana Ruiz -served-> EMNLP']);
  });
});

test("what stands under a title for others' work is not the owner's", () => {
  const body = '# Ana Ruiz\n\n## Papers I did not write but love\n\n- "Rivers Without End", EMNLP, 2018\n';
  expect(readRelations(body).filter((line) => line.includes('author_of'))).toEqual([]);
});

test('a name that needs context keeps its meaning in the rest of the document', () => {
  const body =
    '# Ana Ruiz\n\n## Experience\n\n- Wrote goroutine tracers in Golang, with goroutine and Rust cargo tooling\n';
  expect(readRelations(body)).toContain('Ana Ruiz -skilled_in-> Rust');
});

test('where a link leads is no skill', () => {
  const read = (body: string): string[] =>
    readMentions(`# Ana Ruiz\n\n${body}\n`).filter((line) => line === 'software: GitHub');
  expect(
    read('## Projects\n\n- **Pebble**: a scheduler. [GitHub](https://github.com/example-org/pebble)'),
  ).toEqual([]);
  expect(read('GitHub: https://github.com/ana')).toEqual([]);
  expect(read('## Skills\n\nGitHub, PyTorch')).toEqual(['software: GitHub']);
});

test("a degree's field in prose is no skill", () => {
  expect(
    readRelations('# Ana Ruiz\n\n## About\n\nShe holds an MSc in Quantization from Hanbit University.\n'),
  ).not.toContain('Ana Ruiz -skilled_in-> Quantization');
});

describe('what a CV from a PDF lists', () => {
  const read = (body: string): string[] => readMentions(`Ana Ruiz\n\n${body}\n`, 'text');

  test("what paragraphs about one's contributions cite are publications", () => {
    expect(
      read(
        'C. Contributions to Science\n1. My early work showed how ice breaks.\n   a. Ruiz A, Oh M. Brittle failure of lake ice. J Glaciol. 2011;85:1234-45.\n   b. Oh M, Ruiz A. Sound waves in floating ice. Nature. 2013;497:494-7.\n',
      ).filter((mention) => mention.startsWith('publication')),
    ).toEqual(['publication: Brittle failure of lake ice', 'publication: Sound waves in floating ice']);
  });

  test.each([
    ['AWARDS\n2021   Kestrel Award nomination\n'],
    ['About\n\nI was shortlisted for the Kestrel Award in 2021.\n'],
  ])('an award that one was named for is not received: %j', (body) => {
    expect(read(body).filter((mention) => mention.startsWith('award'))).toEqual([]);
  });

  test('what a grant is for is no software', () => {
    expect(
      read('Research Funding\n2022: Vinalis (R 1.2 million) – Principal Investigator\n').filter((mention) =>
        mention.startsWith('software'),
      ),
    ).toEqual([]);
  });
});
