import type { Problem } from '../../../functions/answers/problem.ts';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

export interface Answered {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export const ok = (body: unknown, headers: Record<string, string> = {}): Answered => ({ status: 200, body, headers });

/** A problem document of this code, with more or other words. */
export const no = (status: number, name: Problem['code'], more: Partial<Problem> = {}): Answered => {
  const texts = { vi: `Từ chối: ${name}.`, en: `Refused: ${name}.` };
  const body: Problem = {
    type: `https://motcua.invalid/problems/${name}`,
    title: name,
    status,
    detail: texts.vi,
    instance: 'urn:uuid:2d4f3a52-0a52-4a0e-9f6e-2f1f5d6f0a11',
    code: name,
    texts,
    ...more,
  };
  return { status, headers: { 'content-type': 'application/problem+json' }, body };
};
