import { randomInt } from 'node:crypto';
import { counterCodeMinutes } from '../../core/at-counter.ts';
import { agencyOf } from '../../core/province.ts';
import { Refusal } from '../../core/refusal.ts';
import type { CounterCode } from '../answers/session.ts';
import type { Catalogue } from '../catalogue.ts';
import { counterCodeToHash, type CounterCodes } from '../counter/counter-codes.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf } from '../edge/request.ts';
import { attempted } from '../tables/transaction.ts';
import type { Vault } from '../vault/vault.ts';

export interface OpenCounterTools {
  readonly catalogue: Pick<Catalogue, 'province'>;
  readonly counterCodes: Pick<CounterCodes, 'keep'>;
  readonly vault: Pick<Vault, 'hash'>;
}

/** An officer lets one citizen sign in at a machine of the counter’s: a code, typed in there, begins that sign-in once. */
export const openCounterSession =
  (tools: OpenCounterTools): Handler<CounterCode> =>
  async (request) => {
    const staff = personOf(request);
    if (staff.kind !== 'staff') throw new Refusal('not-allowed');
    const { id: by, unit, citizen } = staff;
    const agency = agencyOf(tools.catalogue.province, unit);
    if (agency === undefined) throw new Error(`no agency of the province has the code ${unit}`);
    const counter = { by, name: request.session?.name ?? by, unit, agency: agency.name, citizen };
    const until = request.at + counterCodeMinutes * 60_000;
    const code = await attempted('no code could be drawn', async () => {
      const drawn = String(randomInt(100_000_000)).padStart(8, '0');
      const hash = await tools.vault.hash(counterCodeToHash(drawn));
      return (await tools.counterCodes.keep(hash, counter, until, request.at)) ? drawn : undefined;
    });
    return { status: 201, body: { code, until: new Date(until).toISOString() } };
  };
