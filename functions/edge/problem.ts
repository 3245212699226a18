import type { Pointer, Refusal } from '../../core/refusal.ts';
import type { refusals } from '../../core/refusals.ts';
import type { Text } from '../../core/text.ts';
import type { Problem } from '../answers/problem.ts';
import { adviceOf } from './advised-refusal.ts';
import type { Language } from './language.ts';
import type { Reply } from './reply.ts';

/** A problem document on its way out. */
export interface ProblemReply extends Reply {
  readonly body: Problem;
}

/** The request that was not done, and the language of whoever sent it. */
export interface Failed {
  readonly requestId: string;
  readonly language: Language;
}

const fault = {
  status: 500,
  vi: 'Hệ thống đang gặp sự cố. Dữ liệu bạn đã gửi không bị mất; hãy thử lại sau ít phút.',
  en: 'The system has a fault. Nothing you sent is lost; try again in a few minutes.',
} as const;

/** What each refusal is answered with. */
export type Refusals = typeof refusals;
type Status = Refusals[keyof Refusals]['status'] | typeof fault.status;

/** What stands over every problem of a kind, whatever happened in the single case. */
const titles = {
  400: { vi: 'Yêu cầu không hợp lệ', en: 'Bad request' },
  401: { vi: 'Chưa đăng nhập', en: 'Not signed in' },
  403: { vi: 'Không được phép', en: 'Not allowed' },
  404: { vi: 'Không tìm thấy', en: 'Not found' },
  405: { vi: 'Sai phương thức', en: 'Method not allowed' },
  409: { vi: 'Trái với hiện trạng', en: 'Conflict' },
  413: { vi: 'Quá lớn', en: 'Too large' },
  422: { vi: 'Nội dung chưa đúng', en: 'Invalid content' },
  428: { vi: 'Thiếu điều kiện', en: 'Precondition required' },
  429: { vi: 'Quá nhiều lần', en: 'Too many requests' },
  500: { vi: 'Sự cố', en: 'Fault' },
  503: { vi: 'Tạm gián đoạn', en: 'Interrupted' },
} as const satisfies Record<Status, Text>;

/** More wrong fields than any form has: the rest would only make the answer larger than the question. */
const mostErrors = 100;

interface Known extends Text {
  readonly status: Status;
  readonly ground?: string;
}

const replyOf = (
  { requestId, language }: Failed,
  code: string,
  type: string,
  { status, vi, en, ground }: Known,
  pointers: readonly Pointer[] = [],
): ProblemReply => {
  const inBoth = (texts: Text) => ({ detail: texts[language], texts });
  const errors = pointers.slice(0, mostErrors).map(({ detail, ...place }) => ({ ...place, ...inBoth(detail) }));
  return {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      vary: 'accept, accept-language',
    },
    body: {
      type,
      title: titles[status][language],
      status,
      ...inBoth({ vi, en }),
      instance: `urn:motcua:request:${requestId}`,
      code,
      ...(ground === undefined ? {} : { ground }),
      ...(errors.length === 0 ? {} : { errors }),
    },
  };
};

/** RFC 9457 problem document of a refusal, with the legal ground where there is one. */
export const problemOf = (answers: Refusals, refusal: Refusal, failed: Failed): ProblemReply => {
  const { code, pointers } = refusal;
  const reply = replyOf(failed, code, `urn:motcua:refusal:${code}`, answers[code], pointers);
  const { retryAfter, allow } = adviceOf(refusal);
  return {
    ...reply,
    headers: {
      ...reply.headers,
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
      ...(allow === undefined ? {} : { allow }),
    },
  };
};

export const faultOf = (failed: Failed): ProblemReply => replyOf(failed, 'fault', 'urn:motcua:fault', fault);
