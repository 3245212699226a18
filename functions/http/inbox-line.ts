import { may } from '../../core/authorisation.ts';
import { isOpen } from '../../core/dispute/contested-result.ts';
import { isInDoubt } from '../../core/dispute/in-doubt.ts';
import type { Dossier } from '../../core/dossier.ts';
import { isPause } from '../../core/lifecycle.ts';
import { isSilent } from '../../core/outside/decide-outside.ts';
import type { Staff } from '../../core/person.ts';
import { isAllSent } from '../../core/supplement.ts';
import { dueFor, isRunning, lateSince, minutesLeft, timed } from '../../core/urgency.ts';
import type { Act } from '../answers/staff-dossier.ts';
import type { InboxLine } from '../answers/lists.ts';
import type { Catalogue } from '../catalogue.ts';
import { allowedTo } from './allowed-acts.ts';
import { marksOf } from './dossier-view.ts';

/**
 * By which a dossier goes on. What waits for the citizen is nobody’s turn here: a list offers to receive a supplement
 * only once all of it was sent.
 */
const taskActs = new Set<Act>([
  'claim',
  'release',
  'propose',
  'ask-outside',
  'keep-appointment',
  'approve',
  'continue',
  'receive-supplement',
  'hand-paper-copy',
  'close-review',
  'uphold-result',
]);

/** Their own signature is waited for. */
const isToSign = ({ id }: Staff, { task, parked }: Dossier): boolean =>
  parked === undefined && task?.step === 'issue' && task.holder === id;

/** What another agency asks of the person’s own, as long as it has not answered; nothing else of that dossier is theirs. */
const questionLineOf = (catalogue: Catalogue, person: Staff, dossier: Dossier, at: number): InboxLine => {
  const { code, version, procedure, status, submittedAt } = dossier;
  const due = dueFor(person.unit, dossier);
  return {
    code,
    version,
    procedure,
    name: catalogue.procedure(procedure).name,
    step: 'consult',
    dueAt: due,
    marks: [],
    status,
    submittedAt,
    late: Date.parse(due) < at,
    left: minutesLeft(due, at),
    stepLate: false,
    paused: false,
    sent: false,
    asked: true,
    turn: may(person, 'give-opinion', dossier),
    claimable: false,
    approvable: false,
  };
};

/** One open task as a line of an inbox. */
export const inboxLine = (catalogue: Catalogue, person: Staff, dossier: Dossier, at: number): InboxLine => {
  if (dossier.unit !== person.unit) return questionLineOf(catalogue, person, dossier, at);
  const { code, version, procedure, phase, task, dueAt, status, submittedAt, delivery, paperCopy } = dossier;
  const { disputes = [], contested = [] } = dossier;
  const edition = catalogue.edition(dossier);
  const allowed = allowedTo({ staff: person, dossier, edition });
  const [time, { route }] = [timed(dossier), edition];
  const runs = isRunning(time, route);
  const isStepLate = task !== undefined && runs && Date.parse(task.dueAt) < at;
  return {
    code,
    version,
    procedure,
    name: catalogue.procedure(procedure).name,
    step: isSilent(dossier) ? 'external' : isPause(phase) ? phase : task?.step,
    dueAt,
    stepDueAt: task?.dueAt,
    holder: task?.holder,
    marks: marksOf(edition, dossier),
    status,
    submittedAt,
    late: lateSince(time, route, at) !== undefined,
    ...(runs ? { left: minutesLeft(dueAt, at) } : {}),
    stepLate: isStepLate || isSilent(dossier),
    paused: isPause(phase),
    ...(delivery === 'paper-asked' ? { paperAsked: paperCopy?.at } : {}),
    ...(disputes.some(({ review }) => review === 'open') ? { review: true as const } : {}),
    ...(contested.some(isOpen) ? { contested: true as const } : {}),
    ...(isInDoubt(dossier) ? { doubted: true as const } : {}),
    sent: phase === 'supplement' && isAllSent(dossier),
    turn: allowed.some((act) => taskActs.has(act)) || isToSign(person, dossier),
    claimable: allowed.includes('claim'),
    approvable: allowed.includes('approve'),
  };
};
