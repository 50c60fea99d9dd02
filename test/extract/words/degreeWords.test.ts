import { describe, expect, test } from 'vitest';
import { findDegrees } from '../../../src/extract/words/degreeWords.ts';

function read(text: string): string[] {
  return findDegrees(text, { start: 0, end: text.length }).map(({ degree, field }) =>
    field ? `${degree}: ${text.slice(field.start, field.end)}` : degree,
  );
}

describe('findDegrees', () => {
  test.each([
    ['Ph.D. in Electronic Engineering', ['PhD: Electronic Engineering']],
    ['PhD Student in Computer Science', ['PhD: Computer Science']],
    ['B.S in Mathematics, minor in Physics', ['BS: Mathematics']],
    ['M.Sc. Data Science, 2019', ['MS: Data Science']],
    ['MBA, London Business School', ['MBA']],
    ['Bachelor of Science in Statistics', ['BS: Statistics']],
    ['Bachelor of Technology (BT), Ceramics', ['BS: Ceramics']],
    ['Bachelor of Business Administration, Hanbit University', ['BBA']],
    ['MBBS, Hanbit University', ['MBBS']],
    ['Dr.-Ing., Hanbit University', ['PhD']],
    ['컴퓨터공학 박사과정', ['박사과정: 컴퓨터공학']],
    ['전자공학 석사 졸업', ['석사: 전자공학']],
    ['공학박사', ['공학박사']],
    ['박사후연구원', []],
    ['한빛대에서 박사학위', ['박사학위']],
    ['통계학과 석박통합과정', ['석박통합과정: 통계학과']],
    ['Works with MS Office and BS detectors', []],
  ])('"%s" gives %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
