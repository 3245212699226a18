import { requestPayment as decide } from '../../core/fee.ts';
import { endOf } from '../../core/term.ts';
import type { Decided } from '../answers/dossier.ts';
import { workingTimeOf } from '../dossiers/law-of.ts';
import type { Handler } from '../edge/reply.ts';
import { caseOf, decided, type DecideTools } from './decide.ts';

/** The officer asks for the fee that was frozen at intake. */
export const requestPayment =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const given = await caseOf(tools, request);
    const { term } = tools.catalogue.edition(given.dossier).fee;
    const payBy = endOf(await workingTimeOf(tools, given.dossier), term, request.at);
    return decided(await tools.dossiers.append(given.dossier, decide(given, new Date(payBy).toISOString())));
  };
