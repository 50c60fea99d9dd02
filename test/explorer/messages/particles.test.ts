import { expect, test } from 'vitest';
import { object, topic } from '../../../src/explorer/messages/particles.ts';

test.each([
  ['김도윤', '은', '을'],
  ['한양대학교', '는', '를'],
  ['한양대학교 (서울)', '는', '를'],
  ['Kim Doyun', '은', '을'],
  ['Jungwook Choi', '는', '를'],
  ['Google', '은', '을'],
  ['Fine-tuning', '은', '을'],
  ['Large language model', '은', '을'],
  ['PyTorch', '는', '를'],
  ['LLM', '은', '을'],
  ['GPT', '는', '를'],
  ['ICLR', '은', '을'],
  ['GPT-3', '은', '을'],
  ['RTX 5090', '은', '을'],
  ['Llama 2', '는', '를'],
  ['C++', '는', '를'],
  ['Slack', '은(는)', '을(를)'],
  ['Spark', '은(는)', '을(를)'],
  ['René', '은(는)', '을(를)'],
  ['', '은(는)', '을(를)'],
])('after "%s" stand %s and %s', (name, asTopic, asObject) => {
  expect([topic(name), object(name)]).toEqual([asTopic, asObject]);
});
