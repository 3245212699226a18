import * as z from 'zod/mini';
import { type Address, AddressOnWire } from './address.ts';
import { type MaritalStatus, maritalStatus } from './marital-status.ts';
import { citizenId, day, gender, someText, text, year } from './wire.ts';

/** A member of the family as the population data name it; the identifier is not always there. */
export interface Relative {
  readonly fullName: string;
  readonly citizenId?: string;
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
  readonly maritalStatus: MaritalStatus;
  readonly spouse?: Relative;
  readonly father?: Relative;
  readonly mother?: Relative;
  /** When the identity card was issued; of some people it is not there. */
  readonly cardIssuedOn?: string;
  /** Of nine digits, from the time before the identifier; not everybody had one. */
  readonly formerNumber?: string;
  readonly diedOn?: string;
}

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
    z.object({ Nam: year }),
    z.transform((wire) => ({ year: wire.Nam })),
  ),
]);

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
    NgayCapCanCuoc: z.nullish(day),
    SoCMND: z.nullish(z.string().check(z.regex(/^(\d{9})?$/))),
    DaChet: z.nullish(z.object({ Ngay: day })),
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
    ...(wire.NgayCapCanCuoc && { cardIssuedOn: wire.NgayCapCanCuoc }),
    ...(wire.SoCMND && { formerNumber: wire.SoCMND }),
    ...(wire.DaChet && { diedOn: wire.DaChet.Ngay }),
  })),
);
