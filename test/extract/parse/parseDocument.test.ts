import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, formatBlocks, parseDocument, withoutMarkup } from '../../../src/extract/parse/index.ts';
import { fixtureNames, listingPath, readFixture, repaired } from './readFixture.ts';

/** `type text` of each block. */
function read(text: string, format: 'text' | 'markdown' = 'markdown'): string[] {
  return parseDocument(repaired(text, format)).map((block) => {
    const shown = text.slice(block.text.start, block.text.end);
    return `${block.type} ${shown}`;
  });
}

function sound(text: string, blocks: readonly Block[]): void {
  let end = 0;
  for (const [i, block] of blocks.entries()) {
    expect(block.start).toBeGreaterThanOrEqual(end);
    expect(block.end).toBeGreaterThan(block.start);
    expect(block.end).toBeLessThanOrEqual(text.length);
    end = block.end;
    expect(block.parent).toBeLessThan(i);
    expect(block.sectionBlock).toBeLessThanOrEqual(i);
    expect(block.entry >= 0).toBe(block.part !== undefined);
    const inner = [
      block.text,
      ...block.cells,
      ...block.links,
      ...block.marks,
      ...block.markup,
      block.key,
      block.value,
    ];
    for (const span of inner) {
      if (!span) continue;
      expect(span.start).toBeLessThanOrEqual(span.end);
      expect(span.start).toBeGreaterThanOrEqual(block.start);
      expect(span.end).toBeLessThanOrEqual(block.end);
    }
  }
}

test.each(fixtureNames())('%s is read into the blocks of its listing', async (name) => {
  const document = readFixture(name);
  const blocks = parseDocument(document);
  sound(document.text, blocks);
  await expect(`${formatBlocks(blocks, document.text)}\n`).toMatchFileSnapshot(listingPath(name));
});

describe('a section’s title is known in every dress', () => {
  const DRESSES = [
    ...[
      'EDUCATION',
      'E D U C A T I O N',
      'I. EDUCATION',
      '1. Education',
      '1) 학력',
      '[ 학력 ]',
      '【학력】',
      '〔학력〕',
    ],
    ...['■ 학력', '▣ 학력', '○ 학력', '<학력>', '《학력》', '◇ 학력 ◇', '== Education ==', '~ Education ~'],
    ...['--- Education ---', '-- 학력 --', '*** Education ***', '+ Education +', '« Formation »', '학   력'],
    ...[
      'Education:',
      '# Education',
      '**Education**',
      'Education\n---------',
      'Education\n=========',
      'Ⅰ. 학력',
      '(1) 학력',
    ],
    ...[
      '🎓 Education',
      '• EDUCATION',
      '[Education]',
      'Education ............',
      '                     Education',
    ],
  ];

  test.each(DRESSES.flatMap((dress) => [[dress, 'text'] as const, [dress, 'markdown'] as const]))(
    '%j in %s',
    (dress, format) => {
      const text = `Jane Kim\nData engineer\n\n${dress}\n\n2010 - 2014  Hanbit University, BSc\n\nSkills\n\nR\n`;
      const blocks = parseDocument(repaired(text, format));
      const school = blocks.find((block) => text.slice(block.text.start, block.text.end).includes('Hanbit'));
      expect(school?.section).toBe('education');
    },
  );

  test('a heading of an employer, a team and a post is none', () => {
    const text = '## 경력\n\n### 네이버 / 검색팀 / 인턴\n\n2022.07 ~ 2022.08\n';
    const [, heading] = parseDocument(repaired(text));
    expect([heading?.part, heading?.entry]).toEqual(['head', 0]);
  });
});

describe('parseDocument', () => {
  test('an empty document has no blocks', () => {
    expect(parseDocument(repaired(''))).toEqual([]);
    expect(parseDocument(repaired(' \n\t\n'))).toEqual([]);
  });

  test('an item covers its own lines, nested items are blocks of their own', () => {
    expect(read('- a\n  - b\n  - c\n- d')).toEqual(['item a', 'item b', 'item c', 'item d']);
    const blocks = parseDocument(repaired('- a\n  - b\n  - c\n- d'));
    expect(blocks.map((block) => block.depth)).toEqual([0, 1, 1, 0]);
    expect(blocks.map((block) => block.parent)).toEqual([-1, 0, 0, -1]);
  });

  test('a lower marker at the same place nests', () => {
    const blocks = parseDocument(repaired('• Prize of 2020\n\n- first of ten\n\n• Prize of 2021'));
    expect(blocks.map((block) => block.depth)).toEqual([0, 1, 0]);
  });

  test.each('- * • · ▪ ○ – ‣ ① ▶ ■ ➢ ✓ 1. 1) (1) [1] a) 가. ㉠'.split(' '))('%s marks an item', (marker) => {
    expect(read(`${marker} wrote the loader\n${marker} mended the roof`, 'text')).toEqual([
      'item wrote the loader',
      'item mended the roof',
    ]);
  });

  test('a date at the beginning of a line is no list marker', () => {
    expect(read('2021. 3. ~ 2022. 2.  가람대학교', 'text')[0]).toMatch(/^line 2021/);
    expect(read('12. 3. 2021', 'text')).toEqual(['line 12. 3. 2021']);
  });

  test('a wrapped item is one block', () => {
    const item = '- Wrote the bootloader and the update service of a family of\n  motor controllers';
    expect(read(item, 'text')).toEqual([item.replace(/^- /, 'item ')]);
  });

  test('lines that only the margin broke are one paragraph, facts are lines', () => {
    const prose =
      'She builds instruments for the deep sea and has led expeditions to\nthe Mid-Atlantic Ridge, most of them in winter, for twenty years now.';
    expect(read(prose, 'text')).toEqual([`paragraph ${prose}`]);
    expect(read('Zeta Silicon Labs\nZurich\nJun 2021 - Sep 2021', 'text')).toEqual([
      'line Zeta Silicon Labs',
      'line Zurich',
      'line Jun 2021 - Sep 2021',
    ]);
  });

  test('a table of two columns with names of facts is pairs, others are rows with headers', () => {
    expect(read('| Attribute | Value |\n|---|---|\n| Role | Engineer |\n| Team | Core |')).toEqual([
      'pair Role | Engineer',
      'pair Team | Core',
    ]);
    const text = '| Period | Company | Title |\n|---|---|---|\n| 2019–2021 | Acme | Engineer |';
    const [row] = parseDocument(repaired(text));
    expect(row?.type).toBe('row');
    expect(row?.cells.map((cell) => text.slice(cell.start, cell.end))).toEqual([
      '2019–2021',
      'Acme',
      'Engineer',
    ]);
    expect(row?.headers.map((cell) => text.slice(cell.start, cell.end))).toEqual([
      'Period',
      'Company',
      'Title',
    ]);
  });

  test('data keeps its keys as parents', () => {
    const text = '```yaml\nquantization:\n  - GPTQ: "four bits"\n  - AWQ\n```';
    const blocks = parseDocument(repaired(text));
    expect(
      blocks.map((block) => [block.type, text.slice(block.text.start, block.text.end), block.parent]),
    ).toEqual([
      ['pair', 'quantization:', -1],
      ['pair', 'GPTQ: "four bits', 0],
      ['item', 'AWQ', 0],
    ]);
    expect(blocks[1]?.value && text.slice(blocks[1].value.start, blocks[1].value.end)).toBe('four bits');
  });

  test('code is code, prose between fences is not', () => {
    expect(read('```python\nx = 1\n```')).toEqual(['code x = 1']);
    expect(read('```\n"Let us measure first."\n```')).toEqual(['paragraph "Let us measure first."']);
  });

  test('a fence that is never closed does not swallow the document', () => {
    expect(read('```\nMarta Kowal\n\n## Skills\n\nRust')).toContain('heading Skills');
  });

  test('a badge is a link that holds an image', () => {
    const text = '[![LinkedIn Badge](https://img.example.com/b.svg)](https://www.linkedin.com/in/demo)';
    const [block] = parseDocument(repaired(text));
    expect(
      block?.links.map((link) => [link.url, link.image ?? false, text.slice(link.text.start, link.text.end)]),
    ).toEqual([
      ['https://www.linkedin.com/in/demo', false, '![LinkedIn Badge](https://img.example.com/b.svg)'],
      ['https://img.example.com/b.svg', true, 'LinkedIn Badge'],
    ]);
  });

  test('HTML gives headings, items, links and marks, and its tags are markup', () => {
    const text =
      '<h1 align="center">Hi, I am Ada</h1>\n<ul><li>knows <b>Rust</b></li><li><a href="https://example.com/x">x</a></li></ul>';
    expect(read(text)).toEqual([
      'heading Hi, I am Ada',
      'item knows <b>Rust</b>',
      'item <a href="https://example.com/x">x</a>',
    ]);
    const blocks = parseDocument(repaired(text));
    expect(blocks[1]?.marks.map((mark) => text.slice(mark.start, mark.end))).toEqual(['Rust']);
    expect(blocks[1]?.markup.map((span) => text.slice(span.start, span.end))).toEqual(['<b>', '</b>']);
    expect(blocks[2]?.links[0]?.url).toBe('https://example.com/x');
  });

  test('what only looks like a tag is text', () => {
    expect(read('cut latency to <1 ms and List<String> to List<int>')).toEqual([
      'line cut latency to <1 ms and List<String> to List<int>',
    ]);
  });

  test('comments are left out', () => {
    expect(read('a <!-- hidden\nlines --> b')).toEqual(['line a', 'line b']);
  });

  test('page numbers and running headers are left out', () => {
    const text =
      'Ada Byron\n\nSome text\n- 1 -\n\fAda Byron – CV – Page 2\n\nMore text\nPage 2 of 3\n\fAda Byron – CV – Page 3\n\nThe end\n3';
    expect(read(text, 'text')).toEqual([
      'line Ada Byron',
      'line Some text',
      'line More text',
      'line The end',
    ]);
  });

  test('a sentence that runs over a page is one paragraph', () => {
    const text =
      'The group studies how rivers carve their beds and what the\n2\n\fgravel remembers of floods that nobody has seen or written down.';
    expect(read(text, 'text')).toHaveLength(1);
  });

  test('a link without a scheme is a link', () => {
    const text = 'see github.com/acme/tool and arXiv.org/abs/2010.11478.';
    expect(parseDocument(repaired(text))[0]?.links.map((link) => link.url)).toEqual([
      'https://github.com/acme/tool',
      'https://arXiv.org/abs/2010.11478',
    ]);
  });

  test('link definitions give their addresses and no block', () => {
    const text = 'Works on [Tool][t].\n\n[t]: https://github.com/acme/tool';
    const blocks = parseDocument(repaired(text));
    expect(blocks).toHaveLength(1);
    expect(blocks[0]?.links[0]?.url).toBe('https://github.com/acme/tool');
  });
});

describe('withoutMarkup', () => {
  const blank = (text: string) => withoutMarkup(text, parseDocument(repaired(text)));

  test.each([
    ['**Bold** [x](https://example.com)', '  Bold    x                      '],
    ['# A\n- b', '  A\n  b'],
    ['<b>x</b> <img src="y" alt="z">', '   x                       z  '],
    ['<img src=x onerror="a=\'Enron\'">', ' '.repeat(31)],
  ])('%j reads %j', (text, expected) => {
    expect(blank(text)).toBe(expected);
  });

  test('keeps every offset', () => {
    for (const name of fixtureNames()) {
      const { text, ...rest } = readFixture(name);
      const readable = withoutMarkup(text, parseDocument({ text, ...rest }));
      expect(readable).toHaveLength(text.length);
      for (let i = 0; i < text.length; i++) if (readable[i] !== ' ') expect(readable[i]).toBe(text[i]);
    }
  });
});

describe('sections', () => {
  /** `section text` of each block. */
  const sections = (text: string, format: 'text' | 'markdown' = 'markdown') =>
    parseDocument(repaired(text, format)).map(
      (block) => `${block.section}: ${text.slice(block.text.start, block.text.end)}`,
    );

  test('what stands before the first heading is the profile', () => {
    expect(sections('Ada Byron\n\n## Skills\n\nRust')[0]).toBe('profile: Ada Byron');
  });

  test('an unknown heading of the same depth ends a section, a deeper one does not', () => {
    expect(sections('# A\n## Projects\n### Loom\nx\n## How I think\ny')).toEqual([
      'profile: A',
      'projects: Projects',
      'projects: Loom',
      'projects: x',
      'other: How I think',
      'other: y',
    ]);
  });

  test('below the title of a report of jobs dated employers are jobs, dated projects are not', () => {
    const report = (below: string) => sections(`# 경력기술서 - 채나무\n\n${below}`).slice(1);
    expect(report('## ㈜새벽 (2020.07 ~ 현재)\n\n- 정산\n\n## 학력\n\n- 학사')).toEqual([
      'experience: ㈜새벽 (2020.07 ~ 현재)',
      'experience: 정산',
      'education: 학력',
      'education: 학사',
    ]);
    expect(report('## 강물 (2020.07 ~ 현재)\n\n**서버 개발자**\n\n- 정산')[0]).toBe(
      'experience: 강물 (2020.07 ~ 현재)',
    );
    expect(report('## 정산 시스템 개편 (2020.07 ~ 2020.09)\n\n- 역할: 개발')[0]).toMatch(/^profile/);
  });

  test('dated lines below "약력" are jobs where the owner is named above', () => {
    const text =
      '채나무\n개발자\n\n약력\n2020년 1월 - 현재    새벽 검색팀\n2017년 3월 - 2019년 2월    강물 연구원\n';
    expect(sections(text, 'text').at(-1)).toMatch(/^experience/);
  });

  test('an unknown heading right below a section of lower rank is its entry, and so are its like', () => {
    expect(sections('# A\n#### EDUCATION\n## Acme University\n2020\n## Sample College\n2016')).toEqual([
      'profile: A',
      'education: EDUCATION',
      'education: Acme University',
      'education: 2020',
      'education: Sample College',
      'education: 2016',
    ]);
  });

  test('an everyday word is a title only below a blank line, in capitals or with a colon', () => {
    const last = (text: string) => sections(text, 'text').at(-1);
    expect(last('SKILLS\nRust\nTraining\nMentors')).toBe('skills: Mentors');
    expect(last('SKILLS\nRust\n\nTraining\nMentors')).toBe('education: Mentors');
    expect(last('SKILLS\nRust\nTRAINING\nMentors')).toBe('education: Mentors');
    expect(last('SKILLS\nRust\nEducation\nAcme College')).toBe('education: Acme College');
  });

  test('languages are skills where they are those of machines', () => {
    expect(sections('# A\n\n## Languages\n\nPython, Rust').at(-1)).toBe('skills: Python, Rust');
    expect(sections('# A\n\n## Languages\n\nGerman, Python').at(-1)).toBe('languages: German, Python');
  });

  test('a key names the section of its own line', () => {
    expect(sections('# A\n\n- Skills: Rust\n- Team: Core')).toEqual([
      'profile: A',
      'skills: Skills: Rust',
      'profile: Team: Core',
    ]);
  });

  test('a key in an entry keeps the entry', () => {
    const blocks = parseDocument(
      repaired('## Education\n\nAcme University, 2012–2016\nAwards: Medal\nSample College, 2008'),
    );
    expect(blocks.map((block) => [block.section, block.entry])).toEqual([
      ['education', -1],
      ['education', 0],
      ['awards', 0],
      ['education', 1],
    ]);
  });

  test('prose without any heading is a summary', () => {
    expect(
      sections('Ada Byron is a scientist at Acme who wrote the first compiler for looms.', 'text')[0],
    ).toMatch(/^summary/);
  });
});

describe('entries', () => {
  /** Number and part of each block's entry: `0H 0b 1H`. */
  const entries = (text: string, format: 'text' | 'markdown' = 'text') =>
    parseDocument(repaired(text, format))
      .map((block) => (block.entry < 0 ? '-' : `${block.entry}${block.part === 'head' ? 'H' : 'b'}`))
      .join(' ');

  test.each([
    [
      'role, date, then the next role',
      'EXPERIENCE\nEngineer, Acme\n2019 – 2021\nIntern, Zeta\n2017 – 2019',
      '- 0H 0H 1H 1H',
    ],
    [
      'date first',
      'EXPERIENCE\n2019 – 2021\nEngineer\nAcme\n2017 – 2019\nIntern\nZeta',
      '- 0H 0H 0H 1H 1H 1H',
    ],
    [
      'blank lines between',
      'EXPERIENCE\n\nAcme\nEngineer\n2019 – 2021\n\nZeta\nIntern\n2017',
      '- 0H 0H 0H 1H 1H 1H',
    ],
    [
      'blank lines everywhere',
      'EXPERIENCE\n\nEngineer, Acme\n\n2019 – 2021\n\nIntern, Zeta\n\n2017',
      '- 0H 0H 1H 1H',
    ],
    ['date in the head', 'EXPERIENCE\nEngineer, Acme (2019 – 2021)\nIntern, Zeta (2017)', '- 0H 1H'],
    [
      'bullets below',
      'EXPERIENCE\nEngineer, Acme\n2019 – 2021\n- wrote\n- mended\nIntern, Zeta\n2017\n- read',
      '- 0H 0H 0b 0b 1H 1H 1b',
    ],
    [
      'two lines of head, date on the second',
      'EDUCATION\nAcme University\nPh.D., 2012 – 2016\nSample College\nB.Sc., 2008 – 2012',
      '- 0H 0H 1H 1H',
    ],
    ['a list of awards', 'AWARDS\n- Medal, 2020\n  - one of ten\n- Prize', '- 0H 0b 1H'],
    ['awards by line', 'AWARDS\nMedal, 2020\nPrize, 2019', '- 0H 1H'],
    ['a list of jobs', 'EXPERIENCE\n- Engineer, Acme, 2019\n  - wrote\n- Intern, Zeta, 2017', '- 0H 0b 1H'],
    ['records', '경력\n회사: 가온\n기간: 2020 ~ 2021\n회사: 누리\n기간: 2018 ~ 2019', '- 0H 0H 1H 1H'],
    ['courses', 'TEACHING\nLING 101 Syntax\nLING 102 Semantics', '- 0H 1H'],
  ])('%s', (_, text, expected) => {
    expect(entries(text)).toBe(expected);
  });

  test('skills, interests and summaries have none', () => {
    expect(entries('SKILLS\nRust, 2019\n- C++')).toBe('- - -');
  });

  test('a title of a group is no entry', () => {
    expect(
      entries(
        '## Publications\n### International Conferences\n- A. B. "C." 2020.\n- D. E. "F." 2021.',
        'markdown',
      ),
    ).toBe('- - 0H 1H');
  });
});

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    '# ',
    '## ',
    '- ',
    '  - ',
    '* ',
    '1. ',
    '> ',
    '| a | b |\n',
    '|---|---|\n',
    '```\n',
    '```yaml\n',
    '---\n',
    '===\n',
    '\n',
    '\n\n',
    ' ',
    '   ',
    '\t',
    'Experience          Skills\n',
    'left text           right text\n',
    'Education\n',
    'EXPERIENCE\n',
    '학력\n',
    'Key: value\n',
    'key:\n',
    '**bold**',
    '*',
    '_',
    '`',
    '[x](y)',
    '![a](b)',
    '<b>',
    '</b>',
    '<td>',
    '<tr>',
    '<table>',
    '</table>',
    '<li>',
    '<ul>',
    '</ul>',
    '<h1>',
    '</h1>',
    '<a href="x">',
    '</a>',
    '<!--',
    '-->',
    '<details>',
    '<summary>',
    '2019 – 2021',
    'Acme Inc.',
    'wrote the loader',
    '\f',
    '- 2 -\n',
    '{"a": [1, {"b": "c"}]}',
    '\\',
    '&amp;',
    'www.example.com',
    '█',
    '가나다',
    '😀',
    '\u200b',
    '\ufeff',
  );
  const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  test('blocks are ordered, disjoint, inside the text, and their spans inside them', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), soup),
        fc.constantFrom('text' as const, 'markdown' as const),
        (text, format) => {
          sound(text, parseDocument(repaired(text, format)));
        },
      ),
      { numRuns: 1500 },
    );
  }, 60_000);

  test('a picture alone names a section where it stands for one', () => {
    const blocks = parseDocument(
      repaired('# Ana Ruiz\n\n## 🏆\n\n- Quiet River Prize\n\n## ***\n\n- a line\n', 'markdown'),
    );
    expect(blocks.filter(({ type }) => type === 'item').map(({ section }) => section)).toEqual([
      'awards',
      'awards',
    ]);
    expect(blocks.filter(({ type }) => type === 'heading')).toHaveLength(2);
  });

  test('labels beside their values below a title are pairs, no two columns', () => {
    const text =
      'Ana Ruiz\n\nSKILLS\nLanguages     C, Rust\nTools         GDB, Vivado,\n              Ghidra\nStandards     FIPS 140-3\nSpoken        Spanish\n';
    const blocks = parseDocument(repaired(text, 'text'));
    expect(blocks.slice(2).map(({ type, section }) => `${type} ${section}`)).toEqual([
      'pair skills',
      'pair skills',
      'pair skills',
      'pair skills',
    ]);
  });

  test('interests that are pastimes are personal, others are fields', () => {
    const sections = (list: string): string[] =>
      parseDocument(repaired(`Ana Ruiz\n\nINTERESTS\n${list}\n`, 'text')).map(({ section }) => section);
    expect(sections('Climbing, choir')).toEqual(['profile', 'personal', 'personal']);
    expect(sections('Speech recognition, parsing')).toEqual(['profile', 'interests', 'interests']);
  });

  test('a reference in the right one of two columns goes on to its full stop', () => {
    const text = [
      'SKILLS                           PUBLICATIONS',
      'Python, R, Stan',
      'PyMC, NumPyro                    Öberg J., Lindqvist S. (2021). Hierarchical',
      '                                 forecasts for parts. International',
      '                                 Journal of Rivers 37(2).',
      '',
      '                                 Öberg J. (2020). Slow boats. River Letters.',
    ].join('\n');
    const blocks = parseDocument(repaired(text, 'text'));
    expect(
      blocks.filter(({ section, type }) => section === 'publications' && type !== 'heading'),
    ).toHaveLength(2);
  });

  test('things that lines introduce one by one stay lines', () => {
    const text =
      'Software and data\nTideCorpus – 400 hours of read speech in six languages, released with friends\ntidecut – segmentation toolkit in Python, built on another one\n';
    const blocks = parseDocument(repaired(text, 'text'));
    expect(blocks.map(({ section }) => section)).toEqual(['opensource', 'opensource', 'opensource']);
  });

  test('a heading of the left column is none of the right one', () => {
    const text = 'Experience          Skills\n# Experience          Skills\n';
    const blocks = parseDocument(repaired(text, 'text'));
    sound(text, blocks);
    expect(blocks.map(({ parent }) => parent)).toEqual([-1, -1, -1, -1]);
  });

  test.each([
    ['1 MB in one line', 'word and [link](x) *b* '.repeat(43_000)],
    ['1 MB of brackets', '['.repeat(1_000_000)],
    ['1 MB of stars', '*a '.repeat(333_000)],
    ['200,000 quotation marks', '>'.repeat(200_000)],
    ['20,000 nested items', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}- x`).join('\n')],
    ['open tags', '<div><a href="'.repeat(50_000)],
    ['open links', '<a href="x">y\n'.repeat(50_000)],
    ['open fences', '```x\n'.repeat(100_000)],
    ['fences of all lengths', Array.from({ length: 1000 }, (_, i) => '`'.repeat(i + 3)).join('\n')],
    ['open comments', '<!-- '.repeat(100_000)],
    ['backticks', Array.from({ length: 1000 }, (_, i) => '`'.repeat(i)).join(' ')],
    ['pipes', '|'.repeat(300_000)],
    ['rows', '| a | b |\n'.repeat(50_000)],
    ['open braces', `\`\`\`json\n${'{"a":['.repeat(50_000)}\n\`\`\``],
    [
      'deep yaml',
      `\`\`\`yaml\n${Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')}\n\`\`\``,
    ],
    ['years', '2019 '.repeat(100_000)],
    ['dashes', '- '.repeat(200_000)],
    ['equal signs', '=\n'.repeat(200_000)],
    ['short lines', 'a\n'.repeat(100_000)],
    ['same head lines', 'Engineer, Acme\n2019 – 2021\n'.repeat(20_000)],
    ['headings', '## Acme 2019\n'.repeat(40_000)],
    ['spaces', ' '.repeat(1_000_000)],
    ['gaps', 'a    '.repeat(100_000)],
    ['colons', 'a: '.repeat(200_000)],
    ['full stops', 'a. '.repeat(200_000)],
    ['parents', `${'('.repeat(200_000)}2019`],
  ])(
    '%s is read in a moment',
    (_, text) => {
      const before = process.cpuUsage().user;
      for (const format of ['text', 'markdown'] as const) {
        parseDocument(repaired(text, format));
      }
      // a thousandth of it is usual; quadratic readers need minutes
      expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(6);
    },
    60_000,
  );
});

test('a header that counts pages to the last is no text, though it stands there once', () => {
  const text =
    'Jane Kim\n\nGRANTS\nSomething about rivers, 2022\n\n                                   1\nJ. Kim – CV          Page 2 of 2\n\nAWARDS\nBest Paper, 2020\n';
  expect(read(text, 'text').join('\n')).not.toMatch(/Page 2|\b1\b/u);
  expect(read('Jane Kim       Page 1 of 2\n\nAWARDS\nBest Paper, 2020\n', 'text')[0]).toContain('Jane Kim');
});
