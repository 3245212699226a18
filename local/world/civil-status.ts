import * as z from 'zod/mini';
import { dateOf } from '../../core/vietnam-time.ts';
import { Conflict, type Operation } from './exchange.ts';
import type { BirthEntry } from './people.ts';
import type { Registers } from './registers.ts';
import { ParentOnWire, newbornOnWire, personalId } from './wire.ts';

const Question = z.looseObject({ SoDinhDanh: personalId });
const NoticeQuestion = z.looseObject({ MaGiayChungSinh: z.string().check(z.minLength(1)) });
const Entry = z.looseObject({
  MaHoSo: z.string().check(z.minLength(1)),
  MaDonVi: z.string().check(z.minLength(1)),
  NguoiDuocKhaiSinh: z.object({ ...newbornOnWire, NoiSinh: z.string(), SoDinhDanh: z.optional(personalId) }),
  Cha: z.optional(ParentOnWire),
  Me: z.optional(ParentOnWire),
  MaGiayChungSinh: z.optional(z.string()),
});

const written = ({ book, number, registeredAt, unit }: BirthEntry) => ({
  Quyen: book,
  So: number,
  NgayDangKy: registeredAt.replaceAll('-', ''),
  MaDonViDangKy: unit,
});

/** The electronic civil-status database: marriages in force, and the birth register of each unit and year. */
export const civilStatusOperations = (
  registers: Registers,
  now: () => number,
): Readonly<Record<string, Operation>> => ({
  TraCuuKetHon: (body) => {
    const { SoDinhDanh: asked } = Question.parse(body);
    const marriage = registers.marriages.all().find(({ husbandId, wifeId }) => husbandId === asked || wifeId === asked);
    return {
      KetHon: marriage
        ? {
            SoDangKy: marriage.number,
            NgayDangKy: marriage.date.replaceAll('-', ''),
            NoiDangKy: marriage.office,
            SoDinhDanhChong: marriage.husbandId,
            SoDinhDanhVo: marriage.wifeId,
          }
        : null,
    };
  },
  TraCuuKhaiSinh: (body) => {
    const { MaGiayChungSinh: asked } = NoticeQuestion.parse(body);
    const birth = registers.births.all().find(({ noticeCode }) => noticeCode === asked);
    return { KhaiSinh: birth ? { MaHoSo: birth.dossier, ...written(birth) } : null };
  },
  GhiSoKhaiSinh: (body) => {
    const { MaHoSo: dossier, MaDonVi: unit, MaGiayChungSinh: noticeCode, ...rest } = Entry.parse(body);
    return registers.transaction(() => {
      const before = registers.births.get(dossier);
      if (before !== undefined) return written(before);
      const all = registers.births.all();
      if (noticeCode !== undefined && all.some((birth) => birth.noticeCode === noticeCode)) {
        throw new Conflict('GIAY_CHUNG_SINH_DA_DANG_KY');
      }
      const registeredAt = dateOf(now());
      const year = registeredAt.slice(0, 4);
      const ofYear = all.filter((birth) => birth.unit === unit && birth.registeredAt.startsWith(year));
      const entry: BirthEntry = {
        dossier,
        book: `01/${year}`,
        number: `${String(ofYear.length + 1)}/${year}`,
        unit,
        registeredAt,
        ...(noticeCode !== undefined && { noticeCode }),
        child: rest.NguoiDuocKhaiSinh,
      };
      registers.births.put(dossier, entry);
      return written(entry);
    });
  },
});
