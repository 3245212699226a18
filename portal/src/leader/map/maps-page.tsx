import { Await } from '../../ui/await-loaded.tsx';
import { useCatalogue } from '../../ui/catalogue.tsx';
import { Page } from '../../ui/page.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { ScopeLink } from '../scope/scope.tsx';
import { leader } from '../words/words.ts';

/** Every procedure’s map. Linked ones have none: their dossiers are those of the procedures that they link. */
export const MapsPage = () => {
  const { say } = useSpeech();
  const { maps: words } = useWords(leader);
  const [catalogue, retry] = useCatalogue();
  return (
    <Page title={words.title}>
      <p>{words.lead}</p>
      <Await loaded={catalogue} retry={retry}>
        {({ items }) => (
          <ul class="procedures">
            {items
              .filter(({ linked }) => linked === undefined)
              .map(({ code, name }) => (
                <li key={code}>
                  <ScopeLink to={`/lanh-dao/quy-trinh/${code}`} class="through">
                    {say(name)}
                  </ScopeLink>
                </li>
              ))}
          </ul>
        )}
      </Await>
    </Page>
  );
};
