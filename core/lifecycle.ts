import type { DossierEventType } from '../events/dossier-event.ts';
import { Step } from '../events/step.ts';

const ends = ['closed', 'refused'] as const;
type End = (typeof ends)[number];

/** Where a dossier stands on its route: at a step, or at an end. */
export type Phase = Step | End;
export const phases = [...Step.options, ...ends] as const satisfies readonly Phase[];
export const isEnd = (phase: Phase): phase is End => ends.some((end) => end === phase);

/** The national business status, 1–10; labels and clock in `core/status.ts`. */
export type Status = 1 | 2 | 3 | 4 | 9 | 10;

interface Move {
  readonly from: readonly Phase[];
  /** `next` is the step that follows on the dossier's own route; `stay` leaves the phase as it is. */
  readonly to: 'next' | 'stay' | Phase;
  /** Left out when the event does not change the business status. */
  readonly status?: Status;
}

/**
 * The whole lifecycle: which event may follow in which phase, and where it leads. The store's write condition, the
 * redrive point and the picture in the docs derive from it. The first event has no phase to come from.
 */
export const lifecycle = {
  'dossier-submitted': { from: [], to: 'next', status: 1 },
  'checks-recorded': { from: ['check'], to: 'next', status: 2 },
  'task-opened': { from: ['verify', 'confirm', 'approve'], to: 'stay' },
  'task-claimed': { from: ['verify', 'approve'], to: 'stay', status: 4 },
  'task-released': { from: ['verify', 'approve'], to: 'stay' },
  'task-reassigned': { from: ['verify', 'approve'], to: 'stay', status: 4 },
  'task-overdue': { from: ['verify', 'approve'], to: 'stay' },
  'verification-completed': { from: ['verify'], to: 'next', status: 4 },
  'draft-confirmed': { from: ['confirm'], to: 'next' },
  'draft-disputed': { from: ['confirm'], to: 'verify' },
  'dossier-approved': { from: ['approve'], to: 'next' },
  'approval-declined': { from: ['approve'], to: 'verify' },
  'dossier-refused': { from: ['verify'], to: 'refused', status: 3 },
  'register-refused': { from: ['issue'], to: 'verify' },
  'register-entered': { from: ['issue'], to: 'stay' },
  'result-issued': { from: ['issue'], to: 'next', status: 9 },
  'result-returned': { from: ['return'], to: 'closed', status: 10 },
  'dossier-parked': { from: ['check', 'verify', 'confirm', 'approve', 'issue', 'return'], to: 'stay' },
  'dossier-resumed': { from: ['check', 'verify', 'confirm', 'approve', 'issue', 'return'], to: 'stay' },
} as const satisfies Record<DossierEventType, Move>;

export const movesOf = (type: DossierEventType): Move => lifecycle[type];
