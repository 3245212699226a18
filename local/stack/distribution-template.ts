import * as z from 'zod';
import type { Resource, Resources } from './resources.ts';
import { HeadersPolicy, headersOf } from './response-headers.ts';

/** The policies that AWS keeps under these ids (CloudFront developer guide, "Use managed cache policies" and on). */
const managed = {
  cachingOptimized: '658327ea-f89d-4fab-a63d-7e88639e58f6',
  cachingDisabled: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  allViewerExceptHostHeader: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
} as const;

const Behavior = z.object({ TargetOriginId: z.string(), ResponseHeadersPolicyId: z.string() });
/** Without a list of its own a behaviour takes GET and HEAD. */
const ToPages = Behavior.extend({
  Compress: z.boolean().default(false),
  CachePolicyId: z.literal(managed.cachingOptimized),
  FunctionAssociations: z.tuple([z.object({ EventType: z.literal('viewer-request'), FunctionARN: z.string() })]),
});
const PagesBelow = ToPages.extend({ PathPattern: z.string().regex(/^\/[\w/-]+\*$/) });
/** Under any other policies cookies or queries would not come through, or answers would be kept for others. */
const ToApi = Behavior.extend({
  PathPattern: z.string().regex(/^\/[\w-]+\/\*$/),
  AllowedMethods: z.array(z.string()),
  CachePolicyId: z.literal(managed.cachingDisabled),
  OriginRequestPolicyId: z.literal(managed.allViewerExceptHostHeader),
});
/** What is the same for everybody: the API is shown neither cookies nor a query. */
const Kept = Behavior.extend({
  PathPattern: z.string().regex(/^(?:\/[\w-]+)+(?:\/\*)?(?:\/[\w-]+)?$/),
  Compress: z.boolean().default(false),
  AllowedMethods: z.array(z.string()),
  /** Of the stage’s own; those that AWS manages forward nothing or keep too much. */
  CachePolicyId: z.string().refine((id) => id !== managed.cachingOptimized && id !== managed.cachingDisabled),
  OriginRequestPolicyId: z.undefined().optional(),
});
const none = z.literal('none');
const KeptPolicy = z.object({
  CachePolicyConfig: z.object({
    MinTTL: z.literal(0),
    DefaultTTL: z.literal(0),
    ParametersInCacheKeyAndForwardedToOrigin: z.object({
      CookiesConfig: z.object({ CookieBehavior: none }),
      HeadersConfig: z.object({ HeaderBehavior: none }),
      QueryStringsConfig: z.object({ QueryStringBehavior: none }),
    }),
  }),
});
type Answered = z.infer<typeof ToApi> | z.infer<typeof Kept>;
const isAnswered = (rule: object): rule is Answered => !('FunctionAssociations' in rule);
const isToPages = (rule: object): rule is z.infer<typeof PagesBelow> => 'FunctionAssociations' in rule;
const Origin = z.object({
  Id: z.string(),
  DomainName: z.string(),
  OriginAccessControlId: z.string().optional(),
  OriginCustomHeaders: z.array(z.object({ HeaderName: z.string(), HeaderValue: z.string() })).default([]),
});
const Distribution = z.object({
  DistributionConfig: z.object({
    Enabled: z.literal(true),
    Origins: z.array(Origin),
    DefaultCacheBehavior: ToPages,
    CacheBehaviors: z.array(z.union([ToApi, PagesBelow, Kept])),
  }),
});
const EdgeFunction = z.object({
  AutoPublish: z.literal(true),
  FunctionCode: z.string(),
  FunctionConfig: z.object({ Runtime: z.literal('cloudfront-js-2.0') }),
});

/** Where people enter: pages from a private bucket, and below some paths the API. */
export interface DistributionSpec {
  readonly arn: string;
  readonly pages: {
    readonly bucket: string;
    readonly headers: Record<string, string>;
    /** Whether files are packed on the way; nobody packs what comes from the API under a policy that keeps nothing. */
    readonly packs: boolean;
    readonly onRequest: string;
    /** Pages with headers of their own, by the beginning of their path; the first that fits counts. */
    readonly special: readonly { readonly below: string; readonly headers: Record<string, string> }[];
  };
  readonly api: readonly {
    /** Such as `/v1/*`, or the whole path of one thing. */
    readonly pattern: string;
    readonly packs: boolean;
    /** Whether the viewer’s cookies and query are kept from the API. */
    readonly bare: boolean;
    readonly domainName: string;
    readonly methods: readonly string[];
    /** What the API is shown beside the viewer's own headers. */
    readonly shown: Record<string, string>;
    readonly headers: Record<string, string>;
  }[];
}

const find = <T>(all: readonly T[], fits: (each: T) => boolean, what: string): T => {
  const found = all.find(fits);
  if (found !== undefined) return found;
  throw new Error(`the distribution has no ${what}`);
};

/** Reads the stage's one distribution. `deployed` gives what a text becomes at deployment: references, addresses. */
export const readDistribution = (resources: Resources, deployed: (text: string) => string): DistributionSpec => {
  const policies = resources.of('AWS::CloudFront::ResponseHeadersPolicy', HeadersPolicy);
  const functions = resources.of('AWS::CloudFront::Function', EdgeFunction);
  const keeping = resources.of('AWS::CloudFront::CachePolicy', KeptPolicy);
  const [distribution, ...others] = resources.of('AWS::CloudFront::Distribution', Distribution);
  if (!distribution || others.length > 0) throw new Error('the stage must have exactly one distribution');
  const { Origins, DefaultCacheBehavior: pages, CacheBehaviors } = distribution.properties.DistributionConfig;
  const headers = ({ ResponseHeadersPolicyId: id }: z.infer<typeof Behavior>): Record<string, string> =>
    headersOf(
      find<Resource<z.infer<typeof HeadersPolicy>>>(policies, ({ ref }) => ref === id, id).properties,
      deployed,
    );
  const origin = ({ TargetOriginId: id }: z.infer<typeof Behavior>) => find(Origins, ({ Id }) => Id === id, id);

  const { DomainName, OriginAccessControlId } = origin(pages);
  const bucket = /^([a-z0-9-]+)\.s3\.[a-z0-9-]+\.amazonaws\.com$/.exec(DomainName)?.[1];
  if (bucket === undefined || OriginAccessControlId === undefined)
    throw new Error('pages must come from a bucket that the distribution signs its requests to');
  const [{ FunctionARN }] = pages.FunctionAssociations;
  const { FunctionCode: onRequest } = find(functions, ({ arn }) => arn === FunctionARN, FunctionARN).properties;
  const special = CacheBehaviors.filter(isToPages).map((behavior) => {
    const [{ FunctionARN: its }] = behavior.FunctionAssociations;
    if (behavior.TargetOriginId !== pages.TargetOriginId || its !== FunctionARN)
      throw new Error(`${behavior.PathPattern} must come from where the other pages do, by the same function`);
    return { below: behavior.PathPattern.slice(0, -1), headers: headers(behavior) };
  });
  return {
    arn: distribution.arn,
    pages: { bucket, headers: headers(pages), packs: pages.Compress, onRequest, special },
    api: CacheBehaviors.filter(isAnswered).map((behavior) => {
      const { DomainName: domainName, OriginCustomHeaders } = origin(behavior);
      const shown = OriginCustomHeaders.map(({ HeaderName, HeaderValue }) => [
        HeaderName.toLowerCase(),
        deployed(HeaderValue),
      ]);
      const pattern = behavior.PathPattern;
      const bare = behavior.CachePolicyId !== managed.cachingDisabled;
      if (bare) find(keeping, ({ ref }) => ref === behavior.CachePolicyId, behavior.CachePolicyId);
      const methods = behavior.AllowedMethods;
      const packs = 'Compress' in behavior && behavior.Compress;
      return {
        pattern,
        packs,
        bare,
        domainName,
        methods,
        shown: Object.fromEntries(shown),
        headers: headers(behavior),
      };
    }),
  };
};
