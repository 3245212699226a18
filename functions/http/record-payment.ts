import { recordPayment as decide } from '../../core/fee.ts';
import type { Decided } from '../answers/dossier.ts';
import { appendWithDue } from '../dossiers/clock.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { PaymentBody } from './bodies.ts';
import { caseOf, decided, requireLawfulNote, type DecideTools } from './decide.ts';

/** An officer records that the fee was paid. */
export const recordPayment =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const { receipt } = bodyAs(request, PaymentBody);
    const given = await caseOf(tools, request);
    const event = decide(given, receipt);
    // Whoever paid reads it in the log.
    await requireLawfulNote(tools, given.dossier, event, receipt, '/receipt');
    return decided(await appendWithDue(tools, given.dossier, event));
  };
