import * as z from 'zod';
import type { Assembly } from './assembly.ts';
import { readHeadersPolicy, type HeadersPolicy } from './response-headers.ts';

const Association = z.object({
  EventType: z.literal('viewer-request', { error: 'only viewer-request functions are emulated' }),
  FunctionARN: z.string(),
});
const Behavior = z.object({
  PathPattern: z.string().default('*'),
  TargetOriginId: z.string(),
  AllowedMethods: z.array(z.string()).default(['GET', 'HEAD']),
  ResponseHeadersPolicyId: z.string().optional(),
  FunctionAssociations: z.array(Association).default([]),
});
const Origin = z.object({
  Id: z.string(),
  DomainName: z.string(),
  OriginPath: z.string().default(''),
  OriginCustomHeaders: z.array(z.object({ HeaderName: z.string(), HeaderValue: z.string() })).default([]),
});
const ErrorPage = z.object({
  ErrorCode: z.coerce.number(),
  ResponseCode: z.coerce.number().optional(),
  ResponsePagePath: z.string().optional(),
});
const Distribution = z.object({
  DistributionConfig: z.object({
    Aliases: z.array(z.string()).default([]),
    Origins: z.array(Origin),
    DefaultCacheBehavior: Behavior,
    CacheBehaviors: z.array(Behavior).default([]),
    DefaultRootObject: z.string().default(''),
    CustomErrorResponses: z.array(ErrorPage).default([]),
  }),
});
const EdgeFunction = z.object({ FunctionCode: z.string() });

export type Origin = z.infer<typeof Origin>;
export interface CacheBehavior extends z.infer<typeof Behavior> {
  readonly headers: HeadersPolicy | undefined;
  /** Source of the viewer-request function. */
  readonly onRequest: string | undefined;
}

/** Where people enter: origins, and behaviours in the order in which their path patterns are tried. */
export interface DistributionSpec {
  readonly arn: string;
  readonly domainName: string;
  readonly aliases: readonly string[];
  readonly origins: readonly Origin[];
  readonly behaviors: readonly CacheBehavior[];
  readonly root: string;
  readonly errors: readonly z.infer<typeof ErrorPage>[];
}

export const readDistributions = ({ resources, account }: Assembly): DistributionSpec[] => {
  const ofType = (type: string): Assembly['resources'] => resources.filter((one) => one.type === type);
  const policies = new Map(
    ofType('AWS::CloudFront::ResponseHeadersPolicy').map((one) => [
      one.physical.ref,
      readHeadersPolicy(one.properties),
    ]),
  );
  const code = new Map(
    ofType('AWS::CloudFront::Function').map(({ physical, properties }) => [
      physical.ref,
      EdgeFunction.parse(properties).FunctionCode,
    ]),
  );
  return ofType('AWS::CloudFront::Distribution').map(({ physical, properties }) => {
    const { DistributionConfig: config } = Distribution.parse(properties);
    const behaviors = [...config.CacheBehaviors, config.DefaultCacheBehavior].map((behavior): CacheBehavior => {
      const [first] = behavior.FunctionAssociations;
      const headers = policies.get(behavior.ResponseHeadersPolicyId ?? '');
      return { ...behavior, headers, onRequest: first && code.get(first.FunctionARN) };
    });
    return {
      arn: `arn:aws:cloudfront::${account}:distribution/${physical.ref}`,
      domainName: physical.attributes['DomainName'] ?? '',
      aliases: config.Aliases,
      origins: config.Origins,
      behaviors,
      root: config.DefaultRootObject,
      errors: config.CustomErrorResponses,
    };
  });
};
