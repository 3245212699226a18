import { useState } from 'preact/hooks';
import type { Commune } from '../../../api/catalogue.ts';
import { Problem } from '../../../api/problem.ts';
import {
  flattened,
  isShown,
  nested,
  submittable,
  type Answer,
  type Answers,
  type NestedAnswers,
} from '../../../form/answers.ts';
import { checkAnswers, todayInVietnam, type FieldError } from '../../../form/check.ts';
import { fieldAt, labelsOf, type PlacedField } from '../../../form/field.ts';
import { ErrorSummary, type SummarisedError } from '../../../ui/error-summary.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { Question } from '../../../ui/question.tsx';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { FieldInput, isGroup } from '../../../form/field-input.tsx';
import { citizen } from '../../words/words.ts';
import type { ActProps } from './act-props.ts';
import { forgetAnswers, keepAnswers } from './kept-answers.ts';
import { useAct } from './use-act.ts';
import { acts } from './words/words.ts';

interface AskedQuestionProps {
  readonly placed: PlacedField;
  readonly value: Answer | undefined;
  readonly communes: readonly Commune[];
  readonly error: string | undefined;
  readonly change: (value: Answer) => void;
}

const AskedQuestion = ({ placed: { path, field }, error, ...input }: AskedQuestionProps) => {
  const { say } = useSpeech();
  const hint = field.hint === undefined ? undefined : say(field.hint);
  return (
    <Question id={path} label={say(field.label)} hint={hint} error={error} group={isGroup(field)}>
      <FieldInput id={path} field={field} hint={hint} error={error} {...input} />
    </Question>
  );
};

interface SupplementFormProps extends ActProps {
  /** The questions that are asked again. */
  readonly fields: readonly PlacedField[];
  readonly communes: readonly Commune[];
  readonly kept: Answers | undefined;
}

/** Exactly what was asked, with what stands there now. */
export const SupplementForm = (props: SupplementFormProps) => {
  const { dossier, fields, communes, kept } = props;
  const { code, form } = dossier;
  const { say, language } = useSpeech();
  const { form: words } = useWords(citizen);
  const { supplement: text } = useWords(acts);
  const [answers, setAnswers] = useState<Answers>(() => ({ ...flattened(dossier.answers), ...kept }));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [tried, setTried] = useState(0);
  const { busy, failed, send } = useAct('supplement', props, () => forgetAnswers(code));

  const change = (path: string, value: Answer) => {
    const changed = { ...answers, [path]: value };
    setAnswers(changed);
    keepAnswers(code, changed);
  };

  const labelOf = labelsOf(form, say);
  const faults = failed instanceof Problem ? failed.faults : [];
  const summary: SummarisedError[] =
    errors.length > 0
      ? errors.map(({ path, problem }) => ({
          target: path,
          message: words.problems[problem](labelOf(path), fieldAt(form, path), language),
        }))
      : faults.map(({ path, detail }) => ({ target: path, message: `${labelOf(path)}: ${say(detail)}` }));

  const asked = (): NestedAnswers => {
    const given = Object.entries(submittable(form, answers)).filter(([at]) => fields.some(({ path }) => path === at));
    const steps = form.steps.filter(({ id }) => given.some(([path]) => path.startsWith(`${id}.`)));
    return nested({ steps }, Object.fromEntries(given));
  };
  const go = async (event: Event) => {
    event.preventDefault();
    const found = checkAnswers(form, answers, todayInVietnam(), fields);
    setErrors(found);
    if (found.length === 0) await send({ answers: asked() });
    setTried((n) => n + 1);
  };
  const questionsOf = (step: string) =>
    fields.filter((placed) => placed.step === step && isShown(placed.field, answers));
  return (
    <form noValidate onSubmit={(event) => void go(event)}>
      {summary.length > 0 && <ErrorSummary heading={words.errors} errors={summary} attempt={tried} />}
      {failed !== undefined && summary.length === 0 && <Failure error={failed} />}
      {form.steps
        .filter(({ id }) => questionsOf(id).length > 0)
        .map(({ id, title }) => (
          <section key={id}>
            <h3>{say(title)}</h3>
            {questionsOf(id).map((placed) => (
              <AskedQuestion
                key={placed.path}
                placed={placed}
                value={answers[placed.path]}
                communes={communes}
                error={summary.find(({ target }) => target === placed.path)?.message}
                change={(value) => change(placed.path, value)}
              />
            ))}
          </section>
        ))}
      <button type="submit" class="button" aria-disabled={busy ? true : undefined}>
        {busy ? text.sending : text.send}
      </button>
    </form>
  );
};
