import type { ComponentChild } from 'preact';
import { Problem } from '../api/problem.ts';
import { useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';
import { Failure } from './failure.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { Page } from './page.tsx';
import type { Loaded } from './use-loaded.ts';
import { Waiting } from './waiting.tsx';

interface LoadedPageProps<Value> {
  readonly loaded: Loaded<Value>;
  readonly retry: () => void;
  readonly children: (value: Value) => ComponentChild;
}

/** A page that is nothing without its data. */
export const LoadedPage = <Value,>({ loaded, retry, children }: LoadedPageProps<Value>) => {
  const words = useWords(shared);
  if (loaded.state === 'loading') return <Waiting />;
  if (loaded.state === 'ready') return <>{children(loaded.value)}</>;
  if (loaded.error instanceof Problem && loaded.error.status === 404) return <NotFoundPage />;
  return (
    <Page title={words.problemHeading}>
      <Failure error={loaded.error} retry={retry} />
    </Page>
  );
};
