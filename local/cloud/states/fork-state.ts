import type { Start } from './branch.ts';
import type { ForkState } from './definition.ts';
import { asCount, asList } from './expressions.ts';
import { withinLimit } from './failure.ts';
import { fork } from './flow.ts';
import type { Json } from './json.ts';
import { bindingsOf, type Means, type Standing, type Work } from './standing.ts';

export const divide = async (means: Means, standing: Standing, state: ForkState): Promise<Work> => {
  const { expressions, transitions } = means;
  const { branch } = standing;
  const fill = (template: Json, location: string): Promise<Json> =>
    expressions.fill(template, bindingsOf(standing), location);
  if (state.Type === 'Parallel') {
    const input = await fill(state.Arguments ?? branch.input, 'Arguments');
    withinLimit(input, `The argument of the state '${branch.state}'`);
    const starts = state.Branches.map((_, slot): Start => ({ slot, input }));
    return (fresh) => fork(transitions, fresh, starts, starts.length);
  }
  const items = asList(await fill(state.Items ?? branch.input, 'Items'), 'Items');
  const most = asCount(await fill(state.MaxConcurrency ?? 0, 'MaxConcurrency'), 'MaxConcurrency');
  const { ItemSelector } = state;
  const startOf = async (Value: Json, slot: number): Promise<Start> => {
    const item = { Index: slot, Value };
    if (ItemSelector === undefined) return { slot, input: Value, item };
    const bindings = bindingsOf({ ...standing, branch: { ...branch, item } });
    return { slot, input: await expressions.fill(ItemSelector, bindings, 'ItemSelector'), item };
  };
  const starts = await Promise.all(items.map(startOf));
  return (fresh) => fork(transitions, fresh, starts, most || starts.length);
};
