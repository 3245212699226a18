import type { DossierEventType } from '../../events/dossier-event.ts';
import type { SupplementItem } from '../../events/supplements.ts';
import type { Step } from '../../events/step.ts';
import { may, type DossierCommand } from '../../core/authorisation.ts';
import { mayReschedule, type Clock } from '../../core/clock/clock.ts';
import { isOpen } from '../../core/dispute/contested-result.ts';
import { isHolding } from '../../core/dispute/dispute.ts';
import type { Dossier } from '../../core/dossier.ts';
import { allows } from '../../core/fold.ts';
import type { Staff } from '../../core/person.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import { awaitsOnlyPapers, isAllSent } from '../../core/supplement.ts';
import { isUnused } from '../../core/suspension.ts';
import type { Act } from '../answers/staff-dossier.ts';

/** Who asks, and what they look at. */
interface Situation {
  readonly staff: Staff;
  readonly dossier: Dossier;
  readonly edition: Edition;
  /** How the dossier stands in time; absent where only a list of them is shown. */
  readonly clock?: Clock;
  /** What was asked for in its notice; absent likewise, where papers can be received only once all were sent. */
  readonly items?: readonly SupplementItem[];
}

interface Offer {
  readonly command: DossierCommand;
  readonly event: DossierEventType;
  /** It is part of the task of this step, or of any: whoever else holds the task keeps it from being done. */
  readonly task?: Step | 'any';
  /** Also while a fault has stopped the dossier: it does not go on by this. */
  readonly parked?: true;
  /** What else has to be so. */
  readonly when?: (situation: Situation) => boolean;
}

/** Nobody holds the task, and this person could go on with it. */
const takes = ({ dossier, staff }: Situation): boolean => {
  const { task } = dossier;
  if (task === undefined || task.holder !== undefined) return false;
  return may(staff, task.step === 'verify' ? 'verify' : 'approve', dossier);
};

/** No identity in it is called wrong without anybody having said what is right. */
const isUncontested = ({ dossier: { disputes = [] } }: Situation): boolean => !disputes.some(isHolding);

const offers: Readonly<Record<Act, Offer>> = {
  claim: { command: 'claim', event: 'task-claimed', when: takes },
  release: {
    command: 'release',
    event: 'task-released',
    when: ({ dossier, staff }) => dossier.task?.holder === staff.id,
  },
  propose: {
    command: 'verify',
    event: 'verification-completed',
    task: 'verify',
    when: (situation) => situation.edition.external === undefined && isUncontested(situation),
  },
  'ask-outside': {
    command: 'verify',
    event: 'outside-asked-again',
    task: 'verify',
    when: (situation) => situation.edition.external !== undefined && isUncontested(situation),
  },
  refuse: { command: 'refuse', event: 'dossier-refused', task: 'verify' },
  'keep-appointment': { command: 'record-appearance', event: 'appointment-kept', task: 'appointment' },
  'miss-appointment': {
    command: 'record-appearance',
    event: 'appointment-missed',
    task: 'appointment',
    when: ({ dossier }) => dossier.appointment?.chosen !== undefined,
  },
  approve: { command: 'approve', event: 'dossier-approved', task: 'approve', when: isUncontested },
  decline: { command: 'approve', event: 'approval-declined', task: 'approve' },
  reassign: { command: 'reassign', event: 'task-reassigned', when: ({ dossier }) => dossier.task !== undefined },
  'request-supplement': {
    command: 'request-supplement',
    event: 'supplement-requested',
    task: 'verify',
    when: ({ dossier }) => dossier.supplement === undefined,
  },
  'receive-supplement': {
    command: 'receive-supplement',
    event: 'supplement-received',
    when: ({ dossier, items }) => {
      const { supplement } = dossier;
      if (supplement === undefined) return false;
      return items === undefined ? isAllSent(dossier) : awaitsOnlyPapers(items, supplement);
    },
  },
  suspend: {
    command: 'suspend',
    event: 'dossier-suspended',
    task: 'verify',
    when: ({ dossier, edition }) => edition.suspensions.some(({ code }) => isUnused(dossier, code)),
  },
  continue: { command: 'continue', event: 'dossier-continued' },
  extend: {
    command: 'extend',
    event: 'term-extended',
    task: 'any',
    parked: true,
    when: ({ dossier, edition }) => edition.extensions.some(({ code }) => isUnused(dossier, code)),
  },
  reschedule: {
    command: 'reschedule',
    event: 'dossier-rescheduled',
    parked: true,
    when: ({ clock }) => clock !== undefined && mayReschedule(clock, clock.at),
  },
  'request-payment': { command: 'request-payment', event: 'payment-requested', task: 'verify' },
  'record-payment': { command: 'record-payment', event: 'payment-recorded' },
  'waive-fee': {
    command: 'waive-fee',
    event: 'fee-waived',
    task: 'verify',
    when: ({ edition }) => edition.fee.exemptions.length > 0,
  },
  assist: {
    command: 'assist',
    event: 'assistance-recorded',
    parked: true,
    when: ({ dossier, staff }) => !dossier.assistants.includes(staff.id),
  },
  'revoke-result': {
    command: 'revoke-result',
    event: 'result-revoked',
    when: ({ edition }) => edition.result.revocations.length > 0,
  },
  'correct-result': {
    command: 'correct-result',
    event: 'result-correction-requested',
    when: ({ edition }) => edition.result.corrections.length > 0,
  },
  'hand-paper-copy': { command: 'hand-paper-copy', event: 'paper-copy-handed' },
  'settle-dispute': {
    command: 'settle-dispute',
    event: 'dispute-settled',
    task: 'verify',
    when: ({ dossier: { disputes = [] } }) => disputes.some(({ settled }) => settled === undefined),
  },
  'close-review': {
    command: 'close-review',
    event: 'review-closed',
    parked: true,
    when: ({ dossier: { disputes = [] } }) => disputes.some(({ review }) => review === 'open'),
  },
  'uphold-result': {
    command: 'close-review',
    event: 'result-upheld',
    when: ({ dossier: { contested = [] } }) => contested.some(isOpen),
  },
  resume: { command: 'resume', event: 'dossier-resumed', parked: true },
};

const isAct = (name: string): name is Act => Object.hasOwn(offers, name);

/** What this member of staff may do now. The commands decide again; this only spares useless buttons. */
export const allowedTo = (situation: Situation): Act[] => {
  const { staff, dossier } = situation;
  return Object.entries(offers).flatMap(([act, { command, event, task, parked, when }]) => {
    if ((dossier.parked !== undefined && parked !== true) || !isAct(act)) return [];
    const held = dossier.task?.holder !== undefined && dossier.task.holder !== staff.id;
    const atTask = task === undefined || ((task === 'any' || dossier.task?.step === task) && !held);
    const fits = atTask && (when?.(situation) ?? true);
    return fits && may(staff, command, dossier) && allows(dossier, event) ? [act] : [];
  });
};
