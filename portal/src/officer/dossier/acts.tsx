import { useEffect, useRef, useState } from 'preact/hooks';
import { actOn } from '../../api/dossier.ts';
import type { StaffAct, StaffDossier } from '../../api/staff.ts';
import { Failure } from '../../ui/failure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Written } from '../../ui/written.tsx';
import { useWords } from '../../words/language.tsx';
import { useNames, useStaff } from '../unit.tsx';
import { officer } from '../words/words.ts';
import { DeclineForm } from './decline-form.tsx';
import { ReassignForm } from './reassign-form.tsx';
import { RefuseForm } from './refuse-form.tsx';
import { waitingFor } from './waiting-for.ts';

/** Which request each act is, and what it says. */
const requests = {
  claim: { to: 'claim', body: {} },
  release: { to: 'release', body: {} },
  reassign: { to: 'reassignment', body: {} },
  propose: { to: 'verification', body: { outcome: 'propose' } },
  refuse: { to: 'verification', body: { outcome: 'refuse' } },
  approve: { to: 'approval', body: { approve: true } },
  decline: { to: 'approval', body: { approve: false } },
  resume: { to: 'resume', body: {} },
} as const satisfies Record<StaffAct, { to: Parameters<typeof actOn>[1]; body: object }>;

interface ActsProps {
  readonly dossier: StaffDossier;
  readonly changed: () => void;
}

/** What this person may do with the dossier now; each act holds only for the version that is on the screen. */
export const Acts = ({ dossier, changed }: ActsProps) => {
  const texts = useWords(officer);
  const { act: words } = texts;
  const nameOf = useNames();
  const reader = useStaff()?.staffId;
  const panel = useRef<HTMLElement>(null);
  const [asking, setAsking] = useState<'refuse' | 'decline' | 'reassign' | undefined>();
  /** Lives as long as the question, which may be settled elsewhere while somebody writes. */
  const [note, setNote] = useState('');
  const [done, setDone] = useState<StaffAct | undefined>();
  const [failed, setFailed] = useState<unknown>();
  const may = (act: StaffAct) => dossier.allowed.includes(act);
  const form = asking !== undefined && may(asking) ? asking : undefined;
  const hasTurn = dossier.allowed.some((act) => act !== 'reassign');
  // The button that had the focus goes away when a form opens or closes.
  const focusOn = (what: string) => panel.current?.querySelector<HTMLElement>(what)?.focus();
  useEffect(() => {
    if (asking !== undefined) focusOn(form === undefined ? 'h2' : 'input, select, textarea');
  }, [asking, form]);
  const forget = () => {
    setFailed(undefined);
    setDone(undefined);
  };
  const open = (act: typeof asking) => {
    forget();
    setNote('');
    setAsking(act);
  };
  const close = () => {
    setAsking(undefined);
    focusOn('h2');
  };
  const perform = async (act: StaffAct, more: object = {}) => {
    forget();
    const { to, body } = requests[act];
    try {
      await actOn(dossier.code, to, dossier.version, { ...body, ...more });
      setDone(act);
      close();
    } catch (error) {
      setFailed(error);
    }
    changed();
  };
  const writing = { note, write: setNote, cancel: close };
  const button = (act: 'claim' | 'propose' | 'approve' | 'resume' | 'release', quiet?: 'quiet') =>
    may(act) && (
      <button type="button" class={quiet === undefined ? 'button' : 'button quiet'} onClick={() => void perform(act)}>
        {words[act]}
      </button>
    );
  const opener = (act: 'refuse' | 'decline' | 'reassign') =>
    may(act) && (
      <button type="button" class="button quiet" onClick={() => open(act)}>
        {words[act]}
      </button>
    );
  return (
    <section class="panel acts" ref={panel}>
      <h2 tabIndex={-1}>{hasTurn ? words.title : texts.waiting.title}</h2>
      {done !== undefined && (
        <Notice kind="info" live>
          <p>{words.done[done]}</p>
        </Notice>
      )}
      {failed !== undefined && <Failure error={failed} />}
      {dossier.own === true && <p>{words.own}</p>}
      {dossier.own !== true && !hasTurn && <p>{waitingFor(dossier, texts, nameOf, reader)}</p>}
      {asking !== undefined && form === undefined && note !== '' && (
        <Notice kind="warning" live>
          <p>{words.unsent}</p>
          <Written note={note} />
        </Notice>
      )}
      {form === 'refuse' && (
        <RefuseForm
          {...writing}
          reasons={dossier.refusalReasons}
          send={(reasons, text) => void perform('refuse', text === '' ? { reasons } : { reasons, note: text })}
        />
      )}
      {form === 'decline' && <DeclineForm {...writing} send={(text) => void perform('decline', { note: text })} />}
      {form === 'reassign' && (
        <ReassignForm {...writing} dossier={dossier} send={(to, reason) => void perform('reassign', { to, reason })} />
      )}
      {form === undefined && dossier.allowed.length > 0 && (
        <div class="buttons">
          {button('propose')}
          {button('approve')}
          {button('resume')}
          {button('claim', 'quiet')}
          {opener('refuse')}
          {opener('decline')}
          {button('release', 'quiet')}
          {opener('reassign')}
        </div>
      )}
    </section>
  );
};
