import { readLifeEvents } from '../../api/national.ts';
import { useCatalogue } from '../../ui/catalogue.tsx';
import { Failure } from '../../ui/failure.tsx';
import { useLater } from '../../ui/use-later.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useWords } from '../../words/language.tsx';
import { shared } from '../../words/words.ts';

const id = 'front';
/** The lists as they were when the page was built; they can be read until the platform has said what it offers today. */
const built = typeof document === 'undefined' ? '' : document.getElementById(id)?.innerHTML;

export const Front = () => {
  const words = useWords(shared);
  const [catalogue, askAgain] = useCatalogue();
  const [national, retry] = useLoaded(readLifeEvents, id);
  const [code, reload] = useLater(() => import('./front.tsx'), id);
  if (catalogue.state === 'ready' && national.state === 'ready' && code.state === 'ready') {
    const { FrontLists } = code.value;
    return <FrontLists items={catalogue.value.items} national={national.value} />;
  }
  return (
    <>
      {catalogue.state === 'failed' && <Failure error={catalogue.error} retry={askAgain} />}
      {national.state === 'failed' && <Failure error={national.error} retry={retry} />}
      {code.state === 'failed' && <Failure error={code.error} retry={reload} />}
      {built === undefined ? (
        <p class="muted" role="status">
          {words.loading}
        </p>
      ) : (
        <div id={id} lang="vi" dangerouslySetInnerHTML={{ __html: built }} />
      )}
    </>
  );
};
