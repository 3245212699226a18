import type { StaffDossier } from '../../api/staff.ts';
import { flattened } from '../../form/answers.ts';
import { fieldsOf } from '../../form/field.ts';
import { shownValue } from '../../form/shown-value.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { officer } from '../words/words.ts';

/** What the officer has established for the result: whoever signs it, signs this. */
export const Assessed = ({ dossier: { assessment, communes } }: { readonly dossier: StaffDossier }) => {
  const { say, language } = useSpeech();
  const { dossier: words } = useWords(officer);
  if (assessment?.values === undefined) return null;
  const values = flattened(assessment.values);
  return (
    <>
      <h2>{words.assessed}</h2>
      <dl class="facts-table">
        {fieldsOf(assessment.form).flatMap(({ path, field }) => {
          const value = values[path];
          if (value === undefined) return [];
          return [
            <div key={path}>
              <dt>{say(field.label)}</dt>
              <dd>{shownValue(field, value, language, communes)}</dd>
            </div>,
          ];
        })}
      </dl>
    </>
  );
};
