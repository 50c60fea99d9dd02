import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeXml } from '../../src/formats/escapeXml.ts';
import { parseXml } from '../../src/formats/parseXml.ts';
import { asRead } from './sampleGraphs.ts';

/** The events, written short: `<a x=1>`, `text`, `</a>`, `!reason`. */
function read(text: string): string {
  return [...parseXml(text)]
    .map((event) => {
      if (event.is === 'open') {
        return `<${[event.name, ...[...event.attributes].map(([name, value]) => `${name}=${value}`)].join(' ')}>`;
      }
      if (event.is === 'close') return `</${event.name}>`;
      return event.is === 'text' ? event.text : `!${event.reason}`;
    })
    .join('');
}

describe('parseXml', () => {
  test.each([
    ['<a/>', '<a></a>'],
    ['\ufeff<?xml version="1.0"?><!-- <x> --><a>b</a>\n<!-- y -->', '<a>b</a>'],
    ['<a x="1" y = \'2\'\n>z</a >', '<a x=1 y=2>z</a>'],
    ['<v:a v:x="1"/>', '<a v:x=1></a>'],
    ['<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;</a>', '<a><>&"\'A😀</a>'],
    ['<a x="&#10;\n\t"/>', '<a x=\n  ></a>'],
    ['<a>1\r\n2\r3</a>', '<a>1\n2\n3</a>'],
    ['<a><![CDATA[<b>&amp;]]]]><![CDATA[>]]></a>', '<a><b>&amp;]]></a>'],
    ['<a x=">"/>', '<a x=>></a>'],
    ['<a>&#0;&#xD800;&#x110000;&#99999999999999999999;</a>', '<a>\ufffd\ufffd\ufffd\ufffd</a>'],
    ['<!DOCTYPE a SYSTEM "a>.dtd"><a/>', '<a></a>'],
  ])('%j is read as %j', (text, events) => {
    expect(read(text)).toBe(events);
  });

  test.each([
    ['', 'there is no element'],
    ['text', 'text outside of the root element'],
    ['<a>', 'the file ends inside of <a>'],
    ['<a></b>', '</b> closes <a>'],
    ['</a>', '</a> closes nothing'],
    ['<a/><b/>', 'a second root element'],
    ['<a x=1/>', 'attribute "x" has no quotes'],
    ['<a x/>', 'attribute "x" has no value'],
    ['<a x="1" x="2"/>', 'attribute "x" stands twice'],
    ['<a x="1"y="2"/>', '<a> has no end'],
    ['<a x="<"/>', 'a "<" inside of an attribute'],
    ['<a x="1', 'attribute "x" has no end'],
    ['<a>&unknown;</a>', 'entity "&unknown;" is not one of XML\'s five'],
    ['<a>& b</a>', 'a "&" that is no entity'],
    ['<a>1 < 2</a>', 'a "<" without a name'],
    ['<a><!-- </a>', 'a comment has no end'],
    ['<a><![CDATA[ </a>', 'a CDATA section has no end'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'entities are not expanded'],
    ['<a><!ENTITY b "c"></a>', 'a declaration that does not belong here'],
    ['<a\n>\n<b></a>', 'line 3: </a> closes <b>'],
  ])('%j ends with a fault', (text, reason) => {
    expect(read(text)).toMatch(/!line \d+: /);
    expect(read(text)).toContain(reason);
  });

  test('what escapeXml writes is read back, as a value and as text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = escapeXml(text);
        expect(read(`<a x="${written}">${written}</a>`)).toBe(`<a x=${asRead(text)}>${asRead(text)}</a>`);
      }),
      { seed: 3 },
    );
  });

  test('no text makes it throw', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '/',
        '</',
        '<a',
        '<a ',
        'x="',
        "'",
        '=',
        '&',
        '&amp;',
        '&#',
        ';',
        '<!--',
        '-->',
        ']]>',
      ),
      fc.constantFrom('<![CDATA[', '<!DOCTYPE', '[', '<?', '?>', ' ', '\n', '</a>', '<a>'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const events = [...parseXml(pieces.join(''))];
        expect(events.slice(0, -1).every(({ is }) => is !== 'fault')).toBe(true);
      }),
      { numRuns: 2000, seed: 6 },
    );
  });

  test.each([
    ['ampersands', (n: number) => `<a>${'&amp;'.repeat(n)}</a>`],
    ['ampersands without an end', (n: number) => `<a>${'&'.repeat(n)}`],
    ['spaces in a tag', (n: number) => `<a ${' '.repeat(n)}`],
    ['attributes without an end', (n: number) => `<a ${'x'.repeat(n)}`],
    ['comments', (n: number) => `<a>${'<!---->'.repeat(n)}</a>`],
    ['comments that open again and again', (n: number) => '<!--'.repeat(n)],
    ['elements', (n: number) => `<a>${'<b x="1"></b>'.repeat(n)}</a>`],
    [
      'many attributes',
      (n: number) => `<a ${Array.from({ length: n }, (_, at) => `x${at}="1"`).join(' ')}/>`,
    ],
    ['a long value', (n: number) => `<a x="${'y '.repeat(n)}"/>`],
    ['closing brackets', (n: number) => `<a><![CDATA[${']'.repeat(n)}]]></a>`],
  ])('time grows with the length alone: %s', (_, make) => {
    // Quadratic reading of 200,000 pieces would take minutes; the bound leaves a slow machine ten times what it needs.
    const text = make(200_000);
    const start = process.cpuUsage(); // not the time of others on the same machine
    for (const _event of parseXml(text));
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(4000);
  });
});
