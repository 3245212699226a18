import { AwsError } from '../engine.ts';
import { type Answer, headerOf, type WireRequest } from '../wire/request.ts';

/** A rule for browsers of other origins, as a template writes it. */
export interface CorsRule {
  readonly AllowedOrigins: readonly string[];
  readonly AllowedMethods: readonly string[];
  readonly AllowedHeaders?: readonly string[] | undefined;
  readonly MaxAge?: number | undefined;
}

/** A pattern may have one `*` (S3 User Guide, "Elements of a CORS configuration"). */
const fits = (pattern: string, value: string): boolean => {
  const [before = '', ...after] = pattern.split('*');
  const ending = after.join('*');
  return after.length === 0
    ? pattern === value
    : value.length >= before.length + ending.length && value.startsWith(before) && value.endsWith(ending);
};

const ruleFor = (
  rules: readonly CorsRule[],
  origin: string,
  method: string,
  headers: readonly string[],
): CorsRule | undefined =>
  rules.find(
    ({ AllowedOrigins, AllowedMethods, AllowedHeaders = [] }) =>
      AllowedOrigins.some((pattern) => fits(pattern, origin)) &&
      AllowedMethods.includes(method) &&
      headers.every((name) => AllowedHeaders.some((pattern) => fits(pattern.toLowerCase(), name))),
  );

const told = (rule: CorsRule, origin: string): Record<string, string> => ({
  'access-control-allow-origin': rule.AllowedOrigins.includes('*') ? '*' : origin,
  'access-control-allow-methods': rule.AllowedMethods.join(', '),
  vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
});

/** What a browser’s question before a request is answered; S3 asks for no signature here. */
export const preflight = (rules: readonly CorsRule[], { headers }: WireRequest): Answer => {
  const origin = headerOf(headers, 'origin') ?? '';
  const method = headerOf(headers, 'access-control-request-method') ?? '';
  const asked = (headerOf(headers, 'access-control-request-headers') ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const rule = ruleFor(rules, origin, method, asked);
  if (rule === undefined) throw new AwsError('AccessForbidden', 'CORSResponse: This CORS request is not allowed.', 403);
  return {
    status: 200,
    headers: {
      ...told(rule, origin),
      ...(asked.length === 0 ? {} : { 'access-control-allow-headers': asked.join(', ') }),
      ...(rule.MaxAge === undefined ? {} : { 'access-control-max-age': String(rule.MaxAge) }),
    },
    body: '',
  };
};

/** What a browser is told with the answer itself, also where that is a refusal. */
export const crossOrigin = (rules: readonly CorsRule[], { method, headers }: WireRequest): Record<string, string> => {
  const origin = headerOf(headers, 'origin');
  const rule = origin === undefined ? undefined : ruleFor(rules, origin, method, []);
  return origin === undefined || rule === undefined ? {} : told(rule, origin);
};
