import { isOver, isPaused, listOwnDossiers, type DossierItem } from '../../api/dossier.ts';
import { Link } from '../../router/link.tsx';
import { Await } from '../../ui/await-loaded.tsx';
import { ForAudience } from '../../ui/for-audience.tsx';
import { Page } from '../../ui/page.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { useParts } from '../../ui/use-parts.ts';
import { formatDue } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared } from '../../words/words.ts';
import { SignIn } from '../apply/sign-in.tsx';
import { citizen } from '../words/words.ts';

const linkOf = ({ code }: DossierItem) => `dossier-${code}`;

const Item = ({ item }: { item: DossierItem }) => {
  const { say, language } = useSpeech();
  const words = useWords(shared);
  const { dossiers } = useWords(citizen);
  return (
    <li>
      <h2>
        <Link to={`/ho-so/${item.code}`} id={linkOf(item)}>
          {say(item.name)}
        </Link>
      </h2>
      <p class="muted">{item.code}</p>
      <p>
        <span class={isOver(item) ? 'tag over' : 'tag'}>{say(item.statusText)}</span>{' '}
        {item.action !== undefined && <span class="tag act">{dossiers.actions[item.action]}</span>}
      </p>
      {!isOver(item) && !isPaused(item) && (
        <p>
          {words.due}: {formatDue(item.dueAt, language)}
        </p>
      )}
    </li>
  );
};

const Own = () => {
  const { dossiers } = useWords(citizen);
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
            <>
              <ul class="cards">
                {part.items.map((item) => (
                  <Item key={item.code} item={item} />
                ))}
              </ul>
              <MoreButton part={part} more={more} linkOf={linkOf} />
            </>
          )
        }
      </Await>
    </Page>
  );
};

export const SignInPage = ({ path }: { path: string }) => {
  const { dossiers } = useWords(citizen);
  return (
    <Page title={dossiers.title}>
      <p class="lead">{dossiers.signInLead}</p>
      <SignIn path={path} />
    </Page>
  );
};

/** The person's own dossiers. */
export const DossiersPage = () => (
  <ForAudience audience="citizen" otherwise={<SignInPage path="/ho-so" />}>
    {() => <Own />}
  </ForAudience>
);
