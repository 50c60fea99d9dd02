import type { EdgeAttributes } from '../../model/index.ts';
import type { ListFacet } from './filters.ts';
import type { ExplorerGraph } from './graphData.ts';

/** What filters ask of a graph, found when first asked and kept. */
export interface FacetIndex {
  /** The nodes that belong to a document, an organization, a place or a technique. */
  scope(facet: ListFacet, value: string): ReadonlySet<string>;
  /** The years that something dated says of a node; empty where nothing dated is known. */
  yearsOf(node: string): ReadonlySet<number>;
  /** First and last year of all; `null` where nothing is dated. */
  readonly span: readonly [first: number, last: number] | null;
  /** First and last year of an edge that says when it holds, else `null`. */
  periodOf(attributes: Readonly<EdgeAttributes>): readonly [from: number, to: number] | null;
  /** The techniques at the top of the taxonomy. */
  readonly roots: readonly string[];
  /** The techniques right under a technique. */
  narrower(technique: string): readonly string[];
}

/** Years outside are slips of reading, and would make a histogram flat. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** Relations that make somebody one of an organization's people. */
const BELONGING = new Set(['works_at', 'studied_at', 'member_of']);
const NOTHING: ReadonlySet<number> = new Set();

function yearOf(date: string | number | undefined): number | null {
  const year = date === undefined ? Number.NaN : Number.parseInt(String(date), 10);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

/**
 * Creates the index of a graph's facets.
 *
 * To an organization belong its parts, what is joined to it or to them, and what is joined to the people who work,
 * study or are members there, other people aside. To a place belong those who are there, and what belongs to its
 * organizations. To a technique belong the techniques under it and what is joined to any of them.
 */
export function createFacetIndex(graph: ExplorerGraph): FacetIndex {
  const scopes = new Map<string, ReadonlySet<string>>();

  /** A node and what can be reached from it against the direction of a relation: its parts, its narrower techniques. */
  function family(root: string, relation: 'part_of' | 'broader'): Set<string> {
    const found = new Set([root]);
    for (const one of found) {
      graph.forEachInEdge(one, (_edge, attributes, source) => {
        if (attributes.relation === relation) found.add(source);
      });
    }
    return found;
  }

  function ofOrganization(root: string): Set<string> {
    const core = family(root, 'part_of');
    const found = new Set(core);
    const people = new Set<string>();
    for (const one of core) {
      graph.forEachEdge(one, (_edge, { relation }, source, target) => {
        const other = source === one ? target : source;
        found.add(other);
        if (BELONGING.has(relation) && other === source) people.add(other);
      });
    }
    addWorks(found, people);
    return found;
  }

  function addWorks(found: Set<string>, people: Iterable<string>): void {
    for (const person of people) {
      graph.forEachNeighbor(person, (other, { kind }) => {
        if (kind !== 'person') found.add(other);
      });
    }
  }

  function ofPlace(root: string): Set<string> {
    const found = new Set([root]);
    graph.forEachInNeighbor(root, (one, { kind }) => {
      found.add(one);
      if (kind === 'organization') for (const other of ofOrganization(one)) found.add(other);
      if (kind === 'person') addWorks(found, [one]);
    });
    return found;
  }

  function ofTechnique(root: string): Set<string> {
    const core = family(root, 'broader');
    const found = new Set(core);
    for (const one of core) {
      graph.forEachEdge(one, (_edge, { relation }, source, target) => {
        if (relation !== 'broader') found.add(source === one ? target : source);
      });
    }
    return found;
  }

  let documents: Map<string, Set<string>> | undefined;
  function ofDocument(path: string): ReadonlySet<string> {
    if (!documents) {
      documents = new Map();
      const found = documents;
      graph.forEachNode((key, { mentions }) => {
        for (const { document } of mentions) found.set(document, (found.get(document) ?? new Set()).add(key));
      });
    }
    return documents.get(path) ?? new Set();
  }

  let last = 0;
  let first = LAST_YEAR + 1;
  const note = (date: string | number | undefined): void => {
    const year = yearOf(date);
    if (year === null) return;
    first = Math.min(first, year);
    last = Math.max(last, year);
  };
  graph.forEachNode((_key, { year }) => note(year));
  graph.forEachEdge((_key, { start, end, year }) => {
    note(start);
    note(end);
    note(year);
  });

  const periodOf = ({
    start,
    end,
    year,
  }: Readonly<EdgeAttributes>): readonly [from: number, to: number] | null => {
    const from = yearOf(start ?? year);
    const to = end === 'present' ? last : yearOf(end);
    if (from === null) return to === null ? null : [to, to];
    return [from, to === null ? from : Math.max(from, to)];
  };

  let years: Map<string, Set<number>> | undefined;
  function findYears(): Map<string, Set<number>> {
    const found = new Map<string, Set<number>>();
    const add = (key: string, from: number, to: number): void => {
      const set = found.get(key) ?? new Set<number>();
      for (let year = from; year <= to; year++) set.add(year);
      found.set(key, set);
    };
    graph.forEachNode((key, attributes) => {
      const year = yearOf(attributes.year);
      if (year !== null) add(key, year, year);
    });
    graph.forEachEdge((_key, attributes, source, target, sourceAttributes, targetAttributes) => {
      const period = periodOf(attributes);
      if (period) {
        // A paper has its own year, whatever is said of those who wrote it.
        if (sourceAttributes.year === undefined) add(source, ...period);
        if (targetAttributes.year === undefined) add(target, ...period);
        return;
      }
      const year = yearOf(sourceAttributes.year ?? targetAttributes.year);
      if (year === null) return;
      add(sourceAttributes.year === undefined ? source : target, year, year);
    });
    return found;
  }

  const narrower = (technique: string): string[] =>
    graph.filterInNeighbors(technique, (one) =>
      graph.edges(one, technique).some((edge) => graph.getEdgeAttribute(edge, 'relation') === 'broader'),
    );
  let roots: readonly string[] | undefined;
  function findRoots(): readonly string[] {
    const parents = new Set<string>();
    const children = new Set<string>();
    graph.forEachEdge((_key, { relation }, source, target) => {
      if (relation !== 'broader') return;
      children.add(source);
      parents.add(target);
    });
    return [...parents].filter((key) => !children.has(key));
  }

  const finders = {
    document: ofDocument,
    organization: ofOrganization,
    place: ofPlace,
    technique: ofTechnique,
  } as const;
  return {
    scope(facet, value) {
      const name = `${facet} ${value}`;
      let scope = scopes.get(name);
      if (!scope) {
        scope = facet === 'document' || graph.hasNode(value) ? finders[facet](value) : new Set<string>();
        scopes.set(name, scope);
      }
      return scope;
    },
    yearsOf(node) {
      years ??= findYears();
      return years.get(node) ?? NOTHING;
    },
    span: last === 0 ? null : [first, last],
    periodOf,
    get roots() {
      roots ??= findRoots();
      return roots;
    },
    narrower,
  };
}
