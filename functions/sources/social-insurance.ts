import * as z from 'zod/mini';
import type { Answer, Purpose } from './answer.ts';
import { AboutPerson, recordOf } from './about-person.ts';
import type { SourceSettings } from './ask.ts';
import { createReader, type Reading } from './reader.ts';
import { citizenId, day, month, someText } from './wire.ts';

/** A span of contributions, months as `yyyy-MM`; `base` is the monthly wage in dong that they were reckoned from. */
export interface Contribution {
  readonly from: string;
  readonly to?: string;
  readonly employer: string;
  readonly base: number;
}

/**
 * What the insurance database knows of a person: the book, the health card that is in force, the contributions, and their
 * place in the household, in the order in which it pays for cards this year.
 */
export interface Insurance {
  readonly citizenId: string;
  readonly code: string;
  readonly card?: { readonly number: string; readonly from: string; readonly to: string; readonly clinic: string };
  readonly contributions: readonly Contribution[];
  readonly household?: { readonly rank: number };
}

const CardOnWire = z.pipe(
  z.object({ SoThe: someText, TuNgay: day, DenNgay: day, NoiDangKyKCB: someText }),
  z.transform((wire) => ({ number: wire.SoThe, from: wire.TuNgay, to: wire.DenNgay, clinic: wire.NoiDangKyKCB })),
);

const ContributionOnWire = z.pipe(
  z.object({ TuThang: month, DenThang: z.nullish(month), DonVi: someText, MucDong: z.number().check(z.nonnegative()) }),
  z.transform((wire): Contribution => ({
    from: wire.TuThang,
    ...(wire.DenThang && { to: wire.DenThang }),
    employer: wire.DonVi,
    base: wire.MucDong,
  })),
);

const HouseholdOnWire = z.pipe(
  z.object({ ThuTu: z.int().check(z.positive()) }),
  z.transform((wire) => ({ rank: wire.ThuTu })),
);

const InsuranceOnWire = z.pipe(
  z.object({
    SoDinhDanh: citizenId,
    MaSoBHXH: z.string().check(z.regex(/^\d{10}$/)),
    TheBHYT: z.nullish(CardOnWire),
    QuaTrinhDong: z.array(ContributionOnWire),
    HoGiaDinh: z.nullish(HouseholdOnWire),
  }),
  z.transform((wire): Insurance => ({
    citizenId: wire.SoDinhDanh,
    code: wire.MaSoBHXH,
    ...(wire.TheBHYT && { card: wire.TheBHYT }),
    contributions: wire.QuaTrinhDong,
    ...(wire.HoGiaDinh && { household: wire.HoGiaDinh }),
  })),
);

const Answered = z.object({ BaoHiem: z.nullable(InsuranceOnWire) });

const insuranceOf: Reading<AboutPerson, z.infer<typeof Answered>, Insurance> = {
  operation: 'TraCuuBaoHiem',
  question: AboutPerson,
  answer: Answered,
  said: ({ BaoHiem }, asked) => recordOf(BaoHiem, asked),
};

/** The national insurance database. */
export interface SocialInsurance {
  ofPerson(citizenId: string, purpose: Purpose): Promise<Answer<Insurance>>;
}

export const createSocialInsurance = (settings: SourceSettings): SocialInsurance => {
  const insurance = createReader('social-insurance', settings).reads(insuranceOf);
  return { ofPerson: async (id, purpose) => insurance({ SoDinhDanh: id }, purpose) };
};
