import { useState } from 'preact/hooks';

interface Acting {
  /** What was done, in words. */
  readonly done: string | undefined;
  readonly error: unknown;
  readonly act: (work: () => Promise<string>) => void;
}

/** Runs one act and keeps what became of it. */
export const useAct = (): Acting => {
  const [done, setDone] = useState<string | undefined>();
  const [error, setError] = useState<unknown>();
  const act = (work: () => Promise<string>) => {
    setDone(undefined);
    setError(undefined);
    work().then(setDone, setError);
  };
  return { done, error, act };
};
