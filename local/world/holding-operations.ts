import * as z from 'zod/mini';
import { carriedDocuments } from './carried-documents.ts';
import type { Operations } from './exchange.ts';
import type { SourceName } from './fault.ts';
import type { Registers } from './registers.ts';
import { personalId } from './wire.ts';

const Person = z.looseObject({ SoDinhDanh: personalId });
const Document = z.looseObject({ SoDinhDanh: personalId, LoaiGiayTo: z.optional(z.string()) });
const firmNumber = z.string().check(z.regex(/^\d{10}(-\d{3})?$/));
const Firm = z.looseObject({ SoDinhDanh: z.optional(personalId), MaSo: z.optional(firmNumber) });
const Taxpayer = z.looseObject({
  SoDinhDanh: z.optional(personalId),
  MaSoThue: z.optional(z.union([personalId, firmNumber])),
});

const asked = (body: unknown): string => Person.parse(body).SoDinhDanh;

/** The sources that are only asked what they hold of one person, or of one firm. */
export const holdingOperations: readonly (readonly [SourceName, (registers: Registers) => Operations])[] = [
  [
    'social-insurance',
    ({ insurance }) => ({ TraCuuBaoHiem: (body) => ({ BaoHiem: insurance.get(asked(body)) ?? null }) }),
  ],
  [
    'driving-licence',
    ({ licences }) => ({
      TraCuuGiayPhepLaiXe: (body) => {
        const person = asked(body);
        return { GiayPhepLaiXe: licences.all().filter(({ SoDinhDanh }) => SoDinhDanh === person) };
      },
    }),
  ],
  [
    'vehicle',
    ({ vehicles }) => ({
      TraCuuXe: (body) => {
        const person = asked(body);
        return { Xe: vehicles.all().filter(({ SoDinhDanhChuXe }) => SoDinhDanhChuXe === person) };
      },
    }),
  ],
  [
    'penalty',
    ({ penalties }) => ({
      TraCuuQuyetDinhXuPhat: (body) => {
        const person = asked(body);
        return { QuyetDinh: penalties.all().filter(({ SoDinhDanh }) => SoDinhDanh === person) };
      },
    }),
  ],
  [
    'business',
    ({ firms }) => ({
      TraCuuDoanhNghiep: (body) => {
        const { MaSo: number } = Firm.parse(body);
        if (number !== undefined) return { DoanhNghiep: firms.all().filter(({ MaSo }) => MaSo === number) };
        const person = asked(body);
        return {
          DoanhNghiep: firms
            .all()
            .filter(({ NguoiDaiDien }) => NguoiDaiDien.some((each) => each.SoDinhDanh === person)),
        };
      },
    }),
  ],
  [
    'tax',
    ({ taxpayers }) => ({
      TraCuuNguoiNopThue: (body) => {
        const { MaSoThue: number } = Taxpayer.parse(body);
        return { NguoiNopThue: taxpayers.get(number ?? asked(body)) ?? null };
      },
    }),
  ],
  [
    'land',
    ({ parcels }) => ({
      TraCuuDatDai: (body) => {
        const person = asked(body);
        return {
          ThuaDat: parcels.all().filter(({ ChuSuDung }) => ChuSuDung.some((each) => each.SoDinhDanh === person)),
        };
      },
    }),
  ],
  [
    'criminal-record',
    ({ criminalRecords }) => ({ TraCuuLyLich: (body) => ({ LyLich: criminalRecords.get(asked(body)) ?? null }) }),
  ],
  [
    'wallet-documents',
    ({ documents, wallets }) => ({
      TraCuuGiayTo: (body) => {
        const { SoDinhDanh: person, LoaiGiayTo: kind } = Document.parse(body);
        const all = [...documents.all(), ...carriedDocuments(wallets.all())];
        const own = all.filter(({ SoDinhDanh }) => SoDinhDanh === person);
        return { GiayTo: own.filter(({ LoaiGiayTo }) => kind === undefined || LoaiGiayTo === kind) };
      },
    }),
  ],
];
