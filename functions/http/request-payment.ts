import { requestPayment as decide } from '../../core/fee.ts';
import { accountOf } from '../../core/province.ts';
import { endOf } from '../../core/term.ts';
import type { Decided } from '../answers/dossier.ts';
import { workingTimeOf } from '../dossiers/law-of.ts';
import type { Handler } from '../edge/reply.ts';
import { caseOf, decided, type DecideTools } from './decide.ts';

/** The officer asks for the fee that was frozen at intake, and says into which account it goes. */
export const requestPayment =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const given = await caseOf(tools, request);
    const { fee, decides } = tools.catalogue.edition(given.dossier);
    const payBy = endOf(await workingTimeOf(tools, given.dossier), fee.term, request.at);
    const event = decide(given, new Date(payBy).toISOString(), accountOf(tools.catalogue.province, decides));
    return decided(await tools.dossiers.append(given.dossier, event));
  };
