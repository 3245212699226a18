import { useState } from 'preact/hooks';
import { readPaper } from '../api/dossier.ts';
import { Failure } from './failure.tsx';

interface PaperButtonProps {
  readonly code: string;
  readonly paper: 'receipt' | 'result';
  readonly label: string;
  readonly strong?: boolean;
}

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
      {error !== undefined && <Failure error={error} />}
    </>
  );
};
