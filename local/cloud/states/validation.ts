import { AwsError } from '../engine.ts';
import { isArray, isObject, type Json } from '../json.ts';
import { Machine, type Scope, type State } from './definition.ts';
import { sourceOf, type Expressions } from './expressions.ts';
import { reasonOf } from './failure.ts';
import { resourceOf } from './resources.ts';

type Report = (problem: string, at: string) => void;

/** Compiles every expression, wherever in the definition it stands. */
const checkExpressions = (value: Json, at: string, report: Report, expressions: Expressions): void => {
  if (isArray(value))
    for (const [i, item] of value.entries()) checkExpressions(item, `${at}[${i}]`, report, expressions);
  if (isObject(value))
    for (const [key, member] of Object.entries(value)) checkExpressions(member, `${at}/${key}`, report, expressions);
  const source = typeof value === 'string' ? sourceOf(value) : undefined;
  if (source === undefined) return;
  try {
    expressions.compile(source);
  } catch (error) {
    report(`JSONata: ${reasonOf(error)}`, at);
  }
};

const targetsOf = (state: State): string[] => [
  ...('Next' in state && state.Next !== undefined ? [state.Next] : []),
  ...('Catch' in state ? (state.Catch ?? []).map((catcher) => catcher.Next) : []),
  ...(state.Type === 'Choice' ? [...state.Choices.map((rule) => rule.Next), state.Default ?? []].flat() : []),
];

const checkScope = (scope: Scope, at: string, report: Report): void => {
  if (!scope.States[scope.StartAt]) report(`no state ${scope.StartAt}`, `${at}/StartAt`);
  for (const [name, state] of Object.entries(scope.States)) {
    const here = `${at}/States/${name}`;
    for (const target of targetsOf(state))
      if (!scope.States[target]) report(`MISSING_TRANSITION_TARGET: no state ${target}`, here);
    if (!['Choice', 'Succeed', 'Fail'].includes(state.Type) && 'Next' in state === 'End' in state)
      report('a state needs either Next or End', here);
    if (state.Type === 'Wait' && (state.Seconds === undefined) === (state.Timestamp === undefined))
      report('a Wait state needs either Seconds or Timestamp', here);
    if (state.Type === 'Task' && !resourceOf(state.Resource))
      report(`the resource ${state.Resource} is unknown or not emulated`, `${here}/Resource`);
    if (state.Type === 'Parallel') for (const branch of state.Branches) checkScope(branch, here, report);
  }
};

const refuse = (problems: readonly string[]): never => {
  throw new AwsError('InvalidDefinition', `Invalid State Machine Definition: '${problems.join(', ')}'`);
};

/** Reads a definition, or refuses it with `InvalidDefinition` and everything that is wrong with it. */
export const parseMachine = (definition: string, expressions: Expressions): void => {
  let document: Json;
  try {
    document = JSON.parse(definition);
  } catch (error) {
    return refuse([`INVALID_JSON_DESCRIPTION: ${String(error)}`]);
  }
  const problems: string[] = [];
  const report: Report = (problem, at) => void problems.push(`SCHEMA_VALIDATION_FAILED: ${problem} at ${at}`);
  const parsed = Machine.safeParse(document);
  for (const { message, path } of parsed.error?.issues ?? []) report(message, `/${path.join('/')}`);
  if (parsed.data) {
    checkExpressions(document, '', report, expressions);
    checkScope(parsed.data, '', report);
  }
  if (problems.length > 0) refuse(problems);
};
