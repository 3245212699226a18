import type { StaffRole } from '../api/session.ts';
import { later } from '../ui/later.tsx';
import { Page } from '../ui/page.tsx';
import { useWords } from '../words/language.tsx';
import { qualityWords } from './quality/words/words.ts';

const LaterTable = later('quality', async () => (await import('./quality/quality-table.tsx')).QualityTable);

/** Which data of which source are in doubt, for leaders and operators. */
export const QualityPage = ({ roles }: { roles: readonly StaffRole[] }) => {
  const words = useWords(qualityWords);
  const may = roles.includes('leader') || roles.includes('operator');
  return (
    <Page title={words.title} wide>
      <p>{may ? words.lead : words.notAllowed}</p>
      {may && <LaterTable />}
    </Page>
  );
};
