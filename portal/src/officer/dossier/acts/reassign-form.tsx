import { useState } from 'preact/hooks';
import { isFirstPerson, type Colleague, type StaffDossier } from '../../../api/staff.ts';
import { tidied } from '../../../form/writing.ts';
import { Await } from '../../../ui/await-loaded.tsx';
import { NoteInput, Select } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useWords } from '../../../words/language.tsx';
import { shared } from '../../../words/words.ts';
import { useUnit } from '../../unit.tsx';
import { FormButtons } from '../../form-buttons.tsx';
import { acts } from './words/words.ts';
import type { Writing } from './writing.ts';

const ids = { to: 'reassign-to', reason: 'reassign-reason' };

/** Who can be given the task. The command decides again; this only spares useless names. */
const canTake =
  (dossier: StaffDossier) =>
  ({ id, roles }: Colleague): boolean =>
    roles.some((role) => role === dossier.task?.role) &&
    id !== dossier.task?.holder &&
    !dossier.assistants.includes(id) &&
    !(dossier.task?.step === 'approve' && isFirstPerson(dossier, id));

/** A leader who gives a task to somebody else says to whom, and why. */
export const ReassignForm = ({ dossier, note, write, send, cancel }: Writing & { dossier: StaffDossier }) => {
  const { reassign } = useWords(acts);
  const { choose } = useWords(shared);
  const [to, setTo] = useState('');
  const [asked, setAsked] = useState(false);
  const [unit, retry] = useUnit();
  const why = tidied(note);
  const errors = {
    to: asked && to === '' ? reassign.toMissing : undefined,
    reason: asked && why === '' ? reassign.reasonMissing : undefined,
  };
  const go = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    if (to === '') return document.getElementById(ids.to)?.focus();
    if (why === '') return document.getElementById(ids.reason)?.focus();
    send({ to, reason: why });
  };
  return (
    <form noValidate onSubmit={go}>
      <Await loaded={unit} retry={retry}>
        {({ items }) => {
          const colleagues = items.filter(canTake(dossier));
          return (
            <Question
              id={ids.to}
              label={reassign.to}
              hint={colleagues.length === 0 ? reassign.nobody : undefined}
              error={errors.to}
            >
              <Select
                id={ids.to}
                value={to}
                error={errors.to}
                change={setTo}
                options={colleagues.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }))}
                blank={choose}
              />
            </Question>
          );
        }}
      </Await>
      <Question id={ids.reason} label={reassign.reason} error={errors.reason}>
        <NoteInput id={ids.reason} value={note} error={errors.reason} change={write} />
      </Question>
      <FormButtons send={reassign.send} cancel={cancel} />
    </form>
  );
};
