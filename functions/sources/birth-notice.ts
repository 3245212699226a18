import * as z from 'zod/mini';
import { citizenId as CitizenId, exchangeTime, gender, someText } from './wire.ts';

/** A hospital's birth notice. `bornAt` is ISO 8601 with the offset of Vietnam. */
export interface BirthNotice {
  readonly code: string;
  readonly childName?: string;
  readonly gender: 'male' | 'female';
  readonly bornAt: string;
  readonly place: string;
  readonly weightGrams: number;
  readonly motherId: string;
  readonly hospital: string;
}

export const BirthNoticeOnWire = z.pipe(
  z.object({
    /** Circular 22/2025/TT-BYT, read in a secondary source: unverified. */
    MaGiayChungSinh: z.string().check(z.regex(/^[0-9A-Z]{5}\.GCS\.\d{5}\.\d{2}$/)),
    HoTenCon: z.optional(someText),
    GioiTinh: gender,
    ThoiDiemSinh: exchangeTime,
    NoiSinh: someText,
    CanNang: z.int().check(z.positive()),
    SoDinhDanhMe: CitizenId,
    CoSoYTe: someText,
  }),
  z.transform((wire): BirthNotice => ({
    code: wire.MaGiayChungSinh,
    ...(wire.HoTenCon !== undefined && { childName: wire.HoTenCon }),
    gender: wire.GioiTinh,
    bornAt: wire.ThoiDiemSinh,
    place: wire.NoiSinh,
    weightGrams: wire.CanNang,
    motherId: wire.SoDinhDanhMe,
    hospital: wire.CoSoYTe,
  })),
);
