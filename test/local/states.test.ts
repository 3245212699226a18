import { expect, test } from 'vitest';
import { AwsError } from '../../local/cloud/engine.ts';
import { stageWith } from './states/fresh-stage.ts';
import { createHold, FunctionError, holding, invoking, role } from './states/stage.ts';

const echo = (payload: unknown): unknown => payload;
const pass = { Type: 'Pass', End: true };
test('a machine is created, described and listed', () => {
  const { machine, operations } = stageWith();
  const stateMachineArn = machine({ StartAt: 'A', States: { A: { Type: 'Succeed' } } });
  expect(operations.DescribeStateMachine({ stateMachineArn })).toMatchObject({ status: 'ACTIVE', type: 'STANDARD' });
  expect(operations.ListStateMachines({}).stateMachines).toMatchObject([{ stateMachineArn }]);
  expect(() => operations.DescribeStateMachine({ stateMachineArn: `${stateMachineArn}2` })).toThrow(
    expect.objectContaining({ code: 'StateMachineDoesNotExist' }),
  );
});

test('Pass outputs, Assign sets variables, Choice takes the first rule that holds', async () => {
  const { run } = stageWith();
  const definition = {
    StartAt: 'A',
    States: {
      A: {
        Type: 'Pass',
        Assign: { fee: '{% $sum($states.input.items.fee) %}' },
        Output: '{% $merge([$states.input, {"n": $count($states.input.items)}]) %}',
        Next: 'B',
      },
      B: {
        Type: 'Choice',
        Choices: [
          { Condition: '{% $fee > 50 %}', Next: 'C' },
          { Condition: '{% $fee > 20 %}', Next: 'D' },
        ],
        Default: 'E',
      },
      C: { Type: 'Succeed', Output: '{% {"fee": $fee, "n": $states.input.n} %}' },
      D: { Type: 'Succeed', Output: 'low' },
      E: { Type: 'Succeed', Output: 'none' },
    },
  };
  const paid = async (...fees: number[]) => (await run(definition, { items: fees.map((fee) => ({ fee })) })).output;
  expect([await paid(30, 40), await paid(30), await paid(3)]).toEqual([{ fee: 70, n: 2 }, 'low', 'none']);
});

test('a function is invoked by the machine’s role, and its answer is what Lambda gives', async () => {
  const { run, callers } = stageWith({ echo });
  const { Output: _Output, ...A } = { ...invoking('echo', { v: 1 }), End: true };
  const { output } = await run({ StartAt: 'A', States: { A } });
  expect(output).toEqual({ ExecutedVersion: '$LATEST', Payload: { v: 1 }, StatusCode: 200 });
  expect(callers).toEqual([role]);
});

test('a task waits for its token; success gives the result, and the token is spent', async () => {
  const { hold, token } = createHold();
  const { machine, start, closed, operations, history } = stageWith({ hold });
  const execution = start(machine({ StartAt: 'A', States: { A: { ...holding, End: true } } }));
  const taskToken = await token();
  expect(operations.DescribeExecution({ executionArn: execution }).status).toBe('RUNNING');
  operations.SendTaskSuccess({ taskToken, output: '{"approved":true}' });
  expect((await closed(execution)).output).toEqual({ approved: true });
  for (const [given, code] of [
    [taskToken, 'TaskTimedOut'],
    ['no such token', 'InvalidToken'],
  ]) {
    expect(() => operations.SendTaskSuccess({ taskToken: given, output: '{}' })).toThrow(
      expect.objectContaining({ code }),
    );
  }
  expect(history(execution).filter((type) => type !== 'TaskSubmitted')).toEqual([
    'ExecutionStarted',
    'TaskStateEntered',
    'TaskScheduled',
    'TaskStarted',
    'TaskSucceeded',
    'TaskStateExited',
    'ExecutionSucceeded',
  ]);
});

const refuse = () => {
  throw new FunctionError('Rejected', 'thiếu giấy tờ');
};

test('an error is caught by its name, whether or not the task would have waited for a token', async () => {
  const { run } = stageWith({ refuse, hold: refuse });
  const Catch = [{ ErrorEquals: ['Rejected'], Assign: { why: '{% $states.errorOutput.Cause %}' }, Next: 'B' }];
  const B = { ...pass, Output: '{% {"error": $states.input.Error, "why": $why} %}' };
  for (const task of [invoking('refuse'), holding]) {
    const { output } = await run({ StartAt: 'A', States: { A: { ...task, Catch, End: true }, B } });
    expect(output).toEqual({ error: 'Rejected', why: expect.stringContaining('thiếu giấy tờ') });
  }
});

test('StartExecution is idempotent while running; a closed name is refused for 90 days', async () => {
  const { machine, start, operations, clock } = stageWith();
  const arn = machine({ StartAt: 'A', States: { A: { ...holding, End: true } } });
  const taken = expect.objectContaining({ code: 'ExecutionAlreadyExists' });
  const executionArn = start(arn, { x: 1 }, 'n1');
  expect(start(arn, { x: 1 }, 'n1')).toBe(executionArn);
  expect(() => start(arn, { x: 2 }, 'n1')).toThrow(taken);
  operations.StopExecution({ executionArn, error: 'Stopped' });
  expect(operations.DescribeExecution({ executionArn })).toMatchObject({ status: 'ABORTED', error: 'Stopped' });
  expect(() => start(arn, { x: 1 }, 'n1')).toThrow(taken);
  clock.advance(90 * 24 * 3_600_000);
  expect(() => operations.DescribeExecution({ executionArn })).toThrow(
    expect.objectContaining({ code: 'ExecutionDoesNotExist' }),
  );
  expect(start(arn, { x: 2 }, 'n1')).toBe(executionArn);
});

test('a history has its events in order, page by page', async () => {
  const { machine, start, closed, operations } = stageWith();
  const executionArn = start(machine({ StartAt: 'A', States: { A: pass } }), { a: 1 });
  await closed(executionArn);
  const kinds = ['ExecutionStarted', 'PassStateEntered', 'PassStateExited', 'ExecutionSucceeded'];
  const { events, nextToken } = operations.GetExecutionHistory({ executionArn, maxResults: 3 });
  const rest = operations.GetExecutionHistory({ executionArn, maxResults: 3, nextToken });
  expect([...(events ?? []), ...(rest.events ?? [])].map(({ type }) => type)).toEqual(kinds);
  expect(rest.nextToken).toBeUndefined();
  expect(events?.map(({ id, previousEventId }) => [id, previousEventId])).toEqual([1, 2, 3].map((id) => [id, id - 1]));
  expect(events?.[1]).toMatchObject({ stateEnteredEventDetails: { name: 'A', input: '{"a":1}' } });
  expect(events?.[0]?.timestamp).toBeInstanceOf(Date);
});

test('running executions keep the definition they started with', async () => {
  const { hold, token } = createHold();
  const { machine, start, closed, operations } = stageWith({ hold });
  const arn = machine({ StartAt: 'A', States: { A: { ...holding, Next: 'B' }, B: { ...pass, Output: 'old' } } });
  const before = start(arn);
  const taskToken = await token();
  const States = { N: { ...pass, Output: 'new' } };
  const definition = JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'N', States });
  operations.UpdateStateMachine({ stateMachineArn: arn, definition });
  operations.SendTaskSuccess({ taskToken, output: '{}' });
  expect((await closed(before)).output).toBe('old');
  expect((await closed(start(arn))).output).toBe('new');
});

test('executions are listed youngest first, of any status or of one', async () => {
  const { machine, start, closed, operations } = stageWith();
  const arn = machine({ StartAt: 'A', States: { A: pass } });
  for (const name of ['a', 'b', 'c']) await closed(start(arn, {}, name));
  const names = (query: object) =>
    operations.ListExecutions({ stateMachineArn: arn, ...query }).executions?.map(({ name }) => name);
  expect(names({})).toEqual(['c', 'b', 'a']);
  expect(names({ maxResults: 2, nextToken: '2' })).toEqual(['a']);
  start(arn, {}, 'd');
  expect(names({ statusFilter: 'RUNNING' })).toEqual(['d']);
  expect(names({ statusFilter: 'SUCCEEDED', maxResults: 2 })).toEqual(['c', 'b']);
  expect(names({ statusFilter: 'SUCCEEDED', maxResults: 2, nextToken: '2' })).toEqual(['a']);
});

test('a forgotten execution is gone, and its token belongs to no task', async () => {
  const { hold, token } = createHold();
  const { machine, start, operations, states } = stageWith({ hold });
  const arn = machine({ StartAt: 'A', States: { A: { ...holding, End: true } } });
  const executionArn = start(arn, {}, 'lost');
  const taskToken = await token();
  states.forget(executionArn);
  expect(() => operations.DescribeExecution({ executionArn })).toThrow(
    expect.objectContaining({ code: 'ExecutionDoesNotExist' }),
  );
  expect(() => operations.SendTaskSuccess({ taskToken, output: '{}' })).toThrow(
    expect.objectContaining({ code: 'TaskDoesNotExist' }),
  );
  expect(start(arn, {}, 'lost')).toBe(executionArn);
});

const caught = (ErrorEquals: string[]) => ({
  StartAt: 'A',
  States: { A: { ...invoking('long'), Catch: [{ ErrorEquals, Next: 'C' }], End: true }, C: pass },
});

test('an input or output beyond 256 KiB fails with States.DataLimitExceeded, which States.ALL does not catch', async () => {
  const { machine, run, start } = stageWith({ long: () => 'x'.repeat(262_144) });
  expect(await run(caught(['States.ALL']))).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
  expect(await run(caught(['States.DataLimitExceeded']))).toMatchObject({ status: 'SUCCEEDED' });
  expect(() => start(machine({ StartAt: 'A', States: { A: pass } }), 'x'.repeat(262_144))).toThrow(
    expect.objectContaining({ code: 'ValidationException' }),
  );
});

test('a function error keeps its type as error name and its JSON as cause', async () => {
  const { run } = stageWith({
    broken: () => {
      throw new FunctionError('Sandbox.Timedout', 'Task timed out after 3.00 seconds');
    },
  });
  const States = { A: { ...invoking('broken'), End: true } };
  expect(await run({ StartAt: 'A', States })).toMatchObject({
    status: 'FAILED',
    error: 'Sandbox.Timedout',
    cause: '{"errorType":"Sandbox.Timedout","errorMessage":"Task timed out after 3.00 seconds"}',
  });
});

test('a call that the service refuses is Lambda. and the exception', async () => {
  const { run } = stageWith({
    busy: () => {
      throw new AwsError('TooManyRequestsException', 'Rate exceeded', 429);
    },
  });
  expect(await run({ StartAt: 'A', States: { A: { ...invoking('busy'), End: true } } })).toMatchObject({
    error: 'Lambda.TooManyRequestsException',
    cause: 'Rate exceeded (Service: Lambda, Status Code: 429)',
  });
});
