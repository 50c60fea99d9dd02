import { expect, test } from 'vitest';
import { GROUNDS } from '../../../src/explorer/palette.ts';
import { hasRange } from '../../../src/explorer/pictures/embedFont.ts';
import { type Caption, layOutPicture, type Pen } from '../../../src/explorer/pictures/layOutPicture.ts';
import { writeSvg } from '../../../src/explorer/pictures/writeSvg.ts';
import type { Scene } from '../../../src/explorer/stage/index.ts';

/** Ten pixels for each letter. */
const pen: Pen = { widthOf: (text) => text.length * 10, baselineBelowMiddle: () => 4 };

const scene: Scene = {
  width: 400,
  height: 300,
  colors: GROUNDS.light,
  dashes: [4, 3],
  regions: null,
  edges: [
    {
      ...{ x1: 0, y1: 0, x2: 100, y2: 0, color: '#aabbcc', opacity: 0.5, width: 1, isDashed: true },
      head: { distance: 10, length: 9, half: 4 },
    },
  ],
  nodes: [
    { key: 'a', x: 100, y: 0, radius: 9, shape: 'person', color: '#2e79f3', opacity: 1, glyph: 1 },
    { key: 'b', x: 0, y: 0, radius: 5, shape: 'place', color: '#286012', opacity: 0.14, glyph: 0 },
  ],
  ring: null,
  names: [
    {
      ...{ left: 20, top: 10, width: 60, height: 16, padding: 0, opacity: 1 },
      style: { text: '<b> & "c"', font: '600 13px sans-serif', sizePx: 13, rank: 'plain' },
    },
  ],
};

const caption: Caption = {
  title: 'A <title>',
  subtitle: '2 of 2',
  keys: [{ what: 'kind', shape: 'person', isPlain: false, name: 'People', color: '#2e79f3' }],
  notes: ['This is a sentence that is longer than the picture is wide'],
  date: '1 May 2026',
  language: 'en',
};

const layout = layOutPicture(scene, caption, pen, null);
const svg = writeSvg(layout);

test('names and titles with markup in them are texts', () => {
  expect(svg).toContain('>&lt;b&gt; &amp; &quot;c&quot;</text>');
  expect(svg).toContain('<title>A &lt;title&gt;</title>');
});

test('a name is no wider than its place on the map', () => {
  // Nine letters of ten pixels in a place of sixty.
  expect(svg).toContain('textLength="60"');
});

test('an arrowhead ends before its node, and fades together with its line', () => {
  // The tip 10 before the end at 100, the base 9 farther back, 4 to each side.
  expect(svg).toContain('<g opacity="0.5"><path class="edge" d="M0 0L100 0"');
  expect(svg).toMatch(/class="head" d="M90 0L81 -4L81 4Z" fill="#aabbcc"\/><\/g>/);
});

test('a small node has no drawing within, and a faded one fades as a whole', () => {
  expect(svg.match(/href="#person-glyph"/g)).toHaveLength(2); // the node, and the legend
  expect(svg).not.toContain('place-glyph');
  expect(svg).toMatch(/<g class="node" transform="translate\(-5 -5\) scale\(0\.1\)" opacity="0\.14">/);
});

test('what is too long for the picture goes on in the next line', () => {
  const lines = layout.words.slice(-2).map(({ text, y }) => [text, y - layout.words.at(-2)!.y]);
  expect(lines).toEqual([
    ['This is a sentence that is longer', 0],
    ['than the picture is wide', 18],
  ]);
});

test.each([
  ['U+ac00-ac10,U+d7a3', '각', true],
  ['U+ac00-ac10,U+d7a3', '힣', true],
  ['U+ac00-ac10,U+d7a3', '김', false],
])('the range %s and %s', (range, character, isIn) => {
  expect(hasRange(range, new Set([character.codePointAt(0)!]))).toBe(isIn);
});
