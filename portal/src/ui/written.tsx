import { useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';

/** What a person wrote, in their own lines. */
export const Written = ({ note }: { note: string | undefined }) =>
  note === undefined ? null : <blockquote>{note}</blockquote>;

/** Characters of a few lines. */
const short = 200;

/** The same beside one of many events, where a long text opens only for whoever wants it. */
export const FoldedWritten = ({ note }: { note: string | undefined }) => {
  const { written } = useWords(shared);
  if (note === undefined || note.length <= short) return <Written note={note} />;
  return (
    <details>
      <summary>{written}</summary>
      <Written note={note} />
    </details>
  );
};
