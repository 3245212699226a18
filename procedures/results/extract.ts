import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { communeCommittee } from './issuers.ts';
import { date, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';
import { personalDocument } from './wallet.ts';

type Declared = Parameters<typeof defineResultKind>[0];

/** What every extract says of the entry it is taken from. */
export const registration = [
  optional(text('registration.place', 'Nơi đăng ký', 'Where registered')),
  optional(text('registration.number', 'Số đăng ký', 'Register number')),
  optional(date('registration.date', 'Ngày đăng ký', 'Date of registration')),
];

/** How such an entry looks on a sample. */
export const registered = (number: string, on: string) => ({
  place: 'Ủy ban nhân dân phường Đông Kinh, tỉnh Lạng Sơn',
  number,
  date: on,
});

/** An extract of the civil-status register, as the page of this procedure has it. */
export const extractBy = (
  procedure: string,
  kind: Pick<Declared, 'slug' | 'code' | 'name' | 'services' | 'fields' | 'sample'>,
) =>
  defineResultKind({
    ...kind,
    procedures: [procedure],
    ground: `Trang thủ tục ${procedure} trên Cổng Dịch vụ công quốc gia (Quyết định 163/QĐ-BTP)`,
    issuer: communeCommittee,
    family: 'extract',
    signatures: ['officer', 'seal'],
    wallet: personalDocument,
    sources: [`dichvucong.gov.vn, thủ tục ${procedure} (read 2026-07-20)`],
    unverified: [ownLayout, ownFields, ownNumber],
  });

/** A copy of an extract: one procedure and one code for births, deaths and marriages. */
export const extractCopy = (kind: Pick<Declared, 'slug' | 'name' | 'fields' | 'sample'>) =>
  extractBy('2.000635', { ...kind, code: 'KQ.G15.000342', services: [] });
