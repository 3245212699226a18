import type { StaffDossier } from '../../../api/staff.ts';
import { fieldsOf } from '../../../form/field.ts';
import { shownValue } from '../../../form/shown-value.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { shared, sourceName } from '../../../words/words.ts';
import { wholeLabel } from '../whole-label.ts';
import { disputeWords } from './words/words.ts';

/** What was corrected after the decision, and what does not go together any more since something was. */
export const Reviews = ({ dossier }: { dossier: StaffDossier }) => {
  const { say, language } = useSpeech();
  const names = useWords(shared);
  const words = useWords(disputeWords);
  const open = (dossier.disputes ?? []).filter(({ review }) => review === 'open');
  const fields = fieldsOf(dossier.form);
  const shownAt = (path: string, value: string | number | undefined): string => {
    const field = fields.find((placed) => placed.path === path)?.field;
    if (value === undefined) return '–';
    return field === undefined ? String(value) : shownValue(field, value, language, dossier.communes);
  };
  const answerAt = (path: string) => dossier.comparison.find((row) => row.path === path)?.dossier;
  return (
    <>
      {open.length > 0 && (
        <Notice kind="warning" heading={words.review.heading}>
          <ul>
            {open.map(({ path, label, source, answer }) => (
              <li key={path}>
                {words.review.line(
                  wholeLabel(dossier.form, { path, label }, say),
                  shownAt(path, answerAt(path)),
                  shownAt(path, answer?.value),
                  sourceName(names, source),
                )}{' '}
                {answer?.basis !== undefined && <span class="muted">{words.basis(answer.basis)}</span>}
              </li>
            ))}
          </ul>
          <p>{words.review.lead}</p>
        </Notice>
      )}
      {dossier.unfit !== undefined && (
        <Notice kind="warning">
          <p>{words.unfit}</p>
          <ul>
            {dossier.unfit.map((path) => {
              const label = fields.find((placed) => placed.path === path)?.field.label;
              return <li key={path}>{label === undefined ? path : wholeLabel(dossier.form, { path, label }, say)}</li>;
            })}
          </ul>
        </Notice>
      )}
    </>
  );
};
