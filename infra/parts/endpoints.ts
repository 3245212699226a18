import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnStage,
  type HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import * as z from 'zod';
import { endpoints } from '../../functions/endpoints.ts';
import { acknowledge } from './acknowledge.ts';
import type { Functions } from './functions.ts';

interface EndpointsProps {
  readonly api: HttpApi;
  readonly functions: Functions;
  readonly logKey: IKey;
  readonly logName: string;
}

/** Per second over all endpoints of one province; the busiest one needs about a hundred at its peak hour. */
const throttle = { rateLimit: 500, burstLimit: 1000 };

/** Who, when and how it ended, without address, path, query or anything else that names a person or a dossier. */
const logFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    at: '$context.requestTime',
    route: '$context.routeKey',
    status: '$context.status',
    latencyMs: '$context.responseLatency',
    bytes: '$context.responseLength',
    error: '$context.error.responseType',
    integrationError: '$context.integration.error',
    authoriserError: '$context.authorizer.error',
  }),
);

const Method = z.enum(HttpMethod);

/**
 * What the HTTP API answers, made from the endpoint table. API Gateway takes bodies of at most 10 MB and waits 30 seconds
 * for an answer; no endpoint comes near either.
 */
export class Endpoints extends Construct {
  readonly #api: HttpApi;

  constructor(scope: Construct, id: string, { api, functions, logKey, logName }: EndpointsProps) {
    super(scope, id);
    this.#api = api;
    const logs = new LogGroup(this, 'Logs', {
      // Under this name AWS needs no policy per log group, of which a Region has ten.
      logGroupName: `/aws/vendedlogs/api/${logName}`,
      retention: RetentionDays.ONE_YEAR,
      // Its name is given, so it must go with the stack, or the stack could not be put up again.
      removalPolicy: RemovalPolicy.DESTROY,
      encryptionKey: logKey,
    });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: api,
      autoDeploy: true,
      throttle,
      accessLogSettings: { destination: new LogGroupLogDestination(logs), format: logFormat },
    });
    this.#bound(stage, this.#addRoutes(functions));
  }

  /** Routes that bear less than the whole API. The stage names them, so they have to be there before it. */
  #bound(stage: HttpStage, routes: ReadonlyMap<string, HttpRoute>): void {
    const resource = stage.node.defaultChild;
    if (!(resource instanceof CfnStage)) throw new Error('the stage has no resource');
    const bounds = Object.entries(endpoints).flatMap(([key, row]) =>
      'mostPerSecond' in row ? [[key, row.mostPerSecond] as const] : [],
    );
    resource.routeSettings = Object.fromEntries(
      bounds.map(([key, most]) => [key, { ThrottlingRateLimit: most, ThrottlingBurstLimit: most }]),
    );
    for (const [key] of bounds) {
      const route = routes.get(key);
      if (route !== undefined) stage.node.addDependency(route);
    }
  }

  #addRoutes(functions: Functions): ReadonlyMap<string, HttpRoute> {
    const routes = new Map<string, HttpRoute>();
    const session = new HttpLambdaAuthorizer('Session', functions.named('authoriser'), {
      responseTypes: [HttpLambdaResponseType.SIMPLE],
      // With one, API Gateway would turn away who has no cookie with a message of its own, in one language.
      identitySource: [],
      // A session that has ended must not be let in for as long as an answer is remembered.
      resultsCacheTtl: Duration.seconds(0),
    });
    const integrations = new Map<string, HttpLambdaIntegration>();
    for (const [key, { capability, audience }] of Object.entries(endpoints)) {
      const [method, path] = key.split(' ');
      // One permission for all routes of a function; `$default` has no path, so that one does not reach it.
      const name = path === undefined ? 'otherwise' : capability;
      const integration =
        integrations.get(name) ??
        new HttpLambdaIntegration(name, functions.named(capability), { scopePermissionToRoute: path === undefined });
      integrations.set(name, integration);
      const open = audience.some((who) => who === 'public' || who === 'partner');
      const route = new HttpRoute(this, key, {
        httpApi: this.#api,
        routeKey: path === undefined ? HttpRouteKey.DEFAULT : HttpRouteKey.with(path, Method.parse(method)),
        integration,
        authorizer: open ? new HttpNoneAuthorizer() : session,
      });
      routes.set(key, route);
      if (open)
        acknowledge(route, {
          'AwsSolutions-APIG4':
            'Public by the endpoint table: offers, forms, signing in, checking results, answers that bear their own signature, and the answer to unknown addresses.',
        });
    }
    return routes;
  }
}
