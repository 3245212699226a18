import type { DossierEventType } from '../events/dossier-event.ts';
import { Pause, Stage, Step } from '../events/step.ts';
import type { Move } from './state-set.ts';

const ends = ['closed', 'refused', 'withdrawn', 'stopped'] as const;
type End = (typeof ends)[number];

/** Where a dossier stands: at a step of its route, in a wait beside it, or at an end. */
export type Phase = Stage | End;
export const phases = [...Stage.options, ...ends] as const satisfies readonly Phase[];
export const isPause = (phase: Phase): phase is Pause => Pause.options.some((pause) => pause === phase);
export const isEnd = (phase: Phase): phase is End => ends.some((end) => end === phase);

/** The national business status, 1–10; labels and clock in `core/status.ts`. */
export const statusCodes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export type Status = (typeof statusCodes)[number];

/**
 * `next` is the step that follows on the dossier’s own route; `stay` leaves the phase as it is; `back` is the step at
 * which the fee was asked for.
 */
interface PhaseMove extends Move<Phase, 'next' | 'stay' | 'back' | Phase> {
  /** Left out when the event does not change the business status. */
  readonly status?: Status;
}

const open = Stage.options;
/** Steps at which a task can be in somebody’s hands. */
const held: readonly Step[] = ['verify', 'approve'];
/** Before the leader has decided; afterwards there is nothing left to withdraw or to put off. */
const undecided: readonly Stage[] = [
  'check',
  'acknowledge',
  'decide',
  'appointment',
  'external',
  'verify',
  'consult',
  'confirm',
  'approve',
  'supplement',
  'payment',
  'suspended',
];
/** The leader has decided, or the dossier has ended. */
const decided: readonly Phase[] = ['issue', 'return', ...ends];
/** There is a decision that somebody may rely on. */
const reviewed: readonly Phase[] = ['issue', 'return', 'closed', 'refused'];
/** While the agency itself has the dossier. */
const counted: readonly Stage[] = [
  'check',
  'acknowledge',
  'decide',
  'appointment',
  'external',
  'verify',
  'consult',
  'confirm',
  'approve',
  'issue',
];

/** Time that an outage took is given back also while a result is being issued. */
const credited: readonly Stage[] = [...undecided, 'issue'];

/**
 * The whole lifecycle: which event may follow in which phase, and where it leads. The store's write condition, the
 * redrive point and the picture in the docs derive from it. The first event has no phase to come from.
 */
export const lifecycle = {
  'dossier-submitted': { from: [], to: 'next', status: 1 },
  // Before it, so that whoever asks again is told even if the next write fails.
  'checks-postponed': { from: ['check'], to: 'stay' },
  'checks-recorded': { from: ['check'], to: 'next', status: 2 },
  'checks-repeated': { from: undecided, to: 'stay' },
  // Nobody decides on what the law only has told to the agency.
  'notice-acknowledged': { from: ['acknowledge'], to: 'next', status: 4 },
  'decided-on-data': { from: ['decide'], to: 'issue', status: 4 },
  'left-to-officer': { from: ['decide', 'external'], to: 'next' },
  'decision-requested': { from: ['external'], to: 'stay', status: 4 },
  // Also once an officer has taken up what was silent for too long.
  'external-accepted': { from: ['external', 'verify'], to: 'issue', status: 4 },
  'outside-asked-again': { from: ['verify'], to: 'external', status: 4 },
  'task-opened': { from: ['appointment', 'verify', 'confirm', 'approve'], to: 'stay' },
  'task-claimed': { from: held, to: 'stay', status: 4 },
  'task-released': { from: held, to: 'stay' },
  'task-reassigned': { from: held, to: 'stay', status: 4 },
  'task-overdue': { from: ['appointment', 'external', 'verify', 'confirm', 'approve', 'issue'], to: 'stay' },
  // Also after the end: it may have passed a moment before.
  'deadline-passed': { from: phases, to: 'stay' },
  'assistance-recorded': { from: undecided, to: 'stay' },
  // Also after the end: whoever filed it has no right to it from then on.
  'representation-ended': { from: phases, to: 'stay' },
  'appointment-made': { from: ['appointment'], to: 'stay' },
  'appointment-kept': { from: ['appointment'], to: 'next', status: 4 },
  'appointment-missed': { from: ['appointment'], to: 'stay' },
  'verification-completed': { from: ['verify'], to: 'next', status: 4 },
  'opinions-requested': { from: ['consult'], to: 'stay' },
  // Each agency by itself, in any order, and whatever the others say.
  'opinion-given': { from: ['consult'], to: 'stay' },
  'opinion-lapsed': { from: ['consult'], to: 'stay' },
  'consultation-ended': { from: ['consult'], to: 'next' },
  'consultation-objected': { from: ['consult'], to: 'verify' },
  'draft-confirmed': { from: ['confirm'], to: 'next' },
  'draft-disputed': { from: ['confirm'], to: 'verify' },
  'dossier-approved': { from: ['approve'], to: 'next' },
  'approval-declined': { from: ['approve'], to: 'verify' },
  'approval-lapsed': { from: ['issue'], to: 'approve' },
  'dossier-refused': { from: ['external', 'verify'], to: 'refused', status: 3 },
  'supplement-requested': { from: ['verify'], to: 'supplement', status: 5 },
  'supplement-answered': { from: ['supplement'], to: 'stay' },
  'supplement-received': { from: ['supplement'], to: 'verify', status: 4 },
  // A file comes for what was asked, or is scanned at the counter while the dossier is assessed.
  'file-received': { from: ['verify', 'supplement'], to: 'stay' },
  'file-confirmed': { from: undecided, to: 'stay' },
  // The copy is written after the confirmation, whatever has happened since.
  'file-copied': { from: phases, to: 'stay' },
  'payment-requested': { from: ['decide', 'verify'], to: 'payment', status: 6 },
  'payment-recorded': { from: ['payment'], to: 'back', status: 4 },
  'fee-waived': { from: ['verify'], to: 'stay' },
  'dossier-suspended': { from: ['verify'], to: 'suspended', status: 8 },
  'dossier-continued': { from: ['suspended'], to: 'verify', status: 4 },
  'dossier-withdrawn': { from: undecided, to: 'withdrawn', status: 7 },
  'dossier-stopped': { from: ['appointment', 'supplement', 'payment', 'confirm'], to: 'stopped', status: 8 },
  'term-extended': { from: ['verify', 'approve'], to: 'stay' },
  'dossier-rescheduled': { from: counted, to: 'stay' },
  // Also while it waits: what broke down may have done so before.
  'outage-credited': { from: credited, to: 'stay' },
  'register-refused': { from: ['issue'], to: 'verify' },
  'register-entered': { from: ['issue'], to: 'stay' },
  'signature-requested': { from: ['issue'], to: 'stay' },
  'signature-given': { from: ['issue'], to: 'stay' },
  'result-issued': { from: ['issue'], to: 'next', status: 9 },
  'result-returned': { from: ['return'], to: 'closed', status: 10 },
  'result-revoked': { from: ['closed'], to: 'stay' },
  // A new result is signed in the place of the old one; should that not come about, the old one stays.
  'result-correction-requested': { from: ['closed'], to: 'issue', status: 4 },
  // The result on paper too, for whoever asks.
  'paper-copy-requested': { from: ['closed'], to: 'stay' },
  'paper-copy-handed': { from: ['closed'], to: 'stay' },
  'correction-lapsed': { from: ['issue'], to: 'closed', status: 10 },
  // The owner of the data has its own time, whatever becomes of the dossier meanwhile.
  'dispute-sent': { from: phases, to: 'stay' },
  // What it says itself is called wrong in another dossier; also while another result is signed in its place.
  'result-disputed': { from: ['issue', 'return', 'closed'], to: 'stay' },
  'result-upheld': { from: ['issue', 'return', 'closed'], to: 'stay' },
  'dispute-overdue': { from: phases, to: 'stay' },
  // A value is put right before the decision only; afterwards somebody looks at it, or it is noted.
  'dispute-answered': { from: undecided, to: 'stay' },
  'assessment-lapsed': { from: ['consult', 'confirm', 'approve'], to: 'verify' },
  'dispute-noted': { from: decided, to: 'stay' },
  'dispute-settled': { from: ['verify'], to: 'stay' },
  'review-opened': { from: reviewed, to: 'stay' },
  // Wherever it has come to since: a decision may lapse.
  'review-closed': { from: phases, to: 'stay' },
  'dossier-rated': { from: ends, to: 'stay' },
  'dossier-parked': { from: open, to: 'stay' },
  'dossier-resumed': { from: open, to: 'stay' },
} as const satisfies Record<DossierEventType, PhaseMove>;

export const movesOf = (type: DossierEventType): PhaseMove => lifecycle[type];
