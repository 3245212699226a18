import type { Askable, StaffDossier } from '../../../api/staff.ts';
import { Tick } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { shared } from '../../../words/words.ts';
import { acts } from './words/words.ts';

interface ComponentChoiceProps {
  readonly id: string;
  readonly component: Askable;
  readonly form: StaffDossier['form'];
  /** Paths of the questions that are asked again; undefined while the component is not asked for. */
  readonly chosen: readonly string[] | undefined;
  readonly error: string | undefined;
  readonly choose: (fields: readonly string[] | undefined) => void;
}

export const questionsId = (id: string): string => `${id}-questions`;

/** One component that may be missing: its questions, grouped like the form, or a paper to bring. */
export const ComponentChoice = ({ id, component, form, chosen, error, choose }: ComponentChoiceProps) => {
  const { say } = useSpeech();
  const words = useWords(shared);
  const { supplement } = useWords(acts);
  const { name, when, ground, fields } = component;
  const groups = form.steps
    .map((step) => ({ ...step, asked: fields.filter(({ path }) => path.startsWith(`${step.id}.`)) }))
    .filter(({ asked }) => asked.length > 0);
  const idOf = (path: string) => (path === groups[0]?.asked[0]?.path ? questionsId(id) : `${id}-${path}`);
  return (
    <>
      <Tick
        id={id}
        label={
          <>
            {say(name)} ({words.ground(ground)}){when !== undefined && <span class="case">{say(when)}</span>}
          </>
        }
        checked={chosen !== undefined}
        change={(on) => choose(on ? [] : undefined)}
      />
      {chosen !== undefined && fields.length === 0 && <p class="inset hint">{supplement.paper}</p>}
      {chosen !== undefined && fields.length > 0 && (
        <div class="inset">
          <Question id={questionsId(id)} label={supplement.questions} error={error} group>
            {groups.map(({ id: step, title, asked }) => (
              <fieldset key={step}>
                <legend>{say(title)}</legend>
                {asked.map(({ path, label }) => (
                  <Tick
                    key={path}
                    id={idOf(path)}
                    label={say(label)}
                    checked={chosen.includes(path)}
                    change={(on) => choose(on ? [...chosen, path] : chosen.filter((other) => other !== path))}
                  />
                ))}
              </fieldset>
            ))}
          </Question>
        </div>
      )}
    </>
  );
};
