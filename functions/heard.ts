import type { DossierEventType } from '../events/dossier-event.ts';
import type { FormEventType } from '../events/form-event.ts';
import { lifecycle, movesOf } from '../core/lifecycle.ts';

const every: readonly DossierEventType[] = Object.keys(lifecycle).filter(
  (type): type is DossierEventType => type in lifecycle,
);

/** What moves the day of the result, and so what the national portal shows, without a new status. */
const dayMovers: ReadonlySet<DossierEventType> = new Set([
  'draft-confirmed',
  'draft-disputed',
  'assessment-lapsed',
  'term-extended',
  'dossier-rescheduled',
  'outage-credited',
]);

/** What brings official forms: somebody writes them, and somebody tells the citizen. */
const bringers = [
  'dossier-submitted',
  'supplement-requested',
  'dossier-refused',
  'dossier-rescheduled',
  'dossier-withdrawn',
  'dossier-stopped',
  'result-returned',
] as const;

/**
 * Which events the bus hands to whom. What a consumer would only pass over costs a queue, a function and a read each
 * time; the lists of dossiers change with every event, so who files them hears all.
 */
export const heard = {
  moving: [
    'dossier-submitted',
    'appointment-made',
    'appointment-kept',
    'appointment-missed',
    'verification-completed',
    'dossier-refused',
    'supplement-requested',
    'payment-requested',
    'dossier-suspended',
    'left-to-officer',
    'external-accepted',
    'outside-asked-again',
    'opinion-given',
    'draft-confirmed',
    'draft-disputed',
    'dossier-approved',
    'approval-declined',
    'approval-lapsed',
    'assessment-lapsed',
    'signature-given',
    'result-correction-requested',
    'correction-lapsed',
    'supplement-received',
    'payment-recorded',
    'dossier-continued',
    'dossier-withdrawn',
    'dossier-resumed',
    'term-extended',
    'dossier-rescheduled',
    'outage-credited',
  ],
  // And what becomes of forms before they are dossiers, for the figures.
  projecting: [...every, 'form-opened', 'form-left'],
  // An agency has taken a dossier up, or it has come to an end; and who conducts from outside has begun a child.
  linking: [
    'dossier-submitted',
    'task-claimed',
    'task-reassigned',
    'notice-acknowledged',
    'decided-on-data',
    'verification-completed',
    'dossier-refused',
    'dossier-withdrawn',
    'dossier-stopped',
    'result-issued',
  ],
  syncing: every.filter((type) => movesOf(type).status !== undefined || dayMovers.has(type)),
  writing: bringers,
  transcribing: ['file-received'],
  copying: ['file-confirmed'],
  comparing: ['checks-postponed'],
  carrying: ['result-issued'],
  // Beside papers what is asked of the citizen, or put off.
  notifying: [
    ...bringers,
    'appointment-made',
    'appointment-missed',
    'verification-completed',
    'payment-requested',
    'dossier-suspended',
    'term-extended',
    'result-revoked',
    'result-correction-requested',
  ],
} as const satisfies Record<string, readonly (DossierEventType | FormEventType)[]>;
export type Listener = keyof typeof heard;
