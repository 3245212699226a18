import { useState } from 'preact/hooks';
import type { StaffRole } from '../../api/session.ts';
import { delegate, endService, readRoll, revoke, type StaffRoll } from '../../api/staffing.ts';
import { navigate } from '../../router/path.ts';
import { Await } from '../../ui/await-loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { Outcome } from '../outcome.tsx';
import { useAct } from '../use-act.ts';
import { ChangeList } from './change-list.tsx';
import { DelegateForm } from './delegate-form.tsx';
import { GroundedForm } from '../grounded-form.tsx';
import { LeaveForm } from './leave-form.tsx';
import { StaffTable, type Wanted } from './staff-table.tsx';
import { UnitChoice } from './unit-choice.tsx';
import { staffWords } from './words/words.ts';

interface FormProps {
  readonly roll: StaffRoll;
  readonly wanted: Wanted;
  /** Runs the work and says afterwards what was done. */
  readonly go: (work: () => Promise<string>) => void;
  readonly cancel: () => void;
}

const WantedForm = ({ roll, wanted, go, cancel }: FormProps) => {
  const { say } = useSpeech();
  const words = useWords(staffWords);
  const { id, name } = wanted.of;
  switch (wanted.deed) {
    case 'delegate':
      return (
        <DelegateForm
          to={wanted.of}
          send={(body) => go(async () => delegate(id, body).then(() => words.delegated(name)))}
          cancel={cancel}
        />
      );
    case 'revoke':
      return (
        <GroundedForm
          title={words.revokeTitle(name)}
          ground={words.ground}
          send={words.revokeSend}
          danger
          go={(ground) => go(async () => revoke(id, wanted.mandate, ground).then(() => words.revoked(name)))}
          cancel={cancel}
        />
      );
    case 'end-service':
      return (
        <LeaveForm
          leaver={wanted.of}
          all={roll.items}
          send={(body) =>
            go(async () => {
              const { change, warning } = await endService(id, body);
              const departed = words.departed(name, change.tasks?.length ?? 0);
              return warning === undefined ? departed : `${departed} ${say(warning)}`;
            })
          }
          cancel={cancel}
        />
      );
  }
};

const unitInAddress = (): string | undefined => new URLSearchParams(location.search).get('unit') ?? undefined;

/** Who works in the reader’s unit, or in any for an operator, with which mandates; and the way to change it. */
export const StaffPage = ({ roles }: { roles: readonly StaffRole[] }) => {
  const { say } = useSpeech();
  const words = useWords(staffWords);
  const [unit, setUnit] = useState(unitInAddress);
  const [loaded, retry] = useLoaded(() => readRoll(unit), `roll ${unit ?? ''}`);
  const { done, error, act } = useAct();
  const [wanted, setWanted] = useState<Wanted | undefined>();
  const show = (code: string) => {
    navigate(`/can-bo/nhan-su?unit=${encodeURIComponent(code)}`, 'replace');
    setWanted(undefined);
    setUnit(code);
  };
  const go = (work: () => Promise<string>) =>
    act(async () => {
      const said = await work();
      setWanted(undefined);
      retry();
      return said;
    });
  return (
    <Page title={words.title} caption={loaded.state === 'ready' ? say(loaded.value.agency.name) : undefined} wide>
      {roles.includes('operator') && <UnitChoice unit={unit ?? ''} show={show} />}
      <Outcome done={done} error={error} />
      <Await loaded={loaded} retry={retry}>
        {(roll) => (
          <>
            {wanted !== undefined && (
              <WantedForm
                key={`${wanted.deed} ${wanted.of.id}`}
                roll={roll}
                wanted={wanted}
                go={go}
                cancel={() => setWanted(undefined)}
              />
            )}
            <StaffTable items={roll.items} want={setWanted} />
            <h2>{words.history}</h2>
            <ChangeList items={roll.items} changes={roll.changes} />
          </>
        )}
      </Await>
    </Page>
  );
};
