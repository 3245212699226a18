import { AskedFirst } from '../../ui/asked-first.tsx';
import { Await } from '../../ui/await-loaded.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useWords } from '../../words/language.tsx';
import { listOrganisationResults } from './own-results.ts';
import { ResultList } from './result-list.tsx';
import { results } from './words/words.ts';

const Listed = () => {
  const { organisations } = useWords(results);
  const [loaded, retry] = useLoaded(listOrganisationResults, 'organisation-results');
  return (
    <div role="status">
      <Await loaded={loaded} retry={retry}>
        {(items) => <ResultList items={items} none={organisations.none} heading="h3" />}
      </Await>
    </div>
  );
};

/** What was issued to firms that the person represents. */
export const OrganisationResults = () => (
  <AskedFirst words={useWords(results).organisations}>
    <Listed />
  </AskedFirst>
);
