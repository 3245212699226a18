import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { provincePolice } from './issuers.ts';
import { date, noCode, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';
import { organisationDocument } from './wallet.ts';

export default defineResultKind({
  slug: 'seal-registration',
  name: { vi: 'Giấy chứng nhận đăng ký mẫu con dấu', en: 'Certificate that the specimen of a seal is registered' },
  procedures: ['2.001410'],
  services: [11, 12],
  ground: 'Trang thủ tục 2.001410 trên Cổng Dịch vụ công quốc gia (Quyết định 1523/QĐ-BCA-C06)',
  issuer: provincePolice,
  family: 'certificate',
  signatures: ['officer', 'seal'],
  wallet: organisationDocument,
  fields: [
    optional(text('organisation.address', 'Địa chỉ', 'Address')),
    optional(text('organisation.founding', 'Quyết định thành lập, giấy phép', 'Founding decision or licence')),
    text('seal.kind', 'Mẫu con dấu', 'Kind of seal'),
    optional(text('seal.count', 'Số lượng', 'How many')),
    optional(text('seal.form', 'Chất liệu, kích thước', 'Material and size')),
    optional(date('seal.from', 'Có giá trị sử dụng từ ngày', 'May be used from')),
    optional(text('seal.former', 'Thay cho con dấu', 'Replaces')),
  ],
  sample: {
    number: '208/2026/ĐKMCD',
    holder: { name: 'Trường Trung học cơ sở Đông Kinh', identifier: '4900123456' },
    content: {
      organisation: {
        address: 'Số 3 đường Lê Lợi, phường Đông Kinh, tỉnh Lạng Sơn',
        founding: 'Quyết định số 45/QĐ-UBND ngày 02/7/2025',
      },
      seal: {
        kind: 'dấu tròn, dấu thu nhỏ',
        count: '02',
        form: 'cao su; đường kính 36 mm và 28 mm',
        from: '2026-11-24',
        former: 'số 11/2019/ĐKMCD',
      },
    },
  },
  sources: ['dichvucong.gov.vn, thủ tục 2.001410 (read 2026-07-20)'],
  unverified: [
    noCode,
    ownLayout,
    ownFields,
    ownNumber,
    'procedures: which provincial code the two services of the list have was not read; 2.001410 is the provincial one that was found',
  ],
});
