import { useSignal } from '@preact/signals';
import type { Merge } from '../../model/index.ts';
import { useExplorer } from './context.ts';
import { ActionIcon } from './Icon.tsx';

/** The reasons why several names became one node; its text is made when it is opened. */
export function WhyOneNode({ merges }: { merges: readonly Merge[] }) {
  const { messages } = useExplorer();
  const { whyOne, mergeReasons } = messages.value.understanding;
  const isOpen = useSignal(false);
  return (
    <details
      class="named-in why-one"
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open;
      }}
    >
      <summary>
        {whyOne}
        <ActionIcon name="chevron" size={16} />
      </summary>
      {isOpen.value ? (
        <ul>
          {merges.map(({ names, because }) => (
            <li key={`${because} ${names.join('\n')}`}>
              <span class="merged-names">
                {names.map((name) => (
                  <span key={name} class="alias">
                    {name}
                  </span>
                ))}
              </span>
              {mergeReasons[because]}
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  );
}
