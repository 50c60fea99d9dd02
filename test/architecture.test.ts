import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const PROJECT = resolve(import.meta.dirname, '..');
const SRC = join(PROJECT, 'src');

/**
 * What each part may import of the others, and which packages: the river runs one way. Longer paths come first, so that
 * a file belongs to the first part that holds it.
 */
const PARTS: readonly { part: string; parts: readonly string[]; packages: readonly string[] }[] = [
  { part: 'model', parts: [], packages: [] },
  { part: 'vocabulary', parts: ['model'], packages: ['yaml'] },
  {
    part: 'extract',
    parts: ['model', 'vocabulary'],
    packages: [
      'mdast',
      'mdast-util-*',
      'micromark',
      'micromark-extension-*',
      'parse5',
      'smol-toml',
      'yaml',
      'fastest-levenshtein',
    ],
  },
  {
    part: 'resolve',
    parts: ['model', 'vocabulary', 'extract'],
    packages: ['fastest-levenshtein', 'graphology'],
  },
  { part: 'layout', parts: ['model'], packages: ['graphology', 'graphology-*'] },
  { part: 'formats', parts: ['model'], packages: [] },
  {
    part: 'workers',
    parts: ['model', 'vocabulary', 'extract', 'resolve', 'layout', 'formats'],
    packages: ['graphology', 'graphology-*'],
  },
  {
    part: 'explorer/state',
    // A name's spellings in the other script are the same for reading and for searching.
    parts: ['model', 'explorer/messages', 'extract/names'],
    packages: ['@preact/signals-core', 'graphology', 'graphology-*', 'minisearch'],
  },
  {
    part: 'explorer/stage',
    parts: ['model', 'explorer/state', 'explorer/palette.ts', 'explorer/icons.ts', 'explorer/fonts.ts'],
    packages: ['@preact/signals-core', 'sigma', 'graphology', 'graphology-*'],
  },
  {
    part: 'explorer/panels',
    parts: ['model', 'explorer/state', 'explorer/messages', 'explorer/palette.ts', 'explorer/icons.ts'],
    packages: ['preact', '@preact/signals'],
  },
  { part: 'explorer/messages', parts: ['model', 'explorer/state'], packages: [] },
  {
    part: 'explorer/url.ts',
    parts: ['model', 'explorer/state', 'explorer/lookingAddress.ts', 'explorer/filtersAddress.ts'],
    packages: ['@preact/signals-core'],
  },
  { part: 'explorer/lookingAddress.ts', parts: ['explorer/state'], packages: [] },
  { part: 'explorer/filtersAddress.ts', parts: ['explorer/state'], packages: [] },
];

/** The stages run in Node and in a worker alike: nothing of either, and no network. */
const STAGES = ['model', 'vocabulary', 'extract', 'resolve', 'layout', 'formats'];

interface SourceFile {
  /** Relative to `src`, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The text without comments and the contents of strings. */
  readonly code: string;
  readonly imports: readonly string[];
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<![:"'`\\])\/\/.*$/gm, '');
}

const files: readonly SourceFile[] = listFiles(SRC).map((location) => {
  const text = readFileSync(location, 'utf8');
  const code = withoutComments(text);
  const imports = [
    ...code.matchAll(/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm),
    ...code.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm),
    ...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g),
  ].map((match) => match[1]!);
  return { path: relative(SRC, location).split('\\').join('/'), text, code, imports };
});

function partOf(path: string): (typeof PARTS)[number] | undefined {
  return PARTS.find(({ part }) => path === part || path.startsWith(`${part}/`));
}

function matches(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) =>
    pattern.endsWith('*')
      ? name.startsWith(pattern.slice(0, -1))
      : name === pattern || name.startsWith(`${pattern}/`),
  );
}

/** `src`-relative path of a local import, query of the bundler aside. */
function target(from: string, specifier: string): string {
  return join(dirname(from), specifier.replace(/\?.*$/, '')).split('\\').join('/');
}

describe('imports', () => {
  test.each(PARTS.map((part) => [part.part, part] as const))(
    'src/%s imports only what it may',
    (_, { part, parts, packages }) => {
      const wrong = files
        .filter(({ path }) => partOf(path)?.part === part)
        .flatMap(({ path, imports }) =>
          imports
            .filter((specifier) => {
              if (!specifier.startsWith('.')) return !matches(specifier, packages);
              const file = target(path, specifier);
              return !matches(file, [part, ...parts]);
            })
            .map((specifier) => `${path} imports "${specifier}"`),
        );
      expect(wrong).toEqual([]);
    },
  );

  test("a stage is entered through its index.ts, or, for a type, through its type's own file", () => {
    const wrong = files.flatMap(({ path, code, imports }) =>
      imports
        .filter((specifier) => specifier.startsWith('.'))
        .filter((specifier) => {
          const file = target(path, specifier);
          const stage = STAGES.find((name) => file.startsWith(`${name}/`));
          if (!stage || path.startsWith(`${stage}/`) || file === `${stage}/index.ts`) return false;
          const isType = new RegExp(
            `import type [^;]*from\\s*'${specifier.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}'`,
          );
          // The names of people are read by extract and compared by resolve.
          return !isType.test(code) && file !== 'extract/names/index.ts';
        })
        .map((specifier) => `${path} imports "${specifier}"`),
    );
    expect(wrong).toEqual([]);
  });

  test('every package that is imported is one of the dependencies', () => {
    const { dependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const typesOnly = ['mdast', 'graphology-types'];
    const wrong = files.flatMap(({ path, imports }) =>
      imports
        .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('virtual:'))
        .map((specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)![0])
        .filter((name) => !(name in dependencies) && !typesOnly.includes(name))
        .map((name) => `${path} imports "${name}"`),
    );
    expect(wrong).toEqual([]);
  });

  test('local imports carry their extension', () => {
    const wrong = files.flatMap(({ path, imports }) =>
      imports
        .filter((specifier) => specifier.startsWith('.') && !/\.[a-z0-9]+(?:\?.*)?$/.test(specifier))
        .map((specifier) => `${path} imports "${specifier}"`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('stages', () => {
  const FORBIDDEN =
    /(?<![\w.$'"`-])(?:document\.(?:body|createElement|querySelector|getElementById|title|cookie)|window[.[]|globalThis\b|process\.|fetch\(|XMLHttpRequest\b|localStorage\b|require\(|Math\.random\(|Date\.now\(|new Date\()/;

  test('the stages use nothing of the page, of Node, of the network, no clock and no dice', () => {
    const wrong = files
      .filter(({ path }) => STAGES.includes(path.split('/')[0]!))
      .flatMap(({ path, code }) =>
        code
          .split('\n')
          .filter((line) => FORBIDDEN.test(line))
          .map((line) => `${path}: ${line.trim()}`),
      );
    expect(wrong).toEqual([]);
  });

  test('extract reads matches with allMatches, which compiles a pattern once and not again and again', () => {
    const wrong = files
      .filter(({ path }) => path.startsWith('extract/') && !path.startsWith('extract/references/learning/'))
      .filter(({ code }) => code.includes('.matchAll('))
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });

  test('the type check of the stages covers all of them', () => {
    const config = JSON.parse(readFileSync(join(SRC, 'tsconfig.json'), 'utf8')) as { include: string[] };
    expect(config.include).toEqual(expect.arrayContaining(STAGES));
  });

  test('an entry of a worker is at most thirty lines', () => {
    const long = files
      .filter(
        ({ path, text }) => /^workers\/.*\.worker\.ts$/.test(path) && text.trim().split('\n').length > 30,
      )
      .map(({ path }) => path);
    expect(long).toEqual([]);
  });
});

describe('names', () => {
  const exported = (code: string) =>
    [
      ...code.matchAll(
        /^export\s+(?:declare\s+)?(?:default\s+)?(?:abstract\s+)?(?:async\s+)?(?:function\*?|const|let|class|interface|type|enum)\s+([\p{L}\w$]+)/gmu,
      ),
    ].map((match) => match[1]!);
  const bare = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

  // `entry.ts` for `VocabularyEntry` and `everydayWords.ts` for `isEverydayWord` are near enough.
  test('a file with one export is named after it', () => {
    const wrong = files
      .filter(({ path }) => !/(?:^|\/)(?:index|main)\.tsx?$|\.d\.ts$|\.worker\.ts$/.test(path))
      .flatMap(({ path, code }) => {
        const [name, ...others] = exported(code).map(bare);
        const file = bare(basename(path).replace(/\.tsx?$/, ''));
        const isNamed = name?.endsWith(file.replace(/s$/, '')) || name?.endsWith(file);
        return name === undefined || others.length > 0 || isNamed ? [] : [`${path} exports ${name}`];
      });
    expect(wrong).toEqual([]);
  });

  test('no file is called after nothing', () => {
    const wrong = [...files.map(({ path }) => path), ...readdirSync(join(PROJECT, 'scripts'))].filter(
      (path) => /(?:^|\/)(?:utils?|common|misc|helpers?|shared)\.tsx?$/.test(path),
    );
    expect(wrong).toEqual([]);
  });

  test('scripts that people call are named like their command, modules after their export', () => {
    const scripts = listFiles(join(PROJECT, 'scripts'));
    const wrong = scripts.filter((location) => {
      const name = basename(location, '.ts');
      const names = exported(withoutComments(readFileSync(location, 'utf8')));
      return names.every((each) => each === 'main')
        ? !/^[a-z]+(?:-[a-z]+)*$/.test(name)
        : !names.some((each) => bare(each) === bare(name));
    });
    expect(wrong.map((location) => relative(PROJECT, location))).toEqual([]);
  });

  test('an index.ts is no longer than a screen', () => {
    const long = files
      .filter(({ path, text }) => path.endsWith('/index.ts') && text.trim().split('\n').length > 45)
      .map(({ path }) => path);
    expect(long).toEqual([]);
  });
});

describe('exports', () => {
  test('every export of a stage has a doc comment', () => {
    const wrong = files
      .filter(({ path }) => STAGES.includes(path.split('/')[0]!) && !path.endsWith('index.ts'))
      .flatMap(({ path, text }) => {
        const lines = text.split('\n');
        return lines.flatMap((line, at) => {
          const isExport = /^export (?:abstract |async )?(?:function|const|class|interface|type)\b/.test(
            line,
          );
          return isExport && !/\*\/\s*$/.test(lines[at - 1] ?? '')
            ? [`${path}:${at + 1} ${line.trim()}`]
            : [];
        });
      });
    expect(wrong).toEqual([]);
  });
});
