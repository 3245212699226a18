import * as z from 'zod/mini';
import { type Answer, type Found, type Purpose, SourceRefused, SourceUnavailable, found } from './answer.ts';
import { type SourceSettings, createAsk } from './ask.ts';
import { type Citizen, CitizenOnWire } from './citizen.ts';
import { type Newborn, newbornOnWire } from './newborn.ts';
import { citizenId as CitizenId } from './wire.ts';

const source = 'population';
/** The integration's number, as read in provinces' code. */
const integration = '037';

const Looked = z.object({ CongDan: z.nullable(CitizenOnWire) });
const Issued = z.object({ SoDinhDanh: CitizenId });

/** The national population database. */
export interface Population {
  citizen(citizenId: string, purpose: Purpose): Promise<Answer<Citizen>>;
  /**
   * Has a personal identifier issued to a newborn; the same `requestId` gives the same identifier.
   * Throws {@link SourceUnavailable} or {@link SourceRefused}.
   */
  issueIdentifier(newborn: Newborn, purpose: Purpose): Promise<Found<string>>;
}

export const createPopulation = (settings: SourceSettings): Population => {
  const ask = createAsk(source, settings);
  return {
    citizen: async (citizenId, purpose) => {
      const question = { MaTichHop: integration, SoDinhDanh: CitizenId.parse(citizenId) };
      const reply = await ask('TraCuuThongTinCongDan', purpose, question, Looked, 'read');
      if ('outage' in reply) return { status: 'unavailable', source, reason: reply.outage };
      if ('refusal' in reply) return { status: 'unavailable', source, reason: 'refused' };
      const { CongDan: citizen } = reply.body;
      if (citizen === null) return { status: 'missing', source, asOf: reply.asOf };
      if (citizen.citizenId !== citizenId) return { status: 'unavailable', source, reason: 'malformed' };
      return found(source, purpose, reply.asOf, citizen);
    },
    issueIdentifier: async (newborn, purpose) => {
      const { child, parents } = newbornOnWire(newborn);
      const question = { MaTichHop: integration, ...child, ...parents };
      const reply = await ask('CapSoDinhDanh', purpose, question, Issued, 'write');
      if ('outage' in reply) throw new SourceUnavailable(source, reply.outage);
      if ('refusal' in reply) throw new SourceRefused(source, reply.refusal);
      return found(source, purpose, reply.asOf, reply.body.SoDinhDanh);
    },
  };
};
