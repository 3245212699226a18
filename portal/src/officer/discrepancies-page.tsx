import { later } from '../ui/later.tsx';
import { Page } from '../ui/page.tsx';
import { useWords } from '../words/language.tsx';
import { discrepanciesNav } from './discrepancies/words/nav.ts';

const LaterTable = later(
  'discrepancies',
  async () => (await import('./discrepancies/discrepancies.tsx')).Discrepancies,
);

/** Values in doubt in the dossiers of the unit. */
export const DiscrepanciesPage = () => (
  <Page title={useWords(discrepanciesNav).title} wide>
    <LaterTable />
  </Page>
);
