import { useEffect, useState } from 'preact/hooks';
import { readForm, type FormAnswer } from '../../api/catalogue.ts';
import { Problem } from '../../api/problem.ts';
import { answered, flattened, isShown, nested, type Answers } from '../../form/answers.ts';
import { fieldsOfStep } from '../../form/field.ts';
import { Await } from '../../ui/await-loaded.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { Outcome } from '../outcome.tsx';
import { useAct } from '../use-act.ts';
import { endHelp, fillHelped, readHelped, type HelpedDraft } from './help.ts';
import { HelpedField } from './helped-field.tsx';
import { mergeAnswers } from './merge-answers.ts';
import { assist } from './words/words.ts';

interface HelpedFormProps {
  readonly id: string;
  /** It has ended: by this officer, or as the platform says. */
  readonly leave: (why: 'ended' | Problem) => void;
}

interface Opened {
  readonly draft: HelpedDraft;
  readonly answer: FormAnswer;
}

const open = async (id: string): Promise<Opened> => {
  const draft = await readHelped(id);
  return { draft, answer: await readForm(draft.procedure) };
};

const isOver = (error: unknown): error is Problem =>
  error instanceof Problem && (error.code === 'help-over' || error.status === 404);

/** All questions at once: an officer knows the form, and the citizen sits in front of them. */
const Questions = ({ id, draft, answer, leave, reload }: HelpedFormProps & Opened & { reload: () => void }) => {
  const { say, language } = useSpeech();
  const words = useWords(assist);
  const [kept, setKept] = useState(() => ({ version: draft.version, base: flattened(draft.answers) }));
  const [answers, setAnswers] = useState<Answers>(kept.base);
  const { done, error, act } = useAct();
  useEffect(() => {
    document.getElementById('helped')?.focus();
  }, []);
  const leaving = async <T,>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (failure) {
      if (isOver(failure)) leave(failure);
      throw failure;
    }
  };
  const store = async (over: number, mine: Answers): Promise<void> => {
    const { version } = await fillHelped(id, over, nested(answer.form, mine));
    setKept({ version, base: mine });
    setAnswers(mine);
  };
  const save = async (): Promise<string> =>
    leaving(async () => {
      try {
        await store(kept.version, answers);
        return words.saved;
      } catch (failure) {
        if (!(failure instanceof Problem) || failure.code !== 'changed-meanwhile') throw failure;
        const theirs = await readHelped(id);
        await store(theirs.version, mergeAnswers(kept.base, answers, flattened(theirs.answers)));
        return words.merged;
      }
    });
  const end = async (): Promise<string> =>
    leaving(async () => {
      await endHelp(id);
      leave('ended');
      return words.ended;
    });
  return (
    <>
      <h2 id="helped" tabIndex={-1}>
        {words.of(draft.applicant.name)}
      </h2>
      <p>
        {say(answer.name)} · {words.number} {draft.applicant.citizenId}
      </p>
      {draft.for !== undefined && <p>{words.for(draft.for.name)}</p>}
      <p class="muted">{words.until(formatMoment(draft.until, language))}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          act(save);
        }}
      >
        {answer.form.steps.map((step) => {
          const shown = fieldsOfStep(step).filter(({ field }) => isShown(field, answers));
          if (shown.length === 0) return null;
          return (
            <section key={step.id} aria-labelledby={`part-${step.id}`}>
              <h3 id={`part-${step.id}`}>{say(step.title)}</h3>
              {shown.map((placed) => {
                const held = draft.prefill[placed.path];
                return (
                  <HelpedField
                    key={placed.path}
                    placed={placed}
                    held={held !== undefined && answered(held.when, answers) ? held : undefined}
                    value={answers[placed.path]}
                    communes={answer.communes}
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
            {words.save}
          </button>
          <button type="button" class="button quiet" onClick={reload}>
            {words.reload}
          </button>
          <button type="button" class="button quiet" onClick={() => act(end)}>
            {words.end}
          </button>
        </div>
      </form>
    </>
  );
};

/** The citizen’s own form in office, as long as the help goes on. */
export const HelpedForm = ({ id, leave }: HelpedFormProps) => {
  const [round, setRound] = useState(0);
  const [loaded, retry] = useLoaded(() => open(id), `${id} ${round}`);
  const gone = loaded.state === 'failed' && isOver(loaded.error) ? loaded.error : undefined;
  useEffect(() => {
    if (gone !== undefined) leave(gone);
  }, [gone]);
  return (
    <Await loaded={loaded} retry={retry}>
      {(opened) => (
        <Questions
          key={`${round} ${opened.draft.version}`}
          id={id}
          leave={leave}
          reload={() => setRound((n) => n + 1)}
          {...opened}
        />
      )}
    </Await>
  );
};
