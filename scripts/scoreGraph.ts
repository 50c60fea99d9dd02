import type { SerializedGraph } from '../src/model/index.ts';

/** What a document says, written by hand; see `docs/graph-model.md`. */
export interface Gold {
  readonly document: string;
  readonly forbidden?: readonly string[];
  readonly entities: readonly GoldEntity[];
  readonly relations: readonly GoldRelation[];
}

export interface GoldEntity {
  readonly id: string;
  /** Accepted kinds, the preferred one first. */
  readonly kind: readonly string[];
  readonly names: readonly string[];
  /** A judgement call: finding it is neither rewarded nor punished. */
  readonly optional?: boolean;
}

export interface GoldRelation {
  readonly subject: string;
  /** Accepted relations, the preferred one first. */
  readonly relation: readonly string[];
  readonly object: string;
  readonly optional?: boolean;
}

/** Counts of one kind, relation or document. */
export interface Tally {
  hits: number;
  wanted: number;
  wrong: number;
}

/** Fractions, 0–1. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How a graph compares with what its documents say. */
export interface Score {
  readonly entities: Tally;
  readonly relations: Tally;
  readonly byKind: ReadonlyMap<string, Tally>;
  readonly byRelation: ReadonlyMap<string, Tally>;
  /** One line for each thing missed or wrong: `missed person: …`. */
  readonly faults: readonly string[];
}

type Node = SerializedGraph['nodes'][number];

/**
 * Scores a graph against one document's gold, as `docs/graph-model.md` defines it: names compared by letters, digits,
 * `+` and `#`; a second node for one entity is wrong, one node for two entities misses one.
 */
export function scoreGraph(graph: SerializedGraph, gold: Gold): Score {
  const score = {
    entities: emptyTally(),
    relations: emptyTally(),
    byKind: new Map<string, Tally>(),
    byRelation: new Map<string, Tally>(),
    faults: [] as string[],
  };
  const entityOf = scoreEntities(graph, gold, score);
  scoreRelations(graph, gold, entityOf, score);
  return score;
}

/** Adds scores up: all counts, all faults. */
export function addScores(scores: readonly Score[]): Score {
  const sum = (tallies: readonly Tally[]) =>
    tallies.reduce(
      (total, { hits, wanted, wrong }) => ({
        hits: total.hits + hits,
        wanted: total.wanted + wanted,
        wrong: total.wrong + wrong,
      }),
      emptyTally(),
    );
  const sumBy = (maps: readonly ReadonlyMap<string, Tally>[]) => {
    const names = [...new Set(maps.flatMap((map) => [...map.keys()]))].sort();
    return new Map(names.map((name) => [name, sum(maps.flatMap((map) => map.get(name) ?? []))]));
  };
  return {
    entities: sum(scores.map(({ entities }) => entities)),
    relations: sum(scores.map(({ relations }) => relations)),
    byKind: sumBy(scores.map(({ byKind }) => byKind)),
    byRelation: sumBy(scores.map(({ byRelation }) => byRelation)),
    faults: scores.flatMap(({ faults }) => faults),
  };
}

/** Precision, recall and F1 of counts; where nothing is wanted and nothing found, all are 1. */
export function ratesOf({ hits, wanted, wrong }: Tally): Rates {
  const precision = hits + wrong === 0 ? 1 : hits / (hits + wrong);
  const recall = wanted === 0 ? 1 : hits / wanted;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

interface OpenScore {
  readonly entities: Tally;
  readonly relations: Tally;
  readonly byKind: Map<string, Tally>;
  readonly byRelation: Map<string, Tally>;
  readonly faults: string[];
}

function emptyTally(): Tally {
  return { hits: 0, wanted: 0, wrong: 0 };
}

function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(name) ?? emptyTally();
  tallies.set(name, tally);
  return tally;
}

function normalise(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]/gu, '');
}

function isIn(places: readonly { readonly document: string }[], document: string): boolean {
  return places.some(
    (place) =>
      place.document === document ||
      place.document.endsWith(`/${document}`) ||
      document.endsWith(`/${place.document}`),
  );
}

function scoreEntities(graph: SerializedGraph, gold: Gold, score: OpenScore): Map<string, GoldEntity> {
  const entities = gold.entities.map((entity) => ({ entity, keys: new Set(entity.names.map(normalise)) }));
  // What is called just as a required entity chooses before what only has its name among others.
  const choosesFirst = ({ attributes }: Node) =>
    entities.some(
      ({ entity, keys }) =>
        !entity.optional && entity.kind.includes(attributes.kind) && keys.has(normalise(attributes.label)),
    );
  const nodes = graph.nodes
    .filter(({ attributes }) => isIn(attributes.mentions, gold.document))
    .sort((a, b) => Number(choosesFirst(b)) - Number(choosesFirst(a)));
  const entityOf = new Map<string, GoldEntity>();
  const taken = new Set<string>();
  for (const { key, attributes } of nodes) {
    const names = [attributes.label, ...attributes.aliases].map(normalise);
    const candidates = entities
      .filter(
        ({ entity, keys }) => entity.kind.includes(attributes.kind) && names.some((name) => keys.has(name)),
      )
      .sort(
        (a, b) =>
          Number(a.entity.optional ?? false) - Number(b.entity.optional ?? false) ||
          Number(b.keys.has(names[0]!)) - Number(a.keys.has(names[0]!)),
      )
      .map(({ entity }) => entity);
    const chosen =
      candidates.find(({ id }) => !taken.has(id)) ?? candidates.find(({ optional }) => optional ?? false);
    if (chosen) {
      taken.add(chosen.id);
      entityOf.set(key, chosen);
    } else {
      score.entities.wrong += 1;
      tallyOf(score.byKind, attributes.kind).wrong += 1;
      const why = candidates[0] ? `a second node for "${candidates[0].names[0]}"` : 'not in the gold';
      score.faults.push(`${gold.document}: wrong ${attributes.kind}: ${attributes.label} (${why})`);
    }
  }
  for (const { id, kind, names, optional } of gold.entities) {
    if (optional) continue;
    for (const tally of [score.entities, tallyOf(score.byKind, kind[0]!)]) {
      tally.wanted += 1;
      if (taken.has(id)) tally.hits += 1;
    }
    if (!taken.has(id)) score.faults.push(`${gold.document}: missed ${kind[0]}: ${names[0]}`);
  }
  return entityOf;
}

function scoreRelations(
  graph: SerializedGraph,
  gold: Gold,
  entityOf: ReadonlyMap<string, GoldEntity>,
  score: OpenScore,
): void {
  const keyOf = (subject: string, relation: string, object: string) => `${subject}\n${relation}\n${object}`;
  const accepted = new Map<string, GoldRelation>();
  for (const relation of gold.relations)
    for (const name of relation.relation)
      accepted.set(keyOf(relation.subject, name, relation.object), relation);
  const labelOf = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes.label]));
  const found = new Set<GoldRelation>();
  for (const { source, target, attributes } of graph.edges) {
    if (!isIn(attributes.evidence, gold.document)) continue;
    const [subject, object] = [entityOf.get(source), entityOf.get(target)];
    const relation = subject && object && accepted.get(keyOf(subject.id, attributes.relation, object.id));
    if (relation) found.add(relation);
    else if (!subject?.optional && !object?.optional) {
      score.relations.wrong += 1;
      tallyOf(score.byRelation, attributes.relation).wrong += 1;
      score.faults.push(
        `${gold.document}: wrong ${labelOf.get(source)} -${attributes.relation}-> ${labelOf.get(target)}`,
      );
    }
  }
  const byId = new Map(gold.entities.map((entity) => [entity.id, entity]));
  for (const relation of gold.relations) {
    const [subject, object] = [byId.get(relation.subject), byId.get(relation.object)];
    if (relation.optional || subject?.optional || object?.optional) continue;
    for (const tally of [score.relations, tallyOf(score.byRelation, relation.relation[0]!)]) {
      tally.wanted += 1;
      if (found.has(relation)) tally.hits += 1;
    }
    if (!found.has(relation))
      score.faults.push(
        `${gold.document}: missed ${subject?.names[0]} -${relation.relation[0]}-> ${object?.names[0]}`,
      );
  }
}
