import type { Procedure } from '../../core/procedure/procedure.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import type { Catalogue } from '../catalogue.ts';
import { personOf, type Request } from '../edge/request.ts';
import { requireLevel } from '../lookups/require-level.ts';
import { openOwnDetails } from '../sessions/own-details.ts';
import type { Vault } from '../vault/vault.ts';
import type { Asking } from './registers.ts';
import type { Acts } from './right.ts';

export interface ActsTools {
  readonly catalogue: Catalogue;
  readonly accesses: AccessLog;
  readonly vault: Vault;
}

/** Who is signed in and wants to act for somebody in this procedure. */
export const actsOf = async (
  { vault }: Pick<ActsTools, 'vault'>,
  request: Request,
  procedure: string,
): Promise<Acts> => {
  const { citizenId, name } = await openOwnDetails(vault, request.session);
  return { actor: personOf(request).id, own: { citizenId, name }, procedure, at: request.at };
};

/** The registers are asked for this request; each of whom they tell finds it on their record. */
export const askingFor = (
  { catalogue, accesses, vault }: ActsTools,
  request: Request,
  { code }: Pick<Procedure, 'code'>,
): Asking => {
  const person = personOf(request);
  const { id } = person;
  return {
    purpose: { requestId: request.id, procedure: code, actor: id, unit: catalogue.province.agency.code },
    note: async (citizenId, source, fields) => {
      requireLevel(catalogue.sources, source, person);
      await accesses.note(await vault.hash(citizenId), `${request.id}-represented-${fields.join('-')}`, {
        at: new Date(request.at).toISOString(),
        by: { kind: 'citizen', id },
        what: `lookup:${source}`,
        purpose: code,
        procedure: code,
        fields: [...fields],
      });
    },
  };
};
