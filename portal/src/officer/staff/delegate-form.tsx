import { useState } from 'preact/hooks';
import type { Delegation, StaffLine } from '../../api/staffing.ts';
import { isRealDay } from '../../form/check.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { Question } from '../../ui/question.tsx';
import { useWords } from '../../words/language.tsx';
import { GroundedForm } from './grounded-form.tsx';
import { staffWords } from './words/words.ts';

interface DelegateFormProps {
  readonly to: StaffLine;
  readonly send: (delegation: Delegation) => void;
  readonly cancel: () => void;
}

const days = ['from', 'until'] as const;

/** A leader says from which day to which a deputy signs, and by which decision. */
export const DelegateForm = ({ to, send, cancel }: DelegateFormProps) => {
  const words = useWords(staffWords);
  const [period, setPeriod] = useState({ from: '', until: '' });
  const [asked, setAsked] = useState(false);
  const missing = () => {
    setAsked(true);
    return days.find((day) => !isRealDay(period[day]));
  };
  return (
    <GroundedForm
      title={words.delegateTitle(to.name)}
      send={words.delegateSend}
      missing={missing}
      go={(ground) => send({ procedures: 'all', ...period, ground })}
      cancel={cancel}
    >
      {days.map((day) => {
        const error = asked && !isRealDay(period[day]) ? words.dayMissing : undefined;
        return (
          <Question key={day} id={day} label={words[day]} error={error} group>
            <DateInput
              id={day}
              value={period[day]}
              faulty={error !== undefined}
              change={(value) => setPeriod((before) => ({ ...before, [day]: value }))}
            />
          </Question>
        );
      })}
    </GroundedForm>
  );
};
