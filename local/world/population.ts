import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { formerNumber } from './cards.ts';
import type { Operation } from './exchange.ts';
import { type Address, type Name, type Person, type Relative, fullName, identifier } from './people.ts';
import { type Province, communeAt } from './province.ts';
import type { Registers } from './registers.ts';
import { ParentOnWire, dayOf, genderOf, maritalWords, newbornOnWire, personalId } from './wire.ts';

const nationality = 'Việt Nam';
const genders = { male: 'Nam', female: 'Nữ' } as const;

const name = ({ family, middle, given }: Name) => ({ Ho: family, ChuDem: middle, Ten: given });
const address = ({ province, commune, detail }: Address) => ({
  MaTinhThanh: province,
  MaPhuongXa: commune,
  ChiTiet: detail,
  QuocGia: nationality,
});
const relative = ({ citizenId, fullName: whole }: Relative) => ({
  HoVaTen: whole,
  QuocTich: nationality,
  ...(citizenId && { SoDinhDanh: citizenId }),
});

const entry = (person: Person) => ({
  SoDinhDanh: person.citizenId,
  HoVaTen: name(person.name),
  GioiTinh: genders[person.gender],
  DanToc: person.ethnicity,
  TinhTrangHonNhan: maritalWords[person.maritalStatus],
  NgayThangNamSinh:
    'year' in person.birth ? { Nam: person.birth.year } : { NgayThangNam: person.birth.date.replaceAll('-', '') },
  QuocTich: nationality,
  QueQuan: address(person.homeTown),
  ThuongTru: address(person.residence),
  NoiOHienTai: address(person.residence),
  ...(person.cardIssued && { NgayCapCanCuoc: person.cardIssued.replaceAll('-', '') }),
  ...(formerNumber(person) && { SoCMND: formerNumber(person) }),
  ...(person.died && { DaChet: { Ngay: person.died.replaceAll('-', '') } }),
  ...(person.father && { Cha: relative(person.father) }),
  ...(person.mother && { Me: relative(person.mother) }),
  ...(person.spouse && { VoChong: relative(person.spouse) }),
  ...(person.head && { ChuHo: { ...relative(person.head), QuanHe: person.head.relation } }),
});

const Question = z.looseObject({ SoDinhDanh: personalId });
const Newborn = z.looseObject({
  MaYeuCau: z.string(),
  ...newbornOnWire,
  Cha: z.optional(ParentOnWire),
  Me: z.optional(ParentOnWire),
});
type Newborn = z.infer<typeof Newborn>;

/** The last six digits follow from the request, so that they look random and a repeat gives the same. */
const freeIdentifier = (registers: Registers, province: Province, newborn: Newborn): string => {
  const first = createHash('sha256').update(newborn.MaYeuCau).digest().readUInt32BE();
  const year = Number(newborn.NgaySinh.slice(0, 4));
  for (let step = 0; ; step++) {
    const serial = String((first + step) % 1_000_000).padStart(6, '0');
    const candidate = identifier(province.code, genderOf(newborn.GioiTinh), year, serial);
    if (registers.people.get(candidate) === undefined) return candidate;
  }
};

const parent = (found: z.infer<typeof ParentOnWire> | undefined): Relative | undefined =>
  found && { fullName: found.HoVaTen, ...(found.SoDinhDanh && { citizenId: found.SoDinhDanh }) };

const childOf = (registers: Registers, province: Province, citizenId: string, newborn: Newborn): Person => {
  const father = parent(newborn.Cha);
  const mother = parent(newborn.Me);
  const guardian = registers.people.get(mother?.citizenId ?? '') ?? registers.people.get(father?.citizenId ?? '');
  const home = { province: province.code, commune: communeAt(province, 0).code, detail: '' };
  return {
    citizenId,
    name: { family: newborn.HoVaTen.Ho, middle: newborn.HoVaTen.ChuDem, given: newborn.HoVaTen.Ten },
    gender: genderOf(newborn.GioiTinh),
    ethnicity: newborn.DanToc,
    birth: { date: dayOf(newborn.NgaySinh) },
    homeTown: guardian?.homeTown ?? home,
    residence: guardian?.residence ?? home,
    maritalStatus: 'single',
    ...(father && { father }),
    ...(mother && { mother }),
    ...(guardian && { head: { citizenId: guardian.citizenId, fullName: fullName(guardian.name), relation: 'Con' } }),
  };
};

/** The national population database, as far as one person is asked for, and the issue of a newborn's identifier. */
export const populationOperations = (
  registers: Registers,
  province: Province,
): Readonly<Record<string, Operation>> => ({
  TraCuuThongTinCongDan: (body) => {
    const person = registers.people.get(Question.parse(body).SoDinhDanh);
    return { CongDan: person ? entry(person) : null };
  },
  CapSoDinhDanh: (body) => {
    const newborn = Newborn.parse(body);
    return registers.transaction(() => {
      const before = registers.issued.get(newborn.MaYeuCau);
      if (before !== undefined) return { SoDinhDanh: before };
      const citizenId = freeIdentifier(registers, province, newborn);
      registers.issued.put(newborn.MaYeuCau, citizenId);
      registers.people.put(citizenId, childOf(registers, province, citizenId, newborn));
      return { SoDinhDanh: citizenId };
    });
  },
});
