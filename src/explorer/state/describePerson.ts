import type { Kind, RelationName } from '../../model/index.ts';
import { describeNode, type Fact, lineOfNode, type NodeLine } from './describe.ts';
import type { ExplorerGraph } from './graphData.ts';

/** Something a person knows, with how well that is attested. */
export interface Skill {
  readonly fact: Fact;
  /** 1–4: how much speaks for it, see {@link levelOf}. */
  readonly level: number;
  /** What the person wrote, created or contributed to that deals with it. */
  readonly works: readonly NodeLine[];
  /** The latest year of those works, or of the fact itself; `null` where nothing is dated. */
  readonly lastYear: number | null;
}

/** Skills that belong together. */
export interface SkillGroup {
  /** The technique at the top of the taxonomy above them; `null`: those with nothing above, by kind. */
  readonly top: NodeLine | null;
  readonly kind: Kind;
  readonly skills: readonly Skill[];
}

/** Someone with whom a person wrote or made something. */
export interface Collaborator {
  readonly person: NodeLine;
  /** What they share, publications first, the latest first. */
  readonly works: readonly NodeLine[];
}

/** A stretch of a person's life on the timeline. */
export interface Stretch {
  readonly edge: string;
  readonly relation: RelationName;
  readonly label: string;
  /** Years with months as fractions: 2014-06 is 2014.417. */
  readonly from: number;
  readonly to: number;
  /** Whether it goes on. */
  readonly isOpen: boolean;
}

/** A person's dated life: what lasted, and how much was published in each year. */
export interface Timeline {
  readonly first: number;
  /** The year in which the last one ends: the axis runs from `first` to `last`. */
  readonly last: number;
  readonly stretches: readonly Stretch[];
  /** Publications by year, ascending. */
  readonly works: readonly { readonly year: number; readonly labels: readonly string[] }[];
}

const MADE: readonly RelationName[] = ['author_of', 'created', 'contributed_to'];
const LASTING: readonly RelationName[] = ['works_at', 'studied_at', 'member_of'];

const yearIn = (date: string | number | undefined): number | null => {
  const year = Number.parseInt(String(date ?? ''), 10);
  return Number.isFinite(year) ? year : null;
};

/** The nodes right above or under a technique. */
export function stepTaxonomy(graph: ExplorerGraph, key: string, to: 'broader' | 'narrower'): string[] {
  const found: string[] = [];
  const take = (edge: string, other: string): void => {
    if (graph.getEdgeAttribute(edge, 'relation') === 'broader') found.push(other);
  };
  if (to === 'broader') graph.forEachOutEdge(key, (edge, _a, _source, target) => take(edge, target));
  else graph.forEachInEdge(key, (edge, _a, source) => take(edge, source));
  return found.sort();
}

/** A technique and all that is under it; only itself for other kinds. */
export function withNarrower(graph: ExplorerGraph, key: string): Set<string> {
  const found = new Set([key]);
  for (const one of found) for (const narrower of stepTaxonomy(graph, one, 'narrower')) found.add(narrower);
  return found;
}

/** The top of the taxonomy above a technique, always by the first way up; itself where nothing is above. */
function topOf(graph: ExplorerGraph, key: string): string {
  const seen = new Set([key]);
  let top = key;
  for (;;) {
    const above = stepTaxonomy(graph, top, 'broader').find((one) => !seen.has(one));
    if (above === undefined) return top;
    seen.add(above);
    top = above;
  }
}

/** What a person wrote or made, by what it deals with or is. */
function worksBySubject(graph: ExplorerGraph, person: string): Map<string, Set<string>> {
  const bySubject = new Map<string, Set<string>>();
  const note = (subject: string, work: string): void => {
    const works = bySubject.get(subject);
    if (works) works.add(work);
    else bySubject.set(subject, new Set([work]));
  };
  graph.forEachOutEdge(person, (_edge, { relation }, _source, work) => {
    if (!MADE.includes(relation)) return;
    note(work, work);
    graph.forEachOutEdge(work, (_other, attributes, _work, subject) => {
      if (attributes.relation === 'about' || attributes.relation === 'based_on') note(subject, work);
    });
  });
  return bySubject;
}

/**
 * How well a skill is attested, 1–4: one passage says it; two pieces speak for it; four; seven or more. A piece is a
 * passage or a work that deals with it.
 */
export function levelOf(passages: number, works: number): number {
  const pieces = passages + works;
  return pieces >= 7 ? 4 : pieces >= 4 ? 3 : pieces >= 2 ? 2 : 1;
}

/**
 * What a person knows, grouped by the top of the taxonomy and then by kind; in a group, what is best attested comes
 * first. Works on a narrower technique speak for the broader one.
 */
export function groupSkills(graph: ExplorerGraph, person: string): SkillGroup[] {
  const bySubject = worksBySubject(graph, person);
  const facts =
    describeNode(graph, person).groups.find(({ relation }) => relation === 'skilled_in')?.facts ?? [];
  const skills = facts.map((fact): Skill => {
    const keys = new Set<string>();
    for (const subject of withNarrower(graph, fact.neighbour.key)) {
      for (const work of bySubject.get(subject) ?? []) keys.add(work);
    }
    const { start, end, year } = fact.attributes;
    const years = [...keys].map((key) => yearIn(graph.getNodeAttribute(key, 'year')));
    const last = Math.max(0, ...[...years, yearIn(start), yearIn(end), yearIn(year)].map((one) => one ?? 0));
    return {
      fact,
      level: levelOf(fact.evidence.length, keys.size),
      works: [...keys].map((key) => lineOfNode(graph, key)).sort((a, b) => a.label.localeCompare(b.label)),
      lastYear: last || null,
    };
  });
  skills.sort(
    (a, b) =>
      b.level - a.level ||
      b.works.length - a.works.length ||
      a.fact.neighbour.label.localeCompare(b.fact.neighbour.label),
  );

  const tops = new Map<string, Skill[]>();
  for (const skill of skills) {
    const { key, kind } = skill.fact.neighbour;
    const name = kind === 'technique' ? topOf(graph, key) : `${kind}:`;
    const group = tops.get(name);
    if (group) group.push(skill);
    else tops.set(name, [skill]);
  }
  const groups: SkillGroup[] = [];
  const alone: Skill[] = [];
  const kinds: SkillGroup[] = [];
  for (const [name, ofTop] of tops) {
    const { kind } = ofTop[0]!.fact.neighbour;
    if (kind !== 'technique') kinds.push({ top: null, kind, skills: ofTop });
    else if (ofTop.length === 1 && ofTop[0]!.fact.neighbour.key === name) alone.push(ofTop[0]!);
    else groups.push({ top: lineOfNode(graph, name), kind, skills: ofTop });
  }
  groups.sort((a, b) => b.skills.length - a.skills.length || a.top!.label.localeCompare(b.top!.label));
  kinds.sort((a, b) => b.skills.length - a.skills.length || a.kind.localeCompare(b.kind));
  return [
    ...groups,
    ...(alone.length > 0 ? [{ top: null, kind: 'technique', skills: alone } as const] : []),
    ...kinds,
  ];
}

/** The authors of a publication in their order, without one of them. */
export function coauthors(graph: ExplorerGraph, publication: string, person: string): NodeLine[] {
  return graph
    .filterInEdges(publication, (_edge, { relation }) => relation === 'author_of')
    .map((edge) => ({ key: graph.source(edge), position: graph.getEdgeAttribute(edge, 'position') ?? 999 }))
    .filter(({ key }) => key !== person)
    .sort((a, b) => a.position - b.position)
    .map(({ key }) => lineOfNode(graph, key));
}

/** With whom a person wrote or made something; who shares most comes first. */
export function listCollaborators(graph: ExplorerGraph, person: string): Collaborator[] {
  const shared = new Map<string, Set<string>>();
  graph.forEachOutEdge(person, (_edge, { relation }, _source, work) => {
    if (!MADE.includes(relation)) return;
    graph.forEachInEdge(work, (_other, attributes, other) => {
      if (other === person || !MADE.includes(attributes.relation)) return;
      const works = shared.get(other);
      if (works) works.add(work);
      else shared.set(other, new Set([work]));
    });
  });
  const yearOf = (key: string): number => graph.getNodeAttribute(key, 'year') ?? 0;
  return [...shared]
    .map(([key, works]) => ({
      person: lineOfNode(graph, key),
      works: [...works]
        .sort((a, b) => yearOf(b) - yearOf(a) || (a < b ? -1 : 1))
        .map((work) => lineOfNode(graph, work)),
    }))
    .sort((a, b) => b.works.length - a.works.length || a.person.label.localeCompare(b.person.label));
}

/** A date as a number on the time axis; `asEnd`: the moment after its last day. */
function moment(date: string, asEnd: boolean): number | null {
  const [year, month] = date.split('-').map(Number);
  if (!Number.isFinite(year)) return null;
  const part = month && Number.isFinite(month) ? (month - (asEnd ? 0 : 1)) / 12 : asEnd ? 1 : 0;
  return year! + part;
}

/**
 * The dated part of a person's life, the earliest stretch first; `null` where nothing lasting is dated.
 *
 * @param now the year in which "present" ends
 */
export function timelineOf(graph: ExplorerGraph, person: string, now: number): Timeline | null {
  const stretches: Stretch[] = [];
  const works = new Map<number, string[]>();
  graph.forEachOutEdge(person, (edge, { relation, start, end }, _source, target) => {
    const { label, year } = graph.getNodeAttributes(target);
    if (relation === 'author_of' && year !== undefined) works.set(year, [...(works.get(year) ?? []), label]);
    if (!LASTING.includes(relation) || !(start || end)) return;
    const isOpen = end === 'present' || end === undefined;
    const from = moment(start ?? end ?? '', false) ?? (isOpen ? now : null);
    const to = isOpen ? (end === 'present' ? now + 1 : (from ?? now) + 1) : moment(end, true);
    if (from === null || to === null) return;
    const whole = Math.max(to, from + 1 / 12);
    stretches.push({ edge, relation, label, from, to: whole, isOpen: end === 'present' });
  });
  if (stretches.length === 0) return null;
  const years = [...works.keys()];
  return {
    first: Math.floor(Math.min(...years, ...stretches.map(({ from }) => from))),
    last: Math.ceil(Math.max(...years.map((year) => year + 1), ...stretches.map(({ to }) => to))),
    stretches: stretches.sort((a, b) => a.from - b.from || a.to - b.to),
    works: [...works].sort(([a], [b]) => a - b).map(([year, labels]) => ({ year, labels })),
  };
}
