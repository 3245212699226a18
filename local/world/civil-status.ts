import * as z from 'zod/mini';
import { dateOf } from '../../core/vietnam-time.ts';
import { Conflict, type Operation } from './exchange.ts';
import type { BirthEntry, DeathEntry, Marriage } from './people.ts';
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

const written = ({ book, number, registeredAt, unit }: BirthEntry) => ({
  Quyen: book,
  So: number,
  NgayDangKy: registeredAt.replaceAll('-', ''),
  MaDonViDangKy: unit,
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

/** The marriage in which somebody lives, and one that a death has ended. */
const marriagesOf = ({ marriages, deaths }: Registers, asked: string): { inForce?: Marriage; ended?: Marriage } => {
  const own = marriages.all().filter(({ husbandId, wifeId }) => husbandId === asked || wifeId === asked);
  const inForce = own.find(({ husbandId, wifeId }) => !deaths.get(husbandId) && !deaths.get(wifeId));
  const ended = own.find((marriage) => marriage !== inForce);
  return { ...(inForce && { inForce }), ...(ended && { ended }) };
};

const maritalStatus = (registers: Registers, asked: string) => {
  if (registers.people.get(asked) === undefined || registers.deaths.get(asked) !== undefined) return null;
  const { inForce, ended } = marriagesOf(registers, asked);
  const divorce = registers.divorces.get(asked);
  if (inForce) return { SoDinhDanh: asked, TinhTrangHonNhan: maritalWords.married, KetHon: wed(inForce) };
  if (ended) return { SoDinhDanh: asked, TinhTrangHonNhan: maritalWords.widowed, KetHon: wed(ended) };
  if (divorce) return { SoDinhDanh: asked, TinhTrangHonNhan: maritalWords.divorced, LyHon: divorce };
  return { SoDinhDanh: asked, TinhTrangHonNhan: maritalWords.single };
};

/** The electronic civil-status database: marriages in force, children, deaths, and the birth register of each unit and year. */
export const civilStatusOperations = (
  registers: Registers,
  now: () => number,
): Readonly<Record<string, Operation>> => ({
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
        ...(rest.Cha?.SoDinhDanh && { fatherId: rest.Cha.SoDinhDanh }),
        ...(rest.Me?.SoDinhDanh && { motherId: rest.Me.SoDinhDanh }),
      };
      registers.births.put(dossier, entry);
      return written(entry);
    });
  },
});
