import type { Deliver } from './bus/deliveries.ts';
import { AwsError, type Execute } from './engine.ts';

/** Targets are reached through the same table of operations as everything, as EventBridge in the name of a rule. */
export const createDeliver =
  (execute: Execute, baseUrl: string): Deliver =>
  async (targetArn, payload, ruleArn) => {
    const [, , service, , account, name] = targetArn.split(':');
    const caller = `events.amazonaws.com ${ruleArn}`;
    const body = JSON.stringify(payload);
    if (service === 'lambda')
      await execute('lambda', 'Invoke', { FunctionName: targetArn, InvocationType: 'Event', Payload: body }, caller);
    else if (service === 'sqs')
      await execute('sqs', 'SendMessage', { QueueUrl: `${baseUrl}/${account}/${name}`, MessageBody: body }, caller);
    else throw new AwsError('ValidationException', `The target ${targetArn} is not emulated locally`);
  };
