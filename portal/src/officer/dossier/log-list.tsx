import { noteOf } from '../../api/dossier.ts';
import { readLog, type Log, type StaffDossier } from '../../api/staff.ts';
import { Await } from '../../ui/await-loaded.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { FoldedWritten } from '../../ui/written.tsx';
import { formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { useNames } from '../unit.tsx';
import { officer } from '../words/words.ts';

/** Done by operators alone, who belong to no unit. */
const byOperators = new Set(['dossier-resumed', 'outage-credited']);

interface EntryProps {
  readonly dossier: StaffDossier;
  readonly moment: StaffDossier['timeline'][number];
  readonly stored: Log['items'][number];
}

const Entry = ({ dossier, moment, stored: { sequence, by, hash } }: EntryProps) => {
  const { say, language } = useSpeech();
  const { dossier: words } = useWords(officer);
  const nameOf = useNames();
  const known = byOperators.has(moment.type) ? words.actors.operator : undefined;
  return (
    <li>
      <span>
        {sequence}. {say(moment.text)} · {by.kind === 'staff' ? nameOf(by.id, known) : words.actors[by.kind]}
      </span>
      <time dateTime={moment.at}>
        {formatMoment(moment.at, language)} · <code>{hash.slice(0, 8)}</code>
      </time>
      <FoldedWritten note={noteOf(dossier, moment)} />
    </li>
  );
};

/**
 * The dossier's events as they are stored, and whether their chain of hashes holds. The dossier and its log come in two
 * answers: an event that only one of them knows yet waits for the other.
 */
export const LogList = ({ dossier }: { dossier: StaffDossier }) => {
  const { code, version, timeline } = dossier;
  const { dossier: words } = useWords(officer);
  const [loaded, retry] = useLoaded(() => readLog(code), `${code} ${version}`);
  return (
    <Await loaded={loaded} retry={retry}>
      {({ items, intact }) => (
        <>
          <p class={intact ? 'match yes' : 'match no'}>{intact ? `✓ ${words.intact}` : `✗ ${words.broken}`}</p>
          <ol class="timeline">
            {timeline.flatMap((moment, index) => {
              const stored = items[index];
              return stored === undefined
                ? []
                : [<Entry key={index} dossier={dossier} moment={moment} stored={stored} />];
            })}
          </ol>
        </>
      )}
    </Await>
  );
};
