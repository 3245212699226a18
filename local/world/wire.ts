import * as z from 'zod/mini';
import type { MaritalStatus } from './people.ts';

export const personalId = z.string().check(z.regex(/^\d{12}$/));
const day = z.string().check(z.regex(/^\d{8}$/));

const NameOnWire = z.object({ Ho: z.string(), ChuDem: z.string(), Ten: z.string() });
export const ParentOnWire = z.object({ SoDinhDanh: z.optional(personalId), HoVaTen: z.string() });

/** What both registers are told of a newborn. */
export const newbornOnWire = {
  HoVaTen: NameOnWire,
  GioiTinh: z.enum(['Nam', 'Nữ']),
  NgaySinh: day,
  DanToc: z.string(),
  QuocTich: z.string(),
} as const;

export const maritalWords = {
  single: 'Chưa kết hôn',
  married: 'Đang có vợ/chồng',
  divorced: 'Đã ly hôn',
  widowed: 'Góa vợ/chồng',
} as const satisfies Record<MaritalStatus, string>;
export const genderOf = (text: 'Nam' | 'Nữ'): 'male' | 'female' => (text === 'Nam' ? 'male' : 'female');
/** `yyyyMMdd` to `yyyy-MM-dd`. */
export const dayOf = (text: string): string => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
