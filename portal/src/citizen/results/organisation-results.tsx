import { useState } from 'preact/hooks';
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

/** What was issued to firms that the person represents. The register is asked when they want to see it, and not before. */
export const OrganisationResults = () => {
  const { organisations } = useWords(results);
  const [asked, setAsked] = useState(false);
  return (
    <section>
      <h2>{organisations.title}</h2>
      <p>{organisations.lead}</p>
      {asked ? (
        <Listed />
      ) : (
        <p>
          <button type="button" class="button quiet" onClick={() => setAsked(true)}>
            {organisations.show}
          </button>
        </p>
      )}
    </section>
  );
};
