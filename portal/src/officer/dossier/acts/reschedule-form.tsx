import { useState } from 'preact/hooks';
import type { StaffDossier } from '../../../api/staff.ts';
import { isRealDay, todayInVietnam } from '../../../form/check.ts';
import { tidied } from '../../../form/writing.ts';
import { DateInput } from '../../../ui/date-input.tsx';
import { NoteInput } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { formatDay, formatDue } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { FormButtons } from '../../form-buttons.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { acts } from './words/words.ts';
import type { Writing } from './writing.ts';

const ids = { day: 'new-day', reason: 'late-reason' };

/** A leader apologises, says why, and promises a new day. */
export const RescheduleForm = ({ dossier, note, write, send, cancel }: Writing & { dossier: StaffDossier }) => {
  const { language } = useSpeech();
  const { reschedule } = useWords(acts);
  const [day, setDay] = useState(dossier.newDay?.first ?? '');
  const [asked, setAsked] = useState(false);
  const why = tidied(note);
  const later = isRealDay(day) && day > todayInVietnam(Date.parse(dossier.dueAt));
  const { newDay } = dossier;
  const hint =
    newDay === undefined
      ? reschedule.dayHint
      : reschedule.dayBetween(formatDay(newDay.first, language), formatDay(newDay.last, language));
  const errors = {
    day: asked && !later ? reschedule.dayWrong : undefined,
    reason: asked && why === '' ? reschedule.reasonMissing : undefined,
  };
  const body = later && why !== '' ? { day, note: why } : undefined;
  const lead = () => {
    setAsked(true);
    document.getElementById(later ? ids.reason : ids.day)?.focus();
  };
  const go = (event: Event) => {
    event.preventDefault();
    if (body === undefined) return lead();
    send(body);
  };
  return (
    <form noValidate onSubmit={go}>
      <p tabIndex={-1}>{reschedule.rule(formatDue(dossier.dueAt, language))}</p>
      <Question id={ids.day} label={reschedule.day} hint={hint} error={errors.day} group>
        <DateInput id={ids.day} value={day} faulty={errors.day !== undefined} change={setDay} />
      </Question>
      <Question id={ids.reason} label={reschedule.reason} error={errors.reason}>
        <NoteInput id={ids.reason} value={note} error={errors.reason} change={write} />
      </Question>
      <PaperPreview dossier={dossier} paper="apology" body={body} lead={lead} />
      <FormButtons send={reschedule.send} cancel={cancel} />
    </form>
  );
};
