import { Await } from '../../ui/await-loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useWords } from '../../words/language.tsx';
import { OrganisationResults } from './organisation-results.tsx';
import { listOwnResults } from './own-results.ts';
import { ResultList } from './result-list.tsx';
import { results } from './words/words.ts';

/** Results of the person and their children, the newest first, with what has become of each; then of their firms. */
export const Results = () => {
  const words = useWords(results);
  const [loaded, retry] = useLoaded(listOwnResults, 'results');
  return (
    <Page title={words.title}>
      <p class="lead">{words.lead}</p>
      <Await loaded={loaded} retry={retry}>
        {(items) => <ResultList items={items} none={words.none} heading="h2" />}
      </Await>
      <OrganisationResults />
      <p>
        <a href="/xac-minh">{words.check}</a>
      </p>
    </Page>
  );
};
