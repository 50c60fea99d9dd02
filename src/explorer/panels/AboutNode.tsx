import type { Evidence, GraphMention } from '../../model/index.ts';
import { nameKind, wordRelation } from '../messages/index.ts';
import {
  type AnyKind,
  type AnyRelation,
  coauthors,
  type Fact,
  type FactGroup,
  listCollaborators,
  type NodeDescription,
  timelineOf,
  withNarrower,
} from '../state/index.ts';
import { useExplorer } from './context.ts';
import { nameOfDocument } from './Evidence.tsx';
import { CutList, FactRow, ForeignAttributes, Passages, Section } from './Facts.tsx';
import { ActionIcon, KindIcon } from './Icon.tsx';
import { Knowers, SUBJECT_KINDS } from './Knowers.tsx';
import { NodeButton } from './NodeButton.tsx';
import { PathButton } from './PathButton.tsx';
import { pointAt } from './pointAt.ts';
import { Skills } from './Skills.tsx';
import { Timeline, YearColumns } from './Timeline.tsx';
import { WhyOneNode } from './WhyOneNode.tsx';

/** What comes first on the page of a kind; the rest follows in the order of RELATIONS. */
const FIRST: Partial<Record<AnyKind, readonly AnyRelation[]>> = {
  person: ['works_at', 'studied_at', 'member_of', 'skilled_in', 'author_of', 'created', 'contributed_to'],
  technique: ['skilled_in', 'broader', 'about'],
  publication: ['author_of', 'published_in', 'about'],
};
/** Relations whose facts are those of people now and then. */
const PEOPLE: readonly AnyRelation[] = ['works_at', 'studied_at', 'member_of'];

const isNow = ({ attributes }: Fact): boolean =>
  attributes.end === 'present' || (attributes.start !== undefined && attributes.end === undefined);

/** A page about one node: what it is, and all facts with their evidence, arranged by what it is. */
export function AboutNode({ node }: { node: NodeDescription }) {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const graph = state.graph.value;
  const { aliases, mentions, merges, year } = node.attributes;
  if (!graph) return null;
  const thisYear = new Date().getFullYear();
  const now = Math.min(thisYear, state.facetIndex.value?.span?.[1] ?? thisYear);
  const timeline = node.kind === 'person' ? timelineOf(graph, node.key, now) : null;
  const isSubject = SUBJECT_KINDS.includes(node.kind);
  const first = FIRST[node.kind] ?? [];
  const placeOf = ({ relation }: FactGroup): number => {
    const place = first.indexOf(relation);
    return place < 0 ? first.length : place;
  };
  const groups = [...node.groups]
    .filter(({ relation, direction }) => !(isSubject && relation === 'skilled_in' && direction === 'in'))
    .sort((a, b) => placeOf(a) - placeOf(b));
  return (
    <>
      <header class="about-head">
        <KindIcon kind={node.kind} size={40} />
        <div>
          <p class="about-kind">
            {nameKind(t, node.kind)}
            {year === undefined ? '' : ` · ${t.date(String(year))}`}
          </p>
          <h2>{node.label}</h2>
        </div>
      </header>
      {aliases.length > 0 ? (
        <p class="aliases">
          <span class="label">{t.aliases}</span>
          {aliases.map((alias) => (
            <span key={alias} class="alias">
              {alias}
            </span>
          ))}
        </p>
      ) : null}
      <NodeActions node={node} />
      <NamedIn mentions={mentions} />
      {merges && merges.length > 0 ? <WhyOneNode merges={merges} /> : null}
      <ForeignAttributes pairs={node.attributes.foreignAttributes} />
      {timeline ? <Timeline timeline={timeline} /> : null}
      {isSubject ? <Knowers subject={node} /> : null}
      {groups.map((group) =>
        node.kind === 'person' && group.relation === 'skilled_in' ? (
          <Skills key="skills" person={node.key} />
        ) : (
          <Group key={`${group.relation} ${group.direction}`} group={group} of={node} />
        ),
      )}
      {node.kind === 'person' ? <Collaborators person={node.key} /> : null}
      {isSubject ? <SubjectYears subject={node.key} /> : null}
      {node.facts === 0 ? <p class="hint">{t.noFacts}</p> : null}
    </>
  );
}

/** The passages of several facts, each once: a reference states all its authors. */
function distinct(facts: readonly Fact[]): Evidence[] {
  const pieces = new Map<string, Evidence>();
  for (const { evidence } of facts) {
    for (const piece of evidence) pieces.set(`${piece.document} ${piece.start} ${piece.end}`, piece);
  }
  return [...pieces.values()];
}

/** What can be done with a node. */
function NodeActions({ node }: { node: NodeDescription }) {
  const { messages } = useExplorer();
  const u = messages.value.understanding;
  return (
    <div class="node-actions">
      <PathButton from={node} without={[node.key]} />
      <button type="button" class="pill" onClick={() => window.print()}>
        <ActionIcon name="print" size={14} />
        {u.print}
      </button>
    </div>
  );
}

/** The documents that name a node; each opens at the first place. */
function NamedIn({ mentions }: { mentions: readonly GraphMention[] }) {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const firsts = new Map<string, GraphMention>();
  for (const mention of mentions) {
    const first = firsts.get(mention.document);
    if (!first || mention.start < first.start) firsts.set(mention.document, mention);
  }
  if (firsts.size === 0) return <p class="hint">{t.noDocument}</p>;
  return (
    <details class="named-in">
      <summary>
        {t.namedIn(firsts.size)}
        <ActionIcon name="chevron" size={16} />
      </summary>
      <ul>
        {[...firsts.values()].map(({ document, start, end }) => (
          <li key={document}>
            <button
              type="button"
              class="document-button"
              title={t.openPassage(document)}
              onClick={() => state.actions.openPassage({ document, start, end })}
            >
              <ActionIcon name="document" size={16} />
              {nameOfDocument(document)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The facts of one relation. */
function Group({ group, of }: { group: FactGroup; of: NodeDescription }) {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const graph = state.graph.value;
  const { relation, direction, facts } = group;
  const title = wordRelation(t, relation)[direction];
  if (!graph) return null;

  if (direction === 'in' && PEOPLE.includes(relation)) {
    const parts = [
      { name: t.understanding.now, facts: facts.filter(isNow) },
      { name: t.understanding.before, facts: facts.filter((fact) => !isNow(fact)) },
    ].filter((part) => part.facts.length > 0);
    const isOnlyPast = parts.length === 1 && parts[0]!.name === t.understanding.before;
    return (
      <Section title={title} count={facts.length}>
        {parts.map((part) => (
          <div key={part.name} class="skill-group">
            {isOnlyPast ? null : <h4>{part.name}</h4>}
            <CutList
              items={part.facts}
              row={(fact) => <FactRow key={fact.edge} fact={fact} title={title} />}
            />
          </div>
        ))}
      </Section>
    );
  }

  const isLife = direction === 'out' && PEOPLE.includes(relation);
  const isAuthors = relation === 'author_of' && direction === 'in';
  const isWorks = relation === 'author_of' && direction === 'out';
  return (
    <Section title={title} count={facts.length} {...(isLife ? { class: 'life' } : {})}>
      <CutList
        items={facts}
        row={(fact) => (
          <FactRow
            key={fact.edge}
            fact={fact}
            title={title}
            isBare={isAuthors}
            mark={
              isAuthors && fact.attributes.position !== undefined ? (
                <span class="place-in-list">{fact.attributes.position}</span>
              ) : null
            }
          >
            {isWorks ? <WorkWords publication={fact.neighbour.key} person={of.key} /> : null}
          </FactRow>
        )}
      />
      {isAuthors ? <Passages evidence={distinct(facts)} /> : null}
    </Section>
  );
}

/** What stands under a person's publication: its year and venue, and with whom. */
function WorkWords({ publication, person }: { publication: string; person: string }) {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const graph = state.graph.value;
  if (!graph) return null;
  const year = graph.getNodeAttribute(publication, 'year');
  const venueEdge = graph.findOutEdge(publication, (_edge, { relation }) => relation === 'published_in');
  const venue = venueEdge ? graph.getNodeAttribute(graph.target(venueEdge), 'label') : undefined;
  const others = coauthors(graph, publication, person);
  const where = [venue, year === undefined ? undefined : t.date(String(year))].filter(Boolean);
  return (
    <>
      {where.length > 0 ? <p class="fact-words">{where.join(' · ')}</p> : null}
      {others.length > 0 ? (
        <p class="fact-words">
          {t.understanding.withPeople}{' '}
          {others.map((other, index) => (
            <span key={other.key}>
              {index > 0 ? ', ' : ''}
              <button
                type="button"
                class="name-link"
                onClick={() => state.actions.selectNode(other.key)}
                {...pointAt(state, 'node', other.key)}
              >
                {other.label}
              </button>
            </span>
          ))}
        </p>
      ) : null}
    </>
  );
}

/** With whom a person wrote or made something. */
function Collaborators({ person }: { person: string }) {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const graph = state.graph.value;
  if (!graph) return null;
  const collaborators = listCollaborators(graph, person);
  if (collaborators.length === 0) return null;
  return (
    <Section title={t.understanding.collaborators} count={collaborators.length} class="collaborators">
      <CutList
        items={collaborators}
        row={({ person: other, works }) => (
          <li key={other.key} class="skill">
            <div class="fact-head">
              <NodeButton node={other} />
              <button
                type="button"
                class="pill small"
                title={works.map(({ label }) => label).join('\n')}
                onClick={() => state.actions.showPath({ from: person, to: other.key })}
              >
                {t.understanding.works(works.length)}
              </button>
            </div>
          </li>
        )}
      />
    </Section>
  );
}

/** In which years something was written about; narrower techniques count. */
function SubjectYears({ subject }: { subject: string }) {
  const graph = useExplorer().state.graph.value;
  if (!graph) return null;
  const publications = new Set<string>();
  for (const thing of withNarrower(graph, subject)) {
    graph.forEachInEdge(thing, (_edge, { relation }, source) => {
      if (relation === 'about') publications.add(source);
    });
  }
  const years = new Map<number, number>();
  for (const key of publications) {
    const year = graph.getNodeAttribute(key, 'year');
    if (year !== undefined) years.set(year, (years.get(year) ?? 0) + 1);
  }
  return <YearColumns years={years} />;
}
