import { createPrivateKey, sign, X509Certificate } from 'node:crypto';
import * as z from 'zod/mini';
import { canonicalJson } from '../../core/canonical-json.ts';
import type { Authority } from './authority.ts';
import type { Operation } from './exchange.ts';
import type { BirthNotice, DeathNotice } from './people.ts';
import type { Registers } from './registers.ts';
import { personalId } from './wire.ts';

const Question = z.looseObject({ SoDinhDanh: personalId });

const birth = (notice: BirthNotice) => ({
  MaGiayChungSinh: notice.code,
  ...(notice.childName && { HoTenCon: notice.childName }),
  GioiTinh: notice.gender === 'male' ? 'Nam' : 'Nữ',
  ThoiDiemSinh: notice.bornAt.slice(0, 19).replaceAll(/\D/g, ''),
  NoiSinh: notice.place,
  CanNang: notice.weightGrams,
  SoDinhDanhMe: notice.motherId,
  CoSoYTe: notice.hospital,
});

const death = (notice: DeathNotice) => ({
  MaGiayBaoTu: notice.code,
  SoDinhDanh: notice.citizenId,
  HoVaTen: notice.fullName,
  ThoiDiemChet: notice.diedAt.slice(0, 19).replaceAll(/\D/g, ''),
  NoiChet: notice.place,
  ...(notice.cause && { NguyenNhan: notice.cause }),
  CoSoYTe: notice.hospital,
});

/** The hospitals' notices of births and deaths, each signed by the hospital over the canonical JSON of its content. */
export const healthOperations = (
  { notices, deathNotices }: Registers,
  { hospital, chain }: Authority,
): Readonly<Record<string, Operation>> => {
  const key = createPrivateKey(hospital.key);
  const certificates = [hospital.certificate, ...chain].map((pem) => new X509Certificate(pem).raw.toString('base64'));
  const signed = (NoiDung: object) => ({
    NoiDung,
    ChuKy: sign('sha256', Buffer.from(canonicalJson(NoiDung)), key).toString('base64'),
    ChungThu: certificates,
  });
  return {
    TraCuuGiayChungSinh: (body) => {
      const { SoDinhDanh: mother } = Question.parse(body);
      const found = notices.all().filter(({ motherId }) => motherId === mother);
      return { GiayChungSinh: found.map((notice) => signed(birth(notice))) };
    },
    TraCuuGiayBaoTu: (body) => {
      const { SoDinhDanh: dead } = Question.parse(body);
      const found = deathNotices.all().filter(({ citizenId }) => citizenId === dead);
      return { GiayBaoTu: found.map((notice) => signed(death(notice))) };
    },
  };
};
