import { problemAt } from '../../core/form/check-answers.ts';
import { Refusal } from '../../core/refusal.ts';
import { isPeriod, type CitizenMandate } from '../../core/represented.ts';
import { addDays, instantOf } from '../../core/vietnam-time.ts';
import type { MandateSeen } from '../answers/representation.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs, personOf } from '../edge/request.ts';
import { mandateIdOf } from '../representation/mandate-id.ts';
import { mandateSeen, offeredTo } from '../representation/mandate-view.ts';
import { openOwnDetails } from '../sessions/own-details.ts';
import { MandateBody } from './bodies.ts';
import type { MandateTools } from './list-mandates.ts';

/**
 * Lets somebody else file one procedure for the caller, until the end of a day. They are named by identifier and name, as
 * an authorisation on paper names them; nothing tells whether there is such a person.
 */
export const giveMandate =
  (tools: MandateTools): Handler<MandateSeen> =>
  async (request) => {
    const { procedure: wanted, receiver, kin, until } = bodyAs(request, MandateBody);
    const giver = personOf(request).id;
    const procedure = offeredTo(tools.catalogue, request.at).find(({ code }) => code === wanted);
    if (procedure === undefined) throw new Refusal('mandate-not-offered', [problemAt('/procedure', 'invalid')]);
    if (!isPeriod(until, request.at)) throw new Refusal('mandate-period', [problemAt('/until', 'invalid')]);
    const whom = await tools.vault.hash(receiver.citizenId);
    if (whom === giver) throw new Refusal('mandate-to-oneself', [problemAt('/receiver/citizenId', 'invalid')]);
    const alike = (await tools.mandates.givenBy(giver)).filter(
      ({ mandate }) => mandate.receiver === whom && mandate.procedure === procedure.code,
    );
    const earlier = alike.find(
      ({ mandate }) => mandate.revokedAt === undefined && Date.parse(mandate.until) > request.at,
    );
    const end = new Date(instantOf(addDays(until, 1), '00:00')).toISOString();
    if (earlier !== undefined && earlier.mandate.until !== end) throw new Refusal('mandate-given-already');
    // Sent twice it is one mandate.
    if (earlier !== undefined) return { status: 200, body: mandateSeen(tools.catalogue, earlier, 'giver', request.at) };
    const mandate: CitizenMandate = {
      id: mandateIdOf(giver, whom, procedure.code, end, alike.length),
      giver,
      receiver: whom,
      procedure: procedure.code,
      kin,
      from: new Date(request.at).toISOString(),
      until: end,
    };
    const parties = { giver: await openOwnDetails(tools.vault, request.session), receiver };
    const kept = await tools.mandates.keep(mandate, parties);
    const status = kept.mandate === mandate ? 201 : 200;
    return { status, body: mandateSeen(tools.catalogue, kept, 'giver', request.at) };
  };
