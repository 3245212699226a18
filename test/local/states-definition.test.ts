import { expect, test } from 'vitest';
import { readCatalogue } from '../../procedures/catalogue.ts';
import { routeDocument } from '../../workflows/route.ts';
import { stageWith } from './states/fresh-stage.ts';
import { invoking } from './states/stage.ts';

const done = { Type: 'Succeed' };
const one = (state: object) => ({ StartAt: 'A', States: { A: state } });
test.each<[string, object, RegExp]>([
  ['JSONPath', { QueryLanguage: undefined, ...one(done) }, /expected "JSONata" at \/QueryLanguage/],
  ['a JSONPath field', one({ Type: 'Pass', Result: 1, End: true }), /Unrecognized key: "Result" at \/States\/A/],
  [
    'a state in JSONPath',
    one({ ...done, QueryLanguage: 'JSONPath' }),
    /Unrecognized key: "QueryLanguage" at \/States\/A/,
  ],
  ['no first state', { StartAt: 'Z', States: { A: done } }, /no state Z at \/StartAt/],
  ['a next state that is not there', one({ Type: 'Pass', Next: 'Z' }), /MISSING_TRANSITION_TARGET: no state Z/],
  ['neither Next nor End', one({ Type: 'Pass' }), /either Next or End at \/States\/A/],
  ['an unknown kind of state', one({ Type: 'Activity' }), /at \/States\/A\/Type/],
  ['broken JSONata', one({ Type: 'Pass', Output: { x: '{% 1 + %}' }, End: true }), /at \/States\/A\/Output\/x/],
  ['$eval', one({ Type: 'Pass', Output: '{% $eval("1") %}', End: true }), /\$eval is not emulated/],
  ['a function left out', one({ Type: 'Pass', Output: '{% [$hash("1")] %}', End: true }), /\$hash is not emulated/],
  [
    'other context',
    one({ Type: 'Pass', Output: '{% $states.context.Execution.Name %}', End: true }),
    /only Task\.Token/,
  ],
  ['a Map', one({ Type: 'Map', ItemProcessor: one(done), End: true }), /at \/States\/A\/Type/],
  ['a Parallel', one({ Type: 'Parallel', Branches: [one(done)], End: true }), /at \/States\/A\/Type/],
  ['a Wait', one({ Type: 'Wait', Seconds: 1, End: true }), /at \/States\/A\/Type/],
  ['a Fail', one({ Type: 'Fail' }), /at \/States\/A\/Type/],
  ['a time limit on the whole', { TimeoutSeconds: 60, ...one(done) }, /Unrecognized key: "TimeoutSeconds"/],
  ['no time at all', one({ ...invoking('f'), TimeoutSeconds: 0, End: true }), /TimeoutSeconds/],
  ['a time limit in words', one({ ...invoking('f'), TimeoutSeconds: 'soon', End: true }), /TimeoutSeconds/],
  [
    'a function that is worked out',
    one({ ...invoking('f'), Arguments: { FunctionName: '{% "f" %}', Payload: 1 } }),
    /no expression/,
  ],
  ['a heartbeat', one({ ...invoking('f'), HeartbeatSeconds: 9, End: true }), /Unrecognized key: "HeartbeatSeconds"/],
  ['an unknown resource', one({ ...invoking('f'), Resource: 'arn:aws:states:::ecs:runTask', End: true }), /Resource/],
  ['another service', one({ ...invoking('f'), Resource: 'arn:aws:states:::dynamodb:getItem', End: true }), /Resource/],
])('%s is refused when the machine is created', (_, definition, problem) => {
  const { machine } = stageWith();
  expect(() => machine(definition)).toThrow(
    expect.objectContaining({ code: 'InvalidDefinition', message: expect.stringMatching(problem) }),
  );
});

test('creation is idempotent; another definition under the name is refused; names are checked', () => {
  const { machine, operations } = stageWith();
  const arn = machine(one(done), 'route');
  expect(machine(one(done), 'route')).toBe(arn);
  expect(() => machine(one({ ...done, Output: 1 }), 'route')).toThrow(
    expect.objectContaining({ code: 'StateMachineAlreadyExists' }),
  );
  expect(() => machine(one(done), 'two words')).toThrow(expect.objectContaining({ code: 'InvalidName' }));
  expect(() => operations.StartExecution({ stateMachineArn: undefined })).toThrow(
    expect.objectContaining({ code: 'ValidationException' }),
  );
  expect(() => operations.StartExecution({ stateMachineArn: arn, input: '{' })).toThrow(
    expect.objectContaining({ code: 'InvalidExecutionInput' }),
  );
  expect(() => operations.CreateStateMachine({ name: 'x', roleArn: 'r', definition: '{' })).toThrow(/INVALID_JSON/);
});

test.each(await readCatalogue())('the route of $slug is accepted', (procedure) => {
  const { machine, operations } = stageWith();
  const stateMachineArn = machine(routeDocument(procedure), procedure.slug);
  expect(operations.DescribeStateMachine({ stateMachineArn }).name).toBe(procedure.slug);
});
