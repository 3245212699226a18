import * as z from 'zod/mini';
import { formSchema } from '../core/form/form-schema.ts';
import { editionOn, isOffered } from '../core/procedure/procedure.ts';
import { dateOf } from '../core/vietnam-time.ts';
import { Problem } from './answers/problem.ts';
import type { Catalogue } from './catalogue.ts';
import { endpoints, type EndpointKey } from './endpoints.ts';
import { bodies } from './http/bodies.ts';

const json = (schema: z.ZodMiniType): object => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

const header = (name: string) => ({ name, in: 'header', required: true, schema: { type: 'string' } });

/** Lists come in parts: the answer’s `next` is the `cursor` of the part behind it. */
const partParameters = [
  { name: 'limit', in: 'query', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 } },
  { name: 'cursor', in: 'query', required: false, schema: { type: 'string' } },
];

const parametersOf = (path: string, method: string): object[] => {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const versioned =
    method === 'PUT' || /\/(claim|release|reassignment|verification|confirmation|approval|resume)$/.test(path);
  const listed = method === 'GET' && /^\/v1\/(inbox|parked|me\/.+)$/.test(path);
  return [
    ...inPath,
    ...(listed ? partParameters : []),
    ...(versioned ? [header('If-Match')] : []),
    ...(path === '/v1/dossiers' && method === 'POST' ? [header('Idempotency-Key')] : []),
  ];
};

const operationOf = (key: EndpointKey, method: string, path: string): object => {
  const { command, audience, capability } = endpoints[key];
  const body = bodies[key];
  return {
    operationId: command,
    tags: [capability],
    'x-audience': audience,
    ...(audience.some((who) => who === 'public') ? { security: [] } : {}),
    parameters: parametersOf(path, method),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: json(body) } } } }),
    responses: {
      '2XX': { description: 'Done', content: { 'application/json': { schema: { type: 'object' } } } },
      default: {
        description: 'Refused, with the reason in Vietnamese and English',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
};

/** OpenAPI 3.1 from the endpoint table, the body schemas and the forms in force at `at`. */
export const openApiDocument = (catalogue: Catalogue, at: number): object => {
  const paths: Record<string, Record<string, object>> = {};
  const keys: EndpointKey[] = [];
  for (const key in endpoints) if (isKey(key)) keys.push(key);
  for (const key of keys) {
    const [method = '', path] = key.split(' ');
    if (path === undefined) continue;
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(key, method, path) };
  }
  const today = dateOf(at);
  const offered = catalogue.procedures.filter((procedure) => isOffered(procedure, today));
  const forms = offered.map((procedure) => [
    `answers-${procedure.slug}`,
    json(formSchema(editionOn(procedure, today).form, today)),
  ]);
  const { name } = catalogue.province;
  return {
    openapi: '3.1.0',
    info: {
      title: `motcua · ${name.vi}`,
      version: '1',
      summary: 'Tiếp nhận và giải quyết thủ tục hành chính',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-sid' } },
      schemas: { Problem: json(Problem), ...Object.fromEntries(forms) },
    },
  };
};

const isKey = (key: string): key is EndpointKey => key in endpoints;
