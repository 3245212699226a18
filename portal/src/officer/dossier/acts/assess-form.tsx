import { useState } from 'preact/hooks';
import type { Commune } from '../../../api/catalogue.ts';
import type { StaffDossier } from '../../../api/staff.ts';
import { flattened, nested, submittable, type Answers } from '../../../form/answers.ts';
import { checkAnswers, todayInVietnam } from '../../../form/check.ts';
import { FieldInput, isGroup } from '../../../form/field-input.tsx';
import { fieldsOfStep, type PlacedField } from '../../../form/field.ts';
import { Question } from '../../../ui/question.tsx';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { FormButtons } from '../../form-buttons.tsx';
import { acts } from './words/words.ts';
import type { Writing } from './writing.ts';

interface AssessFormProps extends Pick<Writing, 'cancel' | 'send'> {
  readonly assessment: StaffDossier['assessment'];
  readonly communes: readonly Pick<Commune, 'code' | 'fullName'>[];
}

const idOf = (path: string) => `assess-${path.replace('.', '-')}`;

/** An officer proposes the result, with what the law has them establish for it. What was said before stands in it. */
export const AssessForm = ({ assessment, communes, cancel, send }: AssessFormProps) => {
  const { say } = useSpeech();
  const { assess } = useWords(acts);
  const form = assessment?.form ?? { steps: [] };
  const [answers, setAnswers] = useState<Answers>(flattened(assessment?.values ?? {}));
  const [asked, setAsked] = useState(false);
  const faults = checkAnswers(form, answers, todayInVietnam());
  const errorAt = (path: string): string | undefined => {
    const problem = asked ? faults.find((fault) => fault.path === path)?.problem : undefined;
    if (problem === undefined) return undefined;
    return problem === 'required' ? assess.missing : assess.wrong;
  };
  const go = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    const [first] = faults;
    if (first !== undefined) return document.getElementById(idOf(first.path))?.focus();
    send({ assessed: nested(form, submittable(form, answers)) });
  };
  const question = ({ path, field }: PlacedField) => {
    const { label, hint } = field;
    const shared = { id: idOf(path), hint: hint === undefined ? undefined : say(hint), error: errorAt(path) };
    return (
      <Question key={path} {...shared} label={say(label)} group={isGroup(field)}>
        <FieldInput
          {...shared}
          field={field}
          value={answers[path]}
          communes={communes}
          change={(value) => setAnswers((before) => ({ ...before, [path]: value }))}
        />
      </Question>
    );
  };
  return (
    <form noValidate onSubmit={go}>
      <p tabIndex={-1}>{assess.lead}</p>
      {form.steps.map((step) => (
        <section key={step.id}>
          <h3>{say(step.title)}</h3>
          {fieldsOfStep(step).map(question)}
        </section>
      ))}
      <FormButtons send={assess.send} cancel={cancel} />
    </form>
  );
};
