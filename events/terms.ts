import * as z from 'zod/mini';
import { coded, event, instant } from './event.ts';
import { PayTo } from './pay-to.ts';

const DossierWithdrawn = event('dossier-withdrawn', {});
const DossierStopped = event('dossier-stopped', coded);
const DossierSuspended = event('dossier-suspended', { ...coded, until: instant });
const DossierContinued = event('dossier-continued', {});
/**
 * `to`: the account that the citizen was told of, whatever the province’s file says later. `amount`, in dong: what it comes
 * to by what stands in the dossier by then; left out where that is what was frozen at submission.
 */
const PaymentRequested = event('payment-requested', {
  payBy: instant,
  to: z.optional(PayTo),
  amount: z.optional(z.int().check(z.positive())),
});
/** `receipt` is the number of the payment’s own receipt. */
const PaymentRecorded = event('payment-recorded', { receipt: z.string() });
const FeeWaived = event('fee-waived', coded);
/** Here and in the next two, `answerBy` is the new end of what is waited for now. */
const TermExtended = event('term-extended', { ...coded, answerBy: z.optional(instant) });
/** The apology with a new day; only its reason is personal, and sealed. */
const DossierRescheduled = event('dossier-rescheduled', {
  day: z.iso.date(),
  ground: z.string(),
  answerBy: z.optional(instant),
});
/**
 * The system did not work from … to …: that time is not counted. `reason` says what did not work, and nothing of a
 * person.
 */
const OutageCredited = event('outage-credited', {
  outage: z.string(),
  from: instant,
  to: instant,
  reason: z.optional(z.string()),
  answerBy: z.optional(instant),
  /** The new ends of those of other agencies that have not answered. */
  opinionsBy: z.optional(z.array(z.strictObject({ unit: z.string(), dueAt: instant }))),
});

/** Its end before a decision, its fee, and how long it may take. */
export const termEvents = [
  DossierWithdrawn,
  DossierStopped,
  DossierSuspended,
  DossierContinued,
  PaymentRequested,
  PaymentRecorded,
  FeeWaived,
  TermExtended,
  DossierRescheduled,
  OutageCredited,
] as const;
