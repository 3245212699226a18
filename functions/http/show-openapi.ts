import { readFileSync } from 'node:fs';
import { dateOf } from '../../core/vietnam-time.ts';
import type { Handler } from '../edge/reply.ts';
import type { Description } from '../openapi/descriptions.ts';

/** The description of this very API, from the file that infra writes. Few ask for it: it is read when somebody does. */
export const showOpenapi = (path: string): Handler => {
  let descriptions: readonly Description[] | undefined;
  return async ({ at, headers }) => {
    descriptions ??= JSON.parse(readFileSync(path, 'utf8'));
    const today = dateOf(at);
    const found = descriptions?.findLast(({ from }) => from <= today);
    if (found === undefined) throw new Error(`${path} describes no day before ${today}`);
    const kept = { etag: found.etag, 'cache-control': 'public, max-age=300' };
    if (headers['if-none-match'] === found.etag) return { status: 304, headers: kept };
    return { status: 200, headers: kept, body: found.document };
  };
};
