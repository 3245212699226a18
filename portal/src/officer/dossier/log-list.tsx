import { readLog } from '../../api/staff.ts';
import { Await } from '../../ui/await-loaded.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { officer } from '../words/words.ts';

/** The dossier's events as they are stored, and whether their chain of hashes holds. */
export const LogList = ({ code, version }: { code: string; version: number }) => {
  const { language } = useSpeech();
  const { dossier } = useWords(officer);
  const [loaded, retry] = useLoaded(() => readLog(code), `${code} ${version}`);
  return (
    <Await loaded={loaded} retry={retry}>
      {({ items, intact }) => (
        <>
          <p class={intact ? 'match yes' : 'match no'}>{intact ? `✓ ${dossier.intact}` : `✗ ${dossier.broken}`}</p>
          <ol class="timeline">
            {items.map((entry) => (
              <li key={entry.sequence}>
                <span>
                  {entry.sequence}. <code>{entry.type}</code> · {entry.by.kind}{' '}
                  {entry.by.kind === 'staff' && entry.by.id}
                </span>
                <time dateTime={entry.at}>
                  {formatMoment(entry.at, language)} · <code>{entry.hash.slice(0, 8)}</code>
                </time>
              </li>
            ))}
          </ol>
        </>
      )}
    </Await>
  );
};
