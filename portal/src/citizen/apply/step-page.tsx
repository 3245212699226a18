import { useEffect, useState } from 'preact/hooks';
import { isShown } from '../../form/answers.ts';
import { todayInVietnam } from '../../form/check.ts';
import { fieldAt, fieldsOfStep, labelsOf, type Step } from '../../form/field.ts';
import { Link } from '../../router/link.tsx';
import { navigate } from '../../router/path.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Page } from '../../ui/page.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { citizen } from '../words/words.ts';
import { askingSteps } from './asking-steps.ts';
import { checkPage, type Filling } from './filling.ts';
import { KeepingLine } from './keeping-line.tsx';
import { LockedValue } from './locked-value.tsx';
import { OpenQuestion } from './open-question.tsx';
import { claimId, type QuestionError } from './question-error.ts';
import { SignedOutBox } from './signed-out-box.tsx';
import { isLocked, stepErrors } from './step-errors.ts';

interface StepPageProps extends Filling {
  readonly step: Step;
}

/** Where to go after this step: the next that asks, or back to the last page where this step was opened from there. */
const nextOf = (props: StepPageProps): string => {
  const steps = askingSteps(props, props.step);
  const next = location.hash === '#sua' ? undefined : steps[steps.indexOf(props.step) + 1];
  return `/nop/${props.slug}/${next?.id ?? checkPage}`;
};

export const StepPage = (props: StepPageProps) => {
  const { slug, answer, content, draft, refused, step } = props;
  const { say, language } = useSpeech();
  const { form: words } = useWords(citizen);
  const [tried, setTried] = useState(0);
  const [errors, setErrors] = useState<readonly QuestionError[]>([]);
  const fields = fieldsOfStep(step);

  const nothing = answer.lookups.flatMap(({ id, none }) =>
    none !== undefined && draft.lookups[id] === 'missing' && fields.some(({ field }) => field.prefill?.from === id)
      ? [none]
      : [],
  );

  const labelOf = labelsOf(answer.form, say);
  const fromServer = (refused?.faults ?? []).filter(({ path }) => path.startsWith(`${step.id}.`));
  const summary = [
    ...errors.map((error) => ({
      target: error.problem.startsWith('claim-') ? claimId(error.path) : error.path,
      message: words.problems[error.problem](labelOf(error.path), fieldAt(answer.form, error.path), language),
    })),
    ...fromServer.map(({ path, detail }) => ({ target: path, message: say(detail) })),
  ];
  const messageAt = (target: string) => summary.find((error) => error.target === target)?.message;

  useEffect(() => {
    if (fromServer.length > 0) setTried((n) => n + 1);
  }, [refused]);

  const go = (event: Event) => {
    event.preventDefault();
    const found = stepErrors(props, step, todayInVietnam());
    setErrors(found);
    if (found.length > 0) return setTried((n) => n + 1);
    props.refuse(undefined);
    void props.flush();
    navigate(nextOf(props));
  };

  const steps = askingSteps(props, step);
  const index = steps.indexOf(step);
  const before = steps[index - 1];
  return (
    <Page
      title={say(step.title)}
      caption={[
        say(answer.name),
        ...(draft.for === undefined ? [] : [words.for(draft.for.name)]),
        words.step(index + 1, steps.length + 1),
      ].join(' · ')}
      faulty={summary.length > 0}
      above={
        <>
          <Link to={before === undefined ? `/nop/${slug}` : `/nop/${slug}/${before.id}`} class="back">
            {words.back}
          </Link>
          {props.keeping === 'signed-out' && <SignedOutBox path={`/nop/${slug}/${step.id}`} />}
          {summary.length > 0 && <ErrorSummary heading={words.errors} errors={summary} attempt={tried} />}
        </>
      }
    >
      <form noValidate onSubmit={go}>
        {nothing.map((none) => (
          <p key={none.vi} class="notice">
            {say(none)}
          </p>
        ))}
        {fields
          .filter(({ field }) => isShown(field, content.answers))
          .map((placed) =>
            isLocked(props, placed) ? (
              <LockedValue key={placed.path} filling={props} placed={placed} error={messageAt(claimId(placed.path))} />
            ) : (
              <OpenQuestion
                key={placed.path}
                filling={props}
                placed={placed}
                error={messageAt(placed.path)}
                claimError={messageAt(claimId(placed.path))}
              />
            ),
          )}
        <KeepingLine keeping={props.keeping}>
          <button type="submit" class="button">
            {words.next}
          </button>
        </KeepingLine>
      </form>
    </Page>
  );
};
