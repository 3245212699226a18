import { useEffect, useState } from 'preact/hooks';
import { claimProblem, contentOf, flagsOf, type Content } from '../../../draft/content.ts';
import { answered, isShown, nested, submittable } from '../../../form/answers.ts';
import { checkAnswers, todayInVietnam } from '../../../form/check.ts';
import { fieldAt, fieldsOfStep, labelsOf } from '../../../form/field.ts';
import { ErrorSummary, type SummarisedError } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { formatMoment } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { Outcome } from '../../outcome.tsx';
import { useAct } from '../../use-act.ts';
import { fillHelped } from '../help.ts';
import { HelpedField } from '../helped-field.tsx';
import { assist } from '../words/words.ts';
import type { Desk, Printed } from './desk.ts';
import { DeskClaim, deskClaimId } from './desk-claim.tsx';
import { readSheet } from './on-behalf.ts';
import { behalf } from './words/words.ts';

interface DeskFormProps extends Desk {
  /** Saved, and to be printed as it would be filed. */
  readonly printable: (printed: Printed) => void;
}

/** The citizen’s form, filled in by an officer in front of whom they stand. */
export const DeskForm = ({ begun, draft, answer, printable }: DeskFormProps) => {
  const { say, language } = useSpeech();
  const words = useWords(behalf);
  const known = useWords(assist);
  const [version, setVersion] = useState(draft.version);
  const [content, setContent] = useState<Content>(() => contentOf(draft));
  const { answers, claims } = content;
  const [errors, setErrors] = useState<readonly SummarisedError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const { done, error, act } = useAct();
  useEffect(() => {
    document.getElementById('behalf-form')?.focus();
  }, []);
  const save = async () => {
    const saved = await fillHelped(
      begun.id,
      version,
      nested(answer.form, submittable(answer.form, answers)),
      flagsOf(content),
    );
    setVersion(saved.version);
  };
  const faults = (): SummarisedError[] => {
    const labelOf = labelsOf(answer.form, say);
    const held = Object.fromEntries(
      Object.entries(draft.prefill).flatMap(([path, { lock, value, when }]) =>
        lock && answered(when, answers) ? [[path, value]] : [],
      ),
    );
    const wrong = checkAnswers(answer.form, { ...answers, ...held }, todayInVietnam()).flatMap(({ path, problem }) =>
      fieldAt(answer.form, path)?.kind === 'declaration'
        ? []
        : [{ target: path, message: words.problem(labelOf(path), words.problems[problem]) }],
    );
    const claimed = Object.entries(claims).flatMap(([path, claim]) => {
      const field = fieldAt(answer.form, path);
      const problem = claimProblem(claim);
      if (problem === undefined || field === undefined || !isShown(field, answers)) return [];
      return [{ target: deskClaimId(path), message: words.problem(labelOf(path), words.claimProblems[problem]) }];
    });
    return [...wrong, ...claimed];
  };
  return (
    <>
      {errors.length > 0 && <ErrorSummary heading={words.faulty} errors={errors} attempt={attempt} />}
      <h3 id="behalf-form" tabIndex={-1}>
        {known.of(draft.applicant.name)}
      </h3>
      <p>
        {say(answer.name)} · {known.number} {draft.applicant.citizenId}
      </p>
      {begun.identity === 'unconfirmed' && (
        <Notice kind="info">
          <p>{words.unconfirmed}</p>
        </Notice>
      )}
      <p class="muted">{known.until(formatMoment(begun.until, language))}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const found = faults();
          setErrors(found);
          if (found.length > 0) return setAttempt((n) => n + 1);
          act(async () => {
            await save();
            printable({ sheet: await readSheet(begun.id) });
            return words.saved;
          });
        }}
      >
        {answer.form.steps.map((step) => {
          const shown = fieldsOfStep(step).filter(({ field }) => isShown(field, answers));
          if (shown.length === 0) return null;
          return (
            <section key={step.id} aria-labelledby={`desk-${step.id}`}>
              <h4 id={`desk-${step.id}`}>{say(step.title)}</h4>
              {shown.map((placed) => {
                const held = draft.prefill[placed.path];
                return (
                  <HelpedField
                    key={placed.path}
                    placed={placed}
                    held={held !== undefined && answered(held.when, answers) ? held : undefined}
                    value={answers[placed.path]}
                    communes={answer.communes}
                    declares={words.signs}
                    below={
                      <DeskClaim
                        path={placed.path}
                        label={say(placed.field.label)}
                        content={content}
                        change={setContent}
                      />
                    }
                    change={(value) =>
                      setContent((before) => ({ ...before, answers: { ...before.answers, [placed.path]: value } }))
                    }
                  />
                );
              })}
            </section>
          );
        })}
        <Outcome done={done} error={error} />
        <div class="buttons">
          <button type="submit" class="button">
            {words.toSheet}
          </button>
          <button type="button" class="button quiet" onClick={() => act(async () => save().then(() => words.saved))}>
            {words.save}
          </button>
        </div>
      </form>
    </>
  );
};
