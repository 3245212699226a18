import type { Clock } from '../cloud/clock.ts';
import type { Hands } from '../cloud/states/hands.ts';
import type { Addresses } from './addresses.ts';
import type { ApiSpec } from './api-template.ts';
import type { Execute } from './destinations.ts';
import type { DistributionSpec, Origin } from './distribution-template.ts';
import { deployed } from './dynamic-references.ts';
import { createFrontDoor } from './front-door.ts';
import { createHttpApi } from './http-api.ts';
import { serviceCaller } from './iam.ts';
import type { Site } from './web.ts';

interface SitePlace {
  readonly account: string;
  readonly clock: Clock;
  readonly execute: Execute;
  readonly invoke: Hands['invoke'];
  readonly arnOf: (service: string, rest: string) => string;
}

/** Everything that listens: distributions, and the APIs that stand alone. Each acts as the AWS service it stands for. */
export const sitesOf = async (served: Addresses, place: SitePlace): Promise<{ site: Site; port: number }[]> => {
  const { account, clock, execute, invoke, arnOf } = place;
  const apiOf = (spec: ApiSpec): Site =>
    createHttpApi(spec, {
      account,
      clock,
      invoke: (functionArn, event, source) => {
        const arn = arnOf('execute-api', `${spec.id}/${source}`);
        return invoke(functionArn, event, serviceCaller('apigateway.amazonaws.com', arn));
      },
    });
  const apis = new Map(served.fronted.map((spec) => [spec.domainName, apiOf(spec)]));
  const originOf = async (origin: Origin): Promise<Origin> => {
    const headers = origin.OriginCustomHeaders.map(async ({ HeaderName, HeaderValue }) => ({
      HeaderName,
      HeaderValue: await deployed(execute, HeaderValue),
    }));
    return { ...origin, OriginCustomHeaders: await Promise.all(headers) };
  };
  const doorOf = async (spec: DistributionSpec): Promise<Site> => {
    const caller = serviceCaller('cloudfront.amazonaws.com', spec.arn);
    const origins = await Promise.all(spec.origins.map(originOf));
    return createFrontDoor(
      { ...spec, origins },
      {
        api: (domainName) => apis.get(domainName),
        readObject: (Bucket, Key, IfNoneMatch) =>
          execute('s3', 'GetObject', { Bucket, Key, ...(IfNoneMatch === undefined ? {} : { IfNoneMatch }) }, caller),
      },
    );
  };
  return [
    ...(await Promise.all(served.distributions.map(async ({ spec, port }) => ({ site: await doorOf(spec), port })))),
    ...served.apis.map(({ spec, port }) => ({ site: apiOf(spec), port })),
  ];
};
