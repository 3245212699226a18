import { requireRight } from '../../core/authorisation.ts';
import { requestPayment as decide } from '../../core/fee.ts';
import { feeAmount } from '../../core/fee-amount.ts';
import { accountOf } from '../../core/province.ts';
import { Refusal } from '../../core/refusal.ts';
import { endOf } from '../../core/term.ts';
import type { Decided } from '../answers/dossier.ts';
import { workingTimeOf } from '../dossiers/law-of.ts';
import type { Handler } from '../edge/reply.ts';
import { caseOf, decided, openToDecide, type DecideTools } from './decide.ts';

/**
 * The officer asks for what the fee comes to by the answers as they stand now, which a supplement or the owner of the data
 * may have put right since the submission, and says into which account it goes.
 */
export const requestPayment =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const given = await caseOf(tools, request);
    requireRight(given.person, 'request-payment', given.dossier);
    const { fee, decides } = tools.catalogue.edition(given.dossier);
    const { answers } = await openToDecide(tools, request, given);
    const payBy = new Date(endOf(await workingTimeOf(tools, given.dossier), fee.term, request.at)).toISOString();
    const to = accountOf(tools.catalogue.province, { kind: decides, code: given.dossier.unit });
    const amount = feeAmount(fee, answers);
    // What was fixed for them is nothing any more: it is not theirs to pay.
    if (amount === 0) throw new Refusal('nothing-due');
    const asked = { amount, payBy, ...(to === undefined ? {} : { to }) };
    return decided(await tools.dossiers.append(given.dossier, decide(given, asked)));
  };
