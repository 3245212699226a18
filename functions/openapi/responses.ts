import type * as z from 'zod/mini';
import type { RefusalCode } from '../../core/refusal.ts';
import { Problem } from '../answers/problem.ts';
import type { Described, Operation } from './operations.ts';
import { refusalsOf } from './refusals.ts';
import { reference } from './schemas.ts';

const text = (description: string) => ({ description, schema: { type: 'string' } });

const headersOf = (status: number, { tagged }: Operation) => ({
  ...(tagged === true ? { ETag: text('The version') } : {}),
  ...(status === 302
    ? { Location: text('Where to go on'), 'Set-Cookie': text('The sign-in under way, or the session') }
    : {}),
  ...(status === 204 ? { 'Set-Cookie': text('Takes the session away') } : {}),
});

const meanings: Readonly<Record<number, string>> = {
  200: 'Done',
  201: 'Made',
  204: 'Done; nothing to say',
  302: 'Go on there',
  304: 'Unchanged since the version in `If-None-Match`',
};

/** Of the two views of a dossier an answer is one; what is described nowhere else is some JSON. */
const contentOf = (status: number, [only, ...others]: readonly z.ZodMiniType[]): object => {
  if (only === undefined)
    return status === 200 ? { content: { 'application/json': { schema: { type: 'object' } } } } : {};
  const schema = others.length === 0 ? reference(only) : { oneOf: [only, ...others].map(reference) };
  return { content: { 'application/json': { schema } } };
};

const answerOf = (status: number, schemas: readonly z.ZodMiniType[], operation: Operation): object => ({
  description: meanings[status] ?? '',
  headers: headersOf(status, operation),
  ...contentOf(status, schemas),
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
  const done = Object.entries(operation.answers).map(([status, schemas]) => [
    status,
    answerOf(Number(status), schemas, operation),
  ]);
  const refused = [...refusalsOf(key, operation)].map(([status, codes]) => [String(status), problemOf(key, codes)]);
  return { ...Object.fromEntries([...done, ...refused]), 500: problemOf(key, ['fault']), default: gateway };
};
