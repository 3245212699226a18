import { expect, test } from 'vitest';
import * as z from 'zod';
import { refusals } from '../../core/refusal.ts';
import { endpoints } from '../../functions/endpoints.ts';
import { bodies } from '../../functions/http/bodies.ts';
import { openApiDocument } from '../../functions/openapi.ts';
import { birthAnswers, edition, procedure, saturday } from '../core/samples.ts';
import { catalogue } from './catalogue-file.ts';

const Operation = z.object({
  operationId: z.string(),
  tags: z.array(z.string()),
  'x-audience': z.array(z.string()),
  security: z.array(z.unknown()).optional(),
  parameters: z.array(z.object({ name: z.string(), in: z.string(), required: z.boolean() })),
  requestBody: z
    .object({ required: z.literal(true), content: z.object({ 'application/json': z.object({ schema: z.any() }) }) })
    .optional(),
  responses: z.record(z.string(), z.object({ description: z.string() })),
});
const Document = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ title: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({ schemas: z.record(z.string(), z.any()) }),
});
const document = Document.parse(JSON.parse(JSON.stringify(openApiDocument(catalogue, saturday))));
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ key: `${method.toUpperCase()} ${path}`, ...operation })),
);
const rows = Object.entries(endpoints).filter(([key]) => key !== '$default');
const operationOf = (key: string) => operations.find((operation) => operation.key === key);

test('the document lists exactly the table', () => {
  expect(operations.map(({ key }) => key).toSorted()).toEqual(rows.map(([key]) => key).toSorted());
  expect(document.info.title).toContain('Lạng Sơn');
});

test.each(rows)('%s: command, audience and parameters are those of the table', (key, row) => {
  const operation = operationOf(key);
  expect(operation).toMatchObject({ operationId: row.command, tags: [row.capability], 'x-audience': row.audience });
  expect(operation?.security).toEqual(row.audience.some((who) => who === 'public') ? [] : undefined);
  const inPath = operation?.parameters.flatMap((parameter) => (parameter.in === 'path' ? [parameter.name] : []));
  expect(inPath).toEqual([...key.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  expect(Object.keys(operation?.responses ?? {})).toEqual(['2XX', 'default']);
  expect(operation?.requestBody !== undefined).toBe(key in bodies);
});

const asking = (name: string) =>
  operations.flatMap(({ key, parameters }) => (parameters.some((each) => each.name === name) ? [key] : []));

test('writes to something that is there name its version, a submission its key', () => {
  expect(asking('Idempotency-Key')).toEqual(['POST /v1/dossiers']);
  expect(asking('If-Match')).toEqual([
    'PUT /v1/drafts/{id}',
    'POST /v1/dossiers/{code}/claim',
    'POST /v1/dossiers/{code}/verification',
    'POST /v1/dossiers/{code}/confirmation',
    'POST /v1/dossiers/{code}/approval',
    'POST /v1/dossiers/{code}/release',
    'POST /v1/dossiers/{code}/reassignment',
    'POST /v1/dossiers/{code}/resume',
  ]);
});

test('a list says how to get its next part, and nothing in a query must be given', () => {
  const lists = ['GET /v1/me/dossiers', 'GET /v1/me/access-log', 'GET /v1/inbox', 'GET /v1/parked'];
  expect(asking('cursor')).toEqual(lists);
  expect(asking('limit')).toEqual(lists);
  for (const { parameters } of operations)
    for (const { in: where, required } of parameters) expect(required).toBe(where !== 'query');
});

const draft = '0f0e8a52-3f5c-4c3b-9a55-6a1f3c2b1d00';
const flag = { path: 'mother.fullName', claimed: 'Nông Thị Mây' };

test.each<[string, unknown[], unknown[]]>([
  ['POST /v1/drafts', [{ procedure: '1.001193' }], [{}, { procedure: 1 }, { procedure: 'x', extra: 1 }, []]],
  [
    'PUT /v1/drafts/{id}',
    [
      { answers: {}, flags: [] },
      { answers: birthAnswers, flags: [flag] },
    ],
    [{ answers: {} }, { answers: { child: 'x' }, flags: [] }, { answers: { a: { b: [] } }, flags: [] }],
  ],
  [
    'POST /v1/dossiers',
    [
      { draft, answers: birthAnswers, declaration: true },
      { draft, answers: {}, flags: [flag], declaration: true },
    ],
    [
      { draft, answers: {}, declaration: false },
      { draft, answers: {} },
      { draft: 'draft', answers: {}, declaration: true },
      { draft, answers: {}, flags: [{ path: 'Mother', claimed: 'x' }], declaration: true },
    ],
  ],
  [
    'POST /v1/dossiers/{code}/verification',
    [{ outcome: 'propose' }, { outcome: 'refuse', reasons: ['x'] }, { outcome: 'refuse', reasons: ['x'], note: 'a' }],
    [{}, { outcome: 'refuse' }, { outcome: 'refuse', reasons: [] }, { outcome: 'propose', note: 'x' }],
  ],
  [
    'POST /v1/dossiers/{code}/confirmation',
    [{ agree: true }, { agree: false, note: 'Sai tên' }],
    [{ agree: false }, { agree: 'yes' }, { agree: true, note: 'x' }],
  ],
  [
    'POST /v1/dossiers/{code}/approval',
    [{ approve: true }, { approve: false, note: 'Thiếu' }],
    [{ approve: false }, {}, { approve: true, note: 'x' }],
  ],
  [
    'POST /v1/dossiers/{code}/reassignment',
    [{ to: 'ht-05977', reason: 'Nghỉ phép' }],
    [{ to: 'ht-05977' }, { to: '', reason: 'x' }, { to: 'x'.repeat(101), reason: 'x' }, { reason: 'x' }],
  ],
])('%s: the described body takes and refuses what the function takes and refuses', (key, right, wrong) => {
  const described = z.fromJSONSchema(operationOf(key)?.requestBody?.content['application/json'].schema);
  const used = Object.entries(bodies).find(([name]) => name === key)?.[1];
  for (const body of right)
    expect([described.safeParse(body).success, used?.safeParse(body).success]).toEqual([true, true]);
  for (const body of wrong)
    expect([body, described.safeParse(body).success, used?.safeParse(body).success]).toEqual([body, false, false]);
});

test('the form in force is described, field by field', () => {
  // JSON Schema reads patterns with the flag `u`; zod, which reads the schema here, does not.
  const written = JSON.stringify(document.components.schemas[`answers-${procedure.slug}`]);
  const form = z.fromJSONSchema(JSON.parse(written.replaceAll(String.raw`\\p{L}\\p{M}`, 'A-Za-z\u00c0-\u1ef9')));
  expect(form.safeParse(birthAnswers).success).toBe(true);
  for (const wrong of [
    { ...birthAnswers, extra: {} },
    { ...birthAnswers, request: { ...birthAnswers['request'], commune: '5977' } },
    { ...birthAnswers, child: { ...birthAnswers['child'], gender: 'x' } },
    { ...birthAnswers, child: { ...birthAnswers['child'], givenName: undefined } },
  ])
    expect(form.safeParse(wrong).success).toBe(false);
});

test('a procedure that is not in force yet has no form, and spoils nothing', () => {
  const later = { ...procedure, slug: 'later', editions: [{ ...edition, from: '2030-01-01' }] };
  const described = Document.parse(openApiDocument({ ...catalogue, procedures: [procedure, later] }, saturday));
  expect(Object.keys(described.components.schemas)).toEqual(['Problem', `answers-${procedure.slug}`]);
});

test('the problem document knows every refusal', () => {
  const Problem = z.fromJSONSchema(document.components.schemas['Problem']);
  const text = { vi: 'a', en: 'b' };
  const known = { type: 'urn:x', title: 'x', status: 409, detail: 'a', texts: text, instance: 'urn:r-1' };
  const problem = (code: string) => ({ ...known, code });
  for (const code of Object.keys(refusals)) expect(Problem.safeParse(problem(code)).success).toBe(true);
  expect(Problem.safeParse(problem('no-such-refusal')).success).toBe(false);
});
