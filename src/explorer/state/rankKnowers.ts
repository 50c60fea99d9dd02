import type { RelationName } from '../../model/index.ts';
import { lineOfNode, type NodeLine } from './describe.ts';
import { withNarrower } from './describePerson.ts';
import type { ExplorerGraph } from './graphData.ts';

/** Why somebody is said to know one thing. */
export interface KnowingReason {
  /** What was asked for. */
  readonly subject: NodeLine;
  /** Edges that state it: "Knows", of the thing itself or of something narrower. */
  readonly edges: readonly string[];
  /** Number of passages of those edges. */
  readonly passages: number;
  /** The narrower things that count for it. */
  readonly through: readonly NodeLine[];
  /** What the person created or contributed to, of those things. */
  readonly made: readonly NodeLine[];
  /** What the person wrote about those things. */
  readonly wrote: readonly NodeLine[];
  /** The latest year of what was written; `null` where none is known. */
  readonly lastYear: number | null;
}

/** Somebody who knows all that was asked for. */
export interface Knower {
  readonly person: NodeLine;
  /** 0–1. */
  readonly score: number;
  /** 1–4: the score in steps, so that whoever comes later never has more. */
  readonly level: number;
  /** One for each thing asked for, in that order. */
  readonly reasons: readonly KnowingReason[];
}

interface Found {
  edges: Set<string>;
  passages: number;
  through: Set<string>;
  made: Set<string>;
  wrote: Set<string>;
  lastYear: number;
  sum: number;
}

/** What one piece counts; something narrower counts {@link NARROWER_SHARE} of it. */
const COUNTS: Partial<Record<RelationName, number>> = { skilled_in: 1, created: 1.5, contributed_to: 1 };
/** Each further passage of the same edge. */
const FURTHER_PASSAGE = 0.3;
const WROTE = 0.7;
const NARROWER_SHARE = 0.8;
/** How much the latest year adds for what was written in it, against what is ten or more years older. */
const RECENCY = 0.25;

/** How much of what speaks for somebody makes how much of the score. */
const SATURATION = 0.45;
/** From which sum on a knower has level 2, 3 and 4: more than one recent passage, about three pieces, about five. */
const LEVELS = [1.28, 2.8, 4.6];

const scoreOf = (sum: number): number => 1 - Math.exp(-SATURATION * sum);

function gather(graph: ExplorerGraph, subject: string): Map<string, Found> {
  const people = new Map<string, Found>();
  const of = (person: string): Found => {
    let found = people.get(person);
    if (!found) {
      const empty = { passages: 0, lastYear: 0, sum: 0 };
      found = { edges: new Set(), through: new Set(), made: new Set(), wrote: new Set(), ...empty };
      people.set(person, found);
    }
    return found;
  };
  for (const thing of withNarrower(graph, subject)) {
    const share = thing === subject ? 1 : NARROWER_SHARE;
    graph.forEachInEdge(thing, (edge, { relation, evidence, foreignRelation }, source) => {
      if (foreignRelation !== undefined) return;
      const counts = COUNTS[relation];
      if (counts !== undefined) {
        const found = of(source);
        found.sum += share * (counts + FURTHER_PASSAGE * Math.max(0, evidence.length - 1));
        found.passages += evidence.length;
        found.edges.add(edge);
        if (relation !== 'skilled_in') found.made.add(thing);
        if (thing !== subject) found.through.add(thing);
      }
      if (relation !== 'about') return;
      const year = graph.getNodeAttribute(source, 'year') ?? 0;
      graph.forEachInEdge(source, (_edge, attributes, author) => {
        if (attributes.relation !== 'author_of') return;
        const found = of(author);
        if (!found.wrote.has(source)) found.sum += share * WROTE * (attributes.position === 1 ? 1.3 : 1);
        found.wrote.add(source);
        found.lastYear = Math.max(found.lastYear, year);
        if (thing !== subject) found.through.add(thing);
      });
    });
  }
  return people;
}

/**
 * Who knows all of some things, best first. Somebody knows a thing who is said to, who made it, or who wrote about
 * it; a narrower technique counts for a broader one. The score is the geometric mean over the things, so that being
 * strong in one does not make up for being weak in another.
 *
 * @param subjects keys of techniques, software, models or data sets; at least one
 */
export function rankKnowers(graph: ExplorerGraph, subjects: readonly string[]): Knower[] {
  const gathered = subjects.map((subject) => gather(graph, subject));
  const [first, ...others] = gathered;
  if (!first) return [];
  let latest = 0;
  for (const people of gathered)
    for (const { lastYear } of people.values()) latest = Math.max(latest, lastYear);
  const lines = (keys: Iterable<string>): NodeLine[] =>
    [...keys].map((key) => lineOfNode(graph, key)).sort((a, b) => a.label.localeCompare(b.label));
  const knowers: Knower[] = [];
  for (const key of first.keys()) {
    if (!others.every((people) => people.has(key))) continue;
    let product = 1;
    const reasons = gathered.map((people, index): KnowingReason => {
      const found = people.get(key)!;
      const age = found.lastYear > 0 ? Math.min(10, latest - found.lastYear) / 10 : 1;
      product *= scoreOf(found.sum * (1 + RECENCY * (1 - age)));
      return {
        subject: lineOfNode(graph, subjects[index]!),
        edges: [...found.edges],
        passages: found.passages,
        through: lines(found.through),
        made: lines(found.made),
        wrote: lines(found.wrote),
        lastYear: found.lastYear || null,
      };
    });
    const score = product ** (1 / gathered.length);
    const level = 1 + LEVELS.filter((sum) => score >= scoreOf(sum)).length;
    knowers.push({ person: lineOfNode(graph, key), score, level, reasons });
  }
  return knowers.sort((a, b) => b.score - a.score || a.person.label.localeCompare(b.person.label));
}
