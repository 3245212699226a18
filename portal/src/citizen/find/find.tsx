import { readLifeEvent, searchNational } from '../../api/national.ts';
import { Link } from '../../router/link.tsx';
import { Await } from '../../ui/await-loaded.tsx';
import { LoadedPage } from '../../ui/loaded-page.tsx';
import { Page } from '../../ui/page.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { ProcedureList } from './procedure-list.tsx';
import { find } from './words/words.ts';

/** What was found for what somebody typed. */
export const Found = ({ asked }: { asked: string }) => {
  const words = useWords(find);
  const [loaded, retry] = useLoaded(() => searchNational(asked), asked);
  return (
    <>
      <div role="status">{loaded.state === 'ready' && <h2>{words.found(loaded.value.items.length)}</h2>}</div>
      <Await loaded={loaded} retry={retry}>
        {(found) => <ProcedureList {...found} />}
      </Await>
    </>
  );
};

/** One life event with its procedures. */
export const EventPage = ({ id }: { id: string }) => {
  const { say } = useSpeech();
  const words = useWords(find);
  const [loaded, retry] = useLoaded(() => readLifeEvent(id), id);
  return (
    <LoadedPage loaded={loaded} retry={retry}>
      {(found) => (
        <Page
          title={found.events.map(({ title }) => say(title)).join(', ')}
          above={
            <Link to="/" class="back">
              {words.back}
            </Link>
          }
        >
          <h2>{words.found(found.items.length)}</h2>
          <ProcedureList {...found} />
        </Page>
      )}
    </LoadedPage>
  );
};
