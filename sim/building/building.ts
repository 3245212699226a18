import type { Procedure } from '../../core/procedure/procedure.ts';
import { busSource } from '../../events/announced.ts';
import { capabilities } from '../../functions/capabilities.ts';
import { heard } from '../../functions/heard.ts';
import type { Shape } from '../../functions/shape.ts';
import type { Cloud } from '../../local/cloud/cloud.ts';
import { operator, type Service } from '../../local/cloud/engine.ts';
import { routeDocument } from '../../workflows/route.ts';
import {
  buckets,
  busName,
  consumers,
  deadLettersOf,
  functionArn,
  keyIds,
  queueArn,
  tables,
  undelivered,
  type Consumer,
} from './names.ts';

const key = (AttributeName: string, KeyType: string) => ({ AttributeName, KeyType });
const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' });
const sorted: readonly string[] = [tables.dossiers, tables.views, tables.accesses];
const expiring: readonly string[] = [tables.dossiers, tables.drafts, tables.quotas];

/**
 * What the template makes, as far as dossiers move on it: `test/infra/service.test.ts` holds the figures against the
 * synthesised template. Step Functions run the routes’ own documents.
 */
export const build = async (cloud: Cloud, procedures: readonly Procedure[]): Promise<void> => {
  const run = (service: Service, operation: string, input: object) =>
    cloud.execute(service, operation, input, operator);
  for (const TableName of Object.values(tables)) {
    const names = sorted.includes(TableName) ? ['pk', 'sk'] : ['pk'];
    await run('dynamodb', 'CreateTable', {
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: names.map((name, index) => key(name, index === 0 ? 'HASH' : 'RANGE')),
      AttributeDefinitions: names.map(text),
      ...(TableName === tables.dossiers && {
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      }),
    });
    if (expiring.includes(TableName))
      await run('dynamodb', 'UpdateTimeToLive', {
        TableName,
        TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      });
  }
  cloud.keys.ensureKey(keyIds.vault, 'SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT');
  for (const signer of [keyIds.officer, keyIds.seal, keyIds.issuer])
    cloud.keys.ensureKey(signer, 'ECC_NIST_P256', 'SIGN_VERIFY');
  cloud.objects.ensureBucket(buckets.papers, { versioning: true });
  cloud.objects.ensureBucket(buckets.results, { versioning: true, objectLock: { mode: 'COMPLIANCE', days: 365 } });
  cloud.queue.ensureQueue(undelivered, deadLetterAttributes);
  for (const consumer of consumers) await hearBus(cloud, consumer);
  for (const procedure of procedures)
    await run('states', 'CreateStateMachine', {
      name: `sim-${procedure.slug}`,
      roleArn: 'arn:aws:iam::000000000000:role/routes',
      definition: JSON.stringify(routeDocument(procedure)).replaceAll(/\$\{(\w+)\}/g, (_whole, name: string) =>
        functionArn(name),
      ),
    });
};

/** Seconds; fourteen days. */
export const deadLetterAttributes = { MessageRetentionPeriod: '1209600' } as const;
export const queueAttributes = (consumer: Consumer) => {
  const { queue, timeoutSeconds }: Shape = capabilities[consumer];
  const maxReceiveCount = queue?.tries ?? 5;
  return {
    VisibilityTimeout: String(Math.max(180, queue?.oneByOne === true ? 6 * timeoutSeconds : 0)),
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: queueArn(deadLettersOf(consumer)), maxReceiveCount }),
    ...(queue === undefined ? {} : { DelaySeconds: String(queue.delaySeconds) }),
  };
};
/** Records that the outbox takes at once. */
export const streamBatch = 100;
/** Messages that a consumer takes at once. */
export const queueBatch = (consumer: Consumer): number => {
  const { queue }: Shape = capabilities[consumer];
  return queue?.oneByOne === true ? 1 : 10;
};
/** Seconds after which the stream gives a record up. */
export const longestRecordAge = 22 * 3600;

const hearBus = async (cloud: Cloud, consumer: Consumer): Promise<void> => {
  cloud.queue.ensureQueue(deadLettersOf(consumer), deadLetterAttributes);
  cloud.queue.ensureQueue(consumer, queueAttributes(consumer));
  const EventPattern = JSON.stringify({ source: [busSource], 'detail-type': heard[consumer] });
  await cloud.execute('events', 'PutRule', { Name: consumer, EventBusName: busName, EventPattern }, operator);
  const target = {
    Id: consumer,
    Arn: queueArn(consumer),
    DeadLetterConfig: { Arn: queueArn(deadLettersOf(consumer)) },
    RetryPolicy: { MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: 86_400 },
  };
  await cloud.execute('events', 'PutTargets', { Rule: consumer, EventBusName: busName, Targets: [target] }, operator);
};
