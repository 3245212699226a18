import * as z from 'zod/mini';
import { AboutPerson, recordOf } from './about-person.ts';
import type { Reading } from './reader.ts';
import { citizenId, day, someText } from './wire.ts';

/** A death that stands in the register of civil status. */
export interface Death {
  readonly citizenId: string;
  readonly fullName: string;
  readonly diedOn: string;
  readonly number: string;
  readonly book: string;
  readonly registeredOn: string;
  readonly office: string;
}

const DeathOnWire = z.pipe(
  z.object({
    SoDinhDanh: citizenId,
    HoVaTen: someText,
    NgayChet: day,
    So: someText,
    Quyen: someText,
    NgayDangKy: day,
    NoiDangKy: someText,
  }),
  z.transform((wire): Death => ({
    citizenId: wire.SoDinhDanh,
    fullName: wire.HoVaTen,
    diedOn: wire.NgayChet,
    number: wire.So,
    book: wire.Quyen,
    registeredOn: wire.NgayDangKy,
    office: wire.NoiDangKy,
  })),
);

const Answered = z.object({ KhaiTu: z.nullable(DeathOnWire) });

export const deathOf: Reading<AboutPerson, z.infer<typeof Answered>, Death> = {
  operation: 'TraCuuKhaiTu',
  question: AboutPerson,
  answer: Answered,
  said: ({ KhaiTu }, asked) => recordOf(KhaiTu, asked),
};
