import * as z from 'zod/mini';
import { citizenId, day, gender, someText, text, word } from './wire.ts';

/** A member of the family as the population data name it; the identifier is not always there. */
export interface Relative {
  readonly fullName: string;
  readonly citizenId?: string;
}

/** `province` two digits, `commune` five; `detail` is the rest of the address. There are no districts. */
export interface Address {
  readonly province: string;
  readonly commune: string;
  readonly detail: string;
}

/** One person as the national population database knows it. Of some old people it has the birth year alone. */
export interface Citizen {
  readonly citizenId: string;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly fullName: string;
  readonly gender: 'male' | 'female';
  readonly ethnicity: string;
  readonly nationality: string;
  readonly birth: { readonly date: string } | { readonly year: string };
  readonly residence: Address;
  readonly homeTown: Address;
  readonly maritalStatus: 'single' | 'married' | 'divorced' | 'widowed';
  readonly spouse?: Relative;
  readonly father?: Relative;
  readonly mother?: Relative;
}

const AddressOnWire = z.pipe(
  z.object({
    MaTinhThanh: z.string().check(z.regex(/^\d{2}$/)),
    MaPhuongXa: z.string().check(z.regex(/^\d{5}$/)),
    ChiTiet: text,
  }),
  z.transform((wire): Address => ({ province: wire.MaTinhThanh, commune: wire.MaPhuongXa, detail: wire.ChiTiet })),
);

const RelativeOnWire = z.pipe(
  z.object({ HoVaTen: someText, SoDinhDanh: z.optional(citizenId) }),
  z.transform((wire): Relative => ({ fullName: wire.HoVaTen, ...(wire.SoDinhDanh && { citizenId: wire.SoDinhDanh }) })),
);

const BirthOnWire = z.union([
  z.pipe(
    z.object({ NgayThangNam: day }),
    z.transform((wire) => ({ date: wire.NgayThangNam })),
  ),
  z.pipe(
    z.object({ Nam: z.string().check(z.regex(/^\d{4}$/)) }),
    z.transform((wire) => ({ year: wire.Nam })),
  ),
]);

const maritalStatus = word(
  new Map([
    ['Chưa kết hôn', 'single'],
    ['Đang có vợ/chồng', 'married'],
    ['Đã ly hôn', 'divorced'],
    ['Góa vợ/chồng', 'widowed'],
  ] as const),
);

/** The answer of `TraCuuThongTinCongDan`, in our words. */
export const CitizenOnWire = z.pipe(
  z.object({
    SoDinhDanh: citizenId,
    HoVaTen: z.object({ Ho: someText, ChuDem: text, Ten: someText }),
    GioiTinh: gender,
    DanToc: someText,
    QuocTich: someText,
    NgayThangNamSinh: BirthOnWire,
    ThuongTru: AddressOnWire,
    QueQuan: AddressOnWire,
    TinhTrangHonNhan: maritalStatus,
    VoChong: z.optional(RelativeOnWire),
    Cha: z.optional(RelativeOnWire),
    Me: z.optional(RelativeOnWire),
  }),
  z.transform(({ HoVaTen, VoChong, Cha, Me, ...wire }): Citizen => ({
    citizenId: wire.SoDinhDanh,
    familyName: HoVaTen.Ho,
    middleName: HoVaTen.ChuDem,
    givenName: HoVaTen.Ten,
    fullName: [HoVaTen.Ho, HoVaTen.ChuDem, HoVaTen.Ten].filter(Boolean).join(' '),
    gender: wire.GioiTinh,
    ethnicity: wire.DanToc,
    nationality: wire.QuocTich,
    birth: wire.NgayThangNamSinh,
    residence: wire.ThuongTru,
    homeTown: wire.QueQuan,
    maritalStatus: wire.TinhTrangHonNhan,
    ...(VoChong && { spouse: VoChong }),
    ...(Cha && { father: Cha }),
    ...(Me && { mother: Me }),
  })),
);
