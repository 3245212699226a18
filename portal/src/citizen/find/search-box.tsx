import { useState } from 'preact/hooks';
import { useWords } from '../../words/language.tsx';
import { citizen } from '../words/words.ts';
import { LaterFound } from './later-find.tsx';

/** Whoever comes back from a result finds the others still there; it stands in no address and leaves with the page. */
let before = '';

/** Plain words lead to a procedure. */
export const SearchBox = () => {
  const { home } = useWords(citizen);
  const [typed, type] = useState(before);
  const [asked, ask] = useState(before);
  return (
    <>
      <form
        role="search"
        class="search"
        onSubmit={(event) => {
          event.preventDefault();
          before = typed.trim();
          ask(before);
        }}
      >
        <label for="search">{home.search}</label>
        <input
          id="search"
          type="text"
          enterkeyhint="search"
          autocomplete="off"
          maxLength={200}
          value={typed}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
        <button type="submit" class="button">
          {home.find}
        </button>
      </form>
      {asked !== '' && <LaterFound asked={asked} />}
    </>
  );
};
