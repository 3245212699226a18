import * as z from 'zod/mini';
import { entryOperations, nextEntry, written } from './enter-civil-status.ts';
import { Conflict, type Operation } from './exchange.ts';
import { marriagesOf } from './marriages.ts';
import type { BirthEntry, DeathEntry, Marriage } from './people.ts';
import type { Province } from './province.ts';
import type { Registers } from './registers.ts';
import { childrenOf } from './filiation.ts';
import { ParentOnWire, maritalWords, newbornOnWire, personalId } from './wire.ts';

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

const wed = ({ number, date, office, husbandId, wifeId }: Marriage) => ({
  SoDangKy: number,
  NgayDangKy: date.replaceAll('-', ''),
  NoiDangKy: office,
  SoDinhDanhChong: husbandId,
  SoDinhDanhVo: wifeId,
});

const dead = (entry: DeathEntry) => ({
  SoDinhDanh: entry.citizenId,
  HoVaTen: entry.fullName,
  NgayChet: entry.died.replaceAll('-', ''),
  So: entry.number,
  Quyen: entry.book,
  NgayDangKy: entry.registeredAt.replaceAll('-', ''),
  NoiDangKy: entry.office,
});

const maritalStatus = (registers: Registers, asked: string) => {
  if (registers.people.get(asked) === undefined || registers.deaths.get(asked) !== undefined) return null;
  const { inForce, ended } = marriagesOf(registers, asked);
  const divorce = registers.divorces.get(asked);
  if (inForce) return { SoDinhDanh: asked, TinhTrangHonNhan: maritalWords.married, KetHon: wed(inForce) };
  if (ended) return { SoDinhDanh: asked, TinhTrangHonNhan: maritalWords.widowed, KetHon: wed(ended) };
  if (divorce) return { SoDinhDanh: asked, TinhTrangHonNhan: maritalWords.divorced, LyHon: divorce };
  return { SoDinhDanh: asked, TinhTrangHonNhan: maritalWords.single };
};

/** The electronic civil-status database: marriages in force, children, deaths, and the registers of each unit and year. */
export const civilStatusOperations = (
  registers: Registers,
  province: Province,
  now: () => number,
): Readonly<Record<string, Operation>> => ({
  ...entryOperations(registers, province, now),
  TraCuuKetHon: (body) => {
    const { SoDinhDanh: asked } = Question.parse(body);
    const { inForce } = marriagesOf(registers, asked);
    return { KetHon: inForce ? wed(inForce) : null };
  },
  TraCuuTinhTrangHonNhan: (body) => ({ TinhTrang: maritalStatus(registers, Question.parse(body).SoDinhDanh) }),
  TraCuuCon: (body) => ({ Con: childrenOf(registers, Question.parse(body).SoDinhDanh) }),
  TraCuuKhaiTu: (body) => {
    const death = registers.deaths.get(Question.parse(body).SoDinhDanh);
    return { KhaiTu: death ? dead(death) : null };
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
      const entry: BirthEntry = {
        dossier,
        ...nextEntry(all, unit, now()),
        ...(noticeCode !== undefined && { noticeCode }),
        child: rest.NguoiDuocKhaiSinh,
        ...(rest.Cha?.SoDinhDanh && { fatherId: rest.Cha.SoDinhDanh }),
        ...(rest.Me?.SoDinhDanh && { motherId: rest.Me.SoDinhDanh }),
      };
      registers.births.put(dossier, entry);
      return written(entry);
    });
  },
});
