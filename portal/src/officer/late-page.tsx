import { later } from '../ui/later.tsx';
import { Page } from '../ui/page.tsx';
import { useWords } from '../words/language.tsx';
import { lateNav } from './late/words/nav.ts';

const LaterList = later('late', async () => (await import('./late/late.tsx')).Late);

/** What of the unit is late or about to be, and what can be done about it. */
export const LatePage = () => (
  <Page title={useWords(lateNav).title} wide>
    <LaterList />
  </Page>
);
