import * as z from 'zod/mini';
import { type Address, AddressOnWire } from './address.ts';
import type { Answer, Purpose } from './answer.ts';
import { AboutPerson, listAbout } from './about-person.ts';
import type { SourceSettings } from './ask.ts';
import { createReader, type Reading } from './reader.ts';
import { citizenId, day, listOf, organisationCode, someText, word } from './wire.ts';

/** Who may act for a firm by law. */
export interface LegalRepresentative {
  readonly citizenId: string;
  readonly fullName: string;
  readonly title: string;
}

/** A firm as the register of businesses knows it; `code` is also its tax code. */
export interface Business {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly seat: Address;
  readonly registeredOn: string;
  readonly state: 'active' | 'suspended' | 'dissolved';
  readonly representatives: readonly LegalRepresentative[];
}

const state = word(
  new Map([
    ['Đang hoạt động', 'active'],
    ['Tạm ngừng', 'suspended'],
    ['Đã giải thể', 'dissolved'],
  ] as const),
);

const RepresentativeOnWire = z.pipe(
  z.object({ SoDinhDanh: citizenId, HoVaTen: someText, ChucDanh: someText }),
  z.transform((wire): LegalRepresentative => ({
    citizenId: wire.SoDinhDanh,
    fullName: wire.HoVaTen,
    title: wire.ChucDanh,
  })),
);

const BusinessOnWire = z.pipe(
  z.object({
    MaSo: organisationCode,
    Ten: someText,
    LoaiHinh: someText,
    TruSo: AddressOnWire,
    NgayCap: day,
    TinhTrang: state,
    NguoiDaiDien: z.array(RepresentativeOnWire),
  }),
  z.transform((wire): Business => ({
    code: wire.MaSo,
    name: wire.Ten,
    kind: wire.LoaiHinh,
    seat: wire.TruSo,
    registeredOn: wire.NgayCap,
    state: wire.TinhTrang,
    representatives: wire.NguoiDaiDien,
  })),
);

const Answered = z.object({ DoanhNghiep: listOf(BusinessOnWire) });

const ownFirms = listAbout<Business>(({ representatives }, id) =>
  representatives.some((representative) => representative.citizenId === id),
);

const firmsOf: Reading<AboutPerson, z.infer<typeof Answered>, readonly Business[]> = {
  operation: 'TraCuuDoanhNghiep',
  question: AboutPerson,
  answer: Answered,
  said: ({ DoanhNghiep }, asked) => ownFirms(DoanhNghiep, asked),
};

/** The national business registration database. */
export interface Businesses {
  /** The firms of which this person is a legal representative, whatever their state. */
  representedBy(citizenId: string, purpose: Purpose): Promise<Answer<readonly Business[]>>;
}

export const createBusinesses = (settings: SourceSettings): Businesses => {
  const firms = createReader('business', settings).reads(firmsOf);
  return { representedBy: async (id, purpose) => firms({ SoDinhDanh: id }, purpose) };
};
