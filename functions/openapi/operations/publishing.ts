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
  'GET /v1/status-lists/{list}': {
    summary: {
      vi: 'Danh sách kết quả đã thu hồi hoặc được thay thế (IETF Token Status List, có chữ ký)',
      en: 'Which results were revoked or replaced (IETF Token Status List, signed)',
    },
    path: { list: { type: 'string', pattern: '^[1-9]\\d{0,8}$' } },
    answers: { 200: undefined },
    media: 'application/statuslist+jwt',
    refusals: ['not-found'],
  },
} as const satisfies Partial<Record<Described, Operation>>;
