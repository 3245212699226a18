import type { DeadlineKind } from '../events/deadline-kind.ts';
import type { DossierEvent } from '../events/dossier-event.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import type { Step } from '../events/step.ts';
import { openOpinions } from './consulted.ts';
import { delivery } from './delivery.ts';
import { isDisputing } from './dispute/dispute.ts';
import type { Dossier } from './dossier.ts';
import { detailsOf } from './event-details.ts';
import { finance } from './finance.ts';
import { movesOf, type Phase } from './lifecycle.ts';
import { Refusal } from './refusal.ts';
import { moved, permits } from './state-set.ts';
import { validity } from './validity.ts';

const nextOn = (route: readonly Step[], phase: Phase | undefined): Phase => {
  const here = route.findIndex((step) => step === phase);
  return route[here + 1] ?? 'closed';
};

/** Where a move leads from here. */
const leadsTo = ({ route, phase, paysAt }: Dossier, { to }: ReturnType<typeof movesOf>): Phase => {
  if (to === 'stay') return phase;
  if (to === 'back') return paysAt ?? 'verify';
  return to === 'next' ? nextOn(route, phase) : to;
};

/** Whether whoever filed knows if anything is missing: it was asked for, or the dossier was assessed. */
const isTold = ({ phase, supplement, verifiedBy }: Dossier): boolean =>
  supplement !== undefined || verifiedBy !== undefined || phase === 'refused';

/** What has passed and is not made good; a deadline may be noted when it is already. */
const stillPassed = (dossier: Dossier): Partial<Dossier> => {
  const { passed, dueAt, changedAt } = dossier;
  const isGood = (what: DeadlineKind): boolean =>
    what === 'notice' ? isTold(dossier) : what === 'result' && dueAt > changedAt;
  if (passed === undefined) return {};
  return { passed: passed.filter((what) => !isGood(what)), ...(isTold(dossier) ? { untoldSince: undefined } : {}) };
};

/** Where it goes on before all agencies have answered, nobody is waited for; should it come back, all are asked anew. */
const stillConsulted = (dossier: Dossier): Partial<Dossier> =>
  openOpinions(dossier).length > 0 ? { consulted: undefined } : {};

const begin = (recorded: RecordedEvent): Dossier => {
  const { event } = recorded;
  if (event.type !== 'dossier-submitted') throw new Refusal('not-now');
  const { frozen, disputed, filling: _filling, fields: _fields, assisted, ...data } = event.data;
  return {
    code: recorded.dossier,
    ...data,
    ...(disputed === undefined ? {} : { disputes: disputed }),
    assistants: assisted === undefined ? [] : [assisted.by, ...(assisted.also ?? [])],
    ...(assisted?.onBehalf === undefined ? {} : { onBehalf: assisted.onBehalf }),
    assessors: [],
    extensions: [],
    suspensions: [],
    dueAt: event.due ?? event.at,
    phase: nextOn(data.route, undefined),
    status: 1,
    finance: frozen.fee.amount > 0 ? 'due' : 'none',
    delivery: 'none',
    validity: 'none',
    version: recorded.sequence,
    hash: recorded.hash,
    submittedAt: event.at,
    changedAt: event.at,
  };
};

/** An officer has it, and somebody outside the province decides all the same. */
const isFromOutside = (type: DossierEvent['type']): boolean =>
  type === 'external-accepted' || type === 'outside-asked-again';

/** Whether an event of this type may happen to the dossier now. */
export const allows = (dossier: Dossier, type: DossierEvent['type']): boolean => {
  if (type === 'dossier-resumed') return dossier.parked !== undefined;
  if (isDisputing(type) && dossier.disputes === undefined) return false;
  if (isFromOutside(type) && !dossier.route.includes('external')) return false;
  return (
    movesOf(type).from.includes(dossier.phase) &&
    permits(finance, type, dossier.finance) &&
    permits(delivery, type, dossier.delivery) &&
    permits(validity, type, dossier.validity)
  );
};

/** The dossier after one more event; refuses an event that the lifecycle does not allow here. */
export const after = (dossier: Dossier | undefined, recorded: RecordedEvent): Dossier => {
  if (dossier === undefined) return begin(recorded);
  const { event } = recorded;
  const move = movesOf(event.type);
  if (!allows(dossier, event.type)) throw new Refusal('not-now');
  const phase = leadsTo(dossier, move);
  const { task, parked, signing, appointment, ...lasting } = dossier;
  const stays = phase === dossier.phase;
  const now: Dossier = {
    ...lasting,
    ...(stays && task !== undefined ? { task } : {}),
    ...(stays && signing !== undefined ? { signing } : {}),
    ...(stays && appointment !== undefined ? { appointment } : {}),
    ...(stays && parked !== undefined && event.type !== 'dossier-resumed' ? { parked } : {}),
    ...(stays ? {} : stillConsulted(dossier)),
    ...detailsOf(dossier, recorded),
    phase,
    status: move.status ?? dossier.status,
    finance: moved(finance, event.type, dossier.finance),
    delivery: moved(delivery, event.type, dossier.delivery),
    validity: moved(validity, event.type, dossier.validity),
    dueAt: event.due ?? dossier.dueAt,
    version: recorded.sequence,
    hash: recorded.hash,
    changedAt: event.at,
  };
  return { ...now, ...stillPassed(now) };
};

/** The dossier that a whole log tells of. */
export const fold = (log: readonly RecordedEvent[]): Dossier | undefined =>
  log.reduce<Dossier | undefined>((dossier, recorded) => after(dossier, recorded), undefined);
