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
    type: name === 'fault' ? 'urn:motcua:fault' : `urn:motcua:refusal:${name}`,
    title: name,
    status,
    detail: texts.vi,
    instance: 'urn:motcua:request:request-1',
    code: name,
    texts,
    ...more,
  };
  return { status, headers: { 'content-type': 'application/problem+json' }, body };
};
