import type { RouteDocument, State, States } from '../../workflows/state.ts';

/** Every place a state can lead to, and what it assigns on the way. */
const waysOut = (state: State): { to: string; assigned: string[] }[] => {
  const own = Object.keys(state.Assign ?? {});
  const next = state.Next === undefined ? [] : [{ to: state.Next, assigned: own }];
  const caught = 'Catch' in state ? (state.Catch ?? []) : [];
  const chosen =
    state.Type === 'Choice'
      ? [...state.Choices.map(({ Next }) => ({ to: Next, assigned: [] })), { to: state.Default, assigned: own }]
      : [];
  return [...next, ...caught.map(({ Next, Assign }) => ({ to: Next, assigned: Object.keys(Assign ?? {}) })), ...chosen];
};

/** Variables named in a state's expressions, without those inside its branches. */
const usedIn = (state: State): string[] => {
  const text = JSON.stringify({ ...state, Branches: undefined });
  return [...text.matchAll(/\{%(.*?)%\}/g)].flatMap(([, expression = '']) =>
    [...expression.matchAll(/\$([a-z]\w*)(?!\()/gi)].flatMap(([, name]) => name ?? []),
  );
};

/** For each reachable state, the variables that are assigned on every path to it. */
export const assignedBefore = (states: States, start: string, known: readonly string[]): Map<string, Set<string>> => {
  const before = new Map([[start, new Set(known)]]);
  const waiting = [start];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const state = states[name];
    if (state === undefined) throw new Error(`no state is called ${name}`);
    for (const { to, assigned } of waysOut(state)) {
      const here = new Set([...(before.get(name) ?? []), ...assigned]);
      const old = before.get(to);
      const both = old === undefined ? here : new Set([...old].filter((variable) => here.has(variable)));
      if (old?.size === both.size) continue;
      before.set(to, both);
      waiting.push(to);
    }
  }
  return before;
};

/** `state: $variable` for every variable that may be read before it is assigned. */
export const unassigned = ({ States: states, StartAt }: Pick<RouteDocument, 'States' | 'StartAt'>): string[] => {
  const check = (inner: States, start: string, known: readonly string[]): string[] =>
    [...assignedBefore(inner, start, known)].flatMap(([name, assigned]) => {
      const state = inner[name];
      if (state === undefined) return [];
      const missing = usedIn(state).filter((variable) => variable !== 'states' && !assigned.has(variable));
      const branches = state.Type === 'Parallel' ? state.Branches : [];
      return [
        ...missing.map((variable) => `${name}: $${variable}`),
        ...branches.flatMap((branch) => check(branch.States, branch.StartAt, [...assigned])),
      ];
    });
  return check(states, StartAt, []);
};
