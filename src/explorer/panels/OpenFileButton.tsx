import { useRef } from 'preact/hooks';
import { useExplorer } from './context.ts';
import { ActionIcon } from './Icon.tsx';

/** Opens a graph from a file: an icon in the bar, a row of a menu, or a button with words. */
export function OpenFileButton({ look, onDone }: { look: 'icon' | 'row' | 'button'; onDone?: () => void }) {
  const { messages, opened } = useExplorer();
  const words = messages.value.keeping.open;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class={{ icon: 'icon-button', row: 'menu-row', button: 'button' }[look]}
        aria-label={words}
        title={look === 'icon' ? words : undefined}
        onClick={() => input.current?.click()}
      >
        <ActionIcon name="folder" />
        {look === 'icon' ? null : <span>{words}</span>}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={words}
        accept=".gexf,.graphml,.xml,.json,application/json,text/xml"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void opened.open(file);
          currentTarget.value = ''; // the same file may be chosen again
          onDone?.();
        }}
      />
    </>
  );
}
