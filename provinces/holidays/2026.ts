import { HolidayYear } from '../../core/calendar.ts';

export default HolidayYear.parse({
  year: 2026,
  source: [
    'https://thuvienphapluat.vn/phap-luat/ho-tro-phap-luat/lich-nghi-tet-2026-chinh-thuc-tet-duong-lich-tet-am-lich-nam-2026-duoc-nghi-bao-nhieu-ngay-517679-230148.html',
    'https://thuvienphapluat.vn/phap-luat/ho-tro-phap-luat/thong-bao-109tbubnd-lich-nghi-tet-am-lich-nghi-le-quoc-khanh-nam-2026-tai-can-tho-nhu-the-nao-244943.html',
    'https://thuvienphapluat.vn/phap-luat/ho-tro-phap-luat/toan-van-thong-bao-3399tbubnd-lich-nghi-tet-am-lich-2026-can-bo-cong-chuc-vien-chuc-tinh-cao-bang-r-240080.html',
    'Nghị quyết 28/2026/QH16: 24/11, Ngày Văn hóa Việt Nam',
  ],
  swaps: {
    ground: 'Thông báo 109/TB-UBND (Cần Thơ) và 3399/TB-UBND (Cao Bằng) về lịch nghỉ Tết và Quốc khánh 2026',
  },
  // prettier-ignore
  off: [
    { date: '2026-01-01', vi: 'Tết Dương lịch', kind: 'holiday' },
    { date: '2026-01-02', vi: 'nghỉ hoán đổi', kind: 'swap', unverified: 'general knowledge' },
    { date: '2026-02-16', vi: 'Tết Nguyên đán', kind: 'holiday' },
    { date: '2026-02-17', vi: 'Tết Nguyên đán (mùng 1)', kind: 'holiday' },
    { date: '2026-02-18', vi: 'Tết Nguyên đán', kind: 'holiday' },
    { date: '2026-02-19', vi: 'Tết Nguyên đán', kind: 'holiday' },
    { date: '2026-02-20', vi: 'Tết Nguyên đán', kind: 'holiday' },
    { date: '2026-04-26', vi: 'Giỗ Tổ Hùng Vương', kind: 'holiday' },
    { date: '2026-04-27', vi: 'nghỉ bù Giỗ Tổ Hùng Vương (26/4 Chủ nhật)', kind: 'compensation' },
    { date: '2026-04-30', vi: 'Ngày Chiến thắng', kind: 'holiday' },
    { date: '2026-05-01', vi: 'Quốc tế Lao động', kind: 'holiday' },
    { date: '2026-08-31', vi: 'nghỉ hoán đổi', kind: 'swap' },
    { date: '2026-09-01', vi: 'Quốc khánh', kind: 'holiday' },
    { date: '2026-09-02', vi: 'Quốc khánh', kind: 'holiday' },
    { date: '2026-11-24', vi: 'Ngày Văn hóa Việt Nam', kind: 'holiday', ground: 'Nghị quyết 28/2026/QH16', unverified: 'the resolution was read in an excerpt, not at its source' },
  ],
  // prettier-ignore
  work: [
    { date: '2026-01-10', vi: 'làm bù cho ngày 02/01/2026', kind: 'make-up', unverified: 'general knowledge' },
    { date: '2026-08-22', vi: 'làm bù cho ngày 31/08/2026', kind: 'make-up' },
  ],
});
