import { useState } from 'preact/hooks';
import { listOrganisationDossiers } from '../../../api/dossier.ts';
import { Await } from '../../../ui/await-loaded.tsx';
import { useParts } from '../../../ui/use-parts.ts';
import { useWords } from '../../../words/language.tsx';
import { DossierList } from '../dossier-list.tsx';
import { organisations } from './words/words.ts';

const Listed = () => {
  const words = useWords(organisations);
  const { loaded, retry, more } = useParts(listOrganisationDossiers, 'organisations');
  return (
    <div role="status">
      <Await loaded={loaded} retry={retry}>
        {(part) => (part.items.length === 0 ? <p>{words.none}</p> : <DossierList part={part} more={more} level="h3" />)}
      </Await>
    </div>
  );
};

/** Dossiers of firms that the person represents. The register is asked when they want to see them, and not before. */
export const Organisations = () => {
  const words = useWords(organisations);
  const [asked, setAsked] = useState(false);
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {asked ? (
        <Listed />
      ) : (
        <p>
          <button type="button" class="button quiet" onClick={() => setAsked(true)}>
            {words.show}
          </button>
        </p>
      )}
    </section>
  );
};
