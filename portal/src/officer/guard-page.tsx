import { later } from '../ui/later.tsx';
import { Page } from '../ui/page.tsx';
import { useWords } from '../words/language.tsx';
import { guardNav } from './guard/words/nav.ts';

const LaterCounts = later('guard', async () => (await import('./guard/guard-counts.tsx')).GuardCountsOfMonth);

/** How often papers were asked for that may not be. */
export const GuardPage = () => {
  const words = useWords(guardNav);
  return (
    <Page title={words.title} wide>
      <LaterCounts />
    </Page>
  );
};
