import * as z from 'zod/mini';
import type { Answer, Purpose } from './answer.ts';
import { AboutPerson } from './about-person.ts';
import type { SourceSettings } from './ask.ts';
import { createReader, type Reading } from './reader.ts';
import { listOf, someText, taxCode, word, year } from './wire.ts';

/** Wages of one calendar year as those who paid them told the tax office, and what they withheld, in dong. */
export interface IncomeYear {
  readonly year: string;
  readonly income: number;
  readonly withheld: number;
  readonly dependants: number;
}

/** A taxpayer; `debt` is what is owed, in dong, and of the years the latest comes first. */
export interface Taxpayer {
  readonly code: string;
  readonly name: string;
  readonly office: string;
  readonly state: 'active' | 'ended';
  readonly debt: number;
  readonly years?: readonly IncomeYear[];
}

const state = word(
  new Map([
    ['Đang hoạt động', 'active'],
    ['Ngừng hoạt động', 'ended'],
  ] as const),
);

const dong = z.int().check(z.nonnegative());

const YearOnWire = z.pipe(
  z.object({ Nam: year, ThuNhapChiuThue: dong, ThueDaKhauTru: dong, SoNguoiPhuThuoc: z.int().check(z.nonnegative()) }),
  z.transform((wire): IncomeYear => ({
    year: wire.Nam,
    income: wire.ThuNhapChiuThue,
    withheld: wire.ThueDaKhauTru,
    dependants: wire.SoNguoiPhuThuoc,
  })),
);

const TaxpayerOnWire = z.pipe(
  z.object({
    MaSoThue: taxCode,
    Ten: someText,
    CoQuanThue: someText,
    TrangThai: state,
    SoTienNo: dong,
    ThuNhapTheoNam: z.optional(listOf(YearOnWire)),
  }),
  z.transform((wire): Taxpayer => ({
    code: wire.MaSoThue,
    name: wire.Ten,
    office: wire.CoQuanThue,
    state: wire.TrangThai,
    debt: wire.SoTienNo,
    ...(wire.ThuNhapTheoNam?.length && { years: wire.ThuNhapTheoNam.toSorted((a, b) => (a.year < b.year ? 1 : -1)) }),
  })),
);

const Answered = z.object({ NguoiNopThue: z.nullable(TaxpayerOnWire) });

/**
 * The answer names no person. Since a person’s own identifier became their tax code it must be theirs; an old code is tied to
 * who was asked about by the echo of the question alone.
 */
const taxpayerOf: Reading<AboutPerson, z.infer<typeof Answered>, Taxpayer> = {
  operation: 'TraCuuNguoiNopThue',
  question: AboutPerson,
  answer: Answered,
  said: ({ NguoiNopThue: found }, { SoDinhDanh }) =>
    found !== null && /^\d{12}$/.test(found.code) && found.code !== SoDinhDanh ? undefined : found,
};

/** The tax database. */
export interface Taxpayers {
  ofPerson(citizenId: string, purpose: Purpose): Promise<Answer<Taxpayer>>;
}

export const createTaxpayers = (settings: SourceSettings): Taxpayers => {
  const ofPerson = createReader('tax', settings).reads(taxpayerOf);
  return { ofPerson: async (id, purpose) => ofPerson({ SoDinhDanh: id }, purpose) };
};
