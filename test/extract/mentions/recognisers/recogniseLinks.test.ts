import { describe, expect, test } from 'vitest';
import { readMentions, readRelations } from '../../readDocument.ts';

const page = (body: string): string => `# Ana Ruiz\n\n## Tech\n\n${body}\n`;

describe('badges', () => {
  test.each([
    ['with alternative text', '![PyTorch](https://img.shields.io/badge/x-red)', ['software: PyTorch']],
    [
      'with alternative text that is also a word',
      '![Rust](https://img.shields.io/badge/Rust-000?style=flat)',
      ['software: Rust'],
    ],
    [
      'without it',
      '<img src="https://img.shields.io/badge/PyTorch-EE4C2C?logo=pytorch">',
      ['software: PyTorch'],
    ],
    [
      'with coded blanks',
      '![](https://img.shields.io/badge/Apache%20Kafka-231F20) ![](https://img.shields.io/badge/Knowledge_distillation-blue)',
      ['software: Apache Kafka', 'technique: Knowledge distillation'],
    ],
    [
      'of several icons',
      '<img src="https://skillicons.dev/icons?i=pytorch,tensorflow,unheardof&theme=light" />',
      ['software: pytorch', 'software: tensorflow'],
    ],
    [
      'of icons with names of their own',
      '<img src="https://skillicons.dev/icons?i=kd,PYTORCH" />',
      ['software: PYTORCH', 'technique: kd'],
    ],
    ['of nothing known', '![](https://img.shields.io/badge/build-passing-green)', []],
  ])('%s', (_, body, expected) => {
    const things = readMentions(page(body)).filter((line) => /^(?:software|technique)/u.test(line));
    expect(things).toEqual(expected);
  });

  test('among skills tell what somebody knows', () => {
    expect(readRelations(page('<img src="https://img.shields.io/badge/PyTorch-EE4C2C">'))).toContain(
      'Ana Ruiz -skilled_in-> PyTorch',
    );
  });
});
