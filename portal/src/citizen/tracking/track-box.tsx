import { navigate } from '../../router/path.ts';
import { useWords } from '../../words/language.tsx';
import { citizen } from '../words/words.ts';

/** Straight to one dossier, for whoever has its code at hand. */
export const TrackBox = () => {
  const { home } = useWords(citizen);
  return (
    <form
      class="search"
      onSubmit={(event) => {
        event.preventDefault();
        const code = event.currentTarget.querySelector('input')?.value.trim().toUpperCase() ?? '';
        navigate(code === '' ? '/ho-so' : `/ho-so/${encodeURIComponent(code)}`);
      }}
    >
      <label for="track">{home.trackCode}</label>
      <input id="track" type="text" autocomplete="off" maxLength={40} />
      <button type="submit" class="button quiet">
        {home.trackShow}
      </button>
    </form>
  );
};
