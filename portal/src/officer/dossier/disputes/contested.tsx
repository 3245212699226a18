import type { StaffDossier } from '../../../api/staff.ts';
import { Notice } from '../../../ui/notice.tsx';
import { formatDay } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { disputeWords } from './words/words.ts';

/** What the result of this dossier says and somebody calls wrong in another one. */
export const Contested = ({ dossier: { contested = [] } }: { dossier: StaffDossier }) => {
  const { say, language } = useSpeech();
  const words = useWords(disputeWords);
  if (contested.length === 0) return null;
  return (
    <Notice kind="warning" heading={words.contested.heading}>
      <ul>
        {contested.map(({ case: id, label, held, claimed, why, dossier, dueAt }) => (
          <li key={id}>
            {words.contested.line(say(label), String(held), claimed)} {why !== undefined && words.why(why)}{' '}
            <span class="muted">{words.contested.from(dossier, formatDay(dueAt, language))}</span>
          </li>
        ))}
      </ul>
      <p>{words.contested.lead}</p>
    </Notice>
  );
};
