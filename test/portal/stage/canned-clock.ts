import type { ClockView } from '../../../functions/answers/clock.ts';
import { base } from './canned-dossiers.ts';

const { code, dueAt, submittedAt, sentence } = base;

/** How the dossier stands in time. */
export const clock: ClockView = {
  dossier: code,
  at: '2026-11-21T03:00:00.000Z',
  receivedAt: '2026-11-23T00:30:00.000Z',
  due: dueAt,
  remaining: 480,
  state: 'running',
  sentence,
  perStep: [],
  pausedBy: [],
  timers: [],
  explanation: [
    {
      at: submittedAt,
      vi: 'Hồ sơ đến lúc 09:00 ngày 21/11/2026, ngoài giờ làm việc.',
      en: 'The dossier came at 09:00 on 21 November 2026, outside working hours.',
      ground: 'Điều 148 Bộ luật Dân sự',
      unverified: 'no source says so',
    },
    {
      at: dueAt,
      vi: 'Hạn trả kết quả: 17:00 ngày 23/11/2026; còn 8 giờ làm việc.',
      en: 'The result is due at 17:00 on 23 November 2026; 8 working hours left.',
    },
  ],
};
