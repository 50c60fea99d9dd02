import type { NodeLine } from '../state/index.ts';
import { useExplorer } from './context.ts';
import { PickerButton } from './PickerButton.tsx';

/** "Path to…": once pressed, the place to choose the other end. `without` are nodes that make no end. */
export function PathButton({ from, without }: { from: Pick<NodeLine, 'key' | 'label'>; without: string[] }) {
  const { state, messages } = useExplorer();
  const u = messages.value.understanding;
  return (
    <PickerButton
      icon="path"
      words={u.pathTo}
      label={u.pathFrom(from.label)}
      without={without}
      onChoose={(to) => state.actions.showPath({ from: from.key, to })}
    />
  );
}
