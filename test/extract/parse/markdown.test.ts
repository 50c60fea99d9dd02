import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/extract/parse/index.ts';
import { fixtureNames, readFixture, repaired } from './readFixture.ts';

// The clever against the obvious: where Markdown is clean our reader must see what mdast sees.

type Tree = ReturnType<typeof fromMarkdown>;
type Node = Tree | Tree['children'][number];

function tree(text: string): Tree {
  return fromMarkdown(text, {
    extensions: [gfm(), frontmatter(['yaml', 'toml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml'])],
  });
}

function collect(node: Node, type: string, found: Node[] = []): Node[] {
  if (node.type === type) found.push(node);
  if ('children' in node) for (const child of node.children) collect(child as Node, type, found);
  return found;
}

function slice(text: string, node: Node | undefined): string {
  return text.slice(node?.position?.start.offset, node?.position?.end.offset);
}

/** What one of the two readers found: headings, first lines of items, cells of tables, addresses, emphasis, code. */
function byMdast(text: string) {
  const root = tree(text);
  return {
    headings: collect(root, 'heading').map(
      (node) =>
        'depth' in node &&
        `${node.depth} ${slice(text, node)
          .replace(/^#+\s*/, '')
          .split('\n')[0]!
          .trim()}`,
    ),
    items: collect(root, 'listItem').map((node) =>
      slice(text, 'children' in node ? (node.children[0] as Node) : node)
        .split('\n')[0]!
        .trim(),
    ),
    code: collect(root, 'code').length,
    links: [...collect(root, 'link'), ...collect(root, 'image')]
      .map((node) => ('url' in node ? String(node.url) : ''))
      .sort(),
    strong: collect(root, 'strong')
      .map((node) => slice(text, node).slice(2, -2))
      .sort(),
  };
}

function byUs(text: string) {
  const blocks = parseDocument(repaired(text));
  const shown = (span: { start: number; end: number }) => text.slice(span.start, span.end);
  return {
    headings: blocks
      .filter((block) => block.type === 'heading')
      .map((block) => `${block.depth} ${shown(block.text)}`),
    items: blocks
      .filter((block) => block.type === 'item')
      .map((block) => shown(block.text).split('\n')[0]!.trim()),
    code: blocks.filter((block) => block.type === 'code').length,
    links: blocks.flatMap((block) => block.links.map((link) => link.url)).sort(),
    strong: blocks.flatMap((block) => block.marks.filter((mark) => mark.how === 'strong').map(shown)).sort(),
  };
}

const CLEAN = [
  '# A *b*\n\ntext with `code`, **bold _and_ more** and <https://example.com/a>\n\n## C\n- d\n  - e\n    - f\n- g\n',
  '1. one\n2. two\n   - nested [x](https://example.com "title")\n3. three\n\n> quoted **strong** text\n',
  '* a\n\n  further text of a\n\n* b ![alt](https://example.com/i.png)\n\n***\n\nSetext\n======\n\nAnother\n-------\n',
  '- [x] done **well**\n- [ ] open [![b](https://example.com/b.svg)](https://example.com/c)\n',
  '```js\nconst a = 1;\n```\n\n~~~python\nimport os\n~~~\n\n# After\n',
  'a \\*not emphasis\\* and snake_case_name and 2 * 3 * 4\n\n- __bold__ and *it*\n',
];

test.each(CLEAN)('%j reads as mdast reads it', (text) => {
  expect(byUs(text)).toEqual(byMdast(text));
});

test.each(
  ['english-markdown.md', 'korean-markdown.md', 'conversation.md'].filter((name) =>
    fixtureNames().includes(name),
  ),
)('headings, links and emphasis of %s are those that mdast sees', (name) => {
  const { text } = readFixture(name);
  const ours = byUs(text);
  const theirs = byMdast(text);
  expect(ours.headings).toEqual(theirs.headings);
  expect(ours.strong).toEqual(theirs.strong);
  expect(ours.links).toEqual(theirs.links.filter((url) => !url.startsWith('mailto:')));
});
