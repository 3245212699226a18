import type { ResultDocument } from '../../verification/result-document.ts';

export const issuedAt = new Date('2026-11-23T03:04:05Z');

/** What the template of a birth certificate prints; everybody in it is invented. */
export const certificate = {
  dossier: 'H37.001-261120-0007',
  number: '128/2026',
  book: '01/2026',
  agency: { parent: 'tỉnh Lạng Sơn', name: 'Ủy ban nhân dân phường Đông Kinh' },
  place: 'Đông Kinh',
  issuedAt: '2026-11-23',
  registeredAt: '2026-11-23',
  child: {
    name: 'Nguyễn Hoàng Thúy Quỳnh',
    birthDate: '2026-11-05',
    sex: 'Nữ',
    ethnicity: 'Tày',
    nationality: 'Việt Nam',
    birthPlace: 'Bệnh viện Đa khoa tỉnh Lạng Sơn',
    homeTown: 'Xã Hữu Lũng, tỉnh Lạng Sơn',
    identifier: '020326001234',
  },
  mother: {
    name: 'Hoàng Thị Mỹ Duyên',
    birthYear: '1998',
    ethnicity: 'Tày',
    nationality: 'Việt Nam',
    residence: 'Số 12 đường Lê Lợi, phường Đông Kinh, tỉnh Lạng Sơn',
    identifier: '020198004321',
  },
  father: {
    name: 'Nguyễn Đình Khương',
    birthYear: '1995',
    ethnicity: 'Kinh',
    nationality: 'Việt Nam',
    residence: 'Số 12 đường Lê Lợi, phường Đông Kinh, tỉnh Lạng Sơn',
    identifier: '020095004322',
  },
  requester: { name: 'Hoàng Thị Mỹ Duyên', relation: 'Mẹ', identifier: '020198004321' },
  signer: { title: 'Chủ tịch', name: 'Nguyễn Xuân Trường' },
};

export const result: ResultDocument = {
  version: 1,
  kind: 'birth-certificate',
  dossier: certificate.dossier,
  procedure: { code: '1.001193', edition: '2026-01-01' },
  number: certificate.number,
  issuedAt: '2026-11-23T10:04:05+07:00',
  agency: { code: 'H37.001', name: certificate.agency.name },
  signer: certificate.signer,
  holder: { name: certificate.child.name, identifier: certificate.child.identifier },
  status: { list: '/v1/status-lists/1', index: 7 },
  data: { child: certificate.child },
};
