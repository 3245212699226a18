import { useEffect } from 'preact/hooks';
import { tellLeaving } from '../../api/session.ts';
import { useWords } from '../../words/language.tsx';
import { Page } from '../page.tsx';
import { leavingWords } from './words/words.ts';

/** Another window may be telling the platform just now. */
const first = 1000;
const again = 15_000;

/** All there is while the platform has not heard of a sign-out: nothing is shown of whoever was there. */
export const Leaving = ({ home }: { home: string }) => {
  const words = useWords(leavingWords);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tell = () => {
      clearTimeout(timer);
      tellLeaving().then(
        () => location.assign(home),
        () => (timer = setTimeout(tell, again)),
      );
    };
    timer = setTimeout(tell, first);
    addEventListener('online', tell);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', tell);
    };
  }, []);
  return (
    <Page title={words.title}>
      <p class="notice warning" role="status">
        {words.lead}
      </p>
    </Page>
  );
};
