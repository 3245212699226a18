import * as z from 'zod/mini';
import type { Answer, Purpose } from './answer.ts';
import { AboutPerson, listAbout } from './about-person.ts';
import type { SourceSettings } from './ask.ts';
import { createReader, type Reading } from './reader.ts';
import { citizenId, day, listOf, someText, word } from './wire.ts';

/** A driving licence; `class` in the law’s own letters, such as B or A1. */
export interface DrivingLicence {
  readonly citizenId: string;
  readonly number: string;
  readonly class: string;
  readonly issuedOn: string;
  readonly expiresOn?: string;
  readonly office: string;
  readonly state: 'valid' | 'expired' | 'withdrawn';
}

const state = word(
  new Map([
    ['Còn hiệu lực', 'valid'],
    ['Hết hạn', 'expired'],
    ['Bị tước', 'withdrawn'],
  ] as const),
);

const LicenceOnWire = z.pipe(
  z.object({
    SoDinhDanh: citizenId,
    SoGPLX: someText,
    Hang: someText,
    NgayCap: day,
    NgayHetHan: z.nullish(day),
    CoQuanCap: someText,
    TrangThai: state,
  }),
  z.transform((wire): DrivingLicence => ({
    citizenId: wire.SoDinhDanh,
    number: wire.SoGPLX,
    class: wire.Hang,
    issuedOn: wire.NgayCap,
    ...(wire.NgayHetHan && { expiresOn: wire.NgayHetHan }),
    office: wire.CoQuanCap,
    state: wire.TrangThai,
  })),
);

const Answered = z.object({ GiayPhepLaiXe: listOf(LicenceOnWire) });
const ownLicences = listAbout<DrivingLicence>((licence, id) => licence.citizenId === id);

const licencesOf: Reading<AboutPerson, z.infer<typeof Answered>, readonly DrivingLicence[]> = {
  operation: 'TraCuuGiayPhepLaiXe',
  question: AboutPerson,
  answer: Answered,
  said: ({ GiayPhepLaiXe }, asked) => ownLicences(GiayPhepLaiXe, asked),
};

/** The driving licence database. */
export interface DrivingLicences {
  ofPerson(citizenId: string, purpose: Purpose): Promise<Answer<readonly DrivingLicence[]>>;
}

export const createDrivingLicences = (settings: SourceSettings): DrivingLicences => {
  const licences = createReader('driving-licence', settings).reads(licencesOf);
  return { ofPerson: async (id, purpose) => licences({ SoDinhDanh: id }, purpose) };
};
