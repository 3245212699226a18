import type { APIGatewayProxyEventV2WithRequestContext, APIGatewayEventRequestContextV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { Person } from '../../core/person.ts';
import { pointerTo, Refusal } from '../../core/refusal.ts';

/** What the authoriser found out about the caller; API Gateway carries it as flat strings. */
export const SessionContext = z.object({
  kind: z.enum(['citizen', 'staff']),
  id: z.string(),
  /** Of staff. A citizen’s name is sealed. */
  name: z.optional(z.string()),
  level: z.optional(z.string()),
  unit: z.optional(z.string()),
  roles: z.optional(z.string()),
  /** The citizen’s identifier and name, sealed; opened only to ask a national source, or to greet. */
  sealed: z.optional(z.string()),
});
export type SessionContext = z.infer<typeof SessionContext>;

export type HttpEvent = APIGatewayProxyEventV2WithRequestContext<
  APIGatewayEventRequestContextV2 & { authorizer?: { lambda?: unknown } }
>;

/** One HTTP request, as handlers see it. */
export interface Request {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly route: string;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  /** Parsed JSON, unchecked. */
  readonly body: unknown;
  readonly session: SessionContext | undefined;
}

const definedOf = (record: Readonly<Record<string, string | undefined>> | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(record ?? {}).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );

const parseBody = (event: HttpEvent): unknown => {
  if (event.body === undefined || event.body === '') return undefined;
  const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body;
  if (text.length > 256 * 1024) throw new Refusal('too-large');
  try {
    const body: unknown = JSON.parse(text);
    return body;
  } catch {
    throw new Refusal('malformed-body');
  }
};

/**
 * Our own pages only: `SameSite=Lax` keeps the cookie from most cross-site writes, this refuses the rest. Browsers too
 * old for `Sec-Fetch-Site` still send `Origin` with a write, and another site’s page cannot send JSON without asking
 * first, which is never allowed. Callers that are no browser send neither.
 */
const requireSameOrigin = ({ headers, requestContext }: HttpEvent): void => {
  if (requestContext.http.method === 'GET') return;
  const site = headers['sec-fetch-site'];
  const foreign =
    site === undefined
      ? headers['origin'] !== undefined && !/^application\/json\b/.test(headers['content-type'] ?? '')
      : site !== 'same-origin';
  if (foreign) throw new Refusal('cross-site');
};

export const requestOf = (event: HttpEvent, at: number): Request => {
  requireSameOrigin(event);
  const context = event.requestContext.authorizer?.lambda;
  return {
    id: event.requestContext.requestId,
    at,
    route: event.routeKey,
    path: definedOf(event.pathParameters),
    query: definedOf(event.queryStringParameters),
    headers: definedOf(event.headers),
    cookies: event.cookies ?? [],
    body: parseBody(event),
    session: SessionContext.safeParse(context).data,
  };
};

/** Who asks; a Refusal when nobody is signed in. */
export const personOf = (request: Request): Person => {
  const { session } = request;
  if (session === undefined) throw new Refusal('not-signed-in');
  return Person.parse(
    session.kind === 'citizen'
      ? { kind: 'citizen', id: session.id, level: Number(session.level) }
      : {
          kind: 'staff',
          id: session.id,
          unit: session.unit ?? '',
          roles: (session.roles ?? '').split(' ').filter(Boolean),
        },
  );
};

/** The body in the shape a handler needs; a Refusal naming each field that is not right. */
export const bodyAs = <Schema extends z.ZodMiniType>(request: Request, schema: Schema): z.infer<Schema> => {
  const parsed = schema.safeParse(request.body ?? {});
  if (parsed.success) return parsed.data;
  throw new Refusal('invalid-fields', parsed.error.issues.flatMap(pointersOf));
};

const invalid = { vi: 'Giá trị không hợp lệ.', en: 'The value is not valid.' };
const unknown = { vi: 'Không có ô này.', en: 'There is no such field.' };

const pointersOf = ({ path, ...issue }: z.core.$ZodIssue) =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ pointer: pointerTo([...path, key]), code: 'unknown', detail: unknown }))
    : [{ pointer: pointerTo(path), code: 'invalid', detail: invalid }];

/** The version a write was made for, from `If-Match: "7"`. */
export const expectedVersion = (request: Request): number => {
  const match = /^(?:W\/)?"(\d+)"$/.exec(request.headers['if-match'] ?? '');
  if (match === null) throw new Refusal('version-required');
  return Number(match[1]);
};
