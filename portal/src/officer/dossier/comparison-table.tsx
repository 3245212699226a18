import type { ComparedValue, StaffDossier } from '../../api/staff.ts';
import { fieldsOf } from '../../form/field.ts';
import { shownValue } from '../../form/shown-value.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared, sourceName } from '../../words/words.ts';
import { officer } from '../words/words.ts';

const signs = { yes: '✓', no: '✗', unknown: '?' } as const;

/** Each value beside what its source says, and whether they agree. */
export const ComparisonTable = ({ dossier }: { dossier: StaffDossier }) => {
  const { say, language } = useSpeech();
  const words = useWords(shared);
  const { dossier: text } = useWords(officer);
  const fields = new Map(fieldsOf(dossier.form).map(({ path, field }) => [path, field]));
  const steps = new Map(dossier.form.steps.map(({ id, title }) => [id, title]));
  const shown = (path: string, value: ComparedValue['dossier']): string => {
    if (value === undefined) return '–';
    const field = fields.get(path);
    return field === undefined ? String(value) : shownValue(field, value, language, [dossier.commune]);
  };
  return (
    <table class="stacking">
      <caption class="unseen">{text.comparison}</caption>
      <thead>
        <tr>
          {[text.field, text.declared, text.source, text.match].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {dossier.comparison.map((row) => {
          const step = steps.get(row.path.split('.')[0] ?? '');
          return (
            <tr key={row.path} class={row.match === 'no' || row.flagged !== undefined ? 'differs' : undefined}>
              <th scope="row" data-label={text.field}>
                {step !== undefined && <span class="muted">{say(step)}: </span>}
                {say(row.label)}
              </th>
              <td data-label={text.declared}>
                {shown(row.path, row.dossier)}
                {row.flagged !== undefined && <span class="claimed">⚑ {text.claimed(row.flagged)}</span>}
              </td>
              <td data-label={text.source}>
                {shown(row.path, row.source)}
                {row.sourceId !== undefined && <span class="from">{sourceName(words, row.sourceId)}</span>}
              </td>
              <td data-label={text.match}>
                <span class={`match ${row.match}`}>
                  {signs[row.match]} {text.matches[row.match]}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
