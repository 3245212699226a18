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

/** Variables named in a state's expressions. */
const usedIn = (state: State): string[] => {
  const text = JSON.stringify(state);
  return [...text.matchAll(/\{%(.*?)%\}/g)].flatMap(([, expression = '']) =>
    [...expression.matchAll(/\$([a-z]\w*)(?!\()/gi)].flatMap(([, name]) => name ?? []),
  );
};

/** For each reachable state, the variables that are assigned on every path to it. */
export const assignedBefore = (states: States, start: string): Map<string, Set<string>> => {
  const before = new Map([[start, new Set<string>()]]);
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
export const unassigned = ({ States: states, StartAt }: Pick<RouteDocument, 'States' | 'StartAt'>): string[] =>
  [...assignedBefore(states, StartAt)].flatMap(([name, assigned]) => {
    const state = states[name];
    const used = state === undefined ? [] : usedIn(state);
    return used.flatMap((variable) =>
      variable === 'states' || assigned.has(variable) ? [] : [`${name}: $${variable}`],
    );
  });
