import type { StaffRole } from '../api/session.ts';
import { Link } from '../router/link.tsx';
import { later } from '../ui/later.tsx';
import { Page } from '../ui/page.tsx';
import { useWords } from '../words/language.tsx';
import { lookupsNav } from './lookups/words/nav.ts';

const LaterLookups = later('lookups', async () => (await import('./lookups/lookups.tsx')).Lookups);

/** Look-ups in office, and the alerts of those outside every dossier. */
export const LookupsPage = ({ roles, code }: { roles: readonly StaffRole[]; code?: string }) => {
  const words = useWords(lookupsNav);
  return (
    <Page
      title={words.title}
      above={
        code === undefined ? undefined : (
          <Link to={`/can-bo/ho-so/${code}`} class="back">
            {code}
          </Link>
        )
      }
    >
      <LaterLookups roles={roles} {...(code === undefined ? {} : { code })} />
    </Page>
  );
};
