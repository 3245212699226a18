import { idempotencyKeyPattern, versionPattern } from '../edge/request.ts';
import { mostLimit, usualLimit } from '../paging/cursor.ts';
import type { Operation } from './operations/operation.ts';

const optional = (name: string, schema: object) => ({ name, in: 'query', required: false, schema });

/** Lists come in parts: the answer’s `next` is the `cursor` of the part behind it. */
const partParameters = [
  optional('limit', { type: 'integer', minimum: 1, maximum: mostLimit, default: usualLimit }),
  optional('cursor', { type: 'string' }),
];

const header = (name: string, required: boolean, description: string, schema: object) => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string', ...schema },
});

const language = header('Accept-Language', false, 'The language of problem documents.', { default: 'vi' });
const ifMatch = header('If-Match', true, 'The version that the change is made for.', {
  pattern: versionPattern.source,
});
const ifNoneMatch = header('If-None-Match', false, 'A version that is known already.', {});
const idempotencyKey = header(
  'Idempotency-Key',
  true,
  'Chosen anew for each submission, the same when it is repeated.',
  { pattern: idempotencyKeyPattern.source },
);

export const parametersOf = (operation: Operation): object[] => {
  const { path = {}, query = {}, listed, versioned, keyed, answers } = operation;
  return [
    ...Object.entries(path).map(([name, schema]) => ({ name, in: 'path', required: true, schema })),
    ...Object.entries(query).map(([name, schema]) => optional(name, schema)),
    ...(listed === true ? partParameters : []),
    ...(versioned === true ? [ifMatch] : []),
    ...(304 in answers ? [ifNoneMatch] : []),
    ...(keyed === true ? [idempotencyKey] : []),
    language,
  ];
};
