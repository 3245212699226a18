import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { capabilities } from '../../functions/capabilities.ts';
import type { Shape } from '../../functions/shape.ts';
import { endpoints } from '../../functions/endpoints.ts';
import { doorHeader } from '../../functions/settings.ts';
import { readProvinces } from '../../provinces/directory.ts';
import {
  deadLetterAttributes,
  longestRecordAge,
  queueAttributes,
  queueBatch,
  streamBatch,
} from '../../sim/building/building.ts';
import { consumers as simulated } from '../../sim/building/names.ts';
import { properties, resources, templateOf, wholeHouse } from './house.ts';

const house = await wholeHouse();
const provinces = await readProvinces();
const template = templateOf(house, 'lang-son', 'service');
const answered = templateOf(house, 'lang-son', 'endpoints');
const shapes = Object.entries<Shape>(capabilities);

const ourFunctions = new Map(
  properties(template, 'AWS::Lambda::Function').map((one) => [
    z.object({ Description: z.string().default('') }).parse(one).Description,
    one,
  ]),
);
const functionOf = (name: string, { hurts }: Shape) => {
  const found = ourFunctions.get(`When it fails, ${hurts}.`);
  if (found === undefined) throw new Error(`no function for ${name}`);
  return found;
};

/** Those that have something to tell beyond their own log line. */
const typesetting = ['rendering', 'writing', 'copying', 'previewing'];
const traced = ['intake', 'steps', 'rendering', 'signing'];

describe.each(shapes)('the function %s', (name, shape) => {
  const given = functionOf(name, shape);

  test('is given exactly its settings', () => {
    const { Variables } = z
      .object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) })
      .parse(given).Environment;
    expect(Object.keys(Variables).toSorted()).toEqual([...shape.settings].toSorted());
  });

  test('runs as its capability says, on a current runtime', () => {
    expect(given).toMatchObject({
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Architectures: [typesetting.includes(name) ? 'x86_64' : 'arm64'],
      MemorySize: shape.memoryMb,
      Timeout: shape.timeoutSeconds,
      TracingConfig: { Mode: traced.includes(name) ? 'Active' : 'PassThrough' },
      LoggingConfig: { LogFormat: 'JSON' },
    });
    expect(given['ReservedConcurrentExecutions']).toBe(shape.atOnce);
  });
});

test('logs end after their time and are encrypted', () => {
  const logs = [template, answered].flatMap((each) => properties(each, 'AWS::Logs::LogGroup'));
  const endless = logs.filter(
    ({ RetentionInDays, KmsKeyId }) => RetentionInDays === undefined || KmsKeyId === undefined,
  );
  expect(endless).toEqual([]);
});

describe('the API', () => {
  const Route = z.object({
    RouteKey: z.string(),
    AuthorizationType: z.string(),
    AuthorizerId: z.unknown().optional(),
    Target: z.unknown(),
  });
  const routes = properties(answered, 'AWS::ApiGatewayV2::Route').map((route) => Route.parse(route));

  test('has the routes of the endpoint table and no other', () => {
    expect(routes.map(({ RouteKey }) => RouteKey).toSorted()).toEqual(Object.keys(endpoints).toSorted());
  });

  test('asks the authoriser wherever the table says neither public nor partner', () => {
    const open = Object.entries(endpoints).flatMap(([key, { audience }]) =>
      audience.some((who) => who === 'public' || who === 'partner') ? [key] : [],
    );
    const unguarded = routes.filter(({ AuthorizationType }) => AuthorizationType !== 'CUSTOM');
    expect(unguarded.map(({ RouteKey }) => RouteKey).toSorted()).toEqual(open.toSorted());
    template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'REQUEST',
      AuthorizerPayloadFormatVersion: '2.0',
      EnableSimpleResponses: true,
      AuthorizerResultTtlInSeconds: 0,
      // Asked even when there is no cookie, so that the refusal is ours: a problem document in both languages.
      IdentitySource: [],
    });
  });

  test('is throttled, and logs nothing that names a person', () => {
    const [stage] = properties(answered, 'AWS::ApiGatewayV2::Stage');
    expect(stage).toMatchObject({ DefaultRouteSettings: { ThrottlingBurstLimit: 1000, ThrottlingRateLimit: 500 } });
    const { AccessLogSettings: logs } = z.object({ AccessLogSettings: z.object({ Format: z.string() }) }).parse(stage);
    expect(logs.Format).not.toMatch(/sourceIp|userAgent|queryString|\$context\.path|header|cookie/i);
  });

  test('lets nobody without a name take what the others need: files to judge are bounded at every door', () => {
    const key = 'POST /v1/verifications';
    const [[, stage] = []] = Object.entries(answered.findResources('AWS::ApiGatewayV2::Stage'));
    expect(stage).toMatchObject({
      Properties: { RouteSettings: { [key]: { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 20 } } },
    });
    // API Gateway takes settings of routes only that are there.
    const [[route] = ['none']] = resources(answered, 'AWS::ApiGatewayV2::Route').filter(
      ([, { Properties }]) => Properties['RouteKey'] === key,
    );
    expect(stage).toMatchObject({ DependsOn: expect.arrayContaining([route]) });
    expect(capabilities.verifying).toMatchObject({ atOnce: 10 });
    const [list] = properties(templateOf(house, 'thanh-hoa', 'edge'), 'AWS::WAFv2::WebACL');
    expect(JSON.stringify(list)).toContain(`"SearchString":"${key.replace('POST ', '')}"`);
    expect(JSON.stringify(list)).toContain('"SearchString":"/auth/counter"');
  });
});

test('CloudFront shows the API a generated secret, which stands in no template', () => {
  const secrets = resources(template, 'AWS::SecretsManager::Secret').filter(([id]) => id.startsWith('DoorSecret'));
  expect(secrets).toMatchObject([
    [expect.anything(), { Properties: { GenerateSecretString: { ExcludePunctuation: true } } }],
  ]);
  const reference = ['{{resolve:secretsmanager:', { Ref: secrets[0]?.[0] }, ':SecretString:::}}'];
  const [distribution] = properties(template, 'AWS::CloudFront::Distribution');
  const { DistributionConfig: config } = z
    .object({ DistributionConfig: z.object({ Origins: z.array(z.looseObject({})) }) })
    .parse(distribution);
  expect(config.Origins.filter(({ CustomOriginConfig }) => CustomOriginConfig !== undefined)).toMatchObject([
    { OriginCustomHeaders: [{ HeaderName: doorHeader, HeaderValue: { 'Fn::Join': ['', reference] } }] },
  ]);
});

test('whatever answers over HTTP knows the front door', () => {
  const answering = new Set(Object.values(endpoints).map(({ capability }) => capability));
  const knowing = shapes.filter(([, { settings }]) => settings.includes('DOOR_SECRET')).map(([name]) => name);
  expect(knowing.toSorted()).toEqual([...answering].toSorted());
});

const Redrive = z.object({ maxReceiveCount: z.int() });

test('every consumer of the bus has its own queue, dead letters and rule', () => {
  const consumers = shapes.filter(([, { trigger }]) => trigger === 'bus').map(([name]) => name);
  expect(consumers).toEqual([
    'moving',
    'projecting',
    'linking',
    'syncing',
    'comparing',
    'writing',
    'notifying',
    'carrying',
    'transcribing',
    'copying',
  ]);
  const queues = properties(template, 'AWS::SQS::Queue').filter(({ RedrivePolicy }) => RedrivePolicy !== undefined);
  expect(queues).toHaveLength(consumers.length);
  const tries = queues.map(({ RedrivePolicy }) => Redrive.parse(RedrivePolicy).maxReceiveCount);
  expect(tries).toEqual([5, 5, 5, 5, 480, 480, 480, 480, 5, 240]);
  const rules = properties(template, 'AWS::Events::Rule').filter(({ EventPattern }) => EventPattern !== undefined);
  expect(rules).toMatchObject(consumers.map(() => ({ EventPattern: { source: ['motcua'] } })));
});

test('the simulated queues and pollers have the figures of the template', () => {
  const queues = properties(template, 'AWS::SQS::Queue');
  const sources = properties(template, 'AWS::Lambda::EventSourceMapping');
  for (const name of simulated) {
    const { VisibilityTimeout, RedrivePolicy, DelaySeconds } = queueAttributes(name);
    const { maxReceiveCount } = Redrive.parse(JSON.parse(RedrivePolicy));
    const inbox = queues.find(({ QueueName }) => String(QueueName).endsWith(`-${name}`));
    expect(inbox).toMatchObject({
      VisibilityTimeout: Number(VisibilityTimeout),
      RedrivePolicy: { maxReceiveCount },
      ...(DelaySeconds === undefined ? {} : { DelaySeconds: Number(DelaySeconds) }),
    });
    const fed = sources.find(({ FunctionName }) => JSON.stringify(FunctionName).includes(`Functions${name}`));
    expect(fed).toMatchObject({ BatchSize: queueBatch(name) });
  }
  const deadLetters = queues.filter((queue) => !('RedrivePolicy' in queue));
  expect(deadLetters.length).toBeGreaterThan(simulated.length);
  for (const queue of deadLetters)
    expect(queue['MessageRetentionPeriod']).toBe(Number(deadLetterAttributes.MessageRetentionPeriod));
  const stream = sources.find((source) => 'StartingPosition' in source);
  expect(stream).toMatchObject({ BatchSize: streamBatch, MaximumRecordAgeInSeconds: longestRecordAge });
});

test('the firewall stands where the province file says so', () => {
  const guarded = provinces.filter(({ slug }) =>
    properties(templateOf(house, slug, 'service'), 'AWS::CloudFront::Distribution').some((one) =>
      JSON.stringify(one).includes('WebACLId'),
    ),
  );
  expect(guarded).toEqual(provinces.filter(({ firewall }) => firewall));
});

test('files whose names change with them stay in browsers for good, and are there before the pages that name them', () => {
  const all = resources(template, 'Custom::CDKBucketDeployment');
  const of = (filter: object) =>
    all.find(([, { Properties }]) => expect.objectContaining(filter).asymmetricMatch(Properties));
  const files = of({ Exclude: ['*'], Include: ['assets/*'], Prune: false });
  const pages = of({ Exclude: ['assets/*'], Prune: false });
  expect(all).toHaveLength(2);
  expect(files?.[1].Properties).toMatchObject({
    SystemMetadata: { 'cache-control': 'public, max-age=31536000, immutable' },
  });
  expect(pages?.[1].Properties).toMatchObject({ SystemMetadata: { 'cache-control': 'public, max-age=60' } });
  expect(template.findResources('Custom::CDKBucketDeployment')[pages?.[0] ?? '']).toMatchObject({
    DependsOn: expect.arrayContaining([files?.[0]]),
  });
});
