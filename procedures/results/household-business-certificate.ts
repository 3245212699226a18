import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { businessRegistry } from './issuers.ts';
import { date, list, money, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';
import { organisationDocument } from './wallet.ts';

export default defineResultKind({
  slug: 'household-business-certificate',
  code: 'KQ.G12.001041',
  name: { vi: 'Giấy chứng nhận đăng ký hộ kinh doanh', en: 'Household business certificate' },
  procedures: ['1.001612'],
  services: [],
  ground: 'Trang thủ tục 1.001612 trên Cổng Dịch vụ công quốc gia (Quyết định 2353/QĐ-BTC)',
  issuer: businessRegistry,
  family: 'certificate',
  signatures: ['officer', 'seal'],
  wallet: organisationDocument,
  fields: [
    text('business.name', 'Tên hộ kinh doanh', 'Name of the business'),
    text('business.address', 'Địa điểm kinh doanh', 'Place of business'),
    optional(text('business.phone', 'Điện thoại', 'Telephone')),
    optional(text('business.email', 'Email', 'Electronic mail')),
    optional(money('business.capital', 'Vốn kinh doanh', 'Capital')),
    date('business.first', 'Đăng ký lần đầu', 'First registered'),
    optional(text('business.change', 'Đăng ký thay đổi', 'Changes registered')),
    optional(date('person.birth', 'Ngày sinh', 'Date of birth')),
    optional(text('person.sex', 'Giới tính', 'Sex')),
    optional(text('person.residence', 'Nơi cư trú', 'Residence')),
    list(
      'activities',
      'Ngành, nghề kinh doanh',
      'Lines of business',
      text('name', 'Tên ngành, nghề', 'Line of business'),
      text('code', 'Mã ngành', 'Code'),
    ),
  ],
  sample: {
    number: '14A8012345',
    holder: { name: 'Vi Văn Thắng', identifier: '020097002218' },
    content: {
      business: {
        name: 'Hộ kinh doanh Rau sạch Thắng Mai',
        address: 'Số 21 đường Bà Triệu, phường Đông Kinh, tỉnh Lạng Sơn',
        phone: '0912 345 678',
        email: 'thangmai@example.vn',
        capital: '120000000',
        first: '2026-11-23',
        change: 'Đăng ký thay đổi lần thứ nhất: ngày 24 tháng 11 năm 2026',
      },
      person: { birth: '1997-01-30', sex: 'Nam', residence: 'Số 12 đường Lê Lợi, phường Đông Kinh, tỉnh Lạng Sơn' },
      activities: [
        { name: 'Bán buôn rau, quả', code: '46324' },
        { name: 'Bán lẻ lương thực, thực phẩm lưu động hoặc tại chợ', code: '47811' },
      ],
    },
  },
  sources: ['dichvucong.gov.vn, thủ tục 1.001612 (read 2026-07-20)'],
  unverified: [ownLayout, ownFields, ownNumber],
});
