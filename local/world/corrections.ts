import * as z from 'zod/mini';
import { dateOf, day } from '../../core/vietnam-time.ts';
import type { Operations } from './exchange.ts';
import { putRight } from './put-right.ts';
import type { Registers } from './registers.ts';
import { personalId } from './wire.ts';

/** That something which a source holds about a person is called wrong, as its owner was told. */
export interface CorrectionCase {
  readonly id: string;
  readonly service: string;
  readonly dossier?: string;
  readonly citizenId: string;
  /** The member of the record, in the platform’s words. */
  readonly member: string;
  readonly held: string;
  readonly claimed: string;
  readonly why?: string;
  /** Day `YYYY-MM-DD` in Vietnam on which it came, and until which an answer is promised. */
  readonly received: string;
  readonly promised: string;
  readonly result?: { readonly outcome: 'DA_SUA' | 'GIU_NGUYEN'; readonly value?: string; readonly on: string };
}

const id = z.string().check(z.minLength(1), z.maxLength(200));
const Told = z.looseObject({
  MaVu: id,
  MaHoSo: z.optional(z.string()),
  SoDinhDanh: personalId,
  Truong: z.string(),
  GiaTriHienTai: z.string(),
  GiaTriDeNghi: z.string(),
  LyDo: z.optional(z.string()),
});
const Asked = z.looseObject({ MaVu: id });

/** What the person at the laptop answers as the owner of the data. */
export const Answered = z.strictObject({
  outcome: z.enum(['DA_SUA', 'GIU_NGUYEN']),
  value: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(300))),
});
export type Answered = z.infer<typeof Answered>;

const promisedDays = 5;
const onWire = (date: string): string => date.replaceAll('-', '');
/** Days travel as eight digits, however they were typed. */
const valueOnWire = (value: string): string => {
  const [, date, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value) ?? [];
  if (date !== undefined && month !== undefined) return `${year}${month.padStart(2, '0')}${date.padStart(2, '0')}`;
  return /^\d{4}-\d\d-\d\d$/.test(value) ? onWire(value) : value;
};

/** How the owner of a source takes corrections; every source has it alike. */
export const correctionOperations = (service: string, registers: Registers, now: () => number): Operations => ({
  TiepNhanDieuChinh: (body) => {
    const told = Told.parse(body);
    const today = now();
    return registers.transaction(() => {
      const before = registers.corrections.get(told.MaVu);
      const taken: CorrectionCase = before ?? {
        id: told.MaVu,
        service,
        ...(told.MaHoSo !== undefined && { dossier: told.MaHoSo }),
        citizenId: told.SoDinhDanh,
        member: told.Truong,
        held: told.GiaTriHienTai,
        claimed: told.GiaTriDeNghi,
        ...(told.LyDo !== undefined && { why: told.LyDo }),
        received: dateOf(today),
        promised: dateOf(today + promisedDays * day),
      };
      if (before === undefined) registers.corrections.put(taken.id, taken);
      return { MaVu: taken.id, NgayHen: onWire(taken.promised) };
    });
  },
  KetQuaDieuChinh: (body) => {
    const found = registers.corrections.get(Asked.parse(body).MaVu);
    if (found?.result === undefined || found.service !== service) return { KetQua: null };
    const { outcome, value, on } = found.result;
    return {
      KetQua: {
        KetLuan: outcome,
        ...(value !== undefined && { GiaTri: value }),
        Ngay: onWire(on),
        CanCu: 'Sổ gốc và hồ sơ lưu (giả lập)',
      },
    };
  },
});

/** The owner decides; what is corrected is so in the register too. Nothing when it was decided, or there is no such case. */
export const decideCase = (
  registers: Registers,
  caseId: string,
  { outcome, value: typed }: Answered,
  now: () => number,
): (() => void) | undefined => {
  const found = registers.corrections.get(caseId);
  if (found === undefined || found.result !== undefined) return undefined;
  const value = outcome === 'DA_SUA' ? valueOnWire(typed ?? found.claimed) : undefined;
  return () =>
    registers.transaction(() => {
      registers.corrections.put(caseId, {
        ...found,
        result: { outcome, ...(value !== undefined && { value }), on: dateOf(now()) },
      });
      if (value !== undefined) putRight(registers, found, value);
    });
};
