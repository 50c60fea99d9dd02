import { overlapsSpan } from '../../model/index.ts';
import type { Mentions } from '../mentions/findMentions.ts';
import type { Survey } from '../survey.ts';
import { completePassage } from './completePassage.ts';
import { relateAdvisors } from './readers/relateAdvisors.ts';
import { relateAuthorship } from './readers/relateAuthorship.ts';
import { relateAwards } from './readers/relateAwards.ts';
import { relateBasis } from './readers/relateBasis.ts';
import { relateCareer } from './readers/relateCareer.ts';
import { relateFacts } from './readers/relateFacts.ts';
import { relateLeaders } from './readers/relateLeaders.ts';
import { relateMaking } from './readers/relateMaking.ts';
import { relateMemberships } from './readers/relateMemberships.ts';
import { relateOwners } from './readers/relateOwners.ts';
import { relatePeople } from './readers/relatePeople.ts';
import { relatePlaces } from './readers/relatePlaces.ts';
import { relatePortraits } from './readers/relatePortraits.ts';
import { relateProse } from './readers/relateProse.ts';
import { relateService } from './readers/relateService.ts';
import { relateSkills } from './readers/relateSkills.ts';
import { relateUnits } from './readers/relateUnits.ts';
import type { Relation } from './relation.ts';
import { createRelationContext, type RelationContext } from './relationContext.ts';

/** Every reader; to add one, write its file and put it here. */
const READERS: readonly ((context: RelationContext) => Relation[])[] = [
  relateCareer,
  relatePortraits,
  relateProse,
  relateFacts,
  relateLeaders,
  relateAdvisors,
  relatePeople,
  relateUnits,
  relateMemberships,
  relateAuthorship,
  relateMaking,
  relateOwners,
  relateBasis,
  relateSkills,
  relateAwards,
  relateService,
  relatePlaces,
];

/** Relations of a document, and a mention of its owner. */
export interface Relations {
  /** Ordered by evidence, then by source and target. */
  readonly relations: readonly Relation[];
  readonly owner: number | undefined;
}

/** Reads the relations between the mentions of a surveyed document. */
export function relate(survey: Survey, mentions: Mentions): Relations {
  const context = createRelationContext(survey, mentions);
  const relations = READERS.flatMap((read) => read(context)).map((relation) => ({
    ...relation,
    evidence: completePassage(survey.text, relation.evidence),
  }));
  return { relations: withoutWeaker(context, relations).sort(compare), owner: context.owner };
}

/**
 * Where a sentence says that somebody made a thing, it need not also say that they know it; and of two readings of one
 * passage only the one that says more is kept.
 */
function withoutWeaker(context: RelationContext, relations: readonly Relation[]): Relation[] {
  const identity = (index: number): string => {
    const { entry, name, kind } = context.mentions[index]!;
    return entry ?? `${kind}:${name.toLowerCase()}`;
  };
  const key = ({ source, target }: Relation): string => `${identity(source)}|${identity(target)}`;
  const made = new Map<string, Relation[]>();
  for (const relation of relations) {
    if (relation.relation !== 'created' && relation.relation !== 'contributed_to') continue;
    const list = made.get(key(relation));
    if (list) list.push(relation);
    else made.set(key(relation), [relation]);
  }
  const studied = new Set(relations.filter(({ relation }) => relation === 'studied_at').map(key));
  const kept: Relation[] = [];
  const read = new Map<string, Relation[]>();
  for (const relation of relations) {
    const isSaid =
      made.get(key(relation))?.some(({ evidence }) => overlapsSpan(evidence, relation.evidence)) ?? false;
    if (relation.relation === 'skilled_in' && isSaid) continue;
    if (relation.relation === 'member_of' && studied.has(key(relation))) continue;
    const { source, target, evidence } = relation;
    const id = `${relation.relation}|${source}|${target}|${evidence.start}|${evidence.end}`;
    const others = read.get(id) ?? [];
    if (others.some((other) => saysAll(other, relation))) continue;
    for (const other of others) if (saysAll(relation, other)) kept.splice(kept.indexOf(other), 1);
    read.set(id, [...others.filter((other) => kept.includes(other)), relation]);
    kept.push(relation);
  }
  return kept;
}

/** Whether every attribute of the second reading is also one of the first. */
function saysAll({ attributes }: Relation, { attributes: less }: Relation): boolean {
  const words = new Map(Object.entries(attributes));
  return Object.entries(less).every(
    ([name, value]) => JSON.stringify(words.get(name)) === JSON.stringify(value),
  );
}

function compare(a: Relation, b: Relation): number {
  return (
    a.evidence.start - b.evidence.start ||
    a.evidence.end - b.evidence.end ||
    a.source - b.source ||
    a.target - b.target ||
    (a.relation < b.relation ? -1 : a.relation > b.relation ? 1 : 0)
  );
}
