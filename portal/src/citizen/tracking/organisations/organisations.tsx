import { listOrganisationDossiers } from '../../../api/dossier.ts';
import { AskedFirst } from '../../../ui/asked-first.tsx';
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

/** Dossiers of firms that the person represents. */
export const Organisations = () => (
  <AskedFirst words={useWords(organisations)}>
    <Listed />
  </AskedFirst>
);
