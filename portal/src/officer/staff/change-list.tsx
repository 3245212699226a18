import type { StaffRoll } from '../../api/staffing.ts';
import { formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { usePowersText } from './powers-text.ts';
import { staffWords } from './words/words.ts';

/** Beside the leaders of a unit, only operators change its staff. Who changed what of the staff, when and why, and which dossiers went to whom with it. */
export const ChangeList = ({ items, changes }: Pick<StaffRoll, 'items' | 'changes'>) => {
  const { language } = useSpeech();
  const words = useWords(staffWords);
  const powersText = usePowersText();
  const nameOf = (id: string, otherwise = id) => items.find((line) => line.id === id)?.name ?? otherwise;
  if (changes.length === 0) return <p>{words.noHistory}</p>;
  return (
    <ul class="cards">
      {changes.map(({ kind, member, by, at, ground, mandate, tasks = [] }) => (
        <li key={`${kind} ${member} ${at}`}>
          <h3>
            {words.changes[kind]}: {nameOf(member)}
          </h3>
          <p>
            {words.changedBy(nameOf(by, words.operator), formatMoment(at, language))} · {ground}
          </p>
          {mandate !== undefined && <p>{powersText(mandate)}</p>}
          {tasks.length > 0 && (
            <ul>
              {tasks.map(({ dossier, to }) => (
                <li key={dossier}>{words.handed(dossier, to === undefined ? undefined : nameOf(to))}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
};
