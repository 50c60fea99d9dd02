import { useId } from 'preact/hooks';
import { useExplorer } from './context.ts';

/** A value with its count: a checkbox, or with a `name` one of a group of radio buttons. */
export function Choice(props: {
  text: string;
  title?: string;
  count: number;
  isOn: boolean;
  name?: string;
  onChange: () => void;
}) {
  const { messages } = useExplorer();
  const id = useId();
  return (
    <label class="choice" title={props.title}>
      <input
        type={props.name === undefined ? 'checkbox' : 'radio'}
        name={props.name}
        checked={props.isOn}
        aria-label={props.text}
        aria-describedby={id}
        onChange={props.onChange}
      />
      <span class="choice-text">{props.text}</span>
      <span id={id} class="count">
        {props.count.toLocaleString(messages.value.code)}
      </span>
    </label>
  );
}
