import { Page } from '../ui/page.tsx';
import { useWords } from '../words/language.tsx';
import { leader } from './words/words.ts';

/** What staff see who are neither leaders nor operators. */
export const NotAllowedPage = () => {
  const { notAllowedTitle, notAllowed, toStaff } = useWords(leader);
  return (
    <Page title={notAllowedTitle}>
      <p class="lead">{notAllowed}</p>
      <p>
        <a class="button" href="/can-bo">
          {toStaff}
        </a>
      </p>
    </Page>
  );
};
