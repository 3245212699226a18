import { useState } from 'preact/hooks';
import type { FormAnswer } from '../../api/catalogue.ts';
import { listOwnDossiers } from '../../api/dossier.ts';
import { todayInVietnam } from '../../form/check.ts';
import { Link } from '../../router/link.tsx';
import { Await } from '../../ui/await-loaded.tsx';
import { Select } from '../../ui/inputs.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { Page } from '../../ui/page.tsx';
import { Question } from '../../ui/question.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useParts } from '../../ui/use-parts.ts';
import { civilDate, formatDay } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { citizen } from '../words/words.ts';
import { AccessItem } from './access-item.tsx';
import type { Part } from '../../api/part.ts';
import { formsOf, listAccesses, type AccessLine } from './accesses.ts';
import { accesses } from './words/words.ts';

/** So many years back can be chosen. */
const years = 5;

const dayOf = ({ at }: AccessLine): string => civilDate(at);

/** Rows in the order they have, by their days. */
const byDay = (items: readonly AccessLine[]): [day: string, items: AccessLine[]][] => {
  const days = new Map<string, AccessLine[]>();
  for (const item of items) days.set(dayOf(item), [...(days.get(dayOf(item)) ?? []), item]);
  return [...days];
};

const linkOf = ({ at, what, by }: AccessLine): string => `a-${at}-${what}-${by.id}`.replaceAll(/[^\w-]/g, '');

interface DaysProps {
  readonly items: readonly AccessLine[];
  readonly forms: ReadonlyMap<string, FormAnswer>;
  readonly own: ReadonlySet<string>;
  /** Of the headings of days. */
  readonly level: 'h2' | 'h3';
}

const Days = ({ items, forms, own, level: Heading }: DaysProps) => {
  const { language } = useSpeech();
  return (
    <>
      {byDay(items).map(([day, ofDay]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <Heading id={`day-${day}`}>{formatDay(day, language)}</Heading>
          <ul class="cards">
            {ofDay.map((access, place) => (
              <AccessItem
                key={`${linkOf(access)} ${place}`}
                id={linkOf(access)}
                access={access}
                form={forms.get(access.procedure ?? access.purpose)}
                opens={own.has(access.dossier ?? '')}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
};

const unitsIn = (items: readonly AccessLine[]) =>
  new Map(
    items.flatMap(({ unit, place }) => (unit === undefined || place === undefined ? [] : [[unit, place] as const])),
  );

const proceduresIn = (items: readonly AccessLine[]): string[] => [
  ...new Set(items.flatMap(({ procedure }) => procedure ?? [])),
];

const List = ({ part, more }: { part: Part<AccessLine>; more: () => void }) => {
  const { say } = useSpeech();
  const words = useWords(accesses);
  const [unit, setUnit] = useState('');
  const codes = proceduresIn(part.items);
  const [forms] = useLoaded(() => formsOf(codes), codes.join(' '));
  const [dossiers] = useLoaded(() => listOwnDossiers(undefined), 'own');
  const own = new Set(dossiers.state === 'ready' ? dossiers.value.items.map(({ code }) => code) : []);
  const shown = part.items.filter((access) => unit === '' || access.unit === unit);
  return (
    <>
      <Question id="unit" label={words.unit} hint={words.unitHint}>
        <Select
          id="unit"
          value={unit}
          hint={words.unitHint}
          change={setUnit}
          blank={words.everyUnit}
          options={[...unitsIn(part.items)].map(([value, { name }]) => ({ value, label: say(name) }))}
        />
      </Question>
      {shown.length === 0 && <p>{part.items.length === 0 ? words.none : words.noneOfUnit}</p>}
      <Days items={shown} forms={forms.state === 'ready' ? forms.value : new Map()} own={own} level="h2" />
      <MoreButton part={{ ...part, items: shown }} more={more} linkOf={linkOf} />
    </>
  );
};

const few = 3;
const noForms: ReadonlyMap<string, FormAnswer> = new Map();

/** The last few readings, without what only the whole list asks for. */
export const LatestAccesses = () => {
  const words = useWords(accesses);
  const [loaded, retry] = useLoaded(() => listAccesses('', undefined), 'latest');
  return (
    <Await loaded={loaded} retry={retry}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <Days items={items.slice(0, few)} forms={noForms} own={new Set()} level="h3" />
        )
      }
    </Await>
  );
};

/** Who has read the person’s data, day by day, and what they agreed to. */
export const Accesses = () => {
  const words = useWords(accesses);
  const { nav } = useWords(citizen);
  const [year, setYear] = useState('');
  const thisYear = Number(todayInVietnam().slice(0, 4));
  const { loaded, retry, more } = useParts((cursor) => listAccesses(year, cursor), `accesses ${year}`);
  return (
    <Page title={words.title}>
      <p class="lead">{words.lead}</p>
      <p>
        <Link to="/toi">{nav.me}</Link>
      </p>
      <p>
        <Link to="/uy-quyen">{words.mandates}</Link>
      </p>
      <Question id="year" label={words.year}>
        <Select
          id="year"
          value={year}
          change={setYear}
          blank={words.everyYear}
          options={Array.from({ length: years }, (_, back) => String(thisYear - back)).map((value) => ({
            value,
            label: value,
          }))}
        />
      </Question>
      <Await loaded={loaded} retry={retry}>
        {(part) => <List key={year} part={part} more={more} />}
      </Await>
    </Page>
  );
};
