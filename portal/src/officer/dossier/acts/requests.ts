import type { Deed } from '../../../api/dossier.ts';
import type { StaffAct, StaffDossier } from '../../../api/staff.ts';

/** Which request each act is, and what it always says. */
export const requests: Readonly<Record<StaffAct, { readonly to: Deed; readonly body: object }>> = {
  claim: { to: 'claim', body: {} },
  release: { to: 'release', body: {} },
  reassign: { to: 'reassignment', body: {} },
  propose: { to: 'verification', body: { outcome: 'propose' } },
  'ask-outside': { to: 'verification', body: { outcome: 'propose' } },
  refuse: { to: 'verification', body: { outcome: 'refuse' } },
  'keep-appointment': { to: 'appearance', body: { came: true } },
  'miss-appointment': { to: 'appearance', body: { came: false } },
  approve: { to: 'approval', body: { approve: true } },
  decline: { to: 'approval', body: { approve: false } },
  resume: { to: 'resume', body: {} },
  assist: { to: 'assistance', body: {} },
  'request-supplement': { to: 'supplement-request', body: {} },
  'receive-supplement': { to: 'supplement-receipt', body: {} },
  suspend: { to: 'suspension', body: {} },
  continue: { to: 'continuation', body: {} },
  extend: { to: 'extension', body: {} },
  reschedule: { to: 'rescheduling', body: {} },
  'request-payment': { to: 'payment-request', body: {} },
  'record-payment': { to: 'payment', body: {} },
  'waive-fee': { to: 'fee-waiver', body: {} },
  'revoke-result': { to: 'result-revocation', body: {} },
  'correct-result': { to: 'result-correction', body: {} },
  'hand-paper-copy': { to: 'paper-copy-handing', body: {} },
  'settle-dispute': { to: 'dispute-settlement', body: {} },
  'close-review': { to: 'review-closure', body: {} },
  'uphold-result': { to: 'review-closure', body: {} },
};

const plainActs = ['propose', 'ask-outside', 'approve', 'resume', 'continue', 'claim', 'release'] as const;
/** Done by one press; every other act asks for something first. */
export type PlainAct = (typeof plainActs)[number];
export const isPlain = (act: StaffAct): act is PlainAct => plainActs.some((plain) => plain === act);

/** What asks for something first; a proposal does where the procedure has its officer establish something. */
export type AskingAct = Exclude<StaffAct, PlainAct> | 'propose';
export const asksFirst = (act: StaffAct, { assessment }: Pick<StaffDossier, 'assessment'>): act is AskingAct =>
  act === 'propose' ? assessment !== undefined : !isPlain(act);

/** By which a dossier usually goes on, the way forward first. */
export const mainActs: readonly StaffAct[] = [
  'propose',
  'ask-outside',
  'keep-appointment',
  'miss-appointment',
  'approve',
  'resume',
  'continue',
  'claim',
  'request-payment',
  'record-payment',
  'receive-supplement',
  'hand-paper-copy',
  'settle-dispute',
  'close-review',
  'uphold-result',
  'request-supplement',
  'refuse',
  'decline',
];

/** Seldom needed. */
export const otherActs: readonly StaffAct[] = [
  'release',
  'reassign',
  'suspend',
  'extend',
  'reschedule',
  'waive-fee',
  'assist',
  'correct-result',
  'revoke-result',
];

/** After which a result is signed. */
export type SigningAct = 'approve' | 'correct-result';
export const isSigning = (act: StaffAct): act is SigningAct => act === 'approve' || act === 'correct-result';

/** What is right more often than not. */
const strong: readonly StaffAct[] = ['propose', 'ask-outside', 'approve', 'resume', 'continue'];
export const isStrong = (act: StaffAct): boolean => strong.includes(act);
