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
  const [catalogue] = useCatalogue();
  const [national] = useLoaded(readLifeEvents, id);
  const [code, reload] = useLater(() => import('./front.tsx'), id);
  if (catalogue.state === 'ready' && national.state === 'ready' && code.state === 'ready') {
    const { FrontLists } = code.value;
    // Read now: what is there goes before what comes.
    const open = Array.from(document.querySelectorAll(`#${id} details[open]`), (fold) => fold.id);
    const left = { open, focused: document.activeElement?.id };
    return <FrontLists items={catalogue.value.items} national={national.value} left={left} />;
  }
  const failed = [catalogue, national, code].find(({ state }) => state === 'failed');
  return (
    <>
      {failed?.state === 'failed' && <Failure error={failed.error} retry={reload} />}
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
