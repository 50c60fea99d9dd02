import { useEffect } from 'preact/hooks';
import { useExplorer } from './context.ts';

/** How long a notice stays. One with something to copy stays until it is closed. */
const STAY_MS = 6000;

/** A short sentence about what has just been done, said aloud as well. */
export function Notice() {
  const { messages, notice } = useExplorer();
  const t = messages.value;
  const said = notice.value;
  useEffect(() => {
    if (!said || said.text) return;
    const timer = setTimeout(() => {
      notice.value = null;
    }, STAY_MS);
    return () => clearTimeout(timer);
  }, [said, notice]);
  return (
    <div class="notice-place" aria-live="polite">
      {said ? (
        <div class="notice">
          <p>{said.words}</p>
          {said.text ? (
            <input
              readOnly
              value={said.text}
              aria-label={said.words}
              onFocus={(event) => event.currentTarget.select()}
            />
          ) : null}
          <button
            type="button"
            class="text-button"
            onClick={() => {
              notice.value = null;
            }}
          >
            {t.close}
          </button>
        </div>
      ) : null}
    </div>
  );
}
