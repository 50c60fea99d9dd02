import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Kind, RelationName } from '../../src/model/index.ts';
import { canRelate, isKind, isRelation } from '../../src/model/index.ts';

/** Where gold lies, and how many documents there are at least; those of `held-out` are measured, never looked at. */
const FOLDERS = [
  { name: 'test/gold', folder: fileURLToPath(new URL('.', import.meta.url)), atLeast: 12 },
  { name: 'test/gold/held-out', folder: fileURLToPath(new URL('held-out/', import.meta.url)), atLeast: 10 },
] as const;

interface GoldEntity {
  readonly id: string;
  readonly kind: readonly string[];
  readonly names: readonly string[];
  readonly optional: boolean;
}

interface GoldRelation {
  readonly subject: string;
  readonly relation: readonly string[];
  readonly object: string;
  readonly optional: boolean;
}

interface Gold {
  readonly document: string;
  readonly forbidden: readonly string[];
  readonly entities: readonly GoldEntity[];
  readonly relations: readonly GoldRelation[];
}

const listGolds = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'figures.json')
    .sort();

const readGold = (folder: string, file: string): Gold =>
  JSON.parse(readFileSync(`${folder}${file}`, 'utf8')) as Gold;

/** Names are compared as the scorer does: by letters, digits, `+` and `#` alone. */
function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]/gu, '');
}

describe.each(FOLDERS)('$name', ({ folder, atLeast }) => {
  const files = listGolds(folder);

  test(`holds at least ${atLeast} gold documents`, () => {
    expect(files.length).toBeGreaterThanOrEqual(atLeast);
  });

  test('every document of the folder has a gold file', () => {
    const described = files.map((file) => readGold(folder, file).document).sort();
    expect(described).toEqual(readdirSync(`${folder}documents`).sort());
  });
});

const golds = FOLDERS.flatMap(({ folder }) => listGolds(folder).map((file) => ({ folder, file })));

describe.each(golds)('$file', ({ folder, file }) => {
  const gold = readGold(folder, file);
  const documentPath = `${folder}documents/${gold.document}`;
  const entities = new Map(gold.entities.map((entity) => [entity.id, entity]));

  test('its document exists', () => {
    expect(existsSync(documentPath)).toBe(true);
  });

  test('ids are unique, kinds are known and no entity is without a name', () => {
    expect(entities.size).toBe(gold.entities.length);
    const faulty = gold.entities.filter(
      ({ kind, names }) =>
        kind.length === 0 ||
        !kind.every(isKind) ||
        names.length === 0 ||
        names.some((name) => comparable(name) === ''),
    );
    expect(faulty).toEqual([]);
  });

  test('every relation joins two listed entities that it may join', () => {
    const faulty = gold.relations.filter(({ subject, relation, object }) => {
      const from = entities.get(subject);
      const to = entities.get(object);
      if (from === undefined || to === undefined || subject === object || relation.length === 0) return true;
      return !relation.every(
        (name) =>
          isRelation(name) &&
          from.kind.some((a) => to.kind.some((b) => canRelate(name as RelationName, a as Kind, b as Kind))),
      );
    });
    expect(faulty).toEqual([]);
  });

  test('no preferred relation is listed twice', () => {
    const keys = gold.relations.map(({ subject, relation, object }) => `${subject} ${relation[0]} ${object}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('no two required entities share a kind and a name', () => {
    const owner = new Map<string, string>();
    const shared: string[] = [];
    for (const { id, kind, names, optional } of gold.entities) {
      if (optional) continue;
      for (const key of new Set(kind.flatMap((one) => names.map((name) => `${one} ${comparable(name)}`)))) {
        const other = owner.get(key);
        if (other !== undefined) shared.push(`${key}: ${other}, ${id}`);
        owner.set(key, id);
      }
    }
    expect(shared).toEqual([]);
  });

  // A damaged document holds its names only after repair.
  test.skipIf(gold.document.includes('damaged'))(
    'each required entity has a name, and each private string a place, in the document',
    () => {
      const text = readFileSync(documentPath, 'utf8');
      const places = [comparable(text), comparable(text.replace(/-\n\s*/g, ''))];
      const occurs = (name: string): boolean => places.some((place) => place.includes(comparable(name)));
      const absent = gold.entities.filter(({ names, optional }) => !optional && !names.some(occurs));
      expect(absent.map(({ id }) => id)).toEqual([]);
      expect(gold.forbidden.filter((secret) => !occurs(secret))).toEqual([]);
    },
  );
});
