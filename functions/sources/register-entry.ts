import * as z from 'zod/mini';
import { citizenId, day, dayOnWire, genderOnWire, someText } from './wire.ts';

/** Where something is written down: book and number of the unit's register. */
export interface RegisterEntry {
  readonly book: string;
  readonly number: string;
  readonly date: string;
  readonly unit: string;
}

export const Written = z.pipe(
  z.object({ Quyen: someText, So: someText, NgayDangKy: day, MaDonViDangKy: someText }),
  z.transform((wire): RegisterEntry => ({
    book: wire.Quyen,
    number: wire.So,
    date: wire.NgayDangKy,
    unit: wire.MaDonViDangKy,
  })),
);

/** What the register of deaths takes; of some old people nobody knows an identifier. */
export const DeathRegistration = z.strictObject({
  fullName: someText,
  citizenId: z.optional(citizenId),
  gender: z.optional(z.enum(['male', 'female'])),
  diedOn: z.iso.date(),
  place: someText,
  cause: z.optional(someText),
  /** The hospital’s notice, where there is one. */
  noticeCode: z.optional(someText),
});
export type DeathRegistration = z.infer<typeof DeathRegistration>;

export const deathOnWire = (death: DeathRegistration): Readonly<Record<string, unknown>> => ({
  NguoiChet: {
    HoVaTen: death.fullName,
    ...(death.citizenId !== undefined && { SoDinhDanh: death.citizenId }),
    ...(death.gender !== undefined && { GioiTinh: genderOnWire[death.gender] }),
  },
  NgayChet: dayOnWire(death.diedOn),
  NoiChet: death.place,
  ...(death.cause !== undefined && { NguyenNhan: death.cause }),
  ...(death.noticeCode !== undefined && { MaGiayBaoTu: death.noticeCode }),
});

const Spouse = z.strictObject({ fullName: someText, citizenId });

/** What the register of marriages takes. */
export const MarriageRegistration = z.strictObject({ wife: Spouse, husband: Spouse });
export type MarriageRegistration = z.infer<typeof MarriageRegistration>;

const spouseOnWire = ({ fullName, citizenId: id }: z.infer<typeof Spouse>) => ({ HoVaTen: fullName, SoDinhDanh: id });

export const marriageOnWire = ({ wife, husband }: MarriageRegistration): Readonly<Record<string, unknown>> => ({
  Vo: spouseOnWire(wife),
  Chong: spouseOnWire(husband),
});
