import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { nameKinds } from '../messages/index.ts';
import { groupSkills, type Skill } from '../state/index.ts';
import { useExplorer } from './context.ts';
import { FromVocabulary, wordAttributes } from './Evidence.tsx';
import { CutList, Passages, Section } from './Facts.tsx';
import { ActionIcon } from './Icon.tsx';
import { NodeButton } from './NodeButton.tsx';

/** What a person knows: by the top of the taxonomy, with how well each is attested. */
export function Skills({ person }: { person: string }) {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const graph = state.graph.value;
  if (!graph) return null;
  const groups = groupSkills(graph, person);
  const count = groups.reduce((sum, { skills }) => sum + skills.length, 0);
  return (
    <Section title={t.relations.skilled_in.out} count={count} class="skills">
      {groups.map(({ top, kind, skills }) => (
        <div key={top?.key ?? kind} class="skill-group">
          <h4>
            {top
              ? top.label
              : kind === 'technique'
                ? groups.length > 1
                  ? t.understanding.otherTechniques
                  : t.kinds.technique[1]
                : nameKinds(t, kind)}
          </h4>
          <CutList
            items={skills}
            row={(skill) => <SkillRow key={skill.fact.edge} skill={skill} />}
            first={8}
          />
        </div>
      ))}
    </Section>
  );
}

function SkillRow({ skill }: { skill: Skill }) {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const isOpen = useSignal(false);
  const id = useId();
  const { fact, level, works, lastYear } = skill;
  const name = t.understanding.levels[level - 1] ?? '';
  const why = [
    ...(fact.evidence.length > 0 ? [t.evidenceCount(fact.evidence.length)] : []),
    ...(works.length > 0 ? [t.understanding.works(works.length)] : []),
    ...(lastYear ? [t.understanding.lastIn(lastYear)] : []),
  ];
  const words = wordAttributes(t, fact.attributes);
  return (
    <li class="skill">
      <div class="fact-head">
        <NodeButton node={fact.neighbour} />
        <button
          type="button"
          class="meter-button"
          aria-expanded={isOpen.value}
          aria-controls={id}
          aria-label={`${t.evidence}: ${fact.neighbour.label} – ${name}`}
          title={`${name}: ${why.join(', ')}`}
          onClick={() => {
            isOpen.value = !isOpen.value;
          }}
        >
          {lastYear ? <span class="count">{lastYear}</span> : null}
          <Meter level={level} />
          <ActionIcon name="chevron" size={14} />
        </button>
      </div>
      <div id={id} hidden={!isOpen.value} class="skill-why">
        {isOpen.value ? (
          <>
            <p class="fact-words">{[...words, name, ...why].join(' · ')}</p>
            <Passages evidence={fact.evidence} />
            {fact.attributes.weight === 0 ? <FromVocabulary /> : null}
            {works.length > 0 ? (
              <ul class="works">
                {works.map((work) => (
                  <li key={work.key}>
                    <NodeButton node={work} size={16} />
                  </li>
                ))}
              </ul>
            ) : null}
            <button type="button" class="text-button" onClick={() => state.actions.selectEdge(fact.edge)}>
              {t.showRelation(t.relations.skilled_in.out, fact.neighbour.label)}
            </button>
          </>
        ) : null}
      </div>
    </li>
  );
}

/** How well something is attested, as bars that grow; said in words beside it. */
export function Meter({ level }: { level: number }) {
  return (
    <svg class="meter" width="22" height="14" viewBox="0 0 22 14" aria-hidden="true">
      {[1, 2, 3, 4].map((step) => (
        <rect
          key={step}
          class={step <= level ? 'on' : 'off'}
          x={(step - 1) * 6}
          y={12 - step * 2.7}
          width={4}
          height={step * 2.7 + 1}
          rx={1}
        />
      ))}
    </svg>
  );
}
