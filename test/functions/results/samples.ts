import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
export const templates = join(root, 'procedures/templates');
export const fonts = join(root, 'node_modules/@expo-google-fonts/tinos');

export const issuedAt = new Date('2026-11-23T03:04:05Z');

export const birthCertificate = {
  dossier: 'H37.001-261120-0007',
  number: '128/2026',
  book: '01/2026',
  order: '128',
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
    birthYear: 1998,
    ethnicity: 'Tày',
    nationality: 'Việt Nam',
    residence: 'Số 12 đường Lê Lợi, phường Đông Kinh, tỉnh Lạng Sơn',
    identifier: '020198004321',
  },
  father: {
    name: 'Nguyễn Đình Khương',
    birthYear: 1995,
    ethnicity: 'Kinh',
    nationality: 'Việt Nam',
    residence: 'Số 12 đường Lê Lợi, phường Đông Kinh, tỉnh Lạng Sơn',
    identifier: '020095001111',
  },
  requester: { name: 'Nguyễn Đình Khương', relation: 'cha', identifier: '020095001111' },
  signer: { authority: 'KT. Chủ tịch', title: 'Phó Chủ tịch', name: 'Lương Thị Bích Ngọc' },
};

export const receipt = {
  dossier: 'H37.001-261120-0007',
  number: '07/TTPVHCC',
  agency: { parent: 'Ủy ban nhân dân phường Đông Kinh', name: 'Trung tâm Phục vụ hành chính công' },
  place: 'Đông Kinh',
  at: '2026-11-20T15:41',
  centre: 'Trung tâm Phục vụ hành chính công phường Đông Kinh',
  applicant: {
    name: 'Nguyễn Đình Khương',
    identifier: '020095001111',
    address: 'Số 12 đường Lê Lợi, phường Đông Kinh, tỉnh Lạng Sơn',
    phone: '0912345678',
    email: 'khuong@example.vn',
  },
  request: 'Đăng ký khai sinh',
  components: [
    { name: 'Mẫu hộ tịch điện tử tương tác đăng ký khai sinh', copies: '1 bản điện tử' },
    { name: 'Giấy chứng sinh', copies: '1 bản chính' },
  ],
  sets: 1,
  legalTime: 'trong ngày làm việc (nhận sau 15:00: tính từ ngày làm việc tiếp theo)',
  receivedAt: '2026-11-20T15:41',
  dueAt: '2026-11-23T17:30',
  resultPlace: 'Cổng Dịch vụ công quốc gia',
  receiver: { name: 'Vi Văn Thắng' },
};
