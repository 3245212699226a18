import { useState } from 'preact/hooks';
import { tidied } from '../../form/writing.ts';
import { TextInput } from '../../ui/inputs.tsx';
import { useProvince } from '../../ui/catalogue.tsx';
import { Question } from '../../ui/question.tsx';
import { useWords } from '../../words/language.tsx';
import { staffWords } from './words/words.ts';

const unitId = 'unit';

/** Whoever answers for every unit says which one they want to see. */
export const UnitChoice = ({ unit, show }: { unit: string; show: (unit: string) => void }) => {
  const words = useWords(staffWords);
  const province = useProvince();
  const hint = words.unitHint(province && `${province.agency.code}.001`);
  const [typed, setTyped] = useState(unit);
  const go = (event: Event) => {
    event.preventDefault();
    if (tidied(typed) === '') return document.getElementById(unitId)?.focus();
    show(tidied(typed).toUpperCase());
  };
  return (
    <form noValidate onSubmit={go}>
      <Question id={unitId} label={words.unit} hint={hint}>
        <TextInput id={unitId} value={typed} hint={hint} change={setTyped} size="short" />
      </Question>
      <p>
        <button type="submit" class="button quiet">
          {words.show}
        </button>
      </p>
    </form>
  );
};
