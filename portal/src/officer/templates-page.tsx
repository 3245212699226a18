import type { StaffRole } from '../api/session.ts';
import { later } from '../ui/later.tsx';
import { Page } from '../ui/page.tsx';
import { useWords } from '../words/language.tsx';
import { templateWords } from './templates/words/words.ts';

const LaterTemplates = later('templates', async () => (await import('./templates/templates.tsx')).Templates);

/** What results look like, for operators: to be looked at, and tried, before it is deployed. */
export const TemplatesPage = ({ roles, kind }: { roles: readonly StaffRole[]; kind?: string }) => {
  const words = useWords(templateWords);
  const isOperator = roles.includes('operator');
  if (isOperator && kind !== undefined) return <LaterTemplates kind={kind} />;
  return (
    <Page title={words.title} wide>
      <p>{isOperator ? words.lead : words.notAllowed}</p>
      {isOperator && <LaterTemplates />}
    </Page>
  );
};
