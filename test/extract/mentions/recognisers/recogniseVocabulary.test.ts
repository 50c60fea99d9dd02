import { expect, test } from 'vitest';
import { readRelations } from '../../readDocument.ts';

const read = (sentence: string): string[] =>
  readRelations(`# Ana Ruiz\n\n## 경력\n\n${sentence}\n`).filter((line) => line.includes('skilled_in'));

test.each([
  ['Rust는 이전 회사에서 3년 동안 썼습니다.', ['Ana Ruiz -skilled_in-> Rust']],
  ['지금은 Go를 주로 사용합니다.', ['Ana Ruiz -skilled_in-> Go']],
  ['로그를 Kafka로 모으는 일을 맡았습니다.', ['Ana Ruiz -skilled_in-> Kafka']],
  ['Rust는 녹을 뜻하는 영어 낱말입니다.', []],
  ['Rust는 공부만 해 봤습니다.', []],
])('%j', (sentence, expected) => {
  expect(read(sentence)).toEqual(expected);
});
