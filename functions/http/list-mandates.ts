import { isOneName } from '../../core/same-name.ts';
import type { OwnMandates } from '../answers/representation.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf } from '../edge/request.ts';
import type { MandateStore } from '../representation/mandate-store.ts';
import { mandateSeen, named, offeredTo } from '../representation/mandate-view.ts';
import { openOwnDetails } from '../sessions/own-details.ts';
import type { ActsTools } from '../representation/acts.ts';

export interface MandateTools extends ActsTools {
  readonly mandates: MandateStore;
}

/** Mandates that the caller has given and received. Each giver finds on their record that theirs was read. */
export const listMandates =
  (tools: MandateTools): Handler<OwnMandates> =>
  async (request) => {
    const { id } = personOf(request);
    const own = await openOwnDetails(tools.vault, request.session);
    const [given, all] = await Promise.all([tools.mandates.givenBy(id), tools.mandates.receivedBy(id)]);
    // Somebody else may have been named by this identifier by mistake: they are not shown to whoever has it.
    const received = all.filter(({ parties }) => isOneName(parties.receiver.name, own.name));
    const at = new Date(request.at).toISOString();
    for (const { mandate } of received)
      await tools.accesses.note(mandate.giver, `${request.id}-${mandate.id}`, {
        at,
        by: { kind: 'citizen', id },
        what: 'mandate',
        purpose: mandate.procedure,
        procedure: mandate.procedure,
        fields: ['fullName'],
      });
    return {
      status: 200,
      body: {
        given: given.map((each) => mandateSeen(tools.catalogue, each, 'giver', request.at)),
        received: received.map((each) => mandateSeen(tools.catalogue, each, 'receiver', request.at)),
        offered: offeredTo(tools.catalogue, request.at).map(named),
      },
    };
  };
