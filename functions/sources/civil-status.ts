import * as z from 'zod/mini';
import { type Answer, type Found, type Purpose, SourceRefused, SourceUnavailable, found } from './answer.ts';
import type { SourceSettings } from './ask.ts';
import { type Child, childrenOf } from './children.ts';
import { type Death, deathOf } from './death.ts';
import { type MaritalRecord, maritalRecord } from './marital-status.ts';
import { type Marriage, marriageOf } from './marriage.ts';
import { type Newborn, newbornOnWire } from './newborn.ts';
import { createReader, type Reading } from './reader.ts';
import { day, someText } from './wire.ts';

const source = 'civil-status';

/** Where a birth is written down: book and number of the unit's register. */
export interface RegisterEntry {
  readonly book: string;
  readonly number: string;
  readonly date: string;
  readonly unit: string;
}

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

const Written = z.pipe(
  z.object({ Quyen: someText, So: someText, NgayDangKy: day, MaDonViDangKy: someText }),
  z.transform((wire): RegisterEntry => ({
    book: wire.Quyen,
    number: wire.So,
    date: wire.NgayDangKy,
    unit: wire.MaDonViDangKy,
  })),
);

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
  registerBirth(birth: BirthRegistration, purpose: Purpose & { dossier: string }): Promise<Found<RegisterEntry>>;
}

export const createCivilStatus = (settings: SourceSettings): CivilStatus => {
  const { ask, reads } = createReader(source, settings);
  const marriage = reads(marriageOf);
  const maritalStatus = reads(maritalRecord);
  const children = reads(childrenOf);
  const death = reads(deathOf);
  // Whether a birth stands in the register by now: never as it was said before.
  const birth = reads(birthWith);
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
      const reply = await ask('GhiSoKhaiSinh', purpose, question, Written, 'write');
      if ('outage' in reply) throw new SourceUnavailable(source, reply.outage);
      if ('refusal' in reply) throw new SourceRefused(source, reply.refusal);
      return found(source, purpose, reply.asOf, reply.body);
    },
  };
};
