import type { DossierEvent } from '../events/dossier-event.ts';
import type { PayTo } from '../events/pay-to.ts';
import { requireRight } from './authorisation.ts';
import { atStep, headOf, requireHolder, requireOpen, type Case } from './case.ts';
import { problemAt } from './form/check-answers.ts';
import type { Edition } from './procedure/edition.ts';
import { Refusal } from './refusal.ts';

const requireDue = ({ dossier }: Case): void => {
  if (dossier.finance !== 'due') throw new Refusal('nothing-due');
};

/** What is asked for, in dong, until when, and into which account. */
interface Asked {
  readonly amount: number;
  readonly payBy: string;
  readonly to?: PayTo;
}

/** The officer asks for the fee, to the account of whoever decides; the clock stands still until it is paid. */
export const requestPayment = (given: Case, asked: Asked): DossierEvent => {
  requireRight(given.person, 'request-payment', given.dossier);
  requireOpen(given);
  requireDue(given);
  atStep(given, 'verify');
  requireHolder(given);
  return { ...headOf(given), type: 'payment-requested', data: asked };
};

/** An officer records a payment by the number of its receipt. */
export const recordPayment = (given: Case, receipt: string): DossierEvent => {
  requireRight(given.person, 'record-payment', given.dossier);
  requireOpen(given);
  requireDue(given);
  if (given.dossier.phase !== 'payment' || given.dossier.parked !== undefined) throw new Refusal('not-now');
  return { ...headOf(given), type: 'payment-recorded', data: { receipt } };
};

/** Who the law frees from the fee does not pay it. */
export const waiveFee = (given: Case, { fee }: Edition, code: string): DossierEvent => {
  requireRight(given.person, 'waive-fee', given.dossier);
  requireOpen(given);
  requireDue(given);
  atStep(given, 'verify');
  requireHolder(given);
  const exemption = fee.exemptions.find((known) => known.code === code);
  if (exemption === undefined) throw new Refusal('no-such-reason', [problemAt('/code', 'invalid')]);
  return { ...headOf(given), type: 'fee-waived', data: { code, ground: exemption.ground } };
};
