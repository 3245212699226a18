import { defineRules, type Rules } from '../../core/rules.ts';

const readInCode = 'read in the code of provincial systems; no legal text says it';

const amended2026 = 'the decree that amended it was read in an excerpt, not at its source';

const since2025: Rules = {
  id: '2025-07',
  from: '2025-07-01',
  firstDay: { ground: 'Bộ luật Dân sự 91/2015/QH13, Điều 147', unverified: 'general knowledge' },
  lastDay: { ground: 'Bộ luật Dân sự 91/2015/QH13, Điều 148', unverified: 'general knowledge' },
  openingHours: {
    ground: 'Quy ước tính theo giờ làm việc, từng phút, giây không tính',
    unverified: 'no legal text says how opening hours count in a term',
  },
  holidays: {
    holiday: { ground: 'Bộ luật Lao động 2019, Điều 112' },
    compensation: { ground: 'Bộ luật Lao động 2019, Điều 111 khoản 3' },
  },
  pauses: [
    { because: 'supplement', ground: 'Trạng thái 5: yêu cầu bổ sung giấy tờ', unverified: readInCode },
    { because: 'payment', ground: 'Trạng thái 6: yêu cầu thực hiện nghĩa vụ tài chính', unverified: readInCode },
    { because: 'suspended', ground: 'Trạng thái 8: dừng xử lý', unverified: readInCode },
    {
      because: 'outage',
      ground: 'Sự cố của hệ thống do người vận hành ghi nhận',
      unverified: 'no legal text on time lost to a breakdown was found',
    },
  ],
  passingOn: {
    ground: 'Nghị định 118/2025/NĐ-CP, Điều 18 khoản 2',
    unverified: 'the article was read as amended by 309/2026 only',
  },
  supplements: { ground: 'Nghị định 118/2025/NĐ-CP, Điều 11' },
  notices: [],
  rescheduling: {
    noticeDays: 1,
    mostDays: 60,
    ground: 'Quyết định 88/2025/QĐ-UBND của tỉnh Lai Châu',
    unverified:
      'a province’s own text; the article of Decree 118/2025 was not found, nor whether its day is a working day; no source for a bound of the new day',
  },
};

/** From the day of Circular 03/2025/TT-VPCP on. */
const sinceSeptember2025: Rules = {
  ...since2025,
  id: '2025-09',
  from: '2025-09-15',
  withdrawal: {
    ground: 'Thông tư 03/2025/TT-VPCP, Điều 7',
    unverified: 'the circular is of 15/9/2025; the day from which it applies was not found',
  },
  paperCopies: {
    fee: 0,
    ground: 'Chỉ thị 24/CT-TTg ngày 13/9/2025',
    unverified:
      'a summary of the directive was read, which says: paper only on request, without fee; its own words were not found',
  },
};

const resolution667 = 'Nghị quyết 66.7/2025/NQ-CP, Điều 8';
const since2026: Rules = {
  ...sinceSeptember2025,
  id: '2026-01',
  from: '2026-01-01',
  notices: [
    { id: 'online-notice', channels: ['online'], term: { unit: 'working-hour', count: 8, ground: resolution667 } },
    {
      id: 'counter-notice',
      channels: ['counter', 'post'],
      term: { unit: 'working-day', count: 1, ground: resolution667 },
    },
  ],
};

const sinceAugust2026: Rules = {
  ...since2026,
  id: '2026-08',
  from: '2026-08-05',
  passingOn: {
    ground: 'Nghị định 118/2025/NĐ-CP, Điều 18 khoản 2 (sửa đổi: Nghị định 309/2026/NĐ-CP)',
    unverified: amended2026,
  },
  supplements: {
    ground: 'Nghị định 118/2025/NĐ-CP, Điều 17 khoản 2 điểm a (sửa đổi: Nghị định 309/2026/NĐ-CP)',
    unverified: amended2026,
  },
};

/** Resolution 66.7/2025/NQ-CP ends with February 2027, and its notice terms with it. */
const sinceMarch2027: Rules = { ...sinceAugust2026, id: '2027-03', from: '2027-03-01', notices: [] };

/** The general rules of the one-stop units, by date of receipt. */
export const oneStopRules = defineRules([since2025, sinceSeptember2025, since2026, sinceAugust2026, sinceMarch2027]);
