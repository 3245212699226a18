import { useState } from 'preact/hooks';
import type { Appointment } from '../../../api/appointment.ts';
import type { Dossier } from '../../../api/dossier.ts';
import { formatDue } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { SlotForm } from './slot-form.tsx';
import { appointmentWords } from './words/words.ts';

interface PanelProps {
  readonly dossier: Dossier;
  readonly appointment: Appointment;
  readonly changed: () => void;
}

/** For what somebody has to come in person, when and where they are expected, and another time if they want one. */
export const AppointmentPanel = ({ dossier, appointment, changed }: PanelProps) => {
  const { say, language } = useSpeech();
  const words = useWords(appointmentWords);
  const { chosen, takes, ground, until, missed, mostMissed, bring } = appointment;
  // The time that they want to give up, if any.
  const [changing, setChanging] = useState<string | undefined>();
  const isChoosing = chosen === undefined || changing === chosen.at;
  return (
    <section class="panel act">
      <h2>{chosen === undefined ? words.title : words.titleChosen}</h2>
      {chosen !== undefined && (
        <dl class="facts-table">
          <div>
            <dt>{words.when}</dt>
            <dd>
              <strong>{formatDue(chosen.at, language)}</strong>
            </dd>
          </div>
          <div>
            <dt>{words.where}</dt>
            <dd>{say(chosen.place)}</dd>
          </div>
        </dl>
      )}
      <p>{words.why(takes.map((what) => words.takes[what]).join(', '), ground)}</p>
      {bring !== undefined && (
        <p>
          <strong>{words.bring}:</strong> {say(bring)}
        </p>
      )}
      {isChoosing && <p>{words.until(formatDue(until, language))}</p>}
      {missed > 0 && <p>{words.missed(missed, mostMissed)}</p>}
      {isChoosing ? (
        <SlotForm
          dossier={dossier}
          changed={changed}
          cancel={chosen === undefined ? undefined : () => setChanging(undefined)}
        />
      ) : (
        <div class="buttons">
          <button type="button" class="button quiet" onClick={() => setChanging(chosen.at)}>
            {words.change}
          </button>
        </div>
      )}
    </section>
  );
};
