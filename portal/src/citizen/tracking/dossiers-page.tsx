import { listOwnDossiers } from '../../api/dossier.ts';
import { Link } from '../../router/link.tsx';
import { Await } from '../../ui/await-loaded.tsx';
import { ForAudience } from '../../ui/for-audience.tsx';
import { Page } from '../../ui/page.tsx';
import { useParts } from '../../ui/use-parts.ts';
import { useWords } from '../../words/language.tsx';
import { SignInPage } from '../sign-in-page.tsx';
import { DossierList } from './dossier-list.tsx';
import { LaterOrganisations } from './later-organisations.tsx';
import { tracking } from './words/words.ts';

const Own = () => {
  const { dossiers } = useWords(tracking);
  const { loaded, retry, more } = useParts(listOwnDossiers, 'own');
  return (
    <Page title={dossiers.title}>
      <Await loaded={loaded} retry={retry}>
        {(part) =>
          part.items.length === 0 ? (
            <>
              <p>{dossiers.none}</p>
              <Link to="/" class="button">
                {dossiers.choose}
              </Link>
            </>
          ) : (
            <DossierList part={part} more={more} level="h2" />
          )
        }
      </Await>
      <p>
        <Link to="/toi">{dossiers.unsent}</Link>
      </p>
      <LaterOrganisations />
    </Page>
  );
};

/** The person's own dossiers. */
export const DossiersPage = () => (
  <ForAudience audience="citizen" otherwise={<SignInPage path="/ho-so" />}>
    {() => <Own />}
  </ForAudience>
);
