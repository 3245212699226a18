import { AwsError } from '../engine.ts';
import { isArray, isObject, type Json } from '../json.ts';
import { Machine, type State } from './definition.ts';
import { sourceOf, type Expressions } from './expressions.ts';
import { reasonOf } from './failure.ts';

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

const targetsOf = (state: State): (string | undefined)[] => {
  if (state.Type === 'Succeed') return [];
  if (state.Type === 'Choice') return [...state.Choices.map((rule) => rule.Next), state.Default];
  return [state.Next, ...(state.Type === 'Task' ? (state.Catch ?? []).map((catcher) => catcher.Next) : [])];
};

const checkStates = ({ StartAt, States }: Machine, report: Report): void => {
  if (!States[StartAt]) report(`no state ${StartAt}`, '/StartAt');
  for (const [name, state] of Object.entries(States)) {
    for (const target of targetsOf(state))
      if (target !== undefined && !States[target])
        report(`MISSING_TRANSITION_TARGET: no state ${target}`, `/States/${name}`);
    if ((state.Type === 'Pass' || state.Type === 'Task') && 'Next' in state === 'End' in state)
      report('a state needs either Next or End', `/States/${name}`);
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
    checkStates(parsed.data, report);
  }
  if (problems.length > 0) refuse(problems);
};
