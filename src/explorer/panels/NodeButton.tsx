import type { NodeLine } from '../state/index.ts';
import { useExplorer } from './context.ts';
import { KindIcon } from './Icon.tsx';
import { pointAt } from './pointAt.ts';

/** A node that can be clicked; pointing at it points at it on the map too. */
export function NodeButton({ node, size = 20 }: { node: NodeLine; size?: number }) {
  const { state, map } = useExplorer();
  return (
    <button
      type="button"
      class="node-button"
      onClick={() => {
        state.actions.selectNode(node.key);
        map.value?.reveal(node.key);
      }}
      {...pointAt(state, 'node', node.key)}
    >
      <KindIcon kind={node.kind} size={size} />
      <span class="name">{node.label}</span>
    </button>
  );
}
