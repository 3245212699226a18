import type { StaffRole } from '../api/session.ts';
import { Link } from '../router/link.tsx';
import { later } from '../ui/later.tsx';
import { Page } from '../ui/page.tsx';
import { useWords } from '../words/language.tsx';
import { templateWords } from './templates/words/words.ts';
import { officer } from './words/words.ts';

const LaterTemplates = later('templates', async () => (await import('./templates/templates.tsx')).Templates);

/** What results look like, for operators: to be looked at, and tried, before it is deployed. */
export const TemplatesPage = ({ roles, kind }: { roles: readonly StaffRole[]; kind?: string }) => {
  const words = useWords(templateWords);
  const { back } = useWords(officer);
  const isOperator = roles.includes('operator');
  return (
    <Page
      title={words.title}
      wide
      above={
        kind === undefined ? undefined : (
          <Link to="/can-bo/mau-ket-qua" class="back">
            {back}
          </Link>
        )
      }
    >
      <p>{isOperator ? words.lead : words.notAllowed}</p>
      {isOperator && <LaterTemplates {...(kind === undefined ? {} : { kind })} />}
    </Page>
  );
};
