import { expect, test } from 'vitest';
import { isKoreanTail } from '../../src/vocabulary/index.ts';

test.each([
  '',
  '를',
  '에서는',
  '으로부터의',
  '하여',
  '했습니다',
  '된',
  '이며',
  '기반의',
  '하기까지',
  '한다',
  '하였으며',
  '되었고',
])('"%s" leaves the name before it a name', (run) => {
  expect(isKoreanTail(run, { afterLatin: false })).toBe(true);
});

test.each(['대학교', '어', '인', '공항', '뱅크', '은행', '대로', '학', '시스템'])(
  '"%s" makes another word',
  (run) => {
    expect(isKoreanTail(run, { afterLatin: false })).toBe(false);
  },
);

test.each(['모델을', '개발', '기반으로', '언어와', '서버에서'])('"%s" may follow Latin letters', (run) => {
  expect(isKoreanTail(run, { afterLatin: true })).toBe(true);
});

test('a stretch that no chain of particles can fill is refused without trying', () => {
  expect(isKoreanTail('에'.repeat(5000), { afterLatin: false })).toBe(false);
});
