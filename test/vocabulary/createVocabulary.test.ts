import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createVocabulary, indexVocabulary, type VocabularyEntry } from '../../src/vocabulary/index.ts';
import { namesFound, vocabularyOf } from './entries.ts';

const vocabulary = vocabularyOf({
  technique: `
A* search:
  exact: [A* search]
CI/CD:
Fine-tuning:
  aliases: [미세 조정, 파인튜닝]
Knowledge distillation:
  aliases: [distillation, 지식 증류]
  exact: [KD]
Language model:
Large language model:
  aliases: [거대 언어 모델]
  exact: [LLM]
Memory:
  context: [hardware]
Optimization:
  aliases: [최적화]
Post-training quantization:
Quantization:
  aliases: [양자화]
Research and development:
  exact: [R&D]
Speech recognition:
  aliases: [음성인식]
`,
  software: `
.NET:
  exact: [.NET]
C:
  exact: [C]
  context: [programming]
"C#":
C++:
Go:
  aliases: [Golang]
  exact: [Go]
  not: [go to market, ready to go]
  context: [programming, 언어]
Hugging Face:
Java:
Node.js:
  aliases: [nodejs]
PyTorch:
  aliases: [파이토치]
Transformers:
Windows:
Yahoo! Pipes:
`,
  model: 'BERT:\nGPT-4:\nTransformer:\nYOLOv5:\n',
  dataset: 'Global MMLU:\nHumanEval+:\nImageNet:\n',
  organization: `
AT&T:
  exact: [AT&T]
Check Point:
fast.ai:
Kakao:
  aliases: [카카오]
Massachusetts Institute of Technology:
  exact: [MIT]
"University of California, Berkeley":
`,
  place:
    'Iran:\n  aliases: [이란]\nSão Paulo:\nSeoul:\n  aliases: [서울, 서울특별시]\nSouth Korea:\n  aliases: [한국, 대한민국]\n',
});

describe('a name is read', () => {
  test.each([
    ['in any letter case', 'KNOWLEDGE DISTILLATION', ['KNOWLEDGE DISTILLATION=Knowledge distillation']],
    ['only as written where the entry says so', 'KD, kd, Kd', ['KD=Knowledge distillation']],
    [
      'with hyphen, space, underscore or nothing between its parts',
      'fine tuning; Fine-Tuning; fine_tuning; finetuning',
      [
        'fine tuning=Fine-tuning',
        'Fine-Tuning=Fine-tuning',
        'fine_tuning=Fine-tuning',
        'finetuning=Fine-tuning',
      ],
    ],
    [
      'with one of several hyphens left out',
      'posttraining quantization',
      ['posttraining quantization=Post-training quantization'],
    ],
    ['across one line break', 'large language\n  models', ['large language\n  models=Large language model']],
    ['not across an empty line', 'speech\n\nrecognition', []],
    ['not across list items', 'speech\n- recognition\nspeech\n* recognition', []],
    ['together only if that makes no other word', 'checkpoint, HuggingFace', ['HuggingFace=Hugging Face']],
    ['not across a dash', 'speech - recognition, speech—recognition', []],
    [
      'in the plural',
      'language models, LLMs',
      ['language models=Language model', 'LLMs=Large language model'],
    ],
    ['of a program never without its own plural s', 'open a window', []],
    ['in British and American spelling', 'optimisation', ['optimisation=Optimization']],
    ['with and without accents', 'sao paulo, SÃO PAULO', ['sao paulo=São Paulo', 'SÃO PAULO=São Paulo']],
    [
      'with "and" for "&"',
      'research & development, R & D, AT&amp;T',
      ['research & development=Research and development', 'R & D=Research and development', 'AT&amp;T=AT&T'],
    ],
    [
      'with parts of a compound apart, if they keep their capitals',
      'Py Torch, py torch',
      ['Py Torch=PyTorch'],
    ],
    ['with its version apart', 'YOLO v5, yolo-v5', ['YOLO v5=YOLOv5', 'yolo-v5=YOLOv5']],
    [
      'through Markdown',
      '**Knowledge** distillation, `PyTorch`, *BERT*, __BERT__',
      ['Knowledge** distillation=Knowledge distillation', 'PyTorch=PyTorch', 'BERT=BERT', 'BERT=BERT'],
    ],
    ['through backslashes', 'C\\+\\+, C\\#', ['C\\+\\+=C++', 'C\\#=C#']],
    [
      'through soft hyphens and raised numbers',
      'quanti\u00adzation, Kakao¹',
      ['quanti\u00adzation=Quantization', 'Kakao=Kakao'],
    ],
    [
      'with its punctuation',
      'Node.js, C#/.NET, University of California, Berkeley. CI/CD',
      [
        'Node.js=Node.js',
        'C#=C#',
        '.NET=.NET',
        'University of California, Berkeley=University of California, Berkeley',
        'CI/CD=CI/CD',
      ],
    ],
    ['not with other punctuation', 'Node, js; Node. js; Python. NET', []],
    ['as an identifier of its own', '`global_mmlu`', ['global_mmlu=Global MMLU']],
    ['with its plus', 'humaneval+, HumanEval', ['humaneval+=HumanEval+']],
    ['with its asterisk', 'A* search, A search', ['A* search=A* search']],
  ])('%s', (_, text, found) => {
    expect(namesFound(vocabulary, text)).toEqual(found);
  });

  test('C, C++ and C# are three', () => {
    expect(namesFound(vocabulary, 'C/C++, C# and C++17')).toEqual(['C=C', 'C++=C++', 'C#=C#', 'C++=C++']);
  });

  test('the longest name wins', () => {
    expect(namesFound(vocabulary, 'a large language model')).toEqual([
      'large language model=Large language model',
    ]);
  });

  test('a name of two kinds gives both entries, the one as written first', () => {
    expect(namesFound(vocabulary, 'Transformer, Transformers')).toEqual([
      'Transformer=Transformer',
      'Transformers=Transformers/Transformer',
    ]);
  });

  test('a match says whether the text has the name as written', () => {
    const found = vocabulary.find('PyTorch, Pytorch, distillation, Distillation');
    expect(found.map(({ asWritten }) => asWritten)).toEqual([true, false, true, false]);
  });
});

describe('a name is not read', () => {
  test.each([
    ['inside a longer word', 'YOLOv5s, BERTology, xBERT'],
    ['inside an identifier', 'load_bert_weights, bert_base'],
    ['inside a web address', 'https://huggingface.co/bert/java?x=kakao'],
    ['inside an address without a scheme', 'see kakao.com, kakao.github.io/bert'],
    ['inside an e-mail address', 'bert@kakao.com'],
    ['beside a mask', '████@kakao.com, kakao█████'],
    ['of one letter, inside compounds and initials', 'C-section, vitamin-C, J.C. Park, C. Park, C&A'],
    ['in phrases that mean something else', 'our go to market plan, Ready to Go'],
  ])('%s', (_, text) => {
    expect(namesFound(vocabulary, text)).toEqual([]);
  });

  test('an address that is itself the name is the name', () => {
    expect(namesFound(vocabulary, 'fast.ai, fast.ai/about')).toEqual(['fast.ai=fast.ai']);
  });

  test('outside the span that was asked for, nor cut by it', () => {
    const text = 'BERT and Kakao and BERT';
    expect(vocabulary.find(text, { start: 5, end: 14 }).map(({ start, end }) => [start, end])).toEqual([
      [9, 14],
    ]);
    expect(vocabulary.find(text, { start: 1, end: 13 })).toEqual([]);
  });
});

describe('in Korean', () => {
  test.each([
    [
      'particles follow a name',
      '양자화를 카카오에서는 파이토치로',
      ['양자화=Quantization', '카카오=Kakao', '파이토치=PyTorch'],
    ],
    [
      'verb endings follow a name',
      '양자화하여 최적화했으며 미세 조정된',
      ['양자화=Quantization', '최적화=Optimization', '미세 조정=Fine-tuning'],
    ],
    [
      'particles and nouns follow a Latin name',
      'BERT를 GPT-4의 PyTorch기반으로',
      ['BERT=BERT', 'GPT-4=GPT-4', 'PyTorch=PyTorch'],
    ],
    [
      'the copula follows a name',
      'LLM이며 양자화입니다',
      ['LLM=Large language model', '양자화=Quantization'],
    ],
    [
      'white space inside a longer name is free',
      '지식증류와 지식 증류, 음성 인식, 거대언어모델',
      [
        '지식증류=Knowledge distillation',
        '지식 증류=Knowledge distillation',
        '음성 인식=Speech recognition',
        '거대언어모델=Large language model',
      ],
    ],
    ['a short name is written together', '한 국', []],
    ['a longer word is another word', '서울대학교, 한국어, 카카오뱅크, 신한국', []],
    ['another word may end in Latin letters', '한국IBM', []],
    ['a particle behind Latin letters or a bracket is no name', 'AI이란 (word embedding)이란', []],
    ['the same word by itself is', '이란에서', ['이란=Iran']],
    ['Java is not JavaScript', 'Java스크립트', []],
  ])('%s', (_, text, found) => {
    expect(namesFound(vocabulary, text)).toEqual(found);
  });
});

describe('lookUp', () => {
  test('finds the entries whose whole name it is', () => {
    expect(vocabulary.lookUp('hugging-face').map(({ id }) => id)).toEqual(['software/hugging-face']);
    expect(vocabulary.lookUp('Hugging Face Transformers')).toEqual([]);
  });

  test('heeds letter case and kind', () => {
    expect(vocabulary.lookUp('mit')).toEqual([]);
    expect(vocabulary.lookUp('MIT', 'place')).toEqual([]);
    expect(vocabulary.lookUp('MIT', 'organization')).toHaveLength(1);
    expect(vocabulary.lookUp('Transformers', 'model').map(({ name }) => name)).toEqual(['Transformer']);
  });

  test('finds no phrase that means something else', () => {
    expect(vocabulary.lookUp('go to market')).toEqual([]);
  });
});

function place(name: string): VocabularyEntry {
  return {
    id: `place/${name}`,
    kind: 'place',
    name,
    aliases: [],
    exact: [],
    search: [],
    not: [],
    broader: [],
    examples: [],
  };
}

/** The obvious way: every name at every place, the longest first. */
function naiveFind(
  names: readonly string[],
  text: string,
  pattern: (name: string) => string,
): [number, number][] {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const found: [number, number][] = [];
  for (let at = 0; at < text.length; at++) {
    for (const name of longestFirst) {
      const match = new RegExp(pattern(name), 'y');
      match.lastIndex = at;
      if (!match.test(text)) continue;
      found.push([at, match.lastIndex]);
      at = match.lastIndex - 1;
      break;
    }
  }
  return found;
}

describe('the trie finds what a search name by name finds', () => {
  const word = fc.constantFrom('ab', 'abc', 'bb', 'ba', 'cab');
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

  test('in words', () => {
    const separator = fc.constantFrom(' ', '-', '\n', ', ', '. ', '  ');
    const text = fc.array(fc.tuple(word, separator), { maxLength: 30 }).map((pairs) => pairs.flat().join(''));
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 8 }), text, (names, given) => {
        const found = createVocabulary(names.map(place)).find(given);
        const gap = '(?: +|-|\\n)';
        const expected = naiveFind(names, given, (each) => `(?<![a-z])${each.replaceAll(' ', gap)}(?![a-z])`);
        expect(found.map(({ start, end }) => [start, end])).toEqual(expected);
      }),
    );
  });

  test('in Hangul, where a name fills its run', () => {
    const syllable = fc.constantFrom('쿠', '키', '쏘', ' ');
    const korean = fc.string({ unit: fc.constantFrom('쿠', '키', '쏘'), minLength: 2, maxLength: 3 });
    const text = fc.string({ unit: syllable, maxLength: 40 });
    fc.assert(
      fc.property(fc.uniqueArray(korean, { maxLength: 6 }), text, (names, given) => {
        const found = createVocabulary(names.map(place)).find(given);
        const expected = naiveFind(names, given, (each) => `(?<![가-힣])${each}(?![가-힣])`);
        expect(found.map(({ start, end }) => [start, end])).toEqual(expected);
      }),
    );
  });

  test('what was read before, and whether the index was kept, make no difference', () => {
    const entries = [...vocabulary.entries.values()];
    const texts = [
      ...entries.flatMap(({ name, aliases }) => [name, ...aliases]),
      'go to market',
      'C/C++ & .NET',
    ];
    const index = JSON.parse(JSON.stringify(indexVocabulary(entries))) as ReturnType<typeof indexVocabulary>;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...texts), { maxLength: 8 }), (some) => {
        const fresh = createVocabulary(entries, index);
        for (const text of [...some, some.join(' '), some.join(', ')]) {
          expect(fresh.find(text)).toEqual(vocabulary.find(text));
          expect(fresh.lookUp(text)).toEqual(vocabulary.lookUp(text));
        }
      }),
      { numRuns: 50 },
    );
  });

  test('matches are ordered, disjoint and never empty, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.uniqueArray(name), (noise, names) => {
        const text = `${names.join(noise)}${noise}BERT를 ${noise}C++`;
        let end = 0;
        for (const match of vocabulary.find(text)) {
          expect(match.start).toBeGreaterThanOrEqual(end);
          expect(match.end).toBeGreaterThan(match.start);
          expect(match.entries.length).toBeGreaterThan(0);
          end = match.end;
        }
      }),
    );
  });

  test('a span gives what the whole text has inside it, if it ends between words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('BERT', 'large', 'language', 'model', '카카오에서', 'C++'), {
          maxLength: 12,
        }),
        fc.nat(12),
        (words, cut) => {
          const text = words.join(' . ');
          const end = words.slice(0, cut).join(' . ').length;
          const whole = vocabulary.find(text).filter((match) => match.end <= end);
          expect(vocabulary.find(text, { start: 0, end })).toEqual(whole);
        },
      ),
    );
  });
});
