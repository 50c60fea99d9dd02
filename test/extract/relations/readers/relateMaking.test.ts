import { describe, expect, test } from 'vitest';
import { readRelations } from '../../readDocument.ts';

const ABOUT = (sentence: string): string => `# Ana Ruiz\n\n## About\n\n${sentence}\n`;
const CV = (body: string): string => `# Ana Ruiz\n\n${body}\n`;

/** What a text says that somebody made or helped to make. */
function read(text: string): string[] {
  return readRelations(text).filter((line) => / -(?:created|contributed_to)-> /u.test(line));
}

describe('a sentence says that its subject made a thing', () => {
  test.each([
    ['I built Pebble, a key-value store for watches.', 'Pebble'],
    ['I am the creator of Ferrous, an emulator for old calculators.', 'Ferrous'],
    ['As a student I wrote a small scheduler called Tidewheel.', 'Tidewheel'],
    ['I led the development of the Merlin dialogue model.', 'Merlin'],
    ['I wrote an animation graph, Tendon, in C++.', 'Tendon'],
    ['I led the team of nine that built Pebble, a key-value store for watches.', 'Pebble'],
    [
      'I co-led, with two friends, the project that produced Pebble, a key-value store for watches.',
      'Pebble',
    ],
    ['I worked at Nimbus, where I run a small group that develops Pebble, a scheduler.', 'Pebble'],
    ['I built the first prototype of Pebble, a key-value store.', 'Pebble'],
    ['I am the driving force behind Pebble, a key-value store.', 'Pebble'],
    ['I wrote a small plug-in, pebblelink, that parses tides.', 'pebblelink'],
    ['My dissertation introduced Pebble, a parser for poems.', 'Pebble'],
    ['Her doctoral work at Hanbit University resulted in Pebble, a parser for poems.', 'Pebble'],
    ['Her parser, Pebble, is used in two archives.', 'Pebble'],
    ['I designed our internal flag service (Pennant) with two others.', 'Pennant'],
    ['She is best known for Gullet, a parser that she wrote at school.', 'Gullet'],
    ['We use a design system, Trellis, which I built.', 'Trellis'],
    ['I shipped Silver Lantern in two countries.', 'Silver Lantern'],
    ['She is known mostly for Gullet, a parser that she began to write at school.', 'Gullet'],
    ['I developed the RiverFloat number format.', 'RiverFloat'],
    ['I am the author of querygarden, a small library for queries.', 'querygarden'],
    ['I maintain **tidepool**, an open-source package for tides.', 'tidepool'],
    ['I created the package `leafwalk` for trees.', 'leafwalk'],
    ['I wrote a small tool (leafwalk) for trees.', 'leafwalk'],
    ['I am the sole programmer of the puzzle game "Snowbound".', 'Snowbound'],
    ['데이터 수집기 Moray를 Go로 새로 구현했습니다.', 'Moray'],
    ["사내 배포 플랫폼 '나룻배'의 설계와 개발을 주도했습니다.", '나룻배'],
    ["제가 만든 번역기 '말모이'는 널리 쓰입니다.", '말모이'],
    ["오픈소스 라이브러리 '조각보'를 동료 두 명과 함께 만들었습니다.", '조각보'],
    ["대표작은 촉각 디스플레이 '물결'이다.", '물결'],
  ])('"%s"', (sentence, thing) => {
    expect(read(ABOUT(sentence))).toEqual([`Ana Ruiz -created-> ${thing}`]);
  });

  test.each([
    'I did not write Pebble, a key-value store.',
    'I would love to build Pebble, a key-value store, some day.',
    'My brother built Pebble, a key-value store.',
    'My colleagues and our vendor built Pebble, a key-value store.',
    'The start-up, which is based in Seoul, released Pebble, a key-value store.',
    'Nimbus released Pebble, a key-value store.',
    'Nimbus, once a start-up in Seoul, released Pebble, a key-value store.',
    'Pebble, a key-value store, was later merged into Kafka.',
    'Pebble, a key-value store, is based on the idea that she proposed in a talk.',
    "님버스는 작년에 저장소 '조각보'를 출시했다.",
    'I worked for a start-up that built Pebble, a key-value store.',
    'I tested Pebble, a key-value store, and liked it.',
    'I wrote "Lamplight", a novel about surveyors.',
    'I built dashboards for Kafka and models in PyTorch.',
    'I built Kafka pipelines and TensorFlow models.',
    'I trained PyTorch models.',
    'I maintained Kafka for two years.',
    'Sorry to everyone who maintains my Kafka.',
    '동료가 만든 도구 "물레"를 썼습니다.',
    "신규 브랜드 '온새'를 출시했습니다.",
    'PyTorch로 보고서를 만들었습니다.',
  ])('not in "%s"', (sentence) => {
    expect(read(ABOUT(sentence)).filter((line) => line.startsWith('Ana Ruiz'))).toEqual([]);
  });

  test.each([
    ['I built the memory module of the chatbot Pebble 2.0.', 'Ana Ruiz -contributed_to-> Pebble 2.0'],
    ['Jungho Han, who wrote Pebble, a key-value store, taught me.', 'Jungho Han -created-> Pebble'],
    ['Pebble, a key-value store, was started in 2019 by Jungho Han.', 'Jungho Han -created-> Pebble'],
    [
      'Pebble, a key-value store, is written in Go and was designed by Jungho Han and her friend Mira Oh.',
      'Mira Oh -created-> Pebble',
    ],
    [
      "Pebble is a key-value store. It grew out of Jungho Han's doctoral work.",
      'Jungho Han -created-> Pebble',
    ],
  ])('"%s" names the maker', (sentence, expected) => {
    expect(read(ABOUT(sentence))).toContain(expected);
  });
});

describe('a sentence says that its subject helped with a thing', () => {
  test.each([
    ['I contributed patches to PyTorch.', 'PyTorch'],
    ['I use PyTorch, to which I have contributed.', 'PyTorch'],
    ['PyTorch의 리뷰어로 활동하고 있습니다.', 'PyTorch'],
    ['I merged twelve pull requests into PyTorch.', 'PyTorch'],
    ['I am a core contributor to PyTorch.', 'PyTorch'],
    ['I am a maintainer of PyTorch.', 'PyTorch'],
    ['I helped port PyTorch to new chips.', 'PyTorch'],
    ['I added a sampler to PyTorch.', 'PyTorch'],
    ['I was part of the team that shipped Silver Lantern.', 'Silver Lantern'],
    ['I was on the team behind Silver Lantern.', 'Silver Lantern'],
    ['I am on the PyTorch team.', 'PyTorch'],
    ['I wrote the sampler of PyTorch.', 'PyTorch'],
    ['I maintain PyTorch.', 'PyTorch'],
    ['I maintain the Spanish translation of Mastodon.', 'Mastodon'],
    ['파이토치에 버그 수정 PR을 보냈습니다.', '파이토치'],
    ['파이토치의 문서를 번역했습니다.', '파이토치'],
    ['파이토치 개발에 참여했습니다.', '파이토치'],
  ])('"%s"', (sentence, thing) => {
    expect(read(ABOUT(sentence))).toEqual([`Ana Ruiz -contributed_to-> ${thing}`]);
  });

  test('a part of a thing is a contribution of whoever wrote it', () => {
    expect(
      read(ABOUT("I wrote Pebble, a key-value store. Pebble's connectors were written by Jungho Han.")),
    ).toContain('Jungho Han -contributed_to-> Pebble');
  });
});

test('in a job what is integrated or added is used', () => {
  const text = CV('## Experience\n\n### Engineer, Nimbus\n\n2019 - 2021\n\n- Integrated Kafka with PyTorch');
  expect(read(text)).toEqual([]);
});

test('"he" in the life of a woman is the man named before', () => {
  const text = `# Ana Ruiz\n\n## About\n\nAna Ruiz is a physicist. She lives by the sea. She founded a laboratory with Jungho Han, an engineer. He wrote Pebble, a scheduler.\n`;
  expect(read(text)).toEqual(['Jungho Han -created-> Pebble']);
});

describe('lists of works', () => {
  test.each([
    ['### Pebble — an inference server | PyTorch', 'Pebble'],
    ['**Pebble** (2021) · PyTorch\nStores keys.', 'Pebble'],
    ['- kelp-cli – draws maps in the terminal', 'kelp-cli'],
    ['- [kelp](https://github.com/example-org/kelp), a log viewer', 'kelp'],
    ['- "Kopje" — puzzle game, 30k downloads', 'Kopje'],
    ['### 모래알 – 회의 타이머 앱', '모래알'],
  ])('"%s" heads a project', (project, thing) => {
    expect(read(CV(`## Projects\n\n${project}`))).toEqual([`Ana Ruiz -created-> ${thing}`]);
  });

  test.each([
    [
      'the cell for the role',
      '## Open source\n\n| Repo | What | Role |\n|---|---|---|\n| [leafwalk](https://github.com/example-org/leafwalk) | walks trees | Author |\n| PyTorch | added TensorFlow tasks | Contributor |',
      ['Ana Ruiz -contributed_to-> PyTorch', 'Ana Ruiz -created-> leafwalk'],
    ],
    [
      'a key of making',
      '## Card\n\n- **Built**: *LeafWalk* (open-source, PyTorch), *Marmotte* (map tool)',
      ['Ana Ruiz -created-> LeafWalk', 'Ana Ruiz -created-> Marmotte'],
    ],
    [
      'the line above the list',
      'Some things you may know me from:\n\n| | |\n|---|---|\n| **Leaf-2B** | open Hindi–English language model |\n| **treecut** | tokenizer visualiser |',
      ['Ana Ruiz -created-> Leaf-2B', 'Ana Ruiz -created-> treecut'],
    ],
    [
      'a column of names',
      '## Software\n\nleafwalk      PyTorch library of tree walks\nmarmotte      Command line tool for maps',
      ['Ana Ruiz -created-> leafwalk', 'Ana Ruiz -created-> marmotte'],
    ],
    [
      'a key for contributions',
      '## 프로젝트\n\n- 오픈소스 기여: PyTorch 문서 번역, TensorFlow 버그 수정',
      ['Ana Ruiz -contributed_to-> PyTorch', 'Ana Ruiz -contributed_to-> TensorFlow'],
    ],
  ])('say it by %s', (_, body, expected) => {
    expect(read(`# Ana Ruiz\n\n${body}\n`)).toEqual(expected);
  });

  test('a description is no name', () => {
    expect(read(CV('## Projects\n\n### Real-time Object Detection System (2022)\n\n- PyTorch'))).toEqual([]);
  });

  test('a contributor is none of the makers', () => {
    expect(read(CV('## Projects\n\n### Contributor, PyTorch\n\n- Fixed the sampler'))).toEqual([
      'Ana Ruiz -contributed_to-> PyTorch',
    ]);
  });

  test.each([
    ['- Pebble: fixed the back-off', 'contributed_to'],
    ['- Pebble – a simulator for watches', 'created'],
    ['- Pebble: author and maintainer', 'created'],
  ])('under "Open source" "%s" is %s', (item, relation) => {
    const text = CV(`## About\n\nI like Pebble, a simulator.\n\n## Open source\n\n${item}`);
    expect(read(text)).toContain(`Ana Ruiz -${relation}-> Pebble`);
  });

  test.each([
    ['## Artifacts\n\n- Pebble: a benchmark suite', ['Ana Ruiz -created-> Pebble']],
    ['## What I’ve been building\n\n- **Pebble** — a store of keys', ['Ana Ruiz -created-> Pebble']],
    ['## Merged elsewhere\n\n- PyTorch — sampler tests', ['Ana Ruiz -contributed_to-> PyTorch']],
    ['## Notes\n\n- PyTorch: 14 patches in 2021', ['Ana Ruiz -contributed_to-> PyTorch']],
    ['## What I use\n\n- **Pebble** — a store of keys', []],
  ])('a heading says what a list is: %j', (body, expected) => {
    expect(read(CV(body))).toEqual(expected);
  });

  test('lines that begin as items do are statements of their own', () => {
    const text =
      '# Ana Ruiz\n\n## What I’ve been building\n\n🌊 **Pebble** — a store of keys\n🌿 **Sedge** — a log viewer\n';
    expect(read(text)).toEqual(['Ana Ruiz -created-> Pebble', 'Ana Ruiz -created-> Sedge']);
  });

  test('a repository of one’s own account is one’s own', () => {
    expect(read('# Ana Ruiz\n\n- Working on [kelp](https://github.com/anaruiz/kelp) these days\n')).toEqual([
      'Ana Ruiz -created-> kelp',
    ]);
  });
});

describe('a README', () => {
  const README = (rest: string): string =>
    `# kelp\n\nkelp is a log store for small devices.\n\n## Installation\n\n\`\`\`sh\ncargo add kelp\n\`\`\`\n\n## Usage\n\nOpen a store.\n\n${rest}\n`;

  test.each([
    [
      '## Maintainers\n\n- Salome Iversen\n- Dag Tveit',
      ['Dag Tveit -created-> kelp', 'Salome Iversen -created-> kelp'],
    ],
    ['## Contributors\n\n- Salome Iversen – documentation', ['Salome Iversen -contributed_to-> kelp']],
    [
      '## Who\n\nkelp was started in 2021 by **Salome Iversen** during her studies and is now maintained by her and **Dag Tveit**.',
      ['Dag Tveit -created-> kelp', 'Salome Iversen -created-> kelp'],
    ],
    ['## 만든 사람\n\n- 문가온', ['문가온 -created-> kelp']],
  ])('names its people: %j', (rest, expected) => {
    expect(read(README(rest))).toEqual(expected);
  });
});
