import { useWords } from '../../words/language.tsx';
import { asWritten } from '../written-day.ts';
import { isAlike } from './compare.ts';
import { digitiseWords } from './words/words.ts';

/** What the dossier says beside a value of the paper, and whether that is the same; nothing where it says nothing. */
export const Declared = ({ value, declared }: { readonly value: string; readonly declared: string | undefined }) => {
  const words = useWords(digitiseWords);
  if (declared === undefined) return null;
  const said = words.declared(asWritten(declared));
  if (value === '') return <span class="match unknown">– {said}</span>;
  return isAlike(value, declared) ? (
    <span class="match yes">
      ✓ {said} ({words.alike})
    </span>
  ) : (
    <span class="match no">
      ✗ {said} ({words.unlike})
    </span>
  );
};
