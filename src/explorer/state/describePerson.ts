import type { RelationName } from '../../model/index.ts';
import { describeNode, type Fact, lineOfNode, type NodeLine } from './describe.ts';
import type { ExplorerGraph } from './graphData.ts';
import type { AnyKind } from './graphKinds.ts';

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
  /** The technique that they share; `null`: those that share none, by kind. */
  readonly top: NodeLine | null;
  readonly kind: AnyKind;
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
  /** As what: a role, or a degree with its field; '' where no document says. */
  readonly role: string;
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

/** The way up the taxonomy from a technique, always by the first one: the top first, the technique itself last. */
function wayDown(graph: ExplorerGraph, key: string): string[] {
  const way = [key];
  for (;;) {
    const above = stepTaxonomy(graph, way[0]!, 'broader').find((one) => !way.includes(one));
    if (above === undefined) return way;
    way.unshift(above);
  }
}

/** A group of techniques that is longer than this is told apart further down the taxonomy. */
const MOST_TOGETHER = 6;

/**
 * Splits techniques under one that they share into groups of those that share a narrower one; who shares none with
 * others stays.
 *
 * @param depth place of the shared technique in the ways down
 */
function splitGroup(
  key: string,
  depth: number,
  members: readonly { skill: Skill; way: readonly string[] }[],
): { key: string; skills: Skill[] }[] {
  const whole = [{ key, skills: members.map(({ skill }) => skill) }];
  if (members.length <= MOST_TOGETHER) return whole;
  const below = new Map<string, { skill: Skill; way: readonly string[] }[]>();
  const rest: Skill[] = [];
  for (const member of members) {
    const next = member.way[depth + 1];
    if (next === undefined) rest.push(member.skill);
    else below.set(next, [...(below.get(next) ?? []), member]);
  }
  const groups: { key: string; skills: Skill[] }[] = [];
  for (const [next, some] of below) {
    if (some.length === 1) rest.push(some[0]!.skill);
    else groups.push(...splitGroup(next, depth + 1, some));
  }
  if (groups.length === 0) return whole;
  const order = members.map(({ skill }) => skill);
  rest.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return rest.length > 0 ? [...groups, { key, skills: rest }] : groups;
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
 * What a person knows, grouped by the taxonomy, so that no group is long, and then by kind; in a group, what is best attested comes
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

  const tops = new Map<string, { skill: Skill; way: string[] }[]>();
  const kinds = new Map<AnyKind, Skill[]>();
  for (const skill of skills) {
    const { key, kind } = skill.fact.neighbour;
    if (kind === 'technique') {
      const way = wayDown(graph, key);
      tops.set(way[0]!, [...(tops.get(way[0]!) ?? []), { skill, way }]);
    } else kinds.set(kind, [...(kinds.get(kind) ?? []), skill]);
  }
  const groups: SkillGroup[] = [];
  const alone: Skill[] = [];
  for (const [top, members] of tops) {
    for (const group of splitGroup(top, 0, members)) {
      if (group.skills.length === 1) alone.push(group.skills[0]!);
      else groups.push({ top: lineOfNode(graph, group.key), kind: 'technique', skills: group.skills });
    }
  }
  const bySize = (a: SkillGroup, b: SkillGroup): number => b.skills.length - a.skills.length;
  groups.sort((a, b) => bySize(a, b) || a.top!.label.localeCompare(b.top!.label));
  const others = [...kinds].map(([kind, some]): SkillGroup => ({ top: null, kind, skills: some }));
  others.sort((a, b) => bySize(a, b) || a.kind.localeCompare(b.kind));
  if (alone.length > 0) groups.push({ top: null, kind: 'technique', skills: alone });
  return [...groups, ...others];
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
  graph.forEachOutEdge(person, (edge, { relation, start, end, role, degree, field }, _source, target) => {
    const { label, year } = graph.getNodeAttributes(target);
    if (relation === 'author_of' && year !== undefined) works.set(year, [...(works.get(year) ?? []), label]);
    if (!LASTING.includes(relation) || !(start || end)) return;
    const isOpen = end === 'present' || end === undefined;
    const from = moment(start ?? end ?? '', false) ?? (isOpen ? now : null);
    const to = isOpen ? (end === 'present' ? now + 1 : (from ?? now) + 1) : moment(end, true);
    if (from === null || to === null) return;
    const whole = Math.max(to, from + 1 / 12);
    const asWhat = role ?? [degree, field].filter(Boolean).join(', ');
    stretches.push({ edge, relation, label, role: asWhat, from, to: whole, isOpen: end === 'present' });
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
