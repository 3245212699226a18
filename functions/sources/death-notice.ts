import * as z from 'zod/mini';
import { citizenId as CitizenId, exchangeTime, someText } from './wire.ts';

/** A hospital's death notice. `diedAt` is ISO 8601 with the offset of Vietnam; the cause is not always told. */
export interface DeathNotice {
  readonly code: string;
  readonly citizenId: string;
  readonly fullName: string;
  readonly diedAt: string;
  readonly place: string;
  readonly cause?: string;
  readonly hospital: string;
}

export const DeathNoticeOnWire = z.pipe(
  z.object({
    MaGiayBaoTu: someText,
    SoDinhDanh: CitizenId,
    HoVaTen: someText,
    ThoiDiemChet: exchangeTime,
    NoiChet: someText,
    NguyenNhan: z.nullish(someText),
    CoSoYTe: someText,
  }),
  z.transform((wire): DeathNotice => ({
    code: wire.MaGiayBaoTu,
    citizenId: wire.SoDinhDanh,
    fullName: wire.HoVaTen,
    diedAt: wire.ThoiDiemChet,
    place: wire.NoiChet,
    ...(wire.NguyenNhan && { cause: wire.NguyenNhan }),
    hospital: wire.CoSoYTe,
  })),
);
