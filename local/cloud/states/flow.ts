import { randomUUID } from 'node:crypto';
import type { Branch, Execution, Start } from './branch.ts';
import type { Scope } from './definition.ts';
import type { Failure } from './failure.ts';
import { aborted, entered, exited, iteration, started } from './history.ts';
import type { Json, JsonObject } from './json.ts';
import type { Transitions } from './transitions.ts';

/** How control goes from state to state, into child branches and back. All of it runs inside a transaction. */

export const begin = (t: Transitions, execution: Execution, scope: Scope, input: Json): void => {
  t.open(execution);
  const lastEvent = t.ledger.record(execution.arn, 0, t.now(), started(execution));
  openBranch(t, { execution: execution.arn, slot: 0, path: [], variables: {}, lastEvent }, scope, input);
};

/** Leaves the state with its output: on to the next, or to the end of the branch. */
export const leave = (t: Transitions, branch: Branch, output: Json, assigned: JsonObject, next?: string): void => {
  const left = t.record(branch, exited(t.stateOf(branch).Type, branch.state, output, assigned));
  if (next !== undefined) {
    enter(t, { ...left, variables: { ...left.variables, ...assigned } }, next, output);
    return;
  }
  t.drop(left);
  const parent = left.parent === undefined ? undefined : t.ledger.branch(left.parent);
  if (parent) join(t, parent, left, output);
  else t.close(t.executionOf(left), { status: 'SUCCEEDED', output: JSON.stringify(output) }, left.lastEvent);
};

/** Opens the first child branches, at most `concurrency` at a time; with no children the state is done. */
export const fork = (t: Transitions, branch: Branch, starts: readonly Start[], concurrency: number): void => {
  const isMap = t.stateOf(branch).Type === 'Map';
  const opened = t.record(
    branch,
    isMap
      ? { type: 'MapStateStarted', mapStateStartedEventDetails: { length: starts.length } }
      : { type: 'ParallelStateStarted' },
  );
  if (starts.length === 0) {
    t.become(t.record(opened, { type: 'MapStateSucceeded' }), { kind: 'done', result: [] });
    return;
  }
  const results = starts.map(() => null);
  t.become(opened, { kind: 'fork', waiting: starts.slice(concurrency), results, open: starts.length });
  for (const start of starts.slice(0, concurrency)) openChild(t, opened, start);
};

/** Ends the branch with a failure that nothing in it caught: its siblings end too, and the forking state fails. */
export const collapse = (t: Transitions, branch: Branch, failure: Failure): void => {
  const parent = branch.parent === undefined ? undefined : t.ledger.branch(branch.parent);
  if (!parent) {
    t.close(t.executionOf(branch), { status: 'FAILED', ...failure }, branch.lastEvent);
    return;
  }
  const isMap = t.stateOf(parent).Type === 'Map';
  const failed = isMap ? t.record(branch, iteration('Failed', parent.state, branch.slot)) : branch;
  t.drop(failed);
  abortUnder(t, parent);
  const after = { ...parent, lastEvent: failed.lastEvent };
  t.become(t.record(after, { type: isMap ? 'MapStateFailed' : 'ParallelStateFailed' }), { kind: 'failed', failure });
};

const join = (t: Transitions, parent: Branch, child: Branch, output: Json): void => {
  if (parent.phase.kind !== 'fork') throw new Error(`${parent.state} awaits no branch`);
  const isMap = t.stateOf(parent).Type === 'Map';
  const ended = isMap ? t.record(child, iteration('Succeeded', parent.state, child.slot)) : child;
  const joined = { ...parent, lastEvent: ended.lastEvent };
  const results = parent.phase.results.with(child.slot, output);
  const [start, ...waiting] = parent.phase.waiting;
  const open = parent.phase.open - 1;
  if (open > 0) {
    t.save({ ...joined, phase: { kind: 'fork', results, open, waiting } });
    if (start) openChild(t, joined, start);
    return;
  }
  const succeeded = t.record(joined, { type: isMap ? 'MapStateSucceeded' : 'ParallelStateSucceeded' });
  t.become(succeeded, { kind: 'done', result: results });
};

const openChild = (t: Transitions, parent: Branch, { slot, input, item = parent.item }: Start): void => {
  const state = t.stateOf(parent);
  const isMap = state.Type === 'Map';
  const scope = isMap ? state.ItemProcessor : state.Type === 'Parallel' ? state.Branches[slot] : undefined;
  if (!scope) throw new Error(`${parent.state} has no branch ${slot}`);
  const { execution, variables, lastEvent } = parent;
  const path = [...parent.path, [parent.state, isMap ? 0 : slot] as const];
  const child = { execution, variables, lastEvent, parent: parent.id, slot, path, ...(item && { item }) };
  openBranch(t, isMap ? t.record(child, iteration('Started', parent.state, slot)) : child, scope, input);
};

type Opening = Pick<Branch, 'execution' | 'parent' | 'slot' | 'path' | 'item' | 'variables' | 'lastEvent'>;
const openBranch = (t: Transitions, opening: Opening, { StartAt }: Scope, input: Json): void => {
  const blank = { state: StartAt, input, entered: 0, enteredEvent: 0, retries: [], turn: 0 };
  enter(t, { ...opening, ...blank, id: randomUUID(), phase: { kind: 'run' } }, StartAt, input);
};

const enter = (t: Transitions, branch: Branch, state: string, input: Json): void => {
  const inside = t.record(branch, entered(t.stateOf(branch, state).Type, state, input));
  const times = { entered: t.now(), enteredEvent: inside.lastEvent };
  t.become({ ...inside, ...times, state, input, retries: [] }, { kind: 'run' });
};

const abortUnder = (t: Transitions, parent: Branch): void => {
  const isMap = t.stateOf(parent).Type === 'Map';
  for (const child of t.ledger.branches(parent.execution).filter((branch) => branch.parent === parent.id)) {
    abortUnder(t, child);
    const happening = aborted(t.stateOf(child).Type);
    const after = happening ? t.record(child, happening) : child;
    if (isMap) t.record(after, iteration('Aborted', parent.state, child.slot));
    t.drop(child);
  }
};
