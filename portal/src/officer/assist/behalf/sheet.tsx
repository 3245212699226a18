import { flattened } from '../../../form/answers.ts';
import { fieldsOfStep } from '../../../form/field.ts';
import { shownValue } from '../../../form/shown-value.ts';
import { LaterCode } from '../../../ui/later-code.tsx';
import { shared, sourceName } from '../../../words/words.ts';
import { vietnamese } from '../../../words/writing.ts';
import { contentCode } from '../../words/words.ts';
import type { Desk, Printed } from './desk.ts';
import { sheet as words } from './words/sheet.ts';

const names = shared.vi;
const yesNo: Readonly<Record<string, string>> = { yes: names.yes, no: names.no };

/**
 * What the citizen signs: everything that will be filed, as the server reads it out of the form, where each value comes
 * from, what they call wrong, and the code of all that.
 */
export const Sheet = ({ draft, answer, sheet: { answers: said, flags, declared } }: Desk & Printed) => {
  const answers = flattened(said);
  const declarations: string[] = [];
  return (
    <div class="sheet" lang="vi">
      <p class="sheet-title">{answer.name.vi}</p>
      <p>{words.of(draft.applicant.name, draft.applicant.citizenId)}</p>
      {answer.form.steps.map((step) => {
        const lines = fieldsOfStep(step).flatMap(({ path, field }) => {
          const value = answers[path];
          const flag = flags.find((each) => each.path === path);
          if (field.kind === 'declaration') {
            if (value !== undefined) declarations.push(field.label.vi);
            return [];
          }
          if (value === undefined && flag === undefined) return [];
          const held = draft.prefill[path];
          const yes = field.kind === 'yes-no' ? yesNo[String(value)] : undefined;
          return [
            <div key={path}>
              <dt>{field.label.vi}</dt>
              <dd>
                {value !== undefined && (yes ?? shownValue(field, value, vietnamese, answer.communes))}{' '}
                {held?.lock === true && held.value === value && (
                  <span class="muted">{words.from(sourceName(names, held.source))}</span>
                )}
                {flag !== undefined && (
                  <p>
                    <strong>{words.wrong(flag.claimed)}</strong>
                    {flag.note !== undefined && <> {words.why(flag.note)}</>}
                    {flag.paper === true && <> {words.paper}</>}
                  </p>
                )}
              </dd>
            </div>,
          ];
        });
        return lines.length === 0 ? null : (
          <section key={step.id}>
            <h4>{step.title.vi}</h4>
            <dl>{lines}</dl>
          </section>
        );
      })}
      {declarations.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>{words.declaring}</p>
      <div class="sheet-code">
        <div>
          <p>
            {words.content(declared.version)} <strong>{contentCode(declared.hash)}</strong>
          </p>
          <p class="muted">{words.contentLead}</p>
        </div>
        <LaterCode text={declared.hash} label={words.picture} />
      </div>
      <p>{words.day}</p>
      <div class="signatures">
        <p>{words.signature}</p>
        <p>{words.witness}</p>
      </div>
    </div>
  );
};
