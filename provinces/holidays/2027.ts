import { HolidayYear } from '../../core/calendar.ts';

export default HolidayYear.parse({
  year: 2027,
  source: [
    'Labour Code 2019 art 112: New Year 1, Tết 5, 30/4 1, 1/5 1, National Day 2 (2/9 and one day before or after), Hùng Vương 1 (10/3 lunar), + 24/11 since',
    'Nghị quyết 28/2026/QH16: 24/11, Ngày Văn hóa Việt Nam',
  ],
  unverified: 'projected from the Labour Code and the lunar calendar; the yearly decision with swaps was not found',
  // prettier-ignore
  off: [
    { date: '2027-01-01', vi: 'Tết Dương lịch', kind: 'holiday' },
    { date: '2027-02-05', vi: 'Tết Nguyên đán (ngày cuối năm)', kind: 'holiday', unverified: 'projected' },
    { date: '2027-02-06', vi: 'Tết Nguyên đán (mùng 1)', kind: 'holiday' },
    { date: '2027-02-07', vi: 'Tết Nguyên đán (mùng 2)', kind: 'holiday', unverified: 'projected' },
    { date: '2027-02-08', vi: 'Tết Nguyên đán', kind: 'holiday', unverified: 'projected' },
    { date: '2027-02-09', vi: 'Tết Nguyên đán', kind: 'holiday', unverified: 'projected' },
    { date: '2027-02-10', vi: 'nghỉ bù (6/2 Thứ bảy)', kind: 'compensation', unverified: 'projected' },
    { date: '2027-02-11', vi: 'nghỉ bù (7/2 Chủ nhật)', kind: 'compensation', unverified: 'projected' },
    { date: '2027-04-16', vi: 'Giỗ Tổ Hùng Vương', kind: 'holiday' },
    { date: '2027-04-30', vi: 'Ngày Chiến thắng', kind: 'holiday' },
    { date: '2027-05-01', vi: 'Quốc tế Lao động', kind: 'holiday' },
    { date: '2027-05-03', vi: 'nghỉ bù Quốc tế Lao động (1/5 Thứ bảy)', kind: 'compensation' },
    { date: '2027-09-02', vi: 'Quốc khánh', kind: 'holiday' },
    { date: '2027-09-03', vi: 'Quốc khánh (ngày liền sau, hoặc 01/09)', kind: 'holiday', unverified: 'projected' },
    { date: '2027-11-24', vi: 'Ngày Văn hóa Việt Nam', kind: 'holiday', ground: 'Nghị quyết 28/2026/QH16', unverified: 'the resolution was read in an excerpt, not at its source' },
  ],
  // prettier-ignore
  work: [
  ],
});
