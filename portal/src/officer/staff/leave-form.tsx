import { useState } from 'preact/hooks';
import type { Departure, StaffLine } from '../../api/staffing.ts';
import { Select } from '../../ui/inputs.tsx';
import { Question } from '../../ui/question.tsx';
import { useWords } from '../../words/language.tsx';
import { GroundedForm } from '../grounded-form.tsx';
import { staffWords } from './words/words.ts';

interface LeaveFormProps {
  readonly leaver: StaffLine;
  readonly all: readonly StaffLine[];
  readonly send: (departure: Departure) => void;
  readonly cancel: () => void;
}

/** By step: the role that its tasks are for. */
const steps = [
  ['verify', 'officer', 'toVerify'],
  ['approve', 'leader', 'toApprove'],
] as const;

/** Who takes what somebody holds who leaves; without a name it goes back to the inbox. */
export const LeaveForm = ({ leaver, all, send, cancel }: LeaveFormProps) => {
  const words = useWords(staffWords);
  const [to, setTo] = useState<Departure['to']>({});
  const named = Object.fromEntries(Object.entries(to).filter(([, id]) => id !== ''));
  return (
    <GroundedForm
      title={words.leaveTitle(leaver.name)}
      lead={words.leaveHint}
      ground={words.ground}
      send={words.leaveSend}
      danger
      go={(ground) => send({ ground, to: named })}
      cancel={cancel}
    >
      {steps
        .filter(([, role]) => leaver.roles.includes(role))
        .map(([step, role, label]) => (
          <Question key={step} id={step} label={words[label]}>
            <Select
              id={step}
              value={to[step] ?? ''}
              change={(id) => setTo((before) => ({ ...before, [step]: id }))}
              options={all
                .filter(({ id, roles }) => id !== leaver.id && roles.includes(role))
                .map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }))}
              blank={words.toInbox}
            />
          </Question>
        ))}
    </GroundedForm>
  );
};
