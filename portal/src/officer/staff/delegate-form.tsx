import { useState } from 'preact/hooks';
import type { Delegation, StaffLine } from '../../api/staffing.ts';
import { useWords } from '../../words/language.tsx';
import { GroundedForm } from '../grounded-form.tsx';
import { PeriodQuestions, wrongDay } from '../period-questions.tsx';
import { ProcedureChoice } from './procedure-choice.tsx';
import { staffWords } from './words/words.ts';

interface DelegateFormProps {
  readonly to: StaffLine;
  readonly send: (delegation: Delegation) => void;
  readonly cancel: () => void;
}

const procedures = 'procedures';

/** A leader says from which day to which a deputy signs, of which procedures, and by which decision. */
export const DelegateForm = ({ to, send, cancel }: DelegateFormProps) => {
  const words = useWords(staffWords);
  const [period, setPeriod] = useState({ from: '', until: '' });
  const [chosen, setChosen] = useState<Delegation['procedures']>('all');
  const [asked, setAsked] = useState(false);
  const missing = () => {
    setAsked(true);
    return wrongDay(period) ?? (chosen.length === 0 ? procedures : undefined);
  };
  return (
    <GroundedForm
      title={words.delegateTitle(to.name)}
      ground={words.ground}
      send={words.delegateSend}
      missing={missing}
      go={(ground) => send({ procedures: chosen, ...period, ground })}
      cancel={cancel}
    >
      <PeriodQuestions period={period} asked={asked} change={setPeriod} />
      <ProcedureChoice
        id={procedures}
        chosen={chosen}
        error={asked && chosen.length === 0 ? words.proceduresMissing : undefined}
        choose={setChosen}
      />
    </GroundedForm>
  );
};
