import { useSignal } from '@preact/signals';
import type { NodeLine } from '../state/index.ts';
import { useExplorer } from './context.ts';
import { ActionIcon } from './Icon.tsx';
import { NodePicker } from './NodePicker.tsx';

/** "Path to…": once pressed, the place to choose the other end. `without` are nodes that make no end. */
export function PathButton({ from, without }: { from: Pick<NodeLine, 'key' | 'label'>; without: string[] }) {
  const { state, messages } = useExplorer();
  const u = messages.value.understanding;
  const isChoosing = useSignal(false);
  return isChoosing.value ? (
    <NodePicker
      label={u.pathFrom(from.label)}
      without={without}
      onChoose={(to) => {
        isChoosing.value = false;
        state.actions.showPath({ from: from.key, to });
      }}
      onCancel={() => {
        isChoosing.value = false;
      }}
    />
  ) : (
    <button
      type="button"
      class="pill"
      onClick={() => {
        isChoosing.value = true;
      }}
    >
      <ActionIcon name="path" size={14} />
      {u.pathTo}
    </button>
  );
}
