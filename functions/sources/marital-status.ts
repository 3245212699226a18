import * as z from 'zod/mini';
import { AboutPerson, recordOf } from './about-person.ts';
import { type Marriage, MarriageOnWire } from './marriage.ts';
import type { Reading } from './reader.ts';
import { citizenId, day, someText, word } from './wire.ts';

/** The population’s own words for it, which the register of civil status uses too. */
export const maritalStatus = word(
  new Map([
    ['Chưa kết hôn', 'single'],
    ['Đang có vợ/chồng', 'married'],
    ['Đã ly hôn', 'divorced'],
    ['Góa vợ/chồng', 'widowed'],
  ] as const),
);
export type MaritalStatus = z.infer<typeof maritalStatus>;

/** What the register of civil status says of a person’s marriages; `divorce` is the last judgment. */
export interface MaritalRecord {
  readonly citizenId: string;
  readonly status: MaritalStatus;
  readonly marriage?: Marriage;
  readonly divorce?: { readonly decision: string; readonly date: string; readonly court: string };
}

const DivorceOnWire = z.pipe(
  z.object({ SoQuyetDinh: someText, Ngay: day, ToaAn: someText }),
  z.transform((wire) => ({ decision: wire.SoQuyetDinh, date: wire.Ngay, court: wire.ToaAn })),
);

const RecordOnWire = z.pipe(
  z.object({
    SoDinhDanh: citizenId,
    TinhTrangHonNhan: maritalStatus,
    KetHon: z.nullish(MarriageOnWire),
    LyHon: z.nullish(DivorceOnWire),
  }),
  z.transform((wire): MaritalRecord => ({
    citizenId: wire.SoDinhDanh,
    status: wire.TinhTrangHonNhan,
    ...(wire.KetHon && { marriage: wire.KetHon }),
    ...(wire.LyHon && { divorce: wire.LyHon }),
  })),
);

const Answered = z.object({ TinhTrang: z.nullable(RecordOnWire) });

export const maritalRecord: Reading<AboutPerson, z.infer<typeof Answered>, MaritalRecord> = {
  operation: 'TraCuuTinhTrangHonNhan',
  question: AboutPerson,
  answer: Answered,
  said: ({ TinhTrang }, asked) => recordOf(TinhTrang, asked),
};
