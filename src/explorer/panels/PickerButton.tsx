import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AnyKind } from '../state/index.ts';
import { ActionIcon, type ActionIconName } from './Icon.tsx';
import { NodePicker } from './NodePicker.tsx';

/** A button that, once pressed, is the place to choose a node by its name, and then a button again. */
export function PickerButton(props: {
  icon: ActionIconName;
  /** On the button. */
  words: string;
  /** What is chosen, for the field. */
  label: string;
  kinds?: readonly AnyKind[];
  without: readonly string[];
  isAdding?: boolean;
  onChoose: (key: string) => void;
}) {
  const isChoosing = useSignal(false);
  const wasChoosing = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (wasChoosing.current) button.current?.focus(); // where the field was
    wasChoosing.current = isChoosing.value;
  }, [isChoosing.value]);
  if (isChoosing.value) {
    const { label, kinds, without } = props;
    return (
      <NodePicker
        label={label}
        {...(kinds ? { kinds } : {})}
        without={without}
        onChoose={(key) => {
          isChoosing.value = false;
          props.onChoose(key);
        }}
        onCancel={() => {
          isChoosing.value = false;
        }}
      />
    );
  }
  return (
    <button
      ref={button}
      type="button"
      class={props.isAdding ? 'pill add' : 'pill'}
      title={props.label}
      onClick={() => {
        isChoosing.value = true;
      }}
    >
      <ActionIcon name={props.icon} size={14} />
      {props.words}
    </button>
  );
}
