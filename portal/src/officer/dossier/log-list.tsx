import { readLog, type StaffDossier } from '../../api/staff.ts';
import { Await } from '../../ui/await-loaded.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { useNames } from '../unit.tsx';
import { officer } from '../words/words.ts';

/** The dossier's events as they are stored, and whether their chain of hashes holds. */
export const LogList = ({ dossier: { code, version, timeline } }: { dossier: StaffDossier }) => {
  const { say, language } = useSpeech();
  const { dossier } = useWords(officer);
  const nameOf = useNames();
  const [loaded, retry] = useLoaded(() => readLog(code), `${code} ${version}`);
  const texts = new Map(timeline.map(({ type, text }) => [type, say(text)]));
  return (
    <Await loaded={loaded} retry={retry}>
      {({ items, intact }) => (
        <>
          <p class={intact ? 'match yes' : 'match no'}>{intact ? `✓ ${dossier.intact}` : `✗ ${dossier.broken}`}</p>
          <ol class="timeline">
            {items.map(({ sequence, type, at, by, hash }) => (
              <li key={sequence}>
                <span>
                  {sequence}. {texts.get(type) ?? type} · {dossier.actors[by.kind]}
                  {by.kind === 'staff' && ` ${nameOf(by.id)}`}
                </span>
                <time dateTime={at}>
                  {formatMoment(at, language)} · <code>{hash.slice(0, 8)}</code>
                </time>
              </li>
            ))}
          </ol>
        </>
      )}
    </Await>
  );
};
