import * as z from 'zod';
import type { Resource, Resources } from './resources.ts';

export interface Authorizer {
  readonly id: string;
  readonly functionArn: string;
}
export interface Throttle {
  /** Requests per second, and how many may come at once. */
  readonly rate: number;
  readonly burst: number;
}
export interface Route {
  readonly key: string;
  readonly functionArn: string;
  readonly authorizer: Authorizer | undefined;
  readonly throttle: Throttle;
}
export interface ApiSpec {
  readonly id: string;
  readonly domainName: string;
  readonly routes: readonly Route[];
}

const Api = z.object({ ProtocolType: z.literal('HTTP') });
const Limits = z.object({ ThrottlingRateLimit: z.number(), ThrottlingBurstLimit: z.number() });
const throttleOf = ({ ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst }: z.infer<typeof Limits>): Throttle => ({
  rate,
  burst,
});
const Stage = z.object({
  ApiId: z.string(),
  StageName: z.literal('$default'),
  AutoDeploy: z.literal(true),
  DefaultRouteSettings: Limits,
  RouteSettings: z.record(z.string(), Limits).default({}),
});
const Integration = z.object({
  ApiId: z.string(),
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
});
/** A REQUEST authorizer that names no identity source and whose answers are not kept: every request asks it. */
const Asking = z.object({
  ApiId: z.string(),
  AuthorizerType: z.literal('REQUEST'),
  AuthorizerUri: z.string(),
  EnableSimpleResponses: z.literal(true),
  AuthorizerPayloadFormatVersion: z.literal('2.0'),
  AuthorizerResultTtlInSeconds: z.literal(0),
  IdentitySource: z.tuple([]),
});
const Common = z.object({ ApiId: z.string(), RouteKey: z.string(), Target: z.string() });
const Routed = z.discriminatedUnion('AuthorizationType', [
  Common.extend({ AuthorizationType: z.literal('NONE') }),
  Common.extend({ AuthorizationType: z.literal('CUSTOM'), AuthorizerId: z.string() }),
]);

const one = <T>(what: string, [first, ...others]: readonly Resource<T>[]): Resource<T> => {
  if (first && others.length === 0) return first;
  throw new Error(`the stage must have exactly one ${what}`);
};
const named = <T>(all: readonly Resource<T>[], ref: string): Resource<T> => {
  const found = all.find((each) => each.ref === ref);
  if (found) return found;
  throw new Error(`the API has no ${ref}`);
};

/** The function's ARN inside an invocation URI, or as it stands. */
const functionArn = (uri: string): string => /functions\/(arn:[^/]+)\/invocations/.exec(uri)?.[1] ?? uri;

/** Reads the stage's HTTP API. */
export const readApi = (resources: Resources): ApiSpec => {
  const api = one('HTTP API', resources.of('AWS::ApiGatewayV2::Api', Api));
  const stage = one('stage of the API', resources.of('AWS::ApiGatewayV2::Stage', Stage));
  const integrations = resources.of('AWS::ApiGatewayV2::Integration', Integration);
  const authorizers = resources.of('AWS::ApiGatewayV2::Authorizer', Asking);
  const authorizerOf = (id: string): Authorizer => ({
    id,
    functionArn: functionArn(named(authorizers, id).properties.AuthorizerUri),
  });
  const { DefaultRouteSettings: general, RouteSettings: own } = stage.properties;
  return {
    id: api.ref,
    domainName: (api.attributes['ApiEndpoint'] ?? '').replace('https://', ''),
    routes: resources.of('AWS::ApiGatewayV2::Route', Routed).map(({ properties: route }) => {
      const integration = named(integrations, route.Target.replace('integrations/', ''));
      return {
        key: route.RouteKey,
        functionArn: functionArn(integration.properties.IntegrationUri),
        authorizer: route.AuthorizationType === 'CUSTOM' ? authorizerOf(route.AuthorizerId) : undefined,
        throttle: throttleOf(own[route.RouteKey] ?? general),
      };
    }),
  };
};
