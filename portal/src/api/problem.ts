import { isText, type Text } from '../words/text.ts';

interface FieldFault {
  /** `step.field` of the form. */
  readonly path: string;
  readonly detail: Text;
  /** Where in a long text, from 1. */
  readonly line?: number;
  readonly column?: number;
}

/** The platform's "no", in words: an RFC 9457 problem, or what stands in for one when the answer was not readable. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  /** What happened, in both languages: the person may change the page’s while they read. */
  readonly detail: Text;
  readonly faults: readonly FieldFault[];
  readonly ground: string | undefined;
  /** Seconds after which the same request may succeed. */
  readonly retryAfter: number | undefined;

  constructor(status: number, body: unknown, retryAfter?: number) {
    const problem = isRecord(body) ? body : {};
    const code = typeof problem['code'] === 'string' ? problem['code'] : 'unknown';
    super(`${status} ${code}`);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.detail = isText(problem['texts']) ? problem['texts'] : status === 413 ? tooLarge : unreadable;
    this.ground = typeof problem['ground'] === 'string' ? problem['ground'] : undefined;
    this.retryAfter = retryAfter;
    this.faults = Array.isArray(problem['errors']) ? problem['errors'].flatMap(faultOf) : [];
  }
}

/** No answer at all: the network is down, or the platform is. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

const unreadable: Text = {
  vi: 'Hệ thống đang bận. Hãy thử lại sau ít phút.',
  en: 'The system is busy. Try again in a few minutes.',
};
/** The way to us refuses long bodies by itself, and with no words of ours. */
const tooLarge: Text = {
  vi: 'Nội dung gửi lên quá lớn. Hãy viết ngắn lại rồi gửi lại.',
  en: 'What you sent is too large. Shorten it and send it again.',
};
const unreachable: Text = {
  vi: 'Không có kết nối mạng. Hãy kiểm tra mạng rồi thử lại.',
  en: 'There is no network connection. Check it and try again.',
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const faultOf = (fault: unknown): FieldFault[] => {
  if (!isRecord(fault) || typeof fault['pointer'] !== 'string') return [];
  const path = fault['pointer'].split('/').slice(-2).join('.');
  const { line, column } = fault;
  const place = typeof line === 'number' && typeof column === 'number' ? { line, column } : {};
  return [{ path, detail: isText(fault['texts']) ? fault['texts'] : unreadable, ...place }];
};

export const isSignedOut = (error: unknown): boolean => error instanceof Problem && error.status === 401;

/** Whether they did this too often: the network and the platform are well. */
export const isTooOften = (error: unknown): error is Problem => error instanceof Problem && error.status === 429;

/** Whether the same request may well succeed in a moment. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Unreachable || isTooOften(error) || (error instanceof Problem && error.status >= 500);

const withWait = ({ vi, en }: Text, seconds: number): Text => {
  const minutes = Math.ceil(seconds / 60);
  return {
    vi: `${vi} Còn phải chờ khoảng ${minutes} phút.`,
    en: `${en} The wait is about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  };
};

/** What to tell the person about any failure of a request. */
export const sentenceOf = (error: unknown): Text => {
  if (error instanceof Problem)
    return error.retryAfter === undefined ? error.detail : withWait(error.detail, error.retryAfter);
  return error instanceof Unreachable ? unreachable : unreadable;
};
