import { useEffect } from 'preact/hooks';
import { readCertificates, type CertificateLine, type Certificates } from '../../../api/certificates.ts';
import type { Part } from '../../../api/part.ts';
import { Link } from '../../../router/link.tsx';
import { Await } from '../../../ui/await-loaded.tsx';
import { ListTable } from '../../list-table.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useParts } from '../../../ui/use-parts.ts';
import { formatDay } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { certificateWords } from './words/words.ts';

const urgency = ['none', 'expired', 'expiring', 'valid'] as const;
const byUrgency = (one: CertificateLine, other: CertificateLine): number =>
  urgency.indexOf(one.state) - urgency.indexOf(other.state) || (one.until ?? '').localeCompare(other.until ?? '');

const Lines = ({ items }: { items: readonly CertificateLine[] }) => {
  const { say, language } = useSpeech();
  const words = useWords(certificateWords);
  return (
    <ListTable
      caption={words.caption}
      items={items}
      keyOf={({ unit, id = '' }) => `${unit} ${id}`}
      isUrgent={({ state }) => state !== 'valid'}
      columns={[
        [
          words.who,
          ({ whose, name, title }) => (
            <>
              {whose === 'seal' ? words.seal : name}
              {title !== undefined && <span class="case">{title}</span>}
            </>
          ),
        ],
        [
          words.unit,
          ({ unit, unitName }) => <Link to={`/can-bo/nhan-su?unit=${encodeURIComponent(unit)}`}>{say(unitName)}</Link>,
        ],
        [words.means, ({ means }) => (means === undefined ? '–' : words.meansOf[means])],
        [words.serial, ({ serial = '–' }) => serial],
        [
          words.until,
          ({ until, state, waitingSince }) => (
            <>
              {until !== undefined && `${formatDay(until, language)} `}
              {state !== 'valid' && (
                <span class={state === 'expiring' ? 'tag notable' : 'tag late'}>{words.states[state]}</span>
              )}
              {waitingSince !== undefined && (
                <span class="case">{words.waiting(formatDay(waitingSince, language))}</span>
              )}
            </>
          ),
        ],
      ]}
    />
  );
};

/** A part of the list that says, with each line, whom nobody signs for. */
const readPart = async (from: string | undefined): Promise<Part<Certificates>> => {
  const part = await readCertificates(from);
  return { items: [part], ...(part.next === undefined ? {} : { next: part.next }) };
};

/** What all signers and seals have to sign with, what is to be done first at the top. */
export const CertificatesList = () => {
  const { say } = useSpeech();
  const words = useWords(certificateWords);
  const { loaded, retry, more } = useParts(readPart, 'certificates');
  const isMore = loaded.state === 'ready' && loaded.value.next !== undefined;
  const read = loaded.state === 'ready' ? loaded.value.items.length : 0;
  // One after the other: the whole province is looked through.
  useEffect(() => {
    if (isMore) more();
  }, [isMore, read]);
  return (
    <Await loaded={loaded} retry={retry}>
      {({ items: parts, next }) => {
        const items = parts.flatMap((part) => part.items).toSorted(byUrgency);
        const unsigned = parts.flatMap((part) => part.unsigned);
        const urgent = items.filter(({ state }) => state !== 'valid').length;
        return (
          <>
            <p>{words.lead}</p>
            <p role="status">{next === undefined ? words.counted(items.length, urgent) : words.more}</p>
            {unsigned.length > 0 && (
              <Notice kind="error" heading={words.unsigned(unsigned.length)}>
                <ul>
                  {unsigned.map(({ code, name }) => (
                    <li key={code}>
                      <Link to={`/can-bo/nhan-su?unit=${encodeURIComponent(code)}`}>
                        {say(name)} ({code})
                      </Link>
                    </li>
                  ))}
                </ul>
              </Notice>
            )}
            <Lines items={items} />
          </>
        );
      }}
    </Await>
  );
};
