import { useState } from 'preact/hooks';
import { submitDossier } from '../../api/draft.ts';
import { isSignedOut, Problem, Unreachable } from '../../api/problem.ts';
import { submittedBody } from '../../draft/content.ts';
import { dropOpenDraft } from '../../draft/open-drafts.ts';
import { todayInVietnam } from '../../form/check.ts';
import { fieldAt, labelsOf } from '../../form/field.ts';
import { Link } from '../../router/link.tsx';
import { navigate } from '../../router/path.ts';
import { ErrorSummary, type SummarisedError } from '../../ui/error-summary.tsx';
import { Tick } from '../../ui/inputs.tsx';
import { Page } from '../../ui/page.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { citizen } from '../words/words.ts';
import { AnswerList } from './answer-list.tsx';
import { askingSteps } from './asking-steps.ts';
import { checkPage, heldPage, type Filling } from './filling.ts';
import { KeepingLine } from './keeping-line.tsx';
import { NotSubmitted } from './not-submitted.tsx';
import { SignedOutBox } from './signed-out-box.tsx';
import { stepErrors } from './step-errors.ts';

const declarationId = 'declaration';
/** What they pressed before the page was opened anew. */
const unheard = new Unreachable();

/** The last page: everything once more, the declaration, and the only button that submits. */
export const CheckPage = (filling: Filling) => {
  const { slug, answer, draft, content, keeping } = filling;
  const { say, language } = useSpeech();
  const { form: words, check } = useWords(citizen);
  const [declared, setDeclared] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const [errors, setErrors] = useState<readonly SummarisedError[]>([]);
  const [tried, setTried] = useState(0);
  const notSent = failed ?? (filling.unsent ? unheard : undefined);
  const steps = askingSteps(filling);
  const last = steps[steps.length - 1];

  const found = (): SummarisedError[] => {
    const labelOf = labelsOf(answer.form, say);
    const ofSteps = answer.form.steps.flatMap((step) => stepErrors(filling, step, todayInVietnam()));
    const messages = ofSteps.map(({ path, problem }) => ({
      target: `step-${path.split('.')[0] ?? ''}`,
      message: words.problems[problem](labelOf(path), fieldAt(answer.form, path), language),
    }));
    return declared ? messages : [...messages, { target: declarationId, message: check.declarationMissing }];
  };

  const submit = async () => {
    setBusy(true);
    setFailed(undefined);
    try {
      const { code } = await submitDossier(draft.id, submittedBody(answer.form, content));
      await filling.end();
      dropOpenDraft(slug);
      navigate(`/da-nop/${code}`, 'replace');
    } catch (error) {
      setBusy(false);
      setFailed(error);
      if (error instanceof Unreachable) void filling.missed();
      else if (isSignedOut(error)) void filling.flush();
      if (error instanceof Problem) filling.refuse(error);
    }
  };
  const go = (event: Event) => {
    event.preventDefault();
    if (busy) return;
    const problems = found();
    setErrors(problems);
    if (problems.length > 0) return setTried((n) => n + 1);
    void submit();
  };

  const declarationError = errors.find(({ target }) => target === declarationId)?.message;
  return (
    <Page
      title={check.title}
      caption={`${say(answer.name)} · ${words.step(steps.length + 1, steps.length + 1)}`}
      faulty={errors.length > 0}
      above={
        <>
          <Link to={`/nop/${slug}/${last?.id ?? heldPage}`} class="back">
            {words.back}
          </Link>
          {errors.length > 0 && <ErrorSummary heading={words.errors} errors={errors} attempt={tried} />}
          {keeping === 'signed-out' && notSent === undefined && <SignedOutBox path={`/nop/${slug}/${checkPage}`} />}
          {notSent !== undefined && <NotSubmitted error={notSent} slug={slug} form={answer.form} />}
        </>
      }
    >
      <p>{check.lead}</p>
      {answer.form.steps.map((step) => (
        <section key={step.id}>
          <h2 id={`step-${step.id}`} tabIndex={-1}>
            {say(step.title)}
          </h2>
          <AnswerList
            step={step}
            answers={content.answers}
            prefill={draft.prefill}
            claims={content.claims}
            communes={answer.communes}
            changeAt={`/nop/${slug}/${step.id}#sua`}
          />
        </section>
      ))}
      <form noValidate onSubmit={go}>
        <div class={declarationError === undefined ? 'question' : 'question faulty'}>
          {declarationError !== undefined && (
            <p class="error-message" id={`${declarationId}-error`}>
              {declarationError}
            </p>
          )}
          <Tick
            id={declarationId}
            label={check.declaration}
            checked={declared}
            error={declarationError}
            change={setDeclared}
          />
        </div>
        <KeepingLine keeping={keeping}>
          <button type="submit" class="button" aria-disabled={busy ? true : undefined}>
            {busy ? check.submitting : check.submit}
          </button>
        </KeepingLine>
      </form>
    </Page>
  );
};
