import { useState } from 'preact/hooks';
import { actOn } from '../../api/dossier.ts';
import type { StaffAct, StaffDossier } from '../../api/staff.ts';
import { Failure } from '../../ui/failure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/language.tsx';
import { officer } from '../words/words.ts';
import { DeclineForm } from './decline-form.tsx';
import { ReassignForm } from './reassign-form.tsx';
import { RefuseForm } from './refuse-form.tsx';

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
  const { act: words } = useWords(officer);
  const [asking, setAsking] = useState<'refuse' | 'decline' | 'reassign' | undefined>();
  const [done, setDone] = useState<StaffAct | undefined>();
  const [failed, setFailed] = useState<unknown>();
  const may = (act: StaffAct) => dossier.allowed.includes(act);
  const perform = async (act: StaffAct, more: object = {}) => {
    setFailed(undefined);
    setDone(undefined);
    const { to, body } = requests[act];
    try {
      await actOn(dossier.code, to, dossier.version, { ...body, ...more });
      setDone(act);
      setAsking(undefined);
    } catch (error) {
      setFailed(error);
    }
    changed();
  };
  const button = (act: 'claim' | 'propose' | 'approve' | 'resume' | 'release', style = 'button') =>
    may(act) && (
      <button type="button" class={style} onClick={() => void perform(act)}>
        {words[act]}
      </button>
    );
  const opener = (act: 'refuse' | 'decline' | 'reassign') =>
    may(act) && (
      <button type="button" class="button quiet" onClick={() => setAsking(act)}>
        {words[act]}
      </button>
    );
  return (
    <section class="panel acts">
      <h2>{words.title}</h2>
      {done !== undefined && (
        <Notice kind="info" live>
          <p>{words.done[done]}</p>
        </Notice>
      )}
      {failed !== undefined && <Failure error={failed} />}
      {dossier.own === true && <p>{words.own}</p>}
      {dossier.own !== true && dossier.allowed.length === 0 && <p>{words.none}</p>}
      {asking === 'refuse' && (
        <RefuseForm
          reasons={dossier.refusalReasons}
          send={(reasons, note) => void perform('refuse', note === undefined ? { reasons } : { reasons, note })}
          cancel={() => setAsking(undefined)}
        />
      )}
      {asking === 'decline' && (
        <DeclineForm send={(note) => void perform('decline', { note })} cancel={() => setAsking(undefined)} />
      )}
      {asking === 'reassign' && (
        <ReassignForm
          send={(to, reason) => void perform('reassign', { to, reason })}
          cancel={() => setAsking(undefined)}
        />
      )}
      {asking === undefined && (
        <div class="buttons">
          {button('claim')}
          {button('propose')}
          {opener('refuse')}
          {button('approve')}
          {opener('decline')}
          {button('resume')}
          {button('release', 'button quiet')}
          {opener('reassign')}
        </div>
      )}
    </section>
  );
};
