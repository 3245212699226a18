import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { capabilities } from '../../functions/capabilities.ts';
import type { Shape } from '../../functions/shape.ts';
import { acknowledge } from './acknowledge.ts';
import type { Announcements } from './announcements.ts';
import type { Functions } from './functions.ts';

interface TriggersProps {
  readonly dossiers: Table;
  readonly announcements: Announcements;
  readonly functions: Functions;
}

/** Only events are announced: a new item whose sort key is that of one, of a dossier or of a form (functions/dossiers/keys.ts). */
const newEvents = FilterCriteria.filter({
  eventName: FilterRule.isEqual('INSERT'),
  dynamodb: { Keys: { sk: { S: [...FilterRule.beginsWith('E#'), ...FilterRule.beginsWith('F#')] } } },
});

/** What makes functions run beside the API and the machines, and the rights of the pollers that do it for them. */
export class Triggers extends Construct {
  constructor(scope: Construct, id: string, { dossiers, announcements, functions }: TriggersProps) {
    super(scope, id);
    this.#stream(functions, dossiers, announcements);
    for (const [name, { queue }] of announcements.inboxes) {
      functions.allow(name, {
        service: 'sqs',
        actions: ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'],
        resources: [queue.queueArn],
      });
      const consumer = functions.named(name);
      const { queue: wanted }: Shape = capabilities[name];
      const batchSize = wanted?.oneByOne === true ? 1 : 10;
      consumer.addEventSource(new SqsEventSource(queue, { batchSize, reportBatchItemFailures: true }));
      acknowledge(consumer, {
        'Serverless-LambdaEventSourceMappingDestination':
          'A queue has no failure destination: its own redrive policy moves what fails to the dead letters.',
      });
    }
    new Rule(this, 'Correcting', {
      description: 'Tells owners of data what is called wrong, and asks what became of it',
      schedule: Schedule.rate(Duration.minutes(10)),
      targets: [
        new LambdaFunction(functions.named('correcting'), {
          deadLetterQueue: announcements.undelivered,
          retryAttempts: 0,
        }),
      ],
    });
    new Rule(this, 'Watching', {
      description: 'Looks for lost executions and dead letters',
      schedule: Schedule.rate(Duration.minutes(5)),
      targets: [
        new LambdaFunction(functions.named('watching'), {
          deadLetterQueue: announcements.undelivered,
          retryAttempts: 2,
        }),
      ],
    });
  }

  #stream(functions: Functions, dossiers: Table, { undelivered }: Announcements): void {
    const { tableStreamArn = '' } = dossiers;
    functions.allow('outbox', {
      service: 'dynamodb',
      actions: ['DescribeStream', 'GetRecords', 'GetShardIterator'],
      resources: [tableStreamArn],
    });
    functions.allow('outbox', {
      service: 'dynamodb',
      actions: ['ListStreams'],
      resources: ['*'],
      because: 'Lambda asks for ListStreams, which knows no resource (Service Authorization Reference).',
    });
    functions.allow('outbox', { service: 'sqs', actions: ['SendMessage'], resources: [undelivered.queueArn] });
    functions.named('outbox').addEventSourceMapping('Dossiers', {
      eventSourceArn: tableStreamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      parallelizationFactor: 2,
      filters: [newEvents],
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      // The stream keeps a day; what is older than this would be lost without a trace.
      maxRecordAge: Duration.hours(22),
      onFailure: new SqsDlq(undelivered),
    });
  }
}
