import * as z from 'zod';
import type { Properties } from './template.ts';

/** Headers a behaviour adds to every answer; one that overrides replaces what the origin sent. */
export interface HeadersPolicy {
  readonly set: readonly { readonly name: string; readonly value: string; readonly override: boolean }[];
  readonly remove: readonly string[];
}

const Override = z.object({ Override: z.boolean() });
const Security = z.object({
  ContentSecurityPolicy: Override.extend({ ContentSecurityPolicy: z.string() }).optional(),
  ContentTypeOptions: Override.optional(),
  FrameOptions: Override.extend({ FrameOption: z.string() }).optional(),
  ReferrerPolicy: Override.extend({ ReferrerPolicy: z.string() }).optional(),
  StrictTransportSecurity: Override.extend({
    AccessControlMaxAgeSec: z.coerce.number(),
    IncludeSubdomains: z.boolean().default(false),
    Preload: z.boolean().default(false),
  }).optional(),
});
const Custom = z.object({ Items: z.array(Override.extend({ Header: z.string(), Value: z.string() })) });
const Policy = z.object({
  ResponseHeadersPolicyConfig: z.object({
    SecurityHeadersConfig: Security.default({}),
    CustomHeadersConfig: Custom.default({ Items: [] }),
    RemoveHeadersConfig: z.object({ Items: z.array(z.object({ Header: z.string() })) }).default({ Items: [] }),
  }),
});

export const readHeadersPolicy = (properties: Properties): HeadersPolicy => {
  const { SecurityHeadersConfig: security, ...config } = Policy.parse(properties).ResponseHeadersPolicyConfig;
  const {
    ContentSecurityPolicy: csp,
    ContentTypeOptions: type,
    FrameOptions: frame,
    ReferrerPolicy: referrer,
  } = security;
  const { StrictTransportSecurity: hsts } = security;
  const age = hsts && `max-age=${hsts.AccessControlMaxAgeSec}`;
  const transport = hsts && [age, hsts.IncludeSubdomains && 'includeSubDomains', hsts.Preload && 'preload'];
  const found: [string, string | undefined, { Override: boolean } | undefined][] = [
    ['content-security-policy', csp?.ContentSecurityPolicy, csp],
    ['x-content-type-options', type && 'nosniff', type],
    ['x-frame-options', frame?.FrameOption, frame],
    ['referrer-policy', referrer?.ReferrerPolicy, referrer],
    ['strict-transport-security', transport?.filter((part) => typeof part === 'string').join('; '), hsts],
    ...config.CustomHeadersConfig.Items.map((item): [string, string, { Override: boolean }] => [
      item.Header.toLowerCase(),
      item.Value,
      item,
    ]),
  ];
  return {
    set: found.flatMap(([name, value, kind]) =>
      value === undefined || !kind ? [] : [{ name, value, override: kind.Override }],
    ),
    remove: config.RemoveHeadersConfig.Items.map(({ Header }) => Header.toLowerCase()),
  };
};

export const withPolicy = (
  headers: Readonly<Record<string, string>>,
  policy: HeadersPolicy | undefined,
): Record<string, string> => {
  const result = Object.fromEntries(Object.entries(headers).filter(([name]) => !policy?.remove.includes(name)));
  for (const { name, value, override } of policy?.set ?? []) if (override || !(name in result)) result[name] = value;
  return result;
};
