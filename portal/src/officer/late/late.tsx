import { useEffect, useRef, useState } from 'preact/hooks';
import type { StaffAct } from '../../api/staff.ts';
import { readLate, type LateDossier, type LateDossiers } from '../../api/unit.ts';
import { Await } from '../../ui/await-loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useWords } from '../../words/language.tsx';
import { acts } from '../dossier/acts/words/words.ts';
import { useNames } from '../unit.tsx';
import { HolderTable } from './holder-table.tsx';
import { lateWords } from './words/words.ts';

/** Steps at which nobody of the unit has the dossier. */
const withOthers: readonly (string | undefined)[] = ['appointment', 'external', 'consult', 'confirm'];

/** Whoever holds it; otherwise whether nobody has taken it, or others act. */
const placeOf = ({ holder, step }: LateDossier): string => {
  if (holder !== undefined) return `holder ${holder}`;
  return withOthers.includes(step) ? 'elsewhere' : 'free';
};

/** By holder, whoever has the longest overdue first. */
const byHolder = (items: readonly LateDossier[]): readonly (readonly [LateDossier, readonly LateDossier[]])[] => {
  const groups = new Map<string, LateDossier[]>();
  for (const item of items) groups.set(placeOf(item), [...(groups.get(placeOf(item)) ?? []), item]);
  return [...groups.values()].flatMap((group) => (group[0] === undefined ? [] : [[group[0], group] as const]));
};

const Lists = ({ value, changed }: { value: LateDossiers; changed: () => void }) => {
  const words = useWords(lateWords);
  const { done: deeds } = useWords(acts);
  const [done, setDone] = useState<{ readonly code: string; readonly act: StaffAct }>();
  const notice = useRef<HTMLDivElement>(null);
  // The row, and with it the button that had the focus, may go to another holder or away.
  useEffect(() => {
    if (done !== undefined) notice.current?.focus();
  }, [done]);
  const acted = (code: string, act: StaffAct) => {
    setDone({ code, act });
    changed();
  };
  const nameOf = useNames();
  const { items, late, soon, complete } = value;
  const headingOf = (first: LateDossier): string => {
    const place = placeOf(first);
    if (place === 'free' || place === 'elsewhere') return words[place];
    return nameOf(first.holder ?? '');
  };
  return (
    <>
      <div ref={notice} tabIndex={-1}>
        {done !== undefined && (
          <Notice kind="info" live>
            <p>
              {done.code}: {deeds[done.act]}
            </p>
          </Notice>
        )}
      </div>
      <p class="lead">{items.length === 0 ? words.none : words.lead(late, soon)}</p>
      <p class="muted">{words.rule}</p>
      {!complete && <p>{words.incomplete}</p>}
      {byHolder(items).map(([first, group]) => (
        <section key={placeOf(first)}>
          <h2>
            {headingOf(first)}: {words.count(group.filter(({ urgency }) => urgency === 'overdue').length, group.length)}
          </h2>
          <HolderTable items={group} caption={headingOf(first)} acted={acted} />
        </section>
      ))}
    </>
  );
};

/** Late and about to be late, by who has it. */
export const Late = () => {
  const [loaded, retry] = useLoaded(readLate, 'late');
  return (
    <Await loaded={loaded} retry={retry}>
      {(value) => <Lists value={value} changed={retry} />}
    </Await>
  );
};
