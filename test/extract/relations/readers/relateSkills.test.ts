import { expect, test } from 'vitest';
import { readRelations } from '../../readDocument.ts';

const read = (sentence: string): string[] =>
  readRelations(
    `# Ana Ruiz\n\n## About\n\nIt rained for three days and nobody in the valley minded. ${sentence}\n`,
  ).filter((line) => line.includes(' -skilled_in-> '));

test.each([
  ['I know Kafka well and use PyTorch.', ['Kafka', 'PyTorch']],
  ['At Nimbus I use Kafka.', ['Kafka']],
  ['Nimbus uses Kafka.', []],
  ['I wrote Pebble, a scheduler. It is written in Go programming language on Kafka.', []],
  ['The company has developed Kafka plug-ins.', []],
  ['님버스에서 Kafka를 운영했습니다.', ['Kafka']],
  ['님버스는 Kafka를 사용합니다.', []],
])('"%s" tells of skills in %j', (sentence, things) => {
  expect(read(sentence)).toEqual(things.map((name) => `Ana Ruiz -skilled_in-> ${name}`));
});
