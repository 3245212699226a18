import * as z from 'zod/mini';
import type { Answer, Purpose } from './answer.ts';
import { AboutPerson, recordOf } from './about-person.ts';
import type { SourceSettings } from './ask.ts';
import { createReader, type Reading } from './reader.ts';
import { citizenId, day, word } from './wire.ts';

/** Whether somebody has a conviction on record; nothing is said of which. */
export interface CriminalRecord {
  readonly citizenId: string;
  readonly convicted: 'yes' | 'no';
  readonly updatedOn: string;
}

const convicted = word(
  new Map([
    ['Không có án tích', 'no'],
    ['Có án tích', 'yes'],
  ] as const),
);

const RecordOnWire = z.pipe(
  z.object({ SoDinhDanh: citizenId, TinhTrang: convicted, NgayCapNhat: day }),
  z.transform((wire): CriminalRecord => ({
    citizenId: wire.SoDinhDanh,
    convicted: wire.TinhTrang,
    updatedOn: wire.NgayCapNhat,
  })),
);

const Answered = z.object({ LyLich: z.nullable(RecordOnWire) });

const criminalRecordOf: Reading<AboutPerson, z.infer<typeof Answered>, CriminalRecord> = {
  operation: 'TraCuuLyLich',
  question: AboutPerson,
  answer: Answered,
  said: ({ LyLich }, asked) => recordOf(LyLich, asked),
};

/** The judicial record database. */
export interface CriminalRecords {
  ofPerson(citizenId: string, purpose: Purpose): Promise<Answer<CriminalRecord>>;
}

export const createCriminalRecords = (settings: SourceSettings): CriminalRecords => {
  const record = createReader('criminal-record', settings).reads(criminalRecordOf);
  return { ofPerson: async (id, purpose) => record({ SoDinhDanh: id }, purpose) };
};
