import * as z from 'zod/mini';
import { AboutPerson } from './about-person.ts';
import type { Reading } from './reader.ts';
import { citizenId, day, someText } from './wire.ts';

/** A marriage in force. */
export interface Marriage {
  readonly number: string;
  readonly date: string;
  readonly office: string;
  readonly husbandId: string;
  readonly wifeId: string;
}

export const MarriageOnWire = z.pipe(
  z.object({
    SoDangKy: someText,
    NgayDangKy: day,
    NoiDangKy: someText,
    SoDinhDanhChong: citizenId,
    SoDinhDanhVo: citizenId,
  }),
  z.transform((wire): Marriage => ({
    number: wire.SoDangKy,
    date: wire.NgayDangKy,
    office: wire.NoiDangKy,
    husbandId: wire.SoDinhDanhChong,
    wifeId: wire.SoDinhDanhVo,
  })),
);

const Answered = z.object({ KetHon: z.nullable(MarriageOnWire) });

export const marriageOf: Reading<AboutPerson, z.infer<typeof Answered>, Marriage> = {
  operation: 'TraCuuKetHon',
  question: AboutPerson,
  answer: Answered,
  said: ({ KetHon: marriage }, { SoDinhDanh }) =>
    marriage === null || [marriage.husbandId, marriage.wifeId].includes(SoDinhDanh) ? marriage : undefined,
};
