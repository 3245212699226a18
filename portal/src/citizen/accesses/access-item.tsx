import type { FormAnswer } from '../../api/catalogue.ts';
import { Link } from '../../router/link.tsx';
import { useProvince } from '../../ui/catalogue.tsx';
import { formatMoment, formatTime } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { nameIn, shared, sourceName } from '../../words/words.ts';
import type { Access, AccessLine } from './accesses.ts';
import { fieldGroups } from './fields-text.ts';
import { accesses } from './words/words.ts';
import type { AccessesWords } from './words/vi.ts';

interface AccessItemProps {
  readonly id: string;
  readonly access: AccessLine;
  readonly form: FormAnswer | undefined;
  /** The person can open its dossier. */
  readonly opens: boolean;
}

const whoOf = (words: AccessesWords, { by, own, acting, purpose }: Access, unit: string | undefined): string => {
  if (by.kind === 'machine') return unit === undefined ? words.machine : `${words.machine} · ${unit}`;
  if (by.kind === 'staff') return unit === undefined ? words.staff : `${words.staff} · ${unit}`;
  if (own === true) return words.you;
  if (purpose === 'own-data') return words.related;
  return acting === undefined ? words.another : words.acting[acting];
};

const purposeOf = (words: AccessesWords, { purpose }: Access): string =>
  /^\d\.\d/.test(purpose) ? words.filling : nameIn(words.purposes, purpose);

const useWhat = ({ what, asked }: AccessLine): string => {
  const { say } = useSpeech();
  const words = useWords(accesses);
  const [kind = '', of] = what.split(':');
  const source = asked === undefined ? of : say(asked);
  if (kind === 'lookup' && source !== undefined) return words.lookup(source);
  if (kind === 'dispute' && source !== undefined) return words.dispute(source);
  return new Map(Object.entries(words.whats)).get(kind) ?? words.other;
};

const Read = ({ access, form }: Pick<AccessItemProps, 'access' | 'form'>) => {
  const { say } = useSpeech();
  const words = useWords(accesses);
  const names = useWords(shared);
  const { fields, agreed, declined } = access;
  if (agreed !== undefined || declined !== undefined) {
    const sources = (ids: readonly string[] = []) =>
      [...new Set(ids.map((id) => form?.lookups.find((lookup) => lookup.id === id)?.source ?? id))]
        .map((source) => sourceName(names, source))
        .join(', ') || words.nothing;
    return (
      <>
        <p>{words.agreed(sources(agreed))}</p>
        {declined !== undefined && declined.length > 0 && <p>{words.declined(sources(declined))}</p>}
      </>
    );
  }
  if (fields === undefined) return <p>{words.unknownFields}</p>;
  return (
    <>
      <p>{words.read}</p>
      <ul>
        {fieldGroups(fields, form, words, say).map(({ of, names: read }) => (
          <li key={of}>
            {of !== '' && <strong>{of}: </strong>}
            {read.join('; ')}
          </li>
        ))}
      </ul>
    </>
  );
};

/** One line of the log: who, what, what for, and on demand which fields and where to ask about it. */
export const AccessItem = ({ id, access, form, opens }: AccessItemProps) => {
  const { say, language } = useSpeech();
  const words = useWords(accesses);
  const province = useProvince();
  const what = useWhat(access);
  const { at, dossier, alert, own, place, function: part } = access;
  const ask = place?.ask ?? province?.agency.name;
  return (
    <li>
      <h3 id={id} tabIndex={-1}>
        {formatTime(at)} · {what}
      </h3>
      <p>
        {whoOf(words, access, place === undefined ? undefined : say(place.name))}
        {alert !== undefined && (
          <>
            {' '}
            <span class="tag late">{words.alert}</span>
          </>
        )}
      </p>
      {alert !== undefined && <p>{access.purpose === 'assistance' ? words.alertAtDesk : words.alertText}</p>}
      <p>
        {words.purpose(purposeOf(words, access))}
        {dossier !== undefined && (
          <>
            {' · '}
            {words.dossier} {opens ? <Link to={`/ho-so/${dossier}`}>{dossier}</Link> : dossier}
          </>
        )}
      </p>
      <details>
        <summary>
          {words.more}
          <span class="unseen"> {`${formatTime(at)} ${what}`}</span>
        </summary>
        <Read access={access} form={form} />
        {part !== undefined && <p class="muted">{words.part(part)}</p>}
        {own !== true && ask !== undefined && (
          <p>
            {words.ask(say(ask), formatMoment(at, language))} {dossier !== undefined && words.askCode(dossier)}
          </p>
        )}
      </details>
    </li>
  );
};
