import { SendTaskSuccessCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { announce } from '../../../events/announced.ts';
import { fileViews } from '../../../functions/listeners/file-views.ts';
import { moveOn } from '../../../functions/listeners/move-on.ts';
import { logUpTo, samples } from '../../core/sample-events.ts';
import { openHouse } from '../house.ts';

const sfn = new SFNClient({});
const states = mockClient(sfn);
beforeEach(() => {
  states.reset().on(SendTaskSuccessCommand).resolves({}).on(StartExecutionCommand).resolves({ executionArn: 'arn' });
});

/** The event waited in its queue for a while. */
const startedAt = Date.parse('2026-11-21T03:20:00.000Z');
const open = async () => {
  const house = await openHouse();
  const code = await house.submitted();
  const tools = {
    states: sfn,
    dossiers: house.dossiers,
    machinePrefix: 'arn:aws:states:x:0:stateMachine:motcua-',
    slugOf: (procedure: string) => house.catalogue.procedure(procedure).slug,
    now: () => startedAt,
  };
  const tell = async (type: string, sequence: number) =>
    moveOn(tools)({ dossier: code, sequence, type, at: '2026-11-21T03:15:00.000Z' });
  return { ...house, code, tell };
};

test('a submitted dossier starts its machine, and is noted down', async () => {
  const { tell, code, dossiers } = await open();
  expect(await tell('dossier-submitted', 1)).toBe('started');
  const run = await dossiers.readRun(code);
  expect(run).toMatchObject({
    execution: `arn:aws:states:x:0:execution:motcua-birth-registration:${code}-1`,
    segment: 1,
    startedAt: '2026-11-21T03:20:00.000Z',
  });
});
test('an answer releases the step that waited for it, once and in the present phase', async () => {
  const { tell, code, dossiers, happened } = await open();
  await happened(code, 'checks-recorded');
  await dossiers.keepToken(code, 'verify', { token: 't-1', version: 2 });
  await happened(code, 'task-opened', 'verification-completed');
  expect(await tell('verification-completed', 4)).toBe('released');
  expect(states.commandCalls(SendTaskSuccessCommand)[0]?.args[0].input).toEqual({
    taskToken: 't-1',
    output: '{"phase":"confirm"}',
  });
  states.on(SendTaskSuccessCommand).rejects(Object.assign(new Error(), { name: 'TaskTimedOut' }));
  expect(await tell('verification-completed', 4)).toBe('nobody waits');
});
test('a late repeat does not answer a step that was asked anew since', async () => {
  const { tell, code, dossiers, happened } = await open();
  await happened(code, 'checks-recorded');
  await dossiers.keepToken(code, 'verify', { token: 't-2', version: 7 });
  expect(await tell('verification-completed', 4)).toBe('asked anew since');
  expect(await tell('verification-completed', 7)).toBe('asked anew since');
  expect(await tell('dossier-approved', 9)).toBe('asked anew since');
  expect(states.commandCalls(SendTaskSuccessCommand)).toEqual([]);
});
test('a resumed dossier releases the machine that was parked', async () => {
  const { tell, code, dossiers, happened } = await open();
  await happened(code, 'checks-recorded', 'verification-completed', 'dossier-parked');
  await dossiers.keepToken(code, 'park', { token: 'p-1', version: 4 });
  await happened(code, 'dossier-resumed');
  expect(await tell('dossier-resumed', 5)).toBe('released');
  expect(states.commandCalls(SendTaskSuccessCommand)[0]?.args[0].input.output).toBe('{"phase":"confirm"}');
  expect(states.commandCalls(SendTaskSuccessCommand)[0]?.args[0].input).toMatchObject({ taskToken: 'p-1' });
});
const prolonging = <Type extends 'term-extended' | 'dossier-rescheduled' | 'outage-credited'>(type: Type) => {
  const event = samples[type];
  return { ...event, data: { ...event.data, answerBy: '2026-12-31T10:30:00.000Z' } };
};
test.each(['term-extended', 'dossier-rescheduled', 'outage-credited'] as const)(
  '%s lets the machine ask anew how long it may wait: a task that was late has time again',
  async (type) => {
    const { tell, code, dossiers, happened } = await open();
    await happened(code, 'checks-recorded', 'task-opened', 'task-overdue');
    await dossiers.keepToken(code, 'verify', { token: 't-3', version: 4 });
    // Where it gave the step no time, the machine waits on.
    await happened(code, type);
    expect(await tell(type, 5)).toBe('nothing to move');
    expect(states.commandCalls(SendTaskSuccessCommand)).toEqual([]);
    await happened(code, prolonging(type));
    expect(await tell(type, 6)).toBe('released');
    expect(states.commandCalls(SendTaskSuccessCommand)[0]?.args[0].input.output).toBe('{"phase":"verify"}');
  },
);
test.each(['checks-recorded', 'task-opened', 'task-claimed', 'register-entered', 'result-returned', 'unknown'])(
  '%s moves nothing',
  async (type) => {
    const { tell } = await open();
    expect(await tell(type, 2)).toBe('nothing to move');
  },
);

test('a changed dossier is filed as it stands now, whatever the event said', async () => {
  const { submitted, happened, dossiers, views, catalogue } = await openHouse();
  const code = await submitted();
  await happened(code, 'checks-recorded', 'task-opened');
  const file = fileViews({
    catalogue,
    dossiers,
    file: views.file,
    countQuality: async () => undefined,
    countFigures: async () => undefined,
  });
  const [first] = logUpTo('dossier-submitted');
  if (first === undefined) throw new Error('an empty log');
  expect(await file(announce(first))).toBe('filed');
  const inbox = await views.inbox('H37.001', ['officer'], { limit: 9 });
  expect(inbox).toEqual({ items: [await dossiers.require(code)] });
  await expect(file({ ...announce(first), dossier: 'H37.001-261121-9999' })).rejects.toMatchObject({
    code: 'not-found',
  });
});
