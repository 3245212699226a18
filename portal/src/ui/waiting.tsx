import { useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';

/** Stands where a page will be. */
export const Waiting = () => {
  const words = useWords(shared);
  return (
    <main id="main" aria-busy="true">
      <p class="muted" role="status">
        {words.loading}
      </p>
    </main>
  );
};
