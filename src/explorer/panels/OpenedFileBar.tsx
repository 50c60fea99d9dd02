import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { wordFinding } from '../messages/index.ts';
import { useExplorer } from './context.ts';
import { ActionIcon } from './Icon.tsx';
import { Progress } from './Progress.tsx';

/** What can be said of the opened file, and the way back to the built graph. */
export function OpenedFileBar() {
  const { messages, opened } = useExplorer();
  const t = messages.value;
  const words = t.keeping;
  const file = opened.file.value;
  const fault = opened.fault.value;
  return (
    <>
      {fault === null ? null : (
        <div class="file-bar fault-bar" role="alert">
          <p>
            <bdi>{words.notOpened(fault.file, wordFinding(words.fileFaults, fault.fault))}</bdi>
          </p>
          <button
            type="button"
            class="icon-button small"
            aria-label={t.close}
            title={t.close}
            onClick={() => opened.forgetFault()}
          >
            <ActionIcon name="close" size={16} />
          </button>
        </div>
      )}
      {file ? (
        <div class="file-bar" aria-live="polite">
          <ActionIcon name="folder" size={18} />
          <p>
            <bdi>{words.opened(file.name, file.format)}</bdi>
          </p>
          {file.notes.length > 0 ? (
            <details class="file-notes">
              <summary>{words.notes(file.notes.length)}</summary>
              <ul>
                {file.notes.map(({ what, count }) => (
                  <li key={what}>{words.fileNotes[what](count)}</li>
                ))}
              </ul>
            </details>
          ) : null}
          <button type="button" class="text-button" onClick={() => opened.close()}>
            {words.backToBuilt}
          </button>
        </div>
      ) : null}
      {opened.isOpening.value ? (
        <div class="file-bar" aria-live="polite">
          <Progress what={words.opening} share={opened.share.value} />
        </div>
      ) : null}
      <DropArea />
    </>
  );
}

/** A file can be dropped anywhere on the page; while it is held over it, the page says so. */
function DropArea() {
  const { messages, opened } = useExplorer();
  const isOver = useSignal(false);
  useEffect(() => {
    const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      event.preventDefault();
      isOver.value = true;
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) isOver.value = false;
    };
    const onDrop = (event: DragEvent): void => {
      isOver.value = false;
      if (!hasFile(event)) return;
      event.preventDefault(); // the browser would go to the file
      const file = event.dataTransfer?.files[0];
      if (file) void opened.open(file);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [opened]);
  return isOver.value ? <p class="drop-area">{messages.value.keeping.dropHere}</p> : null;
}
