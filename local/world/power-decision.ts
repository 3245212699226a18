import * as z from 'zod/mini';
import { dateOf } from '../../core/vietnam-time.ts';
import type { PowerApplication } from './power-company.ts';

/** What the power company says: what stands in the contract, or why there is none. */
export const PowerDecision = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('accepted'), values: z.record(z.string(), z.string()) }),
  z.strictObject({ outcome: z.literal('rejected'), reasons: z.array(z.string()) }),
]);
export type PowerDecision = z.infer<typeof PowerDecision>;

/** The low-voltage grid bears so much at one place, in kilowatts. */
const mostKilowatts = 40;
/** Customer numbers with this ending have a bill that nobody has paid. */
const indebted = '0000';

const digits = (reference: string): string => reference.replaceAll(/\D/g, '');

/** A place that asks for more than the grid bears is refused, and so is a contract with an unpaid bill. */
export const decisionOf = (
  { request, reference }: Pick<PowerApplication, 'request' | 'reference'>,
  at: number,
  refuses: boolean,
): PowerDecision => {
  const { MaThuTuc, NoiDung } = request;
  const customer = NoiDung['contract.customer'];
  const isChange = MaThuTuc === 'electricity-contract-change';
  if (isChange && (refuses || customer?.endsWith(indebted) === true))
    return { outcome: 'rejected', reasons: ['unpaid-bill'] };
  if (refuses || Number(NoiDung['supply.power'] ?? 0) > mostKilowatts)
    return { outcome: 'rejected', reasons: ['no-capacity'] };
  return {
    outcome: 'accepted',
    values: {
      'contract.customer': customer ?? `PA05LS${digits(reference).padStart(7, '0')}`,
      'contract.number': `26/${digits(reference)}`,
      'contract.signed': dateOf(at),
      'supply.meter': `2026${digits(reference)}`,
      ...(isChange ? { 'supply.reading': '1.204 kWh' } : {}),
    },
  };
};
