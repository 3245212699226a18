import * as z from 'zod/mini';
import { recordOf } from './about-person.ts';
import { type Answer, type Found, type Purpose, SourceRefused, SourceUnavailable, found } from './answer.ts';
import type { SourceSettings } from './ask.ts';
import { type Citizen, CitizenOnWire } from './citizen.ts';
import { type Newborn, newbornOnWire } from './newborn.ts';
import { createReader, type Reading } from './reader.ts';
import { citizenId as CitizenId } from './wire.ts';

const source = 'population';
/** The integration's number, as read in provinces' code. */
const integration = '037';

const AboutCitizen = z.strictObject({ MaTichHop: z.literal(integration), SoDinhDanh: CitizenId });
const Looked = z.object({ CongDan: z.nullable(CitizenOnWire) });

const citizenOf: Reading<z.infer<typeof AboutCitizen>, z.infer<typeof Looked>, Citizen> = {
  operation: 'TraCuuThongTinCongDan',
  question: AboutCitizen,
  answer: Looked,
  said: ({ CongDan }, asked) => recordOf(CongDan, asked),
};

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
  const { ask, reads } = createReader(source, settings);
  const citizen = reads(citizenOf);
  return {
    citizen: async (id, purpose) => citizen({ MaTichHop: integration, SoDinhDanh: id }, purpose),
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
