import { useState } from 'preact/hooks';
import type { StaffDossier } from '../../../api/staff.ts';
import { flattened, nested, submittable, type Answers } from '../../../form/answers.ts';
import { checkAnswers, todayInVietnam } from '../../../form/check.ts';
import { FieldInput, isGroup } from '../../../form/field-input.tsx';
import { fieldsOfStep, type PlacedField } from '../../../form/field.ts';
import { Question } from '../../../ui/question.tsx';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { FormButtons } from '../../form-buttons.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { acts } from './words/words.ts';
import type { Writing } from './writing.ts';

interface AssessFormProps extends Pick<Writing, 'cancel' | 'send'> {
  readonly dossier: Pick<StaffDossier, 'code' | 'version' | 'assessment' | 'communes'>;
}

const idOf = (path: string) => `assess-${path.replace('.', '-')}`;

/** An officer proposes the result, with what the law has them establish for it. What was said before stands in it. */
export const AssessForm = ({ dossier, cancel, send }: AssessFormProps) => {
  const { assessment, communes } = dossier;
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
  const body = faults.length > 0 ? undefined : { assessed: nested(form, submittable(form, answers)) };
  const lead = () => {
    setAsked(true);
    document.getElementById(idOf(faults[0]?.path ?? ''))?.focus();
  };
  const go = (event: Event) => {
    event.preventDefault();
    if (body === undefined) return lead();
    send(body);
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
      <PaperPreview dossier={dossier} paper="result" body={body} lead={lead} />
      <FormButtons send={assess.send} cancel={cancel} />
    </form>
  );
};
