import * as z from 'zod/mini';
import type { Answer, Purpose } from './answer.ts';
import { AboutPerson, listAbout } from './about-person.ts';
import type { SourceSettings } from './ask.ts';
import { createReader, type Reading } from './reader.ts';
import { citizenId, day, listOf, someText, word } from './wire.ts';

/** A decision that fines somebody for what a camera saw. */
export interface Penalty {
  readonly citizenId: string;
  readonly number: string;
  readonly decidedOn: string;
  readonly authority: string;
  readonly plate: string;
  readonly offence: string;
  /** What is still to be paid, in dong. */
  readonly amount: number;
  readonly state: 'unpaid' | 'paid';
}

const state = word(
  new Map([
    ['Chưa nộp', 'unpaid'],
    ['Đã nộp', 'paid'],
  ] as const),
);

const PenaltyOnWire = z.pipe(
  z.object({
    SoDinhDanh: citizenId,
    SoQuyetDinh: someText,
    NgayQuyetDinh: day,
    CoQuanRaQuyetDinh: someText,
    BienSo: someText,
    HanhVi: someText,
    SoTien: z.int().check(z.positive(), z.maximum(999_999_999_999)),
    TinhTrang: state,
  }),
  z.transform((wire): Penalty => ({
    citizenId: wire.SoDinhDanh,
    number: wire.SoQuyetDinh,
    decidedOn: wire.NgayQuyetDinh,
    authority: wire.CoQuanRaQuyetDinh,
    plate: wire.BienSo,
    offence: wire.HanhVi,
    amount: wire.SoTien,
    state: wire.TinhTrang,
  })),
);

const Answered = z.object({ QuyetDinh: listOf(PenaltyOnWire) });
const ownPenalties = listAbout<Penalty>((penalty, id) => penalty.citizenId === id);

const penaltiesOf: Reading<AboutPerson, z.infer<typeof Answered>, readonly Penalty[]> = {
  operation: 'TraCuuQuyetDinhXuPhat',
  question: AboutPerson,
  answer: Answered,
  said: ({ QuyetDinh }, asked) => ownPenalties(QuyetDinh, asked),
};

/** The police’s register of administrative penalties in traffic. */
export interface Penalties {
  ofPerson(citizenId: string, purpose: Purpose): Promise<Answer<readonly Penalty[]>>;
}

export const createPenalties = (settings: SourceSettings): Penalties => {
  const penalties = createReader('penalty', settings).reads(penaltiesOf);
  return { ofPerson: async (id, purpose) => penalties({ SoDinhDanh: id }, purpose) };
};
