import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { death, requester, sampleDeath } from './death.ts';
import { communeCommittee } from './issuers.ts';
import { date, noCode, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';
import { personalDocument } from './wallet.ts';

export default defineResultKind({
  slug: 'death-certificate',
  name: { vi: 'Giấy chứng tử', en: 'Death certificate' },
  procedures: [],
  services: [15, 18],
  ground: 'Luật Hộ tịch 03/2026/QH16, hiệu lực từ ngày 01/3/2027',
  issuer: communeCommittee,
  family: 'certificate',
  signatures: ['officer', 'seal'],
  wallet: personalDocument,
  fields: [
    ...death,
    optional(text('registration.place', 'Nơi đăng ký', 'Where registered')),
    optional(date('registration.date', 'Ngày đăng ký', 'Date of registration')),
    requester,
  ],
  sample: {
    number: '12/2027',
    holder: sampleDeath.holder,
    content: {
      ...sampleDeath.content,
      registration: { place: 'Ủy ban nhân dân phường Đông Kinh, tỉnh Lạng Sơn', date: '2026-11-20' },
      requester: sampleDeath.requester,
    },
  },
  sources: ['Nghị định 301/2026/NĐ-CP, which names the law'],
  unverified: [
    noCode,
    ownLayout,
    ownFields,
    ownNumber,
    'ground: the name was read in an excerpt; the text of the law was not',
  ],
});
