import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../src/extract/parse/index.ts';

function split(text: string): string[] {
  return splitSentences(text).map((span) => text.slice(span.start, span.end));
}

describe('splitSentences', () => {
  test.each([
    [['She leads a team.', 'It has six people.']],
    [['He studied under Prof. J. Choi at Hanyang Univ. in Seoul.', 'Then he left.']],
    [['See Smith et al. (2020) for details.', 'We follow them.']],
    [['He has a Ph.D. in physics.', 'She has none.']],
    [['He holds a Ph.D.', 'She does not.']],
    [['Models, e.g. BERT, work.', 'Others, i.e. older ones, do not.']],
    [['She joined Helix Automation, Inc., in 2014.', 'In 2018 she left.']],
    [['It uses PyTorch 2.x and node.js in production.', 'The rest is C++.']],
    [['She moved to the U.S. in 2010.', 'He stayed.']],
    [['Is it fast?', 'Yes!', 'Very.']],
    [['“It works.”', 'Then it did not.']],
    [['작은 팀에서 일했습니다.', '지금은 큰 팀을 이끕니다.']],
    [['모델을 개발했다.', '이후 배포를 맡았다.', '지금도 운영한다.']],
    [['Wait… what?', 'Nothing.']],
    [['그렇습니다!', '정말요?', '네.']],
    [['The prize went to J.-H. Park and M. Lee.', 'Both were glad.']],
    [['See Fig. 3 and Sec. 2.', 'Done.']],
    [['He worked at Acme Corp. from 2010 to 2012.', 'He left.']],
    [['Published in Proc. of the 3rd Conf. on Examples, vol. 3, no. 4, pp. 1–2.', 'Cited twice.']],
  ])('%j', (sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences);
  });

  test('Korean sentences may follow each other without a space', () => {
    expect(split('모델을 개발했다.이후 배포했다.')).toEqual(['모델을 개발했다.', '이후 배포했다.']);
  });

  test('a blank line ends a sentence, a single line end does not', () => {
    expect(split('one\ntwo\n\nthree')).toEqual(['one\ntwo', 'three']);
  });

  test('addresses and decimals are not cut', () => {
    expect(
      split('Rose to 93.5 with v2.1 of it, see https://example.com/a.b?c=d and arXiv:2010.11478 there.'),
    ).toHaveLength(1);
  });

  test('sentences are ordered, disjoint, trimmed, and leave out white space only', () => {
    const piece = fc.constantFrom(
      'A',
      'b',
      '. ',
      '.',
      ' ',
      '\n',
      '\n\n',
      '!',
      '?"',
      'Prof.',
      'e.g.',
      '다.',
      '요',
      '…',
      'J.',
      '3.5',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 30 }).map((p) => p.join('')),
        ),
        (text) => {
          let end = 0;
          for (const span of splitSentences(text)) {
            expect(text.slice(end, span.start).trim()).toBe('');
            const quote = text.slice(span.start, span.end);
            expect(quote).toBe(quote.trim());
            expect(quote).not.toBe('');
            end = span.end;
          }
          expect(text.slice(end).trim()).toBe('');
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('only the stretch asked for is read', () => {
    expect(splitSentences('A b. C d. E f.', { start: 5, end: 9 })).toEqual([{ start: 5, end: 9 }]);
  });
});
