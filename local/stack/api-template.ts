import * as z from 'zod';
import type { Assembly } from './assembly.ts';

export interface Authorizer {
  readonly id: string;
  readonly functionArn: string;
  readonly identitySources: readonly string[];
  /** Seconds for which a decision is kept; 0 asks every time. */
  readonly ttl: number;
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
  readonly throttle: Throttle | undefined;
  /** Milliseconds. */
  readonly timeout: number;
}
const Names = z.array(z.string()).default([]);
const Cors = z.object({
  AllowOrigins: Names,
  AllowMethods: Names,
  AllowHeaders: Names,
  ExposeHeaders: Names,
  AllowCredentials: z.boolean().default(false),
  MaxAge: z.coerce.number().optional(),
});
export type Cors = z.infer<typeof Cors>;

export interface ApiSpec {
  readonly id: string;
  readonly domainName: string;
  readonly cors: Cors | undefined;
  readonly routes: readonly Route[];
}

const Settings = z.object({
  ThrottlingRateLimit: z.coerce.number().optional(),
  ThrottlingBurstLimit: z.coerce.number().optional(),
});
const Stage = z.object({
  ApiId: z.string(),
  StageName: z.literal('$default', { error: 'only the $default stage of an HTTP API is emulated' }),
  DefaultRouteSettings: Settings.optional(),
  RouteSettings: z.record(z.string(), Settings).default({}),
});
const Api = z.object({ ProtocolType: z.literal('HTTP'), CorsConfiguration: Cors.optional() });
const Integration = z.object({
  ApiId: z.string(),
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: z.coerce.number().default(30_000),
});
const AuthorizerProperties = z.object({
  ApiId: z.string(),
  AuthorizerType: z.literal('REQUEST'),
  AuthorizerUri: z.string(),
  EnableSimpleResponses: z.literal(true),
  AuthorizerPayloadFormatVersion: z.literal('2.0'),
  IdentitySource: Names,
  AuthorizerResultTtlInSeconds: z.coerce.number().default(300),
});
const RouteProperties = z.object({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizerId: z.string().optional(),
});

/** The function's ARN, bare or inside an invocation URI. */
const functionArn = (uri: string): string => /functions\/(arn:[^/]+)\/invocations/.exec(uri)?.[1] ?? uri;

const throttleOf = (...settings: (z.infer<typeof Settings> | undefined)[]): Throttle | undefined => {
  const rate = settings.map((one) => one?.ThrottlingRateLimit).find((one) => one !== undefined);
  const burst = settings.map((one) => one?.ThrottlingBurstLimit).find((one) => one !== undefined);
  return rate === undefined ? undefined : { rate, burst: burst ?? rate };
};

export const readApis = ({ resources }: Assembly): ApiSpec[] => {
  const all = <T>(type: string, schema: z.ZodType<T>): { ref: string; data: T; host: string }[] =>
    resources
      .filter((one) => one.type === `AWS::ApiGatewayV2::${type}`)
      .map(({ physical, properties, stack, id }) => {
        const { data, error } = schema.safeParse(properties);
        if (error) throw new Error(`${stack}/${id} is not emulated: ${z.prettifyError(error)}`);
        return { ref: physical.ref, data, host: (physical.attributes['ApiEndpoint'] ?? '').replace('https://', '') };
      });
  const integrations = new Map(all('Integration', Integration).map(({ ref, data }) => [ref, data]));
  const stages = all('Stage', Stage).map(({ data }) => data);
  const authorizers = new Map(
    all('Authorizer', AuthorizerProperties).map(({ ref, data }) => {
      const { AuthorizerUri, IdentitySource: identitySources, AuthorizerResultTtlInSeconds: ttl } = data;
      return [ref, { id: ref, functionArn: functionArn(AuthorizerUri), identitySources, ttl }] as const;
    }),
  );
  const routes = all('Route', RouteProperties).map(({ data }) => data);
  return all('Api', Api).map(({ ref: id, data: { CorsConfiguration: cors }, host: domainName }) => {
    const stage = stages.find(({ ApiId }) => ApiId === id);
    const own = routes.filter(({ ApiId }) => ApiId === id);
    return {
      id,
      domainName,
      cors,
      routes: own.map(({ RouteKey: key, Target, AuthorizerId }): Route => {
        const integration = integrations.get(Target.replace('integrations/', ''));
        if (!integration) throw new Error(`the route ${key} has no integration`);
        return {
          key,
          functionArn: functionArn(integration.IntegrationUri),
          authorizer: AuthorizerId === undefined ? undefined : authorizers.get(AuthorizerId),
          throttle: throttleOf(stage?.RouteSettings[key], stage?.DefaultRouteSettings),
          timeout: integration.TimeoutInMillis,
        };
      }),
    };
  });
};
