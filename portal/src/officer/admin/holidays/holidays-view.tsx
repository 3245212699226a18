import { readHolidays, type Holidays, type HolidayYear } from '../../../api/holidays.ts';
import { Await } from '../../../ui/await-loaded.tsx';
import { ListTable } from '../../list-table.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { formatDay } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { DueForm } from './due-form.tsx';
import { holidayWords } from './words/words.ts';

/** A source is written to be opened where it is an address. */
const Source = ({ source }: { source: string }) =>
  source.startsWith('https://') ? (
    <a href={source} rel="noreferrer">
      {source}
    </a>
  ) : (
    <>{source}</>
  );

const Year = ({ of }: { of: HolidayYear }) => {
  const { language } = useSpeech();
  const words = useWords(holidayWords);
  const { year, source, unverified, swaps, off, work } = of;
  const days = [...off, ...work].toSorted((one, other) => (one.date < other.date ? -1 : 1));
  const groundOf = ({ kind, ground }: (typeof days)[number]): string =>
    ground ?? (kind === 'swap' || kind === 'make-up' ? swaps?.ground : undefined) ?? words.inLaw;
  return (
    <details>
      <summary>
        {words.year(year)}: {words.summary(off.length, work.length)},{' '}
        {unverified === undefined ? words.confirmed : words.notConfirmed}
      </summary>
      {unverified !== undefined && (
        <p>
          {words.why}: <span lang="en">{unverified}</span>
        </p>
      )}
      <ListTable
        caption={words.year(year)}
        items={days}
        keyOf={({ date }) => date}
        columns={[
          [words.date, ({ date }) => formatDay(date, language)],
          [
            words.what,
            ({ vi, kind }) => (
              <>
                <span lang="vi">{vi}</span>
                {vi !== words.kinds[kind] && <span class="case">{words.kinds[kind]}</span>}
              </>
            ),
          ],
          [
            words.ground,
            (day) => (
              <>
                {groundOf(day)}
                {day.unverified !== undefined && (
                  <span class="case">
                    {words.unsure}: <span lang="en">{day.unverified}</span>
                  </span>
                )}
              </>
            ),
          ],
        ]}
      />
      <p>{words.sources}:</p>
      <ul>
        {source.map((each) => (
          <li key={each}>
            <Source source={each} />
          </li>
        ))}
      </ul>
    </details>
  );
};

const Unsure = ({ unsure }: Pick<Holidays, 'unsure'>) => {
  const { say, language } = useSpeech();
  const words = useWords(holidayWords);
  return (
    <>
      {unsure.map(({ year, because, already, first, days }) => (
        <Notice key={year} kind={already > 0 ? 'warning' : 'info'} heading={words.year(year)}>
          <p>{words[because](year)}</p>
          {already > 0 && <p>{words.already(already, year)}</p>}
          {already === 0 && first !== undefined && (
            <p>{words.first(formatDay(first.on, language), say(first.name), year)}</p>
          )}
          {days.length > 0 && (
            <details>
              <summary>{words.knownDays}</summary>
              <ul>
                {days.map(({ date, vi }) => (
                  <li key={date}>
                    {formatDay(date, language)}: <span lang="vi">{vi}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </Notice>
      ))}
    </>
  );
};

/** Which years are not sure and when that begins to matter, each year’s days, and what they do to a term. */
export const HolidaysView = () => {
  const words = useWords(holidayWords);
  const [loaded, retry] = useLoaded(readHolidays, 'holidays');
  return (
    <Await loaded={loaded} retry={retry}>
      {({ years, unsure, today }) => (
        <>
          <h2>{words.unsureTitle}</h2>
          <Unsure unsure={unsure} />
          {years.toReversed().map((year) => (
            <Year key={year.year} of={year} />
          ))}
          <h2>{words.dueTitle}</h2>
          <DueForm today={today} />
        </>
      )}
    </Await>
  );
};
