import { readDeadLetters, redriveDeadLetters } from '../../api/staff.ts';
import { Await } from '../../ui/await-loaded.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { officer } from '../words/words.ts';
import { Outcome } from '../outcome.tsx';
import { useAct } from '../use-act.ts';

/** Events that a consumer gave up on, and the way to send them again. */
export const DeadLetterList = () => {
  const { language } = useSpeech();
  const { operations } = useWords(officer);
  const [loaded, retry] = useLoaded(readDeadLetters, 'dead-letters');
  const { done, error, act } = useAct();
  const redrive = () =>
    act(async () => {
      const { moved } = await redriveDeadLetters();
      retry();
      return operations.redriven(moved);
    });
  const columns = [operations.consumer, operations.dossier, operations.type, operations.since];
  return (
    <>
      <Outcome done={done} error={error} />
      <Await loaded={loaded} retry={retry}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{operations.deadNone}</p>
          ) : (
            <>
              <table class="stacking">
                <caption class="unseen">{operations.dead}</caption>
                <thead>
                  <tr>
                    {columns.map((column) => (
                      <th key={column} scope="col">
                        {column}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {items.map(({ consumer, dossier = '–', type = '–', at }, place) => (
                    <tr key={place}>
                      <th scope="row" data-label={operations.consumer}>
                        {consumer}
                      </th>
                      <td data-label={operations.dossier}>{dossier}</td>
                      <td data-label={operations.type}>{type}</td>
                      <td data-label={operations.since}>{at === undefined ? '–' : formatMoment(at, language)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <button type="button" class="button quiet" onClick={redrive}>
                {operations.redrive}
              </button>
            </>
          )
        }
      </Await>
    </>
  );
};
