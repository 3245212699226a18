import { useState } from 'preact/hooks';
import type { StaffAct } from '../../api/staff.ts';
import type { LateDossier } from '../../api/unit.ts';
import { Link } from '../../router/link.tsx';
import { ListTable } from '../list-table.tsx';
import { formatDue } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { lengthOf } from '../inbox/time-left.ts';
import { officer, stepName } from '../words/words.ts';
import { LateActs } from './late-acts.tsx';
import { lateWords } from './words/words.ts';

interface HolderTableProps {
  readonly items: readonly LateDossier[];
  readonly caption: string;
  readonly acted: (code: string, act: StaffAct) => void;
}

const isLate = ({ urgency }: LateDossier): boolean => urgency === 'overdue';

/** The dossiers of one holder, each with the way to do something about it in the place. */
export const HolderTable = ({ items, caption, acted }: HolderTableProps) => {
  const { say, language } = useSpeech();
  const texts = useWords(officer);
  const { inbox } = texts;
  const words = useWords(lateWords);
  const [open, setOpen] = useState<string>();
  return (
    <ListTable
      caption={caption}
      items={items}
      keyOf={({ code }) => code}
      isUrgent={isLate}
      columns={[
        [
          inbox.code,
          ({ code }) => (
            <Link to={`/can-bo/ho-so/${code}`} class="whole">
              {code}
            </Link>
          ),
        ],
        [
          inbox.due,
          (item) => (
            <>
              {isLate(item) ? (
                <span class="tag late">
                  {inbox.late} {item.left < 0 && lengthOf(item.left, inbox)}
                </span>
              ) : (
                <strong>{inbox.left(lengthOf(item.left, inbox))}</strong>
              )}{' '}
              <span class="moment">{formatDue(item.dueAt, language)}</span>
            </>
          ),
        ],
        [inbox.procedure, ({ name }) => say(name)],
        [
          inbox.step,
          ({ step, rescheduledAt }) => (
            <>
              {step === undefined ? '–' : stepName(texts, step)}{' '}
              {rescheduledAt !== undefined && <span class="tag notable">{words.rescheduled}</span>}
            </>
          ),
        ],
        [
          words.acts,
          ({ code }) => (
            <button
              type="button"
              class="button quiet small"
              aria-expanded={open === code}
              onClick={() => setOpen(open === code ? undefined : code)}
            >
              {open === code ? words.close : words.act}
              <span class="unseen"> {code}</span>
            </button>
          ),
        ],
      ]}
      below={({ code }) => (open === code ? <LateActs code={code} acted={(act) => acted(code, act)} /> : undefined)}
    />
  );
};
