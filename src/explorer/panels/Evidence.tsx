import type { EdgeAttributes, Evidence as Piece } from '../../model/index.ts';
import type { Messages } from '../messages/index.ts';
import { plainQuote } from '../state/index.ts';
import { useExplorer } from './context.ts';
import { ActionIcon } from './Icon.tsx';

/** A document's name without its folder. */
export const nameOfDocument = (path: string): string => path.split('/').at(-1) ?? path;

/** Where a passage stands, and whether its text is doubtful. */
export function SourceName({ piece: { document, uncertain } }: { piece: Piece }) {
  const t = useExplorer().messages.value;
  return (
    <>
      <ActionIcon name="document" size={14} />
      <span class="source-name">{nameOfDocument(document)}</span>
      {uncertain ? (
        <span class="badge" title={t.uncertainHelp}>
          {t.uncertain}
        </span>
      ) : null}
    </>
  );
}

/** One passage: the quote, where it stands, and a click that opens it there. */
export function Passage({ piece }: { piece: Piece }) {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const { document, start, end, quote } = piece;
  const open = state.view.value.passage;
  const isOpen = open?.document === document && open.start === start && open.end === end;
  return (
    <button
      type="button"
      class="passage"
      aria-pressed={isOpen}
      title={t.openPassage(document)}
      onClick={() => state.actions.openPassage({ document, start, end })}
    >
      <q>{plainQuote(quote)}</q>
      <span class="source">
        <SourceName piece={piece} />
      </span>
    </button>
  );
}

/** Says that an edge comes from the vocabulary; shown where its evidence would stand. */
export function FromVocabulary() {
  const { messages } = useExplorer();
  return (
    <p class="from-vocabulary">
      <ActionIcon name="vocabulary" size={14} /> {messages.value.fromVocabulary}
    </p>
  );
}

/** What a text says of a relation besides that it holds: `Researcher · PhD, Computer Science · since 2017`. */
export function wordAttributes(t: Messages, attributes: EdgeAttributes): string[] {
  const { role, degree, field, start, end, year, position, equalContribution } = attributes;
  const words: string[] = [];
  if (role) words.push(role);
  if (degree || field) words.push([degree, field].filter(Boolean).join(', '));
  if (start || end) {
    words.push(t.period(start && t.date(start), end === 'present' ? end : end && t.date(end)));
  }
  if (year !== undefined) words.push(t.date(String(year)));
  if (position !== undefined) words.push(t.author(position));
  if (equalContribution) words.push(t.equalContribution);
  return words;
}
