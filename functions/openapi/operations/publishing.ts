import { TrustList } from '../../../verification/trust-list.ts';
import type { Operation, Described } from './operation.ts';

/** What everybody needs to check a result by themselves. */
export const publishing = {
  'GET /v1/trust': {
    summary: {
      vi: 'Chứng thư gốc, khóa của hệ thống và địa chỉ danh sách thu hồi, để tự kiểm tra kết quả',
      en: 'Roots, the platform’s keys and the addresses of status lists, to check results by oneself',
    },
    answers: { 200: TrustList },
  },
} as const satisfies Partial<Record<Described, Operation>>;
