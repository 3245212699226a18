import * as z from 'zod';

const override = z.literal(true);
const Security = z.object({
  ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.string(), Override: override }),
  ContentTypeOptions: z.object({ Override: override }),
  FrameOptions: z.object({ FrameOption: z.string(), Override: override }),
  ReferrerPolicy: z.object({ ReferrerPolicy: z.string(), Override: override }),
  StrictTransportSecurity: z.object({
    AccessControlMaxAgeSec: z.number(),
    IncludeSubdomains: z.literal(true),
    Override: override,
  }),
});
const Custom = z.object({ Header: z.string(), Value: z.string(), Override: override });

/** A policy that gives every security header, over what the origin sent. */
export const HeadersPolicy = z.object({
  ResponseHeadersPolicyConfig: z.object({
    SecurityHeadersConfig: Security,
    CustomHeadersConfig: z.object({ Items: z.array(Custom) }),
  }),
});

/** The headers that the policy sets, by lowercase name. `deployed` as for the distribution. */
export const headersOf = (
  policy: z.infer<typeof HeadersPolicy>,
  deployed: (text: string) => string,
): Record<string, string> => {
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = policy.ResponseHeadersPolicyConfig;
  return {
    'content-security-policy': deployed(security.ContentSecurityPolicy.ContentSecurityPolicy),
    'x-content-type-options': 'nosniff',
    'x-frame-options': security.FrameOptions.FrameOption,
    'referrer-policy': security.ReferrerPolicy.ReferrerPolicy,
    'strict-transport-security': `max-age=${security.StrictTransportSecurity.AccessControlMaxAgeSec}; includeSubDomains`,
    ...Object.fromEntries(custom.Items.map(({ Header, Value }) => [Header.toLowerCase(), Value])),
  };
};
