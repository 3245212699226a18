import * as z from 'zod/mini';
import { type Answer, type Found, type Purpose, SourceRefused, SourceUnavailable, found } from './answer.ts';
import { type SourceSettings, createAsk } from './ask.ts';
import { type Newborn, newbornOnWire } from './newborn.ts';
import { citizenId as CitizenId, day, someText } from './wire.ts';

const source = 'civil-status';

/** A marriage in force. */
export interface Marriage {
  readonly number: string;
  readonly date: string;
  readonly office: string;
  readonly husbandId: string;
  readonly wifeId: string;
}

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

const Looked = z.object({
  KetHon: z.nullable(
    z.pipe(
      z.object({
        SoDangKy: someText,
        NgayDangKy: day,
        NoiDangKy: someText,
        SoDinhDanhChong: CitizenId,
        SoDinhDanhVo: CitizenId,
      }),
      z.transform((wire): Marriage => ({
        number: wire.SoDangKy,
        date: wire.NgayDangKy,
        office: wire.NoiDangKy,
        husbandId: wire.SoDinhDanhChong,
        wifeId: wire.SoDinhDanhVo,
      })),
    ),
  ),
});

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

/** The electronic civil-status database. No public description of its interface was found: the contract is our own. */
export interface CivilStatus {
  marriage(citizenId: string, purpose: Purpose): Promise<Answer<Marriage>>;
  /** The birth that a hospital’s notice was used for. */
  birthOf(noticeCode: string, purpose: Purpose): Promise<Answer<RegisteredBirth>>;
  /**
   * Writes a birth into the register of `purpose.unit`; the same dossier gives the same entry.
   * Throws {@link SourceUnavailable}, or {@link SourceRefused} when another dossier has registered the notice.
   */
  registerBirth(birth: BirthRegistration, purpose: Purpose & { dossier: string }): Promise<Found<RegisterEntry>>;
}

export const createCivilStatus = (settings: SourceSettings): CivilStatus => {
  const ask = createAsk(source, settings);
  return {
    marriage: async (citizenId, purpose) => {
      const question = { SoDinhDanh: CitizenId.parse(citizenId) };
      const reply = await ask('TraCuuKetHon', purpose, question, Looked, 'read');
      if ('outage' in reply) return { status: 'unavailable', source, reason: reply.outage };
      if ('refusal' in reply) return { status: 'unavailable', source, reason: 'refused' };
      const { KetHon: marriage } = reply.body;
      if (marriage === null) return { status: 'missing', source, asOf: reply.asOf };
      const asked = marriage.husbandId === citizenId || marriage.wifeId === citizenId;
      return asked
        ? found(source, purpose, reply.asOf, marriage)
        : { status: 'unavailable', source, reason: 'malformed' };
    },
    birthOf: async (noticeCode, purpose) => {
      const reply = await ask('TraCuuKhaiSinh', purpose, { MaGiayChungSinh: noticeCode }, Registered, 'read');
      if ('outage' in reply) return { status: 'unavailable', source, reason: reply.outage };
      if ('refusal' in reply) return { status: 'unavailable', source, reason: 'refused' };
      const { KhaiSinh: birth } = reply.body;
      return birth === null
        ? { status: 'missing', source, asOf: reply.asOf }
        : found(source, purpose, reply.asOf, birth);
    },
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
