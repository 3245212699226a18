import { useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';
import { Page } from './page.tsx';

export const NotFoundPage = () => {
  const words = useWords(shared);
  return (
    <Page title={words.notFound}>
      <p>{words.notFoundHint}</p>
      <p>
        <a href="/">{words.home}</a>
      </p>
    </Page>
  );
};
