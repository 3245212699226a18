import { useState } from 'preact/hooks';
import { readAlerts, seeAlert, type AccessAlert, type AlertLine } from '../../api/lookups.ts';
import { useCatalogue } from '../../ui/catalogue.tsx';
import { Await } from '../../ui/await-loaded.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { useParts } from '../../ui/use-parts.ts';
import { formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { nameIn } from '../../words/words.ts';
import { Outcome } from '../outcome.tsx';
import { useNames, useStaff } from '../unit.tsx';
import { useAct } from '../use-act.ts';
import { lookups } from './words/words.ts';

const linkOf = ({ id }: AccessAlert): string => `alert-${id}`;

interface AlertItemProps {
  readonly alert: AlertLine;
  readonly see: () => void;
}

const AlertItem = ({ alert, see }: AlertItemProps) => {
  const { say, language } = useSpeech();
  const words = useWords(lookups);
  const nameOf = useNames();
  const reader = useStaff()?.staffId;
  const { at, by, unit, question, source, asked, outside, dossier, procedure, reason, seen } = alert;
  const [catalogue] = useCatalogue();
  const items = catalogue.state === 'ready' ? catalogue.value.items : [];
  const ofForm = items.find(({ code }) => code === procedure)?.name;
  const why = reason === undefined ? words.reasonErased : words.reasonGiven(reason);
  return (
    <li>
      <h3 id={linkOf(alert)} tabIndex={-1}>
        {formatMoment(at, language)} · {nameIn(words.questions, question)}
      </h3>
      <p>
        {words.by(nameOf(by), unit)} · {asked === undefined ? source : say(asked)} ·{' '}
        <span class="tag late">{nameIn(words.outsides, outside)}</span>
      </p>
      <p>{procedure === undefined ? why : words.onBehalf(ofForm === undefined ? procedure : say(ofForm))}</p>
      {dossier !== undefined && <p>{words.named(dossier)}</p>}
      {seen.map((one) => (
        <p key={one.by}>{words.seenBy(nameOf(one.by), formatMoment(one.at, language))}</p>
      ))}
      {reader !== by && !seen.some((one) => one.by === reader) && (
        <button type="button" class="button quiet" onClick={see}>
          {words.see}
          <span class="unseen"> {formatMoment(at, language)}</span>
        </button>
      )}
    </li>
  );
};

/** Look-ups outside every dossier, for the leaders of the unit and for operators. */
export const AlertList = () => {
  const words = useWords(lookups);
  const { loaded, retry, more } = useParts(readAlerts, 'alerts');
  const { done, error, act } = useAct();
  // Asking for the list again would be one more reading of it.
  const [seen, setSeen] = useState<ReadonlyMap<string, AccessAlert['seen']>>(new Map());
  const see = ({ id }: AccessAlert) =>
    act(async () => {
      const alert = await seeAlert(id);
      setSeen((before) => new Map([...before, [id, alert.seen]]));
      return words.seen;
    });
  return (
    <>
      <h2>{words.alerts}</h2>
      <Outcome done={done} error={error} />
      <Await loaded={loaded} retry={retry}>
        {(part) =>
          part.items.length === 0 ? (
            <p>{words.noAlerts}</p>
          ) : (
            <>
              <ul class="cards">
                {part.items.map((alert) => (
                  <AlertItem
                    key={alert.id}
                    alert={{ ...alert, seen: seen.get(alert.id) ?? alert.seen }}
                    see={() => see(alert)}
                  />
                ))}
              </ul>
              <MoreButton part={part} more={more} linkOf={linkOf} />
            </>
          )
        }
      </Await>
    </>
  );
};
