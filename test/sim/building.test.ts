import { expect, test } from 'vitest';
import { batchSizes, deadLetterAttributes, longestRecordAge, queueAttributes } from '../../sim/building/building.ts';
import { consumers } from '../../sim/building/names.ts';
import { houseOf, properties, templateOf } from '../infra/house.ts';

const template = templateOf(await houseOf(), 'lang-son', 'service');

test('the simulated queues and pollers have the figures of the template', () => {
  const { VisibilityTimeout, RedrivePolicy } = queueAttributes('moving');
  const { maxReceiveCount }: { maxReceiveCount: number } = JSON.parse(RedrivePolicy);
  // The one with a delay of its own tells citizens, which moves no dossier and so is not simulated.
  const queues = properties(template, 'AWS::SQS::Queue').filter((queue) => !('DelaySeconds' in queue));
  const inboxes = queues.filter((queue) => 'RedrivePolicy' in queue);
  expect(inboxes.length).toBeGreaterThan(0);
  for (const inbox of inboxes)
    expect(inbox).toMatchObject({
      VisibilityTimeout: Number(VisibilityTimeout),
      RedrivePolicy: { maxReceiveCount },
    });
  for (const queue of queues.filter((one) => !inboxes.includes(one)))
    expect(queue['MessageRetentionPeriod']).toBe(Number(deadLetterAttributes.MessageRetentionPeriod));
  const sources = properties(template, 'AWS::Lambda::EventSourceMapping');
  const stream = sources.find((source) => 'StartingPosition' in source);
  expect(stream).toMatchObject({ BatchSize: batchSizes.stream, MaximumRecordAgeInSeconds: longestRecordAge });
  // Who reads scans and copies files takes one at a time; neither moves a dossier, and so neither is simulated.
  const fed = consumers.map((name) => sources.find(({ FunctionName }) => JSON.stringify(FunctionName).includes(name)));
  for (const source of fed) expect(source).toMatchObject({ BatchSize: batchSizes.queue });
});
