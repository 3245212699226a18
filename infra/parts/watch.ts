import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { capabilities } from '../../functions/capabilities.ts';
import { type Alarms, everyFiveMinutes } from './alarms.ts';
import type { Announcements } from './announcements.ts';
import type { Functions } from './functions.ts';
import type { Machines } from './machines.ts';

interface WatchProps {
  readonly alarms: Alarms;
  readonly api: HttpApi;
  readonly functions: Functions;
  readonly machines: Machines;
  readonly announcements: Announcements;
  /** Name of the province: the dimension of its own metrics. */
  readonly province: string;
}

const period = everyFiveMinutes;

/** What is watched. Machines are counted by their common log, so that a new procedure needs no alarm of its own. */
export class Watch extends Construct {
  constructor(scope: Construct, id: string, { alarms, api, functions, machines, announcements, province }: WatchProps) {
    super(scope, id);
    const counted = (name: string, logGroup: ILogGroup, pattern: string) =>
      new MetricFilter(this, name, {
        logGroup,
        metricNamespace: `motcua/${province}`,
        metricName: name,
        filterPattern: FilterPattern.literal(pattern),
        metricValue: '1',
      }).metric({ period, statistic: 'Sum' });

    for (const name of functions.names)
      alarms.ring(`${name}-errors`, {
        metric: functions.named(name).metricErrors({ period }),
        threshold: 1,
        hurts: capabilities[name].hurts,
        todo: 'read the log of the function for the request that failed; if it began with a deployment, go back to the one before',
      });
    for (const [name, { queue, deadLetters }] of announcements.inboxes) {
      alarms.ring(`${name}-dead-letters`, {
        metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period }),
        threshold: 1,
        hurts: capabilities[name].hurts,
        todo: 'mend what the log of the function names, then redrive the dead letters on the operator page',
      });
      alarms.ring(`${name}-delay`, {
        metric: queue.metricApproximateAgeOfOldestMessage({ period }),
        threshold: 300,
        hurts: `${capabilities[name].hurts}, for five minutes by now`,
        todo: 'look whether the function is throttled or fails, and raise its quota or mend it',
      });
    }
    alarms.ring('undelivered', {
      metric: announcements.undelivered.metricApproximateNumberOfMessagesVisible({ period }),
      threshold: 1,
      hurts: capabilities.outbox.hurts,
      todo: 'the message names the place in the stream: read those events in the table and put them on the bus',
    });
    alarms.ring('stream-delay', {
      metric: functions.named('outbox').metric('IteratorAge', { period, statistic: 'Maximum' }),
      threshold: 60_000,
      hurts: `${capabilities.outbox.hurts}, for a minute by now`,
      todo: 'look whether the outbox fails or the bus refuses events',
    });
    alarms.ring('api-faults', {
      metric: api.metricServerError({ period }),
      threshold: 5,
      hurts: 'citizens and officers meet errors on the portal',
      todo: 'find the route with most errors in the log of the API, then the log of its function',
    });
    alarms.ring('machine-failures', {
      metric: counted(
        'FailedExecutions',
        machines.logs,
        '{ ($.type = "ExecutionFailed") || ($.type = "ExecutionTimedOut") || ($.type = "ExecutionAborted") }',
      ),
      threshold: 1,
      hurts: 'a dossier has lost its execution and moves again only when the watch finds it',
      todo: 'see the log of the machines; the watch starts it anew at its phase within minutes, or mend what fails again',
    });
    alarms.ring('parked', {
      metric: counted('Parked', machines.logs, '{ ($.type = "TaskStateEntered") && ($.details.name = "Park") }'),
      threshold: 1,
      hurts: 'a dossier stands still until an operator lets it go on',
      todo: 'open the list of parked dossiers, mend what the error names and resume them',
    });
    alarms.ring('portal-refusals', {
      metric: counted('PortalRefusals', functions.named('syncing').logGroup, '{ $.outcome = "failed" }'),
      threshold: 1,
      hurts: 'citizens who look on the national portal, which does not accept where their dossier stands',
      todo: 'open the list of what it does not accept, mend what its code names and have it told again',
    });
    alarms.ring('look-ups-outside', {
      metric: counted('LookUpsOutside', functions.named('looking').logGroup, '{ $.message = "look-up-outside" }'),
      threshold: 1,
      hurts: 'a citizen whom staff have looked up without an open dossier for it',
      todo: 'open the list of these look-ups on the page of look-ups, ask whoever it was about the reason, and see to it',
    });
    alarms.ring('foreign-files', {
      metric: counted('ForeignFiles', functions.named('signing').logGroup, '{ $.message = "foreign-file" }'),
      threshold: 1,
      hurts: 'the trust in results, for somebody else puts files where only the signing function may',
      todo: 'find in the access log of the bucket who did, and take the right away; the dossier itself has gone on',
    });
  }
}
