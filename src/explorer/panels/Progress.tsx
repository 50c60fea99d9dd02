/**
 * Says what is being done and, where that is known, how far it has come.
 *
 * @param props.share 0–1; `null`: not known, or not worth a bar
 */
export function Progress({ what, share }: { what: string; share: number | null }) {
  return (
    <div class="progress">
      <p>{what}</p>
      {share === null ? null : <progress aria-label={what} value={share} />}
    </div>
  );
}
