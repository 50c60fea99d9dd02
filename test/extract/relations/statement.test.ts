import { describe, expect, test } from 'vitest';
import { findMentions } from '../../../src/extract/mentions/index.ts';
import { createRelationContext } from '../../../src/extract/relations/relationContext.ts';
import { readStatement } from '../../../src/extract/relations/statement.ts';
import { surveyText } from '../surveyText.ts';

/** How a paragraph of Ana Ruiz stands to PyTorch: "who: how". */
function read(paragraph: string): string {
  const survey = surveyText(`# Ana Ruiz\n\n## About\n\n${paragraph}\n`);
  const context = createRelationContext(survey, findMentions(survey));
  const index = context.mentions.findLastIndex(({ name }) => /^(?:PyTorch|파이토치)$/u.test(name));
  const { subject, modality } = readStatement(context, index);
  return `${subject === undefined ? 'nobody' : context.mentions[subject]!.name}: ${modality}`;
}

describe('how a sentence says it', () => {
  test.each([
    ['I use PyTorch every day.', 'asserted'],
    ['I have never used PyTorch.', 'denied'],
    ["I don't know PyTorch.", 'denied'],
    ['I built it without PyTorch.', 'denied'],
    ['We had no PyTorch then.', 'denied'],
    ['Rust · Kafka · no `PyTorch`', 'denied'],
    ['I write Rust, hardly any PyTorch.', 'denied'],
    ['I built Lantern and may rewrite it in PyTorch.', 'wished'],
    ['Not only PyTorch, but much else.', 'asserted'],
    ['I have not used TensorFlow, but PyTorch is my tool.', 'asserted'],
    ['I never finished school; PyTorch I taught myself.', 'asserted'],
    ['I hope to learn PyTorch.', 'wished'],
    ['I would love to try PyTorch some day.', 'wished'],
    ['I plan to move on to PyTorch.', 'wished'],
    ['I am writing to apply for the PyTorch fellowship.', 'wished'],
    ['Want to learn: Rust, PyTorch.', 'wished'],
    ['Gave up on: PyTorch.', 'denied'],
    ['My stack: PyTorch.', 'asserted'],
    ['We are looking for people who know PyTorch.', 'offered'],
    ['Join us if you know PyTorch.', 'offered'],
    ['Have you ever used PyTorch?', 'offered'],
    ['파이토치를 씁니다.', 'asserted'],
    ['파이토치는 사용해 본 적이 없습니다.', 'denied'],
    ['파이토치를 배우고 싶습니다.', 'wished'],
    ['파이토치를 아는 분을 찾고 있습니다.', 'offered'],
  ])('"%s" is %s', (paragraph, modality) => {
    expect(read(paragraph).split(': ')[1]).toBe(modality);
  });
});

describe('of whom a sentence speaks', () => {
  test.each([
    ['I use PyTorch.', 'Ana Ruiz'],
    ['Works with PyTorch.', 'Ana Ruiz'],
    ['She uses PyTorch.', 'Ana Ruiz'],
    ['Jungho Han uses PyTorch.', 'Jungho Han'],
    ['Jungho Han is a physicist. His lab uses PyTorch.', 'Ana Ruiz'],
    ['My advisor uses PyTorch.', 'nobody'],
    ['My colleague knows it, and I use PyTorch.', 'Ana Ruiz'],
    ['I worked with Jungho Han and used PyTorch.', 'Ana Ruiz'],
    ['저는 파이토치를 씁니다.', 'Ana Ruiz'],
    ['한정호 교수는 파이토치를 씁니다.', '한정호'],
  ])('"%s" speaks of %s', (paragraph, subject) => {
    expect(read(paragraph).split(': ')[0]).toBe(subject);
  });
});

test('what stands under a heading of wishes is not asserted', () => {
  const survey = surveyText('# Ana Ruiz\n\n## What I want to learn\n\n- PyTorch\n');
  const context = createRelationContext(survey, findMentions(survey));
  const index = context.mentions.findIndex(({ name }) => name === 'PyTorch');
  expect(readStatement(context, index).modality).toBe('offered');
});
