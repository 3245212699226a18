import { useEffect, useRef, useState } from 'preact/hooks';
import { readCopy, readReading, type FileReading } from '../../api/digitisation.ts';
import { Await } from '../../ui/await-loaded.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { useNames } from '../unit.tsx';
import { asWritten } from '../written-day.ts';
import { Declared } from './declared.tsx';
import { PagePicture } from './page-picture.tsx';
import { ValuesForm } from './values-form.tsx';
import { digitiseWords } from './words/words.ts';

/** How often a file is asked after that is still being read, or copied, in milliseconds. */
const pollMs = 3000;

const Quality = ({ findings }: Pick<FileReading, 'findings'>) => {
  const { say } = useSpeech();
  const words = useWords(digitiseWords);
  if (findings.length === 0) return <p class="match yes">{words.good}</p>;
  return (
    <Notice kind="warning">
      <ul>
        {findings.map(({ rule, page, text, ground }) => (
          <li key={`${rule}-${page}`}>
            {page === undefined ? '' : `${words.page(page)}: `}
            {say(text)} <span class="muted">({ground})</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
};

const Confirmed = ({ reading }: { readonly reading: FileReading }) => {
  const { say, language } = useSpeech();
  const words = useWords(digitiseWords);
  const nameOf = useNames();
  const [failed, setFailed] = useState<unknown>();
  const { confirmed, copy, fields } = reading;
  if (confirmed === undefined) return null;
  const save = async (address: string) => {
    try {
      location.assign(await readCopy(address));
    } catch (error) {
      setFailed(error);
    }
  };
  return (
    <>
      <p>{words.confirmed(nameOf(confirmed.by), formatMoment(confirmed.at, language))}</p>
      <dl class="answers">
        {fields
          .filter(({ id }) => (confirmed.values[id] ?? '') !== '')
          .map(({ id, label, declared }) => (
            <div key={id}>
              <dt>{say(label)}</dt>
              <dd>
                {asWritten(confirmed.values[id] ?? '')}
                {confirmed.changed.includes(id) && <span class="muted"> ({words.changed})</span>}{' '}
                <Declared value={confirmed.values[id] ?? ''} declared={declared} />
              </dd>
            </div>
          ))}
      </dl>
      {failed !== undefined && <Failure error={failed} />}
      {copy === undefined ? (
        <p role="status">{words.done}</p>
      ) : (
        <button type="button" class="button" onClick={() => void save(copy)}>
          {words.copy}
        </button>
      )}
    </>
  );
};

/** The pages of a file beside what was read on them. */
export const Digitise = ({ code, file }: { readonly code: string; readonly file: string }) => {
  const { say } = useSpeech();
  const words = useWords(digitiseWords);
  const [loaded, retry] = useLoaded(() => readReading(code, file), `${code}/${file}`);
  const [here, setHere] = useState<string | undefined>();
  const values = useRef<HTMLHeadingElement>(null);
  // The form, and the button that had the focus, goes away.
  const confirmed = () => {
    values.current?.focus();
    retry();
  };
  const reading = loaded.state === 'ready' ? loaded.value : undefined;
  const isAwaited =
    reading !== undefined &&
    (reading.state === 'pending' || (reading.state === 'confirmed' && reading.copy === undefined));
  useEffect(() => {
    if (!isAwaited) return;
    const timer = setTimeout(retry, pollMs);
    return () => clearTimeout(timer);
  }, [reading]);
  return (
    <Await loaded={loaded} retry={retry}>
      {(read) => {
        if (read.state === 'pending') return <p role="status">{words.pending}</p>;
        const boxes = read.fields.flatMap(({ id, read: value }) =>
          value?.box === undefined ? [] : [{ id, box: value.box, doubtful: value.doubts.length > 0 }],
        );
        return (
          <>
            <p class="lead">{read.kind === undefined ? words.noKind : words.lead}</p>
            <h2>{words.quality}</h2>
            <Quality findings={read.findings} />
            <div class="digitise">
              <div class="scans" tabIndex={0} role="group" aria-label={say(read.component)}>
                {read.pages.map((page) => (
                  <PagePicture
                    key={page.page}
                    page={page}
                    name={say(read.component)}
                    boxes={boxes.filter(({ box }) => box.page === page.page)}
                    here={here}
                  />
                ))}
              </div>
              <section>
                <h2 tabIndex={-1} ref={values}>
                  {words.values}
                </h2>
                {read.state === 'confirmed' ? (
                  <Confirmed reading={read} />
                ) : read.confirmable ? (
                  <ValuesForm code={code} reading={read} look={setHere} done={confirmed} />
                ) : (
                  <p>{read.findings.some(({ rule }) => rule === 'too-many-to-copy') ? words.tooMany : words.notNow}</p>
                )}
              </section>
            </div>
          </>
        );
      }}
    </Await>
  );
};
