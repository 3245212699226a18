import type { Text } from '../../../core/text.ts';

/** What is mistaken, missing or doubtful on purpose; everything else agrees between all registers, which a test holds. */
export const facts = {
  'birth-day': { vi: 'chỉ có năm sinh', en: 'only the year of birth is known' },
  'card-date': { vi: 'dữ liệu dân cư thiếu ngày cấp thẻ căn cước', en: 'the day of the identity card is missing' },
  'marital-status': {
    vi: 'tình trạng hôn nhân: dân cư và hộ tịch ghi khác nhau',
    en: 'population and civil status differ on the marital status',
  },
  alive: {
    vi: 'hộ tịch đã ghi khai tử, dân cư ghi còn sống',
    en: 'dead in civil status, alive in the population data',
  },
  'unregistered-death': {
    vi: 'bệnh viện đã báo tử, chưa khai tử',
    en: 'a hospital reports a death nobody has registered',
  },
  name: { vi: 'họ tên khác nhau một dấu giữa hai nguồn', en: 'the name differs by one mark between two sources' },
  letters: { vi: 'họ tên viết bằng ký tự tổ hợp (NFD)', en: 'the name is in decomposed letters (NFD)' },
  namesake: { vi: 'trùng họ tên và năm sinh với người khác', en: 'another person has the same name and year of birth' },
  commune: { vi: 'còn mã xã trước 1/7/2025', en: 'a commune’s code of before 1/7/2025' },
  phone: { vi: 'tài khoản không có số điện thoại', en: 'an account without a phone' },
  'no-identifier': { vi: 'có trong sổ nhưng chưa có số định danh', en: 'in a register without an identifier' },
} as const satisfies Record<string, Text>;
export type Fact = keyof typeof facts;

/** By name; where two have the same, with the day of birth. */
export const dirt: readonly { readonly of: string; readonly fact: Fact }[] = [
  { of: 'Mã Thị Khìn', fact: 'birth-day' },
  { of: 'Nông Văn Páo', fact: 'birth-day' },
  { of: 'Nông Thị Ảo', fact: 'birth-day' },
  { of: 'Hoàng Thị Sen', fact: 'card-date' },
  { of: 'Đàm Quang Huy', fact: 'marital-status' },
  { of: 'Bàn Thị Nái', fact: 'marital-status' },
  { of: 'Chu Văn Lợi', fact: 'alive' },
  { of: 'Vy Văn Tòng', fact: 'unregistered-death' },
  { of: 'Đặng Gia Hưng', fact: 'name' },
  { of: 'Nguyễn Thị Thúy Hằng', fact: 'letters' },
  { of: 'Nông Văn Hùng 1985-01-15', fact: 'namesake' },
  { of: 'Nông Văn Hùng 1985-09-02', fact: 'namesake' },
  { of: 'Ma Văn Dìn', fact: 'commune' },
  { of: 'Mã Thị Khìn', fact: 'phone' },
  { of: 'Hoàng Đình Ngọ', fact: 'phone' },
  { of: 'Nông Thị Ảo', fact: 'no-identifier' },
  { of: 'Nguyễn Minh Nhật', fact: 'no-identifier' },
  { of: 'Triệu Thị Ghển', fact: 'no-identifier' },
];
