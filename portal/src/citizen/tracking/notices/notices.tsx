import { isOver, lastNote, noteOf, type Dossier, type Reason } from '../../../api/dossier.ts';
import { later } from '../../../ui/later.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Written } from '../../../ui/written.tsx';
import { formatDay, formatDue } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { shared } from '../../../words/words.ts';
import { notices } from './words/words.ts';

const LaterPayment = later('payment', async () => (await import('../payment/payment.tsx')).Payment);

interface WhyProps {
  readonly heading: string;
  readonly reasons: readonly Reason[];
  readonly note: string | undefined;
  readonly lead?: string | undefined;
}

/** Why the agency does not do what was asked for, now or at all. */
const Why = ({ heading, reasons, note, lead }: WhyProps) => {
  const { say } = useSpeech();
  const words = useWords(shared);
  const { written } = useWords(notices);
  return (
    <Notice kind="warning" heading={heading}>
      <ul>
        {reasons.map(({ code, label, ground }) => (
          <li key={code}>
            {say(label)}. <span class="muted">{words.ground(ground)}</span>
          </li>
        ))}
      </ul>
      {note !== undefined && <p>{written}</p>}
      <Written note={note} />
      {lead !== undefined && <p>{lead}</p>}
    </Notice>
  );
};

const Refusal = ({ dossier, reasons }: { dossier: Dossier; reasons: readonly Reason[] }) => {
  const text = useWords(notices);
  const note = lastNote(dossier, 'dossier-refused');
  return <Why heading={text.refusal} reasons={reasons} note={note} lead={text.refusalLead} />;
};

const Halt = ({ dossier, reason }: { dossier: Dossier; reason: NonNullable<Dossier['halt']> }) => {
  const { language } = useSpeech();
  const text = useWords(notices);
  const end = dossier.phase === 'stopped' ? 'stopped' : 'suspended';
  const lead = reason.until === undefined ? undefined : text.pausedUntil(formatDue(reason.until, language));
  return <Why heading={text[end]} reasons={[reason]} note={lastNote(dossier, `dossier-${end}`)} lead={lead} />;
};

const Extended = ({ dossier }: { dossier: Dossier }) => {
  const text = useWords(notices);
  return dossier.extended.map((reason) => (
    <Why
      key={reason.at}
      heading={text.extended}
      reasons={[reason]}
      note={noteOf(dossier, { type: 'term-extended', at: reason.at })}
    />
  ));
};

/** The apology with a new day. */
const Apology = ({ dossier, day }: { dossier: Dossier; day: string }) => {
  const { language } = useSpeech();
  const text = useWords(notices);
  return (
    <Notice kind="warning" heading={text.sorry}>
      <p>
        {text.newDay}: <strong>{formatDay(day, language)}</strong>
      </p>
      <Written note={lastNote(dossier, 'dossier-rescheduled')} />
    </Notice>
  );
};

/** What became of the result after it was issued, and why. */
const Revised = ({ dossier, result }: { dossier: Dossier; result: NonNullable<Dossier['result']> }) => {
  const { language } = useSpeech();
  const text = useWords(notices);
  const { revoked, corrected, former = [] } = result;
  const replaced = former.map(({ number, replacedAt }) => text.former(number, formatDay(replacedAt, language)));
  return (
    <>
      {revoked !== undefined && (
        <Why
          heading={text.revoked}
          reasons={[revoked]}
          note={noteOf(dossier, { type: 'result-revoked', at: revoked.at })}
          lead={text.revokedLead(formatDay(revoked.at, language))}
        />
      )}
      {corrected !== undefined && (
        <Why
          heading={replaced.length === 0 ? text.correcting : text.corrected}
          reasons={[corrected]}
          note={noteOf(dossier, { type: 'result-correction-requested', at: corrected.at })}
          lead={replaced.length === 0 ? undefined : replaced.join(' ')}
        />
      )}
    </>
  );
};

/** For whom somebody else has filed it, and by what right. */
const Filed = ({ by, name, filedBy }: NonNullable<Dossier['for']>) => {
  const text = useWords(notices);
  return (
    <Notice kind="info">
      <p>{text.filedFor[by](name, filedBy)}</p>
    </Notice>
  );
};

/** What the agency has to say about the dossier: why it does not go on, what it costs, that it is late. */
export const Notices = ({ dossier }: { dossier: Dossier }) => (
  <>
    {dossier.for !== undefined && <Filed {...dossier.for} />}
    {dossier.phase === 'payment' && <LaterPayment dossier={dossier} />}
    {dossier.halt !== undefined && <Halt dossier={dossier} reason={dossier.halt} />}
    {!isOver(dossier) && <Extended dossier={dossier} />}
    {dossier.rescheduled !== undefined && !isOver(dossier) && (
      <Apology dossier={dossier} day={dossier.rescheduled.day} />
    )}
    {dossier.result !== undefined && <Revised dossier={dossier} result={dossier.result} />}
    {dossier.refusal !== undefined && <Refusal dossier={dossier} reasons={dossier.refusal} />}
  </>
);
