import { useState } from 'preact/hooks';
import { readPaper, type Paper } from '../api/dossier.ts';
import { Problem } from '../api/problem.ts';
import { useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';
import { Failure } from './failure.tsx';
import { Notice } from './notice.tsx';

interface PaperButtonProps {
  readonly code: string;
  readonly paper: Paper;
  readonly label: string;
  readonly strong?: boolean;
}

const isNotThere = (error: unknown): boolean => error instanceof Problem && error.status === 404;

const Later = () => {
  const words = useWords(shared);
  return (
    <Notice kind="info" live>
      <p>{words.paperLater}</p>
    </Notice>
  );
};

/** Fetches the short-lived address of a signed paper only when it is wanted, and goes there. */
export const PaperButton = ({ code, paper, label, strong = false }: PaperButtonProps) => {
  const [error, setError] = useState<unknown>();
  const open = async () => {
    setError(undefined);
    try {
      location.assign(await readPaper(code, paper));
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <>
      <p>
        <button type="button" class={strong ? 'button' : 'button quiet'} onClick={() => void open()}>
          {label}
        </button>
      </p>
      {error !== undefined && (isNotThere(error) ? <Later /> : <Failure error={error} />)}
    </>
  );
};
