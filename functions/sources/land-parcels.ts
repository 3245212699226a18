import * as z from 'zod/mini';
import { type Address, AddressOnWire } from './address.ts';
import type { Answer, Purpose } from './answer.ts';
import { AboutPerson, listAbout } from './about-person.ts';
import type { SourceSettings } from './ask.ts';
import { createReader, type Reading } from './reader.ts';
import { citizenId, day, listOf, someText } from './wire.ts';

/** A parcel with its certificate; `area` in square metres. Of some owners the database has no identifier. */
export interface LandParcel {
  readonly certificate: string;
  readonly sheet: string;
  readonly plot: string;
  readonly address: Address;
  readonly area: number;
  readonly use: string;
  readonly issuedOn: string;
  readonly owners: readonly { readonly citizenId?: string; readonly fullName: string }[];
}

const OwnerOnWire = z.pipe(
  z.object({ SoDinhDanh: z.nullish(citizenId), HoVaTen: someText }),
  z.transform((wire) => ({
    fullName: wire.HoVaTen,
    ...(wire.SoDinhDanh && { citizenId: wire.SoDinhDanh }),
  })),
);

const ParcelOnWire = z.pipe(
  z.object({
    SoGiayChungNhan: someText,
    SoTo: someText,
    SoThua: someText,
    DiaChi: AddressOnWire,
    DienTich: z.number().check(z.positive()),
    MucDich: someText,
    NgayCap: day,
    ChuSuDung: z.array(OwnerOnWire),
  }),
  z.transform((wire): LandParcel => ({
    certificate: wire.SoGiayChungNhan,
    sheet: wire.SoTo,
    plot: wire.SoThua,
    address: wire.DiaChi,
    area: wire.DienTich,
    use: wire.MucDich,
    issuedOn: wire.NgayCap,
    owners: wire.ChuSuDung,
  })),
);

const Answered = z.object({ ThuaDat: listOf(ParcelOnWire) });

/** Where everybody has an identifier, one must be this person’s; where somebody has none, it may be them. */
const ownParcels = listAbout<LandParcel>(({ owners }, id) =>
  owners.some((owner) => owner.citizenId === undefined || owner.citizenId === id),
);

const parcelsOf: Reading<AboutPerson, z.infer<typeof Answered>, readonly LandParcel[]> = {
  operation: 'TraCuuDatDai',
  question: AboutPerson,
  answer: Answered,
  said: ({ ThuaDat }, asked) => ownParcels(ThuaDat, asked),
};

/** The national land database. */
export interface LandParcels {
  ofPerson(citizenId: string, purpose: Purpose): Promise<Answer<readonly LandParcel[]>>;
}

export const createLandParcels = (settings: SourceSettings): LandParcels => {
  const parcels = createReader('land', settings).reads(parcelsOf);
  return { ofPerson: async (id, purpose) => parcels({ SoDinhDanh: id }, purpose) };
};
