import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  COLOR_MODES,
  FOCUS_DEPTHS,
  INITIAL_VIEW,
  LANGUAGE_CODES,
  NO_FILTERS,
  orderNames,
  roundPlace,
  SIZE_MODES,
  sortedValues,
  TABLE_COLUMNS,
  type View,
} from '../../src/explorer/state/index.ts';
import { addressToView, viewToAddress } from '../../src/explorer/url.ts';
import { KINDS, RELATIONS } from '../../src/model/index.ts';

/** Any text that an address can hold: all of Unicode but lone surrogates. */
const text = fc.string({ unit: 'binary', maxLength: 40 }).filter((one) => one.isWellFormed());
const someOf = <T>(all: readonly T[]) =>
  fc.subarray([...all]).map((some) => all.filter((one) => some.includes(one)));
const values = fc.array(text.filter(Boolean), { maxLength: 3 }).map(sortedValues);
/** What a file calls a kind or a relation, with the mark that it is none of ours. */
const word = text.map((one): `~${string}` => `~${one}`);
const namesOf = <T extends string>(ours: readonly T[]) =>
  fc
    .tuple(someOf(ours), fc.array(word, { maxLength: 3 }))
    .map(([some, words]) => orderNames([...some, ...words], ours));
const filters = fc.record({
  document: values,
  organization: values,
  place: values,
  technique: values,
  years: fc.option(
    fc.tuple(fc.nat(5000), fc.nat(4999)).map(([from, length]): [number, number] => [from, from + length]),
  ),
  confidence: fc.nat(100).map((percent) => percent / 100),
  evidence: fc.nat(1000),
});
const table = fc.option(
  fc.record({
    tab: fc.oneof(fc.constantFrom(...KINDS, 'relations' as const), word),
    sort: fc.option(fc.record({ column: fc.constantFrom(...TABLE_COLUMNS), descending: fc.boolean() })),
    hidden: someOf(TABLE_COLUMNS),
  }),
);
const looking = fc.record({
  focus: fc.option(
    fc.record({
      key: text,
      depth: fc.constantFrom(...FOCUS_DEPTHS),
      opened: values,
      rest: fc.constantFrom('hidden' as const, 'faded' as const),
    }),
  ),
  size: fc.constantFrom(...SIZE_MODES),
  color: fc.constantFrom(...COLOR_MODES),
  regions: fc.boolean(),
  muteHubs: fc.boolean(),
  muted: values,
  unmuted: values,
  hidden: values,
});
const coordinate = fc
  .double({ min: -1e6, max: 1e6, noNaN: true })
  .map(roundPlace)
  .map((value) => value + 0);
const views: fc.Arbitrary<View> = fc.record({
  selected: fc.option(fc.record({ type: fc.constantFrom('node', 'edge'), key: text })),
  query: text,
  hiddenKinds: namesOf(KINDS),
  hiddenRelations: namesOf(RELATIONS),
  filters,
  table,
  passage: fc.option(
    fc
      .tuple(text.filter(Boolean), fc.nat(), fc.nat())
      .map(([document, start, length]) => ({ document, start, end: start + length })),
  ),
  path: fc.option(fc.record({ from: text, to: text })),
  alsoKnown: fc.array(text, { maxLength: 3 }).map(sortedValues),
  looking,
  moved: fc.uniqueArray(fc.record({ key: text.filter(Boolean), x: coordinate, y: coordinate }), {
    selector: ({ key }) => key,
    maxLength: 4,
  }),
  language: fc.option(fc.constantFrom(...LANGUAGE_CODES)),
});

describe('viewToAddress and addressToView', () => {
  test('a view comes back from its address', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(addressToView(viewToAddress(view))).toEqual(view);
      }),
    );
  });

  test('any address gives a view', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (address) => {
        const view = addressToView(address);
        expect(addressToView(viewToAddress(view))).toEqual(view);
      }),
    );
  });

  test('the initial view has an empty address', () => {
    expect(viewToAddress(INITIAL_VIEW)).toBe('');
    expect(addressToView('')).toEqual(INITIAL_VIEW);
    expect(addressToView('#')).toEqual(INITIAL_VIEW);
  });

  test('an address can be read by people', () => {
    const view: View = {
      ...INITIAL_VIEW,
      selected: { type: 'node', key: 'person/mira-oh' },
      hiddenKinds: ['venue', 'place'],
      hiddenRelations: ['skilled_in'],
      filters: { ...NO_FILTERS, technique: ['technique/pruning'], years: [2015, 2018], confidence: 0.8 },
      table: { tab: 'person', sort: { column: 'years', descending: true }, hidden: ['aliases'] },
      passage: { document: 'people/doyun-kim.txt', start: 12, end: 40 },
      language: 'ko',
    };
    expect(viewToAddress(view)).toBe(
      'node=person/mira-oh&hide=venue,place,skilled_in&technique=technique/pruning&years=2015-2018&confidence=0.8' +
        '&table=person&sort=-years&without=aliases&at=12-40:people/doyun-kim.txt&lang=ko',
    );
  });

  test.each([
    ['hide=person,nonsense,about', { hiddenKinds: ['person'], hiddenRelations: ['about'] }],
    ['hidekind=Planet&hiderelation=', { hiddenKinds: ['~Planet'], hiddenRelations: ['~'] }],
    ['lang=xx', {}],
    ['moved=1,2:a&moved=1e3,x:b&moved=3,4:a&moved=,1:c', { moved: [{ key: 'a', x: 3, y: 4 }] }],
    ['at=9-3:a.md', {}],
    ['years=2018-2015&confidence=2&evidence=-1', {}],
    ['evidence=0.5&technique=', {}],
    ['table=nonsense', {}],
    ['at=here', {}],
    ['node=a&edge=b', { selected: { type: 'node', key: 'a' } }],
  ])('of "%s", what cannot be read is left out', (address, expected) => {
    expect(addressToView(address)).toEqual({ ...INITIAL_VIEW, ...expected });
  });
});
