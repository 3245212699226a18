import type { CORSRule } from '@aws-sdk/client-s3';

/** `*` stands for any characters, once in a pattern. */
const fits = (pattern: string, value: string): boolean => {
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return pattern === value;
  return value.length >= start.length + end.length && value.startsWith(start) && value.endsWith(end);
};

export const corsHeaders = (
  rules: readonly CORSRule[],
  origin: string,
  method: string,
): Record<string, string> | undefined => {
  const rule = rules.find(
    ({ AllowedMethods, AllowedOrigins }) =>
      AllowedMethods?.includes(method) && AllowedOrigins?.some((pattern) => fits(pattern, origin)),
  );
  return (
    rule && {
      'access-control-allow-origin': rule.AllowedOrigins?.includes('*') ? '*' : origin,
      'access-control-allow-methods': rule.AllowedMethods?.join(', ') ?? '',
      'access-control-allow-headers': rule.AllowedHeaders?.join(', ') ?? '',
      'access-control-expose-headers': rule.ExposeHeaders?.join(', ') ?? '',
      'access-control-max-age': String(rule.MaxAgeSeconds ?? 0),
      vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
    }
  );
};
