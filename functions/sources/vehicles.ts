import * as z from 'zod/mini';
import type { Answer, Purpose } from './answer.ts';
import { AboutPerson, listAbout } from './about-person.ts';
import type { SourceSettings } from './ask.ts';
import { createReader, type Reading } from './reader.ts';
import { citizenId, day, listOf, someText } from './wire.ts';

/** A vehicle that is registered to a person. */
export interface Vehicle {
  readonly ownerId: string;
  readonly plate: string;
  readonly number: string;
  readonly registeredOn: string;
  readonly make: string;
  readonly kind: string;
  readonly frame: string;
  readonly engine: string;
  readonly colour: string;
}

const VehicleOnWire = z.pipe(
  z.object({
    SoDinhDanhChuXe: citizenId,
    BienSo: someText,
    SoDangKy: someText,
    NgayDangKy: day,
    NhanHieu: someText,
    LoaiXe: someText,
    SoKhung: someText,
    SoMay: someText,
    MauSon: someText,
  }),
  z.transform((wire): Vehicle => ({
    ownerId: wire.SoDinhDanhChuXe,
    plate: wire.BienSo,
    number: wire.SoDangKy,
    registeredOn: wire.NgayDangKy,
    make: wire.NhanHieu,
    kind: wire.LoaiXe,
    frame: wire.SoKhung,
    engine: wire.SoMay,
    colour: wire.MauSon,
  })),
);

const Answered = z.object({ Xe: listOf(VehicleOnWire) });
const ownVehicles = listAbout<Vehicle>(({ ownerId }, id) => ownerId === id);

const vehiclesOf: Reading<AboutPerson, z.infer<typeof Answered>, readonly Vehicle[]> = {
  operation: 'TraCuuXe',
  question: AboutPerson,
  answer: Answered,
  said: ({ Xe }, asked) => ownVehicles(Xe, asked),
};

/** The vehicle registration database. */
export interface Vehicles {
  ofPerson(citizenId: string, purpose: Purpose): Promise<Answer<readonly Vehicle[]>>;
}

export const createVehicles = (settings: SourceSettings): Vehicles => {
  const vehicles = createReader('vehicle', settings).reads(vehiclesOf);
  return { ofPerson: async (id, purpose) => vehicles({ SoDinhDanh: id }, purpose) };
};
