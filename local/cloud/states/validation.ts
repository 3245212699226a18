import { AwsError } from '../engine.ts';
import { Machine, type Scope, type State } from './definition.ts';
import { sourceOf, type Expressions } from './expressions.ts';
import { reasonOf } from './failure.ts';
import { isArray, isObject, type Json } from './json.ts';
import { resourceOf } from './resources.ts';

type Report = (problem: string, at: string) => void;

/** Fields that are structure, not templates. */
const structure = new Set(
  'Type Comment QueryLanguage Resource Next End Default Retry Catch Choices Branches ItemProcessor'.split(' '),
);

/** Where `$states.result` and `$states.errorOutput` exist; Step Functions refuses them elsewhere at creation. */
const checkTemplate = (value: Json, at: string, own: 'result' | 'errorOutput' | '', report: Report, e: Expressions) => {
  if (isArray(value)) for (const [i, item] of value.entries()) checkTemplate(item, `${at}[${i}]`, own, report, e);
  else if (isObject(value)) {
    for (const [key, member] of Object.entries(value)) checkTemplate(member, `${at}/${key}`, own, report, e);
  } else if (typeof value === 'string') {
    const source = sourceOf(value);
    if (source === undefined) return;
    for (const name of ['result', 'errorOutput']) {
      if (name !== own && source.includes(`$states.${name}`)) report(`$states.${name} is not available here`, at);
    }
    try {
      e.compile(source);
    } catch (error) {
      report(`JSONata: ${reasonOf(error)}`, at);
    }
  }
};

const targetsOf = (state: State): string[] => [
  ...('Next' in state && state.Next !== undefined ? [state.Next] : []),
  ...('Catch' in state ? (state.Catch ?? []).map((catcher) => catcher.Next) : []),
  ...(state.Type === 'Choice' ? [...state.Choices.map((rule) => rule.Next), state.Default ?? []].flat() : []),
];

const assignedBy = (state: State): string[] =>
  [
    'Assign' in state ? state.Assign : undefined,
    ...('Catch' in state ? (state.Catch ?? []).map((catcher) => catcher.Assign) : []),
    ...(state.Type === 'Choice' ? state.Choices.map((rule) => rule.Assign) : []),
  ].flatMap((assign) => Object.keys(assign ?? {}));

const checkState = (state: State, at: string, report: Report, expressions: Expressions): void => {
  const result = state.Type === 'Task' || state.Type === 'Parallel' || state.Type === 'Map' ? 'result' : '';
  for (const [field, value] of Object.entries<unknown>(state)) {
    if (structure.has(field) || value === undefined) continue;
    const template: Json = JSON.parse(JSON.stringify(value));
    checkTemplate(template, `${at}/${field}`, /^(Output|Assign)$/.test(field) ? result : '', report, expressions);
  }
  const catchers = 'Catch' in state ? (state.Catch ?? []) : [];
  const retriers = 'Retry' in state ? (state.Retry ?? []) : [];
  for (const [i, { Output = null, Assign = {} }] of catchers.entries()) {
    checkTemplate({ Output, Assign }, `${at}/Catch[${i}]`, 'errorOutput', report, expressions);
  }
  for (const [field, list] of Object.entries({ Retry: retriers, Catch: catchers })) {
    for (const [i, { ErrorEquals }] of list.entries()) {
      if (!ErrorEquals.includes('States.ALL') || (ErrorEquals.length === 1 && i === list.length - 1)) continue;
      report('States.ALL must stand alone and last', `${at}/${field}[${i}]/ErrorEquals`);
    }
  }
  if (state.Type === 'Choice') {
    for (const [i, { Condition, Output = null, Assign = {} }] of state.Choices.entries()) {
      checkTemplate({ Condition, Output, Assign }, `${at}/Choices[${i}]`, '', report, expressions);
    }
  } else if (state.Type !== 'Succeed' && state.Type !== 'Fail' && (state.Next === undefined) !== (state.End === true)) {
    report('a state needs either Next or End', at);
  }
  if (state.Type === 'Wait' && (state.Seconds === undefined) === (state.Timestamp === undefined)) {
    report('a Wait state needs either Seconds or Timestamp', at);
  }
  if (state.Type === 'Task' && Number(state.HeartbeatSeconds) >= Number(state.TimeoutSeconds)) {
    report('HeartbeatSeconds must be smaller than TimeoutSeconds', at);
  }
  if (state.Type === 'Task' && !resourceOf(state.Resource)) {
    report(`the resource ${state.Resource} is not recognized`, `${at}/Resource`);
  }
};

const checkScope = (
  scope: Scope,
  at: string,
  outer: ReadonlySet<string>,
  seen: Set<string>,
  ask: [Report, Expressions],
) => {
  const [report] = ask;
  const states = Object.entries(scope.States);
  const own = new Set(states.flatMap(([, state]) => assignedBy(state)));
  if (own.has('states')) report('the variable $states is reserved', at);
  for (const name of own) {
    if (outer.has(name)) report(`the variable $${name} is already assigned in an outer scope`, at);
  }
  if (!scope.States[scope.StartAt]) report(`no state ${scope.StartAt}`, `${at}/StartAt`);
  const reached = new Set([scope.StartAt, ...states.flatMap(([, state]) => targetsOf(state))]);
  for (const [name, state] of states) {
    const here = `${at}/States/${name}`;
    if (!reached.has(name)) report(`the state ${name} is not reachable`, here);
    if (seen.has(name)) report(`the state name ${name} is used twice`, here);
    seen.add(name);
    for (const target of targetsOf(state)) {
      if (!scope.States[target]) report(`MISSING_TRANSITION_TARGET: no state ${target}`, here);
    }
    checkState(state, here, ...ask);
    const scopes = state.Type === 'Parallel' ? state.Branches : state.Type === 'Map' ? [state.ItemProcessor] : [];
    for (const inner of scopes) checkScope(inner, here, new Set([...outer, ...own]), seen, ask);
  }
};

const refuse = (problems: readonly string[]): never => {
  throw new AwsError('InvalidDefinition', `Invalid State Machine Definition: '${problems.join(', ')}'`);
};

/** Reads a definition, or refuses it with `InvalidDefinition` and everything that is wrong with it. */
export const parseMachine = (definition: string, expressions: Expressions): Machine => {
  let document: unknown;
  try {
    document = JSON.parse(definition);
  } catch (error) {
    return refuse([`INVALID_JSON_DESCRIPTION: ${String(error)}`]);
  }
  const language =
    typeof document === 'object' && document !== null && 'QueryLanguage' in document
      ? document.QueryLanguage
      : 'JSONPath';
  if (language !== 'JSONata') {
    const advice = 'set "QueryLanguage": "JSONata" at the top of the machine';
    return refuse([`SCHEMA_VALIDATION_FAILED: ${String(language)} is not supported here, ${advice} at /QueryLanguage`]);
  }
  const parsed = Machine.safeParse(document);
  if (!parsed.success) {
    return refuse(
      parsed.error.issues.map((issue) => `SCHEMA_VALIDATION_FAILED: ${issue.message} at /${issue.path.join('/')}`),
    );
  }
  const problems: string[] = [];
  const report: Report = (problem, at) => void problems.push(`SCHEMA_VALIDATION_FAILED: ${problem} at ${at}`);
  checkScope(parsed.data, '', new Set(), new Set(), [report, expressions]);
  return problems.length > 0 ? refuse(problems) : parsed.data;
};
