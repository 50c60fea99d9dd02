import { wordRelation } from '../messages/index.ts';
import { type EdgeDescription, type NodeLine, type Path, relationOf } from '../state/index.ts';
import { useExplorer } from './context.ts';
import { FromVocabulary, wordAttributes } from './Evidence.tsx';
import { Passages } from './Facts.tsx';
import { KindIcon } from './Icon.tsx';
import { NodeButton } from './NodeButton.tsx';
import { PathButton } from './PathButton.tsx';
import { pointAt } from './pointAt.ts';

/** How two nodes are connected: the best few paths, each as sentences with their evidence. */
export function Paths({ from, to }: { from: string; to: string }) {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const u = t.understanding;
  const graph = state.graph.value;
  if (!graph?.hasNode(from) || !graph.hasNode(to)) return <p class="hint">{t.detailsMissing}</p>;
  const line = (key: string): NodeLine => ({ key, ...graph.getNodeAttributes(key) });
  const [first, last] = [line(from), line(to)];
  const paths = state.paths.value ?? [];
  return (
    <>
      <header class="about-edge">
        <h2 class="visually-hidden">{u.pathsBetween(first.label, last.label)}</h2>
        <NodeButton node={first} size={28} />
        <p class="about-relation">{u.paths}</p>
        <NodeButton node={last} size={28} />
      </header>
      <div class="node-actions">
        <PathButton from={first} without={[from, to]} />
      </div>
      <p class="hint">{paths.length === 0 ? u.noPath : u.pathsHelp}</p>
      <ol class="paths">
        {paths.map((path) => (
          <PathItem key={path.nodes.map(({ key }) => key).join('\n')} path={path} />
        ))}
      </ol>
    </>
  );
}

function PathItem({ path }: { path: Path }) {
  const { messages } = useExplorer();
  const t = messages.value;
  const between = path.nodes.slice(1, -1);
  return (
    <li class="facts path">
      <h3>
        {between.map((node) => (
          <KindIcon key={node.key} kind={node.kind} size={16} />
        ))}
        {between.length > 0 ? between.map(({ label }) => label).join(' · ') : t.evidence}
        <span class="count">{t.understanding.pathSteps(path.steps.length)}</span>
      </h3>
      {path.steps.map((edges) => (
        <Step key={edges[0]?.key} edges={edges} />
      ))}
    </li>
  );
}

/** One step of a path: what its best attested relation says, and the others as sentences. */
function Step({ edges }: { edges: readonly EdgeDescription[] }) {
  const { messages } = useExplorer();
  const t = messages.value;
  const [best, ...others] = edges;
  if (!best) return null;
  const words = wordAttributes(t, best.attributes);
  return (
    <div class="path-step">
      <Sentence edge={best} />
      {words.length > 0 ? <p class="fact-words">{words.join(' · ')}</p> : null}
      <Passages evidence={best.attributes.evidence} />
      {best.attributes.weight === 0 ? <FromVocabulary /> : null}
      {others.map((edge) => (
        <Sentence key={edge.key} edge={edge} />
      ))}
    </div>
  );
}

/** A relation as a sentence; each name is a way to its page. */
function Sentence({ edge }: { edge: EdgeDescription }) {
  const { messages } = useExplorer();
  const { source, target, attributes } = edge;
  const words = messages.value.understanding.sentences[attributes.relation];
  // What another program's file says has no sentence of ours.
  const [between, after] =
    attributes.foreignRelation === undefined
      ? words(source.label, target.label)
      : [` – ${wordRelation(messages.value, relationOf(attributes)).name} → `, ''];
  return (
    <p class="sentence">
      <Name node={source} />
      {between}
      <Name node={target} />
      {after}
    </p>
  );
}

function Name({ node }: { node: NodeLine }) {
  const { state, map } = useExplorer();
  return (
    <button
      type="button"
      class="name-link"
      onClick={() => {
        state.actions.selectNode(node.key);
        map.value?.reveal(node.key);
      }}
      {...pointAt(state, 'node', node.key)}
    >
      {node.label}
    </button>
  );
}
