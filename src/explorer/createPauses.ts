/** So long may work go on before the page gets a turn, in ms: a frame or two. */
const TURN_MS = 24;

/**
 * Creates what keeps long work from stopping the page: to be awaited again and again, it lets the page have its turn
 * whenever the work has gone on long enough.
 *
 * @param onTurn is called before each turn of the page
 */
export function createPauses(onTurn: () => void = () => {}): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN_MS) return;
    onTurn();
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}
