import { randomUUID } from 'node:crypto';
import type { Bus } from './bus.ts';
import type { Surroundings } from './engine.ts';
import type { Objects } from './objects/objects.ts';
import type { States } from './states/states.ts';

/** What services tell the default bus of themselves. */
export const announce = ({ account }: Surroundings, bus: Bus, objects: Objects, states: States): void => {
  objects.onCreated(({ bucket, key, size, etag, versionId, sequencer }) => {
    const object = { key, size, etag, sequencer, ...(versionId !== undefined && { 'version-id': versionId }) };
    bus.publish({
      source: 'aws.s3',
      detailType: 'Object Created',
      resources: [`arn:aws:s3:::${bucket}`],
      detail: { version: '0', bucket: { name: bucket }, object, 'request-id': randomUUID(), requester: account },
    });
  });
  states.onStatus(({ executionArn, stateMachineArn, name, status }) => {
    bus.publish({
      source: 'aws.states',
      detailType: 'Step Functions Execution Status Change',
      resources: [executionArn],
      detail: { executionArn, stateMachineArn, name, status },
    });
  });
};
