import type { Label } from '../segmentReference.ts';
import type { LabelledText } from './learnWeights.ts';

const FIELDS: Readonly<Record<string, Label>> = {
  author: 'author',
  title: 'title',
  journal: 'venue',
  booktitle: 'venue',
  'container-title': 'venue',
  date: 'date',
  volume: 'number',
  pages: 'number',
  editor: 'editor',
  translator: 'editor',
  director: 'editor',
  location: 'publisher',
  publisher: 'publisher',
};
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescapeXml = (text: string) =>
  text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (all: string, hex?: string, decimal?: string, name?: string) =>
      hex
        ? String.fromCodePoint(Number.parseInt(hex, 16))
        : decimal
          ? String.fromCodePoint(Number(decimal))
          : (ENTITIES[name!] ?? all),
  );

/** References of AnyStyle's training format (`<sequence><author>…</author> …`), citation numbers left out. */
export function readTaggedReferences(xml: string): LabelledText[][] {
  return [...xml.matchAll(/<sequence>([\s\S]*?)<\/sequence>/g)].map(([, sequence]) =>
    [...sequence!.matchAll(/<([a-z-]+)>([\s\S]*?)<\/\1>/g)]
      .filter(([, field]) => field !== 'citation-number')
      .map(
        ([, field, text]): LabelledText => [
          FIELDS[field!] ?? 'other',
          unescapeXml(text!).replace(/\s+/g, ' ').trim(),
        ],
      ),
  );
}
