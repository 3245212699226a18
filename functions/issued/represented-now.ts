import { editionOn, isOffered } from '../../core/procedure/procedure.ts';
import { Refusal } from '../../core/refusal.ts';
import { objectionToOrganisation } from '../../core/represented.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import { personOf, type Request } from '../edge/request.ts';
import type { Count } from '../quotas/quotas.ts';
import { askingFor, type ActsTools } from '../representation/acts.ts';
import type { Registers } from '../representation/registers.ts';
import { subjectOf } from '../representation/token.ts';
import { openOwnDetails } from '../sessions/own-details.ts';

export interface OrganisationTools extends ActsTools {
  readonly organisationsOf: Registers['organisationsOf'];
  readonly count: Count;
}

/** Whether they want to see what their organisations were issued, and not what they were themselves. */
export const isOfOrganisations = ({ query }: Pick<Request, 'query'>): boolean => query['of'] === 'organisations';

/** An organisation by its keyed hash, and as the register calls it. */
interface Named {
  readonly subject: string;
  readonly name: string;
}

/**
 * The organisations whose legal representative the caller is today. What was issued to an organisation is
 * found by whoever the register names now, not by whoever filed it then; while the register is silent by nobody. It is
 * asked for the sake of a procedure that organisations may file; without one nothing can have been issued to any. It is
 * asked by one person as often in an hour as for forms.
 */
export const representedNow = async (tools: OrganisationTools, request: Request): Promise<Named[]> => {
  const today = dateOf(request.at);
  const filed = tools.catalogue.procedures.find(
    (each) => isOffered(each, today) && editionOn(each, today).representation?.some(({ by }) => by === 'organisation'),
  );
  if (filed === undefined) return [];
  await tools.count(personOf(request).id, 'openings', request.at);
  const { citizenId } = await openOwnDetails(tools.vault, request.session);
  const told = await tools.organisationsOf(citizenId, askingFor(tools, request, filed));
  if (!told.told) throw new Refusal('representation-unknown');
  const { source, asOf, evidence } = told;
  const standing = told.value.filter((each) => objectionToOrganisation(each) === undefined);
  return Promise.all(
    standing.map(async ({ code, name }) => {
      const choice = { by: 'organisation', citizenId: code, name, source, asOf, evidence } as const;
      return { subject: await subjectOf(tools.vault, choice), name };
    }),
  );
};
