import { describe, expect, test } from 'vitest';
import { repairDocument } from '../../../src/extract/repair/index.ts';

const WORDS = new Set(['internationalization', 'international', 'quantization', 'youngest']);
const repair = (text: string) =>
  repairDocument(
    { path: 'a.txt', format: 'text', encoding: 'utf-8', text },
    { knownWords: (word) => WORDS.has(word) },
  ).text;

describe('a word that a line end cut in two', () => {
  test.each([
    ['is joined where it is known', 'of inter-\nnationalization in', 'of internationalization\nin'],
    ['takes its comma along', 'quanti-\nzation, and more', 'quantization,\nand more'],
    [
      'is joined where the document has it',
      'a perceptron; our percep-\ntron model',
      'a perceptron; our perceptron\nmodel',
    ],
    ['is joined at a soft hyphen', 'foo\u00ad\nbar baz', 'foobar\nbaz'],
    ['keeps the indentation of the next line', '- inter-\n  national work', '- international\n  work'],
    ['makes no empty line', 'inter-\nnational\nwork', 'international\nwork'],
    ['is joined though a capital begins it', 'Inter-\nnational Conference', 'International\nConference'],
    [
      'keeps the hyphen that it has elsewhere',
      'a well-known, well-\nknown fact',
      'a well-known, well-known\nfact',
    ],
    ['keeps the hyphen of a given name', 'Choi Jung-\nwook and', 'Choi Jung-wook\nand'],
    ['keeps it also before the family name', 'Jung-\nwook Choi', 'Jung-wook\nChoi'],
  ])('%s', (_, text, expected) => expect(repair(text)).toBe(expected));

  test.each([
    'a state-of-\nthe-art system',
    'Paris-\nSaclay',
    'pre-\nand post-war',
    'pages 12-\n15',
    '```\ninter-\nnational\n```',
    '- item -\nnext',
  ])('%s stays, since it may be two', (text) => expect(repair(text)).toBe(text));
});
