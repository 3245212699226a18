import { isText, type Text } from '../words/text.ts';
import type { Words } from '../words/vi.ts';

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
  /** What happened, in all languages: the person may change the page’s while they read. Without a text, our own word. */
  readonly detail: Text | 'busy' | 'tooLarge';
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
    this.detail = isText(problem['texts']) ? problem['texts'] : status === 413 ? 'tooLarge' : 'busy';
    this.ground = typeof problem['ground'] === 'string' ? problem['ground'] : undefined;
    this.retryAfter = retryAfter;
    this.faults = Array.isArray(problem['errors']) ? problem['errors'].flatMap(faultOf) : [];
  }
}

/** No answer at all: the network is down, or the platform is. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const faultOf = (fault: unknown): FieldFault[] => {
  if (!isRecord(fault) || typeof fault['pointer'] !== 'string' || !isText(fault['texts'])) return [];
  const path = fault['pointer'].split('/').slice(-2).join('.');
  const { line, column } = fault;
  const place = typeof line === 'number' && typeof column === 'number' ? { line, column } : {};
  return [{ path, detail: fault['texts'], ...place }];
};

export const isSignedOut = (error: unknown): boolean => error instanceof Problem && error.status === 401;

/** Whether they did this too often: the network and the platform are well. */
export const isTooOften = (error: unknown): error is Problem => error instanceof Problem && error.status === 429;

/** Whether the same request may well succeed in a moment. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Unreachable || isTooOften(error) || (error instanceof Problem && error.status >= 500);

/** What to tell the person about any failure of a request. */
export const sentenceOf = (error: unknown, { failures }: Words, say: (text: Text) => string): string => {
  if (!(error instanceof Problem)) return error instanceof Unreachable ? failures.unreachable : failures.busy;
  const { detail, retryAfter } = error;
  const sentence = typeof detail === 'string' ? failures[detail] : say(detail);
  return retryAfter === undefined ? sentence : `${sentence} ${failures.wait(Math.ceil(retryAfter / 60))}`;
};
