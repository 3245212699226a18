import { noteOf } from '../../api/dossier.ts';
import type { StaffDossier } from '../../api/staff.ts';
import { Notice } from '../../ui/notice.tsx';
import { Written } from '../../ui/written.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { officer } from '../words/words.ts';
import { isTrouble, useTrouble } from './trouble.ts';

/** What people wrote since an officer last passed the dossier on: it came back, or was given to somebody else. */
const cameWith = (dossier: StaffDossier) => {
  const passed = dossier.timeline.findLastIndex(({ type }) => type === 'verification-completed');
  return dossier.timeline.slice(passed + 1).flatMap((moment) => {
    const note = noteOf(dossier, moment);
    return note === undefined ? [] : [{ ...moment, note }];
  });
};

/** What whoever has the task must know before anything else. */
export const LookFirst = ({ dossier }: { dossier: StaffDossier }) => {
  const { say } = useSpeech();
  const { dossier: text } = useWords(officer);
  const sayTrouble = useTrouble(dossier);
  const words = cameWith(dossier);
  const troubles = dossier.checks.filter(isTrouble);
  if (dossier.task === undefined || words.length + troubles.length === 0) return null;
  return (
    <Notice kind="warning" heading={text.lookFirst}>
      {/* Two of these may be alike in everything: each is known by its place only. */}
      {words.map(({ text: what, note }, place) => (
        <div key={place}>
          <p>{say(what)}:</p>
          <Written note={note} />
        </div>
      ))}
      {troubles.length > 0 && (
        <ul>
          {troubles.map((check, place) => (
            <li key={place}>{sayTrouble(check)}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
};
