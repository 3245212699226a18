import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { provincePolice } from './issuers.ts';
import { date, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';
import { personalDocument } from './wallet.ts';

export default defineResultKind({
  slug: 'vehicle-registration',
  code: 'KQ.G01.000014',
  name: { vi: 'Giấy chứng nhận đăng ký xe', en: 'Vehicle registration certificate' },
  procedures: ['1.013080', '1.012575'],
  services: [7],
  ground: 'Trang thủ tục 1.013080 trên Cổng Dịch vụ công quốc gia (Quyết định 1383/QĐ-BCA)',
  issuer: provincePolice,
  family: 'card',
  signatures: ['officer', 'seal'],
  wallet: personalDocument,
  fields: [
    optional(text('owner.residence', 'Địa chỉ', 'Address')),
    text('vehicle.plate', 'Biển số', 'Plate'),
    optional(
      text('vehicle.certificate', 'Số chứng nhận trong hệ thống đăng ký xe', 'Number in the registration system'),
    ),
    text('vehicle.kind', 'Loại xe', 'Kind of vehicle'),
    optional(text('vehicle.model', 'Nhãn hiệu, số loại', 'Make and model')),
    optional(text('vehicle.colour', 'Màu sơn', 'Colour')),
    optional(text('vehicle.chassis', 'Số khung', 'Chassis number')),
    optional(text('vehicle.engine', 'Số máy', 'Engine number')),
    optional(text('vehicle.year', 'Năm sản xuất', 'Year made')),
    optional(date('vehicle.first', 'Đăng ký lần đầu', 'First registered')),
  ],
  sample: {
    number: '17/ĐKX-CAP',
    holder: { name: 'Vi Văn Thắng', identifier: '020097002218' },
    content: {
      owner: { residence: 'Số 12 đường Lê Lợi, phường Đông Kinh, tỉnh Lạng Sơn' },
      vehicle: {
        plate: '12AA-123.45',
        certificate: '120260012345',
        kind: 'Mô tô hai bánh',
        model: 'HONDA Wave Alpha',
        colour: 'Đỏ đen',
        chassis: 'RLHJA3925RY012345',
        engine: 'JA39E-2012345',
        year: '2026',
        first: '2026-11-23',
      },
    },
  },
  sources: [
    'dichvucong.gov.vn, thủ tục 1.013080 (read 2026-07-20)',
    'dichvucong.gov.vn, thủ tục 1.012575 (read 2026-07-20)',
  ],
  unverified: [ownLayout, ownFields, ownNumber],
});
