import * as z from 'zod/mini';
import { type Answer, type Found, type Purpose, SourceRefused, SourceUnavailable, found } from './answer.ts';
import type { SourceSettings } from './ask.ts';
import { type Child, childrenOf } from './children.ts';
import { type Death, deathOf } from './death.ts';
import { type MaritalRecord, maritalRecord } from './marital-status.ts';
import { type Marriage, marriageOf } from './marriage.ts';
import { type Newborn, newbornOnWire } from './newborn.ts';
import { createReader, type Reading } from './reader.ts';
import {
  DeathRegistration,
  MarriageRegistration,
  type RegisterEntry,
  Written,
  deathOnWire,
  marriageOnWire,
} from './register-entry.ts';
import { someText } from './wire.ts';

const source = 'civil-status';

/** A birth that stands in a register; `dossier` is that of the agency which had it entered. */
export interface RegisteredBirth {
  readonly dossier?: string;
  readonly book: string;
  readonly number: string;
}

/** What the birth register takes; `noticeCode` is the hospital's birth notice, where there is one. */
export interface BirthRegistration {
  readonly newborn: Newborn;
  readonly citizenId?: string;
  readonly noticeCode?: string;
}

const Registered = z.object({
  KhaiSinh: z.nullable(
    z.pipe(
      z.object({ MaHoSo: z.optional(z.string()), Quyen: someText, So: someText }),
      z.transform((wire): RegisteredBirth => ({
        ...(wire.MaHoSo === undefined ? {} : { dossier: wire.MaHoSo }),
        book: wire.Quyen,
        number: wire.So,
      })),
    ),
  ),
});

const AboutNotice = z.strictObject({ MaGiayChungSinh: someText });

const birthWith: Reading<z.infer<typeof AboutNotice>, z.infer<typeof Registered>, RegisteredBirth> = {
  operation: 'TraCuuKhaiSinh',
  question: AboutNotice,
  answer: Registered,
  said: ({ KhaiSinh }) => KhaiSinh,
};

type Wire = Readonly<Record<string, unknown>>;
type OfDossier = Purpose & { dossier: string };

/** The electronic civil-status database. No public description of its interface was found: the contract is our own. */
export interface CivilStatus {
  marriage(citizenId: string, purpose: Purpose): Promise<Answer<Marriage>>;
  /** What the register says of a person’s marriages, whatever the population data say. */
  maritalStatus(citizenId: string, purpose: Purpose): Promise<Answer<MaritalRecord>>;
  /** The children of a person, own and adopted, the dead too. */
  children(citizenId: string, purpose: Purpose): Promise<Answer<readonly Child[]>>;
  death(citizenId: string, purpose: Purpose): Promise<Answer<Death>>;
  /** The birth that a hospital’s notice was used for. */
  birthOf(noticeCode: string, purpose: Purpose): Promise<Answer<RegisteredBirth>>;
  /**
   * Writes a birth into the register of `purpose.unit`; the same dossier gives the same entry.
   * Throws {@link SourceUnavailable}, or {@link SourceRefused} when another dossier has registered the notice.
   */
  registerBirth(birth: BirthRegistration, purpose: OfDossier): Promise<Found<RegisterEntry>>;
  /** The same for a death: {@link SourceRefused} when it is registered already, by whatever dossier. */
  registerDeath(death: DeathRegistration, purpose: OfDossier): Promise<Found<RegisterEntry>>;
  /** The same for a marriage: {@link SourceRefused} when one of the two is married, or has died. */
  registerMarriage(marriage: MarriageRegistration, purpose: OfDossier): Promise<Found<RegisterEntry>>;
}

export const createCivilStatus = (settings: SourceSettings): CivilStatus => {
  const { ask, reads } = createReader(source, settings);
  const marriage = reads(marriageOf);
  const maritalStatus = reads(maritalRecord);
  const children = reads(childrenOf);
  const death = reads(deathOf);
  // Whether a birth stands in the register by now: never as it was said before.
  const birth = reads(birthWith);
  const write = async (operation: string, question: Wire, purpose: OfDossier): Promise<Found<RegisterEntry>> => {
    const reply = await ask(operation, purpose, question, Written, 'write');
    if ('outage' in reply) throw new SourceUnavailable(source, reply.outage);
    if ('refusal' in reply) throw new SourceRefused(source, reply.refusal);
    return found(source, purpose, reply.asOf, reply.body);
  };
  return {
    marriage: async (id, purpose) => marriage({ SoDinhDanh: id }, purpose),
    maritalStatus: async (id, purpose) => maritalStatus({ SoDinhDanh: id }, purpose),
    children: async (id, purpose) => children({ SoDinhDanh: id }, purpose),
    death: async (id, purpose) => death({ SoDinhDanh: id }, purpose),
    birthOf: async (noticeCode, purpose) => birth({ MaGiayChungSinh: noticeCode }, { ...purpose, fresh: true }),
    registerBirth: async ({ newborn, citizenId, noticeCode }, purpose) => {
      const { child, parents } = newbornOnWire(newborn);
      const question = {
        NguoiDuocKhaiSinh: { ...child, ...(citizenId !== undefined && { SoDinhDanh: citizenId }) },
        ...parents,
        ...(noticeCode !== undefined && { MaGiayChungSinh: noticeCode }),
      };
      return write('GhiSoKhaiSinh', question, purpose);
    },
    registerDeath: async (given, purpose) => write('GhiSoKhaiTu', deathOnWire(DeathRegistration.parse(given)), purpose),
    registerMarriage: async (given, purpose) =>
      write('GhiSoKetHon', marriageOnWire(MarriageRegistration.parse(given)), purpose),
  };
};
