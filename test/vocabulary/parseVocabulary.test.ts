import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { formatVocabularyFile, parseVocabulary } from '../../src/vocabulary/index.ts';
import { readTopic } from '../../src/vocabulary/readTopic.ts';

const HEAD = '# What belongs here.\n';

function faultsOf(body: string, kind = 'technique'): string[] {
  const { faults } = parseVocabulary([{ path: `vocabulary/${kind}/topic.yml`, text: HEAD + body }]);
  return faults.map(({ line, message }) => `${line}: ${message}`);
}

describe('a sound file', () => {
  const { entries, faults } = parseVocabulary([
    {
      path: 'vocabulary/technique/topic.yml',
      text: `${HEAD}
Knowledge distillation:
  aliases: [distillation, 지식 증류]
  exact: [KD]
  search: [teacher and student]
  broader: [Model compression]
  examples: ["Improved KD for QAT"]
Model compression:
`,
    },
    { path: 'vocabulary/software/topic.yml', text: `${HEAD}C:\n  exact: [C]\n  context: []\n"C#":\nC++:\n` },
  ]);

  test('has no faults', () => {
    expect(faults).toEqual([]);
  });

  test('gives entries by id, their kind from the folder, broader as ids', () => {
    expect(entries.map(({ id }) => id)).toEqual([
      'software/c',
      'software/c-plus-plus',
      'software/c-sharp',
      'technique/knowledge-distillation',
      'technique/model-compression',
    ]);
    expect(entries[3]).toEqual({
      id: 'technique/knowledge-distillation',
      kind: 'technique',
      name: 'Knowledge distillation',
      aliases: ['distillation', '지식 증류'],
      exact: ['KD'],
      search: ['teacher and student'],
      not: [],
      broader: ['technique/model-compression'],
      examples: ['Improved KD for QAT'],
    });
  });

  test('tells an empty context from none', () => {
    expect(entries[0]!.context).toEqual([]);
    expect(entries[1]!.context).toBeUndefined();
  });
});

describe('every fault has its line and a remedy', () => {
  test.each([
    ['broken YAML', 'Alpha rays: [\n', 3, /no YAML: .*quote names/],
    [
      'a name that YAML takes for a number',
      '2048:\n',
      2,
      /name "2048" is no text for YAML; put it in quotes/,
    ],
    ['a list instead of a map', '- Alpha rays\n', 2, /must be a map of names/],
    ['a value that is no field', 'Alpha rays: yes\n', 2, /must be followed by nothing or by fields/],
    ['an unknown field', 'Alpha rays:\n  alias: [rays]\n', 3, /a field "alias"; there are aliases, exact/],
    ['a field that is no list', 'Alpha rays:\n  aliases: rays of alpha\n', 3, /must be a list/],
    [
      'a list item that is no text',
      'Alpha rays:\n  exact: [2023]\n',
      3,
      /"2023" is no text for YAML; put it in quotes/,
    ],
    [
      'an empty list',
      'Alpha rays:\n  aliases: []\n',
      3,
      /"aliases" of "Alpha rays" is empty; remove the line/,
    ],
    [
      'entries out of order',
      'Beta rays:\nAlpha rays:\n',
      3,
      /"Alpha rays" must stand before "Beta rays"; .*--write sorts/,
    ],
    ['a name twice', 'Alpha rays:\nAlpha rays:\n', 3, /is there already as "Alpha rays"/],
    [
      'one name for two entries',
      'Alpha rays:\n  aliases: [helium beams]\nBeta rays:\n  aliases: [Helium-Beams]\n',
      5,
      /also a name of "Alpha rays" \(.*:2\)/,
    ],
    [
      'an exact name that another entry reads in any case',
      'Alpha rays:\n  aliases: [helium]\nBeta rays:\n  exact: [Helium]\n',
      5,
      /also read as "Alpha rays"/,
    ],
    [
      'a broader term that is not there',
      'Alpha rays:\n  broader: [Rays]\n',
      3,
      /"Rays" is no technique; add an entry for it/,
    ],
    [
      'a broader term by its alias',
      'Alpha rays:\n  broader: [RD]\nRadiation:\n  exact: [RD]\n',
      3,
      /write "Radiation"/,
    ],
    [
      'an entry broader than itself',
      'Alpha rays:\n  broader: [Alpha rays]\n',
      3,
      /"Alpha rays" is itself; remove it/,
    ],
    [
      'a circle of broader terms',
      'Alpha rays:\n  broader: [Beta rays]\nBeta rays:\n  broader: [Alpha rays]\n',
      3,
      /circle: "Alpha rays" → "Beta rays" → "Alpha rays"/,
    ],
    [
      'a short alias in any case',
      'Alpha rays:\n  aliases: [AR]\n',
      3,
      /"AR" is too short .* list it under "exact"/,
    ],
    ['a short name in any case', 'Ray:\n  context: [light]\n', 2, /"Ray" is too short/],
    [
      'an alias that is the name',
      'Alpha rays:\n  aliases: [alpha-rays]\n',
      3,
      /read as "Alpha rays" already; remove it/,
    ],
    [
      'an exact name that is an alias',
      'Alpha rays:\n  aliases: [helium]\n  exact: [Helium]\n',
      4,
      /read in any letter case as "helium"; remove one/,
    ],
    ['an item twice', 'Alpha rays:\n  search: [beam, beam]\n', 3, /"beam" stands twice in "search"/],
    [
      'a search term that is a name',
      'Alpha rays:\n  search: [alpha rays]\n',
      3,
      /is one of its names already/,
    ],
    [
      'an exclusion that holds no name',
      'Alpha rays:\n  not: [gamma rays]\n',
      3,
      /holds none of its names and more/,
    ],
    [
      'an exclusion that is the name',
      'Alpha rays:\n  not: [alpha rays]\n',
      3,
      /holds none of its names and more/,
    ],
    [
      'an example without the entry',
      'Alpha rays:\n  examples: [Beta rays are faster]\n',
      3,
      /not found in its example/,
    ],
    ['an everyday word without context', 'Spark:\n', 2, /"Spark" is also an everyday word .* "context"/],
    ['too many spaces', 'Alpha rays:\n  aliases: ["rays  of alpha"]\n', 3, /more than one space/],
    ['a name without letters', '"++":\n', 2, /neither letter nor digit/],
  ])('%s', (_, body, line, message) => {
    const faults = faultsOf(body);
    expect(faults.join('\n')).toMatch(message);
    expect(faults.some((fault) => fault.startsWith(`${line}: `) && message.test(fault))).toBe(true);
  });

  test('broader outside techniques', () => {
    expect(faultsOf('Alpha:\n  broader: [Beta]\n', 'software')).toEqual([
      '3: "Alpha" is a software; only techniques have "broader": remove the line',
    ]);
  });

  test('a folder that is no kind, or a kind of which there is no list', () => {
    expect(faultsOf('Alpha rays:\n', 'skills')[0]).toMatch(/"skills" is no kind/);
    expect(faultsOf('Alpha rays:\n', 'person')[0]).toMatch(/"person" is no kind that has a vocabulary/);
  });

  test('a file without a head comment', () => {
    const { faults } = parseVocabulary([{ path: 'technique/a.yml', text: 'Alpha rays:\n' }]);
    expect(faults.map(({ message }) => message)).toEqual([expect.stringMatching(/no head comment/)]);
  });

  test('all at once, ordered by file and line', () => {
    const { faults } = parseVocabulary([
      { path: 'b/technique/b.yml', text: `${HEAD}Gamma rays:\n  aliases: [BR]\n  broader: [Rays]\n` },
      { path: 'b/technique/a.yml', text: `${HEAD}Beta rays:\n  colour: [red]\n` },
    ]);
    expect(faults.map(({ path, line }) => `${path.slice(-5)}:${line}`)).toEqual([
      'a.yml:3',
      'b.yml:3',
      'b.yml:4',
    ]);
  });

  test('the same name may be of two kinds', () => {
    const { faults } = parseVocabulary([
      { path: 'technique/a.yml', text: `${HEAD}Transformer:\n` },
      { path: 'model/a.yml', text: `${HEAD}Transformer:\n` },
    ]);
    expect(faults).toEqual([]);
  });
});

describe('reading line by line', () => {
  const word = fc.constantFrom(
    ...[
      'rays',
      '지식 증류',
      'C++',
      'C#',
      "Moore's law",
      "'t Hart",
      'a, b',
      'x: y',
      'x:y',
      'AT&T',
      'No. 1',
      '1984',
      '1e3',
    ],
    ...[
      'yes',
      'true',
      '.NET',
      '.5',
      '# one',
      'a #b',
      'R&D',
      '- dash',
      '-dash',
      '*',
      '3ds Max',
      'a [b]',
      '{a}',
      '~',
      '0x1F',
      '"x"',
    ],
  );
  const list = fc.array(word, { maxLength: 4 });
  /** As `yaml` itself would write it. */
  const written = (text: string, inFlow: boolean): string =>
    stringify(inFlow ? [text] : text, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 })
      .trim()
      .replace(/^\[(.*)\]$/, inFlow ? '$1' : '[$1]');

  test('gives what a YAML parser gives', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 5 }),
        list,
        list,
        fc.constantFrom('line', 'lines', 'block'),
        (names, aliases, exact, how) => {
          const flow = (items: readonly string[]): string => {
            const parts = items.map((item) => written(item, true));
            if (how === 'line' || items.length === 0) return ` [${parts.join(', ')}]`;
            return how === 'lines'
              ? ` [\n      ${parts.join(',\n      ')}\n    ]`
              : `\n    [\n      ${parts.join(',\n      ')},\n    ]`;
          };
          const body = names
            .map((name) => `${written(name, false)}:\n  aliases:${flow(aliases)}\n  exact:${flow(exact)}\n`)
            .join('');
          const expected = Object.entries(parse(body) as Record<string, Record<string, string[]>>);
          const topic = readTopic(HEAD + body);
          expect(topic.problems).toEqual([]);
          const found = topic.entries.map(({ name, fields }) => [
            name,
            Object.fromEntries(fields.map((field) => [field.name, field.items.map(({ text }) => text)])),
          ]);
          expect(new Map(found as [string, unknown][])).toEqual(new Map(expected));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('formatting', () => {
  const untidy = `# Rays.
# From the physics of 1899.
Beta rays: {exact: [BR], aliases: [ "electron beams" ]}
# found by Rutherford
Alpha rays:
  broader:
    - Beta rays
`;
  const tidy = `# Rays.
# From the physics of 1899.

# found by Rutherford
Alpha rays:
  broader: [Beta rays]
Beta rays:
  aliases: [electron beams]
  exact: [BR]
`;

  test('sorts names and fields and keeps comments', () => {
    expect(formatVocabularyFile(untidy)).toBe(tidy);
  });

  test('twice is once', () => {
    expect(formatVocabularyFile(tidy)).toBe(tidy);
  });

  test('leaves broken files alone', () => {
    expect(formatVocabularyFile('Alpha: [')).toBe('Alpha: [');
  });
});
