import { createContext, runInContext } from 'node:vm';
import * as z from 'zod';
import type { WebRequest, WebResponse } from './web.ts';

const Field = z.object({
  value: z.string(),
  attributes: z.string().optional(),
  multiValue: z.array(z.object({ value: z.string() })).optional(),
});
const Fields = z.record(z.string(), Field).default({});
const EdgeRequest = z.object({
  method: z.string(),
  uri: z.string(),
  querystring: Fields,
  headers: Fields,
  cookies: Fields,
});
const Body = z.union([z.string(), z.object({ encoding: z.enum(['text', 'base64']), data: z.string() })]);
const EdgeResponse = z.object({
  statusCode: z.number(),
  headers: Fields,
  cookies: Fields,
  body: Body.optional(),
});
type Fields = z.infer<typeof Fields>;

/** `name=value` pairs as the functions see them; a repeated name keeps all values in `multiValue`. */
const fieldsOf = (pairs: readonly string[]): Fields => {
  const fields: Fields = {};
  for (const pair of pairs) {
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const known = fields[name];
    fields[name] = known
      ? { ...known, multiValue: [...(known.multiValue ?? [{ value: known.value }]), { value }] }
      : { value };
  }
  return fields;
};
const pairsOf = (fields: Fields): string[] =>
  Object.entries(fields).flatMap(([name, { value, multiValue }]) =>
    (multiValue ?? [{ value }]).map((one) => (one.value === '' ? name : `${name}=${one.value}`)),
  );
const headerFields = (headers: Readonly<Record<string, string>>): Fields =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { value }]));
const headersOf = (fields: Fields): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name.toLowerCase(), value]));

const bytesOf = (body: z.infer<typeof Body>): Buffer =>
  typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.data, body.encoding === 'text' ? 'utf8' : 'base64');

const edgeRequest = (request: WebRequest): z.infer<typeof EdgeRequest> => ({
  method: request.method,
  uri: request.path,
  querystring: fieldsOf(request.query === '' ? [] : request.query.split('&')),
  headers: headerFields(request.headers),
  cookies: fieldsOf(request.cookies),
});

const webResponse = ({ statusCode, headers, cookies, body }: z.infer<typeof EdgeResponse>): WebResponse => ({
  status: statusCode,
  headers: headersOf(headers),
  cookies: Object.entries(cookies).map(([name, { value, attributes }]) =>
    attributes === undefined ? `${name}=${value}` : `${name}=${value}; ${attributes}`,
  ),
  body: bytesOf(body ?? ''),
});

type Run = (event: object) => Promise<unknown>;

/** Runs the source of a CloudFront Function (`cloudfront-js-2.0`, without a key value store) in a context of its own. */
const compile = (code: string): Run => {
  const context = createContext({});
  runInContext(code, context, { filename: 'cloudfront-function.js' });
  return async (event) => {
    context['event'] = JSON.stringify(event);
    const answer: unknown = await runInContext(
      '(async () => JSON.stringify(await handler(JSON.parse(event))))()',
      context,
      {
        timeout: 1000,
      },
    );
    return typeof answer === 'string' ? JSON.parse(answer) : undefined;
  };
};

const eventOf = (request: WebRequest): object => ({
  version: '1.0',
  context: {
    eventType: 'viewer-request',
    distributionDomainName: 'local',
    distributionId: 'local',
    requestId: 'local',
  },
  viewer: { ip: request.sourceIp },
  request: edgeRequest(request),
});

/** What a viewer-request function makes of a request: another request, or the answer. */
export const viewerRequest = (code: string): ((request: WebRequest) => Promise<WebRequest | WebResponse>) => {
  const run = compile(code);
  return async (request) => {
    const result = await run(eventOf(request));
    const answered = EdgeResponse.safeParse(result);
    if (answered.success) return webResponse(answered.data);
    const { method, uri, querystring, headers, cookies } = EdgeRequest.parse(result);
    return {
      ...request,
      method,
      path: uri,
      query: pairsOf(querystring).join('&'),
      headers: headersOf(headers),
      cookies: pairsOf(cookies),
    };
  };
};
