import { useState } from 'preact/hooks';
import { readGuardCounts, type GuardCounts } from '../../api/guard.ts';
import { Await } from '../../ui/await-loaded.tsx';
import { ListTable } from '../list-table.tsx';
import { Question } from '../../ui/question.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { guardWords } from './words/words.ts';

/** `11/2026` of `2026-11` */
const written = (month: string): string => month.split('-').toReversed().join('/');

const monthBefore = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
};

/** The month that was asked for and the eleven before it. */
const monthsTo = (month: string): string[] => {
  const months = [month];
  while (months.length < 12) months.push(monthBefore(months.at(-1) ?? month));
  return months;
};

const CountTable = ({ month, counts }: GuardCounts) => {
  const { say } = useSpeech();
  const words = useWords(guardWords);
  if (counts.length === 0) return <p>{words.none}</p>;
  return (
    <ListTable
      caption={words.caption(written(month))}
      items={counts}
      keyOf={({ unit, procedure, component, code }) => [unit, procedure, component, code].join()}
      columns={[
        [words.document, ({ name }) => say(name)],
        [words.count, ({ count }) => count],
        [words.why, ({ why }) => say(why)],
        [words.procedure, ({ procedure }) => (procedure === 'all' ? words.everybody : procedure)],
        [words.unit, ({ unitName }) => say(unitName)],
      ]}
    />
  );
};

/** What was refused in a month, and the choice of the month. */
export const GuardCountsOfMonth = () => {
  const words = useWords(guardWords);
  const [month, setMonth] = useState('');
  const [latest, setLatest] = useState<string>();
  const [loaded, retry] = useLoaded(async () => {
    const counts = await readGuardCounts(month);
    setLatest((before) => before ?? counts.month);
    return counts;
  }, month);
  return (
    <>
      <p>{words.intro}</p>
      {latest !== undefined && (
        <Question id="guard-month" label={words.month}>
          <select
            id="guard-month"
            value={month === '' ? latest : month}
            onChange={({ currentTarget }) => setMonth(currentTarget.value)}
          >
            {monthsTo(latest).map((each) => (
              <option key={each} value={each}>
                {written(each)}
              </option>
            ))}
          </select>
        </Question>
      )}
      <Await loaded={loaded} retry={retry}>
        {(counts) => <CountTable {...counts} />}
      </Await>
    </>
  );
};
