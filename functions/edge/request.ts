import type { APIGatewayProxyEventV2WithRequestContext, APIGatewayEventRequestContextV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { readDossierCode, writeDossierCode } from '../../core/dossier-code.ts';
import { Person } from '../../core/person.ts';
import { pointerTo, Refusal, type Pointer } from '../../core/refusal.ts';
import type { Endpoint } from '../endpoints/endpoint.ts';
import { doorHeader } from '../settings.ts';

/** What the authoriser found out about the caller; API Gateway carries it as flat strings. */
export const SessionContext = z.object({
  kind: z.enum(['citizen', 'staff']),
  id: z.string(),
  /** Of staff. A citizen’s name is sealed. */
  name: z.optional(z.string()),
  level: z.optional(z.string()),
  unit: z.optional(z.string()),
  roles: z.optional(z.string()),
  /** What their mandates let them do now, as JSON. */
  powers: z.optional(z.string()),
  /** Of staff: keyed hash of their own personal identifier, where it is known. */
  citizen: z.optional(z.string()),
  /** Of a citizen: which organisations the business register named them for, and until when that counts; as JSON. */
  represents: z.optional(z.string()),
  /** Of a citizen: the instant at which they signed in. */
  signedInAt: z.optional(z.string()),
  /** The citizen’s identifier and name, sealed; opened only to ask a national source, or to greet. */
  sealed: z.optional(z.string()),
  /** Of a citizen: which officer opened it on a machine of the counter’s, as JSON; and the dossier that used it up. */
  counter: z.optional(z.string()),
  spent: z.optional(z.string()),
});
export type SessionContext = z.infer<typeof SessionContext>;

/**
 * What it says instead of a session that ended because nothing was done, or because its one dossier is in; or instead of
 * one at a counter, which goes on and is not good for this.
 */
const EndedContext = z.object({ ended: z.enum(['idle', 'counter', 'beyond']) });
export type EndedContext = z.infer<typeof EndedContext>;

export type HttpEvent = APIGatewayProxyEventV2WithRequestContext<
  APIGatewayEventRequestContextV2 & { authorizer?: { lambda?: unknown } }
>;

/** One HTTP request, as handlers see it. */
export interface Request {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly route: string;
  /** The path as it was asked for. */
  readonly address: string;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  /** Parsed JSON, unchecked; of a file its base64, as `file`. */
  readonly body: unknown;
  readonly session: SessionContext | undefined;
  /** Why their session ended, where it was not they who ended it. */
  readonly ended: EndedContext['ended'] | undefined;
}

const definedOf = (record: Readonly<Record<string, string | undefined>> | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(record ?? {}).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );

/** Sealed and stored as one item, a body of this size still is within DynamoDB’s 400 KB. */
const usualBytes = 256 * 1024;
/** Twice as deep as any body of ours: what follows may walk a body by recursion. */
const mostLevels = 8;

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)));

const requireRoom = (text: string, mostBytes: number): void => {
  if (Buffer.byteLength(text) > mostBytes) throw new Refusal('too-large');
};

const typeOf = ({ headers }: HttpEvent): string =>
  /^[^;\s]*/.exec(headers['content-type'] ?? '')?.[0].toLowerCase() ?? '';

/** A file as it would stand in JSON. */
const fileBody = (body: string, isBase64Encoded: boolean, mostBytes: number): { file: string } => {
  requireRoom(body, mostBytes);
  return { file: isBase64Encoded ? body : Buffer.from(body, 'latin1').toString('base64') };
};

const parseBody = (event: HttpEvent, { mostBytes = usualBytes, takes }: Takes): unknown => {
  if (event.body === undefined || event.body === '') return undefined;
  if (takes !== undefined && typeOf(event) === takes) return fileBody(event.body, event.isBase64Encoded, mostBytes);
  const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body;
  requireRoom(text, mostBytes);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new Refusal('malformed-body');
  }
  if (isDeeper(body, mostLevels)) throw new Refusal('malformed-body');
  // Numbers may be longer when they are written out again: `9e15`.
  requireRoom(JSON.stringify(body), mostBytes);
  return body;
};

/**
 * Our own pages only: `SameSite=Lax` keeps the cookie from most cross-site writes, this refuses the rest. Browsers too
 * old for `Sec-Fetch-Site` still name an origin or the type of a body, and another site’s page cannot send JSON or a PDF
 * without asking first, which is never allowed. Callers that are no browser may send neither.
 */
const requireSameOrigin = ({ headers, requestContext }: HttpEvent): void => {
  if (requestContext.http.method === 'GET') return;
  const site = headers['sec-fetch-site'];
  const type = headers['content-type'];
  const mayBeForm = headers['origin'] !== undefined || type !== undefined;
  const foreign =
    site === undefined ? mayBeForm && !/^application\/(?:json|pdf)\s*(;|$)/i.test(type ?? '') : site !== 'same-origin';
  if (foreign) throw new Refusal('cross-site');
};

/** What a row says of the bodies it takes. */
type Takes = Pick<Endpoint, 'mostBytes' | 'takes'>;

export const requestOf = (event: HttpEvent, at: number, row: Takes = {}): Request => {
  requireSameOrigin(event);
  const context = event.requestContext.authorizer?.lambda;
  return {
    id: event.requestContext.requestId,
    at,
    route: event.routeKey,
    address: event.rawPath,
    path: definedOf(event.pathParameters),
    query: definedOf(event.queryStringParameters),
    headers: definedOf({ ...event.headers, [doorHeader]: undefined }),
    cookies: event.cookies ?? [],
    body: parseBody(event, row),
    session: SessionContext.safeParse(context).data,
    ended: EndedContext.safeParse(context).data?.ended,
  };
};

/** Whose session it is; `at` is the instant of a request of theirs. */
export const personIn = (session: SessionContext, at?: number): Person =>
  Person.parse(
    session.kind === 'citizen'
      ? {
          kind: 'citizen',
          id: session.id,
          level: Number(session.level),
          ...(at === undefined ? {} : { at: new Date(at).toISOString() }),
          ...(session.represents === undefined ? {} : { represents: JSON.parse(session.represents) }),
        }
      : {
          kind: 'staff',
          id: session.id,
          unit: session.unit ?? '',
          roles: (session.roles ?? '').split(' ').filter(Boolean),
          powers: JSON.parse(session.powers ?? '[]'),
          citizen: session.citizen,
        },
  );

const signedOut = { idle: 'session-idle', counter: 'counter-session-over', beyond: 'not-at-counter' } as const;

/** Who asks; a Refusal when nobody is signed in. */
export const personOf = ({ session, ended, at }: Request): Person => {
  if (session === undefined) throw new Refusal(ended === undefined ? 'not-signed-in' : signedOut[ended]);
  return personIn(session, at);
};

/** The body in the shape a handler needs; a Refusal naming each field that is not right. */
export const bodyAs = <Schema extends z.ZodMiniType>(request: Request, schema: Schema): z.infer<Schema> => {
  const parsed = schema.safeParse(request.body ?? {});
  const hidden = hiddenIn(request.body);
  if (parsed.success && hidden.length === 0) return parsed.data;
  throw new Refusal('invalid-fields', firstOfEach([...(parsed.error?.issues ?? []).flatMap(pointersOf), ...hidden]));
};

const invalid = { vi: 'Giá trị không hợp lệ.', en: 'The value is not valid.' };
const unknown = { vi: 'Không có ô này.', en: 'There is no such field.' };

const pointersOf = ({ path, ...issue }: z.core.$ZodIssue): Pointer[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ pointer: pointerTo([...path, key]), code: 'unknown', detail: unknown }))
    : [{ pointer: pointerTo(path), code: 'invalid', detail: invalid }];

/** What zod drops from a record without a word. */
const hiddenIn = (value: unknown, path: readonly string[] = []): Pointer[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
        key === '__proto__'
          ? [{ pointer: pointerTo([...path, key]), code: 'unknown', detail: unknown }]
          : hiddenIn(inner, [...path, key]),
      )
    : [];

/** A field that breaks several rules is named once. */
const firstOfEach = (problems: readonly Pointer[]): Pointer[] =>
  problems.filter(({ pointer }, index) => problems.findIndex((other) => other.pointer === pointer) === index);

/** The dossier code in the path, as we print it however it was typed. What cannot be one is looked for nowhere. */
export const codeIn = (request: Request): string => {
  const code = readDossierCode(request.path['code'] ?? '');
  if (code === undefined) throw new Refusal('not-found');
  return writeDossierCode(code);
};

/** The identifier of a draft in the path, likewise. */
export const draftIdIn = (request: Request): string => {
  const id = z.uuid().safeParse(request.path['id']).data;
  if (id === undefined) throw new Refusal('not-found');
  return id;
};

/** The identifier of a file in the path, likewise. */
export const fileIn = (request: Request): string => {
  const id = z.uuid().safeParse(request.path['file']).data;
  if (id === undefined) throw new Refusal('not-found');
  return id;
};

/** As it was answered: the version, and beside it what only the answer depends on. */
export const versionPattern = /^(?:W\/)?"(\d+)(?:\.[\w-]+)*"$/;

/** The version a write was made for, from `If-Match: "7"`. */
export const expectedVersion = (request: Request): number => {
  const match = versionPattern.exec(request.headers['if-match'] ?? '');
  if (match === null) throw new Refusal('version-required');
  return Number(match[1]);
};

export const idempotencyKeyPattern = /^[\x21-\x7e]{8,128}$/;

/** What the caller has named this one submission, from `Idempotency-Key`. */
export const idempotencyKeyIn = ({ headers }: Request): string => {
  const key = headers['idempotency-key'] ?? '';
  if (!idempotencyKeyPattern.test(key)) throw new Refusal('key-required');
  return key;
};
