import type { Answered } from './answered.ts';

/** About look-ups by staff, and the alerts that they raise. */
export const lookingRefusals = {
  'own-look-up': {
    status: 409,
    vi: 'Không ai tra cứu dữ liệu của chính mình bằng quyền cán bộ. Bạn xem dữ liệu của mình với tài khoản công dân.',
    en: 'Nobody looks up their own data in office. See yours with your citizen’s account.',
  },
  'own-alert': {
    status: 409,
    vi: 'Cảnh báo này về chính lần tra cứu của bạn, nên người khác phải xem.',
    en: 'This alert is about a look-up of your own, so somebody else has to see to it.',
  },
} as const satisfies Record<string, Answered>;
