import { AccessAlert } from '../../accesses/access-alert.ts';
import { AccessAlerts, AccessList, LookedUp, OwnData, OwnSources } from '../../answers/looking.ts';
import { string, type Operation, type Described } from './operation.ts';

/** Who looks at whose data. */
export const looking = {
  'GET /v1/me/access-log': {
    summary: { vi: 'Ai đã xem dữ liệu của tôi', en: 'Who has looked at my data' },
    answers: { 200: AccessList },
    listed: true,
    query: { year: { type: 'string', pattern: '^20\\d\\d$', description: 'Of this year in Vietnam only.' } },
    refusals: ['invalid-fields'],
  },
  'GET /v1/me/data': {
    summary: {
      vi: 'Có thể hỏi những nguồn nào xem Nhà nước ghi gì về tôi; chưa hỏi nguồn nào',
      en: 'Which sources can be asked what the state holds of me; none is asked',
    },
    answers: { 200: OwnSources },
  },
  'POST /v1/me/data': {
    summary: {
      vi: 'Hỏi một nguồn xem Nhà nước ghi gì về tôi; ghi vào nhật ký, không lưu lại',
      en: 'Ask one source what the state holds of me; it is logged and kept nowhere',
    },
    answers: { 200: OwnData },
    refusals: ['too-many'],
  },
  'POST /v1/lookups': {
    summary: {
      vi: 'Cán bộ tra cứu một người ở một cơ sở dữ liệu; ngoài hồ sơ đang mở thì có cảnh báo',
      en: 'Staff ask one national source about one person; outside an open dossier it raises an alert',
    },
    answers: { 200: LookedUp },
    refusals: ['no-mandate', 'own-look-up', 'too-many'],
  },
  'GET /v1/access-alerts': {
    summary: { vi: 'Các lần tra cứu ngoài hồ sơ', en: 'Look-ups outside every open dossier' },
    answers: { 200: AccessAlerts },
    listed: true,
  },
  'POST /v1/access-alerts/{id}/seen': {
    summary: { vi: 'Đã xem cảnh báo', en: 'An alert was seen to' },
    path: { id: { ...string, format: 'uuid' } },
    answers: { 200: AccessAlert },
    refusals: ['own-alert'],
  },
} as const satisfies Partial<Record<Described, Operation>>;
