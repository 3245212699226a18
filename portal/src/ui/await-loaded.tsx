import type { ComponentChild } from 'preact';
import { useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';
import { Failure } from './failure.tsx';
import type { Loaded } from './use-loaded.ts';

interface AwaitProps<Value> {
  readonly loaded: Loaded<Value>;
  readonly retry: () => void;
  readonly children: (value: Value) => ComponentChild;
}

/** What is loaded, or a word that it is on its way, or why it did not come. */
export const Await = <Value,>({ loaded, retry, children }: AwaitProps<Value>) => {
  const words = useWords(shared);
  if (loaded.state === 'ready') return <>{children(loaded.value)}</>;
  if (loaded.state === 'failed') return <Failure error={loaded.error} retry={retry} />;
  return (
    <p class="muted" role="status">
      {words.loading}
    </p>
  );
};
