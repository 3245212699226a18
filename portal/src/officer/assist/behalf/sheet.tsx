import { answered, isShown } from '../../../form/answers.ts';
import { fieldsOfStep } from '../../../form/field.ts';
import { shownValue } from '../../../form/shown-value.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { shared, sourceName } from '../../../words/words.ts';
import type { Desk, Printed } from './desk.ts';
import { behalf } from './words/words.ts';

/** What the citizen signs: everything that will be filed, where each value comes from, and what they declare. */
export const Sheet = ({ draft, answer, answers, claims }: Desk & Pick<Printed, 'answers' | 'claims'>) => {
  const { say, language } = useSpeech();
  const words = useWords(behalf);
  const names = useWords(shared);
  const declared: string[] = [];
  return (
    <div class="sheet">
      <p class="sheet-title">{say(answer.name)}</p>
      <p>{words.sheetOf(draft.applicant.name, draft.applicant.citizenId)}</p>
      {answer.form.steps.map((step) => {
        const lines = fieldsOfStep(step).flatMap(({ path, field }) => {
          if (!isShown(field, answers)) return [];
          if (field.kind === 'declaration') {
            declared.push(say(field.label));
            return [];
          }
          const found = draft.prefill[path];
          const held = found?.lock === true && answered(found.when, answers) ? found : undefined;
          const value = held?.value ?? answers[path];
          if (value === undefined || value === '') return [];
          const yes = field.kind === 'yes-no' ? { yes: names.yes, no: names.no }[String(value)] : undefined;
          return [
            <div key={path}>
              <dt>{say(field.label)}</dt>
              <dd>
                {yes ?? shownValue(field, value, language, answer.communes)}{' '}
                {held !== undefined && <span class="muted">{words.from(sourceName(names, held.source))}</span>}
                {held !== undefined && claims[path] !== undefined && <strong> {words.wrong(claims[path])}</strong>}
              </dd>
            </div>,
          ];
        });
        return lines.length === 0 ? null : (
          <section key={step.id}>
            <h4>{say(step.title)}</h4>
            <dl>{lines}</dl>
          </section>
        );
      })}
      {declared.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>{words.declaring}</p>
      <p>{words.day}</p>
      <div class="signatures">
        <p>{words.signature}</p>
        <p>{words.witness}</p>
      </div>
    </div>
  );
};
