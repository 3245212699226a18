import { useState } from 'preact/hooks';
import { readEditionsList, type EditionsLine } from '../../../api/editions.ts';
import { Link } from '../../../router/link.tsx';
import { Await } from '../../../ui/await-loaded.tsx';
import { TextInput } from '../../../ui/inputs.tsx';
import { ListTable } from '../../list-table.tsx';
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

const Lines = ({ items }: { items: readonly EditionsLine[] }) => {
  const { say, language } = useSpeech();
  const words = useWords(editionWords);
  return (
    <ListTable
      caption={words.caption}
      items={items}
      keyOf={({ code }) => code}
      isUrgent={({ endsOn }) => endsOn !== undefined}
      columns={[
        [
          words.procedure,
          ({ code, name }) => (
            <>
              <Link to={`/can-bo/quan-tri/thu-tuc/${code}`}>{say(name)}</Link> <span class="case">{code}</span>
            </>
          ),
        ],
        [words.field, ({ field }) => say(field)],
        [
          words.editions,
          ({ editions, endsOn }) => (
            <>
              {editions.map((edition) => (
                <div key={edition.id}>
                  {periodOf(words, language, edition)}, {words.standing[edition.standing]}
                </div>
              ))}
              {endsOn !== undefined && (
                <span class="tag late">{words.endsOn(formatDay(dayBefore(endsOn), language))}</span>
              )}
            </>
          ),
        ],
        [
          words.simulation,
          ({ parts, simulated }) => (
            <>
              {parts !== undefined && words.linked(parts.length)}
              {simulated !== undefined && (
                <span class={simulated.freshness === 'fresh' ? undefined : 'tag notable'}>
                  {words.freshness[simulated.freshness]}
                </span>
              )}{' '}
              {simulated !== undefined && simulated.faults > 0 && (
                <span class="tag late">{words.faults(simulated.faults)}</span>
              )}
            </>
          ),
        ],
        [words.doubts, ({ doubts }) => (doubts === 0 ? '–' : words.doubtsOf(doubts))],
      ]}
    />
  );
};

/** All procedures, those that end without another edition first. */
export const ProceduresList = () => {
  const words = useWords(editionWords);
  const [loaded, retry] = useLoaded(readEditionsList, 'editions');
  const [wanted, setWanted] = useState('');
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
            {shown.length > 0 && <Lines items={shown} />}
          </>
        );
      }}
    </Await>
  );
};
