import { useState } from 'preact/hooks';
import type { StaffAct } from '../../api/staff.ts';
import type { LateDossier } from '../../api/unit.ts';
import { Link } from '../../router/link.tsx';
import { formatDue } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { lengthOf } from '../inbox/time-left.ts';
import { officer, stepName } from '../words/words.ts';
import { LateActs } from './late-acts.tsx';
import { lateWords } from './words/words.ts';

interface RowProps {
  readonly item: LateDossier;
  readonly open: boolean;
  readonly toggle: () => void;
}

const Row = ({ item, open, toggle }: RowProps) => {
  const { say, language } = useSpeech();
  const words = useWords(lateWords);
  const texts = useWords(officer);
  const { inbox } = texts;
  const { code, name, step, dueAt, left, urgency, rescheduledAt } = item;
  return (
    <tr class={urgency === 'overdue' ? 'late' : undefined}>
      <td data-label={inbox.due}>
        {urgency === 'overdue' ? (
          <span class="tag late">
            {inbox.late} {left < 0 && lengthOf(left, inbox)}
          </span>
        ) : (
          <strong>{inbox.left(lengthOf(left, inbox))}</strong>
        )}{' '}
        <span class="moment">{formatDue(dueAt, language)}</span>
      </td>
      <th scope="row" data-label={inbox.code}>
        <Link to={`/can-bo/ho-so/${code}`}>{code}</Link>
      </th>
      <td data-label={inbox.procedure}>{say(name)}</td>
      <td data-label={inbox.step}>
        {step === undefined ? '–' : stepName(texts, step)}{' '}
        {rescheduledAt !== undefined && <span class="tag notable">{words.rescheduled}</span>}
      </td>
      <td>
        <button type="button" class="button quiet small" aria-expanded={open} onClick={toggle}>
          {open ? words.close : words.act}
          <span class="unseen"> {code}</span>
        </button>
      </td>
    </tr>
  );
};

interface HolderTableProps {
  readonly items: readonly LateDossier[];
  readonly caption: string;
  readonly acted: (code: string, act: StaffAct) => void;
}

/** The dossiers of one holder, each with the way to do something about it in the place. */
export const HolderTable = ({ items, caption, acted }: HolderTableProps) => {
  const { inbox } = useWords(officer);
  const words = useWords(lateWords);
  const [open, setOpen] = useState<string>();
  const columns = [inbox.due, inbox.code, inbox.procedure, inbox.step, words.acts];
  return (
    <table class="stacking">
      <caption class="unseen">{caption}</caption>
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
        {items.flatMap((item) => [
          <Row
            key={item.code}
            item={item}
            open={open === item.code}
            toggle={() => setOpen(open === item.code ? undefined : item.code)}
          />,
          ...(open === item.code
            ? [
                <tr key={`${item.code} acts`} class="opened">
                  <td colSpan={columns.length}>
                    <LateActs code={item.code} acted={(act) => acted(item.code, act)} />
                  </td>
                </tr>,
              ]
            : []),
        ])}
      </tbody>
    </table>
  );
};
