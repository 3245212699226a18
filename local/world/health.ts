import { createPrivateKey, sign, X509Certificate } from 'node:crypto';
import * as z from 'zod/mini';
import { canonicalJson } from '../../core/canonical-json.ts';
import type { Authority } from './authority.ts';
import type { Operation } from './exchange.ts';
import type { BirthNotice } from './people.ts';
import type { Registers } from './registers.ts';
import { personalId } from './wire.ts';

const Question = z.looseObject({ SoDinhDanh: personalId });

const content = (notice: BirthNotice) => ({
  MaGiayChungSinh: notice.code,
  ...(notice.childName && { HoTenCon: notice.childName }),
  GioiTinh: notice.gender === 'male' ? 'Nam' : 'Nữ',
  ThoiDiemSinh: notice.bornAt.slice(0, 19).replaceAll(/\D/g, ''),
  NoiSinh: notice.place,
  CanNang: notice.weightGrams,
  SoDinhDanhMe: notice.motherId,
  CoSoYTe: notice.hospital,
});

/** The hospitals' birth notices, each signed by the hospital over the canonical JSON of its content. */
export const healthOperations = (
  { notices }: Registers,
  { hospital, chain }: Authority,
): Readonly<Record<string, Operation>> => {
  const key = createPrivateKey(hospital.key);
  const certificates = [hospital.certificate, ...chain].map((pem) => new X509Certificate(pem).raw.toString('base64'));
  return {
    TraCuuGiayChungSinh: (body) => {
      const { SoDinhDanh: mother } = Question.parse(body);
      const found = notices.all().filter(({ motherId }) => motherId === mother);
      return {
        GiayChungSinh: found.map((notice) => {
          const signature = sign('sha256', Buffer.from(canonicalJson(content(notice))), key);
          return { NoiDung: content(notice), ChuKy: signature.toString('base64'), ChungThu: certificates };
        }),
      };
    },
  };
};
