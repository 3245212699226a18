import { documents } from '../../procedures/documents/dictionary.ts';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import type { Context } from 'aws-lambda';
import { catalogueOf } from '../../functions/catalogue.ts';
import { createIntakeStore } from '../../functions/dossiers/intake-store.ts';
import { createLinkedStore } from '../../functions/linked/linked-store.ts';
import { createAccessLog } from '../../functions/accesses/access-log.ts';
import { createDraftStore } from '../../functions/drafts/draft-store.ts';
import { edge } from '../../functions/edge/edge.ts';
import { intakeEndpoints } from '../../functions/endpoints/intake.ts';
import { createWatch } from '../../functions/edge/watch.ts';
import { submitDossier } from '../../functions/http/submit-dossier.ts';
import { createQuotas } from '../../functions/quotas/quotas.ts';
import { createSpending } from '../../functions/sessions/session-store.ts';
import { createMandateStore } from '../../functions/representation/mandate-store.ts';
import { silentRegisters } from '../../functions/representation/registers.ts';
import { createVault } from '../../functions/vault/vault.ts';
import { SteerableClock } from '../../local/cloud/clock.ts';
import { createCloud, type Cloud } from '../../local/cloud/cloud.ts';
import { connect } from '../../local/cloud/door.ts';
import { operator } from '../../local/cloud/engine.ts';
import { bodyOf, requestEvent, webResponse } from '../../local/stack/http-event.ts';
import { message, serve, type Site } from '../../local/stack/web.ts';
import { claimOf } from './claims.ts';
import { seedingClient } from './seeding.ts';
import { cpuMs, personHeader, Tally, type Contender, type Offered, type Order } from './app.ts';

const route = 'POST /v1/dossiers';

const key = (AttributeName: string, KeyType: string) => ({ AttributeName, KeyType });
const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' });

/** The tables as the template has them: the dossiers’ stream is what everything after the intake hangs on. */
const createTables = async (cloud: Cloud): Promise<void> => {
  const shapes = {
    Dossiers: {
      KeySchema: [key('pk', 'HASH'), key('sk', 'RANGE')],
      AttributeDefinitions: [text('pk'), text('sk')],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    },
    Drafts: { KeySchema: [key('pk', 'HASH')], AttributeDefinitions: [text('pk')] },
    Quotas: { KeySchema: [key('pk', 'HASH')], AttributeDefinitions: [text('pk')] },
    Keys: { KeySchema: [key('pk', 'HASH')], AttributeDefinitions: [text('pk')] },
  };
  for (const [TableName, shape] of Object.entries(shapes))
    await cloud.execute('dynamodb', 'CreateTable', { TableName, BillingMode: 'PAY_PER_REQUEST', ...shape }, operator);
  const TimeToLiveSpecification = { AttributeName: 'ttl', Enabled: true };
  for (const TableName of ['Dossiers', 'Drafts', 'Quotas'])
    await cloud.execute('dynamodb', 'UpdateTimeToLive', { TableName, TimeToLiveSpecification }, operator);
};

const place = { account: '000000000000', apiId: 'bench', domainName: 'bench.invalid', pathParameters: {} };
const nowhere = async (): Promise<{ payload: undefined }> => ({ payload: undefined });

const context: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'intake',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:ap-southeast-1:000000000000:function:intake',
  memoryLimitInMB: '512',
  awsRequestId: '',
  logGroupName: '',
  logStreamName: '',
  getRemainingTimeInMillis: () => 10_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};

/** The intake as it is shipped, on the embedded cloud: handler, edge, stores and the SDK’s own Command objects. */
export const startMotcua = async (
  order: Order,
  { procedure, province, holidays, rules, sources }: Offered,
): Promise<Contender> => {
  const cloud = createCloud({
    directory: order.directory,
    clock: new SteerableClock(),
    port: 0,
    functions: { invoke: nowhere, enqueue: () => undefined },
  });
  await createTables(cloud);
  cloud.keys.ensureKey('vault', 'SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT');

  const region = { region: cloud.surroundings.region };
  const vaultOn = (client: DynamoDBClient) => createVault({ dynamodb: client, kms, table: 'Keys', keyId: 'vault' });
  const kms = connect(new KMSClient(region), cloud, operator);
  const seeding = seedingClient(cloud);
  const drafting = createDraftStore(seeding.client, 'Drafts', vaultOn(seeding.client));
  for (let number = 0; number < order.claims; number++) {
    const { person, draft } = claimOf(procedure, province, order.now, number);
    await drafting.save(person, draft, 0);
  }
  await seeding.flush();

  const tally = new Tally();
  let storeMs = 0;
  // The engine does its work before it hands out the promise, so this is the CPU it takes and nobody else's.
  const execute: Cloud['execute'] = (service, operation, input, caller) => {
    tally.add(operation);
    const begun = cpuMs();
    const answer = cloud.execute(service, operation, input, caller);
    storeMs += cpuMs() - begun;
    return answer;
  };
  const dynamodb = connect(new DynamoDBClient(region), { ...cloud, execute }, operator);
  // A vault of its own, that has seen no citizen yet.
  const vault = vaultOn(dynamodb);
  const tools = {
    catalogue: catalogueOf({ province, procedures: [procedure], holidays, rules, sources, documents }),
    drafts: createDraftStore(dynamodb, 'Drafts', vault),
    accesses: createAccessLog(dynamodb, 'Accesses'),
    representation: { registers: silentRegisters, mandates: createMandateStore(dynamodb, 'Dossiers', vault) },
    intake: createIntakeStore(dynamodb, 'Dossiers', 'Drafts'),
    linked: createLinkedStore(dynamodb, 'Dossiers'),
    vault,
    count: createQuotas(dynamodb, 'Quotas', province.limits),
    spendSession: createSpending('Sessions'),
  };
  const handler = edge(
    intakeEndpoints,
    { [route]: submitDossier(tools) },
    createWatch('intake'),
    async () => undefined,
  );
  const site: Site = async (request) => {
    const event = requestEvent(request, { ...place, routeKey: route, now: Date.now() });
    const session = { kind: 'citizen', id: request.headers[personHeader] ?? '', name: 'Nông Thị Hạnh', level: '2' };
    const requestContext = { ...event.requestContext, authorizer: { lambda: session } };
    const cookies = [...request.cookies];
    const whole = { ...event, cookies, requestContext, ...bodyOf(request) };
    const payload: unknown = await handler(whole, context);
    return webResponse(payload) ?? message(500, 'the handler answered in no known shape');
  };
  return {
    server: await serve(site, 0, (error) => void process.stderr.write(`${String(error)}\n`)),
    // NORMAL leaves the disk to the system; FULL waits for it at every commit.
    promise: (what) => cloud.surroundings.store.exec(`PRAGMA synchronous = ${what === 'power' ? 'FULL' : 'NORMAL'}`),
    operations: () => tally.take(),
    storeMs: () => storeMs,
    plain: () => void connect(dynamodb, cloud, operator),
  };
};
