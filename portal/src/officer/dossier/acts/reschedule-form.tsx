import { useState } from 'preact/hooks';
import type { StaffDossier } from '../../../api/staff.ts';
import { isRealDay, todayInVietnam } from '../../../form/check.ts';
import { tidied } from '../../../form/writing.ts';
import { DateInput } from '../../../ui/date-input.tsx';
import { NoteInput } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { formatDue } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { FormButtons } from '../../form-buttons.tsx';
import { acts } from './words/words.ts';
import type { Writing } from './writing.ts';

const ids = { day: 'new-day', reason: 'late-reason' };

/** A leader apologises, says why, and promises a new day. */
export const RescheduleForm = ({ dossier, note, write, send, cancel }: Writing & { dossier: StaffDossier }) => {
  const { language } = useSpeech();
  const { reschedule } = useWords(acts);
  const [day, setDay] = useState('');
  const [asked, setAsked] = useState(false);
  const why = tidied(note);
  const later = isRealDay(day) && day > todayInVietnam(Date.parse(dossier.dueAt));
  const errors = {
    day: asked && !later ? reschedule.dayWrong : undefined,
    reason: asked && why === '' ? reschedule.reasonMissing : undefined,
  };
  const go = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    if (!later) return document.getElementById(ids.day)?.focus();
    if (why === '') return document.getElementById(ids.reason)?.focus();
    send({ day, note: why });
  };
  return (
    <form noValidate onSubmit={go}>
      <p tabIndex={-1}>{reschedule.rule(formatDue(dossier.dueAt, language))}</p>
      <Question id={ids.day} label={reschedule.day} hint={reschedule.dayHint} error={errors.day} group>
        <DateInput id={ids.day} value={day} faulty={errors.day !== undefined} change={setDay} />
      </Question>
      <Question id={ids.reason} label={reschedule.reason} error={errors.reason}>
        <NoteInput id={ids.reason} value={note} error={errors.reason} change={write} />
      </Question>
      <FormButtons send={reschedule.send} cancel={cancel} />
    </form>
  );
};
