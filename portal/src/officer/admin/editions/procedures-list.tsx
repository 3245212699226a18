import { useState } from 'preact/hooks';
import { readEditionsList, type EditionsLine } from '../../../api/editions.ts';
import { Link } from '../../../router/link.tsx';
import { Await } from '../../../ui/await-loaded.tsx';
import { TextInput } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { formatDay } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { dayBefore, periodOf } from './period.ts';
import { editionWords } from './words/words.ts';

const searchId = 'find-procedure';

/** Without diacritics and case, as people type. */
const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();

const isLike = ({ code, slug, name, field }: EditionsLine, wanted: string): boolean =>
  plain([code, slug, ...Object.values(name), ...Object.values(field)].join(' ')).includes(plain(wanted.trim()));

const Row = ({ line }: { line: EditionsLine }) => {
  const { say, language } = useSpeech();
  const words = useWords(editionWords);
  const { code, name, field, editions, endsOn, doubts, simulated, parts } = line;
  return (
    <tr class={endsOn === undefined ? undefined : 'late'}>
      <th scope="row">
        <Link to={`/can-bo/quan-tri/thu-tuc/${code}`}>{say(name)}</Link> <span class="case">{code}</span>
      </th>
      <td data-label={words.field}>{say(field)}</td>
      <td data-label={words.editions}>
        {editions.map((edition) => (
          <div key={edition.id}>
            {periodOf(words, language, edition)}, {words.standing[edition.standing]}
          </div>
        ))}
        {endsOn !== undefined && <span class="tag late">{words.endsOn(formatDay(dayBefore(endsOn), language))}</span>}
      </td>
      <td data-label={words.simulation}>
        {parts !== undefined && words.linked(parts.length)}
        {simulated !== undefined && (
          <span class={simulated.freshness === 'fresh' ? undefined : 'tag notable'}>
            {words.freshness[simulated.freshness]}
          </span>
        )}
        {simulated !== undefined && simulated.faults > 0 && (
          <span class="tag late">{words.faults(simulated.faults)}</span>
        )}
      </td>
      <td data-label={words.doubts}>{doubts === 0 ? '–' : words.doubtsOf(doubts)}</td>
    </tr>
  );
};

/** All procedures, those that end without another edition first; cards instead of rows on a phone. */
export const ProceduresList = () => {
  const words = useWords(editionWords);
  const [loaded, retry] = useLoaded(readEditionsList, 'editions');
  const [wanted, setWanted] = useState('');
  const columns = [words.procedure, words.field, words.editions, words.simulation, words.doubts];
  return (
    <Await loaded={loaded} retry={retry}>
      {({ items }) => {
        const shown = items
          .filter((line) => isLike(line, wanted))
          .toSorted((one, other) => (one.endsOn ?? '9').localeCompare(other.endsOn ?? '9'));
        return (
          <>
            <Question id={searchId} label={words.search}>
              <TextInput id={searchId} value={wanted} change={setWanted} />
            </Question>
            <p role="status">{shown.length === 0 ? words.none : words.count(shown.length, items.length)}</p>
            {shown.length > 0 && (
              <table class="stacking wordy">
                <caption class="unseen">{words.caption}</caption>
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
                  {shown.map((line) => (
                    <Row key={line.code} line={line} />
                  ))}
                </tbody>
              </table>
            )}
          </>
        );
      }}
    </Await>
  );
};
