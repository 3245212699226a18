import type * as z from 'zod/mini';
import type { RefusalCode } from '../../core/refusal.ts';
import { Problem } from '../answers/problem.ts';
import { done, type Described, type Done, type Operation } from './operations/operation.ts';
import { refusalsOf } from './refusals.ts';
import { reference } from './schemas.ts';

const text = (description: string) => ({ description, schema: { type: 'string' } });

const headersOf = (status: Done, { tagged, cookie }: Operation) => ({
  ...(tagged === true ? { ETag: text('The version') } : {}),
  ...(status === 302 ? { Location: text('Where to go on') } : {}),
  ...(cookie === undefined ? {} : { 'Set-Cookie': text(cookie) }),
});

const meanings: Readonly<Record<Done, string>> = {
  200: 'Done',
  201: 'Made',
  204: 'Done; nothing to say',
  302: 'Go on there',
  304: 'Unchanged since the version in `If-None-Match`',
};

const contentOf = (schema: z.ZodMiniType | undefined, media: string | undefined): object => {
  if (media === undefined && schema === undefined) return {};
  return {
    content: {
      ...(schema === undefined ? {} : { 'application/json': { schema: reference(schema) } }),
      ...(media === undefined ? {} : { [media]: { schema: { type: 'string' } } }),
    },
  };
};

const answerOf = (status: Done, operation: Operation): object => ({
  description: meanings[status],
  headers: headersOf(status, operation),
  ...contentOf(operation.answers[status], operation.media),
});

/** What a person is shown who opens an address in a browser (`Accept: text/html`). */
const page = { 'text/html': { schema: { type: 'string' } } };

const problemOf = (key: Described, codes: readonly (RefusalCode | 'fault')[]): object => ({
  description: codes.join(', '),
  headers: {
    'Content-Language': text('The language of `title` and `detail`'),
    ...(codes.includes('too-many') ? { 'Retry-After': text('Seconds to wait') } : {}),
  },
  content: {
    'application/problem+json': {
      schema: { allOf: [reference(Problem), { type: 'object', properties: { code: { enum: codes } } }] },
    },
    ...(key.startsWith('GET') ? page : {}),
  },
});

const gateway = {
  description: 'The gateway in front answered by itself: too many requests at once, too long a body, no answer in time',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: { message: { type: 'string' } },
        required: ['message'],
        additionalProperties: false,
      },
    },
  },
};

/** Everything that an operation may answer, by status. */
export const responsesOf = (key: Described, operation: Operation): object => {
  const answers = done
    .filter((status) => status in operation.answers)
    .map((status) => [String(status), answerOf(status, operation)]);
  const refused = [...refusalsOf(key, operation)].map(([status, codes]) => [String(status), problemOf(key, codes)]);
  return { ...Object.fromEntries([...answers, ...refused]), 500: problemOf(key, ['fault']), default: gateway };
};
