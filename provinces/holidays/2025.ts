import { HolidayYear } from '../../core/calendar.ts';

export default HolidayYear.parse({
  year: 2025,
  source: ['Yearly notices on public holidays 2025, thuvienphapluat.vn'],
  swaps: { ground: 'Thông báo lịch nghỉ lễ năm 2025 (thuvienphapluat.vn)' },
  // prettier-ignore
  off: [
    { date: '2025-01-01', vi: 'Tết Dương lịch', kind: 'holiday' },
    { date: '2025-01-27', vi: 'Tết Nguyên đán', kind: 'holiday' },
    { date: '2025-01-28', vi: 'Tết Nguyên đán', kind: 'holiday' },
    { date: '2025-01-29', vi: 'Tết Nguyên đán (mùng 1)', kind: 'holiday' },
    { date: '2025-01-30', vi: 'Tết Nguyên đán', kind: 'holiday' },
    { date: '2025-01-31', vi: 'Tết Nguyên đán', kind: 'holiday' },
    { date: '2025-04-07', vi: 'Giỗ Tổ Hùng Vương', kind: 'holiday' },
    { date: '2025-04-30', vi: 'Ngày Chiến thắng', kind: 'holiday' },
    { date: '2025-05-01', vi: 'Quốc tế Lao động', kind: 'holiday' },
    { date: '2025-05-02', vi: 'nghỉ hoán đổi', kind: 'swap', unverified: 'the text of the proposal was read; that it was so decided is general knowledge' },
    { date: '2025-09-01', vi: 'Quốc khánh', kind: 'holiday' },
    { date: '2025-09-02', vi: 'Quốc khánh', kind: 'holiday' },
  ],
  // prettier-ignore
  work: [
    { date: '2025-04-26', vi: 'làm bù cho ngày 02/05/2025', kind: 'make-up', unverified: 'the text of the proposal was read; that it was so decided is general knowledge' },
  ],
});
