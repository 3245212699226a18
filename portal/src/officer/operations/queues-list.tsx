import {
  readDeadLetters,
  readQueues,
  redriveDeadLetters,
  type DeadLetter,
  type Queue,
  type Redrive,
} from '../../api/queues.ts';
import { Await } from '../../ui/await-loaded.tsx';
import { ListTable } from '../list-table.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { Outcome } from '../outcome.tsx';
import { useAct } from '../use-act.ts';
import { queueWords } from './words/words.ts';

type Go = (redrive: Redrive) => void;

const QueueTable = ({ items, letters, go }: { items: readonly Queue[]; letters: readonly DeadLetter[]; go: Go }) => {
  const { language } = useSpeech();
  const words = useWords(queueWords);
  const oldestOf = (name: string): string | undefined =>
    letters
      .flatMap(({ consumer, since }) => (consumer === name && since !== undefined ? [since] : []))
      .toSorted((one, other) => (one < other ? -1 : 1))[0];
  return (
    <ListTable
      caption={words.caption}
      items={items.toSorted((one, other) => other.dead - one.dead || other.waiting - one.waiting)}
      keyOf={({ consumer }) => consumer}
      isUrgent={({ dead }) => dead > 0}
      columns={[
        [
          words.queue,
          ({ consumer }) => (
            <>
              {words.nameOf(consumer)} <span class="case">{consumer}</span>
            </>
          ),
        ],
        [words.waiting, ({ waiting }) => waiting],
        [words.underWay, ({ underWay }) => underWay],
        [
          words.dead,
          ({ consumer, dead }) => {
            const oldest = oldestOf(consumer);
            return (
              <>
                {dead === 0 ? 0 : <span class="tag late">{dead}</span>}
                {oldest !== undefined && <span class="case">{words.oldest(formatMoment(oldest, language))}</span>}
                {dead > 0 && (
                  <div class="buttons">
                    <button type="button" class="button quiet small" onClick={() => go({ consumer })}>
                      {words.redriveQueue}
                      <span class="unseen"> {words.nameOf(consumer)}</span>
                    </button>
                  </div>
                )}
              </>
            );
          },
        ],
        [words.hurts, ({ consumer }) => words.hurtsOf(consumer)],
      ]}
    />
  );
};

const LetterTable = ({ letters, go }: { letters: readonly DeadLetter[]; go: Go }) => {
  const { language } = useSpeech();
  const words = useWords(queueWords);
  if (letters.length === 0) return <p>{words.none}</p>;
  return (
    <>
      <p>{words.lettersHint}</p>
      <ListTable
        caption={words.letters}
        items={letters}
        keyOf={(letter) => letter.id ?? String(letters.indexOf(letter))}
        columns={[
          [words.queue, ({ consumer }) => words.nameOf(consumer)],
          [words.dossier, ({ dossier = '–' }) => dossier],
          [words.type, ({ type = '–' }) => type],
          [words.since, ({ at, since = at }) => (since === undefined ? '–' : formatMoment(since, language))],
          [
            words.redriveOne,
            ({ consumer, id, dossier, type }) =>
              id !== undefined && (
                <button type="button" class="button quiet small" onClick={() => go({ consumer, id })}>
                  {words.redriveOne}
                  <span class="unseen">
                    {' '}
                    {type} {dossier}
                  </span>
                </button>
              ),
          ],
        ]}
      />
      <button type="button" class="button quiet" onClick={() => go({})}>
        {words.redriveAll}
      </button>
    </>
  );
};

const readBoth = async () => {
  const [queues, letters] = await Promise.all([readQueues(), readDeadLetters()]);
  return { queues, letters: letters.items };
};

/** How much waits for whom and who is hurt by it, what was given up, and the way to send one, some or all again. */
export const QueuesList = () => {
  const { language } = useSpeech();
  const words = useWords(queueWords);
  const [loaded, retry] = useLoaded(readBoth, 'queues');
  const { done, error, act } = useAct();
  const go: Go = (redrive) =>
    act(async () => {
      const { moved } = await redriveDeadLetters(redrive);
      retry();
      return words.redriven(moved);
    });
  return (
    <>
      <Outcome done={done} error={error} focused />
      <Await loaded={loaded} retry={retry}>
        {({ queues: { at, items, undelivered }, letters }) => (
          <>
            <p>
              {words.asOf(formatMoment(at, language))}{' '}
              <button type="button" class="button quiet" onClick={retry}>
                {words.refresh}
              </button>
            </p>
            {undelivered === 0 ? (
              <p>{words.outbox}</p>
            ) : (
              <Notice kind="error" heading={words.undelivered(undelivered)}>
                <p>{words.undeliveredHint}</p>
              </Notice>
            )}
            <QueueTable items={items} letters={letters} go={go} />
            <h3>{words.letters}</h3>
            <LetterTable letters={letters} go={go} />
          </>
        )}
      </Await>
    </>
  );
};
