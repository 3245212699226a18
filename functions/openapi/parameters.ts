import { dossierCodePattern } from '../../core/dossier-code.ts';
import type { EndpointKey } from '../endpoints.ts';
import type { Operation } from './operations.ts';

/** The rows that have an address of their own. */
export type Described = Exclude<EndpointKey, '$default'>;

const optional = (name: string, schema: object) => ({ name, in: 'query', required: false, schema });

/** Lists come in parts: the answer’s `next` is the `cursor` of the part behind it. */
const partParameters = [
  optional('limit', { type: 'integer', minimum: 1, maximum: 200, default: 50 }),
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
const ifMatch = header('If-Match', true, 'The version that the change is made for.', { pattern: '^(W/)?"\\d+"$' });
const ifNoneMatch = header('If-None-Match', false, 'A version that is known already.', {});
const idempotencyKey = header(
  'Idempotency-Key',
  true,
  'Chosen anew for each submission, the same when it is repeated.',
  {
    pattern: '^[\\x21-\\x7e]{8,128}$',
  },
);

/** What a variable of a path may be. */
const variable = (path: string, name: string): object => {
  if (name === 'id') return { type: 'string', format: 'uuid' };
  return path.startsWith('/v1/dossiers/') ? { type: 'string', pattern: dossierCodePattern.source } : { type: 'string' };
};

const acts = /\/(claim|release|reassignment|verification|confirmation|approval|resume)$/;

/** Whether it changes what is there, and only in the version that the caller has seen. */
export const isVersioned = (key: Described): boolean => key.startsWith('PUT ') || acts.test(key);

export const parametersOf = (key: Described, { answers, listed, query = {} }: Operation): object[] => {
  const [, path = ''] = key.split(' ');
  return [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
      name,
      in: 'path',
      required: true,
      schema: variable(path, name),
    })),
    ...Object.entries(query).map(([name, schema]) => optional(name, schema)),
    ...(listed === true ? partParameters : []),
    ...(isVersioned(key) ? [ifMatch] : []),
    ...(304 in answers ? [ifNoneMatch] : []),
    ...(key === 'POST /v1/dossiers' ? [idempotencyKey] : []),
    language,
  ];
};
