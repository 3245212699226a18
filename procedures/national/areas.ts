import type { Area } from '../../core/national-procedure.ts';

/** Own wording and own grouping; the fields are called as in the national catalogue, or as in our own procedures. */
export const areas: readonly Area[] = [
  {
    id: 'civil-status',
    title: { vi: 'Khai sinh, kết hôn, khai tử', en: 'Births, marriages, deaths' },
    fields: ['Hộ tịch'],
  },
  { id: 'residence', title: { vi: 'Cư trú', en: 'Residence' }, fields: ['Đăng ký, quản lý cư trú'] },
  {
    id: 'identity',
    title: { vi: 'Căn cước, hộ chiếu', en: 'Identity cards, passports' },
    fields: ['Cấp, quản lý căn cước', 'Quản lý xuất nhập cảnh'],
  },
  {
    id: 'traffic',
    title: { vi: 'Xe, giấy phép lái xe, phạt giao thông', en: 'Vehicles, driving licences, traffic fines' },
    fields: [
      'Đăng ký, quản lý phương tiện giao thông cơ giới, xe máy chuyên dùng',
      'Sát hạch, cấp giấy phép lái xe',
      'Xử lý vi phạm hành chính',
    ],
  },
  {
    id: 'benefits',
    title: { vi: 'Bảo hiểm, trợ cấp', en: 'Insurance and benefits' },
    fields: [
      'Thực hiện chính sách bảo hiểm y tế',
      'Thu BHXH, BHYT, BHTN, BH tai nạn lao động, BNN',
      'Thực hiện chính sách BHXH',
      'Việc làm',
      'Bảo trợ xã hội',
      'Người có công',
    ],
  },
  { id: 'tax', title: { vi: 'Thuế', en: 'Tax' }, fields: ['Thuế'] },
  {
    id: 'business',
    title: { vi: 'Kinh doanh, con dấu', en: 'Business and seals' },
    fields: ['Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)', 'Xúc tiến thương mại', 'Đăng ký, quản lý con dấu'],
  },
  { id: 'electricity', title: { vi: 'Điện', en: 'Electricity' }, fields: ['Điện lực'] },
  { id: 'land', title: { vi: 'Đất đai', en: 'Land' }, fields: ['Đất đai'] },
  {
    id: 'education',
    title: { vi: 'Thi, tuyển sinh', en: 'Examinations, admission' },
    fields: ['Thi, tuyển sinh'],
  },
  {
    id: 'papers',
    title: { vi: 'Sao y, lý lịch tư pháp', en: 'Certified copies, judicial records' },
    fields: ['Chứng thực', 'Lý lịch tư pháp'],
  },
];
