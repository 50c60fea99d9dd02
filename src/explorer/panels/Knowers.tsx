import { useSignal } from '@preact/signals';
import { type Messages, wordRelation } from '../messages/index.ts';
import {
  type AnyKind,
  type Knower,
  type KnowingReason,
  type NodeLine,
  rankKnowers,
  relationOf,
} from '../state/index.ts';
import { useExplorer } from './context.ts';
import { FromVocabulary } from './Evidence.tsx';
import { CutList, Passages, Section } from './Facts.tsx';
import { ActionIcon } from './Icon.tsx';
import { NodeButton } from './NodeButton.tsx';
import { PickerButton } from './PickerButton.tsx';
import { Meter } from './Skills.tsx';

/** Kinds of what people can know. */
export const SUBJECT_KINDS: readonly AnyKind[] = ['technique', 'model', 'software', 'dataset'];
/** Names that a reason lists. */
const FEW_NAMES = 3;

const names = (lines: readonly NodeLine[]): string =>
  lines
    .slice(0, FEW_NAMES)
    .map(({ label }) => label)
    .join(', ') + (lines.length > FEW_NAMES ? '…' : '');

/** Why somebody is said to know something, in few words. */
function wordReason(t: Messages, reason: KnowingReason): string {
  const { understanding: u } = t;
  const { passages, wrote, made, through, lastYear } = reason;
  return [
    ...(passages > 0 ? [u.statedIn(passages)] : []),
    ...(wrote.length > 0 ? [u.wroteAbout(wrote.length)] : []),
    ...(made.length > 0 ? [u.made(names(made))] : []),
    ...(through.length > 0 ? [u.through(names(through))] : []),
    ...(lastYear ? [u.lastIn(lastYear)] : []),
  ].join(' · ');
}

/** Who knows something, best first and with why; other things can be asked for besides. */
export function Knowers({ subject }: { subject: NodeLine }) {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const u = t.understanding;
  const graph = state.graph.value;
  if (!graph) return null;
  const others = state.view.value.alsoKnown.filter((key) => key !== subject.key && graph.hasNode(key));
  const knowers = rankKnowers(graph, [subject.key, ...others]);
  const alone = others.length > 0 || knowers.length > 0;
  if (!alone) return null;
  return (
    <Section title={t.relations.skilled_in.in} count={knowers.length} class="knowers">
      <div class="together">
        {others.map((key) => (
          <button
            key={key}
            type="button"
            class="pill"
            aria-label={u.remove(graph.getNodeAttribute(key, 'label'))}
            onClick={() => state.actions.askAlso(others.filter((one) => one !== key))}
          >
            {`+ ${graph.getNodeAttribute(key, 'label')}`}
            <ActionIcon name="close" size={14} />
          </button>
        ))}
        <PickerButton
          icon="plus"
          words={u.alsoKnows}
          label={u.addSubject}
          kinds={SUBJECT_KINDS}
          without={[subject.key, ...others]}
          isAdding
          onChoose={(key) => state.actions.askAlso([...others, key])}
        />
      </div>
      {others.length > 0 ? (
        <p class="hint" aria-live="polite">
          {knowers.length > 0 ? u.subjectsTogether(knowers.length) : u.noKnowers}
        </p>
      ) : null}
      <CutList
        items={knowers}
        row={(knower) => <KnowerRow key={knower.person.key} knower={knower} isOne={others.length === 0} />}
      />
    </Section>
  );
}

function KnowerRow({ knower, isOne }: { knower: Knower; isOne: boolean }) {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const u = t.understanding;
  const isOpen = useSignal(false);
  const graph = state.graph.value;
  const { person, reasons, level } = knower;
  const [reason] = reasons;
  const stated = reason?.edges[0];
  return (
    <li class="fact knower">
      <div class="fact-head">
        <NodeButton node={person} />
        <span class="knower-level" title={u.levels[level - 1]}>
          <Meter level={level} />
          <span class="visually-hidden">{u.levels[level - 1]}</span>
        </span>
        <button
          type="button"
          class={isOpen.value ? 'icon-button small open' : 'icon-button small'}
          aria-expanded={isOpen.value}
          aria-label={`${isOpen.value ? u.hideWhy : u.showWhy}: ${person.label}`}
          title={isOpen.value ? u.hideWhy : u.showWhy}
          onClick={() => {
            isOpen.value = !isOpen.value;
          }}
        >
          <ActionIcon name="chevron" size={16} />
        </button>
      </div>
      {reasons.map((one) => (
        <p key={one.subject.key} class="fact-words">
          {isOne ? null : <b>{one.subject.label}: </b>}
          {wordReason(t, one)}
        </p>
      ))}
      {graph && isOpen.value
        ? reasons.flatMap(({ edges, wrote, subject }) => [
            ...edges.map((edge) => <Stated key={edge} edge={edge} />),
            wrote.length > 0 ? (
              <ul key={`${subject.key} wrote`} class="works">
                {wrote.map((work) => (
                  <li key={work.key}>
                    <NodeButton node={work} size={16} />
                  </li>
                ))}
              </ul>
            ) : null,
          ])
        : null}
      {graph && !isOpen.value && isOne && stated ? (
        <Passages evidence={graph.getEdgeAttribute(stated, 'evidence').slice(0, 1)} />
      ) : null}
    </li>
  );
}

/** What one edge says and where, for a list of reasons. */
function Stated({ edge }: { edge: string }) {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const graph = state.graph.value;
  if (!graph) return null;
  const attributes = graph.getEdgeAttributes(edge);
  const { evidence, weight } = attributes;
  return (
    <div class="stated">
      <button type="button" class="text-button" onClick={() => state.actions.selectEdge(edge)}>
        {wordRelation(t, relationOf(attributes)).name}: {graph.getNodeAttribute(graph.target(edge), 'label')}
      </button>
      <Passages evidence={evidence} />
      {weight === 0 ? <FromVocabulary /> : null}
    </div>
  );
}
