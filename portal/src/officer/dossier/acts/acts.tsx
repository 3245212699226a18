import { useEffect, useRef, useState } from 'preact/hooks';
import { actOn, isPaused } from '../../../api/dossier.ts';
import type { Means } from '../../../api/signing.ts';
import type { StaffAct, StaffDossier } from '../../../api/staff.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Written } from '../../../ui/written.tsx';
import { useWords } from '../../../words/language.tsx';
import { NextSignature } from '../../signing/next-signature.tsx';
import { useNames, useStaff } from '../../unit.tsx';
import { officer } from '../../words/words.ts';
import { waitingFor } from '../waiting-for.ts';
import { ActForm } from './act-form.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { preparedReason } from './prepared-reason.ts';
import { asksFirst, isSigning, isStrong, mainActs, otherActs, requests, type AskingAct } from './requests.ts';
import { acts } from './words/words.ts';

interface ActsProps {
  readonly dossier: StaffDossier;
  /** Where the reader’s key is: the province signs at once with what it holds. */
  readonly means: Means | undefined;
  /** Nothing else is offered, where a page is about these. */
  readonly only?: readonly StaffAct[] | undefined;
  /** What was done, where the page says it itself. */
  readonly acted?: ((act: StaffAct) => void) | undefined;
  readonly changed: () => void;
}

/** What this person may do with the dossier now; each act holds only for the version that is on the screen. */
export const Acts = ({ dossier, means, only, acted, changed }: ActsProps) => {
  const texts = useWords(officer);
  const words = useWords(acts);
  const nameOf = useNames();
  const reader = useStaff()?.staffId;
  const panel = useRef<HTMLElement>(null);
  const [asking, setAsking] = useState<AskingAct | undefined>();
  /** Lives as long as the question, which may be settled elsewhere while somebody writes. */
  const [note, setNote] = useState('');
  const [done, setDone] = useState<StaffAct | undefined>();
  const [failed, setFailed] = useState<unknown>();
  const form = asking !== undefined && dossier.allowed.includes(asking) ? asking : undefined;
  const allowedOf = (some: readonly StaffAct[]) => some.filter((act) => dossier.allowed.includes(act));
  const others = only === undefined ? allowedOf(otherActs) : [];
  const isSent = dossier.phase === 'supplement' && dossier.supplement?.sent === true;
  const hasTurn = (isSent || !isPaused(dossier)) && allowedOf([...mainActs, 'release']).length > 0;
  const isToSign = dossier.task?.step === 'issue' && dossier.task.mine;
  // Where something is established first, it is previewed beside that.
  const isToPreview = only === undefined && allowedOf(['propose', 'approve']).some((act) => !asksFirst(act, dossier));
  // The button that had the focus goes away when a form opens or closes.
  const focusOn = (what: string) => panel.current?.querySelector<HTMLElement>(what)?.focus();
  useEffect(() => {
    if (asking !== undefined) focusOn(form === undefined ? 'h2' : 'form :is([tabindex], input, select, textarea)');
  }, [asking, form]);
  const forget = () => {
    setFailed(undefined);
    setDone(undefined);
  };
  const close = () => {
    setAsking(undefined);
    focusOn('h2');
  };
  const busy = useRef(false);
  const perform = async (act: StaffAct, more: object = {}) => {
    // Pressed twice while it is slow, it is still done once.
    if (busy.current) return;
    busy.current = true;
    forget();
    const { to, body } = requests[act];
    try {
      await actOn(dossier.code, to, dossier.version, { ...body, ...more });
      setDone(act);
      close();
      acted?.(act);
    } catch (error) {
      setFailed(error);
    }
    busy.current = false;
    changed();
  };
  const begin = (act: StaffAct) => {
    if (!asksFirst(act, dossier)) return void perform(act);
    forget();
    setNote(act === 'reschedule' ? preparedReason(dossier) : '');
    setAsking(act);
  };
  const button = (act: StaffAct) => (
    <button key={act} type="button" class={isStrong(act) ? 'button' : 'button quiet'} onClick={() => begin(act)}>
      {isSigning(act) && means !== 'kms' ? words.unsigned.buttons[act] : words.buttons[act]}
    </button>
  );
  return (
    <section class="panel acts" ref={panel}>
      <h2 tabIndex={-1}>{hasTurn || isToSign ? words.title : texts.waiting.title}</h2>
      {done !== undefined && (
        <Notice kind="info" live>
          {isSigning(done) && means !== 'kms' ? (
            <p>
              {words.unsigned.done[done]} <NextSignature means={means} />
            </p>
          ) : (
            <p>{words.done[done]}</p>
          )}
        </Notice>
      )}
      {failed !== undefined && <Failure error={failed} />}
      {dossier.own === true && <p>{words.own}</p>}
      {dossier.own !== true && (isSent || !hasTurn) && <p>{waitingFor(dossier, texts, nameOf, reader)}</p>}
      {asking !== undefined && form === undefined && note !== '' && (
        <Notice kind="warning" live>
          <p>{words.unsent}</p>
          <Written note={note} />
        </Notice>
      )}
      {form !== undefined && (
        <ActForm
          key={form}
          act={form}
          dossier={dossier}
          note={note}
          write={setNote}
          send={(body) => void perform(form, body)}
          cancel={close}
        />
      )}
      {form === undefined && <div class="buttons">{allowedOf(only ?? mainActs).map(button)}</div>}
      {form === undefined && isToPreview && (
        <PaperPreview key={dossier.version} dossier={dossier} paper="result" body={{}} />
      )}
      {form === undefined && others.length > 0 && (
        <details>
          <summary>{words.others}</summary>
          <div class="buttons">{others.map(button)}</div>
        </details>
      )}
    </section>
  );
};
