import { expect, test } from 'vitest';
import { readCatalogue } from '../../procedures/catalogue.ts';
import { routeDocument } from '../../workflows/route.ts';
import { stageWith } from './states/fresh-stage.ts';
import { invoking } from './states/stage.ts';

const done = { Type: 'Succeed' };
const one = (state: object) => ({ StartAt: 'A', States: { A: state } });
const branch = (name: string, Assign: object) => ({
  StartAt: name,
  States: { [name]: { Type: 'Pass', Assign, End: true } },
});

test.each<[string, object, RegExp]>([
  ['JSONPath', { QueryLanguage: undefined, ...one(done) }, /JSONPath is not supported here, set "QueryLanguage"/],
  ['a JSONPath field', one({ Type: 'Pass', Result: 1, End: true }), /Unrecognized key: "Result" at \/States\/A/],
  ['a state in JSONPath', one({ ...done, QueryLanguage: 'JSONPath' }), /at \/States\/A\/QueryLanguage/],
  ['no first state', { StartAt: 'Z', States: { A: done } }, /no state Z at \/StartAt/],
  ['a next state that is not there', one({ Type: 'Pass', Next: 'Z' }), /MISSING_TRANSITION_TARGET: no state Z/],
  ['neither Next nor End', one({ Type: 'Pass' }), /either Next or End at \/States\/A/],
  ['an unreachable state', { StartAt: 'A', States: { A: done, B: done } }, /B is not reachable/],
  ['an unknown kind of state', one({ Type: 'Activity' }), /at \/States\/A\/Type/],
  ['broken JSONata', one({ Type: 'Pass', Output: { x: '{% 1 + %}' }, End: true }), /at \/States\/A\/Output\/x/],
  ['$eval', one({ Type: 'Pass', Output: '{% $eval("1") %}', End: true }), /\$eval is not supported/],
  ['a result where there is none', one({ Type: 'Pass', Output: '{% $states.result %}', End: true }), /not available/],
  [
    'Express workflows in a Map',
    one({ Type: 'Map', ItemReader: {}, ItemProcessor: one(done), End: true }),
    /ItemReader/,
  ],
  ['an unknown resource', one({ ...invoking('f'), Resource: 'arn:aws:states:::ecs:runTask', End: true }), /Resource/],
  ['a dynamodb query', one({ ...invoking('f'), Resource: 'arn:aws:states:::dynamodb:query', End: true }), /Resource/],
  [
    'States.ALL among others',
    one({ ...invoking('f'), Retry: [{ ErrorEquals: ['States.ALL', 'X'] }], End: true }),
    /alone/,
  ],
  ['a slow heartbeat', one({ ...invoking('f'), HeartbeatSeconds: 9, TimeoutSeconds: 9, End: true }), /smaller than/],
  ['the reserved variable', one({ Type: 'Pass', Assign: { states: 1 }, End: true }), /\$states is reserved/],
  [
    'an inner variable named as an outer one',
    one({ Type: 'Parallel', Assign: { x: 1 }, Branches: [branch('B', { x: 2 })], End: true }),
    /\$x is already assigned in an outer scope/,
  ],
  ['a name used twice', one({ Type: 'Parallel', Branches: [branch('A', {})], End: true }), /name A is used twice/],
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
  expect(() => machine(one({ Type: 'Fail' }), 'route')).toThrow(
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
