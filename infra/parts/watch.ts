import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { capabilities, capabilityNames } from '../../functions/capabilities.ts';
import { consumers } from '../../functions/consumers.ts';
import { type Alarms, everyFiveMinutes } from './alarms.ts';
import type { Metrics } from './metrics.ts';
import { lateAfter } from './patience.ts';

interface WatchProps {
  readonly alarms: Alarms;
  readonly api: HttpApi;
  readonly metrics: Metrics;
}

/** What is watched. */
export class Watch extends Construct {
  constructor(scope: Construct, id: string, { alarms, api, metrics }: WatchProps) {
    super(scope, id);
    for (const name of capabilityNames)
      alarms.ring(`${name}-errors`, {
        metric: metrics.ofFunction(name, 'Errors'),
        threshold: 1,
        hurts: capabilities[name].hurts,
        todo: 'read the log of the function for the request that failed; if it began with a deployment, go back to the one before',
      });
    for (const name of consumers) {
      const late = lateAfter(capabilities[name]);
      alarms.ring(`${name}-dead-letters`, {
        metric: metrics.ofQueue(`${name}-dead-letters`, 'ApproximateNumberOfMessagesVisible'),
        threshold: 1,
        hurts: capabilities[name].hurts,
        todo: 'mend what the log of the function names, then redrive the dead letters on the operator page',
      });
      alarms.ring(`${name}-delay`, {
        metric: metrics.ofQueue(name, 'ApproximateAgeOfOldestMessage'),
        threshold: late,
        hurts: `${capabilities[name].hurts}, for ${Math.round(late / 60)} minutes by now`,
        todo: 'look whether the function is throttled or fails, and raise its quota or mend it',
      });
    }
    alarms.ring('undelivered', {
      metric: metrics.ofQueue('undelivered', 'ApproximateNumberOfMessagesVisible'),
      threshold: 1,
      hurts: capabilities.outbox.hurts,
      todo: 'the message names the place in the stream: read those events in the table and put them on the bus',
    });
    alarms.ring('stream-delay', {
      metric: metrics.ofFunction('outbox', 'IteratorAge', 'Maximum'),
      threshold: 60_000,
      hurts: `${capabilities.outbox.hurts}, for a minute by now`,
      todo: 'look whether the outbox fails or the bus refuses events',
    });
    alarms.ring('api-faults', {
      metric: api.metricServerError({ period: everyFiveMinutes }),
      threshold: 5,
      hurts: 'citizens and officers meet errors on the portal',
      todo: 'find the route with most errors in the log of the API, then the log of its function',
    });
    alarms.ring('machine-failures', {
      metric: metrics.counted('FailedExecutions'),
      threshold: 1,
      hurts: 'a dossier has lost its execution and moves again only when the watch finds it',
      todo: 'see the log of the machines; the watch starts it anew at its phase within minutes, or mend what fails again',
    });
    alarms.ring('parked', {
      metric: metrics.counted('Parked'),
      threshold: 1,
      hurts: 'a dossier stands still until an operator lets it go on',
      todo: 'open the list of parked dossiers, mend what the error names and resume them',
    });
    alarms.ring('portal-refusals', {
      metric: metrics.counted('PortalRefusals'),
      threshold: 1,
      hurts: 'citizens who look on the national portal, which does not accept where their dossier stands',
      todo: 'open the list of what it does not accept, mend what its code names and have it told again',
    });
    alarms.ring('look-ups-outside', {
      metric: metrics.counted('LookUpsOutside'),
      threshold: 1,
      hurts: 'a citizen whom staff have looked up without an open dossier for it',
      todo: 'open the list of these look-ups on the page of look-ups, ask whoever it was about the reason, and see to it',
    });
    alarms.ring('late-acknowledgements', {
      metric: metrics.counted('LateAcknowledgements'),
      threshold: 1,
      hurts: 'families whose next step an agency has not taken up in two working hours',
      todo: 'find the dossier in the log of the function and call the agency that has it',
    });
    alarms.ring('foreign-files', {
      metric: metrics.counted('ForeignFiles'),
      threshold: 1,
      hurts: 'the trust in results, for somebody else puts files where only the signing function may',
      todo: 'find in the access log of the bucket who did, and take the right away; the dossier itself has gone on',
    });
  }
}
