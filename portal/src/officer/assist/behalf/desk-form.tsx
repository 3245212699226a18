import { useEffect, useState } from 'preact/hooks';
import { answered, flattened, isShown, nested, submittable, type Answers } from '../../../form/answers.ts';
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
import { claimFault, claimsOf, flagsOf, type Claims } from './claims.ts';
import type { Desk, Printed } from './desk.ts';
import { DeskClaim } from './desk-claim.tsx';
import { readSheet } from './on-behalf.ts';
import { behalf } from './words/words.ts';

interface DeskFormProps extends Desk {
  /** Saved, and to be printed as it would be filed. */
  readonly printable: (printed: Printed) => void;
}

const claimId = (path: string): string => `claim-${path}`;

/** The citizen’s form, filled in by an officer in front of whom they stand. */
export const DeskForm = ({ begun, draft, answer, printable }: DeskFormProps) => {
  const { say, language } = useSpeech();
  const words = useWords(behalf);
  const known = useWords(assist);
  const [version, setVersion] = useState(draft.version);
  const [answers, setAnswers] = useState<Answers>(() => flattened(draft.answers));
  const [claims, setClaims] = useState<Claims>(() => claimsOf(draft.flags));
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
      flagsOf(claims),
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
      const fault = claim === undefined ? undefined : claimFault(claim);
      if (fault === undefined || field === undefined || !isShown(field, answers)) return [];
      return [{ target: claimId(path), message: words.problem(labelOf(path), words.claimFaults[fault]) }];
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
                        id={claimId(placed.path)}
                        label={say(placed.field.label)}
                        claim={claims[placed.path]}
                        change={(claim) => setClaims((before) => ({ ...before, [placed.path]: claim }))}
                      />
                    }
                    change={(value) => setAnswers((before) => ({ ...before, [placed.path]: value }))}
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
