import type { Text } from './text.ts';

interface StatusMeaning extends Text {
  readonly clock: 'not started' | 'running' | 'suspended' | 'stopped';
}

/** Where the list of statuses comes from. */
export const statusList = { unverified: 'read in public code of provincial systems; no legal text has the list' };

/** The ten national business statuses of a dossier. */
export const statuses = {
  1: { vi: 'Mới đăng ký', en: 'Newly registered', clock: 'not started' },
  2: { vi: 'Được tiếp nhận', en: 'Received', clock: 'running' },
  3: { vi: 'Không được tiếp nhận', en: 'Not received', clock: 'stopped' },
  4: { vi: 'Đang xử lý', en: 'Being processed', clock: 'running' },
  5: { vi: 'Yêu cầu bổ sung giấy tờ', en: 'Supplement requested', clock: 'suspended' },
  6: { vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Payment requested', clock: 'suspended' },
  7: { vi: 'Công dân yêu cầu rút hồ sơ', en: 'Withdrawn by the citizen', clock: 'stopped' },
  8: { vi: 'Dừng xử lý', en: 'Stopped', clock: 'suspended' },
  9: { vi: 'Đã xử lý xong', en: 'Decided', clock: 'stopped' },
  10: { vi: 'Đã trả kết quả', en: 'Result returned', clock: 'stopped' },
} as const satisfies Record<number, StatusMeaning>;
