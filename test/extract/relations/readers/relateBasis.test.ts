import { describe, expect, test } from 'vitest';
import { readRelations } from '../../readDocument.ts';

const ABOUT = (sentence: string): string => `# Ana Ruiz\n\n## About\n\n${sentence}\n`;
const CV = (body: string): string => `# Ana Ruiz\n\n${body}\n`;

function read(text: string): string[] {
  return readRelations(text).filter((line) => line.includes(' -based_on-> '));
}

describe('what a thing rests on', () => {
  test.each([
    [
      'I wrote Pebble, a scheduler in Go on top of Kafka.',
      ['Pebble -based_on-> Go', 'Pebble -based_on-> Kafka'],
    ],
    ['I wrote Pebble, a scheduler. It is written in Rust and runs on Kafka.', ['Pebble -based_on-> Rust']],
    ['I wrote Pebble, a scheduler. Its core is written in Rust.', ['Pebble -based_on-> Rust']],
    ['I wrote two tools (Pebble, Sledge).', []],
    ['I wrote Pebble, a Rust library for clocks.', ['Pebble -based_on-> Rust']],
    ['I wrote a PyTorch library called Pebble.', ['Pebble -based_on-> PyTorch']],
    [
      'I built Pebble, our toolkit for streaming, with PyTorch and Kafka.',
      ['Pebble -based_on-> Kafka', 'Pebble -based_on-> PyTorch'],
    ],
    ['I made Pebble, a scheduler; it sits on Kafka.', ['Pebble -based_on-> Kafka']],
    ['I wrote Pebble, a wrapper around TensorFlow.', ['Pebble -based_on-> TensorFlow']],
    ['I rewrote Pebble, our scheduler, from Go to Rust.', ['Pebble -based_on-> Rust']],
    ['I trained Pebble, a language model fine-tuned from TensorFlow.', ['Pebble -based_on-> TensorFlow']],
    ["파이토치 기반의 모델 'Pebble'을 개발했습니다.", ['Pebble -based_on-> 파이토치']],
    ["Go와 Kafka로 수집기 'Pebble'을 구현했습니다.", ['Pebble -based_on-> Go', 'Pebble -based_on-> Kafka']],
    ["수집기 'Pebble'을 Go와 Kafka로 구현했습니다.", ['Pebble -based_on-> Go', 'Pebble -based_on-> Kafka']],
    ["수집기 'Pebble'을 만들었습니다. Pebble은 파이토치로 작성되었습니다.", ['Pebble -based_on-> 파이토치']],
    ['I wrote Pebble, a scheduler, in 900 lines of Rust.', ['Pebble -based_on-> Rust']],
    [
      'I wrote Pebble, a scheduler; it is written in Go, runs on Kafka.',
      ['Pebble -based_on-> Go', 'Pebble -based_on-> Kafka'],
    ],
    [
      'I designed Pebble, our event backbone: Kafka, PyTorch.',
      ['Pebble -based_on-> Kafka', 'Pebble -based_on-> PyTorch'],
    ],
    [
      'I wrote Pebble, a checker that compares rivers with quantization. Pebble finds rocks by quantization.',
      ['Pebble -based_on-> quantization'],
    ],
    [
      "파이토치와 Kafka를 바탕으로 피처 저장소 'Pebble'을 설계했습니다.",
      ['Pebble -based_on-> Kafka', 'Pebble -based_on-> 파이토치'],
    ],
    [
      'I trained Pebble, a language model built on TensorFlow and trained with Kafka.',
      ['Pebble -based_on-> Kafka', 'Pebble -based_on-> TensorFlow'],
    ],
    ['I wrote Pebble, a scheduler. Its log layer is adapted from Kafka.', ['Pebble -based_on-> Kafka']],
    ['I wrote Pebble, a scheduler. It depends on Kafka.', ['Pebble -based_on-> Kafka']],
    [
      "I wrote Pebble, a scheduler. It's written in Go and plugs into Kafka.",
      ['Pebble -based_on-> Go', 'Pebble -based_on-> Kafka'],
    ],
    ['I wrote Pebble, a store whose log layer derives from Kafka.', ['Pebble -based_on-> Kafka']],
    ["수집기 'Pebble'을 만들었습니다. Pebble은 Kafka에 기반한 도구입니다.", ['Pebble -based_on-> Kafka']],
    ["모델 'Pebble'을 만들었습니다. Pebble은 파이토치를 토대로 개발되었다.", ['Pebble -based_on-> 파이토치']],
    ["팀에서 만든 엔진 'Pebble'은 파이토치 위에 구축되었습니다.", ['Pebble -based_on-> 파이토치']],
    ["파이토치를 미세 조정하여 요약 모델 'Pebble'을 만들었습니다.", ['Pebble -based_on-> 파이토치']],
    ['I made Pebble, a model lightly tuned from TensorFlow.', ['Pebble -based_on-> TensorFlow']],
    ['I made Pebble, a model trained from scratch on 3B words with PyTorch.', ['Pebble -based_on-> PyTorch']],
  ])('"%s"', (sentence, expected) => {
    const found = read(ABOUT(sentence));
    expect(found).toEqual(expect.arrayContaining(expected));
  });

  test.each([
    'I wrote Pebble, a scheduler, and I use PyTorch.',
    'I use Pebble, a scheduler, while my services are written in Go.',
    'I wrote Pebble, a scheduler that replaced Kafka.',
    'I compared Pebble, a scheduler, with Kafka.',
    'I wrote Pebble, a checker for models written in PyTorch.',
    'Pebble, a scheduler, is not written in Go.',
    'I use PyTorch with services written in Go.',
    'I know PyTorch, TensorFlow and Kafka.',
    '파이토치와 Kafka를 사용합니다.',
  ])('company alone says nothing: "%s"', (sentence) => {
    expect(read(ABOUT(sentence))).toEqual([]);
  });

  test('a column is as good as a colon, a cell as a sentence', () => {
    expect(
      read(CV('## Software\n\nleafwalk      PyTorch library of tree walks\nmarmotte      Map tool')),
    ).toEqual(['leafwalk -based_on-> PyTorch']);
    expect(
      read(
        CV(
          '## Models\n\n| Name | What |\n|---|---|\n| [Leaf-7B](https://huggingface.co/a/Leaf-7B) | model fine-tuned from TensorFlow |',
        ),
      ),
    ).toEqual(['Leaf-7B -based_on-> TensorFlow']);
  });

  test('where somebody helped, nothing rests on the next of the list', () => {
    const body =
      '## Open source\n\n- Contributor: [riverkit](https://github.com/a/riverkit) (PyTorch fix), [damlib](https://github.com/b/damlib)';
    expect(read(CV(body))).toEqual([]);
  });

  test('a repeated technology of a list belongs to its head', () => {
    expect(read(CV('## Projects\n\n### PyTorch, Kafka, TensorFlow'))).toEqual([]);
  });
});

describe('the stack of a project', () => {
  const expected = ['Pebble -based_on-> Kafka', 'Pebble -based_on-> PyTorch'];
  test.each([
    '### Pebble — an inference server | PyTorch, Kafka\n\n- Batches requests',
    '### Pebble\n\n- Batches requests\n- Stack: PyTorch, Kafka',
    '### Pebble\n\n- Tech: PyTorch, Kafka',
    '### Pebble\n\n- 사용 기술: PyTorch, Kafka',
    '### Pebble\n\nBuilt with PyTorch and Kafka.',
    '**Pebble** (2021) · PyTorch, Kafka\nBatches requests.',
    '- Pebble: a server that batches requests; PyTorch and Kafka.',
    '- Pebble, a server for requests (PyTorch + Kafka), with Jungho Han',
    "[프로젝트 1] 통합 주문 플랫폼 'Pebble' 구축\n - 기간 : 2021.05 ~ 2022.02\n - 사용기술 : PyTorch, Kafka",
    '| Name | What | Built with |\n|---|---|---|\n| [Pebble](https://github.com/example-org/pebble) | stores keys | PyTorch, Kafka |',
    '- **Pebble** | a store of keys | PyTorch, Lagoon, Kafka',
  ])('%j', (project) => {
    expect(read(CV(`## Projects\n\n${project}`))).toEqual(expected);
  });

  test('tools of a job are no basis', () => {
    expect(
      read(CV('## Experience\n\n### Engineer, Nimbus\n\n2019 - 2021\n\n- Stack: PyTorch, Kafka')),
    ).toEqual([]);
  });
});
