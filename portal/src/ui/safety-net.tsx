import type { ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary } from 'preact/hooks';
import { useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';
import { Failure } from './failure.tsx';
import { Page } from './page.tsx';

/** A page that breaks says so, instead of leaving nothing on the screen; going elsewhere is a new try. */
export const SafetyNet = ({ path, children }: { path: string; children: ComponentChildren }) => {
  const words = useWords(shared);
  const [error, reset] = useErrorBoundary();
  useEffect(reset, [path]);
  if (error === undefined) return <>{children}</>;
  return (
    <Page title={words.problemHeading}>
      <Failure error={error} retry={() => location.reload()} />
    </Page>
  );
};
